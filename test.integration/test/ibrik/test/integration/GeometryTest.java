package ibrik.test.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.qemu.FirmwareImage;
import ibrik.qemu.Machine;
import ibrik.qemu.QemuRunner;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** firmware.geometry, with JTS as it comes from Maven Central, prints HotSpot's digits. */
class GeometryTest {

    private static final String FIRMWARE = "firmware.geometry";
    private static final String LIBRARY = "org/locationtech/jts/jts-core/1.20.0/jts-core-1.20.0.jar";
    private static final int SETS = 6;

    @ParameterizedTest
    @EnumSource
    void theDigitsAreHotSpots(Machine machine) throws Exception {
        for (int seed = 0; seed < SETS; seed++) {
            String points = points(seed);
            String expected = onHotSpot(points);
            assertTrue(expected.contains("hull: ") && expected.contains("area: "), expected);
            QemuRunner runner = Images.run(FIRMWARE, machine).input(points);
            assertEquals(expected, Images.textOf(runner, 0), "points " + seed);
        }
    }

    /** Scattered points, some twice, some on one line; the last sets have very few or very large ones. */
    private static String points(int seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        int count = seed == SETS - 1 ? 2 : 5 + 4 * seed;
        double scale = Math.pow(10, seed * 3 - 4);
        for (int i = 0; i < count; i++) {
            double x = (random.nextDouble() - 0.5) * scale;
            String point = i % 5 == 4 ? x + " " + 2 * x : x + " " + random.nextGaussian() * scale;
            text.append(point).append('\n');
            if (i % 7 == 6) {
                text.append(point).append('\n');
            }
        }
        return text.toString();
    }

    /** With the library's Java bodies of Math's functions, as the JLS wants of StrictMath. */
    private static String onHotSpot(String points) throws IOException, InterruptedException {
        Path library = Path.of(System.getProperty("maven.repo.local"), LIBRARY);
        String path = FirmwareImage.root().resolve(FIRMWARE).resolve("bin") + File.pathSeparator + library;
        Path input = Files.createTempFile("points", ".txt");
        try {
            Files.writeString(input, points, StandardCharsets.US_ASCII);
            Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
                    "-XX:-UsePerfData", "-XX:+UnlockDiagnosticVMOptions",
                    "-XX:DisableIntrinsic=_dsin,_dcos,_dtan,_dexp,_dlog,_dlog10,_dpow", "-cp", path, "ibrik.firmware.geometry.GeometryMain")
                    .redirectInput(input.toFile()).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(0, process.waitFor(), output);
            return output;
        } finally {
            Files.delete(input);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MICROVM", "IMX6UL"})
    void aLineThatIsNoPointIsRefused(Machine machine) throws Exception {
        assertEquals("line 2 is not a point: \"x\"; write two numbers with a blank between them.\n",
                Images.textOf(Images.run(FIRMWARE, machine).input(List.of("1 2", "x", "3 4").stream().reduce("", (all, line) -> all + line + "\n")), 2));
    }
}
