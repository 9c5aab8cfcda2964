package ibrik.assembler.arm;

import static ibrik.assembler.arm.Cond.AL;
import static ibrik.assembler.arm.S.KEEP;

/// Data processing, multiplication, division and bit fields. Source: ARM ARM DDI 0406C, A5.2 and A5.4.
/// Forms without a condition run always; forms without S keep the flags. Not supported: saturating and packed (SIMD in core registers) arithmetic.
public abstract class IntegerAssembler extends CodeBuffer {
    IntegerAssembler() {
    }

    private void data(int opcode, Cond cond, S s, int d, int n, Operand2 b) {
        emit(cond.bits() | opcode << 21 | s.bit() | n << 16 | d << 12 | Operand2.bits(b));
    }

    public final void and(Cond cond, S s, Reg d, Reg a, Operand2 b) {
        data(0, cond, s, d.ordinal(), a.ordinal(), b);
    }

    public final void and(Reg d, Reg a, Operand2 b) {
        and(AL, KEEP, d, a, b);
    }

    public final void eor(Cond cond, S s, Reg d, Reg a, Operand2 b) {
        data(1, cond, s, d.ordinal(), a.ordinal(), b);
    }

    public final void eor(Reg d, Reg a, Operand2 b) {
        eor(AL, KEEP, d, a, b);
    }

    public final void sub(Cond cond, S s, Reg d, Reg a, Operand2 b) {
        data(2, cond, s, d.ordinal(), a.ordinal(), b);
    }

    public final void sub(Reg d, Reg a, Operand2 b) {
        sub(AL, KEEP, d, a, b);
    }

    public final void rsb(Cond cond, S s, Reg d, Reg a, Operand2 b) {
        data(3, cond, s, d.ordinal(), a.ordinal(), b);
    }

    public final void rsb(Reg d, Reg a, Operand2 b) {
        rsb(AL, KEEP, d, a, b);
    }

    public final void add(Cond cond, S s, Reg d, Reg a, Operand2 b) {
        data(4, cond, s, d.ordinal(), a.ordinal(), b);
    }

    public final void add(Reg d, Reg a, Operand2 b) {
        add(AL, KEEP, d, a, b);
    }

    public final void adc(Cond cond, S s, Reg d, Reg a, Operand2 b) {
        data(5, cond, s, d.ordinal(), a.ordinal(), b);
    }

    public final void adc(Reg d, Reg a, Operand2 b) {
        adc(AL, KEEP, d, a, b);
    }

    public final void sbc(Cond cond, S s, Reg d, Reg a, Operand2 b) {
        data(6, cond, s, d.ordinal(), a.ordinal(), b);
    }

    public final void sbc(Reg d, Reg a, Operand2 b) {
        sbc(AL, KEEP, d, a, b);
    }

    public final void rsc(Cond cond, S s, Reg d, Reg a, Operand2 b) {
        data(7, cond, s, d.ordinal(), a.ordinal(), b);
    }

    public final void rsc(Reg d, Reg a, Operand2 b) {
        rsc(AL, KEEP, d, a, b);
    }

    public final void orr(Cond cond, S s, Reg d, Reg a, Operand2 b) {
        data(12, cond, s, d.ordinal(), a.ordinal(), b);
    }

    public final void orr(Reg d, Reg a, Operand2 b) {
        orr(AL, KEEP, d, a, b);
    }

    public final void bic(Cond cond, S s, Reg d, Reg a, Operand2 b) {
        data(14, cond, s, d.ordinal(), a.ordinal(), b);
    }

    public final void bic(Reg d, Reg a, Operand2 b) {
        bic(AL, KEEP, d, a, b);
    }

    public final void tst(Cond cond, Reg a, Operand2 b) {
        data(8, cond, S.SET, 0, a.ordinal(), b);
    }

    public final void tst(Reg a, Operand2 b) {
        tst(AL, a, b);
    }

    public final void teq(Cond cond, Reg a, Operand2 b) {
        data(9, cond, S.SET, 0, a.ordinal(), b);
    }

    public final void teq(Reg a, Operand2 b) {
        teq(AL, a, b);
    }

    public final void cmp(Cond cond, Reg a, Operand2 b) {
        data(10, cond, S.SET, 0, a.ordinal(), b);
    }

    public final void cmp(Reg a, Operand2 b) {
        cmp(AL, a, b);
    }

    public final void cmn(Cond cond, Reg a, Operand2 b) {
        data(11, cond, S.SET, 0, a.ordinal(), b);
    }

    public final void cmn(Reg a, Operand2 b) {
        cmn(AL, a, b);
    }

    public final void mov(Cond cond, S s, Reg d, Operand2 b) {
        data(13, cond, s, d.ordinal(), 0, b);
    }

    public final void mov(Reg d, Operand2 b) {
        mov(AL, KEEP, d, b);
    }

    public final void mvn(Cond cond, S s, Reg d, Operand2 b) {
        data(15, cond, s, d.ordinal(), 0, b);
    }

    public final void mvn(Reg d, Operand2 b) {
        mvn(AL, KEEP, d, b);
    }

