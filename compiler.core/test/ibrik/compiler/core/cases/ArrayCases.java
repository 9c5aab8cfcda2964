package ibrik.compiler.core.cases;

/** Arrays of all kinds. */
public final class ArrayCases {
    private ArrayCases() {}

    public static int bounds(int n, int i) {
        int[] a = new int[n & 15];
        a[i] = 5;
        return a[i] + a.length;
    }

    public static int negativeSize(int n) { return new long[n > 1000 ? 3 : n].length; }

    public static int bytes(int v) {
        byte[] a = {1, 2, (byte) v};
        a[0] += a[2];
        a[1] = (byte) (v >> 3);
        return a[0] * 7 + a[1] + a[2];
    }

    public static int chars(int v) {
        char[] a = new char[3];
        short[] b = new short[3];
        boolean[] c = new boolean[2];
        a[1] = (char) v;
        b[2] = (short) v;
        c[1] = v > 3;
        return a[1] * 3 + b[2] + (c[1] ? 1 : 0) + (c[0] ? 100 : 0);
    }

    public static long longs(long v) {
        long[] a = new long[4];
        double[] d = new double[4];
        float[] f = new float[4];
        for (int i = 0; i < 4; i++) {
            a[i] = v * i;
            d[i] = v / 3.0 * i;
            f[i] = i * 0.5f;
        }
        return a[3] + a[1] + (long) d[2] + (long) (f[3] * 10);
    }

    public static int sieve(int n) {
        boolean[] composite = new boolean[(n & 255) + 1];
        int count = 0;
        for (int i = 2; i < composite.length; i++) {
            if (composite[i]) continue;
            count++;
            for (int j = i + i; j < composite.length; j += i) composite[j] = true;
        }
        return count;
    }

    public static int sort(int seed) {
        int[] a = new int[20];
        int x = seed;
        for (int i = 0; i < a.length; i++) {
            x = x * 1103515245 + 12345;
            a[i] = x >>> 16;
        }
        for (int i = 1; i < a.length; i++) {
            int v = a[i];
            int j = i - 1;
            while (j >= 0 && a[j] > v) {
                a[j + 1] = a[j];
                j--;
            }
            a[j + 1] = v;
        }
        int hash = 0;
        for (int v : a) hash = hash * 31 + v;
        return hash;
    }

    public static int matrix(int n) {
        int[][] m = new int[3][4];
        for (int i = 0; i < 3; i++) for (int j = 0; j < 4; j++) m[i][j] = i * n + j;
        int[][] ragged = new int[2][];
        ragged[1] = m[2];
        return m[2][3] + ragged[1][1] + (ragged[0] == null ? 5 : 0);
    }

    public static int store(int kind) {
        Object[] a = kind > 0 ? new Integral[2] : new Object[2];
        a[0] = new Integral();
        a[1] = kind > 2 ? new Object() : null;
        return a[0] instanceof Integral ? 1 : 0;
    }

    public static int nullArray(int kind) {
        int[] a = kind > 0 ? null : new int[3];
        return a.length;
    }

    public static int nullElement(int kind) {
        int[][] a = new int[3][];
        if (kind > 0) a[1] = new int[kind & 3];
        a[1][1]++;
        return a[1][1];
    }

    public static int reversed(int n) {
        int[] a = new int[n & 31];
        for (int i = a.length - 1; i >= 0; i--) a[i] = i * n;
        int s = 0;
        for (int i = 0; i < a.length; i += 2) s += a[i] - (i > 0 ? a[i - 1] : 0);
        return s;
    }

    /** A class for array stores to check. */
    static final class Integral {
        int value;
    }
}
