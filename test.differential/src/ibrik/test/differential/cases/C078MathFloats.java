package ibrik.test.differential.cases;

/**
 * Uses sqrt, rounding, min, max and bit operations of Math on floats and doubles, with NaN and
 * signed zeros.
 */
public final class C078MathFloats {

    static String show(double d) {
        return d != d ? "NaN" : Double.toString(d);
    }

    static String show(float f) {
        return f != f ? "NaN" : Float.toString(f);
    }

    public static void main(String[] args) {
        double[] doubles = {0.0, -0.0, 0.5, -0.5, 1.5, 2.5, -2.5, 0.49999999999999994, 1e10 + 0.5, 4503599627370497.5, 1e300, -1e-300, Double.MIN_VALUE,
                Double.MAX_VALUE, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 2.0, 9007199254740993.0};
        float[] floats = {0.0f, -0.0f, 0.5f, -1.5f, 2.5f, 0.49999997f, 8388608.5f, 1e30f, Float.NaN, Float.POSITIVE_INFINITY, Float.MIN_VALUE};
        for (double d : doubles) {
            System.out.println(show(Math.sqrt(d)) + " " + show(Math.floor(d)) + " " + show(Math.ceil(d)) + " " + show(Math.rint(d)) + " " + Math.round(d));
            System.out.println(show(Math.abs(d)) + " " + show(Math.signum(d)) + " " + show(Math.ulp(d)) + " " + show(Math.nextUp(d)) + " "
                    + show(Math.nextDown(d)) + " " + Math.getExponent(d));
            System.out.println(show(Math.scalb(d, 5)) + " " + show(Math.scalb(d, -1080)) + " " + show(Math.copySign(3.0, d)) + " "
                    + show(Math.toRadians(d)) + " " + show(Math.nextAfter(d, 1.0)));
            for (double e : doubles) {
                System.out.println(show(Math.min(d, e)) + " " + show(Math.max(d, e)) + " " + show(Math.IEEEremainder(d, e)));
            }
        }
        for (float f : floats) {
            System.out.println(show((float) Math.sqrt(f)) + " " + Math.round(f) + " " + show(Math.abs(f)) + " " + show(Math.ulp(f)) + " "
                    + show(Math.nextUp(f)) + " " + show(Math.scalb(f, 3)) + " " + show(Math.signum(f)));
            for (float g : floats) {
                System.out.println(show(Math.min(f, g)) + " " + show(Math.max(f, g)));
            }
        }
        double root = 0;
        for (int i = 0; i < 1000; i++) {
            root += Math.sqrt(i) * Math.floor(i * 0.37) - Math.ceil(i / 7.0);
        }
        System.out.println(root);
    }
}
