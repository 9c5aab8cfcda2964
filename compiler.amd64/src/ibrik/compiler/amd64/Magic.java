// Signed division by constants as multiplication (Warren, Hacker's Delight, 2nd edition, 10-1).
package ibrik.compiler.amd64;

/**
 * Numbers with {@code n / d == (high half of n * multiplier, plus n if the multiplier's sign is not d's) >> shift, plus 1 if negative}.
 *
 * @param multiplier of the width that was asked for, signed
 */
record Magic(long multiplier, int shift) {

    /** The numbers for a divisor of {@code bits} (32 or 64) bits, not -1, 0 or 1. */
    static Magic of(long divisor, int bits) {
        long two = 1L << bits - 1;
        long mask = bits == 64 ? -1 : (1L << bits) - 1;
        long ad = Math.abs(divisor) & mask;
        long t = two + (divisor >>> 63);
        long anc = t - 1 - Long.remainderUnsigned(t, ad);
        int p = bits - 1;
        long q1 = Long.divideUnsigned(two, anc);
        long r1 = two - q1 * anc;
        long q2 = Long.divideUnsigned(two, ad);
        long r2 = two - q2 * ad;
        long delta;
        do {
            p++;
            q1 = 2 * q1 & mask;
            r1 = 2 * r1 & mask;
            if (Long.compareUnsigned(r1, anc) >= 0) {
                q1++;
                r1 -= anc;
            }
            q2 = 2 * q2 & mask;
            r2 = 2 * r2 & mask;
            if (Long.compareUnsigned(r2, ad) >= 0) {
                q2++;
                r2 -= ad;
            }
            delta = ad - r2;
        } while (Long.compareUnsigned(q1, delta) < 0 || q1 == delta && r1 == 0);
        long m = q2 + 1;
        if (bits == 32) {
            m = (int) m;
        }
        return new Magic(divisor < 0 ? bits == 32 ? (int) -m : -m : m, p - bits);
    }
}
