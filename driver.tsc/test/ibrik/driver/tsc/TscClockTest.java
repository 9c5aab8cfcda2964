package ibrik.driver.tsc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.Random;
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

    @Test
    void aCalibrationThatWasHeldUpForSecondsIsRightToo() { assertEquals((1L << 32) / 3, TscClock.rate(4_000_000_000L, 12_000_000_000L, 1_000_000_000)); }

    /** Against unlimited arithmetic, from 40 kHz to 8 GHz and up to the end of the counter. */
    @Test
    void conversionsAreExactAtAnyFrequency() {
        Random random = new Random(3);
        for (int i = 0; i < 100_000; i++) {
            long frequency = 40_000 + random.nextLong(8_000_000_000L - 40_000);
            long rate = (1_000_000_000L << 32) / frequency;
            long ticks = random.nextLong() >>> 1 + random.nextInt(60);
            BigInteger nanos = BigInteger.valueOf(ticks).multiply(BigInteger.valueOf(rate)).shiftRight(32);
            if (nanos.bitLength() > 63) continue;
            assertEquals(nanos.longValueExact(), TscClock.nanos(ticks, rate), ticks + " ticks at " + frequency + " Hz");
        }
    }

    @Test
    void theCounterOfATimeIsTheFirstThatReachesIt() {
        Random random = new Random(4);
        for (int i = 0; i < 100_000; i++) {
            long rate = (1_000_000_000L << 32) / (40_000 + random.nextLong(8_000_000_000L - 40_000));
            long nanos = random.nextLong() >>> 5 + random.nextInt(50);
            long ticks = TscClock.ticks(nanos, rate);
            if (ticks == Long.MAX_VALUE) continue;
            assertTrue(TscClock.nanos(ticks, rate) >= nanos, nanos + " ns come at tick " + ticks + ", not before");
            assertTrue(ticks == 0 || TscClock.nanos(ticks - 1, rate) < nanos, nanos + " ns are there before tick " + ticks);
        }
    }

    @Test
    void aTimeThatTheCounterNeverReachesIsItsLastValue() { assertEquals(Long.MAX_VALUE, TscClock.ticks(Long.MAX_VALUE, (1L << 32) / 4)); }
}
