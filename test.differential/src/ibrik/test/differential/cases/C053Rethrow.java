package ibrik.test.differential.cases;

/** Rethrows, wraps, suppresses and multi-catches exceptions; checks messages, causes and toString. */
public final class C053Rethrow {

    static class Checked extends Exception {
        private static final long serialVersionUID = 1L;

        Checked(String message, Throwable cause) {
            super(message, cause);
        }
    }

    static class Quiet extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Quiet() {
            super("quiet", null, false, false);
        }
    }

    static void thrower(int n) throws Checked {
        switch (n) {
            case 0 -> throw new IllegalArgumentException("zero");
            case 1 -> throw new IllegalStateException("one", new RuntimeException("cause"));
            case 2 -> throw new Checked("two", null);
            case 3 -> throw new Error("three");
            case 4 -> throw new RuntimeException(new IllegalStateException("wrapped"));
            case 5 -> throw new Quiet();
            case 6 -> throw new IndexOutOfBoundsException(6);
            default -> System.out.println("nothing thrown");
        }
    }

    static void rethrow(int n) throws Checked {
        try {
            thrower(n);
        } catch (IllegalArgumentException | IllegalStateException e) {
            System.out.println("multi " + e.getMessage());
            throw e;
        } catch (final Exception e) {
            System.out.println("exception " + e.getMessage());
            throw e;
        }
    }

    @SuppressWarnings("unchecked")
    static <T extends Throwable> void sneaky(Throwable t) throws T {
        throw (T) t;
    }

    public static void main(String[] args) {
        for (int i = 0; i < 8; i++) {
            try {
                rethrow(i);
            } catch (Throwable t) {
                System.out.println(t);
                System.out.println(t.getCause());
                System.out.println(t.getSuppressed().length);
            }
        }
        Exception main = new Exception("main");
        main.addSuppressed(new RuntimeException("s1"));
        main.addSuppressed(new Error("s2"));
        for (Throwable t : main.getSuppressed()) {
            System.out.println(t);
        }
        Quiet quiet = new Quiet();
        quiet.addSuppressed(main);
        System.out.println(quiet.getSuppressed().length + " " + quiet.getStackTrace().length);
        try {
            main.addSuppressed(main);
        } catch (IllegalArgumentException e) {
            System.out.println("self suppression");
        }
        try {
            main.addSuppressed(null);
        } catch (NullPointerException e) {
            System.out.println("null suppression");
        }
        Throwable t = new RuntimeException("late").initCause(main);
        System.out.println(t.getCause() == main);
        try {
            t.initCause(new Error());
        } catch (IllegalStateException e) {
            System.out.println("cause twice");
        }
        try {
            C053Rethrow.<RuntimeException>sneaky(new Checked("sneaked", main));
        } catch (Exception e) {
            System.out.println(e instanceof Checked);
        }
        System.out.println(new Throwable() + " " + new Error((String) null).getMessage());
    }
}
