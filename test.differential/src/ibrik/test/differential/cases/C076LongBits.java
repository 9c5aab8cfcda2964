package ibrik.test.differential.cases;

/** Counts, reverses, rotates and searches bits of longs. */
public final class C076LongBits {

    public static void main(String[] args) {
        long[] values = {0, 1, -1, 2, 1L << 31, 1L << 32, 0xFFFFFFFFL, Long.MIN_VALUE, Long.MAX_VALUE, 0x123456789ABCDEF0L, 0xF0F0F0F00F0F0F0FL,
                1000000007L * 1000000009L, -2};
        for (long v : values) {
            System.out.println(Long.bitCount(v) + " " + Long.numberOfLeadingZeros(v) + " " + Long.numberOfTrailingZeros(v) + " "
                    + Long.highestOneBit(v) + " " + Long.lowestOneBit(v));
            System.out.println(Long.reverse(v) + " " + Long.reverseBytes(v) + " " + Long.signum(v) + " " + Long.hashCode(v));
            for (int r = -65; r < 140; r += 29) {
                System.out.println(Long.rotateLeft(v, r) + " " + Long.rotateRight(v, r));
            }
            System.out.println(Long.compress(v, 0x00FF00FF00FF00FFL) + " " + Long.expand(v, 0x00FF00FF00FF00FFL));
            System.out.println(Long.compareUnsigned(v, 5) + " " + Long.divideUnsigned(v, 10) + " " + Long.remainderUnsigned(v, 1000) + " "
                    + Long.toUnsignedString(v) + " " + Long.divideUnsigned(v, -3));
            System.out.println(Long.toHexString(v) + " " + Long.toOctalString(v) + " " + Long.toBinaryString(v));
        }
    }
}
