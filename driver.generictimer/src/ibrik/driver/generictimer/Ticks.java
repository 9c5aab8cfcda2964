package ibrik.driver.generictimer;

import ibrik.runtime.api.link.NoPoll;

/** Nanoseconds of the ticks of a counter of any whole frequency from 1 Hz to 1 GHz, exact for 292 years. */
@NoPoll("part of a switch between threads")
class Ticks {
    static final int NANOS_PER_SECOND = 1_000_000_000;

    final int frequency;
    /** Nanoseconds of one tick where they are a whole number, as at 62.5 and 8 MHz: then a multiplication does it. Else 0. */
    final int period;

    /** @throws IllegalStateException if the frequency is out of range */
    Ticks(int frequency) {
        if (frequency <= 0 || frequency > NANOS_PER_SECOND) {
            throw new IllegalStateException("The frequency of the generic timer, as its register CNTFRQ has it, is not within 1 Hz and 1 GHz; set frequency of ibrik.driver.generictimer in the board's configuration.");
        }
        this.frequency = frequency;
        period = NANOS_PER_SECOND % frequency == 0 ? NANOS_PER_SECOND / frequency : 0;
    }

    /** The time at which the counter became this, rounded down. Whole seconds and the rest apart, so that nothing overflows. */
    long toNanos(long ticks) {
        if (period != 0) return ticks * period;
        long seconds = ticks / frequency;
        return seconds * NANOS_PER_SECOND + (ticks - seconds * frequency) * NANOS_PER_SECOND / frequency;
    }
}
