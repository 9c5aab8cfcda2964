// What one case did on one target.
package ibrik.test.differential;

/**
 * The outcome of a case.
 *
 * @param status the case's status, or the machine's for a case that runs alone
 * @param output what the case printed
 * @param report what must be equal of the report of an uncaught exception: see {@link UncaughtReport}
 * @param notes what else is known about a run that broke off; empty if it did not
 */
record Outcome(int status, String output, String report, String notes) {

    /** What a test compares and prints. */
    String text() {
        return output + report + "== status " + status;
    }
}
