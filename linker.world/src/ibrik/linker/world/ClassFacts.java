package ibrik.linker.world;

import ibrik.linker.model.FieldInfo;
import ibrik.linker.model.LinkTimeHeap;
import ibrik.linker.model.MethodInfo;
import ibrik.linker.model.SimObject;
import ibrik.linker.model.TypeInfo;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.tree.InnerClassNode;

/**
 * What InnerClasses and EnclosingMethod attributes say of a class, for Class.getSimpleName and its kin, and its interfaces: kept in fields that the runtime's substitution of java.lang.Class adds,
 * and only if the method that reads them is reached.
 */
final class ClassFacts {
    static final String SIMPLE_NAME = "ibrikSimpleName";
    static final String DECLARING = "ibrikDeclaringClass";
    private static final String CLASSES = "[Ljava/lang/Class;";
    static final String INTERFACES = "ibrikInterfaces";
    private static final String FIELD_TABLE = "ibrik/runtime/core/FieldTable";
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
            case INTERFACES -> classType.method("getInterfaces0", "()[Ljava/lang/Class;");
            case ENCLOSING -> classType.method("getEnclosingMethod0", "()[Ljava/lang/Object;");
            default -> null;
        };
    }

    /** Fills the fields of the types' Class objects that reached methods read. */
    void fill(Collection<TypeInfo> types, Set<MethodInfo> methods) {
        fillFieldTable(types, methods);
        if (wanted(INTERFACES, methods)) types.forEach(this::fillInterfaces);
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

    private void fillInterfaces(TypeInfo type) {
        SimObject mirror = heap.mirror(type);
        int offset = classType.field(INTERFACES, CLASSES).offset;
        if (!type.interfaces.isEmpty() && mirror.getReference(offset) == null) mirror.putReference(offset, (SimObject) heap.invoke(reader(INTERFACES), List.of(mirror)));
    }

    /** The runtime's FieldTable, if anything asks it. */
    private void fillFieldTable(Collection<TypeInfo> types, Set<MethodInfo> methods) {
        TypeInfo table = universe.known(FIELD_TABLE);
        if (table == null || !methods.contains(table.method("find", "(Ljava/lang/Class;Ljava/lang/String;)Ljava/lang/String;"))) return;
        StringBuilder lines = new StringBuilder("\n");
        for (TypeInfo type : types.stream().filter(each -> each.node != null && !universe.classPath().isJdk(each.bundle)).sorted(Comparator.comparing(each -> each.name)).toList()) {
            List<FieldInfo> fields = type.fields.values().stream().filter(field -> !field.isStatic()).toList();
            if (fields.isEmpty()) continue;
            lines.append(type.javaName()).append('\n');
            for (FieldInfo field : fields) lines.append('\t').append(field.name).append(' ').append(field.descriptor).append(' ').append(field.access).append(' ').append(field.offset).append('\n');
        }
        FieldInfo field = table.field("lines", "Ljava/lang/String;");
        heap.statics(table).putReference(field.offset, heap.string(lines.toString()));
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
