package ibrik.test.differential.cases;

/** Clones arrays of every type and dimension and checks independence. */
public final class C064ArrayClone {

    public static void main(String[] args) {
        boolean[] z = {true, false};
        byte[] b = {1, 2, 3};
        short[] s = {4};
        char[] c = {'a', 'b'};
        int[] i = {5, 6, 7};
        long[] l = {1L << 40, 2};
        float[] f = {1.5f};
        double[] d = {2.5, 3.5};
        String[] r = {"x", null};
        int[][] deep = {{1, 2}, {3}};
        boolean[] z2 = z.clone();
        byte[] b2 = b.clone();
        short[] s2 = s.clone();
        char[] c2 = c.clone();
        int[] i2 = i.clone();
        long[] l2 = l.clone();
        float[] f2 = f.clone();
        double[] d2 = d.clone();
        String[] r2 = r.clone();
        int[][] deep2 = deep.clone();
        z2[1] = true;
        b2[0]++;
        s2[0]--;
        c2[1] = 'z';
        i2[2] = -1;
        l2[1] *= 5;
        f2[0] /= 2;
        d2[1] = d2[0];
        r2[1] = "y";
        deep2[0][1] = 99;
        deep2[1] = null;
        System.out.println(z[1] + " " + z2[1] + " " + b[0] + b2[0] + s[0] + s2[0] + c[1] + c2[1] + i[2] + i2[2]);
        System.out.println(l[1] + " " + l2[1] + " " + f[0] + f2[0] + d[1] + d2[1] + r[1] + r2[1]);
        System.out.println(deep[0][1] + " " + deep[1].length + " " + deep2[1]);
        System.out.println(i2.getClass() == int[].class && r2.getClass() == String[].class);
        Object[] o = r;
        Object[] o2 = o.clone();
        System.out.println(o2.getClass() == String[].class);
        System.out.println(new int[0].clone().length);
        for (int n = 0; n < 40; n++) {
            byte[] x = new byte[n];
            for (int k = 0; k < n; k++) {
                x[k] = (byte) (k * k);
            }
            byte[] y = x.clone();
            int sum = 0;
            for (int k = 0; k < n; k++) {
                sum += y[k] == x[k] ? 1 : 0;
            }
            System.out.println(sum);
        }
    }
}
