package ibrik.test.differential.cases;

import ibrik.test.differential.Alone;

/** Ends the machine with a status from inside finally. */
@Alone
public final class C129Exit {

    static int deep(int n) {
        try {
            if (n == 0) {
                throw new IllegalStateException("bottom");
            }
            return deep(n - 1);
        } finally {
            System.out.println("finally " + n);
            if (n == 3) {
                System.exit(7);
            }
        }
    }

    public static void main(String[] args) {
        try {
            deep(5);
        } finally {
            System.out.println("never");
        }
    }
}
