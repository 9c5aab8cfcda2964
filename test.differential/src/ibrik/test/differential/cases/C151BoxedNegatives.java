package ibrik.test.differential.cases;

import java.util.List;

/** Negative values of boxes, and accesses in loops that a test guards. */
public final class C151BoxedNegatives {
    private static final int[] TABLE = {3, 1, 4, 1, 5, 9, 2, 6};

    private C151BoxedNegatives() {}

    private static class Shape {
        int plain = 7;

        int sum(int n) {
            int sum = 0;
            for (int i = 0; i < n; i++) if (this instanceof Named named) sum += named.name.length() + i;
            return sum;
        }
    }

    private static final class Named extends Shape {
        String name = "abc";
    }

    private static String sign(Integer box) {
        if (box < 0) return "negative";
        return box >= 0 ? "not negative" : "neither";
    }

    private static int guarded(int n, int at) {
        int sum = 0;
        for (int i = 0; i < n; i++) if (at >= 0 && at < TABLE.length) sum += TABLE[at] + i;
        return sum;
    }

    public static void main(String[] args) {
        for (Integer box : List.of(-5, 5, 0, Integer.MIN_VALUE, Integer.MAX_VALUE)) System.out.println(sign(box));
        for (int at : new int[] {3, -1, 8, 0x2fff_ffff, -0x3000_0000, Integer.MIN_VALUE, Integer.MAX_VALUE}) System.out.println(guarded(4, at));
        Shape[] shapes = {new Shape(), new Named(), new Shape()};
        for (Shape shape : shapes) System.out.println(shape.sum(5));
    }
}
