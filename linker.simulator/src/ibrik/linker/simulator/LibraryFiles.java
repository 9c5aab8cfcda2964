package ibrik.linker.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Files and resources that belong to the class library itself: they are the same wherever the same JDK is, so initialisers may read them at link time. Files lie
 * under the property java.home of the image, which stands for the home of the JDK that runs the linker.
 */
final class LibraryFiles {
    private static final Set<String> HOME = Set.of("lib/tzdb.dat", "conf/security/java.security", "conf/net.properties", "conf/logging.properties", "lib/security/blocked.certs");
    /** Descriptors of open files start here. */
    private static final int FIRST_DESCRIPTOR = 1000;

    /** An open file. */
    static final class OpenFile {
        final byte[] content;
        int position;

        OpenFile(byte[] content) { this.content = content; }
    }

    private final List<OpenFile> open = new ArrayList<>();

    /** The content of a file under {@code home}, or null if it is none of the library's. */
    static byte[] file(String home, String path) {
        if (!path.startsWith(home + "/") || !HOME.contains(path.substring(home.length() + 1))) return null;
        Path file = Path.of(System.getProperty("java.home"), path.substring(home.length() + 1));
        try {
            return Files.isRegularFile(file) ? Files.readAllBytes(file) : null;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read a file of the JDK", e);
        }
    }

    /** A resource of a module of the JDK, or null. */
    static byte[] resource(String module, String path) {
        var reference = ModuleFinder.ofSystem().find(module);
        if (reference.isEmpty()) return null;
        try (ModuleReader reader = reference.get().open()) {
            Optional<InputStream> stream = reader.open(path);
            if (stream.isEmpty()) return null;
            try (InputStream in = stream.get()) {
                return in.readAllBytes();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read resource " + path + " of module " + module, e);
        }
    }

    /** Opens a file; returns its descriptor. */
    int open(byte[] content) {
        open.add(new OpenFile(content));
        return FIRST_DESCRIPTOR + open.size() - 1;
    }

    /** The open file, or null if the descriptor is none of these. */
    OpenFile get(int descriptor) {
        int index = descriptor - FIRST_DESCRIPTOR;
        return index >= 0 && index < open.size() ? open.get(index) : null;
    }
}
