// Gets the suite: the folder test/jdk/java/util/concurrent/tck of Debian's source package openjdk-17, once.
package ibrik.test.tck;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The suite's source files, in the workspace's cache. Packages are fetched as any user, with package lists of our own: the system's settings are read, for the archive that it uses, but not changed.
 */
final class SuiteSources {
    private static final String PACKAGE = "openjdk-17";
    private static final String FOLDER = "*/test/jdk/java/util/concurrent/tck/*.java";
    private static final long MINUTES = 5;

    private final Path cache;

    /** @param cache folder for what is fetched */
    SuiteSources(Path cache) { this.cache = cache; }

    /** Why the suite cannot be had here, as a sentence. */
    static final class Unavailable extends Exception {
        private static final long serialVersionUID = 1;

        Unavailable(String message) { super(message); }
    }

    /** The folder with the files. */
    Path folder() throws IOException, InterruptedException, Unavailable {
        Path folder = cache.resolve("source");
        if (Files.isRegularFile(folder.resolve("JSR166TestCase.java"))) return folder;
        Path work = cache.resolve("fetch");
        delete(work);
        Files.createDirectories(work);
        Path archive = fetch(work);
        Path unpacked = Files.createDirectories(work.resolve("unpacked"));
        run(work, "tar", "xf", archive.toString(), "-C", unpacked.toString(), "--wildcards", "--transform=s,.*/,,", FOLDER);
        Files.move(unpacked, folder, StandardCopyOption.ATOMIC_MOVE);
        delete(work);
        return folder;
    }

    private Path fetch(Path work) throws IOException, InterruptedException, Unavailable {
        Path parts = Files.createDirectories(work.resolve("parts"));
        Files.writeString(parts.resolve("source.sources"), stanza());
        for (String folder : List.of("lists/partial", "cache/archives/partial", "state")) Files.createDirectories(work.resolve(folder));
        List<String> apt = new ArrayList<>(List.of("apt-get", "-q", "-o", "Dir::Etc::sourcelist=/dev/null", "-o", "Dir::Etc::sourceparts=" + parts, "-o", "Dir::State::lists=" + work.resolve("lists"),
            "-o", "Dir::Cache=" + work.resolve("cache"), "-o", "Acquire::http::Timeout=20", "-o", "APT::Sandbox::User=", "-o", "APT::Update::Error-Mode=any"));
        run(work, with(apt, "update"));
        run(work, with(apt, "source", "--download-only", PACKAGE));
        try (Stream<Path> files = Files.list(work)) {
            Optional<Path> archive = files.filter(file -> file.getFileName().toString().matches(PACKAGE + "_[^-]*\\.orig\\.tar\\..*")).findFirst();
            return archive.orElseThrow(() -> new Unavailable("the source package " + PACKAGE + " has no archive of sources."));
        }
    }

    private static String[] with(List<String> command, String... words) {
        List<String> all = new ArrayList<>(command);
        all.addAll(List.of(words));
        return all.toArray(String[]::new);
    }

    private static void run(Path folder, String... command) throws IOException, InterruptedException, Unavailable {
        Path log = folder.resolve("log");
        Process process;
        try {
            process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        } catch (IOException absent) {
            throw new Unavailable("there is no " + command[0] + " here to fetch the source package " + PACKAGE + " with; run the suite on Debian.");
        }
        boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
        if (!ended) process.destroyForcibly();
        if (ended && process.exitValue() == 0) return;
        List<String> lines = Files.readAllLines(log, StandardCharsets.UTF_8);
        String last = lines.isEmpty() ? "it said nothing" : lines.getLast();
        throw new Unavailable("the source package " + PACKAGE + " cannot be fetched or unpacked (" + command[0] + ": " + (ended ? last : "no end after " + MINUTES + " minutes")
            + "); the suite needs Debian and its archive once.");
    }

    /** Source packages from where the system has its binary packages of the running release. */
    private static String stanza() throws IOException, Unavailable {
        String release = release();
        for (Path file : files()) {
            String text = Files.readString(file);
            if (file.toString().endsWith(".sources")) {
                for (String stanza : text.split("\n\\s*\n")) {
                    String kept = stanza.replaceAll("(?m)^#.*\n", "");
                    if (field(kept, "Types").contains("deb") && List.of(field(kept, "Suites").split("\\s+")).contains(release) && field(kept, "Components").contains("main")) {
                        return kept.replaceAll("(?m)^Types:.*$", "Types: deb-src").replaceAll("(?m)^Suites:.*$", "Suites: " + release).replaceAll("(?m)^Components:.*$", "Components: main").strip() + "\n";
                    }
                }
            } else {
                Matcher line = Pattern.compile("(?m)^deb\\s+(\\[[^]]*\\]\\s+)?(\\S+)\\s+" + release + "\\s+.*\\bmain\\b.*$").matcher(text);
                if (line.find()) {
                    Matcher key = Pattern.compile("signed-by=([^\\s\\]]+)").matcher(line.group(1) == null ? "" : line.group(1));
                    return "Types: deb-src\nURIs: " + line.group(2) + "\nSuites: " + release + "\nComponents: main\n" + (key.find() ? "Signed-By: " + key.group(1) + "\n" : "");
                }
            }
        }
        throw new Unavailable("the package sources of this machine name no archive of release \"" + release + "\" for the source package " + PACKAGE + "; the suite needs Debian.");
    }

    private static String field(String stanza, String name) {
        Matcher field = Pattern.compile("(?m)^" + name + ":\\s*(.*)$").matcher(stanza);
        return field.find() ? field.group(1).strip() : "";
    }

    private static String release() throws IOException {
        Path file = Path.of("/etc/os-release");
        if (!Files.isReadable(file)) return "unknown";
        Matcher name = Pattern.compile("(?m)^VERSION_CODENAME=\"?([a-z]+)\"?$").matcher(Files.readString(file));
        return name.find() ? name.group(1) : "unknown";
    }

    private static List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        Path list = Path.of("/etc/apt/sources.list");
        if (Files.isReadable(list)) files.add(list);
        Path parts = Path.of("/etc/apt/sources.list.d");
        if (Files.isDirectory(parts)) {
            try (Stream<Path> entries = Files.list(parts)) {
                entries.filter(Files::isReadable).filter(file -> file.toString().matches(".*\\.(list|sources)")).sorted().forEach(files::add);
            }
        }
        return files;
    }

    /** Deletes a folder and all in it, if it is there. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
