package ibrik.test.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import ibrik.qemu.Machine;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One application on several boards takes what each board needs, and no byte of what another one needs. */
class SmallestSetTest {

    /** What only this machine's image of hello has. */
    private static final Map<Machine, Set<String>> OWN = Map.of(
            Machine.MICROVM, Set.of("board.microvm", "driver.ns16550", "driver.tsc", "runtime.amd64"),
            Machine.IMX6UL, Set.of("board.imx6ul", "driver.generictimer", "driver.imxuart", "runtime.arm"),
            Machine.LINUX_AMD64, Set.of("board.linux", "driver.linux", "runtime.amd64"),
            Machine.LINUX_ARM, Set.of("board.linux", "driver.linux", "runtime.arm"));
    private static final Set<String> SHARED = Set.of("firmware.hello", "runtime.api", "runtime.core", "java.base", "generated", "(linker)", "(emitter)");

    @ParameterizedTest
    @EnumSource
    void theBundlesAreTheBoardsOwn(Machine machine) throws Exception {
        Set<String> expected = new TreeSet<>(SHARED);
        expected.addAll(OWN.get(machine));
        assertEquals(expected, new TreeSet<>(bundles(map(machine))));
    }

    @ParameterizedTest
    @EnumSource
    void noByteIsAnotherBoards(Machine machine) throws Exception {
        Path image = Images.of(Images.HELLO, machine).image();
        String map = Files.readString(map(machine));
        String bytes = new String(Files.readAllBytes(image), StandardCharsets.ISO_8859_1);
        Set<String> others = new TreeSet<>();
        OWN.values().forEach(others::addAll);
        others.removeAll(OWN.get(machine));
        for (String bundle : others) {
            assertFalse(map.contains(bundle), bundle + " is in the link map of " + image);
            assertFalse(map.contains("ibrik." + bundle), "a class of " + bundle + " is in the link map of " + image);
            assertFalse(bytes.contains(bundle), "the name of " + bundle + " is in " + image);
        }
    }

    private static Path map(Machine machine) throws Exception {
        return Images.of(Images.HELLO, machine).image().resolveSibling(Images.HELLO + ".map");
    }

    /** First words of the map's list of bundles. */
    private static List<String> bundles(Path map) throws Exception {
        List<String> lines = Files.readAllLines(map);
        int from = lines.indexOf("bundles, bytes by section") + 1;
        return lines.subList(from, lines.size()).stream().takeWhile(l -> !l.isBlank()).map(l -> l.strip().split(" ")[0]).toList();
    }
}
