// Tells terminals from files and pipes.
package ibrik.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the standard streams are connected with. Linux only; elsewhere nothing counts as a terminal. */
final class Terminal {

    private Terminal() {}

    /** Whether a file descriptor, 0 to 2, is a terminal. */
    static boolean isTerminal(int descriptor) {
        try {
            String target = Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor)).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
        } catch (IOException e) {
            return false;
        }
    }
}
