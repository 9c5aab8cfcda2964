package ibrik.test.differential.cases;

import ibrik.test.differential.Alone;

/** Lets a failing static initialiser end the program; the status is 1. */
@Alone
public final class C133UncaughtInInitializer {

    static class Bad {
        static int value = Integer.parseInt("not a number");
    }

    public static void main(String[] args) {
        System.out.println("before");
        System.out.println(Bad.value);
    }
}
