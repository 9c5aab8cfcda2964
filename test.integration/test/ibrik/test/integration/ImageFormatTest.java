package ibrik.test.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.qemu.FirmwareImage;
import ibrik.qemu.Machine;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** ./ibrik build --format: the files for a board's boot code hold the same program as the ELF file, and run. */
class ImageFormatTest {

    private static final int VECTOR_TABLE = 0xd1;

    @TempDir
    Path folder;

    private record Outcome(int status, String output, String errors) {
        String lastLine() {
            return output.lines().toList().getLast();
        }
    }

    /** Linked as by every other test: no second link runs beside this one. */
    @BeforeAll
    static void link() throws Exception {
        Images.of(Images.HELLO, Machine.IMX6UL);
    }

    private Outcome build(String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of(FirmwareImage.root().resolve("ibrik").toString(), "build"));
        command.addAll(List.of(words));
        Path errors = folder.resolve("errors");
        Process process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), output, Files.readString(errors));
    }

    /** QEMU with this file's bytes at an address, entered at another: what is left of boot code where RAM works from the start. */
    private static String boot(Path file, long address, long entry) throws Exception {
        Process process = new ProcessBuilder("qemu-system-arm", "-M", "mcimx6ul-evk", "-accel", "tcg", "-m", "128", "-display", "none", "-serial", "stdio", "-semihosting", "-no-reboot", "-device",
                "loader,file=" + file + ",addr=0x" + Long.toHexString(address) + ",force-raw=on", "-device", "loader,addr=0x" + Long.toHexString(entry) + ",cpu-num=0").redirectErrorStream(true).start();
        try (OutputStream input = process.getOutputStream()) {
            input.write("Ada\n".getBytes(StandardCharsets.US_ASCII));
            input.write(4);
        }
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(1, TimeUnit.MINUTES), "QEMU does not end");
        assertEquals(0, process.exitValue(), output);
        return output;
    }

    private static long word(byte[] bytes, int offset) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(offset) & 0xffff_ffffL;
    }

    @Test
    void aBootRomImageRunsWhereItsTableSays() throws Exception {
        Outcome outcome = build(Images.HELLO, "--board", "imx6ul", "--format", "imx");
        assertEquals(0, outcome.status, outcome.errors);
        assertTrue(outcome.lastLine().endsWith("/firmware.hello.imx"), outcome.output);
        Path file = Path.of(outcome.lastLine());
        byte[] image = Files.readAllBytes(file);
        assertEquals(VECTOR_TABLE, image[0] & 0xff);
        String output = boot(file, word(image, 20), word(image, 4));
        assertTrue(output.contains("Hello from Java on NXP i.MX6UL EVK") && output.contains("Hello, Ada!"), output);
    }

    @Test
    void uBootsToolsListABootRomImage() throws Exception {
        Path file = Path.of(build(Images.HELLO, "--board", "imx6ul", "--format", "imx").lastLine());
        Process process = new ProcessBuilder("mkimage", "-l", file.toString()).redirectErrorStream(true).start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), text);
        assertTrue(text.contains("Freescale IMX Boot Image") && text.contains("Mode:         DCD") && text.contains("Entry Point:  80010000"), text);
    }

    @Test
    void aFlatImageRunsFromItsLoadAddress() throws Exception {
        Outcome outcome = build(Images.HELLO, "--board", "imx6ul", "--format", "raw");
        assertEquals(0, outcome.status, outcome.errors);
        assertTrue(outcome.output.contains("load    0x80010000, entry 0x80010000"), outcome.output);
        assertTrue(outcome.lastLine().endsWith("/firmware.hello.bin"), outcome.output);
        String output = boot(Path.of(outcome.lastLine()), 0x8001_0000L, 0x8001_0000L);
        assertTrue(output.contains("Hello from Java on NXP i.MX6UL EVK") && output.contains("Hello, Ada!"), output);
    }

    @Test
    void aFormatThatABoardDoesNotHaveIsRefused() throws Exception {
        Outcome other = build(Images.HELLO, "--board", "imx6ul", "--format", "zip");
        assertEquals(2, other.status);
        assertEquals("ibrik: board imx6ul has no image format \"zip\"; it has elf, imx, raw.", other.errors.lines().toList().getLast());
        Outcome none = build(Images.HELLO, "--board", "microvm", "--format", "imx");
        assertEquals(2, none.status);
        assertEquals("ibrik: board microvm has no image format but elf, so none called \"imx\"; leave out --format.", none.errors.lines().toList().getLast());
        Outcome bundles = build("--format", "imx");
        assertEquals(2, bundles.status);
        assertTrue(bundles.errors.contains("--format needs a firmware"), bundles.errors);
    }
}
