package ibrik.linker.world;

import ibrik.linker.model.FieldInfo;
import ibrik.linker.model.SimObject;
import ibrik.linker.model.TypeInfo;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/** The references that an object has in the image: all but those in fields that are omitted. */
final class SnapshotReferences {
    private SnapshotReferences() {}

    /** Calls the consumer with each reference that is not null and the field it lies in (null for elements of arrays), in order of declaration. */
    static void forEach(SimObject object, Predicate<FieldInfo> omitted, BiConsumer<FieldInfo, SimObject> consumer) {
        if (object.isArray()) {
            if (object.references == null) return;
            for (SimObject value : object.references) if (value != null) consumer.accept(null, value);
            return;
        }
        for (TypeInfo type = object.type; type != null; type = type.superclass) {
            for (FieldInfo field : type.fields.values()) {
                if (field.isStatic() || !field.isReference()) continue;
                SimObject value = object.getReference(field.offset);
                if (value != null && !omitted.test(field)) consumer.accept(field, value);
            }
        }
    }
}
