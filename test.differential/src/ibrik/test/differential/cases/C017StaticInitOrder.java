package ibrik.test.differential.cases;

/**
 * Shows when static initialisers run: constants, first use, superclasses, interfaces without
 * defaults.
 */
public final class C017StaticInitOrder {

    static void say(String s) {
        System.out.println(s);
    }

    static int value(String s, int v) {
        System.out.println(s);
        return v;
    }

    static class Constant {
        static final int FOLDED = 7;
        static final String TEXT = "text";

        static {
            say("Constant initialised");
        }
    }

    static class Parent {
        static int a = value("Parent.a", 1);
        static int b;

        static {
            say("Parent block");
            b = a + 1;
        }

        static int c = value("Parent.c", b + 1);
    }

    static class Child extends Parent {
        static int d = value("Child.d", c + 1);

        static void touch() {
            say("Child.touch");
        }
    }

    interface Lonely {
        int FIELD = value("Lonely.FIELD", 99);
    }

    static class Implementer implements Lonely {
        static int e = value("Implementer.e", 5);
    }

    static class ArrayOnly {
        static {
            say("ArrayOnly never");
        }
    }

    static class ByNew {
        static {
            say("ByNew initialised");
        }

        ByNew() {
            say("ByNew constructed");
        }
    }

    public static void main(String[] args) {
        say("main");
        say(Constant.TEXT);
        System.out.println(Constant.FOLDED);
        System.out.println(Child.c);
        say("after inherited field");
        Child.touch();
        System.out.println(Child.d);
        System.out.println(Implementer.e);
        say("before interface field");
        System.out.println(Lonely.FIELD);
        ArrayOnly[] array = new ArrayOnly[2];
        System.out.println(array.length);
        say("before new");
        new ByNew();
        new ByNew();
    }
}
