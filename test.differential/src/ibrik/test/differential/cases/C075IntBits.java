package ibrik.test.differential.cases;

/** Counts, reverses, rotates and searches bits of ints. */
public final class C075IntBits {

    public static void main(String[] args) {
        int[] values = {0, 1, -1, 2, 3, 0x80000000, 0x7FFFFFFF, 0x12345678, 0xF0F0F0F0, 65536, 0x00800000, -2, 1000000007};
        for (int v : values) {
            System.out.println(Integer.bitCount(v) + " " + Integer.numberOfLeadingZeros(v) + " " + Integer.numberOfTrailingZeros(v) + " "
                    + Integer.highestOneBit(v) + " " + Integer.lowestOneBit(v));
            System.out.println(Integer.reverse(v) + " " + Integer.reverseBytes(v) + " " + Integer.signum(v));
            for (int r = -33; r < 70; r += 17) {
                System.out.println(Integer.rotateLeft(v, r) + " " + Integer.rotateRight(v, r));
            }
            System.out.println(Integer.compress(v, 0x0FF00FF0) + " " + Integer.expand(v, 0x0FF00FF0));
            System.out.println(Short.reverseBytes((short) v) + " " + (int) Character.reverseBytes((char) v));
            System.out.println(Integer.compareUnsigned(v, 5) + " " + Integer.divideUnsigned(v, 10) + " " + Integer.remainderUnsigned(v, 10) + " "
                    + Integer.toUnsignedString(v) + " " + Integer.toUnsignedLong(v));
            int gray = v ^ v >>> 1;
            int parity = v;
            parity ^= parity >>> 16;
            parity ^= parity >>> 8;
            parity ^= parity >>> 4;
            System.out.println(gray + " " + (0x6996 >>> (parity & 15) & 1) + " " + (v & v - 1) + " " + (v | v + 1) + " " + (v & -v));
        }
    }
}
