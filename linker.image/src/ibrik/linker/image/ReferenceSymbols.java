package ibrik.linker.image;

import ibrik.compiler.core.target.Symbol;
import ibrik.linker.model.ClosedWorld;
import ibrik.linker.model.FieldInfo;
import ibrik.linker.model.TypeInfo;
import ibrik.runtime.layout.ImageSymbols;
import java.util.Arrays;

/** What the collector must know of java.lang.ref: where the fields lie, and that the referent is not strong. What is not in the image is 0. */
final class ReferenceSymbols {
    static final String REFERENCE = "java/lang/ref/Reference";
    static final String SOFT_REFERENCE = "java/lang/ref/SoftReference";
    private static final String NO_QUEUE = "java/lang/ref/ReferenceQueue$Null";

    private ReferenceSymbols() {}

    static void define(ClosedWorld world, SymbolTable table) {
        TypeInfo reference = find(world, REFERENCE);
        TypeInfo soft = find(world, SOFT_REFERENCE);
        TypeInfo noQueue = find(world, NO_QUEUE);
        table.name(ImageSymbols.REFERENCE_REFERENT, offset(reference, "referent", "Ljava/lang/Object;"));
        table.name(ImageSymbols.REFERENCE_DISCOVERED, offset(reference, "discovered", "Ljava/lang/ref/Reference;"));
        table.name(ImageSymbols.REFERENCE_QUEUE, offset(reference, "queue", "Ljava/lang/ref/ReferenceQueue;"));
        table.name(ImageSymbols.REFERENCE_NO_QUEUE, noQueue == null ? 0 : table.address(new Symbol.Descriptor(noQueue), ImageSymbols.REFERENCE_NO_QUEUE));
        table.name(ImageSymbols.SOFT_TIMESTAMP, offset(soft, "timestamp", "J"));
        FieldInfo clock = soft == null ? null : soft.field("clock", "J");
        table.name(ImageSymbols.SOFT_CLOCK, clock == null || !clock.reached ? 0 : table.address(new Symbol.StaticField(clock), ImageSymbols.SOFT_CLOCK));
    }

    private static TypeInfo find(ClosedWorld world, String name) {
        return world.types().stream().filter(type -> type.name.equals(name)).findFirst().orElse(null);
    }

    private static int offset(TypeInfo type, String name, String descriptor) {
        if (type == null) return 0;
        FieldInfo field = type.field(name, descriptor);
        if (field == null) throw new ImageException(type + " has no field " + name + ", which the collector needs; this JDK is not the one that Ibrik was made for.");
        return field.offset;
    }

    /** Offsets of the references of a class that the collector follows. */
    static int[] strong(TypeInfo type) {
        for (TypeInfo each = type; each != null; each = each.superclass) {
            if (!each.name.equals(REFERENCE)) continue;
            int referent = offset(each, "referent", "Ljava/lang/Object;");
            return Arrays.stream(type.referenceOffsets).filter(offset -> offset != referent).toArray();
        }
        return type.referenceOffsets;
    }
}
