package ibrik.linker;

import ibrik.linker.resolve.StartPlan.Value;
import java.util.HashMap;
import java.util.Map;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;
import org.objectweb.asm.commons.Method;

/**
 * Implements component property types (OSGi Compendium 112.8.2): a class per use whose methods return the frozen values, which the planner has converted already.
 */
final class PropertyTypeGenerator implements Opcodes {
    private final Map<String, byte[]> classes;
    private final Map<Value.PropertyType, Type> done = new HashMap<>();

    PropertyTypeGenerator(Map<String, byte[]> classes) { this.classes = classes; }

    Type implement(Value.PropertyType propertyType) {
        Type known = done.get(propertyType);
        if (known != null) return known;
        String name = "ibrik/runtime/core/Startup$Properties" + done.size();
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        writer.visit(V25, ACC_FINAL | ACC_SUPER | ACC_SYNTHETIC, name, null, "java/lang/Object", new String[] {StartupGenerator.internal(propertyType.type())});
        GeneratorAdapter constructor = new GeneratorAdapter(0, new Method("<init>", "()V"), null, null, writer);
        constructor.loadThis();
        constructor.invokeConstructor(Type.getObjectType("java/lang/Object"), new Method("<init>", "()V"));
        constructor.returnValue();
        constructor.endMethod();
        propertyType.values().forEach((method, value) -> {
            int parenthesis = method.indexOf('(');
            Method signature = new Method(method.substring(0, parenthesis), method.substring(parenthesis));
            GeneratorAdapter code = new GeneratorAdapter(ACC_PUBLIC, signature, null, null, writer);
            ValuePusher.push(code, value, signature.getReturnType());
            code.returnValue();
            code.endMethod();
        });
        writer.visitEnd();
        classes.put(name, writer.toByteArray());
        Type type = Type.getObjectType(name);
        done.put(propertyType, type);
        return type;
    }
}
