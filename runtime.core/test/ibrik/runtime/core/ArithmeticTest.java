package ibrik.runtime.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** The arithmetic that ARM lacks, against the host's. */
class ArithmeticTest {
    private static final long[] LONGS = {0, 1, -1, 2, 3, 7, 10, 0xffff, 0x10000, 0x7fff_ffffL, 0x8000_0000L, 0xffff_ffffL, 0x1_0000_0000L, 0x1_0000_0001L,
        0x7fff_ffff_ffff_ffffL, Long.MIN_VALUE, Long.MIN_VALUE + 1, 1L << 53, (1L << 53) + 1, (1L << 54) + 3, (1L << 62) + (1L << 38), (1L << 62) + (1L << 38) + 1};
    private static final double[] DOUBLES = {0.0, -0.0, 1, -1, 0.5, -0.5, 3.7, -3.7, 1e9, 1e18, 9.3e18, -9.3e18, 1e300, Double.MIN_VALUE, Double.MIN_NORMAL,
        Double.MAX_VALUE, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 9223372036854775807.0, -9223372036854775808.0, 4503599627370495.5};

    @Test
    void edges() {
        for (long a : LONGS) {
            for (long b : LONGS) checkLongs(a, b);
            checkConversions(a);
        }
        for (double a : DOUBLES) {
            for (double b : DOUBLES) checkDoubles(a, b);
        }
    }

    @Test
    void randomValues() {
        Random random = new Random(42);
        for (int i = 0; i < 200_000; i++) {
            long a = random.nextLong() >> random.nextInt(64);
            long b = random.nextLong() >>> random.nextInt(64);
            checkLongs(a, b);
            checkConversions(a);
            checkDoubles(Double.longBitsToDouble(random.nextLong()), Double.longBitsToDouble(random.nextLong()));
            checkDoubles(random.nextGaussian() * 1e10, random.nextGaussian());
        }
    }

    private static void checkLongs(long a, long b) {
        if (b == 0) return;
        assertEquals(a / b, Arithmetic.divide(a, b), () -> a + " / " + b);
        assertEquals(a % b, Arithmetic.remainder(a, b), () -> a + " % " + b);
        assertEquals(Long.divideUnsigned(a, b), Arithmetic.divideUnsigned(a, b), () -> a + " /u " + b);
        assertEquals(Long.remainderUnsigned(a, b), Arithmetic.remainderUnsigned(a, b), () -> a + " %u " + b);
    }

    private static void checkConversions(long a) {
        assertEquals((double) a, Arithmetic.toDouble(a), () -> "(double) " + a);
        assertEquals((float) a, Arithmetic.toFloat(a), () -> "(float) " + a);
    }

    private static void checkDoubles(double a, double b) {
        assertEquals((long) a, Arithmetic.toLong(a), () -> "(long) " + a);
        assertEquals((long) (float) a, Arithmetic.toLong((float) a), () -> "(long) (float) " + a);
        assertEquals(a % b, Arithmetic.remainder(a, b), () -> a + " % " + b);
        assertEquals((float) a % (float) b, Arithmetic.remainder((float) a, (float) b), () -> (float) a + " % " + (float) b);
    }
}
