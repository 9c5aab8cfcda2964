package ibrik.runtime.core;

import ibrik.runtime.api.link.Hidden;

/**
 * Arithmetic that a processor may lack: 64-bit division, floating-point remainder, conversions between long and floating point. Semantics are those of the
 * bytecodes (JVMS 6.5); divisors are not zero. Division after Knuth (TAOCP 2, 4.3.1 D) and Warren (Hacker's Delight, 9-4 and 9-5).
 */
@Hidden
final class Arithmetic {
    private static final long LOW = 0xffff_ffffL;
    private static final int DOUBLE_BIAS = 1075;
    private static final long DOUBLE_HIDDEN = 1L << 52;

    private Arithmetic() {}

    static long divide(long dividend, long divisor) {
        long quotient = divideUnsigned(Math.abs(dividend), Math.abs(divisor));
        return (dividend ^ divisor) < 0 ? -quotient : quotient;
    }

    static long remainder(long dividend, long divisor) {
        long remainder = remainderUnsigned(Math.abs(dividend), Math.abs(divisor));
        return dividend < 0 ? -remainder : remainder;
    }

    static long remainderUnsigned(long dividend, long divisor) { return dividend - divideUnsigned(dividend, divisor) * divisor; }

    static long divideUnsigned(long dividend, long divisor) {
        int divisorHigh = (int) (divisor >>> 32);
        int dividendHigh = (int) (dividend >>> 32);
        if (divisorHigh == 0) {
            int low = (int) divisor;
            if (dividendHigh == 0) return Integer.divideUnsigned((int) dividend, low) & LOW;
            int high = Integer.divideUnsigned(dividendHigh, low);
            int rest = dividendHigh - high * low;
            return (long) high << 32 | divideWide(rest, (int) dividend, low) & LOW;
        }
        int shift = Integer.numberOfLeadingZeros(divisorHigh);
        int normalised = (int) (divisor << shift >>> 32);
        long half = dividend >>> 1;
        long quotient = ((divideWide((int) (half >>> 32), (int) half, normalised) & LOW) << shift) >>> 31;
        if (quotient != 0) quotient--;
        if (Long.compareUnsigned(dividend - quotient * divisor, divisor) >= 0) quotient++;
        return quotient;
    }

    /** (high:low) / divisor, unsigned, where high is below divisor. */
    private static int divideWide(int high, int low, int divisor) {
        int shift = Integer.numberOfLeadingZeros(divisor);
        int v = divisor << shift;
        int vHigh = v >>> 16;
        int vLow = v & 0xffff;
        int uHigh = shift == 0 ? high : high << shift | low >>> 32 - shift;
        int uLow = low << shift;
        int q1 = digit(uHigh, uLow >>> 16, vHigh, vLow);
        int rest = (uHigh << 16 | uLow >>> 16) - q1 * v;
        int q0 = digit(rest, uLow & 0xffff, vHigh, vLow);
        return (q1 << 16) + q0;
    }

    /** One 16-bit digit of the quotient. */
    private static int digit(int high, int next, int vHigh, int vLow) {
        int estimate = Integer.divideUnsigned(high, vHigh);
        int rest = high - estimate * vHigh;
        while (estimate > 0xffff || Integer.compareUnsigned(estimate * vLow, rest << 16 | next) > 0) {
            estimate--;
            rest += vHigh;
            if (Integer.compareUnsigned(rest, 0xffff) > 0) break;
        }
        return estimate;
    }

    static float remainder(float dividend, float divisor) { return (float) remainder((double) dividend, (double) divisor); }

    /** IEEE 754 truncating remainder: exact. */
    static double remainder(double dividend, double divisor) {
        if (dividend != dividend || divisor != divisor || divisor == 0 || Math.abs(dividend) == Double.POSITIVE_INFINITY) return Double.NaN;
        if (Math.abs(divisor) == Double.POSITIVE_INFINITY || dividend == 0) return dividend;
        long sign = Double.doubleToRawLongBits(dividend) & Long.MIN_VALUE;
        long a = Double.doubleToRawLongBits(dividend) & Long.MAX_VALUE;
        long b = Double.doubleToRawLongBits(divisor) & Long.MAX_VALUE;
        int aExponent = exponent(a);
        int bExponent = exponent(b);
        long aMantissa = mantissa(a);
        long bMantissa = mantissa(b);
        int bZeros = Long.numberOfLeadingZeros(bMantissa) - 11;
        bMantissa <<= bZeros;
        bExponent -= bZeros;
        int aZeros = Long.numberOfLeadingZeros(aMantissa) - 11;
        aMantissa <<= aZeros;
        aExponent -= aZeros;
        if (aExponent < bExponent) return dividend;
        for (int i = aExponent - bExponent; i > 0; i--) {
            if (aMantissa >= bMantissa) aMantissa -= bMantissa;
            aMantissa <<= 1;
        }
        if (aMantissa >= bMantissa) aMantissa -= bMantissa;
        if (aMantissa == 0) return Double.longBitsToDouble(sign);
        int zeros = Long.numberOfLeadingZeros(aMantissa) - 11;
        aMantissa <<= zeros;
        int exponent = bExponent - zeros;
        long result = exponent > 0 ? (long) exponent << 52 | aMantissa & DOUBLE_HIDDEN - 1 : aMantissa >>> 1 - exponent;
        return Double.longBitsToDouble(sign | result);
    }

    /** Biased exponent, 1 for subnormals. */
    private static int exponent(long bits) { return Math.max(1, (int) (bits >>> 52)); }

    private static long mantissa(long bits) {
        long fraction = bits & DOUBLE_HIDDEN - 1;
        return bits >>> 52 == 0 ? fraction : fraction | DOUBLE_HIDDEN;
    }

    static double toDouble(long value) {
        int low = (int) value;
        double lowPart = (low >>> 1) * 2.0 + (low & 1);
        return (int) (value >> 32) * 4294967296.0 + lowPart;
    }

    /** Through double, with the bits that double cannot hold folded into a sticky bit, so that there is one rounding only. */
    static float toFloat(long value) {
        long magnitude = Math.abs(value);
        if (magnitude >>> 53 != 0 && (value & 0x7ff) != 0) value = value & ~0x7ffL | 0x800;
        return (float) toDouble(value);
    }

    static long toLong(float value) { return toLong((double) value); }

    static long toLong(double value) {
        long bits = Double.doubleToRawLongBits(value);
        int exponent = (int) (bits >>> 52 & 0x7ff) - DOUBLE_BIAS;
        if (value != value || exponent <= -53) return 0;
        if (exponent >= 11) return bits < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
        long mantissa = bits & DOUBLE_HIDDEN - 1 | DOUBLE_HIDDEN;
        long magnitude = exponent >= 0 ? mantissa << exponent : mantissa >>> -exponent;
        return bits < 0 ? -magnitude : magnitude;
    }
}
