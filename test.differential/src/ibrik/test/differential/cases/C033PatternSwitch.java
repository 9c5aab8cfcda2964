package ibrik.test.differential.cases;

/** Switches over types: sealed hierarchies, guards, null, enum constants and arrays. */
public final class C033PatternSwitch {

    sealed interface Shape permits Circle, Square, Group {
    }

    record Circle(int radius) implements Shape {
    }

    record Square(int side) implements Shape {
    }

    static final class Group implements Shape {
        final Shape[] parts;

        Group(Shape... parts) {
            this.parts = parts;
        }
    }

    enum Level {
        LOW, HIGH
    }

    static int area(Shape s) {
        return switch (s) {
            case Circle c when c.radius() > 100 -> -1;
            case Circle c -> 3 * c.radius() * c.radius();
            case Square q -> q.side() * q.side();
            case Group g -> {
                int sum = 0;
                for (Shape part : g.parts) {
                    sum += area(part);
                }
                yield sum;
            }
        };
    }

    static String describe(Object o) {
        return switch (o) {
            case null -> "null";
            case String s when s.isEmpty() -> "empty string";
            case String s when s.length() > 5 -> "long string " + s;
            case String s -> "string " + s;
            case Integer i when i > 1000 -> "large " + i;
            case Integer i -> "int " + (i + 1);
            case Level l when l == Level.HIGH -> "high";
            case Level l -> "level " + l.ordinal();
            case int[] a when a.length == 0 -> "no ints";
            case int[] a -> "ints from " + a[0];
            case Object[] a -> "objects " + a.length;
            case CharSequence c -> "chars " + c.length();
            case Comparable<?> c -> "comparable";
            default -> "other";
        };
    }

    static String old(Object o) {
        if (o instanceof String s && s.length() > 2) {
            return s.substring(1);
        }
        if (!(o instanceof Integer i)) {
            return "neither";
        }
        return "twice " + i * 2;
    }

    static int statement(Object o) {
        int r = 0;
        switch (o) {
            case String s:
                r = s.length();
                break;
            case Long l:
                r = (int) (l >> 3);
                break;
            case null, default:
                r = -1;
        }
        return r;
    }

    public static void main(String[] args) {
        System.out.println(area(new Circle(2)));
        System.out.println(area(new Circle(200)));
        System.out.println(area(new Group(new Square(3), new Circle(1), new Group(), new Group(new Square(10)))));
        Object[] probes = {null, "", "abc", "abcdefgh", 5, 5000, Level.LOW, Level.HIGH, new int[0], new int[] {9}, new String[2],
                new StringBuilder("xyz"), 2.5, new Object(), 'c', 7L, true};
        for (Object p : probes) {
            System.out.println(describe(p));
            System.out.println(old(p));
            System.out.println(statement(p));
        }
        Shape none = null;
        try {
            area(none);
        } catch (NullPointerException e) {
            System.out.println("null shape");
        }
    }
}
