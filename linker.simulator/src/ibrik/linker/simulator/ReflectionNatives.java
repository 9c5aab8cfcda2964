package ibrik.linker.simulator;

import ibrik.linker.model.FieldInfo;
import ibrik.linker.model.MethodInfo;
import ibrik.linker.model.SimObject;
import ibrik.linker.model.TypeInfo;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.RecordComponentNode;

/** Members of classes as java.lang.reflect objects, and their use. Annotations are not simulated: there seem to be none. */
final class ReflectionNatives {
    private static final String FIELD = "java/lang/reflect/Field";
    private static final String METHOD = "java/lang/reflect/Method";
    private static final String CONSTRUCTOR = "java/lang/reflect/Constructor";
    private static final String CLASS = "java/lang/Class";
    private static final String[] PRIMITIVES = {"Boolean", "Z", "Byte", "B", "Char", "C", "Short", "S", "Int", "I", "Long", "J", "Float", "F", "Double", "D"};

    private ReflectionNatives() {}

    static void register(Natives natives) {
        ArrayNatives.register(natives);
        natives.put(CLASS, ReflectionNatives::fields, "getDeclaredFields0(Z)[Ljava/lang/reflect/Field;");
        natives.put(CLASS, ReflectionNatives::methods, "getDeclaredMethods0(Z)[Ljava/lang/reflect/Method;");
        natives.put(CLASS, ReflectionNatives::constructors, "getDeclaredConstructors0(Z)[Ljava/lang/reflect/Constructor;");
        natives.put(CLASS, ReflectionNatives::recordComponents, "getRecordComponents0()[Ljava/lang/reflect/RecordComponent;");
        natives.put("jdk/internal/reflect/DirectMethodHandleAccessor$NativeAccessor", ReflectionNatives::invoke,
            "invoke0(Ljava/lang/reflect/Method;Ljava/lang/Object;[Ljava/lang/Object;)Ljava/lang/Object;");
        natives.put("jdk/internal/reflect/DirectConstructorHandleAccessor$NativeAccessor", ReflectionNatives::newInstance,
            "newInstance0(Ljava/lang/reflect/Constructor;[Ljava/lang/Object;)Ljava/lang/Object;");
        // Method handles are never up, so that reflection takes its native way.
        natives.put("jdk/internal/misc/VM.isJavaLangInvokeInited()Z", Natives.FALSE);
        natives.put(FIELD, ReflectionNatives::get, "get(Ljava/lang/Object;)Ljava/lang/Object;");
        natives.put(FIELD, ReflectionNatives::set, "set(Ljava/lang/Object;Ljava/lang/Object;)V");
        for (int i = 0; i < PRIMITIVES.length; i += 2) {
            char type = PRIMITIVES[i + 1].charAt(0);
            natives.put(FIELD, (vm, b) -> getPrimitive(vm, b, type), "get" + PRIMITIVES[i] + "(Ljava/lang/Object;)" + type);
            natives.put(FIELD, (vm, b) -> setPrimitive(vm, b, type, vm.p[b + 2]), "set" + PRIMITIVES[i] + "(Ljava/lang/Object;" + type + ")V");
        }
    }

    // Members as objects

    private static SimObject array(Interpreter vm, String element, List<SimObject> members) {
        Heap heap = vm.machine.heap;
        SimObject array = heap.allocateArray(vm.machine.universe.find("[L" + element + ";"), members.size());
        for (int i = 0; i < members.size(); i++) heap.setElement(array, i, members.get(i));
        return array;
    }

    private static SimObject mirrorOf(Interpreter vm, Type type) {
        TypeInfo found = vm.machine.universe.ofDescriptor(type.getDescriptor());
        if (found == null) throw vm.machine.exceptions.make("java/lang/NoClassDefFoundError", type.getInternalName());
        return vm.machine.heap.mirror(found);
    }

    private static SimObject mirrorsOf(Interpreter vm, Type[] types) {
        List<SimObject> mirrors = new ArrayList<>();
        for (Type type : types) mirrors.add(mirrorOf(vm, type));
        return array(vm, CLASS, mirrors);
    }

