// SSE and SSE2 scalar floating point, conversions and the moves around them (Intel SDM volume 2; volume 1, 10 and 11).
package ibrik.assembler.amd64;

import java.util.BitSet;

/** Floating point forms. {@code ss} is one float, {@code sd} one double. */
public abstract sealed class SseAssembler extends FlowAssembler permits Assembler {
    SseAssembler(BitSet known) {
        super(known);
    }

    private static final int SS = 0xf3;
    private static final int SD = 0xf2;
    private static final int PD = 0x66;
    private static final int PS = 0;

    /** A scalar operation {@code dst = dst op src}; SQRT ignores the old dst, MIN and MAX are x86's, not Java's. */
    public enum Scalar {
        ADD(0x58), SUB(0x5c), MUL(0x59), DIV(0x5e), SQRT(0x51), MIN(0x5d), MAX(0x5f);

        private final int opcode;

        Scalar(int opcode) {
            this.opcode = opcode;
        }
    }

    private void xx(int prefix, int opcode, Xmm reg, Xmm rm) {
        direct(prefix, false, false, 0x0f00 | opcode, reg.number(), rm.number());
    }

    private void xm(int prefix, int opcode, Xmm reg, Mem mem) {
        memory(prefix, false, false, 0x0f00 | opcode, reg.number(), mem, 0);
    }

    // ---- moves ----

    /** Low float of dst = low float of src; the rest of dst stays, so {@link #movaps} is the better copy. */
    public final void movss(Xmm dst, Xmm src) {
        xx(SS, 0x10, dst, src);
    }

    /** {@code dst = [src]}, upper lanes cleared. */
    public final void movss(Xmm dst, Mem src) {
        xm(SS, 0x10, dst, src);
    }

    /** {@code [dst] = src}. */
    public final void movss(Mem dst, Xmm src) {
        xm(SS, 0x11, src, dst);
    }

    /** Low double of dst = low double of src; the upper lane of dst stays, so {@link #movaps} is the better copy. */
    public final void movsd(Xmm dst, Xmm src) {
        xx(SD, 0x10, dst, src);
    }

    /** {@code dst = [src]}, upper lane cleared. */
    public final void movsd(Xmm dst, Mem src) {
        xm(SD, 0x10, dst, src);
    }

    /** {@code [dst] = src}. */
    public final void movsd(Mem dst, Xmm src) {
        xm(SD, 0x11, src, dst);
    }

    /** Copies all 128 bits. */
    public final void movaps(Xmm dst, Xmm src) {
        xx(PS, 0x28, dst, src);
    }

    /** Loads 128 bits from an address that is a multiple of 16. */
    public final void movaps(Xmm dst, Mem src) {
        xm(PS, 0x28, dst, src);
    }

    /** Stores 128 bits to an address that is a multiple of 16. */
    public final void movaps(Mem dst, Xmm src) {
        xm(PS, 0x29, src, dst);
    }

    /** Loads 128 bits. */
    public final void movups(Xmm dst, Mem src) {
        xm(PS, 0x10, dst, src);
    }

    /** Stores 128 bits. */
    public final void movups(Mem dst, Xmm src) {
        xm(PS, 0x11, src, dst);
    }

    /** Loads 128 bits as integers. */
    public final void movdqu(Xmm dst, Mem src) {
        xm(SS, 0x6f, dst, src);
    }

    /** Stores 128 bits as integers. */
    public final void movdqu(Mem dst, Xmm src) {
        xm(SS, 0x7f, src, dst);
    }

    /** {@code dst} = the 32 bits of src, upper lanes cleared. */
    public final void movd(Xmm dst, Reg src) {
        direct(PD, false, false, 0x0f6e, dst.number(), src.number());
    }

    /** {@code dst} = the low 32 bits of src. */
    public final void movd(Reg dst, Xmm src) {
        direct(PD, false, false, 0x0f7e, src.number(), dst.number());
    }

    /** {@code dst} = the 64 bits of src, upper lane cleared. */
    public final void movq(Xmm dst, Reg src) {
        direct(PD, true, false, 0x0f6e, dst.number(), src.number());
    }

    /** {@code dst} = the low 64 bits of src. */
    public final void movq(Reg dst, Xmm src) {
        direct(PD, true, false, 0x0f7e, src.number(), dst.number());
    }

    /** Copies the low 64 bits and clears the upper lane. */
    public final void movq(Xmm dst, Xmm src) {
        xx(SS, 0x7e, dst, src);
    }

    // ---- arithmetic ----

    /** {@code dst = dst op src} on floats. */
    public final void ss(Scalar op, Xmm dst, Xmm src) {
        xx(SS, op.opcode, dst, src);
    }

    /** {@code dst = dst op [src]} on floats. */
    public final void ss(Scalar op, Xmm dst, Mem src) {
        xm(SS, op.opcode, dst, src);
    }

    /** {@code dst = dst op src} on doubles. */
    public final void sd(Scalar op, Xmm dst, Xmm src) {
        xx(SD, op.opcode, dst, src);
    }

    /** {@code dst = dst op [src]} on doubles. */
    public final void sd(Scalar op, Xmm dst, Mem src) {
        xm(SD, op.opcode, dst, src);
    }

    /** Compares floats: ZF, PF, CF all set when unordered, else CF below and ZF equal. */
    public final void ucomiss(Xmm a, Xmm b) {
        xx(PS, 0x2e, a, b);
    }

