package ibrik.linker.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.compiler.core.target.CompiledMethod;
import ibrik.compiler.core.target.Stub;
import ibrik.compiler.core.target.StubEmitter;
import ibrik.compiler.core.target.Symbol;
import ibrik.linker.model.Architecture;
import ibrik.linker.model.MethodInfo;
import ibrik.linker.model.TypeInfo;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Flat images and those for the boot ROM of i.MX6, from an ELF file with all kinds of sections. */
class ImageFormatsTest {
    private static final long RAM = 0x8000_0000L;
    private static final String CONFIGURATION = """
            # clocks
            write 4 0x020c4068 0xffffffff
            write 4 0x020c406c 0x00000001   # another

            set 4 0x020c4068 0x80000000
            clear 4 0x020c4068 0x0000ffff
            write 2 0x020e0002 0xbeef
            until-set 4 0x021b001c 0x4000
            until-clear 4 0x021b001c 0x1
            write 4 0x021b0000 0x84180000
            """;

    @TempDir
    Path folder;

    private TestImage image;

    @BeforeEach
    void link() throws IOException {
        image = new TestImage(new TestWorld(Architecture.ARM), "imx6ul", RAM, 0);
        TypeInfo type = image.world.type("p/A", image.world.object);
        MethodInfo method = image.world.method(type, "m", "()V");
        image.code.add(TestImage.method(method, "machine code".getBytes(StandardCharsets.US_ASCII), List.of(), 8));
        // A stub in front of the entry, as emitters are free to put one there.
        CompiledMethod entry = image.stubs.removeFirst();
        image.stubs.add(new CompiledMethod(new Symbol.Code(Stub.EXIT), new byte[40], List.of(), 0, entry.flags(), List.of(), List.of()));
        image.stubs.add(entry);
        image.blobs.add(new StubEmitter.Blob("table", "data", new byte[] {1, 2, 3, 4}, 4, List.of(), -1));
        image.blobs.add(new StubEmitter.Blob("room", "bss", new byte[5000], 4, List.of(), -1));
        image.write(folder);
    }

    private byte[] write(String configuration) throws IOException {
        ImageFormats.imx(folder.resolve("a.elf"), folder.resolve("a.imx"), configuration, "evk.dcd");
        return Files.readAllBytes(folder.resolve("a.imx"));
    }

    @Test
    void anImageBeginsWithItsFirstInstruction() throws IOException {
        assertEquals(RAM + 0x10000, image.entry);
        assertEquals(new ImageFormats.Placement(image.entry, image.entry), ImageFormats.raw(folder.resolve("a.elf"), folder.resolve("a.bin")));
    }

    @Test
    void aFlatImageIsWhatLiesInMemory() throws IOException {
        ImageFormats.raw(folder.resolve("a.elf"), folder.resolve("a.bin"));
        byte[] flat = Files.readAllBytes(folder.resolve("a.bin"));
        for (int i = 0; i < flat.length; i++) assertEquals(image.inSegment(image.entry + i) ? image.u8(image.entry + i) : 0, flat[i] & 0xff, "byte " + i);
        assertTrue(image.symbol("ibrik.bss.start") >= image.entry + flat.length, "what the entry code clears is in the file");
        assertTrue(flat.length > image.symbol("ibrik.snapshot.start") - image.entry, "contents are missing at the end");
    }

    @Test
    void theBootRomLoadsWhatWasLinkedAndEntersIt() throws IOException {
        BootRom rom = new BootRom().boot(BootRom.card(write(CONFIGURATION)));
        assertEquals(image.entry, rom.entry);
        ImageFormats.raw(folder.resolve("a.elf"), folder.resolve("a.bin"));
        byte[] flat = Files.readAllBytes(folder.resolve("a.bin"));
        for (int i = 0; i < flat.length; i++) assertEquals(flat[i] & 0xff, rom.memory(image.entry + i), "byte " + i);
    }

    @Test
    void theBootRomDoesWhatTheConfigurationSays() throws IOException {
        BootRom rom = new BootRom().boot(BootRom.card(write(CONFIGURATION)));
        assertEquals(0xffff_0000, rom.registers.get(0x020c_4068L));
        assertEquals(1, rom.registers.get(0x020c_406cL));
        assertEquals(0xbeef, rom.registers.get(0x020e_0002L));
        assertEquals(0x8418_0000, rom.registers.get(0x021b_0000L));
        assertEquals(6, rom.writes);
        assertEquals(2, rom.waits);
    }

    @Test
    void theBootRomSeesDamage() throws IOException {
        byte[] good = write(CONFIGURATION);
        for (int offset : new int[] {0, 2, 3, 4 + 3, 20 + 1, 32 + 3, 36 + 3, 44, 44 + 2, 48}) {
            byte[] bad = good.clone();
            bad[offset] ^= 0x55;
            assertThrows(RuntimeException.class, () -> new BootRom().boot(BootRom.card(bad)), "byte " + offset);
        }
        assertThrows(IllegalArgumentException.class, () -> new BootRom().boot(BootRom.card(Arrays.copyOf(good, good.length / 2))), "half of it");
    }

    @Test
    void theFileIsWholeSectorsAndTheSameEachTime() throws IOException {
        byte[] once = write(CONFIGURATION);
        assertEquals(0, (once.length + 0x400) % 512);
        assertArrayEquals(once, write(CONFIGURATION));
    }

    @Test
    void uBootsToolsKnowItToo() throws Exception {
        byte[] bytes = write(CONFIGURATION);
        for (String tool : List.of("mkimage", "dumpimage")) {
            Process process = new ProcessBuilder(tool, "-l", folder.resolve("a.imx").toString()).redirectErrorStream(true).start();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(0, process.waitFor(), text);
            assertTrue(text.contains("Freescale IMX Boot Image") && text.contains("Image Ver:    2") && text.contains("Mode:         DCD"), text);
            assertTrue(text.contains("Entry Point:  80010000") && text.contains("Data Size:    " + (bytes.length + 0x400) + " Bytes"), text);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"write 4 0x020c4068", "write 3 0x020c4068 0x1", "wrote 4 0x020c4068 0x1", "write 4 020c4068 0x1", "write 4 0x020c4068 0x100000000", "write 4 0x020c4066 0x1",
        "write 2 0x020c4068 0x10000", "write 1 0x020c4068 0x100"})
    void aWrongLineIsRefusedByNameAndNumber(String line) {
        String message = assertThrows(ImageException.class, () -> write("# first\n\n" + line + "\n")).getMessage();
        assertTrue(message.startsWith("evk.dcd, line 3: "), message);
        assertFalse(Files.exists(folder.resolve("a.imx")), "half an image was left behind");
    }

    @Test
    void noOrTooMuchConfigurationIsRefused() {
        assertTrue(assertThrows(ImageException.class, () -> write("# nothing\n")).getMessage().contains("configures nothing"));
        assertTrue(assertThrows(ImageException.class, () -> write("write 4 0x020c4068 0x1\n".repeat(221))).getMessage().contains("1768"));
    }

    @Test
    void asMuchConfigurationAsFitsIsTaken() throws IOException {
        assertEquals(220, new BootRom().boot(BootRom.card(write("write 4 0x020c4068 0x1\n".repeat(220)))).writes);
    }
}