    /// Low half to `value`, high half to zero.
    ///
    /// @param value 0 to 65535
    public final void movw(Cond cond, Reg d, int value) {
        half(cond, 0x03000000, d, value);
    }

    public final void movw(Reg d, int value) {
        movw(AL, d, value);
    }

    /// High half to `value`, low half kept.
    ///
    /// @param value 0 to 65535
    public final void movt(Cond cond, Reg d, int value) {
        half(cond, 0x03400000, d, value);
    }

    public final void movt(Reg d, int value) {
        movt(AL, d, value);
    }

    private void half(Cond cond, int op, Reg d, int value) {
        emit(cond.bits() | op | field("constant", value, 0, 0xffff) >> 12 << 16 | d.ordinal() << 12 | value & 0xfff);
    }

    /// Any constant, in one instruction if it can be (mov, mvn, movw), else movw and movt. Flags are kept.
    public final void load(Cond cond, Reg d, int value) {
        if (Operand2.encodable(value)) mov(cond, KEEP, d, Operand2.imm(value));
        else if (Operand2.encodable(~value)) mvn(cond, KEEP, d, Operand2.imm(~value));
        else {
            movw(cond, d, value & 0xffff);
            if (value >>> 16 != 0) movt(cond, d, value >>> 16);
        }
    }

    public final void load(Reg d, int value) {
        load(AL, d, value);
    }

    /// The address of a symbol plus an addend: movw and movt with relocations.
    public final void loadAddress(Cond cond, Reg d, Object symbol, int addend) {
        reloc(Relocation.Kind.MOVW_ABS, symbol, addend);
        movw(cond, d, 0);
        reloc(Relocation.Kind.MOVT_ABS, symbol, addend);
        movt(cond, d, 0);
    }

    public final void loadAddress(Reg d, Object symbol, int addend) {
        loadAddress(AL, d, symbol, addend);
    }

    /// The address of a label within this code; the distance is encodable as a rotated constant.
    public final void adr(Reg d, Label label) {
        emit(AL.bits() | 0x020f0000 | d.ordinal() << 12, label, Field.ADR);
    }

    private void multiply(int op, Cond cond, S s, Reg d, int acc, Reg a, Reg b) {
        emit(cond.bits() | op << 21 | s.bit() | d.ordinal() << 16 | acc << 12 | b.ordinal() << 8 | 0x90 | a.ordinal());
    }

    public final void mul(Cond cond, S s, Reg d, Reg a, Reg b) {
        multiply(0, cond, s, d, 0, a, b);
    }

    public final void mul(Reg d, Reg a, Reg b) {
        mul(AL, KEEP, d, a, b);
    }

    /// d = a * b + c
    public final void mla(Cond cond, S s, Reg d, Reg a, Reg b, Reg c) {
        multiply(1, cond, s, d, c.ordinal(), a, b);
    }

    public final void mla(Reg d, Reg a, Reg b, Reg c) {
        mla(AL, KEEP, d, a, b, c);
    }

    /// d = c - a * b
    public final void mls(Cond cond, Reg d, Reg a, Reg b, Reg c) {
        multiply(3, cond, KEEP, d, c.ordinal(), a, b);
    }

    public final void mls(Reg d, Reg a, Reg b, Reg c) {
        mls(AL, d, a, b, c);
    }

    /// hi:lo = a * b + lo + hi, unsigned
    public final void umaal(Cond cond, Reg lo, Reg hi, Reg a, Reg b) {
        multiply(2, cond, KEEP, hi, lo.ordinal(), a, b);
    }

    /// hi:lo = a * b, unsigned
    public final void umull(Cond cond, S s, Reg lo, Reg hi, Reg a, Reg b) {
        multiply(4, cond, s, hi, lo.ordinal(), a, b);
    }

    public final void umull(Reg lo, Reg hi, Reg a, Reg b) {
        umull(AL, KEEP, lo, hi, a, b);
    }

    /// hi:lo += a * b, unsigned
    public final void umlal(Cond cond, S s, Reg lo, Reg hi, Reg a, Reg b) {
        multiply(5, cond, s, hi, lo.ordinal(), a, b);
    }

    /// hi:lo = a * b, signed
    public final void smull(Cond cond, S s, Reg lo, Reg hi, Reg a, Reg b) {
        multiply(6, cond, s, hi, lo.ordinal(), a, b);
    }

    public final void smull(Reg lo, Reg hi, Reg a, Reg b) {
        smull(AL, KEEP, lo, hi, a, b);
    }

    /// hi:lo += a * b, signed
    public final void smlal(Cond cond, S s, Reg lo, Reg hi, Reg a, Reg b) {
        multiply(7, cond, s, hi, lo.ordinal(), a, b);
    }

    private void wide(int op, Cond cond, Reg d, int c, Reg a, Reg b) {
        emit(cond.bits() | op | d.ordinal() << 16 | c << 12 | b.ordinal() << 8 | a.ordinal());
    }

    /// High word of the signed product.
    public final void smmul(Cond cond, Reg d, Reg a, Reg b) {
        wide(0x07500010, cond, d, 15, a, b);
    }

