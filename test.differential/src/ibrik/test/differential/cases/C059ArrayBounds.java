package ibrik.test.differential.cases;

/** Indexes arrays of every type out of bounds and prints the messages. */
public final class C059ArrayBounds {

    static Object[] arrays = {new boolean[2], new byte[3], new short[4], new char[5], new int[6], new long[7], new float[8], new double[9],
            new String[1], new int[0]};

    static void load(Object array, int i) {
        try {
            if (array instanceof boolean[] a) {
                System.out.println(a[i]);
            } else if (array instanceof byte[] a) {
                System.out.println(a[i]);
            } else if (array instanceof short[] a) {
                System.out.println(a[i]);
            } else if (array instanceof char[] a) {
                System.out.println((int) a[i]);
            } else if (array instanceof int[] a) {
                System.out.println(a[i]);
            } else if (array instanceof long[] a) {
                System.out.println(a[i]);
            } else if (array instanceof float[] a) {
                System.out.println(a[i]);
            } else if (array instanceof double[] a) {
                System.out.println(a[i]);
            } else {
                System.out.println(((Object[]) array)[i]);
            }
        } catch (ArrayIndexOutOfBoundsException e) {
            System.out.println(e.getMessage());
        }
    }

    static void store(Object array, int i) {
        try {
            if (array instanceof boolean[] a) {
                a[i] = true;
            } else if (array instanceof byte[] a) {
                a[i] = 1;
            } else if (array instanceof short[] a) {
                a[i] = 2;
            } else if (array instanceof char[] a) {
                a[i] = 3;
            } else if (array instanceof int[] a) {
                a[i] = 4;
            } else if (array instanceof long[] a) {
                a[i] = 5;
            } else if (array instanceof float[] a) {
                a[i] = 6;
            } else if (array instanceof double[] a) {
                a[i] = 7;
            } else {
                ((Object[]) array)[i] = "8";
            }
            System.out.println("stored");
        } catch (ArrayIndexOutOfBoundsException e) {
            System.out.println(e.getMessage());
        }
    }

    public static void main(String[] args) {
        int[] indexes = {0, 1, 5, 9, 10, -1, Integer.MAX_VALUE, Integer.MIN_VALUE, 1 << 30, 1 << 29, -(1 << 29)};
        for (Object array : arrays) {
            for (int i : indexes) {
                store(array, i);
                load(array, i);
            }
        }
        int[] a = new int[5];
        int i = 0;
        try {
            while (true) {
                a[i++] = i;
            }
        } catch (ArrayIndexOutOfBoundsException e) {
            System.out.println(i + " " + a[4] + " " + e.getMessage());
        }
        try {
            for (int k = 4; k >= -1; k--) {
                a[k] *= 2;
            }
        } catch (ArrayIndexOutOfBoundsException e) {
            System.out.println(a[0] + " " + e.getMessage());
        }
        try {
            int[][] deep = new int[2][3];
            deep[1][2] = 1;
            deep[2][1] = 1;
        } catch (ArrayIndexOutOfBoundsException e) {
            System.out.println(e.getMessage());
        }
        try {
            System.out.println("abc".charAt(3));
        } catch (StringIndexOutOfBoundsException e) {
            System.out.println(e.getMessage());
        }
        try {
            System.out.println("abc".substring(2, 1));
        } catch (StringIndexOutOfBoundsException e) {
            System.out.println(e.getMessage());
        }
        try {
            System.out.println(java.util.List.of(1, 2).get(2));
        } catch (IndexOutOfBoundsException e) {
            System.out.println("list");
        }
    }
}
