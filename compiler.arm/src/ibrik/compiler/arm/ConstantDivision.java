package ibrik.compiler.arm;

import static ibrik.assembler.arm.Cond.AL;

import java.math.BigInteger;

import ibrik.assembler.arm.Assembler;
import ibrik.assembler.arm.Operand2;
import ibrik.compiler.core.ir.Value;
import ibrik.compiler.core.lir.VirtualRegister;

/// Division of INT by a constant, by shifts or by multiplication with a reciprocal.
/// Source: T. Granlund, P. L. Montgomery, Division by Invariant Integers using Multiplication, PLDI 1994; H. S. Warren, Hacker's Delight, chapter 10.
final class ConstantDivision {
    private final Selector s;

    ConstantDivision(Selector selector) {
        s = selector;
    }

    /// A multiplier and a shift: the quotient is the high word of the product, shifted.
    ///
    /// @param add the multiplier does not fit 32 bits; the dividend is to be added to the high word
    record Magic(int multiplier, int shift, boolean add) {
        /// For a signed divisor of at least 2 in magnitude.
        static Magic signed(int divisor) {
            long magnitude = Math.abs((long) divisor);
            long limit = (1L << 31) + (divisor >>> 31);
            long largest = limit - 1 - limit % magnitude;
            int p = 32;
            while (!reaches(p, magnitude, largest)) p++;
            BigInteger two = BigInteger.TWO.pow(p);
            BigInteger d = BigInteger.valueOf(magnitude);
            int m = two.add(d).subtract(two.mod(d)).divide(d).intValue();
            return new Magic(divisor < 0 ? -m : m, p - 32, false);
        }

        private static boolean reaches(int p, long magnitude, long largest) {
            BigInteger two = BigInteger.TWO.pow(p);
            BigInteger d = BigInteger.valueOf(magnitude);
            return two.compareTo(BigInteger.valueOf(largest).multiply(d.subtract(two.mod(d)))) > 0;
        }

        /// For an unsigned divisor that is no power of two.
        static Magic unsigned(int divisor) {
            BigInteger d = BigInteger.valueOf(divisor & 0xffffffffL);
            int bits = 32 - Integer.numberOfLeadingZeros(divisor - 1);
            BigInteger two32 = BigInteger.TWO.pow(32);
            for (int shift = 0; shift <= bits; shift++) {
                BigInteger power = BigInteger.TWO.pow(32 + shift);
                BigInteger m = power.add(d).subtract(BigInteger.ONE).divide(d);
                BigInteger error = m.multiply(d).subtract(power);
                if (error.compareTo(BigInteger.TWO.pow(shift)) <= 0) {
                    if (m.compareTo(two32) < 0) return new Magic(m.intValue(), shift, false);
                    return new Magic(m.subtract(two32).intValue(), shift, true);
                }
            }
            throw new IllegalArgumentException("no reciprocal of " + divisor);
        }
    }

    /// Selects the division or remainder, unless the divisor is none of the profitable ones.
    boolean select(Value v, boolean signed, boolean remainder, int divisor) {
        if (divisor == 0 || divisor == Integer.MIN_VALUE && signed) return false;
        VirtualRegister x = s.low(v.arg(0));
        VirtualRegister d = s.low(v);
        int magnitude = signed ? Math.abs(divisor) : divisor;
        boolean power = Integer.bitCount(magnitude) == 1;
        if (magnitude == 1) {
            if (remainder) s.add(Constants.load(d, 0));
            else if (divisor == -1 && signed) negate(d, x);
            else s.move(d, x);
            return true;
        }
        if (!signed && power) {
            unsignedPower(d, x, divisor, remainder);
            return true;
        }
        VirtualRegister quotient = s.newInteger();
        if (power) signedPower(quotient, x, Integer.numberOfTrailingZeros(magnitude));
        else if (signed) signed(quotient, x, remainder ? magnitude : divisor);
        else unsigned(quotient, x, divisor);
        if (!remainder) {
            if (power && divisor < 0) negate(d, quotient);
            else s.move(d, quotient);
        } else if (power) {
            ArmInstruction i = s.add("sub").out(d).in(x, quotient);
            i.encode(out -> out.asm.sub(i.def(0), i.use(0), i.use(1).lsl(Integer.numberOfTrailingZeros(magnitude))));
        } else {
            VirtualRegister c = s.constant(magnitude);
            ArmInstruction i = s.add("mls").out(d).in(quotient, c, x);
            i.encode(out -> out.asm.mls(i.def(0), i.use(0), i.use(1), i.use(2)));
        }
        return true;
    }

