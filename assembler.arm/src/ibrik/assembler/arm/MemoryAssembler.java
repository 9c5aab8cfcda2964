package ibrik.assembler.arm;

import static ibrik.assembler.arm.Cond.AL;

/// Loads and stores of the core registers, exclusive access, barriers. Source: ARM ARM DDI 0406C, A5.3, A8.6.
/// Not supported: unprivileged (ldrt) and signed-immediate literal forms other than by label, preload for write.
public abstract class MemoryAssembler extends IntegerAssembler {
    MemoryAssembler() {
    }

    /// How a register list moves along memory: after or before each transfer, upwards or downwards.
    public enum Block {
        DA, IA, DB, IB;

        int bits() {
            return ordinal() << 23;
        }
    }

    private void word(int op, Cond cond, Reg t, Mem m) {
        int head = cond.bits() | op | m.bits() | t.ordinal() << 12;
        if (m.index() == null) emit(head | offset(m, 4095));
        else emit(head | 1 << 25 | m.shift().bits(m.amount()) | m.index().ordinal());
    }

    private void half(int op, Cond cond, Reg t, Mem m) {
        int head = cond.bits() | op | m.bits() | t.ordinal() << 12;
        if (m.index() == null) {
            int d = offset(m, 255);
            emit(head | 1 << 22 | (d & 0xf0) << 4 | d & 15);
        } else if (m.amount() != 0 || m.shift() != Shift.LSL) {
            throw new AssemblyException("a halfword, signed byte or doubleword access takes no shifted index: " + m);
        } else emit(head | m.index().ordinal());
    }

    static int offset(Mem m, int limit) {
        int d = m.offset();
        if (d < -limit || d > limit) throw new AssemblyException("offset " + d + " is outside +-" + limit + "; add it to the base first");
        return Math.abs(d);
    }

    public final void ldr(Cond cond, Reg t, Mem m) {
        word(0x04100000, cond, t, m);
    }

    public final void ldr(Reg t, Mem m) {
        ldr(AL, t, m);
    }

    public final void str(Cond cond, Reg t, Mem m) {
        word(0x04000000, cond, t, m);
    }

    public final void str(Reg t, Mem m) {
        str(AL, t, m);
    }

    public final void ldrb(Cond cond, Reg t, Mem m) {
        word(0x04500000, cond, t, m);
    }

    public final void ldrb(Reg t, Mem m) {
        ldrb(AL, t, m);
    }

    public final void strb(Cond cond, Reg t, Mem m) {
        word(0x04400000, cond, t, m);
    }

    public final void strb(Reg t, Mem m) {
        strb(AL, t, m);
    }

    public final void ldrh(Cond cond, Reg t, Mem m) {
        half(0x001000b0, cond, t, m);
    }

    public final void ldrh(Reg t, Mem m) {
        ldrh(AL, t, m);
    }

    public final void strh(Cond cond, Reg t, Mem m) {
        half(0x000000b0, cond, t, m);
    }

    public final void strh(Reg t, Mem m) {
        strh(AL, t, m);
    }

    public final void ldrsb(Cond cond, Reg t, Mem m) {
        half(0x001000d0, cond, t, m);
    }

    public final void ldrsb(Reg t, Mem m) {
        ldrsb(AL, t, m);
    }

    public final void ldrsh(Cond cond, Reg t, Mem m) {
        half(0x001000f0, cond, t, m);
    }

    public final void ldrsh(Reg t, Mem m) {
        ldrsh(AL, t, m);
    }

    /// Loads the even register `t` and the next one from eight bytes, four-aligned.
    public final void ldrd(Cond cond, Reg t, Mem m) {
        half(0x000000d0, cond, even(t), m);
    }

    public final void ldrd(Reg t, Mem m) {
        ldrd(AL, t, m);
    }

    /// Stores the even register `t` and the next one to eight bytes, four-aligned.
    public final void strd(Cond cond, Reg t, Mem m) {
        half(0x000000f0, cond, even(t), m);
    }

    public final void strd(Reg t, Mem m) {
        strd(AL, t, m);
    }

    /// Loads the word at `label`, at most 4095 bytes away.
    public final void ldr(Cond cond, Reg t, Label label) {
        emit(cond.bits() | 0x051f0000 | t.ordinal() << 12, label, Field.WORD12);
    }

    public final void ldr(Reg t, Label label) {
        ldr(AL, t, label);
    }

    /// Loads the two words at `label`, at most 255 bytes away, into even `t` and the next.
    public final void ldrd(Cond cond, Reg t, Label label) {
        emit(cond.bits() | 0x014f00d0 | even(t).ordinal() << 12, label, Field.HALF8);
    }

    private static Reg even(Reg t) {
        if ((t.ordinal() & 1) != 0 || t == Reg.LR) throw new AssemblyException("register " + t + " cannot be the first of a pair; take an even one below LR");
        return t;
    }

