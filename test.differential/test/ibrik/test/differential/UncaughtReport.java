// The report of an exception that left main: finding it in the output of a console, and what of it is the same everywhere.
package ibrik.test.differential;

import java.util.stream.Collectors;

/** Class, message, causes and the frames in the cases themselves. What starts a case and what the class library does inside are the target's own. */
final class UncaughtReport {

    private static final String BEGIN = "Exception in thread ";
    private static final String CASES = "\tat ibrik.test.differential.cases.";

    private UncaughtReport() {
    }

    /** Where the report begins in what a console showed, which carries both streams; the length of the text if there is none. */
    static int start(String text) {
        if (text.startsWith(BEGIN)) {
            return 0;
        }
        int found = text.indexOf("\n" + BEGIN);
        return found < 0 ? text.length() : found + 1;
    }

    /** The lines that every target must show; empty if there is no report. */
    static String comparable(String text) {
        return text.substring(start(text)).lines().filter(line -> line.startsWith(BEGIN) || line.startsWith("Caused by: ") || line.startsWith(CASES))
                .map(line -> line + "\n").collect(Collectors.joining());
    }
}
