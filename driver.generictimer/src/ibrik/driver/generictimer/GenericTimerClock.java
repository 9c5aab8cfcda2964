package ibrik.driver.generictimer;

import ibrik.runtime.api.BootRecord;
import ibrik.runtime.api.Clock;
import ibrik.runtime.api.Machine;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Monotonic clock over the physical counter CNTPCT (ARM DDI 0406C, B8.1.1). */
@Component(configurationPid = "ibrik.driver.generictimer")
public final class GenericTimerClock implements Clock {
    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    private final long frequency;

    /** Settings of the board. */
    @interface Settings {
        /** Hertz; 0: what CNTFRQ says. */
        int frequency() default 0;
    }

    @Activate
    public GenericTimerClock(Settings settings) {
        frequency = settings.frequency() != 0 ? settings.frequency() : Machine.counterFrequency() & 0xffff_ffffL;
    }

    @Override
    public long nanoTime() { return toNanos(Machine.counter(), frequency); }

    @Override
    public long sinceReset() { return toNanos(Machine.counter() - BootRecord.entryTime(), frequency); }

    /** Whole seconds and the rest apart, so that nothing overflows in 292 years. */
    static long toNanos(long ticks, long frequency) {
        long seconds = ticks / frequency;
        return seconds * NANOS_PER_SECOND + (ticks - seconds * frequency) * NANOS_PER_SECOND / frequency;
    }
}
