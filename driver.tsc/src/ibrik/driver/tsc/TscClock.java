package ibrik.driver.tsc;

import ibrik.runtime.api.Address;
import ibrik.runtime.api.BootRecord;
import ibrik.runtime.api.Clock;
import ibrik.runtime.api.CounterClock;
import ibrik.runtime.api.Machine;
import ibrik.runtime.api.link.NoPoll;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * Monotonic clock over the time stamp counter (Intel SDM vol. 3, 18.17), whose rate is measured against the local APIC's timer (vol. 3, 11.5.4) at first use. That must come before driver.lapic takes the timer, and
 * while the APIC has its registers in memory (xAPIC mode): driver.lapic asks for the time before it does anything. Needs a counter of constant rate, the same on all processors.
 */
@Component(service = {Clock.class, CounterClock.class}, configurationPid = "ibrik.driver.tsc")
@NoPoll("the scheduler asks for the time")
public final class TscClock implements CounterClock {
    /** Local APIC registers, SDM vol. 3 table 11-1. */
    private static final int LVT_TIMER = 0x320;
    private static final int LVT_MASKED = 1 << 16;
    private static final int INITIAL_COUNT = 0x380;
    private static final int CURRENT_COUNT = 0x390;
    private static final int DIVIDE = 0x3e0;
    private static final int DIVIDE_BY_1 = 0b1011;

    /** Nanoseconds per tick are kept as a fraction with this many bits behind the point. */
    private static final int FRACTION = 32;
    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private final Address lapic;
    private final long timerFrequency;
    private final int calibrationTicks;
    /** 0 until calibrated. */
    private long nanosPerTick;

    /** Settings of the board. */
    @interface Settings {
        /** Address of the local APIC. */
        int lapic() default 0xfee0_0000;

        /** Hertz of its timer with divider 1. */
        long timerFrequency() default 1_000_000_000L;

        /** Timer ticks that a calibration takes. */
        int calibrationTicks() default 500_000;
    }

    @Activate
    public TscClock(Settings settings) {
        lapic = Address.of(settings.lapic());
        timerFrequency = settings.timerFrequency();
        calibrationTicks = settings.calibrationTicks();
    }

    @Override
    public long nanoTime() { return toNanos(Machine.timeStamp()); }

    @Override
    public long sinceReset() { return toNanos(Machine.timeStamp() - BootRecord.entryTime()); }

    private long toNanos(long ticks) {
        if (nanosPerTick == 0) nanosPerTick = calibrate();
        return nanos(ticks, nanosPerTick);
    }

    @Override
    public long counterAt(long nanos) {
        if (nanosPerTick == 0) nanosPerTick = calibrate();
        return ticks(nanos, nanosPerTick);
    }

    private long calibrate() {
        lapic.store32Volatile(DIVIDE, DIVIDE_BY_1);
        lapic.store32Volatile(LVT_TIMER, LVT_MASKED);
        lapic.store32Volatile(INITIAL_COUNT, -1);
        int start = lapic.load32Volatile(CURRENT_COUNT);
        long startTicks = Machine.timeStamp();
        int elapsed;
        do {
            elapsed = start - lapic.load32Volatile(CURRENT_COUNT);
        } while (Integer.compareUnsigned(elapsed, calibrationTicks) < 0);
        long ticks = Machine.timeStamp() - startTicks;
        lapic.store32Volatile(INITIAL_COUNT, 0);
        return rate(elapsed & 0xffff_ffffL, ticks, timerFrequency);
    }

    /** Nanoseconds per tick as a fraction, from a count of timer ticks (below 2 to the 32nd) and of time stamps in the same interval. */
    static long rate(long timerTicks, long timeStamps, long timerFrequency) {
        long nanos = timerTicks * NANOS_PER_SECOND / timerFrequency;
        return Long.divideUnsigned(nanos << FRACTION, timeStamps);
    }

    /** Nanoseconds of this many ticks, rounded down. Exact where the result fits, for any rate. */
    static long nanos(long ticks, long nanosPerTick) { return (Math.multiplyHigh(ticks, nanosPerTick) << 64 - FRACTION) + (ticks * nanosPerTick >>> FRACTION); }

    /** The fewest ticks whose {@link #nanos} are at least these: ticks = nanos * 2^32 / nanosPerTick, rounded up, by long division in three digits. For rates below 2^47, a counter above 31 kHz. */
    static long ticks(long nanos, long nanosPerTick) {
        long high = nanos / nanosPerTick;
        long rest = nanos % nanosPerTick << 16;
        long middle = rest / nanosPerTick;
        rest = rest % nanosPerTick << 16;
        long low = rest / nanosPerTick;
        if (high >= 1L << 63 - FRACTION) return Long.MAX_VALUE;
        long ticks = (high << 32) + (middle << 16) + low;
        return rest % nanosPerTick != 0 && ticks != Long.MAX_VALUE ? ticks + 1 : ticks;
    }
}