    private void negate(VirtualRegister d, VirtualRegister x) {
        ArmInstruction i = s.add("rsb").out(d).in(x);
        i.encode(out -> out.asm.rsb(i.def(0), i.use(0), Operand2.imm(0)));
    }

    private void unsignedPower(VirtualRegister d, VirtualRegister x, int divisor, boolean remainder) {
        int k = Integer.numberOfTrailingZeros(divisor);
        ArmInstruction i = s.add(remainder ? "ubfx" : "lsr").out(d).in(x);
        i.encode(out -> {
            if (remainder) out.asm.ubfx(AL, i.def(0), i.use(0), 0, k);
            else out.asm.mov(i.def(0), i.use(0).lsr(k));
        });
    }

    /// Rounds to zero by adding 2^k - 1 to negative dividends first.
    private void signedPower(VirtualRegister q, VirtualRegister x, int k) {
        ArmInstruction i = s.add("div by power").out(q).in(x);
        i.immediate = k;
        i.encode(out -> {
            var t = out.scratch();
            if (k == 1) out.asm.add(t, i.use(0), i.use(0).lsr(31));
            else {
                out.asm.mov(t, i.use(0).asr(31));
                out.asm.add(t, i.use(0), t.lsr(32 - k));
            }
            out.asm.mov(i.def(0), t.asr(k));
        });
    }

    private void signed(VirtualRegister q, VirtualRegister x, int divisor) {
        Magic magic = Magic.signed(divisor);
        boolean addDividend = divisor > 0 && magic.multiplier < 0;
        boolean subtractDividend = divisor < 0 && magic.multiplier > 0;
        ArmInstruction i = s.add("div by reciprocal").out(q).in(x, s.constant(magic.multiplier));
        i.immediate = divisor;
        i.encode(out -> {
            Assembler asm = out.asm;
            var t = out.scratch();
            if (addDividend) asm.smmla(AL, t, i.use(0), i.use(1), i.use(0));
            else asm.smmul(AL, t, i.use(0), i.use(1));
            if (subtractDividend) asm.sub(t, t, i.use(0));
            // The dividend's sign decides the correction for positive divisors, the quotient's for negative ones.
            if (magic.shift != 0) asm.mov(t, t.asr(magic.shift));
            if (divisor > 0) asm.sub(i.def(0), t, i.use(0).asr(31));
            else asm.add(i.def(0), t, t.lsr(31));
        });
    }

    private void unsigned(VirtualRegister q, VirtualRegister x, int divisor) {
        Magic magic = Magic.unsigned(divisor);
        VirtualRegister m = s.constant(magic.multiplier);
        VirtualRegister top = s.newInteger();
        ArmInstruction i = s.add("udiv by reciprocal").out(q).in(x, m).temp(top);
        i.immediate = divisor;
        i.encode(out -> {
            Assembler asm = out.asm;
            var t = i.tmp(0);
            asm.umull(out.scratch(), t, i.use(0), i.use(1));
            if (!magic.add) {
                asm.mov(i.def(0), magic.shift == 0 ? t : t.lsr(magic.shift));
                return;
            }
            // (x - t >> 1) + t >> shift - 1: the sum of dividend and high word without its carry.
            asm.sub(i.def(0), i.use(0), t);
            asm.add(i.def(0), t, i.def(0).lsr(1));
            if (magic.shift > 1) asm.mov(i.def(0), i.def(0).lsr(magic.shift - 1));
        });
    }
}