    private static void fields(Interpreter vm, int b) {
        TypeInfo type = vm.r[b].mirrors;
        boolean publicOnly = vm.p[b + 1] != 0;
        List<SimObject> members = new ArrayList<>();
        int slot = 0;
        Heap heap = vm.machine.heap;
        for (FieldInfo field : type.fields.values()) {
            int number = slot++;
            if (publicOnly && (field.access & Opcodes.ACC_PUBLIC) == 0) continue;
            SimObject member = heap.allocate(vm.machine.classOf(FIELD).type);
            heap.setReferenceField(member, FIELD, "clazz", heap.mirror(type));
            heap.setIntField(member, FIELD, "slot", number);
            heap.setReferenceField(member, FIELD, "name", heap.string(field.name));
            heap.setReferenceField(member, FIELD, "type", mirrorOf(vm, Type.getType(field.descriptor)));
            heap.setIntField(member, FIELD, "modifiers", field.access & 0xffff);
            members.add(member);
        }
        vm.r[b] = array(vm, FIELD, members);
    }

    private static void methods(Interpreter vm, int b) { executables(vm, b, METHOD); }

    private static void constructors(Interpreter vm, int b) { executables(vm, b, CONSTRUCTOR); }

    private static void executables(Interpreter vm, int b, String kind) {
        TypeInfo type = vm.r[b].mirrors;
        boolean publicOnly = vm.p[b + 1] != 0;
        List<SimObject> members = new ArrayList<>();
        int slot = 0;
        for (MethodInfo method : type.methods.values()) {
            int number = slot++;
            if (publicOnly && (method.access & Opcodes.ACC_PUBLIC) == 0 || method.isClassInitialiser() || method.isConstructor() != kind.equals(CONSTRUCTOR)) continue;
            members.add(executable(vm, method, kind, number));
        }
        vm.r[b] = array(vm, kind, members);
    }

    private static SimObject executable(Interpreter vm, MethodInfo method, String kind, int slot) {
        Heap heap = vm.machine.heap;
        SimObject member = heap.allocate(vm.machine.classOf(kind).type);
        heap.setReferenceField(member, kind, "clazz", heap.mirror(method.owner));
        heap.setIntField(member, kind, "slot", slot);
        heap.setReferenceField(member, kind, "parameterTypes", mirrorsOf(vm, Type.getArgumentTypes(method.descriptor)));
        List<String> exceptions = method.node == null || method.node.exceptions == null ? List.of() : method.node.exceptions;
        heap.setReferenceField(member, kind, "exceptionTypes", mirrorsOf(vm, exceptions.stream().map(Type::getObjectType).toArray(Type[]::new)));
        heap.setIntField(member, kind, "modifiers", method.access & 0xffff);
        if (method.node != null && method.node.signature != null) heap.setReferenceField(member, kind, "signature", heap.string(method.node.signature));
        if (kind.equals(METHOD)) {
            heap.setReferenceField(member, kind, "name", heap.string(method.name));
            heap.setReferenceField(member, kind, "returnType", mirrorOf(vm, Type.getReturnType(method.descriptor)));
        }
        return member;
    }

    private static void recordComponents(Interpreter vm, int b) {
        String kind = "java/lang/reflect/RecordComponent";
        Heap heap = vm.machine.heap;
        TypeInfo type = vm.r[b].mirrors;
        List<SimObject> members = new ArrayList<>();
        for (RecordComponentNode component : type.node.recordComponents) {
            SimObject member = heap.allocate(vm.machine.classOf(kind).type);
            heap.setReferenceField(member, kind, "clazz", heap.mirror(type));
            heap.setReferenceField(member, kind, "name", heap.string(component.name));
            heap.setReferenceField(member, kind, "type", mirrorOf(vm, Type.getType(component.descriptor)));
            if (component.signature != null) heap.setReferenceField(member, kind, "signature", heap.string(component.signature));
            MethodInfo accessor = type.method(component.name, "()" + component.descriptor);
            if (accessor != null) heap.setReferenceField(member, kind, "accessor", executable(vm, accessor, METHOD, 0));
            members.add(member);
        }
        vm.r[b] = array(vm, kind, members);
    }

    // Calls

