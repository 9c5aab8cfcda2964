package ibrik.runtime.core;

import java.io.PrintStream;
import java.util.Arrays;

/**
 * Prints an exception with its stack, causes and suppressed exceptions, in the form that the Javadoc of Throwable.printStackTrace describes. What was printed
 * already is remembered in an array: the set that one would use brings fifty methods into every image.
 */
public final class StackTraceText {
    private static final String CAUSE = "Caused by: ";
    private static final String SUPPRESSED = "Suppressed: ";
    private static final StackTraceElement[] NONE = {};

    private final PrintStream out;
    private Throwable[] printed = new Throwable[4];
    private int count;

    private StackTraceText(PrintStream out) { this.out = out; }

    /** Prints {@code exception} on {@code out}, holding its monitor. */
    public static void print(Throwable exception, PrintStream out) {
        synchronized (out) {
            new StackTraceText(out).print(exception, NONE, "", "");
        }
    }

    private void print(Throwable exception, StackTraceElement[] enclosing, String caption, String prefix) {
        if (wasPrinted(exception)) {
            out.println(prefix + caption + "[CIRCULAR REFERENCE: " + exception + "]");
            return;
        }
        if (count == printed.length) printed = Arrays.copyOf(printed, 2 * count);
        printed[count++] = exception;
        StackTraceElement[] trace = exception.getStackTrace();
        int common = common(trace, enclosing);
        out.println(prefix + caption + exception);
        for (int i = 0; i < trace.length - common; i++) out.println(prefix + "\tat " + trace[i]);
        if (common > 0) out.println(prefix + "\t... " + common + " more");
        for (Throwable suppressed : exception.getSuppressed()) print(suppressed, trace, SUPPRESSED, prefix + "\t");
        Throwable cause = exception.getCause();
        if (cause != null) print(cause, trace, CAUSE, prefix);
    }

    private boolean wasPrinted(Throwable exception) {
        for (int i = 0; i < count; i++) if (printed[i] == exception) return true;
        return false;
    }

    /** How many frames from the outermost inwards both traces share. */
    private static int common(StackTraceElement[] trace, StackTraceElement[] enclosing) {
        int common = 0;
        while (common < trace.length && common < enclosing.length
                && trace[trace.length - 1 - common].equals(enclosing[enclosing.length - 1 - common])) common++;
        return common;
    }
}
