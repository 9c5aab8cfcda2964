package ibrik.test.differential.cases;

/** Initialises classes that depend on each other, and a class from its own instances. */
public final class C047StaticInitCycle {

    static class A {
        static int x = B.y + 1;
        static final Integer BOXED = 50;

        static int late() {
            return x * 10;
        }
    }

    static class B {
        static int y = A.x + A.late() + 100;
        static Integer seen = A.BOXED;
    }

    static class Singleton {
        static final Singleton INSTANCE = new Singleton();
        static int count = 5;
        static int other;
        final int seen;

        Singleton() {
            seen = count;
            other = 7;
            count = 9;
        }
    }

    static class Parent {
        static String log = "";
        static Child child = new Child();

        static {
            log += "P";
        }
    }

    static class Child extends Parent {
        static {
            log += "C";
        }

        Child() {
            log += "c";
        }
    }

    enum Planet {
        EARTH, MARS;

        static final int COUNT = values().length;
        static final String FIRST = EARTH.name() + MARS.ordinal();
    }

    static class Counter {
        static int n = next();

        static int next() {
            return n + 1;
        }
    }

    static class Lazy {
        static class Holder {
            static final Object VALUE = make();
        }

        static Object make() {
            System.out.println("made");
            return "value";
        }
    }

    public static void main(String[] args) {
        System.out.println(A.x + " " + B.y + " " + B.seen);
        System.out.println(Singleton.INSTANCE.seen + " " + Singleton.count + " " + Singleton.other);
        System.out.println(Child.log);
        System.out.println(Planet.COUNT + Planet.FIRST);
        System.out.println(Counter.n);
        System.out.println("before");
        System.out.println(Lazy.Holder.VALUE);
        System.out.println(Lazy.Holder.VALUE == Lazy.Holder.VALUE);
    }
}
