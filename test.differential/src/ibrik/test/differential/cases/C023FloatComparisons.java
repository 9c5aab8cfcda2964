package ibrik.test.differential.cases;

/** Compares floats and doubles with NaN, infinities and signed zeros on both branches. */
public final class C023FloatComparisons {

    static float[] floats = {Float.NaN, -0.0f, 0.0f, 1.5f, -1.5f, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY};
    static double[] doubles = {Double.NaN, -0.0, 0.0, 1.5, -1.5, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};

    static int compare(float a, float b) {
        int r = a == b ? 1 : 0;
        r |= a != b ? 2 : 0;
        r |= a < b ? 4 : 0;
        r |= a <= b ? 8 : 0;
        r |= a > b ? 16 : 0;
        r |= a >= b ? 32 : 0;
        r |= !(a < b) ? 64 : 0;
        r |= !(a >= b) ? 128 : 0;
        return r;
    }

    static int compare(double a, double b) {
        int r = a == b ? 1 : 0;
        r |= a != b ? 2 : 0;
        r |= a < b ? 4 : 0;
        r |= a <= b ? 8 : 0;
        r |= a > b ? 16 : 0;
        r |= a >= b ? 32 : 0;
        r |= !(a < b) ? 64 : 0;
        r |= !(a >= b) ? 128 : 0;
        return r;
    }

    static String order(double x) {
        if (x < 0) {
            return "negative";
        } else if (x > 0) {
            return "positive";
        } else if (x == 0) {
            return "zero";
        }
        return "nan";
    }

    static int loop(double limit) {
        int n = 0;
        for (double d = 0; d < limit && n < 20; d += 0.25) {
            n++;
        }
        return n;
    }

    public static void main(String[] args) {
        for (float a : floats) {
            for (float b : floats) {
                System.out.println(compare(a, b));
                System.out.println(Float.compare(a, b));
            }
        }
        for (double a : doubles) {
            for (double b : doubles) {
                System.out.println(compare(a, b));
                System.out.println(Double.compare(a, b));
            }
            System.out.println(order(a));
            System.out.println(loop(a));
        }
        boolean less = floats[2] < floats[3];
        boolean unordered = floats[0] < floats[3] | floats[0] >= floats[3];
        System.out.println(less);
        System.out.println(unordered);
        System.out.println(Double.valueOf(Double.NaN).equals(doubles[0]));
        System.out.println(Double.valueOf(0.0).equals(-0.0));
    }
}
