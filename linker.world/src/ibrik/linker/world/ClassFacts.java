package ibrik.linker.world;

import ibrik.linker.model.LinkTimeHeap;
import ibrik.linker.model.MethodInfo;
import ibrik.linker.model.SimObject;
import ibrik.linker.model.TypeInfo;
import java.util.Collection;
import java.util.Set;
import org.objectweb.asm.tree.InnerClassNode;

/**
 * What InnerClasses and EnclosingMethod attributes say of a class, for Class.getSimpleName and its kin: kept in fields that the runtime's substitution of java.lang.Class adds,
 * and only if the method that reads them is reached.
 */
final class ClassFacts {
    static final String SIMPLE_NAME = "ibrikSimpleName";
    static final String DECLARING = "ibrikDeclaringClass";
    static final String ENCLOSING = "ibrikEnclosingClass";

    private final ClassUniverse universe;
    private final LinkTimeHeap heap;
    private final TypeInfo classType;

    ClassFacts(ClassUniverse universe, LinkTimeHeap heap) {
        this.universe = universe;
        this.heap = heap;
        classType = universe.find("java/lang/Class");
    }

    /** The method that reads a field of these, or null if the field is another or the runtime has none. */
    MethodInfo reader(String field) {
        return switch (field) {
            case SIMPLE_NAME -> classType.method("getSimpleBinaryName0", "()Ljava/lang/String;");
            case DECLARING -> classType.method("getDeclaringClass0", "()Ljava/lang/Class;");
            case ENCLOSING -> classType.method("getEnclosingMethod0", "()[Ljava/lang/Object;");
            default -> null;
        };
    }

    /** Fills the fields of the types' Class objects that reached methods read. */
    void fill(Collection<TypeInfo> types, Set<MethodInfo> methods) {
        boolean simple = wanted(SIMPLE_NAME, methods);
        boolean declaring = wanted(DECLARING, methods);
        boolean enclosing = wanted(ENCLOSING, methods);
        if (!simple && !declaring && !enclosing) return;
        for (TypeInfo type : types) {
            if (type.node == null) continue;
            if (enclosing && type.node.outerClass != null) put(type, ENCLOSING, mirror(type.node.outerClass));
            for (InnerClassNode inner : type.node.innerClasses) {
                if (!inner.name.equals(type.name)) continue;
                if (simple && inner.innerName != null) put(type, SIMPLE_NAME, heap.string(inner.innerName));
                if (declaring && inner.outerName != null) put(type, DECLARING, mirror(inner.outerName));
            }
        }
    }

    private boolean wanted(String field, Set<MethodInfo> methods) {
        return methods.contains(reader(field)) && classType.fields.values().stream().anyMatch(each -> each.name.equals(field));
    }

    private SimObject mirror(String name) {
        TypeInfo type = universe.find(name);
        return type == null ? null : heap.mirror(type);
    }

    private void put(TypeInfo type, String field, SimObject value) {
        String descriptor = field.equals(SIMPLE_NAME) ? "Ljava/lang/String;" : "Ljava/lang/Class;";
        heap.mirror(type).putReference(classType.field(field, descriptor).offset, value);
    }
}
