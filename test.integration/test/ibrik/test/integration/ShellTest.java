package ibrik.test.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.qemu.Machine;
import ibrik.qemu.RunResult;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A session with firmware.shell, as a newcomer would have it. */
class ShellTest {
    private static final String SHELL = "firmware.shell";
    private static final int REPORTED = 134;
    private static final Duration LIMIT = Duration.ofMinutes(3);

    private static final String FIRST = "Ibrik on ";
    private static final String PROMPT = "> ";

    private static RunResult type(Machine machine, String... lines) throws Exception {
        return Images.run(SHELL, machine).timeout(LIMIT).input(String.join("\n", lines) + "\n").run();
    }

    /** What each line was answered, without echo and prompt. */
    private static List<String> session(Machine machine, String... lines) throws Exception {
        String[] all = new String[lines.length + 1];
        System.arraycopy(lines, 0, all, 0, lines.length);
        all[lines.length] = "halt 3";
        RunResult result = type(machine, all);
        String text = result.text();
        assertTrue(result.statusGiven() && result.status() == 3, () -> result.describe() + " It printed:\n" + text);
        assertTrue(text.startsWith(FIRST), text);
        List<String> answers = new ArrayList<>();
        int at = text.indexOf(PROMPT);
        for (String line : lines) {
            int start = at + PROMPT.length();
            if (machine.isBoard()) {
                assertTrue(text.startsWith(line + "\n", start), "no echo of " + line + " at " + text.substring(start));
                start += line.length() + 1;
            }
            at = start < text.length() && text.startsWith(PROMPT, start) ? start : text.indexOf("\n" + PROMPT, start) + 1;
            assertTrue(at >= start, "no prompt after " + line + " in:\n" + text);
            answers.add(text.substring(start, at));
        }
        return answers;
    }

