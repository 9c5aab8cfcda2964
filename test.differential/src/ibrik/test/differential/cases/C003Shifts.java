package ibrik.test.differential.cases;

/** Shifts ints and longs by counts inside and outside the width, constant and variable. */
public final class C003Shifts {

    static int[] counts = {0, 1, 5, 15, 16, 31, 32, 33, 47, 63, 64, 65, 127, -1, -31, -32, -33, -64, Integer.MIN_VALUE};
    static int[] ints = {1, -1, 0x12345678, 0x87654321, Integer.MIN_VALUE};
    static long[] longs = {1L, -1L, 0x123456789ABCDEF0L, 0xFEDCBA9876543210L, Long.MIN_VALUE};

    static void show(long value) {
        System.out.print((int) (value >>> 32));
        System.out.print(" ");
        System.out.println((int) value);
    }

    public static void main(String[] args) {
        for (int v : ints) {
            for (int c : counts) {
                System.out.println(v << c);
                System.out.println(v >> c);
                System.out.println(v >>> c);
            }
            System.out.println(v << 3);
            System.out.println(v >> 7);
            System.out.println(v >>> 31);
            System.out.println(v << 32);
            System.out.println((v >>> 16 | v << 16) ^ v >> 4);
        }
        for (long v : longs) {
            for (int c : counts) {
                show(v << c);
                show(v >> c);
                show(v >>> c);
            }
            show(v << 3);
            show(v << 32);
            show(v << 40);
            show(v >> 31);
            show(v >> 33);
            show(v >>> 32);
            show(v >>> 63);
            show(v >>> 64);
            show(v << values(4L));
        }
    }

    static long values(long x) {
        return x * 9;
    }
}
