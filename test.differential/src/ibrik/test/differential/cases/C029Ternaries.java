package ibrik.test.differential.cases;

/** Nests conditional expressions with mixed types, boxing and side effects. */
public final class C029Ternaries {

    static int calls;

    static int side(int v) {
        calls++;
        return v;
    }

    static String grade(int n) {
        return n >= 90 ? "A" : n >= 80 ? "B" : n >= 70 ? "C" : n >= 60 ? "D" : "F";
    }

    static Object mixed(boolean b) {
        return b ? 1 : 2.0;
    }

    static Object boxed(boolean b, Integer i, String s) {
        return b ? i : s;
    }

    static long median(long a, long b, long c) {
        return a < b ? b < c ? b : a < c ? c : a : a < c ? a : b < c ? c : b;
    }

    public static void main(String[] args) {
        for (int n = 55; n < 100; n += 9) {
            System.out.println(grade(n));
        }
        System.out.println(mixed(true));
        System.out.println(mixed(false));
        System.out.println(boxed(true, 5, "s"));
        System.out.println(boxed(false, 5, "s"));
        System.out.println(boxed(true, null, "s"));
        for (int i = 0; i < 27; i++) {
            System.out.println(median(i % 3, i / 3 % 3, i / 9));
        }
        int x = 3;
        int y = x > 2 ? side(x) + (x < 5 ? side(10) : side(20)) : side(30);
        System.out.println(y + " " + calls);
        char c = x > 2 ? 'a' : 0;
        System.out.println(c);
        System.out.println(x > 2 ? 'b' : 0);
        System.out.println(x > 2 ? 'b' : x);
        byte b = 5;
        System.out.println(x < 2 ? b : 'c');
        Integer none = null;
        try {
            int bad = x > 2 ? none : 0;
            System.out.println(bad);
        } catch (NullPointerException e) {
            System.out.println("unboxed null");
        }
        boolean flag = x > 2 ? x < 10 : x > 10;
        System.out.println(flag ? !flag ? 1 : 2 : 3);
        String s = (flag ? "yes" : "no") + (flag && x == 4 ? "!" : "?");
        System.out.println(s);
        double d = flag ? x : 1.5;
        System.out.println(d);
        int[] picked = flag ? new int[] {1, 2} : new int[3];
        System.out.println((flag ? picked : null).length);
    }
}
