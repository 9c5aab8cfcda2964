package ibrik.test.differential.cases;

/** Takes records apart with nested patterns in switch, instanceof and generics. */
public final class C034RecordPatterns {

    sealed interface Expression permits Number, Add, Multiply, Negate {
    }

    record Number(long value) implements Expression {
    }

    record Add(Expression left, Expression right) implements Expression {
    }

    record Multiply(Expression left, Expression right) implements Expression {
    }

    record Negate(Expression of) implements Expression {
    }

    record Pair<A, B>(A first, B second) {
    }

    record Mixed(byte b, char c, double d, int[] a, String s) {
    }

    static Expression simplify(Expression e) {
        return switch (e) {
            case Add(Number(var a), Number(var b)) -> new Number(a + b);
            case Add(var a, Number(var z)) when z == 0 -> simplify(a);
            case Add(var a, var b) -> new Add(simplify(a), simplify(b));
            case Multiply(Number(var a), Number(var b)) -> new Number(a * b);
            case Multiply(Number(var one), var b) when one == 1 -> simplify(b);
            case Multiply(var a, var b) -> new Multiply(simplify(a), simplify(b));
            case Negate(Negate(var inner)) -> simplify(inner);
            case Negate(Number(long v)) -> new Number(-v);
            case Negate(var inner) -> new Negate(simplify(inner));
            case Number n -> n;
        };
    }

    static String pair(Object o) {
        if (o instanceof Pair(String s, Integer i) && i > 0) {
            return s + i;
        }
        if (o instanceof Pair<?, ?>(Pair<?, ?>(var a, var b), var c)) {
            return "nested " + a + b + c;
        }
        return switch (o) {
            case Pair<?, ?>(var a, var b) when b == null -> "half " + a;
            case Pair<?, ?>(Integer a, Integer b) -> "sum " + (a + b);
            case Pair<?, ?> p -> p.toString();
            default -> "none";
        };
    }

    public static void main(String[] args) {
        Expression e = new Add(new Multiply(new Number(1), new Add(new Number(2), new Number(3))),
                new Negate(new Negate(new Add(new Negate(new Number(7)), new Number(0)))));
        for (int i = 0; i < 5; i++) {
            System.out.println(e);
            e = simplify(e);
        }
        System.out.println(pair(new Pair<>("x", 4)));
        System.out.println(pair(new Pair<>("x", -4)));
        System.out.println(pair(new Pair<>(new Pair<>(1, 'c'), 2.5)));
        System.out.println(pair(new Pair<>("only", null)));
        System.out.println(pair(new Pair<>(3, 4)));
        System.out.println(pair("text"));
        Object m = new Mixed((byte) -3, 'q', 0.25, new int[] {5, 6}, "end");
        if (m instanceof Mixed(byte b, char c, double d, int[] a, String s)) {
            System.out.println(b + " " + c + " " + d + " " + a[1] + " " + s);
        }
    }
}
