package ibrik.compiler.core.lir;

/** A virtual register. May have several definitions (phis become moves before allocation). */
public final class VirtualRegister {
    public final int id;
    public final boolean floating;
    /** Bytes of its spill slot: 4 or 8, aligned to itself. */
    public final int size;
    /** Holds a reference: named in maps. */
    public final boolean reference;
    /** For derived pointers: the register of the base object, which the allocator keeps alive as long as this one; else null. */
    public VirtualRegister base;
    /** A register that it would like to share a location with (moves then vanish), or null. */
    public VirtualRegister hint;
    /** Physical register it would like (e.g. an argument's or result's), or -1. */
    public int hintRegister = -1;
    /** If not null: recomputes the value anywhere (constants, symbols), so it is never spilled. */
    public Rematerialise rematerialise;
    /**
     * Incoming stack argument: offset above the caller's stack pointer where its value lies at entry and for good (its spill slot), or -1.
     * It is live from the entry on and needs no definition; a definition by the first instruction with constraint ANY gets the slot.
     */
    public int incomingOffset = -1;

    /**
     * Makes the instruction that puts a constant value into {@code target}: one definition in a register, no uses, no temporaries, flags untouched (it may be inserted anywhere,
     * also between a comparison and its jump). The definitions that selection made vanish from the code.
     */
    public interface Rematerialise {
        LirInstruction into(VirtualRegister target);
    }

    VirtualRegister(int id, boolean floating, int size, boolean reference) {
        this.id = id;
        this.floating = floating;
        this.size = size;
        this.reference = reference;
    }

    @Override
    public String toString() { return (floating ? "f" : reference ? "r" : "i") + id; }
}
