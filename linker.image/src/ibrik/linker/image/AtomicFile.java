package ibrik.linker.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a file whole or not at all: beside its place first, then moved. */
final class AtomicFile {
    private AtomicFile() {}

    static void write(Path path, byte[] bytes, boolean executable) {
        Path target = path.toAbsolutePath();
        Path temporary = target.resolveSibling(target.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
        try {
            Files.createDirectories(target.getParent());
            try {
                Files.write(temporary, bytes);
                if (executable && !temporary.toFile().setExecutable(true, false)) throw new IOException("cannot make it executable");
                Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException problem) {
            throw new ImageException("cannot write " + path + ": " + problem + "; choose another output folder or make room.", problem);
        }
    }
}
