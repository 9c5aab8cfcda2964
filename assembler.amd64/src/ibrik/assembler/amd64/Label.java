// A place in the code of one assembler, perhaps not yet known.
package ibrik.assembler.amd64;

import java.util.ArrayList;
import java.util.List;

/** A position in the code of one {@link Assembler}; it may be referred to before and after it is bound, and bound once. */
public final class Label {
    /** Something waiting for the position. */
    interface Use {
        void bound(int position);
    }

    private int position = -1;
    private List<Use> uses;

    /** Whether the position is known. */
    public boolean isBound() {
        return position >= 0;
    }

    /** Byte offset from the start of the code. */
    public int position() {
        if (position < 0) {
            throw new IllegalStateException("A label is read before it is bound to a position; bind it first.");
        }
        return position;
    }

    void add(Use use) {
        if (uses == null) {
            uses = new ArrayList<>();
        }
        uses.add(use);
    }

    List<Use> bind(int at) {
        if (position >= 0) {
            throw new IllegalStateException("A label bound at " + position + " is bound again at " + at
                + "; use a label of its own for each place.");
        }
        position = at;
        List<Use> waiting = uses == null ? List.of() : uses;
        uses = null;
        return waiting;
    }
}
