package ibrik.test.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.qemu.Machine;
import ibrik.qemu.QemuRunner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The drivers of the i.MX6UL in QEMU, with threads. Instructions are counted where time is judged: one is one nanosecond. */
class Imx6ulDriverTest {

    private static final String FIXTURE = "test.fixtures.imx6ul";
    /** From an alarm's deadline to the thread that waited for it. */
    private static final int LATEST_ALARM = 2000;
    /** From raising a line to the first instruction of its handler's thread, clock readings included. */
    private static final int LATEST_HANDLER = 1500;

    private static QemuRunner probe(String... arguments) throws IOException, InterruptedException {
        return Images.run(FIXTURE, Machine.IMX6UL).arguments(arguments);
    }

    private static QemuRunner counted(String... arguments) throws IOException, InterruptedException {
        return probe(arguments).countInstructions();
    }

    @Test
    void anAlarmIsNeverEarlyAndSoonServed() throws Exception {
        Matcher late = Pattern.compile("late by (\\d+) to (\\d+) ns\n").matcher(Images.textOf(counted("alarm"), 0));
        assertTrue(late.matches(), "alarms came early");
        assertTrue(Integer.parseInt(late.group(2)) <= LATEST_ALARM, late.group());
    }

    @Test
    void aLineThatSoftwareRaisesIsServedOnceEachTime() throws Exception {
        List<String> lines = Images.textOf(counted("software"), 0).lines().toList();
        assertEquals("160 lines", lines.getFirst());
        assertEquals("served 4 times", lines.getLast());
        for (String line : lines.subList(1, 4)) {
            Matcher served = Pattern.compile("served after (\\d+) ns").matcher(line);
            assertTrue(served.matches() && Integer.parseInt(served.group(1)) <= LATEST_HANDLER, line);
        }
    }

    @Test
    void receivesByInterruptsWithoutLoss() throws Exception {
        byte[] input = "The quick brown fox jumps over the lazy dog.\n".repeat(500).getBytes(StandardCharsets.US_ASCII);
        int sum = 0;
        for (byte next : input) {
            sum = 31 * sum + next;
        }
        assertEquals(input.length + " bytes, sum " + sum + "\n", Images.textOf(probe("receive").input(input), 0));
    }

    @Test
    void theTimeOfDayIsNotKnownAndCanBeSet() throws Exception {
        assertEquals("""
                none: counted from 1970 at reset, as the SNVS real-time counter does not run
                within a minute of 1970
                set, and kept until reset: the SNVS real-time counter does not run
                set
                """, Images.textOf(counted("time"), 0));
    }

    @Test
    void theWatchdogSparesWhoRefreshesIt() throws Exception {
        assertEquals("false, reset by unknown\nPT1.5S, true\nalive\n", Images.textOf(counted("refresh"), 0));
    }

    /** With -no-reboot QEMU ends when the board is reset. */
    @Test
    void theWatchdogResetsTheBoardInTime() throws Exception {
        assertEquals("1900 ms", counted("bite", "2000").run().text().lines().toList().getLast());
    }

    @Test
    void powerGoesOffAndTheBoardIsReset() throws Exception {
        assertEquals("", Images.textOf(probe("off"), 0));
        assertEquals("", Images.textOf(probe("reset"), 0));
    }

    @Test
    void randomNumbersAreRefusedWhereThereIsNoGenerator() throws Exception {
        String report = Images.textOf(probe("random"), 1);
        assertTrue(report.contains("IllegalStateException: there is no random number generator RNGB: the chip calls itself 0x640000, an i.MX6UL or QEMU"), report);
    }
}
