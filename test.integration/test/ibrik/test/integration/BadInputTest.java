package ibrik.test.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.constant.ClassDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is wrong with a firmware, or with the machine it is built on, is said in a sentence that names the thing, the place, the reason and the remedy; the command
 * ends with status 2 and leaves nothing behind.
 */
class BadInputTest {

    private static final String APPLICATION = """
            package %s;
            import ibrik.runtime.api.*;
            import org.osgi.service.component.annotations.*;
            """;
    private static final int TOO_NEW = 99;

    @TempDir
    static Path folder;

    private static WorkspaceCopy workspace;

    @BeforeAll
    static void makeWorkspace() throws IOException {
        workspace = WorkspaceCopy.in(folder.resolve("workspace"));
        firmware("needy", "", "", "@Reference java.util.concurrent.Callable<?> call; public int run(String[] args) { return 0; }");
        firmware("torn", "bnd.identity;id='board.linux'", "", "public int run(String[] args) { return 0; }");
        firmware("choice", "", "", "@Reference Choice choice; public int run(String[] args) { return choice.hashCode(); }");
        source("choice", "Choice", "public interface Choice {}");
        source("choice", "One", "@Component public class One implements Choice {}");
        source("choice", "Two", "@Component public class Two implements Choice {}");
        firmware("circle", "", "", "@Reference Left left; public int run(String[] args) { return left.hashCode(); }");
        source("circle", "Left", "@Component(service = Left.class) public class Left { @Activate public Left(@Reference Right right) {} }");
        source("circle", "Right", "@Component(service = Right.class) public class Right { @Activate public Right(@Reference Left left) {} }");
        gaps();
        firmware("toonew", "", "", "public int run(String[] args) { return Future.value(); }");
        workspace.write("firmware.toonew/bnd.bnd", "-buildpath: runtime.api\n-noee: true\n");
        source("toonew", "Future", "public class Future { public static int value() { return 1; } }");
        Files.write(workspace.root.resolve("firmware.toonew/src/firmware/toonew/Future.class"),
                ClassFile.of().build(ClassDesc.of("firmware.toonew.Future"), type -> type.withVersion(TOO_NEW, 0)));
        firmware("stale", "", "", "public int run(String[] args) { return new java.util.StringJoiner(args[1]).add(args[0]).length(); }");
        source("stale", "JoinerSubstitution", """
                @ibrik.runtime.api.link.Substitute("java.util.StringJoiner") final class JoinerSubstitution {
                    @ibrik.runtime.api.link.Replace(hash = "0123456789abcdef") public int length() { return 7; }
                }""");
        firmware("large", "", "ibrik.memory.ram: size=0x30000", "public int run(String[] args) { return 0; }");
        firmware("overlap", "", "ibrik.memory.ram: start=0x00100000\nibrik.memory.tables: start=0x00120000", "public int run(String[] args) { return 0; }");
        firmware("tables", "", "ibrik.memory.tables: size=0x00400000", "public int run(String[] args) { return 0; }");
        firmware("threads", "", "", "public int run(String[] args) { new Thread(() -> System.out.println()).start(); return 0; }");
        firmware("seedless", "", "", "public int run(String[] args) { return new java.security.SecureRandom().nextInt(); }");
        firmware("fine", "", "", "public int run(String[] args) { return 0; }");
    }

    /** A firmware for microvm with a component App. */
    private static void firmware(String name, String requirement, String settings, String members) {
        String bundle = "firmware." + name;
        workspace.write(bundle + "/bnd.bnd", "-buildpath: runtime.api\n");
        workspace.write(bundle + "/" + name + ".microvm.bndrun", "-include: ${workspace}/cnf/firmware.bnd\n-runrequires: bnd.identity;id='" + bundle + "'\n"
                + "-runrequires.board: bnd.identity;id='board.microvm'" + (requirement.isEmpty() ? "" : "," + requirement) + "\n" + settings + "\n");
        source(name, "App", "@Component public class App implements Application { " + members + " }");
    }

    private static void source(String name, String type, String text) {
        workspace.write("firmware." + name + "/src/firmware/" + name + "/" + type + ".java", APPLICATION.formatted("firmware." + name) + text);
    }

