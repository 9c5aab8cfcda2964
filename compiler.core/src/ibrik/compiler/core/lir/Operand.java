package ibrik.compiler.core.lir;

/**
 * An operand of an instruction: a virtual register with a constraint, and after allocation its location.
 */
public final class Operand {
    public enum Constraint {
        /** Any register. */
        REGISTER,
        /** Register or spill slot, whichever it has. */
        ANY,
        /** The register {@link #fixed}. */
        FIXED,
        /** Definitions only: the location of use number {@link #fixed} (two-operand instructions); the allocator copies the use first if it lives on. */
        SAME_AS_USE
    }

    public VirtualRegister register;
    public final Constraint constraint;
    public final int fixed;
    /** Uses only: still needed when the definitions are written, so they may not share a register with it. */
    public final boolean late;
    /** After allocation: a physical register number, or -1 if it is in {@link #slot}. */
    public int physical = -1;
    /** After allocation, if not in a register: byte offset above the stack pointer in the body. For incoming arguments beyond the frame. */
    public int slot = -1;

    private Operand(VirtualRegister register, Constraint constraint, int fixed, boolean late) {
        this.register = register;
        this.constraint = constraint;
        this.fixed = fixed;
        this.late = late;
    }

    public static Operand register(VirtualRegister register) { return new Operand(register, Constraint.REGISTER, -1, false); }
    public static Operand late(VirtualRegister register) { return new Operand(register, Constraint.REGISTER, -1, true); }
    public static Operand any(VirtualRegister register) { return new Operand(register, Constraint.ANY, -1, false); }
    public static Operand anyLate(VirtualRegister register) { return new Operand(register, Constraint.ANY, -1, true); }
    public static Operand fixed(VirtualRegister register, int physical) { return new Operand(register, Constraint.FIXED, physical, false); }
    /** A use in a fixed register that must stay intact while the definitions are written. */
    public static Operand fixedLate(VirtualRegister register, int physical) { return new Operand(register, Constraint.FIXED, physical, true); }
    public static Operand sameAs(VirtualRegister register, int useIndex) { return new Operand(register, Constraint.SAME_AS_USE, useIndex, false); }

    public boolean inRegister() { return physical >= 0; }

    @Override
    public String toString() {
        return register + (physical >= 0 ? "@" + physical : slot >= 0 ? "@[" + slot + "]" : ":" + constraint + (fixed >= 0 ? fixed : ""));
    }
}
