package ibrik.test.differential.cases;

/** Resolves default methods in diamonds: most specific wins, class wins, explicit choice. */
public final class C042DiamondInheritance {

    interface Top {
        default String who() {
            return "top";
        }
    }

    interface Left extends Top {
        @Override
        default String who() {
            return "left";
        }
    }

    interface Right extends Top {
    }

    interface Other {
        default String who() {
            return "other";
        }
    }

    static class A implements Left, Right {
    }

    static class B implements Right, Left {
    }

    static class C implements Right {
    }

    static class D extends C implements Left {
    }

    static class E implements Left, Other {
        @Override
        public String who() {
            return Left.super.who() + "+" + Other.super.who();
        }
    }

    static class F {
        public String who() {
            return "class";
        }
    }

    static class G extends F implements Left, Other {
    }

    static class H extends D implements Top {
    }

    abstract static class I implements Left {
        @Override
        public abstract String who();

        String twice() {
            return who() + who();
        }
    }

    static class J extends I {
        @Override
        public String who() {
            return "j";
        }
    }

    public static void main(String[] args) {
        Top[] tops = {new A(), new B(), new C(), new D(), new E(), new G(), new H(), new J(), new Top() {
        }};
        for (Top t : tops) {
            System.out.println(t.who());
        }
        System.out.println(((Other) tops[5]).who());
        System.out.println(new J().twice());
        System.out.println(((F) tops[5]).who());
    }
}
