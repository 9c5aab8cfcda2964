package ibrik.test.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ibrik.qemu.ElfSymbols;
import ibrik.qemu.FirmwareImage;
import ibrik.qemu.InstructionCounter;
import ibrik.qemu.Machine;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The headline figures of firmware.hello repeat exactly, so each has its value in {@code figures.properties}. Growth is not let in by mistake, and what was gained
 * is not lost again unseen. The figures to reach are printed by {@code ./ibrik bench}.
 */
class FiguresTest {

    private static final String BASELINE = "test.integration/figures.properties";
    private static final String MAIN = "ibrik.firmware.hello.Hello.run([Ljava/lang/String;)I";
    private static final int MEGABYTES = 128;

    @ParameterizedTest
    @EnumSource(names = {"MICROVM", "IMX6UL"})
    void methods(Machine machine) throws Exception {
        check("methods", machine, Long.parseLong(linked(machine, "methods")));
    }

    @ParameterizedTest
    @EnumSource(names = {"MICROVM", "IMX6UL"})
    void imageBytes(Machine machine) throws Exception {
        check("image", machine, Files.size(Images.of(Images.HELLO, machine).image()));
    }

    /** Instructions from the ELF entry to the first one of the application's main method. */
    @ParameterizedTest
    @EnumSource(names = {"MICROVM", "IMX6UL"})
    void bootInstructions(Machine machine) throws Exception {
        FirmwareImage image = Images.of(Images.HELLO, machine);
        ElfSymbols symbols = ElfSymbols.read(image.image().resolveSibling(Images.HELLO + ".symbols.elf"));
        Long main = symbols.addresses().get(MAIN);
        if (main == null) {
            throw new AssertionError("the image has no symbol " + MAIN + "; has the method been renamed or inlined?");
        }
        check("boot", machine, InstructionCounter.count(image.image(), machine, MEGABYTES, symbols.entry(), main, Duration.ofMinutes(2)));
    }

    private static void check(String figure, Machine machine, long value) throws IOException {
        String name = "hello." + figure + "." + (machine == Machine.MICROVM ? "microvm" : "imx6ul");
        Properties baseline = new Properties();
        try (Reader reader = Files.newBufferedReader(FirmwareImage.root().resolve(BASELINE))) {
            baseline.load(reader);
        }
        String before = baseline.getProperty(name);
        assertEquals(before, Long.toString(value), () -> name + " has moved from " + before + " to " + value + "; if that is meant, write " + name + "=" + value
                + " into " + BASELINE + ", and say why in the commit.");
    }

    /** What the front end remembers about an image. */
    private static String linked(Machine machine, String name) throws Exception {
        Path file = Images.of(Images.HELLO, machine).image().resolveSibling("linked.properties");
        Properties linked = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            linked.load(reader);
        }
        return Map.copyOf(linked).get(name).toString();
    }
}
