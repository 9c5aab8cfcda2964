package ibrik.firmware.shell;

/** Numbers and columns as text, and back. */
final class Text {
    private Text() {}

    /** {@code 0x} and at least {@code digits} hexadecimal digits. */
    static String hex(long value, int digits) { return "0x" + "0".repeat(Math.max(0, digits - Long.toHexString(value).length())) + Long.toHexString(value); }

    /** The text with blanks behind it, {@code width} characters or more. */
    static String left(Object text, int width) {
        String shown = String.valueOf(text);
        return shown + " ".repeat(Math.max(0, width - shown.length()));
    }

    /** The text with blanks before it, {@code width} characters or more. */
    static String right(Object text, int width) {
        String shown = String.valueOf(text);
        return " ".repeat(Math.max(0, width - shown.length())) + shown;
    }

    /** Two digits. */
    static String two(long value) { return (value < 10 ? "0" : "") + value; }

    /**
     * A number, decimal or with 0x before it.
     *
     * @param what its name in the message
     */
    static long number(String word, String what) throws UsageException {
        try {
            return word.startsWith("0x") ? Long.parseUnsignedLong(word.substring(2), 16) : Long.parseLong(word);
        } catch (NumberFormatException malformed) {
            throw new UsageException(what + " \"" + word + "\" is not a number; write it like 4096 or 0x1000.");
        }
    }

    /** A number within bounds. */
    static int number(String word, String what, int least, int most) throws UsageException {
        long value = number(word, what);
        if (value < least || value > most) throw new UsageException(what + " " + word + " is out of range; it is " + least + " to " + most + ".");
        return (int) value;
    }
}
