package ibrik.test.differential.cases;

import java.util.Arrays;
import java.util.List;

/**
 * Uses Arrays: fill, equals, hashCode, copyOf, toString, deep forms, binarySearch, mismatch,
 * compare.
 */
public final class C103ArraysHelpers {

    public static void main(String[] args) {
        int[] a = new int[10];
        Arrays.fill(a, 3);
        Arrays.fill(a, 2, 5, -1);
        System.out.println(Arrays.toString(a) + Arrays.hashCode(a) + Arrays.equals(a, a.clone()) + Arrays.equals(a, new int[10]) + Arrays.equals(a, null));
        System.out.println(Arrays.toString(Arrays.copyOf(a, 4)) + Arrays.toString(Arrays.copyOf(a, 12)) + Arrays.toString(Arrays.copyOfRange(a, 3, 7)));
        try {
            Arrays.copyOfRange(a, 5, 3);
        } catch (IllegalArgumentException e) {
            System.out.println("bad range");
        }
        byte[] bytes = new byte[100];
        Arrays.fill(bytes, (byte) 7);
        long[] longs = new long[33];
        Arrays.fill(longs, 1L << 40);
        char[] chars = new char[17];
        Arrays.fill(chars, 'z');
        double[] doubles = new double[9];
        Arrays.fill(doubles, 0.25);
        float[] floats = {1.5f, Float.NaN, -0.0f};
        boolean[] flags = {true, false, true};
        short[] shorts = {1, -2, 3};
        String[] strings = {"x", null, "z"};
        System.out.println(Arrays.hashCode(bytes) + " " + Arrays.hashCode(longs) + " " + Arrays.hashCode(chars) + " " + Arrays.hashCode(doubles) + " "
                + Arrays.hashCode(flags) + " " + Arrays.hashCode(shorts) + " " + Arrays.hashCode(strings));
        System.out.println(Arrays.toString(floats) + Arrays.toString(flags) + Arrays.toString(shorts) + Arrays.toString(strings) + Arrays.toString((int[]) null));
        System.out.println(Arrays.equals(floats, new float[] {1.5f, Float.NaN, -0.0f}) + " " + Arrays.equals(floats, new float[] {1.5f, Float.NaN, 0.0f}));
        Object[] deep = {1, new int[] {2, 3}, new Object[] {"four", new double[] {5.5}}, null};
        Object[] same = {1, new int[] {2, 3}, new Object[] {"four", new double[] {5.5}}, null};
        System.out.println(Arrays.deepToString(deep) + Arrays.deepEquals(deep, same) + Arrays.equals(deep, same) + " " + Arrays.deepHashCode(deep));
        int[] sorted = {1, 3, 5, 7, 9, 11};
        for (int i = 0; i < 13; i += 2) {
            System.out.println(Arrays.binarySearch(sorted, i) + " " + Arrays.binarySearch(sorted, i + 1));
        }
        System.out.println(Arrays.mismatch(sorted, new int[] {1, 3, 6}) + " " + Arrays.compare(sorted, new int[] {1, 4}) + " " + Arrays.mismatch(bytes, bytes.clone()));
        List<String> view = Arrays.asList(strings);
        view.set(1, "y");
        System.out.println(strings[1] + view + view.indexOf("z"));
        try {
            view.add("w");
        } catch (UnsupportedOperationException e) {
            System.out.println("fixed size");
        }
        int[] generated = new int[8];
        Arrays.setAll(generated, i -> i * i);
        Arrays.parallelPrefix(generated, Integer::sum);
        System.out.println(Arrays.toString(generated) + Arrays.stream(generated).max().getAsInt());
    }
}
