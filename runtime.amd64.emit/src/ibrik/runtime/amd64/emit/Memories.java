// The memory map of the board, as the entry code needs it.
package ibrik.runtime.amd64.emit;

import ibrik.compiler.core.target.StubEmitter.Context;
import ibrik.compiler.core.target.StubEmitter.Region;
import ibrik.compiler.core.target.UnsuitableBoardException;

/** Regions by name, with errors that say what is missing. */
final class Memories {
    private Memories() {
    }

    static Region region(Context context, String name) {
        Region region = context.memory().get(name);
        if (region == null) {
            throw new UnsuitableBoardException("Board " + context.board() + " declares no memory region " + name
                + ", which its entry code needs; add a capability ibrik.memory;ibrik.memory=" + name + " to the board bundle.");
        }
        return region;
    }

    /** Bytes of the boot stack: the size of region {@code stack}, or what the board's usual programs need. */
    static int stackSize(Context context, int usual) {
        Region stack = context.memory().get("stack");
        return stack == null ? usual : Math.toIntExact(stack.size() + Image.PAGE - 1 & -Image.PAGE);
    }
}
