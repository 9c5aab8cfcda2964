// Finds programs of the host.
package ibrik.qemu;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Programs on PATH, or in the folders where Debian keeps them if there is no PATH. */
public final class HostPrograms {

    private HostPrograms() {}

    /** Finds an executable by its name. */
    public static Optional<Path> find(String name) {
        String path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin:/usr/local/bin:/usr/sbin:/sbin");
        for (String folder : path.split(File.pathSeparator)) {
            if (!folder.isEmpty()) {
                Path file = Path.of(folder, name);
                if (Files.isRegularFile(file) && Files.isExecutable(file)) {
                    return Optional.of(file);
                }
            }
        }
        return Optional.empty();
    }
}
