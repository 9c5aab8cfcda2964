package ibrik.test.differential.cases;

/** Runs while, do, for and nested loops with break and continue. */
public final class C007Loops {

    public static void main(String[] args) {
        int sum = 0;
        for (int i = 0; i < 100; i++) {
            sum += i;
        }
        System.out.println(sum);
        int n = 27;
        int steps = 0;
        while (n != 1) {
            n = (n & 1) == 0 ? n / 2 : 3 * n + 1;
            steps++;
        }
        System.out.println(steps);
        int digits = 0;
        int value = 1234567;
        do {
            digits = digits * 10 + value % 10;
            value /= 10;
        } while (value > 0);
        System.out.println(digits);
        outer:
        for (int i = 2; i < 60; i++) {
            for (int j = 2; j * j <= i; j++) {
                if (i % j == 0) {
                    continue outer;
                }
            }
            System.out.println(i);
        }
        int found = -1;
        search:
        for (int i = 1; i < 50; i++) {
            for (int j = i; j < 50; j++) {
                for (int k = j; k < 80; k++) {
                    if (i * i + j * j == k * k && i + j + k == 132) {
                        found = i * 10000 + j * 100 + k;
                        break search;
                    }
                }
            }
        }
        System.out.println(found);
        int countdown = 10;
        for (;;) {
            if (countdown-- == 0) {
                break;
            }
            if (countdown % 3 == 0) {
                continue;
            }
            System.out.println(countdown);
        }
        for (int i = 0, j = 100; i < j; i += 7, j -= 3) {
            System.out.println(i * j);
        }
        for (long l = Long.MAX_VALUE - 3; l > 0; l++) {
            System.out.println((int) l);
        }
        int empty = 0;
        while (empty > 0) {
            empty--;
        }
        System.out.println(empty);
    }
}
