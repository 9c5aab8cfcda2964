package ibrik.driver.lapic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.runtime.api.Alarm;
import ibrik.runtime.api.InterruptController;
import ibrik.runtime.api.Memory;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The driver over a simulated register file. */
class LocalApicTest {
    private static final int X2APIC = 1 << 21;
    private static final int TSC_DEADLINE = 1 << 24;
    private static final int VECTOR_OF_4 = 36;
    private static final int TIMER_VECTOR = 80;

    private final SimulatedApic hardware = new SimulatedApic();

    @AfterEach
    void detach() { Memory.install(null); }

    private LocalApic started() {
        LocalApic apic = hardware.apic(0, 1_000_000_000);
        hardware.written();
        return apic;
    }

    @Test
    void masksWhatIsNotAskedForAndTurnsItselfOn() {
        hardware.apic(0, 1_000_000_000);
        assertEquals(List.of("port 0x21=0xff", "port 0xa1=0xff", "lint0=0x10000", "lint1=0x10000", "counters=0x10000", "thermal=0x10000", "tpr=0x0", "svr=0x1ff", "esr=0x0", "esr=0x0", "error=0x52", "timer=0x50",
                "count=0x0"), hardware.written());
        assertEquals(0xfee0_0900L, hardware.model.get(0x1b), "on, not in x2APIC mode");
    }

    @Test
    void usesX2ApicModeWhereTheProcessorHasIt() {
        LocalApic apic = hardware.apic(X2APIC, 1_000_000_000);
        assertEquals(0xfee0_0d00L, hardware.model.get(0x1b), "on, in x2APIC mode");
        assertEquals(3, apic.id());
        hardware.written();
        apic.interrupt(0x0102_0304);
        apic.interruptOthers();
        assertEquals(List.of("icr=0x102030400004051", "icr=0xc4051"), hardware.written(), "the command is one register of 64 bits");
        apic.acknowledge(TIMER_VECTOR);
        assertEquals(List.of("eoi=0x0"), hardware.written());
    }

    @Test
    void linesCanBeRaisedBySoftware() {
        LocalApic apic = started();
        apic.configure(21, false, false);
        apic.unmask(21);
        hardware.written();
        apic.raise(21);
        assertEquals(List.of("icr=0x44035"), hardware.written(), "fixed, asserted, to itself, vector 53");
        assertEquals(21, apic.acknowledge(53));
        assertThrows(IllegalArgumentException.class, () -> apic.raise(51));
        apic.unmask(LocalApic.TIMER_LINE);
        apic.raise(LocalApic.TIMER_LINE);
        assertEquals("count=0x1", hardware.written().getLast());
        assertEquals(LocalApic.TIMER_LINE, apic.acknowledge(TIMER_VECTOR));
    }

    @Test
    void levelLinesAreMaskedAtTheRouterBeforeTheInterruptIsEnded() {
        LocalApic apic = started();
        apic.configure(4, true, true);
        assertEquals(List.of("route 4 to 36 of 3 level low"), hardware.written());
        apic.unmask(4);
        assertEquals(List.of("unmask 4"), hardware.written());
        assertEquals(4, apic.acknowledge(VECTOR_OF_4));
        assertEquals(List.of("mask 4", "eoi=0x0"), hardware.written());
        apic.unmask(4);
        assertEquals(List.of("unmask 4"), hardware.written());
    }

    @Test
    void anEdgeDoesNotTouchTheRouterAndASecondOneIsKept() {
        LocalApic apic = started();
        apic.configure(4, false, false);
        assertEquals(List.of("route 4 to 36 of 3 edge high", "unmask 4"), hardware.written());
        apic.unmask(4);
        assertEquals(List.of(), hardware.written());
        assertEquals(4, apic.acknowledge(VECTOR_OF_4));
        assertEquals(List.of("eoi=0x0"), hardware.written());
        apic.unmask(4);
        assertEquals(List.of(), hardware.written());
        apic.acknowledge(VECTOR_OF_4);
        assertEquals(InterruptController.SPURIOUS, apic.acknowledge(VECTOR_OF_4), "the line is masked");
        assertEquals(List.of("eoi=0x0", "mask 4", "eoi=0x0"), hardware.written());
        apic.unmask(4);
        assertEquals(List.of("unmask 4", "icr=0x44024"), hardware.written(), "the processor sends itself the edge that was kept");
        assertEquals(4, apic.acknowledge(VECTOR_OF_4));
    }

    @Test
    void anEdgeThatComesBeforeItsLineIsUnmaskedForTheFirstTimeIsKept() {
        LocalApic apic = started();
        apic.configure(4, false, false);
        assertEquals(InterruptController.SPURIOUS, apic.acknowledge(VECTOR_OF_4));
        hardware.written();
        apic.unmask(4);
        assertEquals(List.of("unmask 4", "icr=0x44024"), hardware.written());
        assertEquals(4, apic.acknowledge(VECTOR_OF_4));
    }

    @Test
    void aLineMaskedByItsUserStaysSilent() {
        LocalApic apic = started();
        apic.configure(5, true, false);
        apic.unmask(5);
        apic.mask(5);
        assertEquals(List.of("route 5 to 37 of 3 level high", "unmask 5", "mask 5"), hardware.written());
        assertEquals(InterruptController.SPURIOUS, apic.acknowledge(37), "it was under way");
    }

    @Test
    void spuriousInterruptsAreNotEnded() {
        assertEquals(InterruptController.SPURIOUS, started().acknowledge(0xff));
        assertEquals(List.of(), hardware.written());
    }

