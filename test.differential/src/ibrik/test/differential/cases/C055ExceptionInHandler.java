package ibrik.test.differential.cases;

/** Throws from catch and finally, from constructors of exceptions, and from toString. */
public final class C055ExceptionInHandler {

    static class Touchy extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Touchy(int n) {
            super("touchy " + 10 / n);
        }

        @Override
        public String getMessage() {
            return "<" + super.getMessage() + ">";
        }
    }

    static void chain(int n) {
        try {
            if (n > 0) {
                chain(n - 1);
            }
            throw new RuntimeException("bottom " + n);
        } catch (RuntimeException e) {
            throw new IllegalStateException("level " + n, e);
        }
    }

    static String retry(int limit) {
        int tries = 0;
        while (true) {
            try {
                tries++;
                if (tries < limit) {
                    throw new RuntimeException("again");
                }
                return "done after " + tries;
            } catch (RuntimeException e) {
                try {
                    throw new Error("inner");
                } catch (Error f) {
                    System.out.println(e.getMessage() + " " + f.getMessage());
                }
            }
        }
    }

    public static void main(String[] args) {
        try {
            chain(3);
        } catch (RuntimeException e) {
            Throwable t = e;
            while (t != null) {
                System.out.println(t.getMessage());
                t = t.getCause();
            }
        }
        System.out.println(retry(4));
        for (int i = -1; i < 2; i++) {
            try {
                throw new Touchy(i);
            } catch (Touchy e) {
                System.out.println(e);
            } catch (ArithmeticException e) {
                System.out.println("in constructor: " + e.getMessage());
            }
        }
        Throwable thrown = null;
        try {
            throw thrown;
        } catch (Throwable t) {
            System.out.println(t.getClass() == NullPointerException.class);
        }
        try {
            try {
                throw new RuntimeException("one");
            } catch (RuntimeException e) {
                int[] a = new int[e.getMessage().length()];
                a[3] = 1;
            }
        } catch (ArrayIndexOutOfBoundsException e) {
            System.out.println(e.getMessage());
        }
    }
}
