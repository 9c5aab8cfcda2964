package ibrik.linker.image;

import ibrik.compiler.core.target.Symbol;
import ibrik.linker.model.FieldInfo;
import ibrik.linker.model.SimObject;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** How link map and symbol table call things. */
final class Titles {
    private static final int LONGEST = 80;
    private static final String EMITTER = "(emitter)";

    private Titles() {}

    static String of(Symbol symbol) {
        return switch (symbol) {
            case Symbol.Method method -> method.method().toString();
            case Symbol.Code stub -> "stub " + stub.stub().name().toLowerCase(Locale.ROOT);
            case Symbol.Named name -> name.name();
            default -> SymbolTable.describe(symbol);
        };
    }

    static String bundle(Symbol symbol) { return symbol instanceof Symbol.Method method ? method.method().owner.bundle : EMITTER; }

    static String owner(Symbol symbol) { return symbol instanceof Symbol.Method method ? method.method().owner.javaName() : null; }

    static String of(SimObject object) {
        if (object.mirrors != null) return "class object of " + object.mirrors.javaName();
        String text = object.type.name.equals("java/lang/String") ? text(object) : null;
        return text != null ? "string " + quote(text) : "object " + object + (object.isArray() ? " length " + object.length : "");
    }

    /** The characters of a string of the snapshot (fields of java.lang.String: value, coder 0 for Latin-1, 1 for UTF-16), or null. */
    private static String text(SimObject string) {
        FieldInfo value = string.type.field("value", "[B");
        FieldInfo coder = string.type.field("coder", "B");
        if (value == null || coder == null) return null;
        SimObject array = string.getReference(value.offset);
        if (array == null) return null;
        int base = SimObject.arrayBase(array.type);
        return new String(array.bytes, base, array.length, string.getByte(coder.offset) == 0 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_16LE);
    }

    private static String quote(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < text.length() && i < LONGEST; i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') out.append('\\').append(c);
            else if (c < ' ' || c > '~') out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            else out.append(c);
        }
        return out.append(text.length() > LONGEST ? "\"... (" + text.length() + " characters)" : "\"").toString();
    }
}
