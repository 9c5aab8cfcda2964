package ibrik.linker.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirmwareResolverTest {

    private static final String EXPORTED = "Export-Package: *;version=1.0.0";

    @TempDir
    Path folder;

    private TestWorkspace workspace;

    /** An application that prints on a console; two boards, each with a UART of its own; a driver no one needs. */
    @BeforeEach
    void makeWorkspace() throws Exception {
        workspace = new TestWorkspace(folder)
                .bundle("api", EXPORTED, "public interface Console {}", "public interface Application {}")
                .bundle("core", "", "@Component public class Boot { @Activate public Boot(@Reference api.Application app) {} }")
                .bundle("uart.a", "Provide-Capability: uart.block;uart.block=a", "@Component public class UartA implements api.Console {}")
                .bundle("uart.b", "Provide-Capability: uart.block;uart.block=b", "@Component public class UartB implements api.Console {}")
                .bundle("unused", "", "@Component public class Unused implements Runnable { public void run() {} }")
                .bundle("board.one", """
                        Provide-Capability: ibrik.board;ibrik.board=one;architecture=amd64;baseline=qemu64,\
                            ibrik.memory;ibrik.memory=ram;kind=ram;start=0x200000;size=14M;stack.offset=0x100,\
                            ibrik.memory;ibrik.memory=uart;kind=device;start=0xfee00000;size=4K
                        Require-Capability: uart.block;filter:='(uart.block=a)'
                        """)
                .bundle("board.two", """
                        Provide-Capability: ibrik.board;ibrik.board=two;architecture=amd64;baseline=qemu64
                        Require-Capability: uart.block;filter:='(uart.block=b)'
                        """)
                .bundle("firmware.hello", "", "@Component public class Hello implements api.Application { @Reference api.Console console; }")
                .file("firmware.hello/hello.bndrun", "-runrequires: bnd.identity;id='firmware.hello',bnd.identity;id='core'\n")
                .file("firmware.hello/hello.one.bndrun", "-include: ~${.}/hello.bndrun\n-runrequires.board: bnd.identity;id='board.one'\n")
                .file("firmware.hello/hello.two.bndrun", "-include: ~${.}/hello.bndrun\n-runrequires.board: bnd.identity;id='board.two'\n");
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private static List<String> names(Composition composition) {
        return composition.bundles().stream().map(BundleJar::symbolicName).toList();
    }

    private String refusal(String firmware, String board) {
        return assertThrows(LinkException.class, () -> workspace.plan(firmware, board)).getMessage();
    }

    @Test
    void eachBoardTakesItsOwnUartAndNothingElse() throws Exception {
        workspace.build();
        assertEquals(List.of("api", "board.one", "core", "firmware.hello", "uart.a"), names(workspace.resolve("firmware.hello", "one")));
        assertEquals(List.of("api", "board.two", "core", "firmware.hello", "uart.b"), names(workspace.resolve("firmware.hello", "two")));
    }

    @Test
    void wiresSayWhoAskedForABundle() throws Exception {
        Composition composition = workspace.build().resolve("firmware.hello", "one");
        assertTrue(composition.wires().stream().anyMatch(w -> w.provider().equals("uart.a") && w.requirer().equals("firmware.hello")
                && w.namespace().equals("osgi.service") && w.what().equals("api.Console")), composition.wires().toString());
        assertTrue(composition.wires().stream().anyMatch(w -> w.provider().equals("firmware.hello") && w.requirer().equals(Wire.FIRMWARE)));
    }

    @Test
    void theMemoryMapIsDeclaredByTheBoardAndOverriddenByTheFirmware() throws Exception {
        workspace.file("firmware.hello/hello.two.bndrun", "");
        workspace.file("firmware.hello/hello.one.bndrun", """
                -include: ~${.}/hello.bndrun
                -runrequires.board: bnd.identity;id='board.one'
                ibrik.memory.ram: size=0x100000
                """);
        Composition composition = workspace.build().resolve("firmware.hello", "one");
        assertEquals("qemu64", composition.baseline());
        assertEquals(List.of("ram", "uart"), composition.memory().stream().map(MemoryRegion::name).toList());
        MemoryRegion ram = composition.memory().getFirst();
        assertEquals(0x200000, ram.start());
        assertEquals(0x100000, ram.size());
        assertEquals("0x100", ram.attributes().get("stack.offset"));
        assertEquals(0xfee00000L, composition.memory().get(1).start());
    }

    @Test
    void overlappingRegionsAreRefused() throws Exception {
        workspace.file("firmware.hello/hello.one.bndrun", """
                -include: ~${.}/hello.bndrun
                -runrequires.board: bnd.identity;id='board.one'
                ibrik.memory.ram: size=0xff000000
                """);
        workspace.build();
        String message = refusal("firmware.hello", "one");
        assertTrue(message.contains("ram") && message.contains("uart") && message.contains("overlap"), message);
    }

    /** All of RAM becomes heap when the boot code finds out how much there is. */
    @Test
    void aDmaRegionThatMayLieInTheHeapIsRefused() {
        Map<String, String> ram = Map.of("ibrik.memory", "ram", "kind", "ram", "start", "0x80000000", "size", "0");
        Map<String, String> frames = Map.of("ibrik.memory", "frames", "kind", "dma", "start", "0x8f000000", "size", "0x1000");
        String message = assertThrows(LinkException.class, () -> MemoryMap.of(List.of(ram, frames), Map.of(), "board.one")).getMessage();
        assertTrue(message.contains("frames") && message.contains("ram") && message.contains("heap"), message);
        assertEquals(2, MemoryMap.of(List.of(ram, frames), Map.of("ram", Map.of("size", "0x0f000000")), "board.one").size());
        assertThrows(LinkException.class, () -> MemoryMap.of(List.of(ram, frames), Map.of("ram", Map.of("size", "0x0f000001")), "board.one"));
        assertEquals(2, MemoryMap.of(List.of(ram, frames), Map.of("frames", Map.of("start", "0")), "board.one").size());
        assertEquals(2, MemoryMap.of(List.of(ram, frames), Map.of("frames", Map.of("start", "0x7ffff000")), "board.one").size());
    }

    @Test
    void twoRegionsOfOneNameAreRefused() {
        Map<String, String> region = Map.of("ibrik.memory", "frames", "kind", "dma", "start", "0", "size", "0x1000");
        String message = assertThrows(LinkException.class, () -> MemoryMap.of(List.of(region, region), Map.of(), "board.one")).getMessage();
        assertTrue(message.contains("both named frames"), message);
    }

    @Test
    void anOverrideOfARegionThatIsNotThereIsRefused() throws Exception {
        workspace.file("firmware.hello/hello.one.bndrun", """
                -include: ~${.}/hello.bndrun
                -runrequires.board: bnd.identity;id='board.one'
                ibrik.memory.rom: size=1M
                """);
        workspace.build();
        String message = refusal("firmware.hello", "one");
        assertTrue(message.contains("\"rom\"") && message.contains("ram, uart"), message);
    }

    @Test
    void unknownFirmwareAndBoardAreNamed() throws Exception {
        workspace.build();
        String firmware = refusal("firmware.none", "one");
        assertTrue(firmware.contains("firmware.none") && firmware.contains("firmware.hello"), firmware);
        String board = refusal("firmware.hello", "three");
        assertTrue(board.contains("three") && board.contains("one, two"), board);
    }

    @Test
    void anUnmetContractIsReportedWithItsChain() throws Exception {
        workspace.bundle("firmware.needy", "", "@Component public class Needy implements api.Application { @Reference java.util.concurrent.Callable<?> call; }")
                .file("firmware.needy/needy.one.bndrun",
                        "-runrequires: bnd.identity;id='firmware.needy',bnd.identity;id='core',bnd.identity;id='board.one'\n").build();
        String message = refusal("firmware.needy", "one");
        assertTrue(message.contains("firmware.needy needs service java.util.concurrent.Callable, which nothing provides"), message);
    }

    @Test
    void twoBoardsAreRefused() throws Exception {
        workspace.file("firmware.hello/hello.one.bndrun",
                "-include: ~${.}/hello.bndrun\n-runrequires.board: bnd.identity;id='board.one',bnd.identity;id='board.two'\n").build();
        String message = refusal("firmware.hello", "one");
        assertTrue(message.contains("two boards, board.one and board.two"), message);
    }

    @Test
    void anotherArchitectureThanTheBoardsIsRefused() throws Exception {
        workspace.bundle("board.arm", "Provide-Capability: ibrik.board;ibrik.board=arm;architecture=arm")
                .bundle("uart.c", "", "@Component(property = \"service.ranking:Integer=5\") public class UartC implements api.Console {}")
                .file("firmware.hello/hello.arm.bndrun", "-include: ~${.}/hello.bndrun\n-runrequires.board: bnd.identity;id='board.arm'\n").build();
        String message = refusal("firmware.hello", "arm");
        assertTrue(message.contains("board.arm") && message.contains("arm (arm)"), message);
        assertFalse(message.contains("null"));
    }
}
