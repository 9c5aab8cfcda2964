package ibrik.test.differential.cases;

/**
 * Fails in static initialisers: ExceptionInInitializerError first, NoClassDefFoundError
 * afterwards.
 */
public final class C048ClassInitFailure {

    static int attempts;

    static class Bad {
        static int value = fail();
        static int other = 5;

        static int fail() {
            attempts++;
            throw new IllegalStateException("bad initialiser");
        }

        static void touch() {
            System.out.println("never");
        }
    }

    static class WithError {
        static {
            if (attempts > 0) {
                throw new StackOverflowError("made by hand");
            }
        }

        static int value = 3;
    }

    static class Child extends Bad {
        static int mine = 4;
    }

    static class Divides {
        static int zero = attempts * 0;
        static int result = 10 / zero;
    }

    static class Retry {
        static int n = attempts;
    }

    static void report(Throwable t) {
        String s = t.getClass().getName();
        if (t instanceof ExceptionInInitializerError && t.getCause() != null) {
            s += " caused by " + t.getCause().getClass().getName() + ": " + t.getCause().getMessage();
        }
        System.out.println(s);
    }

    public static void main(String[] args) {
        for (int i = 0; i < 2; i++) {
            try {
                System.out.println(Bad.value);
            } catch (Throwable t) {
                report(t);
            }
        }
        try {
            Bad.touch();
        } catch (Throwable t) {
            report(t);
        }
        try {
            new Bad();
        } catch (Throwable t) {
            report(t);
        }
        try {
            Bad.other = 6;
        } catch (Throwable t) {
            report(t);
        }
        for (int i = 0; i < 2; i++) {
            try {
                System.out.println(Child.mine);
            } catch (Throwable t) {
                report(t);
            }
        }
        for (int i = 0; i < 2; i++) {
            try {
                System.out.println(WithError.value);
            } catch (Throwable t) {
                report(t);
            }
        }
        for (int i = 0; i < 2; i++) {
            try {
                System.out.println(Divides.result);
            } catch (Throwable t) {
                report(t);
            }
        }
        System.out.println(attempts + " " + Retry.n);
    }
}
