package ibrik.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as a user types it, in a small workspace that borrows the front end of this one. */
class CommandTest {

    private static final Path ROOT = Path.of(System.getProperty("ibrik.root"));

    private record Outcome(int status, String output, String errors) {

        String lastLine() {
            String stripped = output.strip();
            return stripped.substring(stripped.lastIndexOf('\n') + 1);
        }
    }

    @TempDir
    Path folder;

    private Path workspace;

    @BeforeEach
    void makeWorkspace() throws IOException {
        workspace = Files.createDirectories(folder.resolve("a workspace"));
        Files.createDirectories(workspace.resolve("cnf/ext"));
        for (String file : List.of("ibrik", "cnf/build.bnd", "cnf/ext/repositories.bnd", "cnf/ext/tools.mvn", "cnf/ext/firmware.mvn",
                "cnf/ext/firmware.bnd", "cnf/ext/linker.bnd")) {
            Files.copy(ROOT.resolve(file), workspace.resolve(file), StandardCopyOption.COPY_ATTRIBUTES);
        }
        // The front end's sources, without the bnd.bnd that would make them bundles here, and not to be compiled again.
        for (String bundle : List.of("ibrik.cli", "ibrik.qemu", "linker.resolve")) {
            copy(ROOT.resolve(bundle).resolve("src"), workspace.resolve(bundle).resolve("src"));
        }
        Path cache = Files.createDirectories(workspace.resolve("cnf/cache/ibrik"));
        for (String file : List.of("front.jar", "front.list")) {
            Files.copy(ROOT.resolve("cnf/cache/ibrik").resolve(file), cache.resolve(file));
        }
        write("calculator/bnd.bnd", "Bundle-Description: Adds.");
        write("calculator/src/calculator/Calculator.java", "package calculator; public class Calculator { public static int add(int a, int b) { return a + b; } }");
        write("calculator/test/calculator/CalculatorTest.java", """
                package calculator;
                class CalculatorTest {
                    @org.junit.jupiter.api.Test void adds() { org.junit.jupiter.api.Assertions.assertEquals(5, Calculator.add(2, 3)); }
                    @org.junit.jupiter.api.Disabled("later") @org.junit.jupiter.api.Test void multiplies() { }
                }
                """);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(Files.isDirectory(file) ? copy : copy.getParent());
                if (Files.isRegularFile(file)) {
                    Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    private void write(String path, String text) throws IOException {
        Files.createDirectories(workspace.resolve(path).getParent());
        Files.writeString(workspace.resolve(path), text);
    }

    private Outcome ibrik(String... args) throws IOException, InterruptedException {
        return ibrik(Map.of(), args);
    }

    private Outcome ibrik(Map<String, String> environment, String... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(workspace.resolve("ibrik").toString()));
        command.addAll(List.of(args));
        Path errors = folder.resolve("errors.txt");
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile()).directory(folder.toFile());
        builder.environment().putAll(Map.of("IBRIK_JDK", System.getProperty("java.home"), "IBRIK_M2", System.getProperty("maven.repo.local")));
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), output, Files.readString(errors));
    }

    @Test
    void testsOfAllBundlesAreRunAndCounted() throws Exception {
        Outcome outcome = ibrik("test");
        assertEquals("1 passed, 0 failed, 1 skipped", outcome.lastLine(), outcome.toString());
        assertEquals(0, outcome.status());
        assertEquals("calculator\n", ibrik("test", "--list").output());
    }

    @Test
    void aFailedTestIsShownWithItsPlaceAndChangesTheStatus() throws Exception {
        ibrik("test");
        write("calculator/src/calculator/Calculator.java", "package calculator; public class Calculator { public static int add(int a, int b) { return a - b; } }");
        Outcome outcome = ibrik("test", "calculator");
        assertEquals("0 passed, 1 failed, 1 skipped", outcome.lastLine(), outcome.toString());
        assertTrue(outcome.output().contains("CalculatorTest.adds") && outcome.output().contains("expected: <5> but was: <-1>")
                && outcome.output().contains("CalculatorTest.java:3"), outcome.output());
        assertEquals(1, outcome.status());
    }

    @Test
    void aBrokenBundleIsNamedAndOthersAreTestedAllTheSame() throws Exception {
        write("broken/bnd.bnd", "");
        write("broken/src/broken/Broken.java", "package broken; class Broken { int x = \"no number\"; }");
        Outcome outcome = ibrik("test");
        assertEquals("1 passed, 1 failed, 1 skipped", outcome.lastLine(), outcome.toString());
        assertTrue(outcome.errors().contains("broken/src/broken/Broken.java:1: error:"), outcome.errors());
        assertEquals(1, outcome.status());
        assertEquals(1, ibrik("test").status(), "a failed compilation must not look fresh");
    }

    @Test
    void jarsAreTheSameInAnyFolder() throws Exception {
        ibrik("build");
        byte[] first = Files.readAllBytes(workspace.resolve("calculator/generated/calculator.jar"));
        Path moved = Files.move(workspace, folder.resolve("moved"));
        JavaCompiler.delete(moved.resolve("calculator/generated"));
        workspace = moved;
        assertEquals(0, ibrik("build").status());
        org.junit.jupiter.api.Assertions.assertArrayEquals(first, Files.readAllBytes(moved.resolve("calculator/generated/calculator.jar")));
    }

    @Test
    void badInputEndsWithStatusTwoAndOneSentence() throws Exception {
        for (Outcome outcome : List.of(ibrik("run", "firmware.none"), ibrik("test", "nothing"), ibrik("dance"), ibrik("resolve", "calculator"))) {
            assertEquals(2, outcome.status(), outcome.toString());
            assertEquals(1, outcome.errors().lines().filter(l -> l.startsWith("ibrik: ")).count(), outcome.errors());
            assertEquals("", outcome.output());
        }
    }

    @Test
    void withoutJdk25ItSaysSo() throws Exception {
        Outcome outcome = ibrik(Map.of("IBRIK_JDK", folder.toString()), "test");
        assertEquals(2, outcome.status());
        assertTrue(outcome.errors().contains("is not a JDK 25"), outcome.errors());
    }

    @Test
    void withoutLibrariesAndMavenItSaysSo() throws Exception {
        Outcome outcome = ibrik(Map.of("IBRIK_M2", folder.resolve("m2").toString(), "PATH", toolsWithoutMaven()), "test");
        assertEquals(2, outcome.status());
        assertTrue(outcome.errors().contains("there is no mvn"), outcome.errors());
    }

    private String toolsWithoutMaven() throws IOException {
        Path tools = Files.createDirectories(folder.resolve("tools"));
        for (String tool : List.of("sh", "dirname", "readlink", "find", "head", "awk", "mkdir", "mv", "tr", "sort", "cat", "rm")) {
            Path found = ibrik.qemu.HostPrograms.find(tool).orElseThrow();
            Files.writeString(tools.resolve(tool), "#!/bin/sh\nexec " + found + " \"$@\"\n");
            assertTrue(tools.resolve(tool).toFile().setExecutable(true));
        }
        return tools.toString();
    }
}
