package ibrik.test.differential.cases;

/**
 * Takes every comparison of ints, longs and references, both ways, and combines them with boolean
 * operators.
 */
public final class C006Branches {

    static int[] ints = {-1, 0, 1, Integer.MAX_VALUE, Integer.MIN_VALUE};
    static long[] longs = {-1, 0, 1, 4294967296L, -4294967296L, Long.MAX_VALUE, Long.MIN_VALUE};
    static int calls;

    static boolean count(boolean value) {
        calls++;
        return value;
    }

    static int ints(int a, int b) {
        int r = 0;
        if (a == b) {
            r |= 1;
        }
        if (a != b) {
            r |= 2;
        }
        if (a < b) {
            r |= 4;
        }
        if (a <= b) {
            r |= 8;
        }
        if (a > b) {
            r |= 16;
        }
        if (a >= b) {
            r |= 32;
        }
        return r;
    }

    static int zero(int a) {
        int r = 0;
        if (a == 0) {
            r |= 1;
        }
        if (a != 0) {
            r |= 2;
        }
        if (a < 0) {
            r |= 4;
        }
        if (a <= 0) {
            r |= 8;
        }
        if (a > 0) {
            r |= 16;
        }
        if (a >= 0) {
            r |= 32;
        }
        return r;
    }

    static int longs(long a, long b) {
        int r = 0;
        if (a == b) {
            r |= 1;
        }
        if (a != b) {
            r |= 2;
        }
        if (a < b) {
            r |= 4;
        }
        if (a <= b) {
            r |= 8;
        }
        if (a > b) {
            r |= 16;
        }
        if (a >= b) {
            r |= 32;
        }
        return r;
    }

    static int references(Object a, Object b) {
        int r = a == b ? 1 : 0;
        r |= a != b ? 2 : 0;
        r |= a == null ? 4 : 0;
        r |= b != null ? 8 : 0;
        return r;
    }

    public static void main(String[] args) {
        for (int a : ints) {
            System.out.println(zero(a));
            for (int b : ints) {
                System.out.println(ints(a, b));
            }
        }
        for (long a : longs) {
            for (long b : longs) {
                System.out.println(longs(a, b));
            }
        }
        Object x = new Object();
        Object y = new Object();
        System.out.println(references(x, x));
        System.out.println(references(x, y));
        System.out.println(references(null, y));
        System.out.println(references(x, null));
        System.out.println(references(null, null));
        for (int i = 0; i < 8; i++) {
            boolean p = (i & 1) != 0;
            boolean q = (i & 2) != 0;
            boolean s = (i & 4) != 0;
            System.out.println(count(p) && count(q) || count(s) ? 1 : 0);
            System.out.println(count(p) & count(q) | count(s) ? 1 : 0);
            System.out.println(!count(p) ^ count(q) && !count(s) ? 1 : 0);
            System.out.println((p != q) == s ? 1 : 0);
            boolean stored = p || q && s;
            System.out.println(stored);
            System.out.println(calls);
        }
    }
}
