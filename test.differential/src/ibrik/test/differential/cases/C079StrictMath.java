package ibrik.test.differential.cases;

/** Evaluates sin, cos, tan, exp, log, pow and their kin through StrictMath. */
public final class C079StrictMath {

    static String show(double d) {
        return d != d ? "NaN" : Double.toString(d);
    }

    public static void main(String[] args) {
        double[] values = {0.0, -0.0, 0.1, -0.7, 1.0, 1.5707963267948966, 3.0, -10.0, 100.5, 1e5, -1e10, 1e22, 1e-20, 709.9, -745.2, 0.9999999,
                Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.MIN_VALUE};
        for (double v : values) {
            System.out.println(show(StrictMath.sin(v)) + " " + show(StrictMath.cos(v)) + " " + show(StrictMath.tan(v)));
            System.out.println(show(StrictMath.exp(v)) + " " + show(StrictMath.log(v)) + " " + show(StrictMath.log10(v)));
            System.out.println(show(StrictMath.asin(v)) + " " + show(StrictMath.acos(v)) + " " + show(StrictMath.atan(v)));
            System.out.println(show(StrictMath.sinh(v)) + " " + show(StrictMath.cosh(v)) + " " + show(StrictMath.tanh(v)));
            System.out.println(show(StrictMath.cbrt(v)) + " " + show(StrictMath.expm1(v)) + " " + show(StrictMath.log1p(v)) + " " + show(StrictMath.sqrt(v)));
            for (double w : new double[] {0, 0.5, -2, 3, 1e3, Double.NaN, Double.POSITIVE_INFINITY}) {
                System.out.println(show(StrictMath.pow(v, w)) + " " + show(StrictMath.atan2(v, w)) + " " + show(StrictMath.hypot(v, w)));
            }
        }
        double sum = 0;
        for (int i = 0; i < 500; i++) {
            double x = i * 0.37 - 90;
            sum += StrictMath.sin(x) * StrictMath.exp(-x * x / 100) + StrictMath.log(1 + x * x) - StrictMath.pow(1.01, x);
        }
        System.out.println(sum);
    }
}
