package ibrik.test.differential.cases;

import ibrik.test.differential.Alone;

/** Lets an exception leave main; the status is 1. */
@Alone
public final class C131UncaughtException {

    static class Mine extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Mine(String message, Throwable cause) {
            super(message, cause);
        }
    }

    public static void main(String[] args) {
        System.out.println("before");
        try {
            Object o = args;
            System.out.println(((String[]) o)[1000]);
        } catch (ArrayIndexOutOfBoundsException e) {
            throw new Mine("outer", e);
        } finally {
            System.out.println("finally");
        }
    }
}
