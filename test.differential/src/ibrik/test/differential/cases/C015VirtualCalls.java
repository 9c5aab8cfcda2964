package ibrik.test.differential.cases;

/** Calls virtual, final, overridden and inherited methods through base and derived types. */
public final class C015VirtualCalls {

    static class Shape {
        int area() {
            return 0;
        }

        int twice() {
            return 2 * area();
        }

        String name() {
            return "shape";
        }
    }

    static class Square extends Shape {
        final int side;

        Square(int side) {
            this.side = side;
        }

        @Override
        int area() {
            return side * side;
        }

        @Override
        String name() {
            return "square";
        }
    }

    static class Box extends Square {
        final int height;

        Box(int side, int height) {
            super(side);
            this.height = height;
        }

        @Override
        int area() {
            return 2 * super.area() + 4 * side * height;
        }

        final int volume() {
            return side * side * height;
        }
    }

    static class Unit extends Box {
        Unit() {
            super(1, 1);
        }

        @Override
        String name() {
            return "unit";
        }
    }

    public static void main(String[] args) {
        Shape[] shapes = {new Shape(), new Square(3), new Box(2, 5), new Unit(), new Square(7)};
        for (int round = 0; round < 3; round++) {
            for (Shape s : shapes) {
                System.out.println(s.name());
                System.out.println(s.area());
                System.out.println(s.twice());
            }
        }
        Box box = (Box) shapes[2];
        System.out.println(box.volume());
        System.out.println(((Square) shapes[3]).side);
        System.out.println(new Unit().volume());
    }
}
