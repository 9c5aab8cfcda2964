package ibrik.driver.snvs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.runtime.api.Address;
import ibrik.runtime.api.Memory;
import java.lang.annotation.Annotation;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The time of day over a simulated SNVS. */
class SnvsClockTest {
    private static final long TIME = Instant.parse("2026-11-22T15:50:00Z").toEpochMilli();

    private final SimulatedSnvs hardware = new SimulatedSnvs();

    @BeforeEach
    void attach() { Memory.install(hardware); }

    @AfterEach
    void detach() { Memory.install(null); }

    private SnvsClock start() {
        return new SnvsClock(new SnvsClock.Settings() {
            @Override
            public int base() { return SimulatedSnvs.BASE; }

            @Override
            public Class<? extends Annotation> annotationType() { return SnvsClock.Settings.class; }
        }, hardware);
    }

    private static void near(long expected, long millis) { assertEquals(expected, millis, 2, "milliseconds"); }

    @Test
    void takesTheTimeOfACounterThatRuns() {
        hardware.start(TIME * 32768 / 1000);
        SnvsClock clock = start();
        near(TIME, clock.currentTimeMillis());
        assertTrue(clock.source().contains("real-time counter"), clock.source());
        hardware.pass(86_400_000_000_000L);
        near(TIME + 86_400_000, clock.currentTimeMillis());
    }

    @Test
    void bothHalvesBelongTogether() {
        Address base = Address.of(SimulatedSnvs.BASE);
        for (int before = 0; before < 60; before++) {
            hardware.start((5L << 32) - 1);
            hardware.pass(30_518 - before * 700L);
            long ticks = new RealTimeCounter(base, hardware).read();
            assertTrue(Math.abs(ticks - (5L << 32)) < 10, () -> "0x" + Long.toHexString(ticks));
        }
    }

    @Test
    void countsFrom1970WhereThereIsNoCounterAndSaysSo() {
        hardware.absent = true;
        SnvsClock clock = start();
        near(1, clock.currentTimeMillis());
        assertTrue(clock.source().startsWith("none"), clock.source());
        hardware.pass(3_000_000_000L);
        near(3001, clock.currentTimeMillis());
        clock.set(TIME);
        near(TIME, clock.currentTimeMillis());
        assertTrue(clock.source().contains("until reset"), clock.source());
    }

    @Test
    void aCounterThatStandsIsNoTime() {
        hardware.start(TIME * 32768 / 1000);
        hardware.control &= ~1;
        near(1, start().currentTimeMillis());
    }

    @Test
    void settingItSetsTheCounterAndLetsItRun() {
        SnvsClock clock = start();
        clock.set(TIME);
        near(TIME, clock.currentTimeMillis());
        assertTrue(clock.source().contains("kept by"), clock.source());
        assertEquals(0x21, hardware.control, "the counter is enabled, and nothing else changed");
        hardware.pass(7_000_000_000L);
        near(TIME + 7000, start().currentTimeMillis());
    }

    @Test
    void holdsTimesUntil2106() {
        SnvsClock clock = start();
        long last = Instant.parse("2106-02-07T06:28:15.999Z").toEpochMilli();
        clock.set(last);
        near(last, clock.currentTimeMillis());
        assertThrows(IllegalArgumentException.class, () -> clock.set(last + 1));
        assertThrows(IllegalArgumentException.class, () -> clock.set(-1));
        near(last, clock.currentTimeMillis());
    }
}
