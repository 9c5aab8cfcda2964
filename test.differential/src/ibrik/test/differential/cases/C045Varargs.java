package ibrik.test.differential.cases;

/** Calls variable-arity methods and overloads: boxing, widening, null, arrays. */
public final class C045Varargs {

    static String f(int... a) {
        return "ints " + a.length;
    }

    static String g(Object... a) {
        return a == null ? "null array" : "objects " + a.length;
    }

    static String h(String first, Object... rest) {
        String s = first;
        for (Object o : rest) {
            s += "/" + o;
        }
        return s;
    }

    static String o(long x) {
        return "long";
    }

    static String o(Integer x) {
        return "Integer";
    }

    static String o(Object x) {
        return "Object";
    }

    static String o(int... x) {
        return "varargs";
    }

    static String p(double x) {
        return "double";
    }

    static String p(Object x) {
        return "Object";
    }

    static String q(char x) {
        return "char";
    }

    static String q(int x) {
        return "int";
    }

    static String q(String s, Object o) {
        return "String,Object";
    }

    static String q(Object o, String s) {
        return "Object,String";
    }

    public static void main(String[] args) {
        System.out.println(f() + f(1) + f(1, 2, 3) + f(new int[7]));
        System.out.println(g() + g(1, "a") + g((Object[]) null) + g((Object) null) + g(new Object[] {1, 2, 3}) + g(new int[4]));
        System.out.println(g((Object[]) new String[] {"x", "y"}));
        System.out.println(h("a") + h("b", 1, 'c', null, 2.5));
        byte b = 1;
        Integer boxed = 5;
        System.out.println(o(b) + o(5) + o(5L) + o(boxed) + o("s") + o() + o(1, 2) + o(1.5));
        System.out.println(p(5) + p(5f) + p('c') + p(boxed));
        System.out.println(q('c') + q(99) + q(b) + q("s", 1) + q(1, "s"));
    }
}
