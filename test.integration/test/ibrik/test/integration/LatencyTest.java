package ibrik.test.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.qemu.FirmwareImage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What threads, interrupts and collections cost on both boards stays within the limits that {@code ./ibrik bench} prints: instructions under icount, which repeat. */
class LatencyTest {
    private static final List<String> FIGURES = List.of("monitor", "switch", "interrupt", "fast-handler", "preemption", "alarm-latest", "unpolled", "thread-bytes", "collection", "nursery");

    @Test
    void eachIsWithinItsLimit() throws Exception {
        List<String> command = new ArrayList<>(List.of(FirmwareImage.root().resolve("ibrik").toString(), "bench"));
        command.addAll(FIGURES);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), output);
        for (String figure : FIGURES) {
            for (String board : new String[] {".microvm ", ".imx6ul "}) assertTrue(output.contains("\n" + figure + board), figure + board + "is not in\n" + output);
        }
    }
}
