package ibrik.test.differential.cases;

import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;

/**
 * Uses every kind of method reference: static, bound, unbound, constructor, array, super, varargs,
 * boxing.
 */
public final class C039MethodReferences {

    final int n;

    C039MethodReferences() {
        this(-1);
    }

    C039MethodReferences(int n) {
        this.n = n;
    }

    int plus(int m) {
        return n + m;
    }

    static int sum(int... values) {
        int s = 0;
        for (int v : values) {
            s += v;
        }
        return s;
    }

    interface Three {
        int of(int a, int b, int c);
    }

    static class Base {
        String name() {
            return "base";
        }
    }

    static class Derived extends Base {
        @Override
        String name() {
            return "derived";
        }

        Supplier<String> both(boolean parent) {
            return parent ? super::name : this::name;
        }
    }

    static <T> T same(T t) {
        return t;
    }

    private static long widen(int i) {
        return i * 10000000000L;
    }

    static String show(Object o) {
        return "<" + o + ">";
    }

    public static void main(String[] args) {
        BinaryOperator<Integer> max = Math::max;
        System.out.println(max.apply(3, 8));
        IntFunction<C039MethodReferences> make = C039MethodReferences::new;
        System.out.println(make.apply(7).n);
        Supplier<C039MethodReferences> plain = C039MethodReferences::new;
        System.out.println(plain.get().n);
        IntFunction<Integer> bound = make.apply(30)::plus;
        System.out.println(bound.apply(12));
        BiFunction<C039MethodReferences, Integer, Integer> unbound = C039MethodReferences::plus;
        System.out.println(unbound.apply(make.apply(100), 1));
        Function<String, Integer> length = String::length;
        System.out.println(length.apply("four"));
        IntFunction<int[]> array = int[]::new;
        System.out.println(array.apply(5).length);
        Function<Integer, String[][]> arrays = String[][]::new;
        System.out.println(arrays.apply(6).length);
        Three three = C039MethodReferences::sum;
        System.out.println(three.of(1, 2, 3));
        Derived d = new Derived();
        System.out.println(d.both(true).get() + " " + d.both(false).get());
        Function<String, String> id = C039MethodReferences::same;
        System.out.println(id.apply("same"));
        ToLongFunction<Integer> wide = C039MethodReferences::widen;
        System.out.println(wide.applyAsLong(3));
        Function<Integer, Object> boxed = C039MethodReferences::widen;
        System.out.println(boxed.apply(4));
        Consumer<Object> printer = System.out::println;
        printer.accept("printed");
        Consumer<String> discard = C039MethodReferences::show;
        discard.accept("nothing");
        ToIntFunction<Integer> unbox = Integer::intValue;
        System.out.println(unbox.applyAsInt(77));
        IntSupplier hash = "abc"::hashCode;
        System.out.println(hash.getAsInt());
        String none = null;
        try {
            Supplier<Integer> bad = none::length;
            System.out.println(bad.get());
        } catch (NullPointerException e) {
            System.out.println("null receiver");
        }
        Supplier<Base> covariant = Derived::new;
        System.out.println(covariant.get().name());
    }
}
