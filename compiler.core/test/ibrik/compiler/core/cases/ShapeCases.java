package ibrik.compiler.core.cases;

/** Methods whose optimised form {@code ShapeTest} looks at. */
public final class ShapeCases {
    static int counter;

    private ShapeCases() {}

    public static final class Point {
        int x;
        int y;
        Point next;

        Point(int x, int y) {
            this.x = x;
            this.y = y;
        }

        int sum() { return x + y; }
    }

    static class Base {
        int x;
    }

    static final class Extended extends Base {
        Point place;
    }

    /** Whether the object has a place is known only behind the test. */
    public static int tested(Base base, int n) {
        int sum = base.x;
        for (int i = 0; i < n; i++) if (base instanceof Extended extended) sum += extended.place.x + i;
        return sum;
    }

    public static int sumOfArray(int[] a) {
        int sum = 0;
        for (int i = 0; i < a.length; i++) sum += a[i];
        return sum;
    }

    public static int pairsOfArray(int[] a) {
        int sum = 0;
        for (int i = 0; i < a.length; i++) for (int j = i + 1; j < a.length; j++) sum += a[i] * a[j];
        return sum;
    }

    public static int backwards(int[] a) {
        int sum = 0;
        for (int i = a.length - 1; i >= 0; i--) sum += a[i];
        return sum;
    }

    public static int unproven(int[] a, int n) {
        int sum = 0;
        for (int i = 0; i < n; i++) sum += a[i];
        return sum;
    }

    public static int twiceTheField(Point p) { return p.x * p.x + p.y; }

    public static int fieldAfterStore(Point p, int v) {
        p.x = v;
        return p.x + p.y;
    }

    public static int storeBetween(Point p, Point q) {
        int before = p.x;
        q.x = 5;
        return before + p.x;
    }

    public static void freshObject(int v) {
        Point p = new Point(v, v);
        p.next = new Point(v, 1);
        p.next.next = p;
        counter = p.next.x;
    }

    public static int small(Point p) { return p.sum() + p.sum(); }

    public static int caughtInline(Point p) {
        try {
            return p.next.sum();
        } catch (NullPointerException e) {
            return -1;
        }
    }

    public static int invariant(Point p, int n) {
        int sum = 0;
        for (int i = 0; i < n; i++) sum += p.x * 3 + i;
        return sum;
    }

    public static int instanceTwice(Object o) {
        if (o instanceof Point) return ((Point) o).x;
        return 0;
    }

    public static boolean unsignedLess(int a, int b) { return Integer.compareUnsigned(a, b) < 0; }

    public static int doubleCheck(int a, int b) { return a > b ? (a > b ? 1 : 2) : (a <= b ? 3 : 4); }
}
