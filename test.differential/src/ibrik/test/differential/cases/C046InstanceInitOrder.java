package ibrik.test.differential.cases;

/**
 * Shows the order of field initialisers, blocks and constructors, and a virtual call from a
 * constructor.
 */
public final class C046InstanceInitOrder {

    static String say(String s) {
        System.out.println(s);
        return s;
    }

    static class Base {
        String a = say("Base.a");

        {
            say("Base block");
        }

        Base() {
            this(5);
            say("Base()");
        }

        Base(int n) {
            say("Base(int) " + n);
            hook();
        }

        void hook() {
            say("Base.hook");
        }
    }

    static class Derived extends Base {
        String b = say("Derived.b");
        final String c = "constant";
        final int d;
        int e = 7;

        {
            say("Derived block " + e);
            e = 9;
        }

        Derived() {
            say("Derived()");
            d = 3;
        }

        Derived(String s) {
            super(say(s).length());
            d = 4;
            say("Derived(String) " + e);
        }

        @Override
        void hook() {
            say("Derived.hook " + b + " " + c + " " + d + " " + e);
        }
    }

    static class Throwing {
        static Throwing leaked;
        int n = 1;

        Throwing(boolean fail) {
            leaked = this;
            n = 2;
            if (fail) {
                throw new IllegalStateException("constructor");
            }
            n = 3;
        }
    }

    public static void main(String[] args) {
        new Derived();
        Derived d = new Derived("argument");
        System.out.println(d.d + " " + d.e);
        try {
            new Throwing(true);
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage() + " " + Throwing.leaked.n);
        }
        System.out.println(new Throwing(false).n);
    }
}
