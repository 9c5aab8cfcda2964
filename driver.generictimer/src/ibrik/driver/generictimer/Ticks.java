package ibrik.driver.generictimer;

import ibrik.runtime.api.link.NoPoll;

/** Nanoseconds and ticks of a counter of any whole frequency from 1 Hz to 1 GHz, exact for 292 years. */
@NoPoll("part of a switch between threads")
final class Ticks {
    private static final int NANOS_PER_SECOND = 1_000_000_000;

    private final int frequency;
    /** Nanoseconds of one tick where they are a whole number, as at 62.5 and 8 MHz: then a multiplication does it, or two. Else 0. */
    private final int period;
    /** Its binary logarithm if it is a power of two, else -1. */
    private final int shift;
    /** 2^64 / period, rounded down. */
    private final long reciprocal;

    /** @throws IllegalStateException if the frequency is out of range */
    Ticks(int frequency) {
        if (frequency <= 0 || frequency > NANOS_PER_SECOND) {
            throw new IllegalStateException("the generic timer counts at " + Integer.toUnsignedString(frequency) + " Hz as its frequency register CNTFRQ has it, which cannot be; set frequency of ibrik.driver.generictimer in the board's configuration.");
        }
        this.frequency = frequency;
        period = NANOS_PER_SECOND % frequency == 0 ? NANOS_PER_SECOND / frequency : 0;
        shift = Integer.bitCount(period) == 1 ? Integer.numberOfTrailingZeros(period) : -1;
        reciprocal = period == 0 ? 0 : Long.divideUnsigned(-1, period);
    }

    /** The time at which the counter became this, rounded down. Whole seconds and the rest apart, so that nothing overflows. */
    long toNanos(long ticks) {
        if (period != 0) return ticks * period;
        long seconds = ticks / frequency;
        return seconds * NANOS_PER_SECOND + (ticks - seconds * frequency) * NANOS_PER_SECOND / frequency;
    }

    /** The first tick at which {@link #toNanos} is not below {@code nanos}; 0 for what is negative. */
    long ofNanos(long nanos) {
        if (nanos <= 0) return 0;
        if (shift >= 0) return (nanos - 1 >>> shift) + 1;
        if (period != 0) return periods(nanos - 1) + 1;
        long seconds = nanos / NANOS_PER_SECOND;
        return seconds * frequency + ((nanos - seconds * NANOS_PER_SECOND) * frequency + NANOS_PER_SECOND - 1) / NANOS_PER_SECOND;
    }

    /** {@code nanos / period} without a division, which on ARM is a call: the product with the reciprocal is too low by one at most, as nanos has 63 bits. */
    private long periods(long nanos) {
        long quotient = Math.multiplyHigh(nanos, reciprocal);
        return nanos - quotient * period >= period ? quotient + 1 : quotient;
    }
}
