package ibrik.test.differential.cases;

import java.util.AbstractList;
import java.util.List;

/**
 * Builds on abstract classes with template methods, partial interfaces and an abstract constructor
 * chain.
 */
public final class C050AbstractClasses {

    interface Stage {
        int run(int x);

        String label();
    }

    abstract static class Base implements Stage {
        private final String label;
        private int runs;

        Base(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label + runs;
        }

        @Override
        public final int run(int x) {
            runs++;
            return after(step(before(x)));
        }

        protected int before(int x) {
            return x;
        }

        protected abstract int step(int x);

        protected int after(int x) {
            return x;
        }
    }

    static class Doubler extends Base {
        Doubler() {
            super("double");
        }

        @Override
        protected int step(int x) {
            return 2 * x;
        }
    }

    abstract static class Clamped extends Base {
        final int limit;

        Clamped(String label, int limit) {
            super(label + "<" + limit);
            this.limit = limit;
        }

        @Override
        protected int after(int x) {
            return Math.min(x, limit);
        }
    }

    static class Cube extends Clamped {
        Cube() {
            super("cube", 5000);
        }

        @Override
        protected int before(int x) {
            return x - 1;
        }

        @Override
        protected int step(int x) {
            return x * x * x;
        }
    }

    static class Range extends AbstractList<Integer> {
        private final int from;
        private final int to;

        Range(int from, int to) {
            this.from = from;
            this.to = to;
        }

        @Override
        public Integer get(int i) {
            return from + i;
        }

        @Override
        public int size() {
            return to - from;
        }
    }

    public static void main(String[] args) {
        Stage[] stages = {new Doubler(), new Cube(), new Doubler(), new Cube(), new Base("minus") {
            @Override
            protected int step(int x) {
                return -x;
            }
        }};
        for (int x = 1; x < 12; x += 3) {
            int y = x;
            for (Stage s : stages) {
                y = s.run(y);
                System.out.println(s.label() + " " + y);
            }
        }
        List<Integer> range = new Range(3, 9);
        System.out.println(range);
        System.out.println(range.indexOf(7) + " " + range.contains(9) + " " + range.subList(1, 3) + " " + range.hashCode());
        try {
            range.add(1);
        } catch (UnsupportedOperationException e) {
            System.out.println("unsupported");
        }
    }
}
