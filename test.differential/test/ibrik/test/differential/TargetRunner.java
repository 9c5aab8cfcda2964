// What the suite asks of a machine that runs the cases.
package ibrik.test.differential;

import java.io.IOException;
import java.util.List;

/** A machine, or a process, that runs {@link CaseRunner}. */
interface TargetRunner {

    /** Exit status of a run that was stopped, or ended without giving a status. */
    int NO_STATUS = -1;

    /** Name of the target in test reports. */
    String name();

    /**
     * Runs the application once, from start to end, in a fresh machine.
     *
     * @param arguments arguments of {@link CaseRunner}
     * @param input everything that standard input delivers before it ends
     * @throws IOException if the target cannot be started at all
     */
    Result run(List<String> arguments, byte[] input) throws IOException, InterruptedException;

    /**
     * The outcome of a run.
     *
     * @param status exit status 0..255, or {@link #NO_STATUS}
     * @param output standard output as bytes, without the report of an uncaught exception
     * @param errors standard error, with the report of an uncaught exception
     */
    record Result(int status, byte[] output, String errors) {
    }
}
