package ibrik.test.differential.cases;

/** Computes with floats: rounding, denormals, infinities, signed zeros, remainder. */
public final class C021FloatArithmetic {

    static float[] values = {0.0f, -0.0f, 1.0f, -1.0f, 0.1f, 3.1415927f, 1e10f, -1e-10f, 16777216f, Float.MIN_VALUE,
            1.17549435e-38f, Float.MAX_VALUE, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, Float.NaN};

    static void show(float f) {
        if (f != f) {
            System.out.println("NaN");
        } else {
            System.out.println(Float.floatToRawIntBits(f));
        }
    }

    public static void main(String[] args) {
        for (float a : values) {
            for (float b : values) {
                show(a + b);
                show(a - b);
                show(a * b);
                show(a / b);
                show(a % b);
            }
            show(-a);
            show(a * a + a);
            show(1.0f / a);
        }
        float sum = 0;
        for (int i = 1; i < 10000; i++) {
            sum += 1.0f / i;
        }
        show(sum);
        float product = 1;
        for (int i = 0; i < 200; i++) {
            product *= 0.5f;
        }
        show(product);
        float x = values[4];
        x++;
        show(x);
        x--;
        show(x);
    }
}
