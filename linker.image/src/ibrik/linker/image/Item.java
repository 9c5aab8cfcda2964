package ibrik.linker.image;

import ibrik.compiler.core.target.Relocation;
import java.util.List;

/**
 * A piece of the image that is placed as a whole.
 *
 * @param symbol what refers to it: a Symbol, or null
 * @param title name for the link map
 * @param bundle where it comes from
 * @param owner name of the class that it belongs to, for the link map's sums, or null
 * @param bytes contents, changed by relocation; for bss only the length counts
 */
record Item(Object symbol, String title, String bundle, String owner, byte[] bytes, int alignment, List<Relocation> relocations) {
    /** An item of no class. */
    Item(Object symbol, String title, String bundle, byte[] bytes, int alignment, List<Relocation> relocations) {
        this(symbol, title, bundle, null, bytes, alignment, relocations);
    }
}
