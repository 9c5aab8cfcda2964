package ibrik.test.differential.cases;

import ibrik.test.differential.Alone;

/** Ends the machine with status 0 while work is left. */
@Alone
public final class C130ExitZero {

    public static void main(String[] args) {
        for (int i = 0;; i++) {
            System.out.print(i);
            System.out.print(' ');
            if (i == 9) {
                System.out.println();
                System.exit(0);
            }
        }
    }
}
