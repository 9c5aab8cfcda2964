package ibrik.linker.image;

import ibrik.compiler.core.target.Relocation;
import ibrik.compiler.core.target.Symbol;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names that descriptors and code tables refer to, each once: u16 length, then modified UTF-8, aligned to 2. */
final class StringPool {
    private static final String SYMBOL = "ibrik.names";
    private final Bytes bytes = new Bytes();
    private final Map<String, Integer> offsets = new HashMap<>();

    /** A field that receives the address of the string. */
    Relocation address(int field, String text) {
        int offset = offsets.computeIfAbsent(text, key -> {
            bytes.align(2);
            int start = bytes.size();
            bytes.string(key);
            return start;
        });
        return new Relocation(field, Relocation.Kind.ABS32, new Symbol.Named(SYMBOL), offset);
    }

    /** All of them; to be taken when the last one is known. */
    Item item() { return new Item(new Symbol.Named(SYMBOL), SYMBOL, "(linker)", bytes.toArray(), 2, List.of()); }
}
