package ibrik.compiler.core.lir;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** Which virtual registers' values each location holds, at one point of a replay. Memory locations are {@link Location#SLOT} plus the byte offset above the stack pointer. */
final class AllocationState {
    /** Plus a register number: stands for the constant of that register, which is always at hand. Has an entry only if that register's value has further names. */
    static final int CONSTANTS = 1 << 29;
    private final Map<Integer, BitSet> contents = new HashMap<>();

    AllocationState() {}

    AllocationState(AllocationState other) { other.contents.forEach((location, set) -> contents.put(location, (BitSet) set.clone())); }

    boolean holds(int location, VirtualRegister register) {
        BitSet set = contents.get(location);
        return set != null && set.get(register.id);
    }

    BitSet at(int location) { return contents.getOrDefault(location, new BitSet()); }

    void copy(int source, int target) {
        BitSet set = contents.get(source);
        if (set == null && source >= CONSTANTS) {
            set = new BitSet();
            set.set(source - CONSTANTS);
        }
        if (set == null || set.isEmpty()) contents.remove(target); else contents.put(target, (BitSet) set.clone());
    }

    void lose(int location) { contents.remove(location); }

    void loseRegisters() { contents.keySet().removeIf(Location::isRegister); }

    void define(VirtualRegister register, int location) {
        for (BitSet set : contents.values()) set.clear(register.id);
        BitSet set = new BitSet();
        set.set(register.id);
        contents.put(location, set);
    }

    /** Parallel assignment of names: wherever from[i] was, to[i] is now, and nowhere else. */
    void rename(int[] to, int[] from, BitSet constants) {
        for (int id : from) if (constants.get(id)) contents.computeIfAbsent(CONSTANTS + id, location -> new BitSet()).set(id);
        for (BitSet set : contents.values()) {
            if (set.isEmpty()) continue;
            boolean[] found = new boolean[to.length];
            for (int i = 0; i < to.length; i++) found[i] = set.get(from[i]);
            for (int id : to) set.clear(id);
            for (int i = 0; i < to.length; i++) if (found[i]) set.set(to[i]);
        }
    }

    Iterable<Map.Entry<Integer, BitSet>> entries() { return contents.entrySet(); }

    /** Keeps what both know; true if this changed. */
    boolean meet(AllocationState other) {
        boolean changed = false;
        for (var entries = contents.entrySet().iterator(); entries.hasNext();) {
            Map.Entry<Integer, BitSet> entry = entries.next();
            BitSet set = entry.getValue();
            int before = set.cardinality();
            BitSet theirs = other.contents.get(entry.getKey());
            if (theirs == null) set.clear(); else set.and(theirs);
            changed |= set.cardinality() != before;
            if (set.isEmpty()) entries.remove();
        }
        return changed;
    }
}
