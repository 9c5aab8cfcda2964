package ibrik.driver.gic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.runtime.api.InterruptController;
import ibrik.runtime.api.Memory;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The driver over a simulated GIC. */
class GicTest {
    private static final int UART = 58;
    private static final int TIMER = 29;

    private SimulatedGic hardware = new SimulatedGic(160, 1);
    private Gic gic;

    private static final class Addresses implements Gic.Settings {
        @Override
        public int distributor() { return SimulatedGic.DISTRIBUTOR; }

        @Override
        public int cpu() { return SimulatedGic.CPU; }

        @Override
        public Class<? extends Annotation> annotationType() { return Gic.Settings.class; }
    }

    @BeforeEach
    void attach() {
        Memory.install(hardware);
        gic = new Gic(new Addresses());
    }

    private void with(SimulatedGic other) {
        hardware = other;
        attach();
    }

    @AfterEach
    void detach() { Memory.install(null); }

    @Test
    void startsWithEveryLineMaskedAndNothingLeftOver() {
        assertEquals(160, gic.lines());
        assertTrue(hardware.enabled.nextSetBit(16) < 0, "lines are unmasked at the start");
        assertTrue(hardware.pending.isEmpty() && hardware.active.isEmpty(), "an earlier program's interrupts are left");
        assertTrue(hardware.group1.isEmpty());
        assertFalse(hardware.interrupts());
        assertEquals(InterruptController.SPURIOUS, gic.acknowledge(0));
    }

    @Test
    void countsTheLinesOfTheLargestGicWithoutTheSpecialNumbers() {
        with(new SimulatedGic(1024, 8));
        assertEquals(1020, gic.lines());
    }

    @Test
    void refusesWhatIsNoVersion2() {
        hardware.identification = 0x3b;
        String message = assertThrows(IllegalStateException.class, this::attach).getMessage();
        assertTrue(message.contains("version 3"), message);
    }

    @Test
    void aLevelComesOnceAndAgainAfterUnmaskingWhileItLasts() {
        gic.configure(UART, true, false);
        gic.unmask(UART);
        hardware.signal(UART, true);
        assertTrue(hardware.interrupts());
        assertEquals(UART, gic.acknowledge(0));
        assertFalse(hardware.interrupts(), "the line is not masked after it was acknowledged");
        assertTrue(hardware.active.isEmpty(), "the interrupt was not ended");
        gic.unmask(UART);
        assertEquals(UART, gic.acknowledge(0));
        hardware.signal(UART, false);
        gic.unmask(UART);
        assertEquals(InterruptController.SPURIOUS, gic.acknowledge(0));
    }

    @Test
    void anEdgeThatComesWhileMaskedIsKept() {
        gic.configure(UART, false, false);
        gic.unmask(UART);
        hardware.signal(UART, true);
        assertEquals(UART, gic.acknowledge(0));
        hardware.signal(UART, false);
        hardware.signal(UART, true);
        assertFalse(hardware.interrupts());
        gic.unmask(UART);
        assertEquals(UART, gic.acknowledge(0));
        gic.unmask(UART);
        assertEquals(InterruptController.SPURIOUS, gic.acknowledge(0));
    }

    @Test
    void otherLinesGetThroughWhileOneIsServed() {
        for (int line : new int[] {UART, TIMER, 90}) {
            gic.unmask(line);
            hardware.signal(line, true);
        }
        List<Integer> order = new ArrayList<>();
        for (int line = gic.acknowledge(0); line >= 0; line = gic.acknowledge(0)) order.add(line);
        assertEquals(List.of(TIMER, UART, 90), order);
    }

    @Test
    void aMaskedLineNeverComes() {
        gic.unmask(UART);
        gic.unmask(UART + 1);
        gic.mask(UART);
        hardware.signal(UART, true);
        assertFalse(hardware.interrupts());
        hardware.signal(UART + 1, true);
        assertEquals(UART + 1, gic.acknowledge(0));
    }

    @Test
    void aGroup1InterruptIsSpurious() {
        gic.unmask(UART);
        hardware.group1.set(UART);
        hardware.signal(UART, true);
        assertEquals(InterruptController.SPURIOUS, gic.acknowledge(0));
    }

    @Test
    void linesOfOneWordAreConfiguredIndependently() {
        gic.configure(48, false, false);
        gic.configure(63, false, false);
        gic.configure(50, false, false);
        gic.configure(48, true, false);
        assertArrayEquals(new int[] {50, 63}, hardware.edge.stream().filter(line -> line >= 32).toArray());
    }

    @Test
    void refusesLinesThatCannotBeSo() {
        assertTrue(assertThrows(IllegalArgumentException.class, () -> gic.configure(160, true, false)).getMessage().contains("0 to 159"));
        assertThrows(IllegalArgumentException.class, () -> gic.configure(-1, true, false));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> gic.configure(UART, true, true)).getMessage().contains("active low"));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> gic.configure(TIMER, false, false)).getMessage().contains("level-triggered"));
        gic.configure(TIMER, true, true);
    }

    @Test
    void everySharedLineGoesToTheProcessorThatStarts() {
        with(new SimulatedGic(160, 4));
        for (int line = 32; line < 160; line++) assertEquals(1, hardware.targets[line], "targets of line " + line);
    }

    @Test
    void softwareRaisesAndSends() {
        gic.raise(7);
        assertTrue(hardware.interrupts());
        assertEquals(7, gic.acknowledge(0));
        assertFalse(hardware.interrupts());
        gic.send(3, 0b1010);
        assertEquals(0b1010, hardware.sent[3]);
        assertThrows(IllegalArgumentException.class, () -> gic.send(-1, 1));
    }

    @Test
    void aRaisedLineComesOnceEvenIfItsDeviceIsSilent() {
        gic.raise(UART);
        assertFalse(hardware.interrupts());
        gic.unmask(UART);
        assertEquals(UART, gic.acknowledge(0));
        gic.unmask(UART);
        assertEquals(InterruptController.SPURIOUS, gic.acknowledge(0));
    }
}
