package ibrik.runtime.core.substitution;

import java.util.Locale;

/**
 * What String.format is to code of the class library itself, which uses it for messages only: the linker redirects calls within the JDK's modules here, so that a message
 * does not bring java.util.Formatter, locales, calendars and regular expressions with it. Calls of applications are not touched.
 *
 * <p>Understood, with index, flags {@code - 0 # , +}, width and precision as java.util.Formatter has them: b, h, s, c, d, o, x, n and %. Other conversions print the argument
 * by its toString.
 */
public final class LibraryMessages {
    private final String format;
    private final Object[] arguments;
    private final StringBuilder out = new StringBuilder();
    private int position;
    private int next;

    private LibraryMessages(String format, Object[] arguments) {
        this.format = format;
        this.arguments = arguments;
    }

    /** As String.format. */
    public static String format(String format, Object[] arguments) { return new LibraryMessages(format, arguments).run(); }

    /** As String.format; the locale makes no difference to the conversions that messages use. */
    public static String format(Locale locale, String format, Object[] arguments) { return format(format, arguments); }

    private String run() {
        while (position < format.length()) {
            char c = format.charAt(position++);
            if (c == '%' && position < format.length()) specifier();
            else out.append(c);
        }
        return out.toString();
    }

    private void specifier() {
        int number = number();
        int index = -1;
        boolean zeros = false;
        boolean left = false;
        boolean prefix = false;
        boolean groups = false;
        boolean plus = false;
        if (number > 0 && peek() == '$') {
            index = number - 1;
            position++;
            number = -1;
        }
        if (number < 0) {
            for (char flag = peek(); "-0#,+ (".indexOf(flag) >= 0; flag = peek()) {
                position++;
                switch (flag) {
                    case '-' -> left = true;
                    case '0' -> zeros = true;
                    case '#' -> prefix = true;
                    case ',' -> groups = true;
                    case '+' -> plus = true;
                    default -> { }
                }
            }
            number = number();
        }
        int width = number;
        int precision = -1;
        if (peek() == '.') {
            position++;
            precision = number();
        }
        char conversion = peek();
        position++;
        if (conversion == 'n' || conversion == '%') {
            out.append(conversion == 'n' ? System.lineSeparator() : "%");
            return;
        }
        Object argument = argument(index);
        String text = convert(conversion, argument, prefix);
        if (conversion == 'd') {
            if (groups) text = group(text);
            if (plus && !text.startsWith("-")) text = "+" + text;
        }
        if (precision >= 0 && precision < text.length() && "sSbBhH".indexOf(conversion) >= 0) text = text.substring(0, precision);
        if (conversion >= 'A' && conversion <= 'Z') text = upper(text);
        pad(text, width, left, zeros);
    }

    /** ASCII only, so that no tables of case are needed. */
    private static String upper(String text) {
        char[] characters = text.toCharArray();
        for (int i = 0; i < characters.length; i++) if (characters[i] >= 'a' && characters[i] <= 'z') characters[i] -= 'a' - 'A';
        return new String(characters);
    }

    private char peek() { return position < format.length() ? format.charAt(position) : '\uffff'; }

    /** A number without leading zeros, or -1 if there is none. */
    private int number() {
        if (peek() < '1' || peek() > '9') return -1;
        int value = 0;
        while (peek() >= '0' && peek() <= '9') value = value * 10 + format.charAt(position++) - '0';
        return value;
    }

    private Object argument(int index) {
        int at = index >= 0 ? index : next++;
        if (arguments == null || at >= arguments.length) return "%";
        return arguments[at];
    }

    private static String convert(char conversion, Object argument, boolean prefix) {
        return switch (conversion) {
            case 'b', 'B' -> argument instanceof Boolean value ? value.toString() : argument != null ? "true" : "false";
            case 'h', 'H' -> argument == null ? "null" : Integer.toHexString(argument.hashCode());
            case 'c', 'C' -> argument instanceof Integer value ? Character.toString(value) : String.valueOf(argument);
            case 'x', 'X' -> (prefix ? "0x" : "") + radix(argument, 4);
            case 'o' -> (prefix ? "0" : "") + radix(argument, 3);
            default -> String.valueOf(argument);
        };
    }

    private static String radix(Object argument, int shift) {
        return switch (argument) {
            case null -> "null";
            case Integer value -> shift == 4 ? Integer.toHexString(value) : Integer.toOctalString(value);
            case Long value -> shift == 4 ? Long.toHexString(value) : Long.toOctalString(value);
            case Byte value -> shift == 4 ? Integer.toHexString(value & 0xff) : Integer.toOctalString(value & 0xff);
            case Short value -> shift == 4 ? Integer.toHexString(value & 0xffff) : Integer.toOctalString(value & 0xffff);
            default -> argument.toString();
        };
    }

    private static String group(String digits) {
        StringBuilder grouped = new StringBuilder(digits);
        int first = digits.startsWith("-") ? 1 : 0;
        for (int i = grouped.length() - 3; i > first; i -= 3) grouped.insert(i, ',');
        return grouped.toString();
    }

    private void pad(String text, int width, boolean left, boolean zeros) {
        int missing = width - text.length();
        if (left) out.append(text);
        if (zeros && missing > 0) {
            int sign = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
            out.append(text, 0, sign).repeat('0', missing).append(text, sign, text.length());
            return;
        }
        if (missing > 0) out.repeat(' ', missing);
        if (!left) out.append(text);
    }
}
