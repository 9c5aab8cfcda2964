package ibrik.driver.imxwdog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.runtime.api.Memory;
import java.lang.annotation.Annotation;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The driver over a simulated watchdog. */
class ImxWatchdogTest {
    private final SimulatedWatchdog hardware = new SimulatedWatchdog();
    private ImxWatchdog watchdog;

    @BeforeEach
    void attach() {
        Memory.install(hardware);
        watchdog = new ImxWatchdog(new ImxWatchdog.Settings() {
            @Override
            public int base() { return SimulatedWatchdog.BASE; }

            @Override
            public Class<? extends Annotation> annotationType() { return ImxWatchdog.Settings.class; }
        });
    }

    @AfterEach
    void detach() { Memory.install(null); }

    private void pass(int halfSeconds) {
        for (int i = 0; i < halfSeconds; i++) hardware.step();
    }

    @Test
    void isOffAtFirstAndThePowerDownCounterToo() {
        assertFalse(watchdog.isRunning());
        assertFalse(hardware.poweringDown, "the power-down counter runs on");
        pass(1000);
        assertFalse(hardware.expired);
        assertEquals(0, hardware.softwareResets);
    }

    @Test
    void bitesWhenItIsNotRefreshed() {
        assertEquals(Duration.ofSeconds(2), watchdog.start(Duration.ofSeconds(2)));
        assertTrue(watchdog.isRunning());
        pass(3);
        assertFalse(hardware.expired, "early");
        pass(1);
        assertTrue(hardware.expired, "late");
    }

    @Test
    void livesAsLongAsItIsRefreshed() {
        watchdog.start(Duration.ofSeconds(2));
        for (int i = 0; i < 20; i++) {
            pass(3);
            watchdog.refresh();
        }
        assertFalse(hardware.expired);
        assertEquals(0, hardware.softwareResets, "starting or refreshing it resets the board");
    }

    @Test
    void anotherTimeHoldsAtOnce() {
        watchdog.start(Duration.ofMillis(500));
        watchdog.start(Duration.ofSeconds(10));
        pass(19);
        assertFalse(hardware.expired);
        pass(1);
        assertTrue(hardware.expired);
    }

    @Test
    void timesAreRoundedUpToHalfSeconds() {
        assertEquals(Duration.ofMillis(1000), watchdog.start(Duration.ofNanos(1)));
        assertEquals(1, hardware.control >> 8);
        assertEquals(Duration.ofMillis(1000), watchdog.start(Duration.ofMillis(1000)));
        assertEquals(Duration.ofMillis(1500), watchdog.start(Duration.ofMillis(1000).plusNanos(1)));
        assertEquals(2, hardware.control >> 8);
        assertEquals(Duration.ofSeconds(128), watchdog.start(watchdog.longest()));
        assertEquals(255, hardware.control >> 8);
    }

    @Test
    void refusesTimesThatItCannotBeSetTo() {
        for (Duration time : new Duration[] {Duration.ZERO, Duration.ofMillis(-1), Duration.ofSeconds(128).plusNanos(1), Duration.ofDays(1000)}) {
            assertThrows(IllegalArgumentException.class, () -> watchdog.start(time), time.toString());
        }
        assertFalse(watchdog.isRunning());
    }

    @Test
    void saysWhyTheBoardWasReset() {
        assertEquals("power-on", watchdog.resetCause());
        hardware.status = 2;
        assertEquals("watchdog", watchdog.resetCause());
        hardware.status = 1;
        assertEquals("software", watchdog.resetCause());
        hardware.status = 0;
        assertEquals("unknown", watchdog.resetCause());
    }

    @Test
    void resetsAlsoIfOneWriteIsLost() {
        watchdog.reset();
        assertTrue(hardware.softwareResets >= 2, "the erratum asks for two writes");
    }
}
