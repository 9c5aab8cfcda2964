package ibrik.test.differential.cases;

/** Creates arrays of negative, zero and dependent sizes in one and more dimensions. */
public final class C063ArrayCreation {

    static int order;

    static int size(int n) {
        order = order * 10 + n + 5;
        return n;
    }

    static void attempt(int n) {
        try {
            System.out.println(new byte[n].length + new long[n].length + new String[n].length);
        } catch (NegativeArraySizeException e) {
            System.out.println(e.getMessage());
        }
    }

    public static void main(String[] args) {
        int[] sizes = {0, 1, 7, -1, -7, Integer.MIN_VALUE};
        for (int n : sizes) {
            attempt(n);
        }
        for (int a = -1; a < 2; a++) {
            for (int b = -1; b < 2; b++) {
                for (int c = -1; c < 2; c++) {
                    order = 0;
                    try {
                        int[][][] x = new int[size(a)][size(b)][size(c)];
                        System.out.println(x.length + " " + order);
                    } catch (NegativeArraySizeException e) {
                        System.out.println(e.getMessage() + " " + order);
                    }
                }
            }
        }
        String[][][][] four = new String[2][3][4][];
        System.out.println(four[1][2].length + " " + (four[1][2][3] == null));
        double[][] d = new double[3][2];
        d[2][1] = 0.5;
        System.out.println(d[2][1] + d[1][1]);
        boolean[][] z = new boolean[2][2];
        z[1][0] = true;
        System.out.println(z[1][0] + " " + z[0][0]);
        char[][] c = new char[2][3];
        c[1][2] = 'z';
        System.out.println(c[1][2] + 0);
        Object o = new short[2][5][];
        System.out.println(o instanceof short[][][]);
        System.out.println(new int[3][4].getClass() == int[][].class);
        System.out.println(new int[1][1].getClass().getName() + new String[0][].getClass().getName() + new boolean[0].getClass().getName());
        System.out.println(long[].class.getComponentType() + " " + String[][].class.getComponentType().getSimpleName());
        int total = 0;
        for (int n = 0; n < 2000; n += 37) {
            total += new byte[n].length + new short[n].length + new double[n].length + new Object[n].length;
        }
        System.out.println(total);
    }
}
