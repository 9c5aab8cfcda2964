package ibrik.assembler.arm;

/// ARMv7-A (A32) with VFPv4-D32: one method an instruction form. This last layer adds moves, loads, stores and conversions of the VFP registers.
/// Sources: ARM ARM DDI 0406C, A5 (core), A7 (VFP). Not supported: Thumb, NEON, half precision.
public final class Assembler extends FloatAssembler {
    public void vmov(Cond cond, SReg d, Reg t) {
        emit(cond.bits() | 0x0e000a10 | d.bits(16, 7) | t.ordinal() << 12);
    }

    public void vmov(Cond cond, Reg t, SReg n) {
        emit(cond.bits() | 0x0e100a10 | n.bits(16, 7) | t.ordinal() << 12);
    }

    public void vmov(Cond cond, DReg d, Reg lo, Reg hi) {
        emit(cond.bits() | 0x0c400b10 | hi.ordinal() << 16 | lo.ordinal() << 12 | d.bits(0, 5));
    }

    public void vmov(Cond cond, Reg lo, Reg hi, DReg d) {
        emit(cond.bits() | 0x0c500b10 | hi.ordinal() << 16 | lo.ordinal() << 12 | d.bits(0, 5));
    }

    /// `s` and the next register from two core registers.
    public void vmov(Cond cond, SReg s, Reg first, Reg second) {
        emit(cond.bits() | 0x0c400a10 | second.ordinal() << 16 | first.ordinal() << 12 | pair(s).bits(0, 5));
    }

    /// Two core registers from `s` and the next register.
    public void vmov(Cond cond, Reg first, Reg second, SReg s) {
        emit(cond.bits() | 0x0c500a10 | second.ordinal() << 16 | first.ordinal() << 12 | pair(s).bits(0, 5));
    }

    private static SReg pair(SReg s) {
        if (s == SReg.S31) throw new AssemblyException("S31 cannot be the first of a pair; take a lower register");
        return s;
    }

    /// One word of a double register from a core register.
    ///
    /// @param half 0 low, 1 high
    public void vmovLane(Cond cond, DReg d, int half, Reg t) {
        emit(cond.bits() | 0x0e000b10 | field("half", half, 0, 1) << 21 | d.bits(16, 7) | t.ordinal() << 12);
    }

    /// A core register from one word of a double register.
    ///
    /// @param half 0 low, 1 high
    public void vmovLane(Cond cond, Reg t, DReg d, int half) {
        emit(cond.bits() | 0x0e100b10 | field("half", half, 0, 1) << 21 | d.bits(16, 7) | t.ordinal() << 12);
    }

    /// A constant of the form +-n/16 * 2^r, n 16 to 31, r -3 to 4.
    public void vmov(Cond cond, SReg d, float value) {
        emit(cond.bits() | 0x0eb00a00 | d.bits(12, 22) | constant(value));
    }

    /// A constant of the form +-n/16 * 2^r, n 16 to 31, r -3 to 4.
    public void vmov(Cond cond, DReg d, double value) {
        emit(cond.bits() | 0x0eb00b00 | d.bits(12, 22) | constant(value));
    }

    /// Whether `value` fits the immediate form of `vmov`. Source: ARM ARM DDI 0406C, A7.5.1.
    public static boolean encodable(double value) {
        long bits = Double.doubleToRawLongBits(value);
        int exponent = (int) (bits >>> 52 & 0x7ff) - 1023;
        return (bits & 0x0000ffffffffffffL) == 0 && exponent >= -3 && exponent <= 4;
    }

    private static int constant(double value) {
        if (!encodable(value)) throw new AssemblyException("constant " + value + " has no immediate form; load it from memory or core registers");
        long bits = Double.doubleToRawLongBits(value);
        int imm8 = (int) (bits >>> 56 & 0x80) | (int) (bits >>> 48 & 0x7f);
        return imm8 >> 4 << 16 | imm8 & 15;
    }

    /// FPSCR flags to the condition flags.
    public void vmrsFlags(Cond cond) {
        vmrs(cond, Reg.PC, FPSCR);
    }

    /// VFP system registers.
    public static final int FPSID = 0, FPSCR = 1, MVFR1 = 6, MVFR0 = 7, FPEXC = 8;

    public void vmrs(Cond cond, Reg t, int system) {
        emit(cond.bits() | 0x0ef00a10 | field("system register", system, 0, 15) << 16 | t.ordinal() << 12);
    }

    public void vmsr(Cond cond, int system, Reg t) {
        emit(cond.bits() | 0x0ee00a10 | field("system register", system, 0, 15) << 16 | t.ordinal() << 12);
    }

