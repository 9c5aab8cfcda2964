package ibrik.test.differential.cases;

import ibrik.test.differential.Alone;

/** Lets a StackOverflowError leave main; the status is 1. */
@Alone
public final class C132UncaughtError {

    static int endless(int n) {
        return endless(n + 1) + n;
    }

    public static void main(String[] args) {
        System.out.println("before");
        System.out.println(endless(0));
    }
}
