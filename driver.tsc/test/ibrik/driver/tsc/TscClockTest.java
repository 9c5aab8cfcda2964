package ibrik.driver.tsc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** The calibration's arithmetic: nanoseconds per tick with 32 bits behind the point. */
class TscClockTest {
    @Test
    void oneTickANanosecondAtOneGigahertz() { assertEquals(1L << 32, TscClock.rate(500_000, 500_000, 1_000_000_000)); }

    @Test
    void fasterCountersGiveFractions() {
        assertEquals((1L << 32) / 4, TscClock.rate(500_000, 2_000_000, 1_000_000_000));
        assertEquals(5L << 31, TscClock.rate(100_000, 400_000, 100_000_000));
    }
}
