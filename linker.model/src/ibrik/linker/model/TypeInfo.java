package ibrik.linker.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;

/**
 * A class, interface, array or primitive type of the closed world. Identity is equality: there is one object per type and world.
 * Filled in by the world; fields after "decided" are set by later phases and say by which. Not thread-safe while the world grows;
 * read-only, and then safe for many threads, once it is closed.
 */
public final class TypeInfo {
    public enum Kind { CLASS, INTERFACE, ARRAY, PRIMITIVE }

    /** How the class comes to be initialised in the image. */
    public enum Initialisation {
        /** Not decided yet, or never needed. */
        UNKNOWN,
        /** There is nothing to run, or the simulator ran it: initialised from the start. */
        AT_LINK_TIME,
        /** Left to run time; the reason is in {@link #initialisationReason}. */
        AT_RUN_TIME
    }

    /** Internal name: {@code java/lang/String}, {@code [I}, {@code [Ljava/lang/String;}, and {@code int}, {@code void} for primitives. */
    public final String name;
    public final Kind kind;
    /** Class file access flags; arrays: public abstract final; primitives likewise. */
    public final int access;
    /** The class file after substitutions and desugaring; null for arrays and primitives. */
    public final ClassNode node;
    /** Name of the bundle it comes from, or {@code java.base} and so on; for the link map. */
    public final String bundle;
    /** Direct superclass; Object for arrays; null for Object, interfaces and primitives. */
    public TypeInfo superclass;
    public final List<TypeInfo> interfaces = new ArrayList<>();
    /** Element type of an array (one dimension less), else null. */
    public TypeInfo element;
    /** The type of arrays of this type, once someone asked for it. */
    public TypeInfo array;
    /** Declared fields by {@code name + descriptor}, in class file order. */
    public final Map<String, FieldInfo> fields = new LinkedHashMap<>();
    /** Declared methods by {@code name + descriptor}, in class file order. */
    public final Map<String, MethodInfo> methods = new LinkedHashMap<>();
    /** Types that directly extend or implement this one, as far as the world has read them. */
    public final List<TypeInfo> subtypes = new ArrayList<>();

    /** Bytes of an instance, header included, multiple of 8. Decided when the class is read. 0 for others than classes. */
    public int instanceSize;
    /** End of the last field, not rounded: where a subclass continues. */
    public int fieldsEnd;
    /** Offsets of the fields that hold references, own and inherited, ascending. */
    public int[] referenceOffsets = {};
    /** Bytes of the simulated statics: the end of the last static field; 8 if there are none. Decided when the class is read. */
    public int staticsSize;

    /** Something may hold or name it: it needs a descriptor. Decided by reachability. */
    public boolean reached;
    /** Instances may exist (allocated in reached code or found in the snapshot). Decided by reachability. */
    public boolean instantiated;
    public Initialisation initialisation = Initialisation.UNKNOWN;
    public String initialisationReason;
    /** The java.lang.Class object in the simulated heap, once asked for. */
    public SimObject mirror;

    /** Numbers for subtype tests, see ibrik.runtime.layout.TypeDescriptor. Decided when the world is closed. */
    public int idLow = -1;
    public int idCount;
    public int testBit = -1;

    public TypeInfo(String name, Kind kind, int access, ClassNode node, String bundle) {
        this.name = name;
        this.kind = kind;
        this.access = access;
        this.node = node;
        this.bundle = bundle;
    }

    public boolean isInterface() { return kind == Kind.INTERFACE; }
    public boolean isArray() { return kind == Kind.ARRAY; }
    public boolean isPrimitive() { return kind == Kind.PRIMITIVE; }
    public boolean isClass() { return kind == Kind.CLASS; }
    public boolean isAbstract() { return (access & Opcodes.ACC_ABSTRACT) != 0; }
    public boolean isFinal() { return (access & Opcodes.ACC_FINAL) != 0; }

    /** Whether arrays of this element descriptor hold references. */
    public boolean isReferenceArray() { return isArray() && !element.isPrimitive(); }

    /** The descriptor of a field of this type: {@code I}, {@code Ljava/lang/String;}, {@code [I}. */
    public String descriptor() {
        return switch (kind) {
            case ARRAY -> name;
            case PRIMITIVE -> switch (name) {
                case "boolean" -> "Z"; case "byte" -> "B"; case "char" -> "C"; case "short" -> "S"; case "int" -> "I";
                case "long" -> "J"; case "float" -> "F"; case "double" -> "D"; default -> "V";
            };
            default -> "L" + name + ";";
        };
    }

    /** The name with dots, as Class.getName gives it. */
    public String javaName() { return name.replace('/', '.'); }

    /** Declared method, or null. */
    public MethodInfo method(String methodName, String descriptor) { return methods.get(methodName + descriptor); }

    /** Declared field, or null. */
    public FieldInfo field(String fieldName, String descriptor) { return fields.get(fieldName + descriptor); }

    /** Whether a value of this type may be assigned to {@code target} without a cast (JLS 4.10; arrays included). */
    public boolean isSubtypeOf(TypeInfo target) {
        if (this == target) return true;
        if (isPrimitive() || target.isPrimitive()) return false;
        if (target.isArray()) return isArray() && !element.isPrimitive() && element.isSubtypeOf(target.element);
        for (TypeInfo type = this; type != null; type = type.superclass) {
            if (type == target) return true;
            if (target.isInterface()) {
                for (TypeInfo implemented : type.interfaces) if (implemented.isSubtypeOf(target)) return true;
            }
        }
        return target.superclass == null && target.isClass();
    }

    @Override
    public String toString() { return javaName(); }
}
