package ibrik.linker.world;

import ibrik.linker.model.FieldInfo;
import ibrik.linker.model.SimObject;
import ibrik.runtime.layout.ObjectLayout;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The value of a simulated java.lang.String. */
final class StringText {
    private StringText() {}

    /** The text, or null if the object is no string. */
    static String of(Object constant) {
        if (!(constant instanceof SimObject string) || !string.type.name.equals("java/lang/String")) return null;
        FieldInfo value = string.type.field("value", "[B");
        FieldInfo coder = string.type.field("coder", "B");
        SimObject bytes = string.getReference(value.offset);
        byte[] content = Arrays.copyOfRange(bytes.bytes, ObjectLayout.ARRAY_BASE, ObjectLayout.ARRAY_BASE + bytes.length);
        return new String(content, string.getByte(coder.offset) == 0 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_16LE);
    }
}
