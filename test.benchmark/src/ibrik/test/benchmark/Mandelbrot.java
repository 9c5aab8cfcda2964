// Points that stay bounded under z -> z*z + c: double arithmetic in registers.
package ibrik.test.benchmark;

/** Counts the points of a grid over [-1.5, 0.5] x [-1, 1] that have not escaped after fifty steps, and mixes in where they are. */
final class Mandelbrot implements Benchmark {

    private static final int SIZE = 400;
    private static final int STEPS = 50;

    @Override
    public String name() {
        return "mandelbrot";
    }

    @Override
    public long iterate() {
        long hash = 0;
        for (int row = 0; row < SIZE; row++) {
            double ci = 2.0 * row / SIZE - 1;
            for (int column = 0; column < SIZE; column++) {
                double cr = 2.0 * column / SIZE - 1.5;
                hash = hash * 31 + steps(cr, ci);
            }
        }
        return hash;
    }

    private static int steps(double cr, double ci) {
        double zr = 0;
        double zi = 0;
        double rr = 0;
        double ii = 0;
        int steps = 0;
        while (steps < STEPS && rr + ii <= 4) {
            zi = 2 * zr * zi + ci;
            zr = rr - ii + cr;
            rr = zr * zr;
            ii = zi * zi;
            steps++;
        }
        return steps;
    }
}
