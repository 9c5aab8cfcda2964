package ibrik.test.differential.cases;

/**
 * Computes with doubles: rounding, denormals, infinities, signed zeros, remainder, no fused
 * multiply-add.
 */
public final class C022DoubleArithmetic {

    static double[] values = {0.0, -0.0, 1.0, -1.0, 0.1, 3.141592653589793, 1e100, -1e-100, 9007199254740992.0,
            Double.MIN_VALUE, 2.2250738585072014E-308, Double.MAX_VALUE, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY,
            Double.NaN};

    static void show(double d) {
        if (d != d) {
            System.out.println("NaN");
        } else {
            System.out.println(Double.doubleToRawLongBits(d));
        }
    }

    public static void main(String[] args) {
        for (double a : values) {
            for (double b : values) {
                show(a + b);
                show(a - b);
                show(a * b);
                show(a / b);
                show(a % b);
            }
            show(-a);
            show(a * a - a);
            show(a * 0.1 + a);
        }
        double sum = 0;
        for (int i = 1; i < 10000; i++) {
            sum += 1.0 / i;
        }
        show(sum);
        double x = 1.0;
        for (int i = 0; i < 1100; i++) {
            x /= 2;
        }
        show(x);
        double a = values[4];
        double fused = a * a - 0.010000000000000002;
        show(fused);
        double e = 1;
        double term = 1;
        for (int i = 1; i < 30; i++) {
            term /= i;
            e += term;
        }
        show(e);
    }
}