    /// Loads a set of registers, lowest from the lowest address.
    public final void ldm(Cond cond, Block mode, Reg base, boolean writeBack, Reg... list) {
        emit(cond.bits() | 0x08100000 | mode.bits() | (writeBack ? 1 << 21 : 0) | base.ordinal() << 16 | mask(list));
    }

    /// Stores a set of registers, lowest to the lowest address.
    public final void stm(Cond cond, Block mode, Reg base, boolean writeBack, Reg... list) {
        emit(cond.bits() | 0x08000000 | mode.bits() | (writeBack ? 1 << 21 : 0) | base.ordinal() << 16 | mask(list));
    }

    /// `ldm` with a caret: into user-mode registers, or with PC in the list an exception return that restores CPSR from SPSR.
    public final void ldmUser(Cond cond, Block mode, Reg base, boolean writeBack, Reg... list) {
        emit(cond.bits() | 0x08500000 | mode.bits() | (writeBack ? 1 << 21 : 0) | base.ordinal() << 16 | mask(list));
    }

    /// `stm` with a caret: from user-mode registers.
    public final void stmUser(Cond cond, Block mode, Reg base, Reg... list) {
        emit(cond.bits() | 0x08400000 | mode.bits() | base.ordinal() << 16 | mask(list));
    }

    /// Pushes registers, lowest to the lowest address; a single one as a pre-indexed store.
    public final void push(Cond cond, Reg... list) {
        if (list.length == 1) str(cond, list[0], Mem.pre(Reg.SP, -4));
        else stm(cond, Block.DB, Reg.SP, true, list);
    }

    public final void push(Reg... list) {
        push(AL, list);
    }

    /// Pops registers; a single one as a post-indexed load.
    public final void pop(Cond cond, Reg... list) {
        if (list.length == 1) ldr(cond, list[0], Mem.post(Reg.SP, 4));
        else ldm(cond, Block.IA, Reg.SP, true, list);
    }

    public final void pop(Reg... list) {
        pop(AL, list);
    }

    private static int mask(Reg[] list) {
        int mask = 0;
        for (Reg r : list) mask |= 1 << r.ordinal();
        if (mask == 0) throw new AssemblyException("the register list is empty; name at least one register");
        return mask;
    }

    private void loadExclusive(int op, Cond cond, Reg t, Reg base) {
        emit(cond.bits() | op | base.ordinal() << 16 | t.ordinal() << 12 | 0xf9f);
    }

    private void storeExclusive(int op, Cond cond, Reg status, Reg t, Reg base) {
        if (status == t || status == base) throw new AssemblyException("status register " + status + " is also an operand of an exclusive store; take another");
        emit(cond.bits() | op | base.ordinal() << 16 | status.ordinal() << 12 | 0xf90 | t.ordinal());
    }

    public final void ldrex(Cond cond, Reg t, Reg base) {
        loadExclusive(0x01900000, cond, t, base);
    }

    public final void ldrexb(Cond cond, Reg t, Reg base) {
        loadExclusive(0x01d00000, cond, t, base);
    }

    public final void ldrexh(Cond cond, Reg t, Reg base) {
        loadExclusive(0x01f00000, cond, t, base);
    }

    /// Even `t` and the next, from an eight-aligned address.
    public final void ldrexd(Cond cond, Reg t, Reg base) {
        loadExclusive(0x01b00000, cond, even(t), base);
    }

    /// @param status 0 if the store was done, 1 if not
    public final void strex(Cond cond, Reg status, Reg t, Reg base) {
        storeExclusive(0x01800000, cond, status, t, base);
    }

    public final void strexb(Cond cond, Reg status, Reg t, Reg base) {
        storeExclusive(0x01c00000, cond, status, t, base);
    }

    public final void strexh(Cond cond, Reg status, Reg t, Reg base) {
        storeExclusive(0x01e00000, cond, status, t, base);
    }

    /// Even `t` and the next, to an eight-aligned address.
    public final void strexd(Cond cond, Reg status, Reg t, Reg base) {
        if (status.ordinal() == t.ordinal() + 1) throw new AssemblyException("status register " + status + " is also stored; take another");
        storeExclusive(0x01a00000, cond, status, even(t), base);
    }

    public final void clrex() {
        emit(0xf57ff01f);
    }

    /// Reach and direction of a barrier. Source: ARM ARM DDI 0406C, A8.8.43.
    public enum Barrier {
        OSHST(2), OSH(3), NSHST(6), NSH(7), ISHST(10), ISH(11), ST(14), SY(15);

        private final int option;

        Barrier(int option) {
            this.option = option;
        }
    }

    public final void dmb(Barrier option) {
        emit(0xf57ff050 | option.option);
    }

    public final void dsb(Barrier option) {
        emit(0xf57ff040 | option.option);
    }

    public final void isb() {
        emit(0xf57ff06f);
    }

    /// Preload hint for a read.
    public final void pld(Reg base, int offset) {
        Mem m = Mem.at(base, offset);
        emit(0xf450f000 | m.bits() | offset(m, 4095));
    }
}
