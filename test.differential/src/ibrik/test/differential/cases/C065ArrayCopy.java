package ibrik.test.differential.cases;

/** Copies between arrays: overlaps, all types, partial stores, bounds and type errors. */
public final class C065ArrayCopy {

    static String show(int[] a) {
        String s = "";
        for (int v : a) {
            s += v + " ";
        }
        return s;
    }

    static void attempt(Object from, int i, Object to, int j, int n) {
        try {
            System.arraycopy(from, i, to, j, n);
            System.out.println("copied");
        } catch (RuntimeException e) {
            System.out.println(e.getClass().getName());
        }
    }

    public static void main(String[] args) {
        for (int from = 0; from < 5; from++) {
            for (int to = 0; to < 5; to++) {
                int[] a = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
                System.arraycopy(a, from, a, to, 5);
                System.out.println(show(a));
            }
        }
        for (int n = 0; n < 35; n += 3) {
            byte[] b = new byte[80];
            for (int k = 0; k < b.length; k++) {
                b[k] = (byte) k;
            }
            System.arraycopy(b, 3, b, 4, n);
            System.arraycopy(b, 41, b, 40, n);
            int h = 0;
            for (byte v : b) {
                h = h * 31 + v;
            }
            System.out.println(h);
        }
        long[] l = {1, 2, 3, 4};
        System.arraycopy(l, 0, l, 1, 3);
        System.out.println(l[0] + "" + l[1] + l[2] + l[3]);
        short[] s = {1, 2, 3, 4, 5};
        System.arraycopy(s, 1, s, 0, 4);
        System.out.println(s[0] + "" + s[1] + s[2] + s[3] + s[4]);
        double[] d = {0.5, 1.5};
        System.arraycopy(d, 0, d, 1, 1);
        System.out.println(d[1]);
        String[] r = {"a", "b", "c"};
        System.arraycopy(r, 0, r, 1, 2);
        System.out.println(r[0] + r[1] + r[2]);
        Object[] mixed = {"x", "y", 5, "z"};
        String[] target = new String[4];
        attempt(mixed, 0, target, 0, 4);
        System.out.println(target[0] + target[1] + target[2] + target[3]);
        attempt(mixed, 0, target, 2, 2);
        System.out.println(target[2] + target[3]);
        attempt(r, 0, mixed, 0, 3);
        int[] a = new int[5];
        attempt(a, 0, new int[5], 0, 6);
        attempt(a, -1, a, 0, 1);
        attempt(a, 0, a, -1, 1);
        attempt(a, 0, a, 0, -1);
        attempt(a, 5, a, 5, 0);
        attempt(a, 6, a, 0, 0);
        attempt(a, 1, a, 1, Integer.MAX_VALUE);
        attempt(a, 0, new long[5], 0, 1);
        attempt(a, 0, new Integer[5], 0, 1);
        attempt(new Object[2], 0, a, 0, 0);
        attempt("text", 0, a, 0, 1);
        attempt(a, 0, "text", 0, 1);
        attempt(null, 0, a, 0, 0);
        attempt(a, 0, null, 0, 0);
        attempt(new int[2][], 0, new Object[2], 0, 2);
        attempt(new Object[] {null, null}, 0, new String[2], 0, 2);
    }
}
