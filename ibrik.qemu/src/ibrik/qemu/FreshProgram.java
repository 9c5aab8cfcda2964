// Starting programs that this JVM has just written.
package ibrik.qemu;

import java.io.IOException;

/**
 * Starts a program that was written a moment ago. While another thread starts a process of its own, that process holds a copy of every open
 * file for an instant, the one that was being written too, and Linux refuses to run a file that is open for writing (execve(2), ETXTBSY).
 */
public final class FreshProgram {

    private static final int TRIES = 200;
    private static final int PAUSE_MILLIS = 10;

    private FreshProgram() {}

    /**
     * Starts it, trying again for two seconds while its file is busy.
     *
     * @throws IOException if it cannot be started
     */
    public static Process start(ProcessBuilder program) throws IOException {
        for (int i = 1; ; i++) {
            try {
                return program.start();
            } catch (IOException e) {
                if (i == TRIES || !String.valueOf(e.getMessage()).contains("Text file busy")) {
                    throw e;
                }
                pause();
            }
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for a program's file", e);
        }
    }
}
