package ibrik.test.differential.cases;

/** Calls default, static and private interface methods, overridden and reabstracted. */
public final class C041InterfaceMethods {

    interface Greeter {
        String name();

        default String greet() {
            return prefix() + name() + suffix(1);
        }

        private String prefix() {
            return "hello " + helper(2) + " ";
        }

        default String suffix(int n) {
            return "!".repeat(n);
        }

        static String shout(Greeter g) {
            return g.greet() + helper(3);
        }

        private static String helper(int n) {
            return "*".repeat(n);
        }
    }

    interface Polite extends Greeter {
        @Override
        default String greet() {
            return "dear " + Greeter.super.greet();
        }
    }

    interface Bare extends Greeter {
        @Override
        String greet();
    }

    record Plain(String name) implements Greeter {
    }

    record Loud(String name) implements Greeter {
        @Override
        public String suffix(int n) {
            return Greeter.super.suffix(n * 3);
        }
    }

    record Butler(String name) implements Polite {
    }

    record Own(String name) implements Bare {
        @Override
        public String greet() {
            return "own " + name;
        }
    }

    public static void main(String[] args) {
        Greeter[] all = {new Plain("ann"), new Loud("bob"), new Butler("cy"), new Own("di"), () -> "lambda"};
        for (Greeter g : all) {
            System.out.println(g.greet());
            System.out.println(Greeter.shout(g));
            System.out.println(g.suffix(2));
        }
    }
}
