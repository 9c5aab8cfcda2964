package ibrik.assembler.arm;

/// VFPv4 arithmetic and comparison in scalar registers. Source: ARM ARM DDI 0406C, A7.5.
/// Not supported: NEON, half precision, short vectors (FPSCR.LEN must be zero).
public abstract class FloatAssembler extends SystemAssembler {
    FloatAssembler() {
    }

    public final void vadd(Cond cond, SReg d, SReg a, SReg b) {
        emit(cond.bits() | 0x0e300a00 | d.bits(12, 22) | a.bits(16, 7) | b.bits(0, 5));
    }

    public final void vadd(Cond cond, DReg d, DReg a, DReg b) {
        emit(cond.bits() | 0x0e300b00 | d.bits(12, 22) | a.bits(16, 7) | b.bits(0, 5));
    }

    public final void vsub(Cond cond, SReg d, SReg a, SReg b) {
        emit(cond.bits() | 0x0e300a40 | d.bits(12, 22) | a.bits(16, 7) | b.bits(0, 5));
    }

    public final void vsub(Cond cond, DReg d, DReg a, DReg b) {
        emit(cond.bits() | 0x0e300b40 | d.bits(12, 22) | a.bits(16, 7) | b.bits(0, 5));
    }

    public final void vmul(Cond cond, SReg d, SReg a, SReg b) {
        emit(cond.bits() | 0x0e200a00 | d.bits(12, 22) | a.bits(16, 7) | b.bits(0, 5));
    }

    public final void vmul(Cond cond, DReg d, DReg a, DReg b) {
        emit(cond.bits() | 0x0e200b00 | d.bits(12, 22) | a.bits(16, 7) | b.bits(0, 5));
    }

    /// d = -(a * b)
    public final void vnmul(Cond cond, SReg d, SReg a, SReg b) {
        emit(cond.bits() | 0x0e200a40 | d.bits(12, 22) | a.bits(16, 7) | b.bits(0, 5));
    }

    /// d = -(a * b)
    public final void vnmul(Cond cond, DReg d, DReg a, DReg b) {
        emit(cond.bits() | 0x0e200b40 | d.bits(12, 22) | a.bits(16, 7) | b.bits(0, 5));
    }

    public final void vdiv(Cond cond, SReg d, SReg a, SReg b) {
        emit(cond.bits() | 0x0e800a00 | d.bits(12, 22) | a.bits(16, 7) | b.bits(0, 5));
    }

    public final void vdiv(Cond cond, DReg d, DReg a, DReg b) {
        emit(cond.bits() | 0x0e800b00 | d.bits(12, 22) | a.bits(16, 7) | b.bits(0, 5));
    }

    /// d = d + a * b, the product rounded before the addition.
    public final void vmla(Cond cond, SReg d, SReg a, SReg b) {
        emit(cond.bits() | 0x0e000a00 | d.bits(12, 22) | a.bits(16, 7) | b.bits(0, 5));
    }

    /// d = d + a * b, the product rounded before the addition.
    public final void vmla(Cond cond, DReg d, DReg a, DReg b) {
        emit(cond.bits() | 0x0e000b00 | d.bits(12, 22) | a.bits(16, 7) | b.bits(0, 5));
    }

    /// d = d - a * b, the product rounded before the subtraction.
    public final void vmls(Cond cond, SReg d, SReg a, SReg b) {
        emit(cond.bits() | 0x0e000a40 | d.bits(12, 22) | a.bits(16, 7) | b.bits(0, 5));
    }

    /// d = d - a * b, the product rounded before the subtraction.
    public final void vmls(Cond cond, DReg d, DReg a, DReg b) {
        emit(cond.bits() | 0x0e000b40 | d.bits(12, 22) | a.bits(16, 7) | b.bits(0, 5));
    }

    /// d = a * b - d, the product rounded before the subtraction.
    public final void vnmls(Cond cond, SReg d, SReg a, SReg b) {
        emit(cond.bits() | 0x0e100a00 | d.bits(12, 22) | a.bits(16, 7) | b.bits(0, 5));
    }

    /// d = a * b - d, the product rounded before the subtraction.
    public final void vnmls(Cond cond, DReg d, DReg a, DReg b) {
        emit(cond.bits() | 0x0e100b00 | d.bits(12, 22) | a.bits(16, 7) | b.bits(0, 5));
    }