    /// Constant offset of -1020 to 1020, a multiple of four.
    public void vldr(Cond cond, SReg d, Mem m) {
        emit(cond.bits() | 0x0d100a00 | d.bits(12, 22) | address(m));
    }

    /// Constant offset of -1020 to 1020, a multiple of four.
    public void vstr(Cond cond, SReg d, Mem m) {
        emit(cond.bits() | 0x0d000a00 | d.bits(12, 22) | address(m));
    }

    /// Loads from `label`, at most 1020 bytes away.
    public void vldr(Cond cond, SReg d, Label label) {
        emit(cond.bits() | 0x0d1f0a00 | d.bits(12, 22), label, Field.VFP8);
    }

    /// `count` registers from `first`, block mode IA, or DB with write-back.
    public void vldm(Cond cond, Block mode, Reg base, boolean writeBack, SReg first, int count) {
        emit(cond.bits() | 0x0c100a00 | block(mode, base, writeBack) | first.bits(12, 22) | list(first.ordinal(), count, 32));
    }

    /// `count` registers from `first`, block mode IA, or DB with write-back.
    public void vstm(Cond cond, Block mode, Reg base, boolean writeBack, SReg first, int count) {
        emit(cond.bits() | 0x0c000a00 | block(mode, base, writeBack) | first.bits(12, 22) | list(first.ordinal(), count, 32));
    }

    public void vpush(Cond cond, SReg first, int count) {
        vstm(cond, Block.DB, Reg.SP, true, first, count);
    }

    public void vpop(Cond cond, SReg first, int count) {
        vldm(cond, Block.IA, Reg.SP, true, first, count);
    }

    /// Constant offset of -1020 to 1020, a multiple of four.
    public void vldr(Cond cond, DReg d, Mem m) {
        emit(cond.bits() | 0x0d100b00 | d.bits(12, 22) | address(m));
    }

    /// Constant offset of -1020 to 1020, a multiple of four.
    public void vstr(Cond cond, DReg d, Mem m) {
        emit(cond.bits() | 0x0d000b00 | d.bits(12, 22) | address(m));
    }

    /// Loads from `label`, at most 1020 bytes away.
    public void vldr(Cond cond, DReg d, Label label) {
        emit(cond.bits() | 0x0d1f0b00 | d.bits(12, 22), label, Field.VFP8);
    }

    /// `count` registers from `first`, block mode IA, or DB with write-back.
    public void vldm(Cond cond, Block mode, Reg base, boolean writeBack, DReg first, int count) {
        emit(cond.bits() | 0x0c100b00 | block(mode, base, writeBack) | first.bits(12, 22) | list(first.ordinal(), count, 16) * 2);
    }

    /// `count` registers from `first`, block mode IA, or DB with write-back.
    public void vstm(Cond cond, Block mode, Reg base, boolean writeBack, DReg first, int count) {
        emit(cond.bits() | 0x0c000b00 | block(mode, base, writeBack) | first.bits(12, 22) | list(first.ordinal(), count, 16) * 2);
    }

    public void vpush(Cond cond, DReg first, int count) {
        vstm(cond, Block.DB, Reg.SP, true, first, count);
    }

    public void vpop(Cond cond, DReg first, int count) {
        vldm(cond, Block.IA, Reg.SP, true, first, count);
    }

    /// Widens: vcvt.f64.f32.
    public void vcvt(Cond cond, DReg d, SReg a) {
        emit(cond.bits() | 0x0eb70ac0 | d.bits(12, 22) | a.bits(0, 5));
    }

    /// Narrows, round to nearest: vcvt.f32.f64.
    public void vcvt(Cond cond, SReg d, DReg a) {
        emit(cond.bits() | 0x0eb70bc0 | d.bits(12, 22) | a.bits(0, 5));
    }

    /// vcvt.f32.s32
    public void vcvtFromS32(Cond cond, SReg d, SReg a) {
        emit(cond.bits() | 0x0eb80ac0 | d.bits(12, 22) | a.bits(0, 5));
    }

    /// vcvt.f32.u32
    public void vcvtFromU32(Cond cond, SReg d, SReg a) {
        emit(cond.bits() | 0x0eb80a40 | d.bits(12, 22) | a.bits(0, 5));
    }

    /// vcvt.s32.f32: towards zero, saturating, NaN to 0.
    public void vcvtToS32(Cond cond, SReg d, SReg a) {
        emit(cond.bits() | 0x0ebd0ac0 | d.bits(12, 22) | a.bits(0, 5));
    }