    /** Compares a float with [b]. */
    public final void ucomiss(Xmm a, Mem b) {
        xm(PS, 0x2e, a, b);
    }

    /** Compares doubles: ZF, PF, CF all set when unordered, else CF below and ZF equal. */
    public final void ucomisd(Xmm a, Xmm b) {
        xx(PD, 0x2e, a, b);
    }

    /** Compares a double with [b]. */
    public final void ucomisd(Xmm a, Mem b) {
        xm(PD, 0x2e, a, b);
    }

    /** And over 128 bits. */
    public final void andps(Xmm dst, Xmm src) {
        xx(PS, 0x54, dst, src);
    }

    /** And over 128 bits; the address is a multiple of 16. */
    public final void andps(Xmm dst, Mem src) {
        xm(PS, 0x54, dst, src);
    }

    /** And over 128 bits. */
    public final void andpd(Xmm dst, Xmm src) {
        xx(PD, 0x54, dst, src);
    }

    /** And over 128 bits; the address is a multiple of 16. */
    public final void andpd(Xmm dst, Mem src) {
        xm(PD, 0x54, dst, src);
    }

    /** Exclusive or over 128 bits. */
    public final void xorps(Xmm dst, Xmm src) {
        xx(PS, 0x57, dst, src);
    }

    /** Exclusive or over 128 bits; the address is a multiple of 16. */
    public final void xorps(Xmm dst, Mem src) {
        xm(PS, 0x57, dst, src);
    }

    /** Exclusive or over 128 bits. */
    public final void xorpd(Xmm dst, Xmm src) {
        xx(PD, 0x57, dst, src);
    }

    /** Exclusive or over 128 bits; the address is a multiple of 16. */
    public final void xorpd(Xmm dst, Mem src) {
        xm(PD, 0x57, dst, src);
    }

    /** Exclusive or over 128 bits, as integers. */
    public final void pxor(Xmm dst, Xmm src) {
        xx(PD, 0xef, dst, src);
    }

    // ---- conversions; the width is that of the integer, L or Q ----

    /** Float from integer, rounded; the upper lanes of dst stay, so clear dst first to break the dependency. */
    public final void cvtsi2ss(Width w, Xmm dst, Reg src) {
        direct(SS, wide(w), false, 0x0f2a, dst.number(), src.number());
    }

    /** Float from [src], rounded. */
    public final void cvtsi2ss(Width w, Xmm dst, Mem src) {
        memory(SS, wide(w), false, 0x0f2a, dst.number(), src, 0);
    }

    /** Double from integer, rounded where a quad needs it. */
    public final void cvtsi2sd(Width w, Xmm dst, Reg src) {
        direct(SD, wide(w), false, 0x0f2a, dst.number(), src.number());
    }

    /** Double from [src], rounded where a quad needs it. */
    public final void cvtsi2sd(Width w, Xmm dst, Mem src) {
        memory(SD, wide(w), false, 0x0f2a, dst.number(), src, 0);
    }

    /** Integer from float, towards zero; NaN and overflow give the smallest integer. */
    public final void cvttss2si(Width w, Reg dst, Xmm src) {
        direct(SS, wide(w), false, 0x0f2c, dst.number(), src.number());
    }

    /** Integer from the float [src], towards zero. */
    public final void cvttss2si(Width w, Reg dst, Mem src) {
        memory(SS, wide(w), false, 0x0f2c, dst.number(), src, 0);
    }

    /** Integer from double, towards zero; NaN and overflow give the smallest integer. */
    public final void cvttsd2si(Width w, Reg dst, Xmm src) {
        direct(SD, wide(w), false, 0x0f2c, dst.number(), src.number());
    }

    /** Integer from the double [src], towards zero. */
    public final void cvttsd2si(Width w, Reg dst, Mem src) {
        memory(SD, wide(w), false, 0x0f2c, dst.number(), src, 0);
    }

    /** Double from float, exact. */
    public final void cvtss2sd(Xmm dst, Xmm src) {
        xx(SS, 0x5a, dst, src);
    }

    /** Double from the float [src], exact. */
    public final void cvtss2sd(Xmm dst, Mem src) {
        xm(SS, 0x5a, dst, src);
    }

    /** Float from double, rounded. */
    public final void cvtsd2ss(Xmm dst, Xmm src) {
        xx(SD, 0x5a, dst, src);
    }

    /** Float from the double [src], rounded. */
    public final void cvtsd2ss(Xmm dst, Mem src) {
        xm(SD, 0x5a, dst, src);
    }

    // ---- state ----

    /** Loads the SSE control and status word. */
    public final void ldmxcsr(Mem src) {
        memory(0, false, false, 0x0fae, 2, src, 0);
    }

    /** Stores the SSE control and status word. */
    public final void stmxcsr(Mem dst) {
        memory(0, false, false, 0x0fae, 3, dst, 0);
    }

    /** Saves x87 and SSE state, 512 bytes at a multiple of 16. */
    public final void fxsave(Mem dst) {
        memory(0, false, false, 0x0fae, 0, dst, 0);
    }

    /** Restores what fxsave saved. */
    public final void fxrstor(Mem src) {
        memory(0, false, false, 0x0fae, 1, src, 0);
    }
}
