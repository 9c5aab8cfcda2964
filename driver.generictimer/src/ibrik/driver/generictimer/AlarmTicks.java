package ibrik.driver.generictimer;

import ibrik.runtime.api.link.NoPoll;

/** The way back, from nanoseconds to ticks. */
@NoPoll("part of a switch between threads")
final class AlarmTicks extends Ticks {
    /** The binary logarithm of the period if it is a power of two, else -1. */
    private final int shift;
    /** 2^64 / period, rounded down: a multiplication or two instead of a division. */
    private final long reciprocal;

    /** @throws IllegalStateException if the frequency is out of range */
    AlarmTicks(int frequency) {
        super(frequency);
        shift = Integer.bitCount(period) == 1 ? Integer.numberOfTrailingZeros(period) : -1;
        reciprocal = period == 0 ? 0 : Long.divideUnsigned(-1, period);
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
