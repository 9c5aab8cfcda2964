package ibrik.test.differential.cases;

import java.util.Random;
import java.util.SplittableRandom;

/**
 * Draws from java.util.Random with fixed seeds: ints, longs, doubles, floats, booleans, bounded,
 * gaussian, streams.
 */
public final class C112Randoms {

    public static void main(String[] args) {
        for (long seed : new long[] {0, 1, 42, -1, Long.MAX_VALUE}) {
            Random r = new Random(seed);
            System.out.println(r.nextInt() + " " + r.nextInt(10) + " " + r.nextInt(64) + " " + r.nextInt(1000000007) + " " + r.nextInt(-5, 5));
            System.out.println(r.nextLong() + " " + r.nextDouble() + " " + r.nextFloat() + " " + r.nextBoolean());
            System.out.println(r.nextGaussian() + " " + r.nextGaussian());
            byte[] bytes = new byte[7];
            r.nextBytes(bytes);
            int h = 0;
            for (byte b : bytes) {
                h = h * 31 + b;
            }
            System.out.println(h + " " + r.ints(5, 0, 100).sum());
            r.setSeed(seed);
            System.out.println(r.nextInt());
        }
        Random r = new Random(2024);
        int[] histogram = new int[10];
        for (int i = 0; i < 10000; i++) {
            histogram[r.nextInt(10)]++;
        }
        for (int n : histogram) {
            System.out.println(n);
        }
        int inside = 0;
        for (int i = 0; i < 20000; i++) {
            double x = r.nextDouble();
            double y = r.nextDouble();
            if (x * x + y * y < 1) {
                inside++;
            }
        }
        System.out.println(inside);
        SplittableRandom s = new SplittableRandom(7);
        System.out.println(s.nextInt() + " " + s.nextLong() + " " + s.split().nextInt(100));
        try {
            r.nextInt(0);
        } catch (IllegalArgumentException e) {
            System.out.println("bound");
        }
    }
}
