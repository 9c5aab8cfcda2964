package ibrik.driver.lapic;

import static ibrik.driver.lapic.ApicRegisters.DIVIDE;
import static ibrik.driver.lapic.ApicRegisters.DIVIDE_BY_1;
import static ibrik.driver.lapic.ApicRegisters.DIVIDE_BY_128;
import static ibrik.driver.lapic.ApicRegisters.INITIAL_COUNT;
import static ibrik.driver.lapic.ApicRegisters.LVT_TIMER;
import static ibrik.driver.lapic.ApicRegisters.LVT_TIMER_DEADLINE;

import ibrik.runtime.api.Alarm;
import ibrik.runtime.api.CounterClock;
import ibrik.runtime.api.link.NoPoll;

/**
 * The timer of a local APIC (Intel SDM vol. 3, 11.5.4) with a deadline on the monotonic clock. Where the processor has it, the timer waits for a value of the time stamp counter; elsewhere it counts down once. Since the count ends after 2^32
 * ticks, and since the timer's rate and the clock's are not known without error, it may end too early: {@link #isDue} then counts the rest.
 */
@NoPoll("used by the vectors")
final class ApicTimer {
    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    /** Longer times are counted in parts: 9 hours. */
    private static final long LONGEST = 1L << 45;
    private static final int DIVIDER_SHIFT = 7;
    private static final long MAX_COUNT = 0xffff_ffffL;

    private final ApicRegisters registers;
    private final CounterClock clock;
    private final boolean deadlineMode;
    /** Timer ticks in a nanosecond with 32 bits behind the point, rounded up. */
    private final long rate;
    private int divider = -1;
    private volatile long deadline = Alarm.NEVER;

    /** @param frequency hertz of the count with divider 1 */
    ApicTimer(ApicRegisters registers, CounterClock clock, boolean deadlineMode, long frequency) {
        this.registers = registers;
        this.clock = clock;
        this.deadlineMode = deadlineMode;
        rate = Long.divideUnsigned((frequency << 32) + NANOS_PER_SECOND - 1, NANOS_PER_SECOND);
    }

    /** Lets the timer interrupt with this vector. */
    void start(int vector) {
        registers.write(LVT_TIMER, deadlineMode ? LVT_TIMER_DEADLINE | vector : vector);
        set(Alarm.NEVER);
    }

    /** As {@link Alarm#set}. */
    void set(long time) {
        deadline = time;
        program(time);
    }

    private void program(long time) {
        if (deadlineMode) registers.setDeadline(time == Alarm.NEVER ? 0 : Math.max(clock.counterAt(Math.max(time, 0)), 1));
        else if (time == Alarm.NEVER) registers.write(INITIAL_COUNT, 0);
        else count(time - clock.nanoTime());
    }

    private void count(long nanos) {
        long ticks = ticks(Math.clamp(nanos, 0, LONGEST), rate);
        boolean slow = ticks > MAX_COUNT;
        int wanted = slow ? DIVIDE_BY_128 : DIVIDE_BY_1;
        if (wanted != divider) {
            // Nothing counts while the divider changes.
            registers.write(INITIAL_COUNT, 0);
            registers.write(DIVIDE, wanted);
            divider = wanted;
        }
        registers.write(INITIAL_COUNT, (int) (slow ? Math.min((ticks >>> DIVIDER_SHIFT) + 1, MAX_COUNT) : ticks));
    }

    /** Ticks that last at least so many nanoseconds, at least one. Exact below {@link #LONGEST} and 256 GHz. */
    static long ticks(long nanos, long rate) {
        return (Math.multiplyHigh(nanos, rate) << 32) + (nanos * rate >>> 32) + 1;
    }

    /** The timer has interrupted: whether the deadline is reached, which then is over; if not, it is set again. */
    boolean isDue() {
        long time = deadline;
        if (time == Alarm.NEVER) return false;
        if (clock.nanoTime() < time) {
            program(time);
            return false;
        }
        deadline = Alarm.NEVER;
        return true;
    }
}
