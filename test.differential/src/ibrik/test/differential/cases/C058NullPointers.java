package ibrik.test.differential.cases;

/** Dereferences null in every way that raises NullPointerException; prints the class alone. */
@SuppressWarnings("synchronization")
public final class C058NullPointers {

    int i;
    long l;
    double d;
    byte b;
    Object r;
    int[] ints;

    int call() {
        return 1;
    }

    private int secret() {
        return 2;
    }

    interface Face {
        int face();
    }

    static void expect(String what, Runnable action) {
        try {
            action.run();
            System.out.println(what + " passed");
        } catch (RuntimeException e) {
            System.out.println(what + " " + e.getClass().getName());
        }
    }

    static <T> T nothing() {
        return null;
    }

    public static void main(String[] args) {
        C058NullPointers o = nothing();
        int[] ints = nothing();
        long[] longs = nothing();
        byte[] bytes = nothing();
        double[] doubles = nothing();
        Object[] objects = nothing();
        char[][] deep = new char[2][];
        expect("get int", () -> System.out.println(o.i));
        expect("get long", () -> System.out.println(o.l));
        expect("get double", () -> System.out.println(o.d));
        expect("get byte", () -> System.out.println(o.b));
        expect("get ref", () -> System.out.println(o.r));
        expect("put int", () -> o.i = 1);
        expect("put long", () -> o.l = 1);
        expect("put double", () -> o.d = 1);
        expect("put byte", () -> o.b = 1);
        expect("put ref", () -> o.r = "x");
        expect("array int", () -> System.out.println(ints[0]));
        expect("array long", () -> System.out.println(longs[-1]));
        expect("array byte", () -> System.out.println(bytes[5000]));
        expect("array double", () -> doubles[3] = 2);
        expect("array ref", () -> objects[0] = "x");
        expect("array deep", () -> System.out.println(deep[1][0]));
        expect("length", () -> System.out.println(objects.length));
        expect("call", () -> System.out.println(o.call()));
        expect("private", () -> System.out.println(o.secret()));
        expect("interface", () -> System.out.println(C058NullPointers.<Face>nothing().face()));
        expect("toString", () -> System.out.println(nothing().toString()));
        expect("getClass", () -> System.out.println(o.getClass()));
        expect("hashCode", () -> System.out.println(o.hashCode()));
        expect("throw", () -> {
            throw C058NullPointers.<RuntimeException>nothing();
        });
        expect("synchronized", () -> {
            synchronized (nothing()) {
                System.out.println("inside");
            }
        });
        expect("unbox", () -> System.out.println((int) C058NullPointers.<Integer>nothing()));
        expect("switch", () -> {
            switch (C058NullPointers.<String>nothing()) {
                case "a" -> System.out.println("a");
                default -> System.out.println("default");
            }
        });
        expect("foreach", () -> {
            for (Object x : objects) {
                System.out.println(x);
            }
        });
        expect("nested", () -> System.out.println(new C058NullPointers().ints[0]));
        expect("clone", () -> System.out.println(ints.clone().length));
        expect("cast", () -> System.out.println((String) C058NullPointers.<Object>nothing()));
        expect("instanceof", () -> System.out.println(nothing() instanceof Object));
        expect("concat", () -> System.out.println("" + nothing()));
        int order = 0;
        try {
            ints[order++] = order++ / (order - 2);
        } catch (ArithmeticException e) {
            System.out.println("division first " + order);
        }
        try {
            ints[order] = side();
        } catch (NullPointerException e) {
            System.out.println("right side first " + sides);
        }
    }

    static int sides;

    static int side() {
        return ++sides;
    }
}