    private static MethodInfo methodOf(Interpreter vm, SimObject member, String kind) {
        Heap heap = vm.machine.heap;
        TypeInfo owner = heap.referenceField(member, kind, "clazz").mirrors;
        int wanted = heap.intField(member, kind, "slot");
        String name = kind.equals(METHOD) ? heap.text(heap.referenceField(member, kind, "name")) : "<init>";
        StringBuilder parameters = new StringBuilder("(");
        SimObject types = heap.referenceField(member, kind, "parameterTypes");
        for (int i = 0; i < types.length; i++) parameters.append(heap.element(types, i).mirrors.descriptor());
        parameters.append(kind.equals(METHOD) ? ")" + heap.referenceField(member, kind, "returnType").mirrors.descriptor() : ")V");
        MethodInfo method = owner.method(name, parameters.toString());
        if (method == null) throw new IllegalStateException(owner + "." + name + parameters + " (slot " + wanted + ") is reflected but does not exist");
        return method;
    }

    private static void invoke(Interpreter vm, int b) {
        MethodInfo method = methodOf(vm, vm.r[b], METHOD);
        SimObject receiver = vm.r[b + 1];
        SimObject arguments = vm.r[b + 2];
        SimMethod target;
        if (method.isStatic()) {
            target = vm.machine.methodOf(method);
            vm.machine.initialiser.ensure(vm.machine.classOf(method.owner));
            receiver = null;
        } else {
            if (!vm.machine.classOf(Natives.nonNull(vm, receiver).type).isSubtypeOf(method.owner)) {
                throw vm.machine.exceptions.make("java/lang/IllegalArgumentException", "object is not an instance of declaring class");
            }
            target = vm.operations.select(receiver.type, method);
        }
        int base = b + Interpreter.NATIVE_SLOTS;
        callTarget(vm, base, target, receiver, arguments);
        char result = target.result;
        vm.r[b] = switch (result) {
            case 'V' -> null;
            case 'L' -> vm.r[base];
            default -> Boxes.box(vm.machine, result, vm.p[base]);
        };
    }

    private static void newInstance(Interpreter vm, int b) {
        MethodInfo constructor = methodOf(vm, vm.r[b], CONSTRUCTOR);
        TypeInfo type = constructor.owner;
        if (type.isAbstract()) throw vm.machine.exceptions.make("java/lang/InstantiationException", type.javaName());
        vm.machine.initialiser.ensure(vm.machine.classOf(type));
        SimObject object = vm.machine.heap.allocate(type);
        callTarget(vm, b + Interpreter.NATIVE_SLOTS, vm.machine.methodOf(constructor), object, vm.r[b + 1]);
        vm.r[b] = object;
    }

    /** Unwraps the arguments and calls; what the method throws comes wrapped in an InvocationTargetException. */
    private static void callTarget(Interpreter vm, int base, SimMethod target, SimObject receiver, SimObject arguments) {
        Type[] parameters = Type.getArgumentTypes(target.info.descriptor);
        int given = arguments == null ? 0 : arguments.length;
        if (given != parameters.length) throw illegal(vm, "wrong number of arguments: " + given + " expected: " + parameters.length);
        int slot = base;
        if (!target.isStatic) vm.r[slot++] = receiver;
        for (int i = 0; i < given; i++) {
            SimObject argument = vm.machine.heap.element(arguments, i);
            if (parameters[i].getSort() >= Type.ARRAY) {
                TypeInfo wanted = vm.machine.universe.ofDescriptor(parameters[i].getDescriptor());
                if (argument != null && !vm.machine.classOf(argument.type).isSubtypeOf(wanted)) throw illegal(vm, "argument type mismatch");
                vm.r[slot++] = argument;
            } else {
                char wanted = parameters[i].getDescriptor().charAt(0);
                char held = Boxes.primitiveOf(argument);
                if (!Boxes.widens(held, wanted)) throw illegal(vm, "argument type mismatch");
                vm.p[slot] = Boxes.widen(held, wanted, Boxes.unbox(vm.machine, argument));
                slot += parameters[i].getSize();
            }
        }
        try {
            vm.call(target, base);
        } catch (SimThrow thrown) {
            throw vm.machine.exceptions.makeWithCause("java/lang/reflect/InvocationTargetException", thrown.thrown);
        }
    }

    private static SimThrow illegal(Interpreter vm, String message) { return vm.machine.exceptions.make("java/lang/IllegalArgumentException", message); }

