package ibrik.test.differential.cases;

import java.util.ArrayList;
import java.util.List;

/** Boxes and unboxes every type; compares by identity within and by value beyond the caches. */
public final class C091Boxing {

    static Integer increment(Integer i) {
        return ++i;
    }

    static int sum(Integer... all) {
        int s = 0;
        for (int v : all) {
            s += v;
        }
        return s;
    }

    public static void main(String[] args) {
        for (int v : new int[] {-129, -128, -1, 0, 1, 127, 128, 1000}) {
            Integer a = v;
            Integer b = v;
            Long c = (long) v;
            Long d = (long) v;
            boolean small = v >= -128 && v <= 127;
            System.out.println((a == b) + " " + (small == (c == d)) + " " + a.equals(b) + " " + c.equals(d) + " " + a.equals(v) + " " + c.equals(v) + " " + a.compareTo(5));
        }
        Short s1 = 100;
        Short s2 = 100;
        Byte b1 = -128;
        Byte b2 = -128;
        Character c1 = 'x';
        Character c2 = 'x';
        Boolean t1 = true;
        Boolean t2 = Boolean.valueOf("true");
        System.out.println((s1 == s2) + " " + (b1 == b2) + " " + (c1 == c2) + " " + (t1 == t2) + " " + (Boolean.TRUE == t1));
        Double d1 = 1.0;
        Double d2 = 1.0;
        System.out.println(d1.equals(d2) + " " + d1.hashCode() + " " + Float.valueOf(1.5f).hashCode());
        System.out.println(increment(127) + increment(-1));
        Integer i = 10;
        i++;
        i += 5;
        i = i * i;
        System.out.println(i + " " + (i > 100) + " " + i / 2.0);
        System.out.println(sum(1, 2, 3) + sum());
        List<Object> all = new ArrayList<>(List.of(1, 2L, (short) 3, (byte) 4, 'c', true, 1.5f, 2.5));
        for (Object o : all) {
            System.out.println(o.getClass().getName() + " " + o + " " + o.hashCode() + " " + o.equals(1));
        }
        List<Integer> list = new ArrayList<>(List.of(10, 20, 30));
        list.remove(1);
        list.remove(Integer.valueOf(10));
        System.out.println(list);
        Number n = 3.99;
        System.out.println(n.intValue() + n.longValue() + n.floatValue() + n.byteValue());
        Object o = true ? 1 : "s";
        System.out.println(o.getClass().getSimpleName());
        Long wide = 5L;
        System.out.println(wide == 5 ? "same" : "different");
        System.out.println(Integer.valueOf(77).hashCode() + Long.valueOf(1L << 32).hashCode() + Boolean.hashCode(true) + Character.valueOf('a').hashCode());
    }
}
