package ibrik.test.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ibrik.qemu.Machine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same sources make the same bytes, whoever compiles and links them, where and when. */
class ReproducibleTest {

    /** A second workspace, compiled and linked by another process: another folder, user, language, time zone, number of processors, hash seed of Set.of. */
    private static final Map<String, String> ELSEWHERE = Map.of("TZ", "Pacific/Kiritimati", "LC_ALL", "tr_TR.UTF-8", "JAVA_TOOL_OPTIONS",
            "-Duser.timezone=Asia/Kathmandu -Duser.language=tr -Duser.country=TR -Duser.name=someone -XX:ActiveProcessorCount=3");

    @TempDir
    Path folder;

    @Test
    void imagesFromTwoWorkspacesAreIdentical() throws Exception {
        WorkspaceCopy copy = WorkspaceCopy.in(folder.resolve("another place/of another length"));
        for (Machine machine : new Machine[] {Machine.MICROVM, Machine.IMX6UL}) {
            Path here = Images.of(Images.HELLO, machine).image();
            WorkspaceCopy.Outcome outcome = copy.ibrik(ELSEWHERE, "build", Images.HELLO, "--board", machine == Machine.MICROVM ? "microvm" : "imx6ul");
            assertEquals(0, outcome.status(), outcome.errors());
            Path there = Path.of(outcome.output().strip().lines().reduce((first, last) -> last).orElseThrow());
            for (String suffix : new String[] {".map", ".symbols.elf", ".elf"}) {
                String name = Images.HELLO + suffix;
                Path first = here.resolveSibling(name);
                Path second = there.resolveSibling(name);
                assertEquals(-1, Files.mismatch(first, second), () -> first + " and " + second + " differ, first at this byte");
            }
        }
    }
}
