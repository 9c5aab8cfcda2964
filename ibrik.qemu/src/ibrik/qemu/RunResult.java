// How a run of an image ended.
package ibrik.qemu;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * The outcome of a run.
 *
 * @param status the program's exit status, 0 to 255; {@link #NO_STATUS} if the image ended without giving one
 * @param statusGiven whether the image itself gave the status
 * @param timedOut whether the run was ended because its time was over
 * @param output all bytes on the console or standard output, empty if it was inherited
 * @param errors what QEMU, or a Linux process, wrote on standard error, empty if it was inherited
 */
public record RunResult(int status, boolean statusGiven, boolean timedOut, byte[] output, byte[] errors, Duration duration) {

    /** The status of a run that ended without one: a triple fault, a reset, a killed QEMU. */
    public static final int NO_STATUS = 70;

    /** The console output as ISO 8859-1 lines, carriage returns removed. */
    public String text() {
        return new String(output, StandardCharsets.ISO_8859_1).replace("\r", "");
    }

    /** Standard error as text. */
    public String errorText() {
        return new String(errors, StandardCharsets.UTF_8);
    }

    /** One sentence on how it ended. */
    public String describe() {
        if (timedOut) {
            return "the image was stopped after " + duration.toSeconds() + " s; give it more time or look where it waits.";
        }
        return statusGiven ? "the image ended with status " + status + "."
                : "the image stopped without giving a status: it was reset, faulted before its report, or the machine was stopped from outside.";
    }
}
