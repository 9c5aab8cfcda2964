package ibrik.test.differential.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Uses java.util.Objects and functional helpers: equals, hash, requireNonNull, checkIndex,
 * predicates.
 */
public final class C127Objects {

    static <A, B, C> Function<A, Function<B, C>> curry(BiFunction<A, B, C> f) {
        return a -> b -> f.apply(a, b);
    }

    static <T> Supplier<T> once(Supplier<T> s) {
        List<T> box = new ArrayList<>();
        return () -> {
            if (box.isEmpty()) {
                box.add(s.get());
            }
            return box.get(0);
        };
    }

    public static void main(String[] args) {
        System.out.println(Objects.equals(null, null) + " " + Objects.equals("a", null) + " " + Objects.hash(1, "b", null) + " " + Objects.hashCode(null) + " "
                + Objects.toString(null, "default") + " " + Objects.requireNonNullElse(null, 7));
        try {
            Objects.requireNonNull(null, "message");
        } catch (NullPointerException e) {
            System.out.println(e.getMessage());
        }
        try {
            Objects.checkIndex(5, 5);
        } catch (IndexOutOfBoundsException e) {
            System.out.println(e.getMessage());
        }
        Predicate<Integer> even = i -> i % 2 == 0;
        Predicate<Integer> large = i -> i > 10;
        for (int i : new int[] {4, 13, 20}) {
            System.out.println(even.and(large).test(i) + " " + even.or(large).test(i) + " " + even.negate().test(i) + " " + Predicate.not(large).test(i) + " "
                    + Predicate.isEqual(13).test(i));
        }
        System.out.println(curry((Integer a, Integer b) -> a * 10 + b).apply(3).apply(4));
        Supplier<Integer> counted = once(() -> {
            System.out.println("computed");
            return 42;
        });
        System.out.println(counted.get() + counted.get());
        UnaryOperator<String> twice = s -> s + s;
        System.out.println(twice.andThen(String::length).apply("abc") + " " + Function.<Integer>identity().apply(9));
        System.out.println(new UUID(0x123456789ABCDEFL, -5L) + " " + UUID.fromString("00000000-0000-0001-0000-000000000002").getLeastSignificantBits());
        System.out.println(System.lineSeparator().length() + " " + (System.nanoTime() - System.nanoTime() <= 0) + " " + (System.currentTimeMillis() >= 0));
        System.out.println(Thread.currentThread().getName().length() > 0);
    }
}
