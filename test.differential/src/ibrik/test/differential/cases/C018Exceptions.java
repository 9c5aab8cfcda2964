package ibrik.test.differential.cases;

/** Throws and catches own exceptions through several frames, with finally. */
public final class C018Exceptions {

    static class Mine extends RuntimeException {
        private static final long serialVersionUID = 1L;
        final int code;

        Mine(int code) {
            this.code = code;
        }
    }

    static class Special extends Mine {
        private static final long serialVersionUID = 1L;

        Special(int code) {
            super(code * 2);
        }
    }

    static int depth(int n) {
        if (n == 0) {
            throw new Mine(42);
        }
        return depth(n - 1) + 1;
    }

    static int guarded(int n) {
        try {
            if (n == 1) {
                throw new Mine(1);
            }
            if (n == 2) {
                throw new Special(2);
            }
            if (n == 3) {
                throw new IllegalStateException("three");
            }
            return n;
        } catch (Special e) {
            System.out.println("special");
            return e.code;
        } catch (Mine e) {
            System.out.println("mine");
            return e.code;
        } finally {
            System.out.println("finally");
        }
    }

    public static void main(String[] args) {
        try {
            System.out.println(depth(20));
        } catch (Mine e) {
            System.out.println(e.code);
        }
        for (int i = 0; i < 5; i++) {
            try {
                System.out.println(guarded(i));
            } catch (IllegalStateException e) {
                System.out.println(e.getMessage());
            }
        }
        int caught = 0;
        for (int i = 0; i < 1000; i++) {
            try {
                if (i % 3 == 0) {
                    throw new Special(i);
                }
                caught++;
            } catch (Mine e) {
                caught += e.code;
            }
        }
        System.out.println(caught);
        try {
            try {
                throw new Mine(5);
            } finally {
                System.out.println("inner finally");
            }
        } catch (RuntimeException e) {
            System.out.println(e instanceof Mine);
        }
    }
}
