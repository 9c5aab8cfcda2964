package ibrik.compiler.core.cases;

/** Branches, loops and switches. */
public final class ControlCases {
    private ControlCases() {}

    public static int sum(int n) {
        int sum = 0;
        for (int i = 0; i < n && i < 1000; i++) sum += i;
        return sum;
    }

    public static long nested(int n) {
        long total = 0;
        int limit = n & 31;
        for (int i = 0; i < limit; i++) {
            for (int j = i; j < limit; j++) {
                if ((i + j) % 3 == 0) continue;
                if (j > 20) break;
                total += (long) i * j;
            }
        }
        return total;
    }

    public static int swapInLoop(int a, int b) {
        for (int i = 0; i < 5; i++) {
            int t = a;
            a = b;
            b = t + 1;
        }
        return a * 31 + b;
    }

    public static int rotate(int a, int b, int c) {
        int x = a;
        int y = b;
        int z = c;
        do {
            int t = x;
            x = y;
            y = z;
            z = t;
            c++;
        } while (c < 10 && c > -10);
        return x * 100 + y * 10 + z;
    }

    @SuppressWarnings("fallthrough")
    public static int dense(int a) {
        switch (a) {
            case 0: return 5;
            case 1: return 7;
            case 2:
            case 3: a += 100;
            case 4: return a;
            case 7: break;
            default: return -1;
        }
        return 77;
    }

    public static int sparse(int a) {
        return switch (a) {
            case -100 -> 1;
            case 0 -> 2;
            case 10 -> 3;
            case 100 -> 4;
            case 12345 -> 5;
            case Integer.MAX_VALUE -> 6;
            case Integer.MIN_VALUE -> 7;
            default -> 8;
        };
    }

    public static boolean shortCircuit(int a, int b, int c) { return a > b && b > c || a == c && (b != 3 || c < 0); }

    public static int ternaries(int a, int b) {
        int x = a > 0 ? b > 0 ? 1 : 2 : b > 0 ? 3 : 4;
        boolean flag = a == b;
        return flag ? x : x + (a < b ? 10 : 20);
    }

    public static int collatz(int a) {
        long n = a & 0xfff | 1;
        int steps = 0;
        while (n != 1) {
            n = (n & 1) == 0 ? n / 2 : 3 * n + 1;
            steps++;
        }
        return steps;
    }

    public static int recursive(int a) {
        int n = a & 15;
        return n < 2 ? n : recursive(n - 1) + recursive(n - 2);
    }

    public static int labelled(int a) {
        int count = 0;
        outer:
        for (int i = 0; i < 10; i++) {
            for (int j = 0; j < 10; j++) {
                if (i * j == (a & 63)) break outer;
                if (j > i) continue outer;
                count++;
            }
        }
        return count;
    }

    public static long longLoop(long a) {
        long r = 1;
        for (long i = 0; i < (a & 63); i++) r = r * 31 + i;
        return r;
    }

    public static double series(int a) {
        double s = 0;
        for (int i = 1; i <= (a & 127); i++) s += 1.0 / i;
        return s;
    }

    public static int unusedLoopVariable(int a) {
        int dead = a;
        int live = 0;
        for (int i = 0; i < 3; i++) {
            dead += i;
            live += 2;
        }
        return live;
    }
}
