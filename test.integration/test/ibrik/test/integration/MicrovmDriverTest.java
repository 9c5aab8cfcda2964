package ibrik.test.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.qemu.Machine;
import ibrik.qemu.QemuRunner;
import ibrik.qemu.RunResult;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** microvm in QEMU, with threads: vectors, reports, guard pages, power. */
class MicrovmDriverTest {

    private static final String FIXTURE = "test.fixtures.microvm";
    private static final int REPORTED = 134;

    private static QemuRunner probe(String... arguments) throws IOException, InterruptedException {
        return Images.run(FIXTURE, Machine.MICROVM).arguments(arguments);
    }

    @Test
    void interruptsLeaveTheInterruptedCodeAlone() throws Exception {
        double sum = 0;
        long product = 1;
        for (int i = 1; i <= 1000; i++) {
            sum += 1.0 / i;
            product = product * 31 + i;
        }
        assertEquals("1000 interrupts, " + (long) (sum * 1e12) + ", " + product + "\n", Images.textOf(probe("raise"), 0));
    }

    @Test
    void aFaultInAnInterruptNamesTheThreadThatItInterrupted() throws Exception {
        String text = Images.textOf(probe("fault-in-interrupt"), REPORTED);
        assertTrue(text.contains("ibrik: fatal: store to unmapped memory, vector 0xe, address 0xb0000000, pc 0x"), text);
        assertTrue(text.contains("in thread \"interrupt during main\""), text);
        assertTrue(text.contains("\tat ibrik.test.fixtures.microvm.FaultyLine.interrupt(FaultyLine.java"), text);
    }

    @Test
    void aFaultNamesItsThread() throws Exception {
        String text = Images.textOf(probe("fault-in-thread"), REPORTED);
        assertTrue(text.contains("ibrik: fatal: store to unmapped memory, vector 0xe, address 0xb0000000, pc 0x"), text);
        assertTrue(text.contains("in thread \"faulty\""), text);
        assertTrue(text.contains("(MachineProbe.java"), text);
    }

    @Test
    void theGuardPageOfAThreadIsUnderItsStack() throws Exception {
        String text = Images.textOf(probe("guard"), REPORTED);
        assertTrue(text.contains("ibrik: fatal: the stack ran into its guard page: that of thread \"faulty\", vector 0xe"), text);
        assertTrue(text.contains("\tat ibrik.test.fixtures.microvm.MachineProbe.deep(MachineProbe.java"), text);
    }

    @Test
    void anOverflowIsFoundBeforeTheGuardPage() throws Exception { assertEquals("caught\n", Images.textOf(probe("overflow"), 0)); }

    /** Without ACPI the exit device ends QEMU, which then has a status. */
    @Test
    void powerGoesOff() throws Exception { assertEquals("", Images.textOf(probe("off"), 0)); }

    /** With -no-reboot QEMU ends when the machine is reset, or its power goes off by ACPI; if neither comes the program ends with a status, 1. */
    @ParameterizedTest
    @CsvSource({"off, on", "reset, off", "reset, on"})
    void powerAndResetEndTheMachine(String what, String acpi) throws Exception {
        RunResult result = probe(what).options("-machine", "acpi=" + acpi).run();
        assertEquals("", result.text());
        assertFalse(result.statusGiven(), result.describe());
        assertFalse(result.timedOut(), result.describe());
    }
}
