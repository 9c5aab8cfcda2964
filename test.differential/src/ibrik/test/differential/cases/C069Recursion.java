package ibrik.test.differential.cases;

import java.util.HashMap;
import java.util.Map;

/** Recurses with memo tables, mutual calls, backtracking and accumulators of all types. */
public final class C069Recursion {

    static long[] memo = new long[91];
    static int solutions;
    static Map<String, Integer> distances = new HashMap<>();

    static long fib(int n) {
        if (n < 2) {
            return n;
        }
        if (memo[n] == 0) {
            memo[n] = fib(n - 1) + fib(n - 2);
        }
        return memo[n];
    }

    static void queens(int n, int row, int columns, int left, int right) {
        if (row == n) {
            solutions++;
            return;
        }
        int free = ~(columns | left | right) & (1 << n) - 1;
        while (free != 0) {
            int bit = free & -free;
            free ^= bit;
            queens(n, row + 1, columns | bit, (left | bit) << 1, (right | bit) >> 1);
        }
    }

    static int distance(String a, String b) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.length() + b.length();
        }
        String key = a + "|" + b;
        Integer known = distances.get(key);
        if (known != null) {
            return known;
        }
        int d = Math.min(Math.min(distance(a.substring(1), b), distance(a, b.substring(1))) + 1,
                distance(a.substring(1), b.substring(1)) + (a.charAt(0) == b.charAt(0) ? 0 : 1));
        distances.put(key, d);
        return d;
    }

    static void permute(char[] a, int k, StringBuilder out) {
        if (k == a.length) {
            out.append(a).append(' ');
            return;
        }
        for (int i = k; i < a.length; i++) {
            char t = a[k];
            a[k] = a[i];
            a[i] = t;
            permute(a, k + 1, out);
            a[i] = a[k];
            a[k] = t;
        }
    }

    static double series(int n, double x) {
        return n == 0 ? 1 : 1 + x / n * series(n + 1 > 20 ? 0 : n + 1, x);
    }

    static int mc(int n) {
        return n > 100 ? n - 10 : mc(mc(n + 11));
    }

    static int male(int n) {
        return n == 0 ? 0 : n - female(male(n - 1));
    }

    static int female(int n) {
        return n == 0 ? 1 : n - male(female(n - 1));
    }

    static int sum(int n) {
        return n == 0 ? 0 : n + sum(n - 1);
    }

    public static void main(String[] args) {
        System.out.println(fib(90));
        for (int n = 1; n < 9; n++) {
            solutions = 0;
            queens(n, 0, 0, 0, 0);
            System.out.println(n + " queens " + solutions);
        }
        System.out.println(distance("kitten sitting", "sitting kitten"));
        StringBuilder out = new StringBuilder();
        permute("abcd".toCharArray(), 0, out);
        System.out.println(out);
        System.out.println(series(1, 1.5));
        System.out.println(mc(5) + " " + mc(150));
        for (int i = 0; i < 20; i++) {
            System.out.println(male(i) + " " + female(i));
        }
        System.out.println(sum(3000));
    }
}
