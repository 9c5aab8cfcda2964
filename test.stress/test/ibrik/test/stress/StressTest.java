package ibrik.test.stress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.qemu.FirmwareImage;
import ibrik.qemu.Machine;
import ibrik.qemu.RunResult;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Short runs of what the firmware can do for hours. */
class StressTest {
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private static String run(Machine machine, String... arguments) throws Exception {
        RunResult result = FirmwareImage.link("test.stress", machine).runner().arguments(arguments).timeout(LIMIT).run();
        assertTrue(result.statusGiven() && result.status() == 0, () -> result.describe() + " It printed:\n" + result.text() + result.errorText());
        return result.text();
    }

    /** The tests themselves are right: HotSpot on this machine's processors passes them. */
    @Test
    void litmusOnTheHost() throws InterruptedException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        assertTrue(Litmus.runAll(500, new PrintStream(text, true, StandardCharsets.US_ASCII)), text::toString);
    }

    /** Threads are switched at every poll, in an order that follows from the seed. */
    @ParameterizedTest
    @EnumSource
    void litmus(Machine machine) throws Exception {
        for (String seed : new String[] {"1", "2", "3"}) {
            String text = run(machine, "-Dibrik.schedule=" + seed, "litmus", "300");
            assertEquals(Litmus.all().size() + 1, text.lines().count(), text);
        }
    }

    /** Both must come, or the schedule does not switch where it says it does. */
    @ParameterizedTest
    @EnumSource
    void theScheduleFindsMoreThanOneOutcome(Machine machine) throws Exception {
        String text = run(machine, "-Dibrik.schedule=7", "litmus", "300");
        String exchange = text.lines().filter(line -> line.startsWith("litmus SB:")).findFirst().orElseThrow();
        assertTrue(exchange.contains("0,1=") && exchange.contains("1,0=") && exchange.contains("1,1="), exchange);
    }

    @ParameterizedTest
    @EnumSource
    void mixed(Machine machine) throws Exception {
        assertTrue(run(machine, "mixed", "3", "1").endsWith("mixed: all well\n"));
    }

    @ParameterizedTest
    @EnumSource
    void mixedWithSwitchesAtEveryPoll(Machine machine) throws Exception {
        assertTrue(run(machine, "-Dibrik.schedule=5", "mixed", "2", "2").endsWith("mixed: all well\n"));
    }
}
