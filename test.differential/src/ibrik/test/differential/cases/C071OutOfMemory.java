package ibrik.test.differential.cases;

/** Asks for arrays that cannot fit, catches OutOfMemoryError and goes on allocating. */
public final class C071OutOfMemory {

    static Object kept;

    static void attempt(String what, Runnable action) {
        try {
            action.run();
            System.out.println(what + " passed");
        } catch (OutOfMemoryError e) {
            System.out.println(what + " out of memory");
        }
    }

    public static void main(String[] args) {
        int big = Integer.MAX_VALUE;
        attempt("longs", () -> kept = new long[big]);
        attempt("doubles", () -> kept = new double[big - 10]);
        attempt("references", () -> kept = new Object[big]);
        attempt("rows", () -> kept = new long[3][big]);
        for (int i = 0; i < 5; i++) {
            attempt("again", () -> kept = new long[Integer.MAX_VALUE]);
        }
        int sum = 0;
        for (int i = 0; i < 1000; i++) {
            sum += new int[i].length;
        }
        System.out.println(sum);
        System.out.println(kept == null);
        attempt("small", () -> kept = new long[10]);
        System.out.println(((long[]) kept).length);
    }
}
