package ibrik.test.differential.cases;

/** Initialises classes whose superinterfaces have default methods: those come after the superclass and before the class, each once, outermost first. */
public final class C153InterfaceInit {

    static int say(String s) {
        System.out.println(s);
        return s.length();
    }

    interface Root {
        int A = say("Root");

        default int root() {
            return A;
        }
    }

    interface WithoutDefaults extends Root {
        int B = say("WithoutDefaults never");

        int missing();
    }

    interface Left extends WithoutDefaults {
        int C = say("Left");

        default int left() {
            return C;
        }
    }

    interface Right extends Root {
        int D = say("Right");

        private int hidden() {
            return D;
        }
    }

    interface OnlyStatic {
        int E = say("OnlyStatic never");

        static int number() {
            return 3;
        }
    }

    static class Base implements OnlyStatic {
        static int f = say("Base");
    }

    static class Both extends Base implements Left, Right {
        static int g = say("Both");

        @Override
        public int missing() {
            return 1;
        }
    }

    interface Quiet {
        int H = say("Quiet");

        default int quiet() {
            return 2;
        }
    }

    /** Has no initialiser of its own. */
    static class Bare implements Quiet {
        static int count;
    }

    interface Failing {
        int I = fail("Failing");

        default int failing() {
            return I;
        }
    }

    static class Failed implements Failing {
        static int j = say("Failed never");
    }

    static int fail(String s) {
        System.out.println(s);
        throw new IllegalStateException(s);
    }

    interface SubOnly extends Root2 {
        int K = say("SubOnly");
    }

    interface Root2 {
        int L = say("Root2 never");

        default int two() {
            return 2;
        }
    }

    public static void main(String[] args) {
        say("main");
        Both both = new Both();
        System.out.println(both.root() + both.left() + both.missing());
        System.out.println(Both.g);
        Bare.count++;
        System.out.println(new Bare().quiet() + Bare.count);
        for (int i = 0; i < 2; i++) {
            try {
                System.out.println(Failed.j);
            } catch (ExceptionInInitializerError error) {
                System.out.println(error.getCause().getMessage());
            } catch (NoClassDefFoundError error) {
                System.out.println(error.getMessage());
                System.out.println(error.getCause());
                System.out.println(error.getCause().getStackTrace().length > 0);
            }
        }
        System.out.println(SubOnly.K);
    }
}