    /** Compiled with a bundle that has more than the one it meets when it is linked. */
    private static void gaps() {
        workspace.write("full.library/bnd.bnd", "-privatepackage: library\n");
        workspace.write("full.library/src/library/Present.java", "package library; public class Present { public static int gone() { return 1; } }");
        workspace.write("full.library/src/library/Absent.java", "package library; public class Absent { public static int value() { return 2; } }");
        workspace.write("bare.library/bnd.bnd", "-exportcontents: library;version=1.0.0\n");
        workspace.write("bare.library/src/library/Present.java", "package library; public class Present { }");
        firmware("gaps", "bnd.identity;id='bare.library'", "", "native int absent(); public int run(String[] args) { return Uses.ofMethod() + Uses.ofClass() + absent(); }");
        source("gaps", "Uses", "class Uses { static int ofMethod() { return library.Present.gone(); } static int ofClass() { return library.Absent.value(); } }");
        workspace.write("firmware.gaps/bnd.bnd", "-buildpath: runtime.api, full.library;version=project\nImport-Package: library, *\n");
    }

    private static List<String> refusals(WorkspaceCopy.Outcome outcome) {
        assertEquals(2, outcome.status(), outcome.toString());
        assertEquals("", outcome.output());
        List<String> said = outcome.errors().lines().dropWhile(l -> !l.startsWith("ibrik: ") || isProgress(l)).toList();
        assertFalse(said.isEmpty(), outcome.errors());
        assertFalse(outcome.errors().contains("\tat "), outcome.errors());
        return said;
    }

    private static boolean isProgress(String line) {
        return line.matches("ibrik: (opening|waiting|compiling|packing|resolving|linking|firmware\\.\\w+ for microvm: [a-z]).*") && !line.contains("; ");
    }

    /** Builds a firmware for microvm, which must be refused in one sentence that holds all these. */
    private static void refused(String firmware, String... parts) throws Exception {
        WorkspaceCopy.Outcome outcome = workspace.ibrik(Map.of(), "build", firmware, "--board", "microvm");
        List<String> said = refusals(outcome);
        assertEquals(1, said.size(), outcome.errors());
        for (String part : parts) {
            assertTrue(said.getFirst().contains(part), "\"" + part + "\" is not in: " + said.getFirst());
        }
        assertNothingLeft(firmware);
    }

    private static void assertNothingLeft(String firmware) throws IOException {
        Path built = workspace.root.resolve("build").resolve(firmware);
        if (Files.isDirectory(built)) {
            try (Stream<Path> files = Files.walk(built)) {
                assertEquals(List.of(), files.filter(Files::isRegularFile).filter(f -> !f.toString().endsWith(".lock")).toList());
            }
        }
    }

    @Test
    void threadsWithoutAScheduler() throws Exception {
        refused("firmware.threads", "java.lang.Thread.start0()V works only with", "the composition makes none", "-runrequires.threads: bnd.identity;id='runtime.threads'", "firmware.threads.App.run");
    }

    @Test
    void randomNumbersWithoutASource() throws Exception {
        refused("firmware.seedless", "works only with a ibrik.runtime.api.EntropySource", "the composition makes none", "-runrequires.entropy: bnd.identity;id='driver.rdrand'", "firmware.seedless.App.run");
    }

    @Test
    void anUnknownFirmware() throws Exception {
        refused("firmware.none", "there is no firmware \"firmware.none\"", "firmware.hello");
    }

    @Test
    void anUnknownBoard() throws Exception {
        WorkspaceCopy.Outcome outcome = workspace.ibrik(Map.of(), "build", "firmware.hello", "--board", "toaster");
        List<String> said = refusals(outcome);
        assertTrue(said.size() == 1 && said.getFirst().contains("\"toaster\"") && said.getFirst().contains("imx6ul, linux, microvm"), outcome.errors());
    }

    @Test
    void anUnmetContract() throws Exception {
        refused("firmware.needy", "firmware.needy needs service java.util.concurrent.Callable, which nothing provides");
    }

    @Test
    void twoBoards() throws Exception {
        refused("firmware.torn", "two boards, board.linux and board.microvm");
    }

    @Test
    void twoCandidates() throws Exception {
        refused("firmware.choice", "\"choice\"", "firmware.choice.App", "firmware.choice.One", "firmware.choice.Two", "service.ranking");
    }

    @Test
    void aComponentCycle() throws Exception {
        refused("firmware.circle", "cycle", "firmware.circle.Left", "firmware.circle.Right");
    }

