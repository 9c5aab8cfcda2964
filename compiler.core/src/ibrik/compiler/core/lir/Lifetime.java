package ibrik.compiler.core.lir;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where one virtual register is live, and where it is used: half-open ranges of positions (see {@link Numbering}) and use positions, both ascending once
 * {@link #finish} has run. While it is being built backwards over the code, both run downward.
 */
final class Lifetime {
    /** Wants no register in particular: memory, or a copy from anywhere, serves. */
    static final byte ANY = 1;
    /** Must be in a register at this position. */
    static final byte MUST = 2;

    final VirtualRegister register;
    int[] from = new int[2];
    int[] to = new int[2];
    /** The range begins with a definition, not with a value that flows in. */
    boolean[] defined = new boolean[2];
    int ranges;
    int[] uses = new int[4];
    byte[] kinds = new byte[4];
    int useCount;
    /** Ends of loops, ascending, in which it is used and to whose start it flows back: uses, as far as keeping it in a register goes. */
    private int[] loopEnds = {};
    /** Registers and partners it would like to share a location with, by position. */
    final List<Hint> hints = new ArrayList<>(2);
    /** Pieces by start, once allocation is over; before, in order of creation. */
    final List<Piece> pieces = new ArrayList<>(2);
    /** Some piece lives in memory, so that it needs a slot. */
    boolean spilled;
    /** The slot is written after each definition, and so is always valid; else where the value leaves a register for memory. */
    boolean storedAtDefinitions = true;
    /** Location of the slot, see {@link Location}. */
    int slot = Location.NONE;

    /**
     * A wish at a position.
     *
     * @param physical register ({@link Location} number), or -1
     * @param partner the lifetime to share with, or null
     * @param outgoing the value is copied from here to there
     */
    record Hint(int position, int physical, Lifetime partner, boolean outgoing) {}

    Lifetime(VirtualRegister register) { this.register = register; }

    boolean rematerialised() { return register.rematerialise != null; }

    /** Building: live from {@code start} to {@code end}; both lie in one block, at or before everything added so far. */
    void addRange(int start, int end) {
        if (ranges > 0) {
            int last = ranges - 1;
            if (end > from[last]) {
                if (!defined[last]) {
                    from[last] = Math.min(start, from[last]);
                    to[last] = Math.max(end, to[last]);
                    return;
                }
                if (start >= from[last]) {
                    to[last] = Math.max(end, to[last]);
                    return;
                }
                end = from[last];
            } else if (end == from[last] && !defined[last]) {
                from[last] = start;
                return;
            }
        }
        if (start >= end) return;
        if (ranges == from.length) {
            from = Arrays.copyOf(from, ranges * 2);
            to = Arrays.copyOf(to, ranges * 2);
            defined = Arrays.copyOf(defined, ranges * 2);
        }
        from[ranges] = start;
        to[ranges] = end;
        defined[ranges++] = false;
    }

    /** Building: defined at this position. {@code live}: the range that reaches back to the block's start begins here; else a range up to {@code end} is made. */
    void define(int position, boolean live, int end) {
        if (!live) addRange(position, end);
        from[ranges - 1] = position;
        defined[ranges - 1] = true;
    }

    void addUse(int position, byte kind) {
        if (useCount == uses.length) {
            uses = Arrays.copyOf(uses, useCount * 2);
            kinds = Arrays.copyOf(kinds, useCount * 2);
        }
        int index = useCount++;
        while (index > 0 && uses[index - 1] < position) {
            uses[index] = uses[index - 1];
            kinds[index] = kinds[index - 1];
            index--;
        }
        uses[index] = position;
        kinds[index] = kind;
    }

    void addLoopEnd(int position) {
        loopEnds = Arrays.copyOf(loopEnds, loopEnds.length + 1);
        loopEnds[loopEnds.length - 1] = position;
        Arrays.sort(loopEnds);
    }

    /** The first end of a loop at or after {@code position} and before {@code limit}, or MAX_VALUE. */
    int loopEndAfter(int position, int limit) {
        for (int end : loopEnds) if (end >= position) return end < limit ? end : Integer.MAX_VALUE;
        return Integer.MAX_VALUE;
    }

    /** Turns everything round to ascending order. */
    void finish() {
        for (int low = 0, high = ranges - 1; low < high; low++, high--) {
            int value = from[low];
            from[low] = from[high];
            from[high] = value;
            value = to[low];
            to[low] = to[high];
            to[high] = value;
            boolean flag = defined[low];
            defined[low] = defined[high];
            defined[high] = flag;
        }
        for (int low = 0, high = useCount - 1; low < high; low++, high--) {
            int value = uses[low];
            uses[low] = uses[high];
            uses[high] = value;
            byte kind = kinds[low];
            kinds[low] = kinds[high];
            kinds[high] = kind;
        }
        hints.sort((a, b) -> Integer.compare(a.position, b.position));
    }

    int start() { return from[0]; }
    int end() { return to[ranges - 1]; }

    /** Index of the first range that ends after {@code position}. */
    int rangeAfter(int position) {
        int low = 0;
        int high = ranges;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (to[middle] > position) high = middle; else low = middle + 1;
        }
        return low;
    }

    boolean covers(int position) {
        int index = rangeAfter(position);
        return index < ranges && from[index] <= position;
    }

    /** A range begins exactly here: nothing flows in from the position before within the block. */
    boolean startsAt(int position) {
        int index = rangeAfter(position);
        return index < ranges && from[index] == position;
    }

    boolean definedAt(int position) {
        int index = rangeAfter(position);
        return index < ranges && from[index] == position && defined[index];
    }

    /** Index of the first use at or after {@code position}. */
    int useAfter(int position) {
        int low = 0;
        int high = useCount;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (uses[middle] >= position) high = middle; else low = middle + 1;
        }
        return low;
    }

    /** The first use at or after {@code position} and before {@code limit} that needs a register, or MAX_VALUE. */
    int mustAfter(int position, int limit) {
        for (int i = useAfter(position); i < useCount && uses[i] < limit; i++) if (kinds[i] == MUST) return uses[i];
        return Integer.MAX_VALUE;
    }

    /** End of the need for one register that begins with the use at {@code must}: after the last such use of the same instruction, of the same value. */
    int needEnd(int must) {
        int end = must + 1;
        for (int i = useAfter(end); i < useCount && uses[i] >> 2 == must >> 2 && !startsAt(uses[i]); i++) if (kinds[i] == MUST) end = uses[i] + 1;
        return end;
    }

    /** The last use of any kind in [position, limit), or -1. */
    int lastUse(int position, int limit) {
        int index = useAfter(limit) - 1;
        return index >= 0 && uses[index] >= position ? uses[index] : -1;
    }

    /** The piece that covers a position where the register is live; for use after allocation. */
    Piece at(int position) {
        int low = 0;
        int high = pieces.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (pieces.get(middle).end > position) high = middle; else low = middle + 1;
        }
        if (low == pieces.size() || pieces.get(low).start > position)
            throw new IllegalStateException("register " + register + " has no location at position " + position);
        return pieces.get(low);
    }

    /** Where it lies at this position, after allocation. */
    int location(int position) { return at(position).location(); }

    /** The slot holds the value at this position. */
    boolean slotValid(int position) { return spilled && (storedAtDefinitions || !at(position).dirty); }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder(register.toString());
        for (int i = 0; i < ranges; i++) out.append(' ').append(defined[i] ? "[*" : "[").append(from[i]).append(',').append(to[i]).append(')');
        out.append(" uses");
        for (int i = 0; i < useCount; i++) out.append(' ').append(uses[i]).append(kinds[i] == MUST ? "!" : "");
        return out.append(' ').append(pieces).toString();
    }
}
