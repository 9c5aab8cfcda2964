// Runs benchmarks and measures them.
package ibrik.test.benchmark;

import java.util.List;

/**
 * All benchmarks. For each one line is printed: name, median of nanoseconds per iteration, result. Iterations are repeated for a
 * time that warms a compiling JVM up, and then measured.
 */
final class Suite {

    private static final int MEASURED = 15;

    private Suite() {}

    static List<Benchmark> all() {
        return List.of(new NBody(), new BinaryTrees(), new Fannkuch(), new Mandelbrot(), new Richards(), new JsonParsing());
    }

    /**
     * Runs benchmarks.
     *
     * @param args "once" for a single iteration, whose time is exact where instructions are counted, or "warmup=MILLISECONDS";
     *     then names, none for all
     * @return exit status
     */
    static int run(String[] args) {
        boolean once = false;
        long warmUp = 2000;
        int first = 0;
        while (first < args.length && (args[first].equals("once") || args[first].startsWith("warmup="))) {
            if (args[first].equals("once")) {
                once = true;
            } else {
                warmUp = Long.parseLong(args[first].substring("warmup=".length()));
            }
            first++;
        }
        int run = 0;
        for (Benchmark benchmark : all()) {
            boolean wanted = first == args.length;
            for (int i = first; i < args.length; i++) {
                wanted |= args[i].equals(benchmark.name());
            }
            if (wanted) {
                run++;
                if (once) {
                    long start = System.nanoTime();
                    long result = benchmark.iterate();
                    System.out.println(benchmark.name() + " " + (System.nanoTime() - start) + " " + result);
                } else {
                    measure(benchmark, warmUp * 1_000_000);
                }
            }
        }
        if (run == 0) {
            System.out.println("there is no such benchmark; give no name for all");
            return 2;
        }
        return 0;
    }

    private static void measure(Benchmark benchmark, long warmUp) {
        long began = System.nanoTime();
        long result = benchmark.iterate();
        while (System.nanoTime() - began < warmUp) {
            check(benchmark, result, benchmark.iterate());
        }
        long[] nanos = new long[MEASURED];
        for (int i = 0; i < MEASURED; i++) {
            long start = System.nanoTime();
            long again = benchmark.iterate();
            insert(nanos, i, System.nanoTime() - start);
            check(benchmark, result, again);
        }
        System.out.println(benchmark.name() + " " + nanos[MEASURED / 2] + " " + result);
    }

    private static void insert(long[] sorted, int used, long value) {
        int i = used;
        for (; i > 0 && sorted[i - 1] > value; i--) {
            sorted[i] = sorted[i - 1];
        }
        sorted[i] = value;
    }

    private static void check(Benchmark benchmark, long expected, long actual) {
        if (expected != actual) {
            throw new IllegalStateException(benchmark.name() + " gave " + expected + " first and " + actual + " now");
        }
    }
}
