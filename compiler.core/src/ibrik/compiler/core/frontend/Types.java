package ibrik.compiler.core.frontend;

import ibrik.compiler.core.ir.Access;
import ibrik.compiler.core.ir.Graph;
import ibrik.compiler.core.ir.Type;
import ibrik.compiler.core.target.RuntimeEntry;
import ibrik.linker.model.ClosedWorld;
import ibrik.linker.model.FieldInfo;
import ibrik.linker.model.MethodInfo;
import ibrik.linker.model.TypeInfo;
import ibrik.linker.model.WordTypes;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Names and descriptors of bytecode, looked up in the world and turned into types of values. Safe for many threads. */
public final class Types {
    public final ClosedWorld world;
    private final Map<String, Optional<TypeInfo>> known = new ConcurrentHashMap<>();
    private final Map<RuntimeEntry, MethodInfo> entries = new ConcurrentHashMap<>();

    public Types(ClosedWorld world) { this.world = world; }

    /** The type, or null if the world has not read it: then nothing can be an instance of it. */
    public TypeInfo find(String internalName) {
        return known.computeIfAbsent(internalName, name -> {
            try {
                return Optional.ofNullable(world.type(name));
            } catch (IllegalStateException notRead) {
                return Optional.empty();
            }
        }).orElse(null);
    }

    /** The type, which must be there. */
    public TypeInfo require(String internalName) {
        TypeInfo type = find(internalName);
        if (type == null) throw new CompilationException("type " + internalName.replace('/', '.') + " is used but the world has not read it");
        return type;
    }

    /** The type of a field descriptor that may be relied upon: a class, or an array of classes or primitives; else null. Verification does not enforce interfaces. */
    public TypeInfo declared(String descriptor) {
        char first = descriptor.charAt(0);
        if (first != 'L' && first != '[' || isWord(descriptor)) return null;
        return trusted(find(first == 'L' ? descriptor.substring(1, descriptor.length() - 1) : descriptor));
    }

    /** The type if it may be relied upon, else null. */
    public static TypeInfo trusted(TypeInfo type) {
        TypeInfo element = type;
        while (element != null && element.isArray()) element = element.element;
        return element == null || element.isInterface() || type.isPrimitive() ? null : type;
    }

    public static boolean isWord(String descriptor) { return descriptor.equals(WordTypes.ADDRESS_DESCRIPTOR); }

    /** The type of values of a descriptor; methods give that of their result. */
    public static Type type(Graph graph, String descriptor) {
        return switch (descriptor.charAt(0)) {
            case 'V' -> Type.VOID;
            case 'Z', 'B', 'C', 'S', 'I' -> Type.INT;
            case 'J' -> Type.LONG;
            case 'F' -> Type.FLOAT;
            case 'D' -> Type.DOUBLE;
            default -> isWord(descriptor) ? graph.wordType() : Type.REF;
        };
    }

    /** How a field or element of this descriptor is accessed. */
    public static Access access(Graph graph, String descriptor) {
        return switch (descriptor.charAt(0)) {
            case 'Z' -> Access.U8;
            case 'B' -> Access.I8;
            case 'C' -> Access.U16;
            case 'S' -> Access.I16;
            case 'I' -> Access.I32;
            case 'J' -> Access.I64;
            case 'F' -> Access.F32;
            case 'D' -> Access.F64;
            default -> isWord(descriptor) ? (graph.wordType() == Type.LONG ? Access.I64 : Access.I32) : Access.REF;
        };
    }

    public MethodInfo method(String owner, String name, String descriptor) {
        MethodInfo method = findMethod(require(owner), name, descriptor);
        if (method == null) throw new CompilationException("method " + owner.replace('/', '.') + "." + name + descriptor + " is called but does not exist");
        return method;
    }

    private static MethodInfo findMethod(TypeInfo owner, String name, String descriptor) {
        for (TypeInfo type = owner; type != null; type = type.superclass) {
            MethodInfo method = type.method(name, descriptor);
            if (method != null) return method;
        }
        for (TypeInfo type = owner; type != null; type = type.superclass) {
            for (TypeInfo implemented : type.interfaces) {
                MethodInfo method = findMethod(implemented, name, descriptor);
                if (method != null) return method;
            }
        }
        return null;
    }

    public FieldInfo field(String owner, String name, String descriptor) {
        FieldInfo field = findField(require(owner), name, descriptor);
        if (field == null) throw new CompilationException("field " + owner.replace('/', '.') + "." + name + " is accessed but does not exist");
        return field;
    }

    private static FieldInfo findField(TypeInfo owner, String name, String descriptor) {
        for (TypeInfo type = owner; type != null; type = type.superclass) {
            FieldInfo field = type.field(name, descriptor);
            if (field != null) return field;
            for (TypeInfo implemented : type.interfaces) {
                field = findField(implemented, name, descriptor);
                if (field != null) return field;
            }
        }
        return null;
    }

    /** The Java method behind a runtime entry. */
    public MethodInfo runtime(RuntimeEntry entry) {
        return entries.computeIfAbsent(entry, e -> {
            MethodInfo method = world.runtimeMethod(e.owner(), e.method(), e.descriptor());
            if (method == null) throw new CompilationException("the runtime lacks " + e.owner().replace('/', '.') + "." + e.method() + e.descriptor() + ", which compiled code calls");
            return method;
        });
    }
}