    /// vcvt.u32.f32: towards zero, saturating, NaN to 0.
    public void vcvtToU32(Cond cond, SReg d, SReg a) {
        emit(cond.bits() | 0x0ebc0ac0 | d.bits(12, 22) | a.bits(0, 5));
    }

    /// vcvtr.s32.f32: in the rounding mode of FPSCR.
    public void vcvtrToS32(Cond cond, SReg d, SReg a) {
        emit(cond.bits() | 0x0ebd0a40 | d.bits(12, 22) | a.bits(0, 5));
    }

    /// vcvtr.u32.f32: in the rounding mode of FPSCR.
    public void vcvtrToU32(Cond cond, SReg d, SReg a) {
        emit(cond.bits() | 0x0ebc0a40 | d.bits(12, 22) | a.bits(0, 5));
    }

    /// vcvt.f64.s32
    public void vcvtFromS32(Cond cond, DReg d, SReg a) {
        emit(cond.bits() | 0x0eb80bc0 | d.bits(12, 22) | a.bits(0, 5));
    }

    /// vcvt.f64.u32
    public void vcvtFromU32(Cond cond, DReg d, SReg a) {
        emit(cond.bits() | 0x0eb80b40 | d.bits(12, 22) | a.bits(0, 5));
    }

    /// vcvt.s32.f64: towards zero, saturating, NaN to 0.
    public void vcvtToS32(Cond cond, SReg d, DReg a) {
        emit(cond.bits() | 0x0ebd0bc0 | d.bits(12, 22) | a.bits(0, 5));
    }

    /// vcvt.u32.f64: towards zero, saturating, NaN to 0.
    public void vcvtToU32(Cond cond, SReg d, DReg a) {
        emit(cond.bits() | 0x0ebc0bc0 | d.bits(12, 22) | a.bits(0, 5));
    }

    /// vcvtr.s32.f64: in the rounding mode of FPSCR.
    public void vcvtrToS32(Cond cond, SReg d, DReg a) {
        emit(cond.bits() | 0x0ebd0b40 | d.bits(12, 22) | a.bits(0, 5));
    }

    /// vcvtr.u32.f64: in the rounding mode of FPSCR.
    public void vcvtrToU32(Cond cond, SReg d, DReg a) {
        emit(cond.bits() | 0x0ebc0b40 | d.bits(12, 22) | a.bits(0, 5));
    }

    /// Converts between f32 and a fixed-point number in the same register.
    ///
    /// @param size 16 or 32 bits
    /// @param fraction number of fraction bits: 0 to 16, or 1 to 32
    public void vcvtFixed(Cond cond, SReg d, boolean toFixed, boolean unsigned, int size, int fraction) {
        emit(cond.bits() | 0x0eba0a40 | d.bits(12, 22) | fixed(toFixed, unsigned, size, fraction));
    }

    /// Converts between f64 and a fixed-point number in the same register.
    ///
    /// @param size 16 or 32 bits
    /// @param fraction number of fraction bits: 0 to 16, or 1 to 32
    public void vcvtFixed(Cond cond, DReg d, boolean toFixed, boolean unsigned, int size, int fraction) {
        emit(cond.bits() | 0x0eba0b40 | d.bits(12, 22) | fixed(toFixed, unsigned, size, fraction));
    }

    private static int fixed(boolean toFixed, boolean unsigned, int size, int fraction) {
        if (size != 16 && size != 32) throw new AssemblyException("fixed-point size " + size + " is not 16 or 32");
        int imm5 = size - field("number of fraction bits", fraction, size == 16 ? 0 : 1, size);
        return (toFixed ? 1 << 18 : 0) | (unsigned ? 1 << 16 : 0) | (size == 32 ? 1 << 7 : 0) | imm5 >> 1 | (imm5 & 1) << 5;
    }

    private static int address(Mem m) {
        if (m.index() != null || m.mode() != Mem.Mode.OFFSET || (m.offset() & 3) != 0) {
            throw new AssemblyException("a VFP access takes a base and a constant offset that is a multiple of four, not " + m);
        }
        return m.bits() & 0x008f0000 | offset(m, 1020) >> 2;
    }

    private static int block(Block mode, Reg base, boolean writeBack) {
        if (mode != Block.IA && !(mode == Block.DB && writeBack)) {
            throw new AssemblyException("a VFP block transfer is IA, or DB with write-back, not " + mode);
        }
        return mode.bits() | (writeBack ? 1 << 21 : 0) | base.ordinal() << 16;
    }

    private static int list(int first, int count, int most) {
        return field("register count", count, 1, Math.min(32 - first, most));
    }
}
