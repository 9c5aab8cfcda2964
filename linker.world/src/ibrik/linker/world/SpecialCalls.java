package ibrik.linker.world;

import ibrik.linker.model.FieldInfo;
import ibrik.linker.model.MethodInfo;
import ibrik.linker.model.SimObject;
import ibrik.linker.model.TypeInfo;
import java.util.ArrayList;
import java.util.List;

/** Calls whose meaning the linker knows: questions about classes, assertion status, initialisation on demand. */
final class SpecialCalls {
    private SpecialCalls() {}

    /** The decision, or null if the call is an ordinary one. */
    static CallFolding.Decision fold(Knowledge knowledge, MethodInfo target, List<? extends AbstractValue> values) {
        return switch (target.owner.name) {
            case "java/lang/Object" -> {
                AbstractValue receiver = values.isEmpty() ? null : values.getFirst();
                if (!target.name.equals("getClass") || receiver == null || receiver.exact == null || !receiver.nonNull) yield null;
                yield CallFolding.Decision.constant(target, knowledge.heap.mirror(receiver.exact), true);
            }
            case "jdk/internal/misc/VM" -> target.name.equals("getSavedProperty") ? evaluate(knowledge, target, values) : null;
            case "java/lang/Boolean" -> target.name.equals("parseBoolean") ? evaluate(knowledge, target, values) : null;
            case "java/lang/Class" -> ofClass(knowledge, target, values);
            case "jdk/internal/misc/Unsafe" -> switch (target.name) {
                case "ensureClassInitialized" -> initialise(knowledge, target, values, 1);
                case "objectFieldOffset" -> offset(target, values);
                default -> null;
            };
            case "jdk/internal/access/SharedSecrets" -> target.name.equals("ensureClassInitialized") ? initialise(knowledge, target, values, 0) : null;
            default -> null;
        };
    }

    private static CallFolding.Decision initialise(Knowledge knowledge, MethodInfo target, List<? extends AbstractValue> values, int argument) {
        TypeInfo type = mirrored(values.get(argument));
        if (type == null || !knowledge.initialisation().atLinkTime(type)) return null;
        return new CallFolding.Decision(target, null, true, false, false, null, null, null);
    }

    /** Runs a method that depends on nothing but constants: its arguments and what boot has settled for good. */
    private static CallFolding.Decision evaluate(Knowledge knowledge, MethodInfo target, List<? extends AbstractValue> values) {
        List<Object> arguments = new ArrayList<>();
        for (AbstractValue value : values) {
            if (!value.isConstant()) return null;
            arguments.add(value.isNull() ? null : value.constant);
        }
        try {
            Object result = knowledge.heap.invoke(target, arguments);
            return CallFolding.Decision.constant(target, result == null ? AbstractValue.NULL : result, true);
        } catch (RuntimeException cannotBeForetold) {
            return null;
        }
    }

    /** The offset of a field that a constant class declares under a constant name. */
    private static CallFolding.Decision offset(MethodInfo target, List<? extends AbstractValue> values) {
        if (values.size() != 3) return null;
        TypeInfo type = mirrored(values.get(1));
        String name = StringText.of(values.get(2).constant);
        if (type == null || name == null) return null;
        for (FieldInfo field : type.fields.values()) {
            if (field.name.equals(name) && !field.isStatic()) return CallFolding.Decision.constant(target, (long) field.offset, true);
        }
        return null;
    }

    private static TypeInfo mirrored(AbstractValue value) { return value.constant instanceof SimObject object ? object.mirrors : null; }

    /** Class.forName of a constant name: the class, initialised unless that is not wanted. */
    private static CallFolding.Decision named(Knowledge knowledge, MethodInfo target, List<? extends AbstractValue> values) {
        String name = StringText.of(values.getFirst().constant);
        Object wanted = values.size() == 1 ? Integer.valueOf(1) : values.size() == 3 ? values.get(1).constant : null;
        if (name == null || name.indexOf('/') >= 0 || wanted == null) return null;
        TypeInfo type = knowledge.universe.find(name.replace('.', '/'));
        if (type == null || type.isPrimitive()) return null;
        SimObject mirror = knowledge.heap.mirror(type);
        if (wanted.equals(0) || knowledge.initialisation().atLinkTime(type)) return CallFolding.Decision.constant(target, mirror, true);
        return new CallFolding.Decision(target, AbstractValue.of(mirror), false, false, false, null, null, type);
    }

    private static CallFolding.Decision ofClass(Knowledge knowledge, MethodInfo target, List<? extends AbstractValue> values) {
        if (target.isStatic()) return target.name.equals("forName") ? named(knowledge, target, values) : null;
        if (target.name.equals("desiredAssertionStatus")) return CallFolding.Decision.constant(target, 0, true);
        TypeInfo type = mirrored(values.getFirst());
        if (type == null) return null;
        Object result = switch (target.name) {
            case "isArray" -> type.isArray() ? 1 : 0;
            case "isPrimitive" -> type.isPrimitive() ? 1 : 0;
            case "isInterface" -> type.isInterface() ? 1 : 0;
            case "getName" -> knowledge.heap.string(type.javaName());
            case "getComponentType", "componentType" -> type.isArray() ? knowledge.heap.mirror(type.element) : AbstractValue.NULL;
            case "getSuperclass" -> type.superclass == null ? AbstractValue.NULL : knowledge.heap.mirror(type.superclass);
            case "isAssignableFrom" -> {
                TypeInfo other = mirrored(values.get(1));
                yield other == null ? null : other.isSubtypeOf(type) ? 1 : 0;
            }
            default -> null;
        };
        return result == null ? null : CallFolding.Decision.constant(target, result, true);
    }
}
