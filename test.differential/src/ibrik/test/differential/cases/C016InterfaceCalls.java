package ibrik.test.differential.cases;

/**
 * Calls interface methods on several implementers, through several interfaces, and tests
 * instanceof.
 */
public final class C016InterfaceCalls {

    interface Source {
        int next();
    }

    interface Named {
        String name();
    }

    interface Both extends Source, Named {
        int reset();
    }

    static class Counter implements Source {
        int n;

        @Override
        public int next() {
            return n++;
        }
    }

    static class Squares implements Both {
        int n;

        @Override
        public int next() {
            n++;
            return n * n;
        }

        @Override
        public String name() {
            return "squares";
        }

        @Override
        public int reset() {
            int old = n;
            n = 0;
            return old;
        }
    }

    static class Late extends Counter implements Named {
        @Override
        public String name() {
            return "late";
        }
    }

    static class Random implements Source {
        int state = 12345;

        @Override
        public int next() {
            state = state * 1103515245 + 12345;
            return state >>> 16;
        }
    }

    static int sum(Source s, int n) {
        int total = 0;
        for (int i = 0; i < n; i++) {
            total += s.next();
        }
        return total;
    }

    static void describe(Object o) {
        System.out.println(o instanceof Source);
        System.out.println(o instanceof Named);
        System.out.println(o instanceof Both);
        System.out.println(o instanceof Counter);
        if (o instanceof Named n) {
            System.out.println(n.name());
        }
    }

    public static void main(String[] args) {
        Source[] sources = {new Counter(), new Squares(), new Late(), new Random()};
        for (Source s : sources) {
            System.out.println(sum(s, 10));
            System.out.println(sum(s, 5));
        }
        for (Source s : sources) {
            describe(s);
        }
        describe(null);
        describe("text");
        Both both = (Both) sources[1];
        System.out.println(both.reset());
        System.out.println(both.next());
        System.out.println(both.name());
        Source widened = both;
        System.out.println(widened.next());
        System.out.println(((Named) sources[2]).name());
    }
}