    @Test
    void whatOurOwnFirmwareReachesAndNoBundleHas() throws Exception {
        WorkspaceCopy.Outcome outcome = workspace.ibrik(Map.of(), "build", "firmware.gaps", "--board", "microvm");
        List<String> said = refusals(outcome);
        for (List<String> parts : List.of(List.of("library.Absent", "firmware.gaps.Uses.ofClass", "firmware.gaps.App.run"),
                List.of("library.Present.gone", "firmware.gaps.Uses.ofMethod", "firmware.gaps.App.run"), List.of("native", "firmware.gaps.App.absent", "reached by"))) {
            assertTrue(said.stream().anyMatch(line -> parts.stream().allMatch(line::contains)), parts + " are not in one sentence of:\n" + outcome.errors());
        }
        assertEquals(3, said.size(), outcome.errors());
        assertTrue(said.stream().allMatch(line -> line.contains("add a bundle or a substitution that has it") && line.endsWith(".")), outcome.errors());
        assertNothingLeft("firmware.gaps");
    }

    @Test
    void aClassFileTooNew() throws Exception {
        refused("firmware.toonew", "firmware.toonew.Future", "version " + TOO_NEW, "compile it for Java 25");
    }

    @Test
    void aSubstitutionWhoseTargetChanged() throws Exception {
        refused("firmware.stale", "JoinerSubstitution", "java.util.StringJoiner", "length()I", "0123456789abcdef", "reached by");
    }

    @Test
    void anImageLargerThanRam() throws Exception {
        refused("firmware.large", "the image needs", "region ram of board microvm");
    }

    @Test
    void overlappingRegions() throws Exception {
        refused("firmware.overlap", "overlaps region tables", "of board microvm", "move one of them");
    }

    @Test
    void aMemoryMapThatTheEntryCodeCannotServe() throws Exception {
        refused("firmware.tables", "Board microvm declares", "name=tables", "below 2 MB", "change the board's memory map");
    }

    @Test
    void anotherJdkThanTwentyFive() throws Exception {
        Path jdk = folder.resolve("jdk17");
        Files.createDirectories(jdk.resolve("bin"));
        Files.writeString(jdk.resolve("release"), "IMPLEMENTOR=\"Someone\"\nJAVA_VERSION=\"17.0.11\"\n");
        for (String program : List.of("java", "javac")) {
            executable(jdk.resolve("bin").resolve(program), "echo must not run >&2; exit 1");
        }
        WorkspaceCopy.Outcome outcome = workspace.ibrik(Map.of("IBRIK_JDK", jdk.toString()), "build", "firmware.fine");
        List<String> said = refusals(outcome);
        assertTrue(said.size() == 1 && said.getFirst().contains("IBRIK_JDK=" + jdk + " is not a JDK 25"), outcome.errors());
    }

    @Test
    void noQemuAndNoRightToInstallIt() throws Exception {
        Path tools = programs(folder.resolve("tools"));
        executable(tools.resolve("apt-get"), "echo must not run >&2; exit 1");
        WorkspaceCopy.Outcome outcome = workspace.ibrik(Map.of("PATH", tools.toString(), "JAVA_TOOL_OPTIONS", "-Duser.name=nobody"), "run", "firmware.fine", "--board",
                "microvm");
        List<String> said = refusals(outcome).stream().filter(l -> !l.startsWith("firmware.fine for microvm:")).toList();
        assertTrue(said.size() == 1 && said.getFirst().contains("qemu-system-x86_64 is missing and there is no right to install it")
                && said.getFirst().contains("apt-get install --no-install-recommends qemu-system-x86"), outcome.errors());
    }

    @Test
    void noQemuAndNoDebian() throws Exception {
        Path tools = programs(folder.resolve("fewer tools"));
        WorkspaceCopy.Outcome outcome = workspace.ibrik(Map.of("PATH", tools.toString()), "run", "firmware.fine", "--board", "microvm");
        List<String> said = refusals(outcome).stream().filter(l -> !l.startsWith("firmware.fine for microvm:")).toList();
        assertTrue(said.size() == 1 && said.getFirst().contains("qemu-system-x86_64 is missing and this is no Debian"), outcome.errors());
    }

    /** What the script needs, and nothing else: no QEMU, no apt-get, no sudo. */
    private static Path programs(Path into) throws IOException {
        Files.createDirectories(into);
        for (String tool : List.of("sh", "dirname", "readlink", "find", "head", "awk", "mkdir", "mv", "tr", "sort", "cat", "rm")) {
            Path found = ibrik.qemu.HostPrograms.find(tool).orElseThrow();
            executable(into.resolve(tool), "exec " + found + " \"$@\"");
        }
        return into;
    }

    private static void executable(Path file, String line) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + line + "\n");
        assertTrue(file.toFile().setExecutable(true));
    }
}