    /// d = d + a * b, rounded once.
    public final void vfma(Cond cond, SReg d, SReg a, SReg b) {
        emit(cond.bits() | 0x0ea00a00 | d.bits(12, 22) | a.bits(16, 7) | b.bits(0, 5));
    }

    /// d = d + a * b, rounded once.
    public final void vfma(Cond cond, DReg d, DReg a, DReg b) {
        emit(cond.bits() | 0x0ea00b00 | d.bits(12, 22) | a.bits(16, 7) | b.bits(0, 5));
    }

    /// d = d - a * b, rounded once.
    public final void vfms(Cond cond, SReg d, SReg a, SReg b) {
        emit(cond.bits() | 0x0ea00a40 | d.bits(12, 22) | a.bits(16, 7) | b.bits(0, 5));
    }

    /// d = d - a * b, rounded once.
    public final void vfms(Cond cond, DReg d, DReg a, DReg b) {
        emit(cond.bits() | 0x0ea00b40 | d.bits(12, 22) | a.bits(16, 7) | b.bits(0, 5));
    }

    public final void vneg(Cond cond, SReg d, SReg a) {
        emit(cond.bits() | 0x0eb10a40 | d.bits(12, 22) | a.bits(0, 5));
    }

    public final void vneg(Cond cond, DReg d, DReg a) {
        emit(cond.bits() | 0x0eb10b40 | d.bits(12, 22) | a.bits(0, 5));
    }

    public final void vabs(Cond cond, SReg d, SReg a) {
        emit(cond.bits() | 0x0eb00ac0 | d.bits(12, 22) | a.bits(0, 5));
    }

    public final void vabs(Cond cond, DReg d, DReg a) {
        emit(cond.bits() | 0x0eb00bc0 | d.bits(12, 22) | a.bits(0, 5));
    }

    public final void vsqrt(Cond cond, SReg d, SReg a) {
        emit(cond.bits() | 0x0eb10ac0 | d.bits(12, 22) | a.bits(0, 5));
    }

    public final void vsqrt(Cond cond, DReg d, DReg a) {
        emit(cond.bits() | 0x0eb10bc0 | d.bits(12, 22) | a.bits(0, 5));
    }

    public final void vmov(Cond cond, SReg d, SReg a) {
        emit(cond.bits() | 0x0eb00a40 | d.bits(12, 22) | a.bits(0, 5));
    }

    public final void vmov(Cond cond, DReg d, DReg a) {
        emit(cond.bits() | 0x0eb00b40 | d.bits(12, 22) | a.bits(0, 5));
    }

    /// Compares into the FPSCR flags; a quiet NaN raises nothing.
    public final void vcmp(Cond cond, SReg d, SReg a) {
        emit(cond.bits() | 0x0eb40a40 | d.bits(12, 22) | a.bits(0, 5));
    }

    /// Compares into the FPSCR flags; a quiet NaN raises nothing.
    public final void vcmp(Cond cond, DReg d, DReg a) {
        emit(cond.bits() | 0x0eb40b40 | d.bits(12, 22) | a.bits(0, 5));
    }

    /// Compares into the FPSCR flags; any NaN raises Invalid Operation.
    public final void vcmpe(Cond cond, SReg d, SReg a) {
        emit(cond.bits() | 0x0eb40ac0 | d.bits(12, 22) | a.bits(0, 5));
    }

    /// Compares into the FPSCR flags; any NaN raises Invalid Operation.
    public final void vcmpe(Cond cond, DReg d, DReg a) {
        emit(cond.bits() | 0x0eb40bc0 | d.bits(12, 22) | a.bits(0, 5));
    }

    /// Compares with +0.0.
    public final void vcmpZero(Cond cond, SReg a) {
        emit(cond.bits() | 0x0eb50a40 | a.bits(12, 22));
    }

    /// Compares with +0.0.
    public final void vcmpZero(Cond cond, DReg a) {
        emit(cond.bits() | 0x0eb50b40 | a.bits(12, 22));
    }

    /// Compares with +0.0.
    public final void vcmpeZero(Cond cond, SReg a) {
        emit(cond.bits() | 0x0eb50ac0 | a.bits(12, 22));
    }

    /// Compares with +0.0.
    public final void vcmpeZero(Cond cond, DReg a) {
        emit(cond.bits() | 0x0eb50bc0 | a.bits(12, 22));
    }
}
