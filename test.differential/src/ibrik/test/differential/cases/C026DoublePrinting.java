package ibrik.test.differential.cases;

/** Prints doubles in decimal and exponent form, extremes and shortest representations. */
public final class C026DoublePrinting {

    public static void main(String[] args) {
        double[] values = {0.0, -0.0, 1.0, -1.0, 0.1, 0.2, 0.30000000000000004, 1.1, Math.PI, Math.E, 100.0, 1234.5, 9999999.0, 1.0E7,
                12345678.9, 0.001, 0.0009999, 1e-5, Double.MIN_NORMAL, Double.MIN_VALUE, Double.MAX_VALUE, 9007199254740992.0, 1e21,
                1e22, 1e23, 2e-323, 1.0 / 3, 2.0 / 3, 123456789012345680.0, 4.35, 0.1 + 0.7, 5e-324, 1.7976931348623157E308, -2.5e-10};
        for (double v : values) {
            System.out.println(v);
        }
        System.out.println(Double.NaN);
        System.out.println(Double.POSITIVE_INFINITY);
        System.out.println(Double.NEGATIVE_INFINITY);
        double x = 1;
        for (int i = 0; i < 60; i++) {
            x *= 1234.5678;
            System.out.println(x);
            System.out.println(1 / x);
        }
        long bits = 1;
        for (int i = 0; i < 60; i++) {
            bits = bits * 6364136223846793005L + 1442695040888963407L;
            double d = Double.longBitsToDouble(bits);
            if (d == d) {
                System.out.println(d);
                System.out.println(Double.parseDouble(Double.toString(d)) == d);
            }
        }
    }
}
