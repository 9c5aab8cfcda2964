package ibrik.test.differential.cases;

import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;

/**
 * Uses lambdas that capture nothing, this, every primitive type and references; nested and
 * recursive ones.
 */
public final class C038Lambdas {

    int field = 5;

    interface All {
        String of(int n);
    }

    interface Wide {
        double of(byte b, long l, float f, double d);
    }

    Supplier<Integer> counter() {
        return () -> field++;
    }

    static IntUnaryOperator compose(IntUnaryOperator... all) {
        return x -> {
            int r = x;
            for (IntUnaryOperator f : all) {
                r = f.applyAsInt(r);
            }
            return r;
        };
    }

    static All capture(boolean z, byte b, short s, char c, int i, long l, float f, double d, String r, int[] a) {
        return n -> z + " " + b + " " + s + " " + c + " " + i + " " + l + " " + f + " " + d + " " + r + " " + a[n];
    }

    static IntFunction<IntFunction<IntUnaryOperator>> curried() {
        return a -> b -> c -> a * 100 + b * 10 + c;
    }

    static Function<Object, Integer> fact;

    static <T, R> R apply(T t, Function<? super T, ? extends R> f) {
        return f.apply(t);
    }

    public static void main(String[] args) {
        Runnable hello = () -> System.out.println("hello");
        hello.run();
        C038Lambdas o = new C038Lambdas();
        Supplier<Integer> counter = o.counter();
        System.out.println(counter.get() + counter.get());
        System.out.println(o.field);
        System.out.println(compose(x -> x + 1, x -> x * x, x -> -x).applyAsInt(6));
        System.out.println(capture(true, (byte) 1, (short) 2, 'c', 4, 5L << 33, 6.5f, 7.25, "r", new int[] {8, 9}).of(1));
        System.out.println(curried().apply(1).apply(2).applyAsInt(3));
        fact = n -> (Integer) n == 0 ? 1 : (Integer) n * fact.apply((Integer) n - 1);
        System.out.println(fact.apply(10));
        System.out.println("" + apply("text", s -> s.length() * 2.5));
        Wide w = (b, l, f, d) -> b + l * f - d;
        System.out.println(w.of((byte) 3, 1L << 40, 0.5f, 1e3));
        IntBinaryOperator max = (a, b) -> a > b ? a : b;
        System.out.println(max.applyAsInt(3, 9));
        BiFunction<String, Integer, String> repeat = (s, n) -> {
            String r = "";
            for (int i = 0; i < n; i++) {
                r += s;
            }
            return r;
        };
        System.out.println(repeat.andThen(String::length).apply("abc", 4));
        Function<Integer, Integer> plus = x -> x + 1;
        System.out.println(plus.compose((Integer x) -> x * 10).andThen(x -> x - 3).apply(5));
        Supplier<Supplier<String>> nested = () -> () -> "deep " + o.field;
        System.out.println(nested.get().get());
        Runnable[] actions = new Runnable[3];
        for (int i = 0; i < actions.length; i++) {
            int k = i;
            actions[i] = () -> {
                if (k == 1) {
                    throw new IllegalStateException("action " + k);
                }
                System.out.println("action " + k);
            };
        }
        for (Runnable r : actions) {
            try {
                r.run();
            } catch (IllegalStateException e) {
                System.out.println("caught " + e.getMessage());
            }
        }
    }
}
