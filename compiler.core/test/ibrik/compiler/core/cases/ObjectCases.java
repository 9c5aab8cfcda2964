package ibrik.compiler.core.cases;

/** Objects: fields, dispatch, type tests. */
public final class ObjectCases {
    static int counter;
    static long wide;
    static Shape last;
    static volatile int seen;

    private ObjectCases() {}

    interface Shape {
        int area();
        default int twice() { return 2 * area(); }
    }

    abstract static class Named implements Shape {
        byte small;
        final int id;
        long big;

        Named(int id) {
            this.id = id;
            small = (byte) id;
        }

        int name() { return id; }
    }

    static class Square extends Named {
        final int side;

        Square(int side) {
            super(side + 1);
            this.side = side;
            big = side * 3L;
        }

        @Override
        public int area() { return side * side; }
    }

    static final class Cube extends Square {
        Cube(int side) { super(side); }

        @Override
        public int area() { return 6 * super.area(); }

        @Override
        int name() { return -id; }
    }

    static final class Circle extends Named {
        double radius;

        Circle(int r) {
            super(r);
            radius = r;
        }

        @Override
        public int area() { return (int) (radius * radius * 3); }

        @Override
        public int twice() { return area() + 1; }
    }

    static final class Link {
        Link next;
        int value;

        Link(Link next, int value) {
            this.next = next;
            this.value = value;
        }
    }

    private static Shape make(int kind, int size) {
        return switch (kind) {
            case 0 -> new Square(size);
            case 1 -> new Cube(size);
            case 2 -> null;
            default -> new Circle(size);
        };
    }

    public static int dispatch(int kind, int size) { return make(kind, size).area(); }
    public static int defaultMethod(int kind, int size) { return make(kind, size).twice(); }

    public static int virtualCall(int kind, int size) {
        Named named = (Named) make(kind, size);
        return named.name() + named.small + (int) named.big;
    }

    public static int tests(int kind, int size) {
        Object o = make(kind, size);
        int r = 0;
        if (o instanceof Square) r |= 1;
        if (o instanceof Cube) r |= 2;
        if (o instanceof Named n && n.id > 3) r |= 4;
        if (o instanceof Shape) r |= 8;
        boolean circle = o instanceof Circle;
        return circle ? r + 100 : r;
    }

    public static int casts(int kind, int size) {
        Object o = make(kind, size);
        Square s = (Square) o;
        return s.side;
    }

    public static int arraysAsObjects(int kind) {
        Object o = switch (kind) {
            case 0 -> new int[3];
            case 1 -> new Cube[2];
            case 2 -> new Square[2];
            case 3 -> new Object[0];
            default -> null;
        };
        int r = 0;
        if (o instanceof int[] ints) r += ints.length;
        if (o instanceof Square[]) r += 10;
        if (o instanceof Shape[]) r += 20;
        if (o instanceof Object[] objects) r += 40 + objects.length;
        return r + ((Object[]) (kind == 0 ? null : o) == null ? 1 : 0);
    }

    public static long statics(int a) {
        counter = a;
        wide = a * 5L;
        seen = a;
        counter += 3;
        last = make(1, a);
        return counter + wide + seen + last.area();
    }

    public static int list(int n) {
        Link head = null;
        for (int i = 0; i < (n & 31); i++) head = new Link(head, i * n);
        int sum = 0;
        for (Link l = head; l != null; l = l.next) sum = sum * 3 + l.value;
        return sum;
    }

    public static int nullField(int kind) {
        Link l = kind > 0 ? new Link(null, 3) : null;
        return l.value + kind;
    }

    public static int nullStore(int kind) {
        Link l = kind > 0 ? new Link(null, 3) : null;
        counter = 1;
        l.value = kind;
        return l.value;
    }

    public static int locked(int n) {
        Object lock = new Object();
        int r = 0;
        for (int i = 0; i < 3; i++) {
            synchronized (lock) {
                r += i * n;
                if (r > 100) return r;
            }
        }
        return r;
    }

    public static synchronized int lockedMethod(int a, int b) { return a / b; }

    public static int equality(int kind) {
        Object a = make(kind, 1);
        Object b = kind > 1 ? a : make(kind, 1);
        return (a == b ? 1 : 0) + (a != null ? 2 : 0);
    }

    static final class Node {
        final int value;
        Node next;

        Node(int value, Node next) {
            this.value = value;
            this.next = next;
        }

        /** The loop starts with a reference that is never null, and ends with one that is. */
        int sum() {
            int sum = 0;
            for (Node link = this; link != null; link = link.next) sum = 31 * sum + link.value;
            return sum;
        }
    }

    public static int fromThis(int n) { return new Node(n, new Node(n + 1, new Node(n + 2, null))).sum(); }

    public static int fromNew(int n) {
        int sum = 0;
        for (Node link = new Node(n, new Node(n * 2, null)); link != null; link = link.next) sum += link.value;
        return sum;
    }
}
