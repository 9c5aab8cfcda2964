package ibrik.test.differential.cases;

import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Uses Optional and its primitive kin. */
public final class C109Optionals {

    static Optional<Integer> parse(String s) {
        try {
            return Optional.of(Integer.parseInt(s));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    public static void main(String[] args) {
        for (String s : new String[] {"12", "x", "-7"}) {
            Optional<Integer> o = parse(s);
            System.out.println(o + " " + o.isPresent() + o.isEmpty() + " " + o.orElse(-1) + " " + o.map(i -> i * 2) + " " + o.filter(i -> i > 0) + " "
                    + o.flatMap(i -> parse("1" + i)) + " " + o.or(() -> Optional.of(99)).get() + " " + o.stream().count() + " " + o.orElseGet(() -> 5));
            o.ifPresent(i -> System.out.println("present " + i));
            o.ifPresentOrElse(i -> System.out.println("value " + i), () -> System.out.println("none"));
            try {
                System.out.println(o.orElseThrow());
            } catch (NoSuchElementException e) {
                System.out.println(e.getMessage());
            }
            try {
                System.out.println(o.orElseThrow(() -> new IllegalStateException("own")));
            } catch (IllegalStateException e) {
                System.out.println(e.getMessage());
            }
        }
        System.out.println(Optional.of(5).equals(Optional.of(5)) + " " + Optional.empty().hashCode() + " " + Optional.ofNullable(null) + Optional.of("s").hashCode());
        System.out.println(OptionalInt.of(3) + " " + OptionalInt.empty() + " " + OptionalDouble.of(2.5).getAsDouble());
        try {
            Optional.of(null);
        } catch (NullPointerException e) {
            System.out.println("null refused");
        }
    }
}
