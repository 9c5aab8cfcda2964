package ibrik.linker;

import ibrik.linker.resolve.StartPlan;
import ibrik.linker.resolve.StartPlan.Call;
import ibrik.linker.resolve.StartPlan.Instance;
import ibrik.linker.resolve.StartPlan.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;
import org.objectweb.asm.commons.Method;

/**
 * Turns a {@link StartPlan} into the class that takes the place of ibrik.runtime.core.Startup: {@code start()} constructs, injects and activates every
 * component in the plan's order with direct calls, {@code stop()} deactivates in reverse order. Instances are kept in static fields. Private members are
 * called directly: the closed world does not check access, as Declarative Services does not either.
 */
final class StartupGenerator implements Opcodes {
    static final String STARTUP = "ibrik/runtime/core/Startup";
    private static final Type LIST = Type.getObjectType("java/util/ArrayList");
    private static final Type MAP = Type.getObjectType("java/util/LinkedHashMap");
    private static final Type OBJECT = Type.getObjectType("java/lang/Object");

    private final StartPlan plan;
    private final Map<String, byte[]> classes = new LinkedHashMap<>();
    private final PropertyTypeGenerator propertyTypes = new PropertyTypeGenerator(classes);

    private StartupGenerator(StartPlan plan) { this.plan = plan; }

    /** Class files by internal name. */
    static Map<String, byte[]> generate(StartPlan plan) {
        StartupGenerator generator = new StartupGenerator(plan);
        generator.startup();
        return generator.classes;
    }

    private void startup() {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        writer.visit(V25, ACC_FINAL | ACC_SUPER | ACC_SYNTHETIC, STARTUP, null, "java/lang/Object", null);
        for (Instance instance : plan.instances()) {
            writer.visitField(ACC_PRIVATE | ACC_STATIC, field(instance.index()), type(instance).getDescriptor(), null, null).visitEnd();
        }
        GeneratorAdapter start = new GeneratorAdapter(ACC_STATIC, new Method("start", "()V"), null, null, writer);
        for (Instance instance : plan.instances()) construct(start, instance);
        start.returnValue();
        start.endMethod();
        GeneratorAdapter stop = new GeneratorAdapter(ACC_STATIC, new Method("stop", "()V"), null, null, writer);
        for (Instance instance : plan.instances().reversed()) {
            if (instance.deactivate() != null) callOn(stop, instance, instance.deactivate());
        }
        stop.returnValue();
        stop.endMethod();
        writer.visitEnd();
        classes.put(STARTUP, writer.toByteArray());
    }

    private void construct(GeneratorAdapter code, Instance instance) {
        Type type = type(instance);
        code.newInstance(type);
        code.dup();
        push(code, instance, instance.constructor());
        code.invokeConstructor(type, new Method("<init>", instance.constructor().descriptor()));
        code.putStatic(Type.getObjectType(STARTUP), field(instance.index()), type);
        for (StartPlan.Field field : instance.fields()) {
            Type fieldType = Type.getType(field.descriptor());
            load(code, instance);
            push(code, instance, field.value(), fieldType);
            code.putField(Type.getObjectType(internal(field.owner())), field.name(), fieldType);
        }
        for (Call bind : instance.binds()) callOn(code, instance, bind);
        if (instance.activate() != null) callOn(code, instance, instance.activate());
    }

    private void callOn(GeneratorAdapter code, Instance instance, Call call) {
        load(code, instance);
        push(code, instance, call);
        Method method = new Method(call.name(), call.descriptor());
        Type owner = Type.getObjectType(internal(call.owner()));
        if ((call.access() & ACC_PRIVATE) != 0) {
            code.visitMethodInsn(INVOKESPECIAL, owner.getInternalName(), call.name(), call.descriptor(), false);
        } else {
            code.invokeVirtual(owner, method);
        }
        Type result = Type.getReturnType(call.descriptor());
        if (result.getSize() == 2) code.pop2();
        else if (result.getSize() == 1) code.pop();
    }

    private void push(GeneratorAdapter code, Instance instance, Call call) {
        Type[] types = Type.getArgumentTypes(call.descriptor());
        for (int i = 0; i < types.length; i++) push(code, instance, call.arguments().get(i), types[i]);
    }

    private void push(GeneratorAdapter code, Instance instance, Value value, Type type) {
        switch (value) {
            case Value.Service service -> load(code, plan.instances().get(service.instance()));
            case Value.Absent absent -> code.visitInsn(ACONST_NULL);
            case Value.OptionalService optional -> pushOptional(code, optional);
            case Value.Services services -> pushList(code, services.instances());
            case Value.ServiceProperties properties -> pushMap(code, plan.instances().get(properties.instance()).properties());
            case Value.Properties properties -> pushMap(code, instance.properties());
            case Value.PropertyType propertyType -> {
                Type implementation = propertyTypes.implement(propertyType);
                code.newInstance(implementation);
                code.dup();
                code.invokeConstructor(implementation, new Method("<init>", "()V"));
            }
            case Value.Constant constant -> ValuePusher.push(code, constant.value(), type);
        }
    }

    private void pushOptional(GeneratorAdapter code, Value.OptionalService optional) {
        Type optionalType = Type.getObjectType("java/util/Optional");
        if (optional.instance() == null) {
            code.invokeStatic(optionalType, new Method("empty", "()Ljava/util/Optional;"));
        } else {
            load(code, plan.instances().get(optional.instance()));
            code.invokeStatic(optionalType, new Method("of", "(Ljava/lang/Object;)Ljava/util/Optional;"));
        }
    }

    private void pushList(GeneratorAdapter code, List<Integer> instances) {
        code.newInstance(LIST);
        code.dup();
        code.push(Math.max(1, instances.size()));
        code.invokeConstructor(LIST, new Method("<init>", "(I)V"));
        for (int instance : instances) {
            code.dup();
            load(code, plan.instances().get(instance));
            code.invokeVirtual(LIST, new Method("add", "(Ljava/lang/Object;)Z"));
            code.pop();
        }
    }

    private static void pushMap(GeneratorAdapter code, Map<String, Object> properties) {
        code.newInstance(MAP);
        code.dup();
        code.invokeConstructor(MAP, new Method("<init>", "()V"));
        properties.forEach((key, value) -> {
            code.dup();
            code.push(key);
            ValuePusher.push(code, value, OBJECT);
            code.invokeVirtual(MAP, new Method("put", "(Ljava/lang/Object;Ljava/lang/Object;)Ljava/lang/Object;"));
            code.pop();
        });
        code.invokeStatic(Type.getObjectType("java/util/Collections"), new Method("unmodifiableMap", "(Ljava/util/Map;)Ljava/util/Map;"));
    }

    private void load(GeneratorAdapter code, Instance instance) {
        code.getStatic(Type.getObjectType(STARTUP), field(instance.index()), type(instance));
    }

    private static Type type(Instance instance) { return Type.getObjectType(internal(instance.component().implementation())); }

    private static String field(int index) { return "component" + index; }

    static String internal(String binaryName) { return binaryName.replace('.', '/'); }
}
