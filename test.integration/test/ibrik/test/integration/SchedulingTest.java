package ibrik.test.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.qemu.Machine;
import ibrik.qemu.QemuRunner;
import ibrik.qemu.RunResult;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Threads, as the firmware test.fixtures.threads sees them. The boards run with counted instructions, where an instruction takes a nanosecond, so times do not depend on the host. */
class SchedulingTest {
    private static final String THREADS = "test.fixtures.threads";
    private static final int FATAL = 134;
    private static final int SLEEP_SECONDS = 600;

    private static QemuRunner runner(Machine machine, String... arguments) throws Exception {
        QemuRunner runner = Images.run(THREADS, machine).arguments(arguments);
        return isBoard(machine) ? runner.countInstructions() : runner;
    }

    private static boolean isBoard(Machine machine) { return machine == Machine.MICROVM || machine == Machine.IMX6UL; }

    private static String textOf(Machine machine, int status, String... arguments) throws Exception { return Images.textOf(runner(machine, arguments), status); }

    @ParameterizedTest
    @EnumSource
    void aThreadRunsAndIsJoined(Machine machine) throws Exception {
        assertEquals("in Thread-0\njoined\n", textOf(machine, 0, "join"));
    }

    @ParameterizedTest
    @EnumSource(names = {"MICROVM", "IMX6UL"})
    void anEmptyLoopStarvesNoOneOfItsPriorityOrAbove(Machine machine) throws Exception {
        assertEquals("equal: shared\nhigher: in time\nstopped\n", textOf(machine, 0, "spin"));
    }

    @ParameterizedTest
    @EnumSource(names = {"MICROVM", "IMX6UL"})
    void aPriorityInversionIsBounded(Machine machine) throws Exception {
        assertEquals("bounded\npriorities: 2 3\n", textOf(machine, 0, "inversion"));
    }

    @ParameterizedTest
    @EnumSource
    void aDeadlockIsReportedWithWhoWaitsForWhom(Machine machine) throws Exception {
        String text = textOf(machine, FATAL, "deadlock");
        assertFalse(text.contains("cannot happen"), text);
        assertTrue(text.contains("ibrik: fatal: deadlock: every thread waits for another one"), text);
        assertTrue(text.matches("(?s).*\"Plato\" priority 5 blocked: to enter a ibrik.test.fixtures.threads.DeadlockProbe.Fork at 0x[0-9a-f]+, which \"Kant\" holds\n\tat ibrik.test.fixtures.threads.DeadlockProbe.eat.*"), text);
        assertTrue(text.matches("(?s).*\"Kant\" priority 5 blocked: to enter a ibrik.test.fixtures.threads.DeadlockProbe.Fork at 0x[0-9a-f]+, which \"Plato\" holds\n\tat ibrik.test.fixtures.threads.DeadlockProbe.eat.*"), text);
        assertTrue(text.contains("\"main\" priority 5 waiting: to be notified on a java.lang.Thread at "), text);
    }

    @ParameterizedTest
    @EnumSource
    void aLonelyThreadThatParksForEverIsADeadlock(Machine machine) throws Exception {
        assertTrue(textOf(machine, FATAL, "deadlock-parked").contains("\"main\" priority 5 parked on a ibrik.test.fixtures.threads.DeadlockProbe$Fork at "));
    }

    @ParameterizedTest
    @EnumSource
    void anUncaughtExceptionEndsItsThreadOnly(Machine machine) throws Exception {
        List<String> lines = textOf(machine, 0, "uncaught").lines().toList();
        assertEquals("Exception in thread \"unlucky\" java.lang.IllegalStateException: no luck", lines.getFirst());
        assertTrue(lines.get(1).startsWith("\tat ibrik.test.fixtures.threads.UncaughtProbe.fail(UncaughtProbe.java:"), lines.get(1));
        assertEquals("main goes on", lines.getLast());
        assertEquals("main: no luck\nothers go on\n", textOf(machine, 1, "uncaught-main"));
    }