    // Fields

    /** Checks access as the library does, then the object; returns the object that holds the field. */
    private static SimObject holder(Interpreter vm, int b, FieldInfo field) {
        Machine machine = vm.machine;
        SimObject member = vm.r[b];
        SimObject object = vm.r[b + 1];
        if (member.getByte(machine.heap.wellKnown("java/lang/reflect/AccessibleObject", "override").offset) == 0) {
            SimObject caller = machine.heap.mirror(ClassNatives.caller(vm, 1));
            int base = vm.top();
            vm.r[base] = member;
            vm.r[base + 1] = caller;
            vm.r[base + 2] = object;
            vm.call(machine.method(FIELD, "checkAccess", "(Ljava/lang/Class;Ljava/lang/Object;)V"), base);
        }
        if (field.isStatic()) {
            machine.initialiser.ensure(machine.classOf(field.owner));
            return machine.heap.statics(field.owner);
        }
        if (!machine.classOf(Natives.nonNull(vm, object).type).isSubtypeOf(field.owner)) {
            throw illegal(vm, "Can not get " + field + " on " + object.type.javaName());
        }
        return object;
    }

    private static void get(Interpreter vm, int b) {
        FieldInfo field = UnsafeNatives.fieldOf(vm, vm.r[b]);
        SimObject holder = holder(vm, b, field);
        char type = field.descriptor.charAt(0);
        boolean reference = type == 'L' || type == '[';
        vm.r[b] = reference ? holder.getReference(field.offset) : Boxes.box(vm.machine, type, Boxes.load(holder, field.offset, type));
    }

    private static void getPrimitive(Interpreter vm, int b, char wanted) {
        FieldInfo field = UnsafeNatives.fieldOf(vm, vm.r[b]);
        SimObject holder = holder(vm, b, field);
        char type = field.descriptor.charAt(0);
        if (type == 'L' || type == '[' || !Boxes.widens(type, wanted)) throw illegal(vm, "Attempt to get " + field + " of another type");
        vm.p[b] = Boxes.widen(type, wanted, Boxes.load(holder, field.offset, type));
    }

    private static void refuseFinal(Interpreter vm, int b, FieldInfo field) {
        boolean overridden = vm.r[b].getByte(vm.machine.heap.wellKnown("java/lang/reflect/AccessibleObject", "override").offset) != 0;
        boolean trusted = field.isStatic() || (field.owner.access & Opcodes.ACC_RECORD) != 0;
        if (field.isFinal() && (!overridden || trusted)) throw vm.machine.exceptions.make("java/lang/IllegalAccessException", "Can not set final field " + field);
    }

    private static void set(Interpreter vm, int b) {
        FieldInfo field = UnsafeNatives.fieldOf(vm, vm.r[b]);
        SimObject holder = holder(vm, b, field);
        refuseFinal(vm, b, field);
        SimObject value = vm.r[b + 2];
        char type = field.descriptor.charAt(0);
        if (type == 'L' || type == '[') {
            if (value != null && !vm.machine.classOf(value.type).isSubtypeOf(vm.machine.universe.ofDescriptor(field.descriptor))) {
                throw illegal(vm, "Can not set " + field + " to " + value.type.javaName());
            }
            vm.machine.heap.putReference(holder, field.offset, value);
            return;
        }
        char held = Boxes.primitiveOf(value);
        if (!Boxes.widens(held, type)) throw illegal(vm, "Can not set " + field + " to a value of another type");
        Boxes.store(vm.machine.heap, holder, field.offset, type, Boxes.widen(held, type, Boxes.unbox(vm.machine, value)));
    }

    private static void setPrimitive(Interpreter vm, int b, char given, long value) {
        FieldInfo field = UnsafeNatives.fieldOf(vm, vm.r[b]);
        SimObject holder = holder(vm, b, field);
        refuseFinal(vm, b, field);
        char type = field.descriptor.charAt(0);
        if (type == 'L' || type == '[' || !Boxes.widens(given, type)) throw illegal(vm, "Can not set " + field + " to a value of another type");
        Boxes.store(vm.machine.heap, holder, field.offset, type, Boxes.widen(given, type, value));
    }
}