    @Test
    void refusesLinesThatLeadNowhere() {
        LocalApic apic = started();
        assertTrue(assertThrows(IllegalArgumentException.class, () -> apic.configure(30, true, false)).getMessage().contains("interrupt 30"));
        assertThrows(IllegalArgumentException.class, () -> apic.configure(51, false, false));
        assertThrows(IllegalArgumentException.class, () -> apic.configure(LocalApic.TIMER_LINE, true, false));
    }

    @Test
    void waitsForTheLastInterruptCommand() {
        LocalApic apic = started();
        hardware.commandBusy = 3;
        apic.interrupt(7);
        assertEquals(List.of("icr-high=0x7000000", "icr=0x4051"), hardware.written());
        apic.interruptSelf();
        apic.interruptOthers();
        assertEquals(List.of("icr=0x44051", "icr=0xc4051"), hardware.written());
    }

    @Test
    void gathersErrors() {
        LocalApic apic = started();
        ApicErrors errors = new ApicErrors(apic);
        apic.configure(errors.line(), errors.isLevel(), errors.isActiveLow());
        apic.unmask(errors.line());
        hardware.errors = 0x20;
        assertEquals(LocalApic.ERROR_LINE, apic.acknowledge(82));
        assertTrue(errors.interrupt());
        hardware.errors = 0x80;
        errors.interrupt();
        assertEquals(0xa0, errors.gathered());
        assertEquals(2, errors.count());
    }

    @Test
    void theAlarmWaitsForTheCounterWhereTheProcessorCan() {
        LocalApic apic = hardware.apic(TSC_DEADLINE, 0);
        assertTrue(hardware.written().containsAll(List.of("timer=0x40050", "deadline=0")));
        apic.unmask(apic.line());
        apic.set(2_000_000);
        apic.set(-5);
        apic.set(Alarm.NEVER);
        assertEquals(List.of("deadline=8000000", "deadline=1", "deadline=0"), hardware.written(), "a time that has passed interrupts at once, and 0 stops the timer");
    }

    @Test
    void theAlarmCountsDownOtherwise() {
        LocalApic apic = started();
        apic.unmask(apic.line());
        apic.set(hardware.now + 1000);
        assertEquals(List.of("count=0x0", "divide=0xb", "count=0x3e9"), hardware.written());
        hardware.now += 999;
        assertEquals(InterruptController.SPURIOUS, apic.acknowledge(TIMER_VECTOR), "the timer was too early");
        assertEquals(List.of("eoi=0x0", "count=0x2"), hardware.written(), "the rest is counted");
        hardware.now += 1;
        assertEquals(LocalApic.TIMER_LINE, apic.acknowledge(TIMER_VECTOR));
        apic.unmask(apic.line());
        assertEquals(InterruptController.SPURIOUS, apic.acknowledge(TIMER_VECTOR), "an alarm comes once");
    }

    @Test
    void longTimesAreCountedSlowlyAndInParts() {
        LocalApic apic = started();
        apic.unmask(apic.line());
        apic.set(hardware.now + 10_000_000_000L);
        assertEquals(List.of("count=0x0", "divide=0xa", "count=0x" + Long.toHexString(10_000_000_000L / 128 + 1)), hardware.written());
        apic.set(Alarm.NEVER - 1);
        assertEquals(List.of("count=0xffffffff"), hardware.written());
        apic.set(0);
        assertEquals(List.of("count=0x0", "divide=0xb", "count=0x1"), hardware.written(), "a time that has passed");
    }

    @Test
    void anAlarmThatComesWhileItsLineIsMaskedComesWhenItIsUnmasked() {
        LocalApic apic = started();
        apic.set(hardware.now);
        assertEquals(InterruptController.SPURIOUS, apic.acknowledge(TIMER_VECTOR));
        hardware.written();
        apic.unmask(apic.line());
        assertEquals(List.of("icr=0x44050"), hardware.written());
        assertEquals(LocalApic.TIMER_LINE, apic.acknowledge(TIMER_VECTOR));
    }

    /** Against unlimited arithmetic: enough ticks, and not a thousandth of a microsecond too many. */
    @Test
    void ticksNeverEndEarlyAtAnyFrequency() {
        Random random = new Random(5);
        BigInteger billion = BigInteger.valueOf(1_000_000_000);
        for (int i = 0; i < 100_000; i++) {
            long frequency = 1_000_000 + random.nextLong(4_200_000_000L);
            long rate = BigInteger.valueOf(frequency).shiftLeft(32).add(billion).subtract(BigInteger.ONE).divide(billion).longValueExact();
            assertEquals(rate, Long.divideUnsigned((frequency << 32) + 999_999_999, 1_000_000_000));
            long nanos = random.nextLong(1L << 45) >>> random.nextInt(45);
            long ticks = ApicTimer.ticks(nanos, rate);
            BigInteger product = BigInteger.valueOf(nanos).multiply(BigInteger.valueOf(frequency));
            assertTrue(BigInteger.valueOf(ticks).multiply(billion).compareTo(product) >= 0, nanos + " ns at " + frequency + " Hz end after " + ticks + " ticks");
            assertTrue(BigInteger.valueOf(ticks - 2 - (nanos >>> 32)).multiply(billion).compareTo(product) <= 0, nanos + " ns at " + frequency + " Hz last " + ticks + " ticks");
        }
    }
}
