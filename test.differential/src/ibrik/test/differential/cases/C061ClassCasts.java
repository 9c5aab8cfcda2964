package ibrik.test.differential.cases;

import java.util.RandomAccess;

/** Casts to classes, interfaces and arrays, valid and not; prints the class of the failure alone. */
public final class C061ClassCasts {

    static class A {
    }

    static class B extends A implements Runnable {
        @Override
        public void run() {
        }
    }

    static final class C extends B {
    }

    interface Caster {
        Object cast(Object o);
    }

    static String attempt(Caster caster, Object o) {
        try {
            return caster.cast(o) == o ? "y" : "?";
        } catch (ClassCastException e) {
            return "n";
        }
    }

    public static void main(String[] args) {
        Object[] values = {null, new A(), new B(), new C(), "text", 5, 5L, new int[1], new A[1], new B[1], new C[1], new Object[1], new int[1][1],
                new B[1][1], new String[1], new Runnable[1], new Thread.State[1]};
        Caster[] casters = {o -> (A) o, o -> (B) o, o -> (C) o, o -> (Runnable) o, o -> (String) o, o -> (Number) o, o -> (Comparable<?>) o,
                o -> (int[]) o, o -> (A[]) o, o -> (B[]) o, o -> (C[]) o, o -> (Object[]) o, o -> (Runnable[]) o, o -> (Object[][]) o,
                o -> (A[][]) o, o -> (int[][]) o, o -> (Cloneable) o, o -> (java.io.Serializable) o, o -> (Cloneable[]) o,
                o -> (RandomAccess) o, o -> (Enum<?>[]) o};
        for (Object v : values) {
            String line = "";
            for (Caster c : casters) {
                line += attempt(c, v);
            }
            System.out.println(line);
        }
        Object o = "text";
        int n = 0;
        for (int i = 0; i < 100; i++) {
            try {
                n += (Integer) o;
                o = "text";
            } catch (ClassCastException e) {
                o = i;
            }
        }
        System.out.println(n);
        System.out.println(A.class.cast(new C()) instanceof B);
        try {
            Object number = 5;
            B.class.cast(number);
        } catch (ClassCastException e) {
            System.out.println("Class.cast");
        }
    }
}
