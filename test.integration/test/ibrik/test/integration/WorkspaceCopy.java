// A second copy of this workspace, in another folder, with further bundles.
package ibrik.test.integration;

import ibrik.qemu.FirmwareImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** What a clone of the workspace would hold: settings and sources, and nothing that was built, except the front end. Its bundles are compiled there. */
final class WorkspaceCopy {

    /** What is made of the sources, and what the front end does not need for a link. */
    private static final Set<String> LEFT_OUT = Set.of("bin", "bin_test", "generated", "test");
    private static final List<String> FRONT_END = List.of("front.jar", "front.list");
    private static final long MINUTES = 5;

    /** How a command ended. */
    record Outcome(int status, String output, String errors) {}

    final Path root;

    private WorkspaceCopy(Path root) {
        this.root = root;
    }

    static WorkspaceCopy in(Path folder) throws IOException {
        Path from = FirmwareImage.root();
        Files.createDirectories(folder);
        copyFile(from.resolve("ibrik"), folder.resolve("ibrik"));
        copy(from.resolve("cnf"), folder.resolve("cnf"), Set.of("cache"));
        try (Stream<Path> folders = Files.list(from)) {
            for (Path bundle : folders.filter(f -> Files.isRegularFile(f.resolve("bnd.bnd"))).toList()) {
                copy(bundle, folder.resolve(bundle.getFileName().toString()), LEFT_OUT);
            }
        }
        for (String file : FRONT_END) {
            copyFile(from.resolve("cnf/cache/ibrik").resolve(file), folder.resolve("cnf/cache/ibrik").resolve(file));
        }
        return new WorkspaceCopy(folder);
    }

    private static void copy(Path from, Path to, Set<String> without) throws IOException {
        try (Stream<Path> entries = Files.list(from)) {
            for (Path entry : entries.toList()) {
                String name = entry.getFileName().toString();
                if (Files.isRegularFile(entry)) {
                    copyFile(entry, to.resolve(name));
                } else if (!without.contains(name)) {
                    copy(entry, to.resolve(name), Set.of());
                }
            }
        }
    }

    private static void copyFile(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
    }

    WorkspaceCopy write(String path, String text) {
        try {
            Files.createDirectories(root.resolve(path).getParent());
            Files.writeString(root.resolve(path), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Runs ./ibrik with further environment variables, in the folder above the copy. */
    Outcome ibrik(Map<String, String> environment, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(root.resolve("ibrik").toString()));
        command.addAll(Arrays.asList(words));
        Path output = Files.createTempFile(root.getParent(), "output", ".txt");
        Path errors = Files.createTempFile(root.getParent(), "errors", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command).directory(root.getParent().toFile()).redirectOutput(output.toFile()).redirectError(errors.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")));
        builder.environment().put("IBRIK_JDK", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IOException(command + " did not end within " + MINUTES + " minutes.");
        }
        return new Outcome(process.exitValue(), text(output), text(errors));
    }

    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }
}
