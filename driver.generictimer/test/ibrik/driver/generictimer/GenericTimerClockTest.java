package ibrik.driver.generictimer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Conversion of ticks at the frequencies of QEMU and of the silicon. */
class GenericTimerClockTest {
    @Test
    void wholeSecondsAreExact() {
        assertEquals(3_000_000_000L, GenericTimerClock.toNanos(3 * 62_500_000L, 62_500_000));
        assertEquals(1_000_000_000L, GenericTimerClock.toNanos(8_000_000, 8_000_000));
    }

    @Test
    void fractionsRoundDown() {
        assertEquals(16, GenericTimerClock.toNanos(1, 62_500_000));
        assertEquals(1_000_000_125L, GenericTimerClock.toNanos(8_000_001, 8_000_000));
    }

    @Test
    void aCenturyDoesNotOverflow() {
        long century = 100L * 365 * 86_400;
        assertEquals(century * 1_000_000_000L + 125, GenericTimerClock.toNanos(century * 8_000_000 + 1, 8_000_000));
    }
}
