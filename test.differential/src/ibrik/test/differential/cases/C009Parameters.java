package ibrik.test.differential.cases;

/** Passes more parameters than there are argument registers, ints and longs mixed. */
public final class C009Parameters {

    static int ten(int a, int b, int c, int d, int e, int f, int g, int h, int i, int j) {
        return a + 2 * b + 3 * c + 5 * d + 7 * e + 11 * f + 13 * g + 17 * h + 19 * i + 23 * j;
    }

    static long mixed(int a, long b, int c, long d, int e, long f, int g, long h) {
        return a - b * 3 + c * 5L - d * 7 + e * 11L - f * 13 + g * 17L - h * 19;
    }

    static int bytes(byte a, short b, char c, boolean d, byte e, short f, char g, boolean h) {
        return a * 2 + b * 3 + c * 5 + (d ? 7 : 0) + e * 11 + f * 13 + g * 17 + (h ? 19 : 0);
    }

    static int deep(int n, int a, int b, int c, int d, int e, int f, int g) {
        if (n == 0) {
            return a ^ b ^ c ^ d ^ e ^ f ^ g;
        }
        return deep(n - 1, b, c, d, e, f, g, a + n) + a;
    }

    static String pick(int n, String a, String b, String c, String d, String e, String f, String g) {
        return n == 0 ? g : pick(n - 1, g, a, b, c, d, e, f);
    }

    public static void main(String[] args) {
        System.out.println(ten(1, 2, 3, 4, 5, 6, 7, 8, 9, 10));
        System.out.println(ten(10, ten(1, 1, 1, 1, 1, 1, 1, 1, 1, 1), 8, 7, 6, 5, 4, ten(0, 0, 0, 0, 0, 0, 0, 0, 0, 1), 2, 1));
        long m = mixed(1, 2L, 3, 1L << 40, 5, -6L, -7, Long.MIN_VALUE);
        System.out.println((int) m);
        System.out.println((int) (m >> 32));
        System.out.println(bytes((byte) -1, (short) -2, '\uffff', true, (byte) 127, (short) 32767, 'A', false));
        System.out.println(deep(100, 1, 2, 3, 4, 5, 6, 7));
        for (int i = 0; i < 8; i++) {
            System.out.println(pick(i, "a", "b", "c", "d", "e", "f", "g"));
        }
    }
}