    @ParameterizedTest
    @EnumSource(names = {"MICROVM", "IMX6UL"})
    void tenThousandThreadsFitInto256Megabytes(Machine machine) throws Exception {
        assertEquals("10000 threads alive\nsum 49995000\n", Images.textOf(runner(machine, "many", "10000").memory(256), 0));
    }

    /** Ten minutes pass in seconds, as they only can where the processor executes nothing. */
    @ParameterizedTest
    @EnumSource(names = {"MICROVM", "IMX6UL"})
    void theProcessorHaltsWhileNothingCanRun(Machine machine) throws Exception {
        assertEquals("slept " + SLEEP_SECONDS + " s\n", Images.textOf(runner(machine, "idle", Integer.toString(SLEEP_SECONDS)).timeout(Duration.ofMinutes(1)), 0));
    }

    @ParameterizedTest
    @EnumSource
    void everyStackOverflowsWhereItEnds(Machine machine) throws Exception {
        assertEquals("overflow\ntrue\n".repeat(3), textOf(machine, 0, "overflow"));
    }

    @ParameterizedTest
    @EnumSource
    void theSystemEndsWithItsLastThreadOrByExit(Machine machine) throws Exception {
        assertEquals("main ends\nworker ends\nhook\n", textOf(machine, 0, "exit", "0"));
        assertEquals("main ends\nworker ends\nhook\n", textOf(machine, 3, "exit", "3"));
    }

    @ParameterizedTest
    @EnumSource(names = {"MICROVM", "IMX6UL"})
    void controlBackslashShowsAllThreads(Machine machine) throws Exception {
        RunResult result = Images.run(THREADS, machine).arguments("dump").inputFrom(late("\034x\n")).run();
        String text = result.text();
        assertEquals(0, result.status(), text);
        assertTrue(text.contains("java.lang.Object.wait0\njava.lang.Object.wait\n"), text);
        assertTrue(text.contains("ibrik.test.fixtures.threads.DumpProbe.waits\n"), text);
        assertTrue(text.contains("\nThread dump:\n"), text);
        assertTrue(text.matches("(?s).*\"waiter\" #\\d+ prio=5 WAITING\n\twaiting on java.lang.Object@[0-9a-f]+\n\tat java.base/java.lang.Object.wait0.*"), text);
    }

    @ParameterizedTest
    @EnumSource(names = {"MICROVM", "IMX6UL"})
    void aLineThatNoOneServesIsReportedAndMasked(Machine machine) throws Exception {
        String text = textOf(machine, 0, "unserved");
        assertTrue(text.matches("\nibrik: interrupt line \\d+ has interrupted and no handler serves it; it stays masked\ninterrupts: 1\n"), text);
    }

    @ParameterizedTest
    @EnumSource(names = {"MICROVM", "IMX6UL"})
    void aStuckLineIsGivenUpAndABrokenHandlerIsNot(Machine machine) throws Exception {
        String text = textOf(machine, 0, "stuck");
        assertTrue(text.startsWith("Exception in thread \"interrupt rattle\" java.lang.IllegalStateException: handler is broken\n"), text);
        assertTrue(text.contains("\nibrik: interrupt line 11 (rattle) is stuck: its handlers found nothing to do a hundred thousand times in a row; it stays masked\n"), text);
        assertTrue(text.matches("(?s).*\n100000 calls, Line\\[line=11, name=rattle, count=10000[01], stuck=true\\]\n"), text);
    }

    /** Input that comes when the firmware has long been waiting for it. */
    private static InputStream late(String text) {
        InputStream bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
        return new InputStream() {
            @Override
            public int read() throws IOException {
                byte[] single = new byte[1];
                return read(single, 0, 1) < 0 ? -1 : single[0];
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                try {
                    Thread.sleep(3000);
                } catch (InterruptedException exception) {
                    throw new IOException(exception);
                }
                return bytes.read(buffer, offset, length);
            }
        };
    }
}
