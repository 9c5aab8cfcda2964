package ibrik.test.differential.cases;

/**
 * Uses records: accessors, toString, equals and hashCode over all types, compact constructors,
 * statics.
 */
public final class C035Records {

    record Empty() {
    }

    record Point(int x, int y) {
        static final Point ORIGIN = new Point(0, 0);

        Point {
            if (x < -1000) {
                throw new IllegalArgumentException("x too small: " + x);
            }
        }

        Point(int both) {
            this(both, both);
        }

        Point plus(Point other) {
            return new Point(x + other.x, y + other.y());
        }
    }

    record All(boolean z, byte b, short s, char c, int i, long l, float f, double d, String r, Point p) {
    }

    record Named(String name) {
        @Override
        public String name() {
            return name == null ? "nobody" : name;
        }

        @Override
        public String toString() {
            return "<" + name() + ">";
        }
    }

    record Box<T extends Comparable<T>>(T value) implements Comparable<Box<T>> {
        @Override
        public int compareTo(Box<T> o) {
            return value.compareTo(o.value);
        }
    }

    public static void main(String[] args) {
        System.out.println(new Empty());
        System.out.println(new Empty().equals(new Empty()));
        System.out.println(new Empty().hashCode());
        Point p = new Point(3, -4);
        System.out.println(p);
        System.out.println(p.x() + p.y());
        System.out.println(p.plus(new Point(10)));
        System.out.println(p.equals(new Point(3, -4)));
        System.out.println(p.equals(new Point(3, 4)));
        System.out.println(p.equals(null));
        System.out.println(p.equals("text"));
        System.out.println(p.hashCode());
        System.out.println(Point.ORIGIN.hashCode());
        try {
            new Point(-2000, 1);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        All a = new All(true, (byte) 1, (short) 2, 'c', 4, 5L, 6.5f, 7.5, "eight", p);
        All b = new All(true, (byte) 1, (short) 2, 'c', 4, 5L, 6.5f, 7.5, new StringBuilder("eight").toString(), new Point(3, -4));
        All c = new All(false, (byte) -1, (short) -2, '\n', -4, -5L, -0.0f, Double.NaN, null, null);
        System.out.println(a);
        System.out.println(c.d() + " " + c.r() + " " + c.p());
        System.out.println(a.equals(b) + " " + (a.hashCode() == b.hashCode()) + " " + a.equals(c));
        System.out.println(a.hashCode());
        System.out.println(c.hashCode());
        System.out.println(c.equals(new All(false, (byte) -1, (short) -2, '\n', -4, -5L, -0.0f, Double.NaN, null, null)));
        System.out.println(c.equals(new All(false, (byte) -1, (short) -2, '\n', -4, -5L, 0.0f, Double.NaN, null, null)));
        System.out.println(new Named(null));
        System.out.println(new Named("x").equals(new Named("x")));
        System.out.println(new Box<>("a").compareTo(new Box<>("c")));
        System.out.println(new Box<>(5));
        record Local(int n, String s) {
        }
        System.out.println(new Local(1, "local"));
    }
}
