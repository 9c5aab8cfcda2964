package ibrik.assembler.arm;

import static ibrik.assembler.arm.Cond.AL;

/// Branches, exceptions, hints, status registers and coprocessors. Source: ARM ARM DDI 0406C, A5.5 to A5.7, B9.
/// Not supported: Thumb and Jazelle state changes other than by `bx` and `blx` of a register, banked-register moves, hypervisor returns.
public abstract class SystemAssembler extends MemoryAssembler {
    SystemAssembler() {
    }

    public final void b(Cond cond, Label target) {
        emit(cond.bits() | 0x0a000000, target, Field.BRANCH);
    }

    public final void b(Label target) {
        b(AL, target);
    }

    /// Branch to another symbol, with a relocation.
    public final void b(Cond cond, Object symbol, int addend) {
        reloc(Relocation.Kind.BRANCH24, symbol, addend);
        emit(cond.bits() | 0x0a000000);
    }

    public final void bl(Cond cond, Label target) {
        emit(cond.bits() | 0x0b000000, target, Field.BRANCH);
    }

    public final void bl(Label target) {
        bl(AL, target);
    }

    /// Call of another symbol, with a relocation.
    public final void bl(Cond cond, Object symbol, int addend) {
        reloc(Relocation.Kind.BRANCH24, symbol, addend);
        emit(cond.bits() | 0x0b000000);
    }

    public final void bx(Cond cond, Reg target) {
        emit(cond.bits() | 0x012fff10 | target.ordinal());
    }

    public final void bx(Reg target) {
        bx(AL, target);
    }

    public final void blx(Cond cond, Reg target) {
        emit(cond.bits() | 0x012fff30 | target.ordinal());
    }

    public final void blx(Reg target) {
        blx(AL, target);
    }

    /// @param number 0 to 0xffffff
    public final void svc(Cond cond, int number) {
        emit(cond.bits() | 0x0f000000 | field("svc number", number, 0, 0xffffff));
    }

    /// @param number 0 to 0xffff
    public final void bkpt(int number) {
        emit(0xe1200070 | split(number));
    }

    /// Permanently undefined.
    ///
    /// @param number 0 to 0xffff
    public final void udf(int number) {
        emit(0xe7f000f0 | split(number));
    }

    private static int split(int number) {
        return field("number", number, 0, 0xffff) >> 4 << 8 | number & 15;
    }

    /// @param number 0 to 15
    public final void smc(Cond cond, int number) {
        emit(cond.bits() | 0x01600070 | field("smc number", number, 0, 15));
    }

    private void hint(Cond cond, int number) {
        emit(cond.bits() | 0x0320f000 | number);
    }

    public final void nop(Cond cond) {
        hint(cond, 0);
    }

    public final void nop() {
        nop(AL);
    }

    public final void yield(Cond cond) {
        hint(cond, 1);
    }

    public final void wfe(Cond cond) {
        hint(cond, 2);
    }

    public final void wfi(Cond cond) {
        hint(cond, 3);
    }

    public final void sev(Cond cond) {
        hint(cond, 4);
    }

    /// A program status register.
    public enum Status {
        CPSR, SPSR;

        int bit() {
            return ordinal() << 22;
        }
    }

    /// Fields of a status register that `msr` writes; combine with `|`.
    public static final int FIELD_C = 1, FIELD_X = 2, FIELD_S = 4, FIELD_F = 8;

    public final void mrs(Cond cond, Reg d, Status status) {
        emit(cond.bits() | 0x010f0000 | status.bit() | d.ordinal() << 12);
    }

    /// @param fields of FIELD_C, FIELD_X, FIELD_S and FIELD_F, at least one
    /// @param value a register or constant
    public final void msr(Cond cond, Status status, int fields, Operand2 value) {
        int mask = field("field mask", fields, 1, 15) << 16;
        switch (value) {
            case Reg r -> emit(cond.bits() | 0x0120f000 | status.bit() | mask | r.ordinal());
            case Operand2.Imm i -> emit(cond.bits() | 0x0120f000 | status.bit() | mask | Operand2.bits(i));
            default -> throw new AssemblyException("msr takes a register or a constant, not " + value);
        }
    }

    /// Interrupt masks for `cps`; combine with `|`.
    public static final int MASK_F = 1, MASK_I = 2, MASK_A = 4;

    /// Clears the given mask bits: enables.
    public final void cpsie(int masks) {
        emit(0xf1080000 | field("mask bits", masks, 1, 7) << 6);
    }

    /// Clears the given mask bits and switches to `mode`.
    public final void cpsie(int masks, int mode) {
        emit(0xf10a0000 | field("mask bits", masks, 1, 7) << 6 | field("mode", mode, 0, 31));
    }

    /// Sets the given mask bits: disables.
    public final void cpsid(int masks) {
        emit(0xf10c0000 | field("mask bits", masks, 1, 7) << 6);
    }

    /// Sets the given mask bits and switches to `mode`.
    public final void cpsid(int masks, int mode) {
        emit(0xf10e0000 | field("mask bits", masks, 1, 7) << 6 | field("mode", mode, 0, 31));
    }

    /// Switches to `mode`.
    public final void cps(int mode) {
        emit(0xf1020000 | field("mode", mode, 0, 31));
    }

    private static int coprocessor(int coproc, int op1, int crn, int crm, int op2) {
        return field("coprocessor", coproc, 0, 15) << 8 | field("opc1", op1, 0, 7) << 21 | field("CRn", crn, 0, 15) << 16
                | field("CRm", crm, 0, 15) | field("opc2", op2, 0, 7) << 5;
    }

    public final void mcr(Cond cond, int coproc, int op1, Reg t, int crn, int crm, int op2) {
        emit(cond.bits() | 0x0e000010 | t.ordinal() << 12 | coprocessor(coproc, op1, crn, crm, op2));
    }

    public final void mrc(Cond cond, int coproc, int op1, Reg t, int crn, int crm, int op2) {
        emit(cond.bits() | 0x0e100010 | t.ordinal() << 12 | coprocessor(coproc, op1, crn, crm, op2));
    }

    private void pair(int op, Cond cond, int coproc, int op1, Reg t, Reg t2, int crm) {
        emit(cond.bits() | op | t2.ordinal() << 16 | t.ordinal() << 12 | field("coprocessor", coproc, 0, 15) << 8
                | field("opc1", op1, 0, 15) << 4 | field("CRm", crm, 0, 15));
    }

    public final void mcrr(Cond cond, int coproc, int op1, Reg t, Reg t2, int crm) {
        pair(0x0c400000, cond, coproc, op1, t, t2, crm);
    }

    public final void mrrc(Cond cond, int coproc, int op1, Reg t, Reg t2, int crm) {
        pair(0x0c500000, cond, coproc, op1, t, t2, crm);
    }

    /// Return from exception: loads PC and CPSR from memory at `base`.
    public final void rfe(Block mode, Reg base, boolean writeBack) {
        emit(0xf8100a00 | mode.bits() | (writeBack ? 1 << 21 : 0) | base.ordinal() << 16);
    }

    /// Stores LR and SPSR on the stack of `mode`.
    public final void srs(Block block, int mode, boolean writeBack) {
        emit(0xf84d0500 | block.bits() | (writeBack ? 1 << 21 : 0) | field("mode", mode, 0, 31));
    }
}
