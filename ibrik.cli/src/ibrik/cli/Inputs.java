// Content hashes of what goes into a build step; a step is fresh while its hash is that of its stamp.
package ibrik.cli;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** A SHA-256 over texts, files and folders. Names of files count relative to their folder, so the place does not matter. */
final class Inputs {

    private record Seen(long size, long modified, byte[] hash) {}

    /** Jars are hashed once a run; they are named on many class paths. */
    private static final Map<Path, Seen> JARS = new ConcurrentHashMap<>();

    private final MessageDigest digest = sha256();

    Inputs add(String text) {
        byte[] bytes = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        digest.update(bytes);
        return this;
    }

    /** Adds the content of a file; one that does not exist counts as such. */
    Inputs addFile(Path file) {
        try {
            add(file.getFileName().toString());
            if (!Files.isRegularFile(file)) {
                return add("absent");
            }
            long size = Files.size(file);
            long modified = Files.getLastModifiedTime(file).toMillis();
            Seen seen = JARS.get(file);
            if (seen == null || seen.size != size || seen.modified != modified) {
                seen = new Seen(size, modified, sha256().digest(Files.readAllBytes(file)));
                JARS.put(file, seen);
            }
            digest.update(seen.hash);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds every file below a folder, but not the top-level entries named. */
    Inputs addFolder(Path folder, List<String> without) {
        if (!Files.isDirectory(folder)) {
            return add("absent");
        }
        try (Stream<Path> top = Files.list(folder)) {
            for (Path entry : top.sorted().toList()) {
                if (without.contains(entry.getFileName().toString())) {
                    continue;
                }
                try (Stream<Path> files = Files.walk(entry)) {
                    for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                        add(folder.relativize(file).toString());
                        digest.update(sha256().digest(Files.readAllBytes(file)));
                    }
                }
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds a class path in its order: jars by content, folders by what is in them. */
    Inputs addClassPath(List<File> classPath) {
        for (File entry : classPath) {
            if (entry.isDirectory()) {
                addFolder(entry.toPath(), List.of());
            } else {
                addFile(entry.toPath());
            }
        }
        return this;
    }

    String hash() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
