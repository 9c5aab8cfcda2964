// Compiles the suite, generates what calls it, and links it in a copy of the workspace that has it as one more firmware.
package ibrik.test.tck;

import ibrik.qemu.FirmwareImage;
import ibrik.qemu.Machine;
import ibrik.runtime.api.Application;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import junit.framework.TestCase;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.tree.ClassNode;

/** All of it lies in the workspace's cache and build folders; nothing of the suite gets into the repository. */
final class SuiteBuild {
    private static final String FIRMWARE = "firmware.tck";
    /** What the suite takes from system properties. The shortest delays that leave a loaded machine time; a common pool of more than one worker, as the suite expects of a JDK. */
    static final List<String> PROPERTIES = List.of("jsr166.delay.factor=0.25", "java.util.concurrent.ForkJoinPool.common.parallelism=3");
    private static final long MINUTES = 15;

    private final Path root = FirmwareImage.root().toAbsolutePath();
    private final Path cache = root.resolve("cnf/cache/tck");
    private final Path build = root.resolve("build/test.tck");
    private final LeftOut leftOut;
    private Path classes;

    SuiteBuild(LeftOut leftOut) { this.leftOut = leftOut; }

    /** Fetches and compiles the suite as it is. */
    void prepare() throws IOException, InterruptedException, SuiteSources.Unavailable {
        Path sources = new SuiteSources(cache).folder();
        classes = cache.resolve("classes");
        if (Files.isDirectory(classes)) return;
        Path fresh = cache.resolve("classes.new");
        SuiteSources.delete(fresh);
        Files.createDirectories(fresh);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8); Stream<Path> all = Files.list(sources)) {
            List<Path> javas = all.filter(file -> file.toString().endsWith(".java")).sorted().toList();
            List<String> options = List.of("-nowarn", "-proc:none", "-cp", location(TestCase.class).toString(), "-d", fresh.toString());
            if (!compiler.getTask(messages, files, null, options, null, files.getJavaFileObjectsFromPaths(javas)).call()) throw new IOException("the suite does not compile: " + messages);
        }
        Files.move(fresh, classes);
    }

    /** What SuiteGenerator makes, in a folder of this name. Returns the names of all methods of the suite. */
    List<String> generate(String name, Set<String> groups) throws IOException, InterruptedException {
        Path output = build.resolve(name);
        SuiteSources.delete(output);
        Files.createDirectories(output);
        Path names = build.resolve(name + ".left-out");
        Files.write(names, leftOut.link());
        List<String> command = new ArrayList<>(List.of(java(), "-cp", path(location(SuiteGenerator.class), location(Runner.class), classes, location(TestCase.class), location(ClassWriter.class),
            location(ClassRemapper.class), location(ClassNode.class), location(Application.class)), SuiteGenerator.class.getName(), output.toString(), names.toString(), classes.toString()));
        command.addAll(groups);
        String printed = run(command, build);
        return printed.lines().toList();
    }

    /** Runs what was generated on the JVM that runs this test. */
    Results onHotSpot(String name) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(java()));
        for (String property : PROPERTIES) command.add("-D" + property);
        command.addAll(List.of("-cp", path(build.resolve(name), location(HotSpotMain.class), location(Runner.class), location(TestCase.class), location(Application.class)), HotSpotMain.class.getName(), "all"));
        return Results.of(run(command, build));
    }

    /** Links what was generated. */
    Path link(String name, Machine machine) throws IOException, InterruptedException {
        Path workspace = build.resolve("workspace");
        copyWorkspace(workspace);
        firmware(workspace, build.resolve(name));
        String[] target = switch (machine) {
            case MICROVM -> new String[] {"microvm", "amd64"};
            case IMX6UL -> new String[] {"imx6ul", "arm"};
            case LINUX_AMD64 -> new String[] {"linux", "amd64"};
            case LINUX_ARM -> new String[] {"linux", "arm"};
        };
        String printed = run(List.of(workspace.resolve("ibrik").toString(), "build", FIRMWARE, "--board", target[0], "--arch", target[1]), workspace);
        Path linked = Path.of(printed.strip().lines().reduce((first, second) -> second).orElseThrow());
        return Files.copy(linked, build.resolve(name + "." + machine.name().toLowerCase(java.util.Locale.ROOT) + ".elf"), StandardCopyOption.REPLACE_EXISTING);
    }

    // ---- the workspace

    /** With what was built, so that only the firmware is compiled there. Stamps are copied before what they vouch for. */
    private void copyWorkspace(Path to) throws IOException {
        copyFile(root.resolve("ibrik"), to.resolve("ibrik"));
        copy(root.resolve("cnf"), to.resolve("cnf"), Set.of("cache"));
        copy(root.resolve("cnf/cache/ibrik"), to.resolve("cnf/cache/ibrik"), Set.of("lock"));
        try (Stream<Path> folders = Files.list(root)) {
            for (Path bundle : folders.filter(folder -> Files.isRegularFile(folder.resolve("bnd.bnd"))).toList()) {
                String name = bundle.getFileName().toString();
                if (name.startsWith("firmware.")) continue;
                SuiteSources.delete(to.resolve(name));
                copy(bundle, to.resolve(name), Set.of("test", "bin_test", "bin.new", "bin_test.new"));
            }
        }
    }

    private void firmware(Path workspace, Path generated) throws IOException {
        Path folder = workspace.resolve(FIRMWARE);
        SuiteSources.delete(folder);
        copy(generated, folder.resolve("src"), Set.of());
        copy(root.resolve("test.tck/src"), folder.resolve("src"), Set.of());
        try (JarFile jar = new JarFile(location(TestCase.class).toFile())) {
            for (var entry : jar.stream().filter(each -> each.getName().matches("junit/framework/[^/]*\\.class")).toList()) {
                Path file = folder.resolve("src").resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.copy(jar.getInputStream(entry), file);
            }
        }
        Files.writeString(folder.resolve("bnd.bnd"), "-buildpath: runtime.api\nImport-Package: !junit.*, !org.junit.*, *\n");
        for (String board : List.of("linux", "microvm", "imx6ul")) {
            Files.writeString(folder.resolve("tck." + board + ".bndrun"), "-include: ~${workspace}/cnf/firmware.bnd\n-runrequires: bnd.identity;id='" + FIRMWARE + "'\n"
                + "-runrequires.threads: bnd.identity;id='runtime.threads'\n-runrequires.board: bnd.identity;id='board." + board + "'\n"
                + "ibrik.missing.errors: ibrik.\nibrik.properties: " + String.join(", ", PROPERTIES) + "\n");
        }
    }

    private static void copy(Path from, Path to, Set<String> without) throws IOException {
        try (Stream<Path> entries = Files.list(from)) {
            for (Path entry : entries.toList()) {
                String name = entry.getFileName().toString();
                if (Files.isRegularFile(entry)) {
                    if (!without.contains(name)) copyFile(entry, to.resolve(name));
                } else if (!without.contains(name)) {
                    copy(entry, to.resolve(name), Set.of());
                }
            }
        }
    }

    private static void copyFile(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
    }

    // ---- processes

    private static String run(List<String> command, Path folder) throws IOException, InterruptedException {
        Path errors = Files.createTempFile(folder, "errors", ".txt");
        Path output = Files.createTempFile(folder, "output", ".txt");
        try {
            ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectError(errors.toFile()).redirectOutput(output.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
            builder.environment().put("IBRIK_JDK", System.getProperty("java.home"));
            Process process = builder.start();
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IOException(command + " did not end within " + MINUTES + " minutes.");
            }
            String printed = Files.readString(output);
            // The runner's status is 1 if a method failed.
            if (process.exitValue() != 0 && !printed.contains("\ndone ")) throw new IOException(command + " ended with status " + process.exitValue() + ":\n" + Files.readString(errors));
            return printed;
        } finally {
            Files.deleteIfExists(errors);
            Files.deleteIfExists(output);
        }
    }

    private static String java() { return Path.of(System.getProperty("java.home"), "bin", "java").toString(); }

    private static String path(Path... entries) { return String.join(File.pathSeparator, Stream.of(entries).map(Path::toString).distinct().toList()); }

    private static Path location(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("class " + type.getName() + " has no file to load it from", e);
        }
    }
}
