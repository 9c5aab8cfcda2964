package ibrik.test.differential.cases;

/** Creates, fills and reads one-dimensional arrays of every type. */
public final class C011Arrays {

    public static void main(String[] args) {
        boolean[] z = new boolean[5];
        byte[] b = new byte[300];
        short[] s = new short[7];
        char[] c = new char[9];
        int[] i = new int[11];
        long[] l = new long[13];
        float[] f = new float[3];
        double[] d = new double[4];
        String[] r = new String[6];
        System.out.println(z[0]);
        System.out.println(b[299]);
        System.out.println(r[5] == null);
        for (int k = 0; k < b.length; k++) {
            b[k] = (byte) (k * 7);
        }
        int sum = 0;
        for (byte v : b) {
            sum = sum * 31 + v;
        }
        System.out.println(sum);
        for (int k = 0; k < z.length; k++) {
            z[k] = k % 2 == 0;
        }
        for (boolean v : z) {
            System.out.println(v);
        }
        for (int k = 0; k < s.length; k++) {
            s[k] = (short) (k * 10001);
            System.out.println(s[k]);
        }
        for (int k = 0; k < c.length; k++) {
            c[k] = (char) (k * 10001);
            System.out.println(c[k] + 0);
        }
        for (int k = 0; k < i.length; k++) {
            i[k] = k * 1234567 - 99;
            i[i.length - 1 - k] ^= i[k];
        }
        for (int v : i) {
            System.out.println(v);
        }
        l[0] = 1;
        for (int k = 1; k < l.length; k++) {
            l[k] = l[k - 1] * 1000 + k;
            System.out.println((int) (l[k] >>> 20));
        }
        for (int k = 0; k < f.length; k++) {
            f[k] = k * 1.25f;
            System.out.println((int) (f[k] * 8));
        }
        for (int k = 0; k < d.length; k++) {
            d[k] = k * 1.125;
            System.out.println((int) (d[k] * 16));
        }
        r[2] = "two";
        r[4] = r[2];
        for (String v : r) {
            System.out.println(v);
        }
        int[] literal = {3, 1, 4, 1, 5, 9, 2, 6};
        int t = literal[0];
        literal[literal[t]] += literal[literal.length - 1];
        System.out.println(literal[1]);
        System.out.println(new int[0].length);
        System.out.println(new String[] {"x", "y"}[1]);
    }
}
