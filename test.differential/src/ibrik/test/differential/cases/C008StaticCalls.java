package ibrik.test.differential.cases;

/**
 * Calls static methods: recursion, several results, arguments of int and long, values kept across
 * calls.
 */
public final class C008StaticCalls {

    static int fib(int n) {
        return n < 2 ? n : fib(n - 1) + fib(n - 2);
    }

    static int ackermann(int m, int n) {
        if (m == 0) {
            return n + 1;
        }
        if (n == 0) {
            return ackermann(m - 1, 1);
        }
        return ackermann(m - 1, ackermann(m, n - 1));
    }

    static int gcd(int a, int b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    static long power(long base, int exponent, long modulus) {
        long result = 1;
        while (exponent > 0) {
            if ((exponent & 1) == 1) {
                result = result * base % modulus;
            }
            base = base * base % modulus;
            exponent >>= 1;
        }
        return result;
    }

    static boolean even(int n) {
        return n == 0 || odd(n - 1);
    }

    static boolean odd(int n) {
        return n != 0 && even(n - 1);
    }

    static void hanoi(int n, int from, int to, int spare) {
        if (n == 0) {
            return;
        }
        hanoi(n - 1, from, spare, to);
        moves = moves * 3 + from * 7 + to;
        hanoi(n - 1, spare, to, from);
    }

    static int moves;

    public static void main(String[] args) {
        System.out.println(fib(20));
        System.out.println(ackermann(2, 9));
        System.out.println(gcd(1071, 462));
        System.out.println((int) power(3, 1000003, 1000000007L));
        System.out.println(even(501) ? "even" : "odd");
        hanoi(10, 1, 2, 3);
        System.out.println(moves);
        System.out.println(fib(fib(5)) + fib(3) * (fib(4) - fib(fib(6))));
    }
}
