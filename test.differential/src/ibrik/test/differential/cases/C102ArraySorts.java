package ibrik.test.differential.cases;

import java.util.Arrays;
import java.util.Comparator;

/**
 * Sorts arrays of int, long, double, char, byte and objects: random, ordered, many equal;
 * stability.
 */
public final class C102ArraySorts {

    static int seed;

    static int next() {
        seed = seed * 1103515245 + 12345;
        return seed >>> 8;
    }

    public static void main(String[] args) {
        int[] sizes = {0, 1, 2, 3, 10, 47, 100, 300, 1000, 5000};
        for (int n : sizes) {
            seed = n;
            int[] ints = new int[n];
            long[] longs = new long[n];
            double[] doubles = new double[n];
            char[] chars = new char[n];
            byte[] bytes = new byte[n];
            String[] strings = new String[n];
            Integer[] boxed = new Integer[n];
            for (int i = 0; i < n; i++) {
                ints[i] = next() - (1 << 22);
                longs[i] = (long) next() * next() - (1L << 40);
                doubles[i] = (next() - (1 << 23)) / 1000.0;
                chars[i] = (char) next();
                bytes[i] = (byte) next();
                strings[i] = "s" + next() % 1000;
                boxed[i] = next() % 100;
            }
            Arrays.sort(ints);
            Arrays.sort(longs);
            Arrays.sort(doubles);
            Arrays.sort(chars);
            Arrays.sort(bytes);
            Arrays.sort(strings);
            Arrays.sort(boxed, Comparator.reverseOrder());
            System.out.println(n + " " + Arrays.hashCode(ints) + " " + Arrays.hashCode(longs) + " " + Arrays.hashCode(doubles) + " " + Arrays.hashCode(chars) + " "
                    + Arrays.hashCode(bytes) + " " + Arrays.hashCode(strings) + " " + Arrays.hashCode(boxed));
            Arrays.sort(ints);
            boolean ordered = true;
            for (int i = 1; i < n; i++) {
                ordered &= ints[i - 1] <= ints[i] && longs[i - 1] <= longs[i] && strings[i - 1].compareTo(strings[i]) <= 0;
            }
            System.out.println(ordered + " " + (n > 0 ? Arrays.binarySearch(ints, ints[n / 2]) >= 0 : "none"));
        }
        double[] special = {0.0, -0.0, Double.NaN, 1, Double.NEGATIVE_INFINITY, -1, Double.POSITIVE_INFINITY, 0.0, -0.0};
        Arrays.sort(special);
        System.out.println(Arrays.toString(special));
        int[] part = {9, 8, 7, 6, 5, 4, 3, 2, 1};
        Arrays.sort(part, 2, 6);
        System.out.println(Arrays.toString(part));
        record Item(int key, int order) {
        }
        Item[] items = new Item[200];
        for (int i = 0; i < items.length; i++) {
            items[i] = new Item(next() % 10, i);
        }
        Arrays.sort(items, Comparator.comparingInt(Item::key));
        boolean stable = true;
        for (int i = 1; i < items.length; i++) {
            stable &= items[i - 1].key() < items[i].key() || items[i - 1].order() < items[i].order();
        }
        System.out.println(stable);
        int[] saw = new int[4000];
        for (int i = 0; i < saw.length; i++) {
            saw[i] = i % 100 * (i % 2 == 0 ? 1 : -1);
        }
        Arrays.sort(saw);
        System.out.println(Arrays.hashCode(saw));
    }
}
