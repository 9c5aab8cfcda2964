// One measured figure.
package ibrik.cli;

import java.util.Locale;

/**
 * A figure and what it is to reach.
 *
 * @param value the measurement; NaN if it failed
 * @param limit at most, or with {@code atLeast} at least
 * @param comparison what others reach, or why the measurement failed
 */
record Figure(String name, String unit, double value, double limit, boolean atLeast, String comparison) {

    static Figure atMost(String name, String unit, double value, double limit, String comparison) {
        return new Figure(name, unit, value, limit, false, comparison);
    }

    static Figure atLeast(String name, String unit, double value, double limit, String comparison) {
        return new Figure(name, unit, value, limit, true, comparison);
    }

    static Figure failed(String name, String unit, double limit, boolean atLeast, String reason) {
        return new Figure(name, unit, Double.NaN, limit, atLeast, reason);
    }

    boolean reached() {
        return atLeast ? value >= limit : value <= limit;
    }

    String row() {
        return String.format(Locale.ROOT, "%-28s %12s %-13s %s %-10s %-7s %s", name, text(value), unit, atLeast ? ">=" : "<=", text(limit),
                reached() ? "reached" : "missed", comparison).stripTrailing();
    }

    String json() {
        return "{\"name\": \"" + name + "\", \"unit\": \"" + unit + "\", \"value\": " + (Double.isNaN(value) ? "null" : text(value)) + ", \"limit\": "
                + text(limit) + ", \"kind\": \"" + (atLeast ? "at least" : "at most") + "\", \"reached\": " + reached() + ", \"comparison\": \""
                + comparison.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cntrl}", " ") + "\"}";
    }

    private static String text(double value) {
        return Double.isNaN(value) ? "-" : value == Math.rint(value) ? Long.toString((long) value) : String.format(Locale.ROOT, "%.3f", value);
    }
}
