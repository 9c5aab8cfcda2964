package ibrik.test.differential.cases;

/** Unwinds thousands of frames that hold locals, finally blocks and monitors. */
public final class C057DeepUnwinding {

    static int finals;
    static final Object LOCK = new Object();

    static long down(int n, long a, double b, String c) {
        if (n == 0) {
            throw new IllegalStateException("bottom");
        }
        return down(n - 1, a + n, b * 1.0001, c) + a + (long) b + c.length();
    }

    static int guarded(int n) {
        try {
            if (n == 0) {
                throw new IllegalStateException("guarded");
            }
            return guarded(n - 1) + 1;
        } finally {
            finals++;
        }
    }

    static int locked(int n) {
        synchronized (LOCK) {
            if (n == 0) {
                throw new IllegalStateException("locked");
            }
            return locked(n - 1) + 1;
        }
    }

    static int rethrown(int n) {
        try {
            if (n == 0) {
                throw new IllegalStateException("rethrown");
            }
            return rethrown(n - 1);
        } catch (IllegalStateException e) {
            finals++;
            throw e;
        }
    }

    static int halfway(int n) {
        if (n == 500) {
            try {
                return halfway(n - 1);
            } catch (IllegalStateException e) {
                return 1000000;
            }
        }
        if (n == 0) {
            throw new IllegalStateException("halfway");
        }
        return halfway(n - 1) + 1;
    }

    public static void main(String[] args) {
        int caught = 0;
        for (int i = 0; i < 20; i++) {
            try {
                down(1000, i, 1.5, "x");
            } catch (IllegalStateException e) {
                caught++;
            }
        }
        System.out.println(caught);
        try {
            guarded(1500);
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage() + " " + finals);
        }
        try {
            locked(1000);
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage() + " " + Thread.holdsLock(LOCK));
        }
        finals = 0;
        try {
            rethrown(800);
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage() + " " + finals);
        }
        System.out.println(halfway(1000));
    }
}
