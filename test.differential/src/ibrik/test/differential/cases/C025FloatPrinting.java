package ibrik.test.differential.cases;

/** Prints floats in decimal and exponent form, extremes and shortest representations. */
public final class C025FloatPrinting {

    public static void main(String[] args) {
        float[] values = {0.0f, -0.0f, 1.0f, -1.0f, 0.1f, 0.2f, 0.3f, 1.1f, 3.1415927f, 2.7182817f, 100.0f, 1234.5f, 9999999.0f, 1.0E7f,
                12345678f, 0.001f, 0.0009999f, 1e-5f, 1.17549435E-38f, 1.4e-45f, 3.4028235E38f, 16777216f, 33554432f, 1e10f, 1e20f,
                1.0e23f, 8.41E21f, 2.0e-44f, 0.33333334f, 0.6666667f, 123.456f, -98765.43f};
        for (float v : values) {
            System.out.println(v);
        }
        System.out.println(Float.NaN);
        System.out.println(Float.POSITIVE_INFINITY);
        System.out.println(Float.NEGATIVE_INFINITY);
        float x = 1;
        for (int i = 0; i < 40; i++) {
            x *= 3.7f;
            System.out.println(x);
            System.out.println(1 / x);
        }
        int bits = 1;
        for (int i = 0; i < 60; i++) {
            bits = bits * 1664525 + 1013904223;
            float f = Float.intBitsToFloat(bits);
            if (f == f) {
                System.out.println(f);
                System.out.println(Float.parseFloat(Float.toString(f)) == f);
            }
        }
        System.out.println(Float.toString(0.5f) + Float.valueOf(2.5f));
    }
}