    /// c plus the high word of the signed product.
    public final void smmla(Cond cond, Reg d, Reg a, Reg b, Reg c) {
        wide(0x07500010, cond, d, c.ordinal(), a, b);
    }

    /// Signed quotient, rounded to zero; division by zero yields zero, MIN_VALUE / -1 yields MIN_VALUE. Optional in ARMv7-A; Cortex-A7 has it.
    public final void sdiv(Cond cond, Reg d, Reg a, Reg b) {
        wide(0x07100010, cond, d, 15, a, b);
    }

    public final void sdiv(Reg d, Reg a, Reg b) {
        sdiv(AL, d, a, b);
    }

    /// Unsigned quotient; division by zero yields zero.
    public final void udiv(Cond cond, Reg d, Reg a, Reg b) {
        wide(0x07300010, cond, d, 15, a, b);
    }

    public final void udiv(Reg d, Reg a, Reg b) {
        udiv(AL, d, a, b);
    }

    private void unary(int op, Cond cond, Reg d, Reg a) {
        emit(cond.bits() | op | d.ordinal() << 12 | a.ordinal());
    }

    /// Count of leading zeros; 32 for zero.
    public final void clz(Cond cond, Reg d, Reg a) {
        unary(0x016f0f10, cond, d, a);
    }

    public final void rbit(Cond cond, Reg d, Reg a) {
        unary(0x06ff0f30, cond, d, a);
    }

    public final void rev(Cond cond, Reg d, Reg a) {
        unary(0x06bf0f30, cond, d, a);
    }

    public final void rev16(Cond cond, Reg d, Reg a) {
        unary(0x06bf0fb0, cond, d, a);
    }

    public final void revsh(Cond cond, Reg d, Reg a) {
        unary(0x06ff0fb0, cond, d, a);
    }

    private void extend(int op, Cond cond, Reg d, int n, Reg a, int rotate) {
        if ((rotate & ~24) != 0) throw new AssemblyException("rotation " + rotate + " of an extension is not 0, 8, 16 or 24");
        emit(cond.bits() | op | n << 16 | d.ordinal() << 12 | rotate << 7 | a.ordinal());
    }

    /// @param rotate the operand is rotated right by 0, 8, 16 or 24 bits first
    public final void sxtb(Cond cond, Reg d, Reg a, int rotate) {
        extend(0x06a00070, cond, d, 15, a, rotate);
    }

    public final void sxth(Cond cond, Reg d, Reg a, int rotate) {
        extend(0x06b00070, cond, d, 15, a, rotate);
    }

    public final void uxtb(Cond cond, Reg d, Reg a, int rotate) {
        extend(0x06e00070, cond, d, 15, a, rotate);
    }

    public final void uxth(Cond cond, Reg d, Reg a, int rotate) {
        extend(0x06f00070, cond, d, 15, a, rotate);
    }

    /// d = n + the extended byte of a
    public final void sxtab(Cond cond, Reg d, Reg n, Reg a, int rotate) {
        extend(0x06a00070, cond, d, n.ordinal(), a, rotate);
    }

    public final void sxtah(Cond cond, Reg d, Reg n, Reg a, int rotate) {
        extend(0x06b00070, cond, d, n.ordinal(), a, rotate);
    }

    public final void uxtab(Cond cond, Reg d, Reg n, Reg a, int rotate) {
        extend(0x06e00070, cond, d, n.ordinal(), a, rotate);
    }

    public final void uxtah(Cond cond, Reg d, Reg n, Reg a, int rotate) {
        extend(0x06f00070, cond, d, n.ordinal(), a, rotate);
    }

    /// `width` bits of `a` from bit `lsb`, zero-extended.
    public final void ubfx(Cond cond, Reg d, Reg a, int lsb, int width) {
        emit(cond.bits() | 0x07e00050 | bits(lsb, width) << 16 | d.ordinal() << 12 | lsb << 7 | a.ordinal());
    }

    /// `width` bits of `a` from bit `lsb`, sign-extended.
    public final void sbfx(Cond cond, Reg d, Reg a, int lsb, int width) {
        emit(cond.bits() | 0x07a00050 | bits(lsb, width) << 16 | d.ordinal() << 12 | lsb << 7 | a.ordinal());
    }

    /// Low `width` bits of `a` into `d` at bit `lsb`.
    public final void bfi(Cond cond, Reg d, Reg a, int lsb, int width) {
        emit(cond.bits() | 0x07c00010 | bits(lsb, width) + lsb << 16 | d.ordinal() << 12 | lsb << 7 | a.ordinal());
    }

    /// Clears `width` bits of `d` from bit `lsb`.
    public final void bfc(Cond cond, Reg d, int lsb, int width) {
        bfi(cond, d, Reg.PC, lsb, width);
    }

    private static int bits(int lsb, int width) {
        field("lowest bit", lsb, 0, 31);
        return field("width", width, 1, 32 - lsb) - 1;
    }

    static int field(String what, int value, int low, int high) {
        if (value < low || value > high) throw new AssemblyException(what + " " + value + " is outside " + low + ".." + high);
        return value;
    }
}
