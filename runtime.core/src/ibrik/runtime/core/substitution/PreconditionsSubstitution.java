package ibrik.runtime.core.substitution;

import ibrik.runtime.api.link.Replace;
import ibrik.runtime.api.link.Substitute;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;

/** Keeps the formatter out of every program with a list. */
@Substitute("jdk.internal.util.Preconditions")
final class PreconditionsSubstitution {
    private PreconditionsSubstitution() {}

    /** The messages of Objects.checkIndex and its kin, by concatenation. */
    @Replace(hash = "642396f2aeeb15c6")
    private static String outOfBoundsMessage(String kind, List<? extends Number> values) {
        if (kind == null && values == null) return "Range check failed";
        if (kind == null) return "Range check failed: " + values;
        if (values == null) return "Range check failed: " + kind;
        return switch (kind) {
            case "checkIndex" -> "Index " + values.get(0) + " out of bounds for length " + values.get(1);
            case "checkFromToIndex" -> "Range [" + values.get(0) + ", " + values.get(1) + ") out of bounds for length " + values.get(2);
            case "checkFromIndexSize" -> "Range [" + values.get(0) + ", " + values.get(0) + " + " + values.get(1) + ") out of bounds for length " + values.get(2);
            default -> "Range check failed: " + kind + " " + values;
        };
    }

    /** As the library has it, but with the smallest of lists. */
    @Replace(hash = "8593d271737dbb5d")
    private static RuntimeException outOfBounds(BiFunction<String, ? super List<Number>, ? extends RuntimeException> formatter, String kind, Number... values) {
        List<Number> list = Arrays.asList(values);
        RuntimeException exception = formatter == null ? null : formatter.apply(kind, list);
        return exception == null ? new IndexOutOfBoundsException(outOfBoundsMessage(kind, list)) : exception;
    }
}