    @ParameterizedTest
    @EnumSource
    void helpListsEveryCommand(Machine machine) throws Exception {
        String help = session(machine, "help").get(0);
        for (String command : new String[] {"help", "threads", "stack", "memory", "gc", "interrupts", "dma", "peek", "poke", "cpu", "uptime", "fault", "reboot", "halt", "date", "rand", "watchdog"}) {
            assertTrue(help.lines().anyMatch(line -> line.startsWith(command + " ")), command + " is not in\n" + help);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theSystemTellsOfItself(Machine machine) throws Exception {
        List<String> answers = session(machine, "threads", "stack", "memory", "gc", "cpu", "uptime", "interrupts", "");
        assertTrue(Pattern.compile("(?m)^ +\\d+ +5  RUNNABLE +main$").matcher(answers.get(0)).find(), answers.get(0));
        assertTrue(Pattern.compile("(?m)^ +\\d+ +10  WAITING +daemon  Reference Handler$").matcher(answers.get(0)).find(), answers.get(0));
        assertTrue(answers.get(1).contains("at ibrik.firmware.shell.Shell.run(Shell.java:"), answers.get(1));
        assertTrue(answers.get(2).matches("RAM \\d+, heap \\d+: objects \\d+, stacks of started threads \\d+, free \\d+; \\d+ objects alive at the last collection\n"), answers.get(2));
        assertTrue(answers.get(3).matches("(?s)freed \\d+ kB in \\d+ us, \\d+ kB in use\n.*whole heap: 1, longest \\d+ us\n"), answers.get(3));
        assertTrue(answers.get(4).endsWith(", processors in use: 1\n"), answers.get(4));
        assertTrue(answers.get(5).matches("up \\d+\\.\\d{6} s\n"), answers.get(5));
        assertTrue(answers.get(6).matches("(?s).*  alarm\n.*spurious: \\d+\n"), answers.get(6));
        assertEquals("", answers.get(7));
    }

    /** What was typed came by interrupts. */
    @ParameterizedTest
    @CsvSource({"MICROVM, 4, com1", "IMX6UL, 58, uart1"})
    void theSerialLineInterrupts(Machine machine, int line, String name) throws Exception {
        String lines = session(machine, "interrupts").get(0);
        Matcher found = Pattern.compile("(?m)^ +" + line + " +(\\d+)  (\\S+)$").matcher(lines);
        assertTrue(found.find(), lines);
        assertTrue(Integer.parseInt(found.group(1)) > 0, lines);
    }

    @ParameterizedTest
    @EnumSource
    void memoryForDevicesIsTakenWrittenAndGivenBack(Machine machine) throws Exception {
        String block = session(machine, "dma take 100").get(0).strip();
        List<String> answers = session(machine, "dma take 100", "poke " + block + " 0x12345678", "peek " + block, "dma", "dma free " + block, "dma", "dma free " + block, "dma take 100000000");
        assertEquals(block + "\n", answers.get(0));
        assertEquals("", answers.get(1));
        assertEquals(block + ": 0x12345678\n", answers.get(2));
        assertTrue(answers.get(3).contains(", 100 in use in 1 blocks"), answers.get(3));
        assertEquals("", answers.get(4));
        assertTrue(answers.get(5).contains(", 0 in use in 0 blocks"), answers.get(5));
        assertTrue(answers.get(6).contains("no block in use starts at"), answers.get(6));
        assertTrue(answers.get(7).contains("100000000"), answers.get(7));
    }

    @ParameterizedTest
    @EnumSource(names = "IMX6UL", mode = EnumSource.Mode.EXCLUDE)
    void theDateIsTheHosts(Machine machine) throws Exception {
        Instant told = Instant.parse(session(machine, "date").get(0).strip());
        Duration off = Duration.between(told, Instant.now()).abs();
        assertTrue(off.compareTo(Duration.ofHours(1)) < 0, () -> told + " is " + off + " off");
    }

    @ParameterizedTest
    @EnumSource(names = {"MICROVM", "IMX6UL"})
    void theDateCanBeSet(Machine machine) throws Exception {
        List<String> answers = session(machine, "date 2030-01-02T03:04:05", "date", "date tomorrow");
        assertEquals("2030-01-02T03:04:05Z\n", answers.get(0));
        assertTrue(answers.get(1).startsWith("2030-01-02T03:04:"), answers.get(1));
        assertTrue(answers.get(2).startsWith("\"tomorrow\" is no time"), answers.get(2));
    }

    @ParameterizedTest
    @EnumSource
    void mistakesAreToldInASentence(Machine machine) throws Exception {
        List<String> answers = session(machine, "foo", "peek", "peek x", "peek 0x80000001", "poke 0 4294967296", "stack 99", "fault", "halt 256");
        assertEquals("there is no command \"foo\"; help lists the commands.\n", answers.get(0));
        assertEquals("peek needs an address, as in peek 0x80000000 8.\n", answers.get(1));
        assertEquals("the address \"x\" is not a number; write it like 4096 or 0x1000.\n", answers.get(2));
        assertEquals("the address 0x80000001 is not a multiple of 4; words of 32 bits lie at multiples of 4.\n", answers.get(3));
        assertEquals("the value 4294967296 does not fit into 32 bits.\n", answers.get(4));
        assertEquals("there is no thread 99; threads lists them.\n", answers.get(5));
        assertTrue(answers.get(6).startsWith("fault needs a name: "), answers.get(6));
        assertEquals("the status 256 is out of range; it is 0 to 255.\n", answers.get(7));
    }

    @ParameterizedTest
    @EnumSource
    void exceptionsEndNothing(Machine machine) throws Exception {
        List<String> answers = session(machine, "fault null", "fault overflow", "fault memory", "gc");
        assertEquals("fault failed: java.lang.NullPointerException\n", answers.get(0));
        assertEquals("fault failed: java.lang.StackOverflowError\n", answers.get(1));
        assertEquals("fault failed: java.lang.OutOfMemoryError: Java heap space\n", answers.get(2));
        assertTrue(answers.get(3).startsWith("freed "), answers.get(3));
    }

    private static void faultIsReported(Machine machine, String name) throws Exception {
        RunResult result = type(machine, "fault " + name, "halt");
        assertTrue(result.statusGiven() && result.status() == REPORTED, () -> result.describe() + " It printed:\n" + result.text());
        assertTrue(result.text().contains("ibrik: fatal: "), result.text());
        assertTrue(result.text().contains("thread \"main\""), result.text());
        assertTrue(result.text().contains("at ibrik.firmware.shell.Shell.perform(Shell.java:"), result.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"code", "data", "guard", "zero", "hole"})
    void faultsOnMicrovmEndInAReport(String name) throws Exception { faultIsReported(Machine.MICROVM, name); }

    @ParameterizedTest
    @ValueSource(strings = {"code", "data", "guard", "zero", "hole"})
    void faultsOnImx6ulEndInAReport(String name) throws Exception { faultIsReported(Machine.IMX6UL, name); }

    /** The monitor ends QEMU at a reset, without a status of the program. */
    @ParameterizedTest
    @EnumSource(names = {"MICROVM", "IMX6UL"})
    void rebootResetsTheBoard(Machine machine) throws Exception {
        RunResult result = type(machine, "reboot");
        assertFalse(result.timedOut() || result.text().contains("did not reset"), () -> result.describe() + " It printed:\n" + result.text());
    }

    @ParameterizedTest
    @EnumSource
    void controlBackslashPrintsAllThreads(Machine machine) throws Exception {
        RunResult result = Images.run(SHELL, machine).timeout(LIMIT).input("\u001ccpu\nhalt\n").run();
        if (machine.isBoard()) assertTrue(result.text().contains("\"main\""), result.text());
        assertTrue(result.text().contains("processors in use"), result.text());
    }

    /** A watchdog that is not refreshed ends the session; one that is does not. */
    @ParameterizedTest
    @EnumSource(names = "IMX6UL")
    void theWatchdogBites(Machine machine) throws Exception {
        List<String> answers = session(machine, "watchdog", "watchdog refresh", "watchdog 100", "watchdog", "watchdog refresh");
        assertTrue(answers.get(0).startsWith("off, last reset: "), answers.get(0));
        assertTrue(answers.get(1).startsWith("the watchdog is off;"), answers.get(1));
        assertEquals("the board resets unless watchdog refresh comes within 100000 ms\n", answers.get(2));
        assertTrue(answers.get(3).startsWith("running, "), answers.get(3));
        assertEquals("", answers.get(4));
    }
}
