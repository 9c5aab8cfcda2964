package ibrik.test.differential.cases;

/**
 * Passes int, long, float, double and reference parameters in every mixture, far beyond the
 * registers.
 */
public final class C068ManyParameters {

    static String all(int a, long b, float c, double d, String e, byte f, short g, char h, boolean i, int[] j, double k, float l, long m, int n,
            double o, double p, double q, double r, double s, double t, float u, float v, float w, long x, long y, int z) {
        return a + " " + b + " " + c + " " + d + " " + e + " " + f + " " + g + " " + h + " " + i + " " + j[0] + " " + k + " " + l + " " + m + " "
                + n + " " + o + " " + p + " " + q + " " + r + " " + s + " " + t + " " + u + " " + v + " " + w + " " + x + " " + y + " " + z;
    }

    static double doubles(double a, double b, double c, double d, double e, double f, double g, double h, double i, double j, double k, double l,
            double m, double n, double o, double p, double q, double r, double s, double t) {
        return a - b * 2 + c - d * 3 + e - f * 5 + g - h * 7 + i - j * 11 + k - l * 13 + m - n * 17 + o - p * 19 + q - r * 23 + s - t * 29;
    }

    static float floats(float a, double b, float c, double d, float e, double f, float g, double h, float i, double j, float k, double l, float m,
            double n, float o, double p, float q, double r, float s) {
        return (float) (a + b * c - d * e + f * g - h * i + j * k - l * m + n * o - p * q + r * s);
    }

    static long longs(int a, long b, int c, long d, long e, int f, long g, int h, int i, long j, int k, long l) {
        return a + b * 3 + c * 5 + d * 7 + e * 11 + f * 13 + g * 17 + h * 19 + i * 23 + j * 29 + k * 31 + l * 37;
    }

    static double swap(int n, double a, long b, float c, int d, double e, long f, float g, int h, double i, long j) {
        if (n == 0) {
            return a + b * 2 + c * 3 + d * 5 + e * 7 + f * 11 + g * 13 + h * 17 + i * 19 + j * 23;
        }
        return swap(n - 1, e, f, g, h, i, j, c, d, a, b);
    }

    final double bias;

    C068ManyParameters(double bias) {
        this.bias = bias;
    }

    double instance(float a, int b, double c, long d, Object e, float f, int g, double h, long i, Object j, float k, int l, double m, long n) {
        return bias + a + b + c + d + e.hashCode() + f + g + h + i + j.hashCode() + k + l + m + n;
    }

    interface Wide {
        double of(long a, double b, int c, float d, long e, double f, int g, float h, long i, double j, String k);
    }

    public static void main(String[] args) {
        System.out.println(all(1, 2L << 40, 3.5f, 4.25, "e", (byte) -6, (short) 700, 'h', true, new int[] {10}, 11.5, 12.5f, -13L, 14, 15.5, 16.5,
                17.5, 18.5, 19.5, 20.5, 21.5f, 22.5f, 23.5f, -24L, Long.MIN_VALUE, 26));
        System.out.println(doubles(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20));
        System.out.println(floats(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19));
        System.out.println(longs(1, 1L << 33, 3, -4, 5L << 50, 6, 7, 8, 9, -10, 11, 12));
        for (int n = 0; n < 6; n++) {
            System.out.println(swap(n, 1.5, 2L << 32, 3.5f, 4, 5.5, 6, 7.5f, 8, 9.5, 10));
        }
        System.out.println(new C068ManyParameters(0.125).instance(1, 2, 3, 4, 5, 6, 7, 8, 9, "j", 11, 12, 13, 1L << 34));
        Wide w = (a, b, c, d, e, f, g, h, i, j, k) -> a + b * c - d * e + f * g - h * i + j * k.length();
        System.out.println(w.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, "eleven"));
        System.out.println(doubles(doubles(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1), 2, longs(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12),
                4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, floats(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1)));
    }
}
