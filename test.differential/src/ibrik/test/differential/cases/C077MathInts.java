package ibrik.test.differential.cases;

/** Uses the exact, floor and absolute operations of Math on ints and longs. */
public final class C077MathInts {

    interface Operation {
        long run();
    }

    static void attempt(Operation o) {
        try {
            System.out.println(o.run());
        } catch (ArithmeticException e) {
            System.out.println(e.getMessage());
        }
    }

    public static void main(String[] args) {
        int[] ints = {0, 1, -1, 7, -7, 46341, Integer.MAX_VALUE, Integer.MIN_VALUE};
        long[] longs = {0, 1, -1, 10, 3037000500L, -4294967296L, Long.MAX_VALUE, Long.MIN_VALUE};
        for (int a : ints) {
            for (int b : ints) {
                attempt(() -> Math.addExact(a, b));
                attempt(() -> Math.subtractExact(a, b));
                attempt(() -> Math.multiplyExact(a, b));
                attempt(() -> Math.floorDiv(a, b));
                attempt(() -> Math.floorMod(a, b));
                attempt(() -> Math.ceilDiv(a, b));
                attempt(() -> Math.ceilMod(a, b));
                attempt(() -> Math.divideExact(a, b));
                attempt(() -> Math.max(a, b) * 2L + Math.min(a, b));
                attempt(() -> Math.multiplyFull(a, b));
            }
            attempt(() -> Math.negateExact(a));
            attempt(() -> Math.incrementExact(a));
            attempt(() -> Math.decrementExact(a));
            attempt(() -> Math.abs(a));
            attempt(() -> Math.absExact(a));
        }
        for (long a : longs) {
            for (long b : longs) {
                attempt(() -> Math.addExact(a, b));
                attempt(() -> Math.subtractExact(a, b));
                attempt(() -> Math.multiplyExact(a, b));
                attempt(() -> Math.floorDiv(a, b));
                attempt(() -> Math.floorMod(a, b));
                attempt(() -> Math.multiplyHigh(a, b));
                attempt(() -> Math.unsignedMultiplyHigh(a, b));
                attempt(() -> Math.max(a, b) ^ Math.min(a, b));
            }
            attempt(() -> Math.negateExact(a));
            attempt(() -> Math.toIntExact(a));
            attempt(() -> Math.abs(a));
            attempt(() -> Math.floorMod(a, 7));
            attempt(() -> Math.clamp(a, -100, 100));
        }
    }
}
