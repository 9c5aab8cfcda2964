package ibrik.test.differential.cases;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedList;
import java.util.List;

/** Tests instanceof against classes, interfaces, arrays and generic types. */
public final class C062InstanceOf {

    interface I {
    }

    interface J extends I {
    }

    interface K {
    }

    static class A implements I {
    }

    static class B extends A implements K {
    }

    static class C extends B implements J {
    }

    static class L1 extends C {
    }

    static class L2 extends L1 {
    }

    static class L3 extends L2 {
    }

    static class L4 extends L3 {
    }

    static class L5 extends L4 {
    }

    static class L6 extends L5 {
    }

    static class L7 extends L6 {
    }

    static class L8 extends L7 {
    }

    static int bits(Object o) {
        int r = 0;
        r |= o instanceof Object ? 1 : 0;
        r |= o instanceof I ? 1 << 1 : 0;
        r |= o instanceof J ? 1 << 2 : 0;
        r |= o instanceof K ? 1 << 3 : 0;
        r |= o instanceof A ? 1 << 4 : 0;
        r |= o instanceof B ? 1 << 5 : 0;
        r |= o instanceof C ? 1 << 6 : 0;
        r |= o instanceof L4 ? 1 << 7 : 0;
        r |= o instanceof L8 ? 1 << 8 : 0;
        r |= o instanceof Object[] ? 1 << 9 : 0;
        r |= o instanceof I[] ? 1 << 10 : 0;
        r |= o instanceof A[] ? 1 << 11 : 0;
        r |= o instanceof int[] ? 1 << 12 : 0;
        r |= o instanceof int[][] ? 1 << 13 : 0;
        r |= o instanceof Object[][] ? 1 << 14 : 0;
        r |= o instanceof K[][] ? 1 << 15 : 0;
        r |= o instanceof Cloneable ? 1 << 16 : 0;
        r |= o instanceof List ? 1 << 17 : 0;
        r |= o instanceof Collection ? 1 << 18 : 0;
        r |= o instanceof Number ? 1 << 19 : 0;
        r |= o instanceof CharSequence ? 1 << 20 : 0;
        return r;
    }

    public static void main(String[] args) {
        Object[] values = {null, new Object(), new A(), new B(), new C(), new L3(), new L4(), new L7(), new L8(), new Object[0], new A[0], new B[0],
                new I[0], new J[0], new K[0], new C[0][0], new I[0][0], new int[0], new int[0][0], new int[0][0][0], new long[0], "s", 1, 'c',
                new ArrayList<String>(), new LinkedList<String>(), new StringBuilder(), new L8[0], new L8[0][0]};
        for (Object v : values) {
            System.out.println(bits(v));
        }
        Object o = new C();
        System.out.println(o.getClass() == C.class && o.getClass() != B.class);
        System.out.println(C.class.getSuperclass() == B.class);
        System.out.println(A.class.isInstance(o) + " " + B.class.isAssignableFrom(A.class) + " " + I.class.isAssignableFrom(L8.class));
    }
}
