package ibrik.test.differential.cases;

/** Converts between int, long, float and double with saturation, NaN and rounding to nearest even. */
public final class C024FloatConversions {

    static double[] doubles = {0.0, -0.0, 0.5, -0.5, 0.99999999, 1.5, -1.5, 2147483646.5, 2147483647.0, 2147483648.0, -2147483648.0,
            -2147483649.0, 4294967295.0, 4294967296.0, 1e15, -1e15, 9.223372036854774E18, 9.223372036854775807E18, -9.223372036854775808E18,
            1e19, -1e19, 1e300, Double.MIN_VALUE, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 3.4028235677973366E38};
    static long[] longs = {0, 1, -1, 16777217, 16777219, 33554435, -16777217, 9007199254740993L, 9007199254740995L, -9007199254740993L,
            1152921573326323713L, 36028797018963969L, 9223371761976868863L, Long.MAX_VALUE, Long.MIN_VALUE, 4611686018427387905L, 2147483648L};

    public static void main(String[] args) {
        for (double d : doubles) {
            float f = (float) d;
            System.out.println((int) d);
            System.out.println((long) d);
            System.out.println((int) f);
            System.out.println((long) f);
            System.out.println((byte) d);
            System.out.println((short) d);
            System.out.println((char) d + 0);
            System.out.println((byte) f);
            if (f == f) {
                System.out.println(Float.floatToRawIntBits(f));
                System.out.println(Double.doubleToRawLongBits(f));
            }
        }
        for (long l : longs) {
            System.out.println(Float.floatToRawIntBits(l));
            System.out.println(Double.doubleToRawLongBits(l));
            int i = (int) l;
            System.out.println(Float.floatToRawIntBits(i));
            System.out.println(Double.doubleToRawLongBits(i));
        }
        float f = 1.1f;
        double widened = f;
        System.out.println(widened == 1.1);
        System.out.println((float) widened == f);
        System.out.println(Double.doubleToRawLongBits('x' * 0.5));
        System.out.println((long) (float) Long.MAX_VALUE == Long.MAX_VALUE);
    }
}
