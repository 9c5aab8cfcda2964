package ibrik.test.differential.cases;

/** Uses enums: values, valueOf, switch, bodies, fields, interfaces, compareTo. */
public final class C031Enums {

    enum Colour {
        RED, GREEN, BLUE
    }

    interface Priced {
        int price();
    }

    enum Fruit implements Priced {
        APPLE(3) {
            @Override
            String taste() {
                return "sweet";
            }
        },
        LEMON(2) {
            @Override
            String taste() {
                return "sour";
            }

            @Override
            public String toString() {
                return "yellow lemon";
            }
        },
        PLAIN(1);

        private static int total;
        private final int price;

        static {
            for (Fruit f : values()) {
                total += f.price;
            }
        }

        Fruit(int price) {
            this.price = price;
        }

        @Override
        public int price() {
            return price;
        }

        String taste() {
            return "none";
        }
    }

    enum Operation {
        ADD("+") {
            @Override
            int apply(int a, int b) {
                return a + b;
            }
        },
        MULTIPLY("*") {
            @Override
            int apply(int a, int b) {
                return a * b;
            }
        };

        final String symbol;

        Operation(String symbol) {
            this.symbol = symbol;
        }

        abstract int apply(int a, int b);
    }

    static String describe(Colour c) {
        switch (c) {
            case RED:
                return "warm";
            case BLUE:
                return "cold";
            default:
                return "fresh";
        }
    }

    static int code(Colour c) {
        return switch (c) {
            case RED -> 1;
            case GREEN -> 2;
            case BLUE -> 3;
        };
    }

    public static void main(String[] args) {
        for (Colour c : Colour.values()) {
            System.out.println(c + " " + c.ordinal() + " " + c.name() + " " + describe(c) + " " + code(c));
        }
        System.out.println(Colour.valueOf("GREEN") == Colour.GREEN);
        try {
            Colour.valueOf("PINK");
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage().contains("PINK"));
        }
        for (Fruit f : Fruit.values()) {
            System.out.println(f + " " + f.price() + " " + f.taste() + " " + (f.getDeclaringClass() == Fruit.class));
        }
        System.out.println(Fruit.total);
        System.out.println(Fruit.APPLE.compareTo(Fruit.PLAIN));
        System.out.println(Fruit.LEMON.equals(Fruit.valueOf("LEMON")));
        for (Operation op : Operation.values()) {
            System.out.println("6 " + op.symbol + " 7 = " + op.apply(6, 7));
        }
        Priced p = Fruit.LEMON;
        System.out.println(p.price());
        Colour none = null;
        try {
            System.out.println(code(none));
        } catch (NullPointerException e) {
            System.out.println("null colour");
        }
        Colour[] copy = Colour.values();
        copy[0] = Colour.BLUE;
        System.out.println(Colour.values()[0]);
    }
}
