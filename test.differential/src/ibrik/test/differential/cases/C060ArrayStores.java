package ibrik.test.differential.cases;

import java.util.ArrayList;

/** Stores wrong types into covariant arrays, of classes, interfaces and arrays. */
public final class C060ArrayStores {

    static void store(Object[] array, Object value) {
        try {
            array[0] = value;
            System.out.println("stored " + (array[0] == value));
        } catch (ArrayStoreException e) {
            System.out.println(e.getMessage());
        }
    }

    public static void main(String[] args) {
        Object[][] arrays = {new Object[1], new String[1], new Integer[1], new Number[1], new CharSequence[1], new Comparable<?>[1], new int[1][],
                new Object[1][], new String[1][], new Cloneable[1], new int[1][1][]};
        Object[] values = {"text", 5, 2.5, null, new Object(), new int[1], new String[1], new Object[1], new int[1][1], new ArrayList<String>(),
                new StringBuilder()};
        for (Object[] array : arrays) {
            for (Object value : values) {
                store(array, value);
            }
        }
        Object[] strings = new String[2];
        try {
            strings[5] = 5;
        } catch (RuntimeException e) {
            System.out.println(e.getClass().getName());
        }
        String[] a = {"a", "b"};
        Object[] b = a;
        b[0] = "c";
        System.out.println(a[0]);
    }
}
