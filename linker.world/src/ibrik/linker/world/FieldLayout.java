package ibrik.linker.world;

import ibrik.linker.model.FieldInfo;
import ibrik.linker.model.TypeInfo;
import ibrik.runtime.layout.ObjectLayout;
import java.util.ArrayList;
import java.util.List;

/**
 * Places the fields of a class as {@link ObjectLayout} has it: falling size, then order of declaration, holes before a
 * wide field filled first. Static fields are placed alike in storage of their own. {@code @Contended} is ignored.
 */
final class FieldLayout {
    private FieldLayout() {}

    static void place(TypeInfo type, int wordSize) {
        int start = type.superclass == null ? ObjectLayout.HEADER_SIZE : type.superclass.fieldsEnd;
        type.fieldsEnd = place(fields(type, false), start, wordSize);
        type.staticsSize = place(fields(type, true), ObjectLayout.HEADER_SIZE, wordSize);
        if (type.isClass()) {
            type.instanceSize = (type.fieldsEnd + ObjectLayout.ALIGNMENT - 1) & -ObjectLayout.ALIGNMENT;
            type.referenceOffsets = references(type);
        }
    }

    private static List<FieldInfo> fields(TypeInfo type, boolean statics) {
        List<FieldInfo> chosen = new ArrayList<>();
        for (FieldInfo field : type.fields.values()) if (field.isStatic() == statics) chosen.add(field);
        return chosen;
    }

    private static int place(List<FieldInfo> fields, int start, int wordSize) {
        List<FieldInfo> left = new ArrayList<>(fields);
        left.sort((a, b) -> Integer.compare(b.size(wordSize), a.size(wordSize)));
        int position = start;
        while (!left.isEmpty()) {
            // The widest field that needs no padding here; where none fits, the widest of all after padding.
            FieldInfo chosen = null;
            for (FieldInfo field : left) {
                if (position % field.size(wordSize) == 0) {
                    chosen = field;
                    break;
                }
            }
            if (chosen == null) {
                chosen = left.getLast();
                int size = chosen.size(wordSize);
                position = (position + size - 1) / size * size;
                continue;
            }
            left.remove(chosen);
            chosen.offset = position;
            position += chosen.size(wordSize);
        }
        return position;
    }

    private static int[] references(TypeInfo type) {
        List<Integer> offsets = new ArrayList<>();
        if (type.superclass != null) for (int offset : type.superclass.referenceOffsets) offsets.add(offset);
        for (FieldInfo field : type.fields.values()) if (!field.isStatic() && field.isReference()) offsets.add(field.offset);
        return offsets.stream().mapToInt(Integer::intValue).sorted().toArray();
    }
}
