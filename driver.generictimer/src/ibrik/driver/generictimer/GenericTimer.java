package ibrik.driver.generictimer;

import ibrik.runtime.api.Address;
import ibrik.runtime.api.Alarm;
import ibrik.runtime.api.BootRecord;
import ibrik.runtime.api.Clock;
import ibrik.runtime.api.Machine;
import ibrik.runtime.api.link.NoAllocation;
import ibrik.runtime.api.link.NoPoll;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * The ARM generic timer (ARM DDI 0406C, B8): monotonic clock over the physical counter CNTPCT, alarm by the physical timer's absolute compare value CNTP_CVAL. In secure state, where the image runs, that timer
 * is the secure one, interrupt ID 29 of Cortex-A7 (ARM DDI 0464, 8.2).
 */
@Component(service = {Clock.class, Alarm.class}, configurationPid = "ibrik.driver.generictimer")
public final class GenericTimer implements Clock, Alarm {
    /** CNTP_CTL, B8.1.5: ENABLE, with IMASK clear. The line stays active from the compare value on, until it is moved or the timer disabled. */
    private static final int CTL_ENABLE = 1;

    /** So many readings of the counter take longer than one tick of 8 MHz. */
    private static final int PATIENCE = 1000;

    private final Ticks ticks;
    private final int interrupt;

    /** Settings of the board. */
    @interface Settings {
        /** Hertz; 0: what CNTFRQ says. */
        int frequency() default 0;

        /** Address of the system counter's control registers, for the case that no firmware has started it; 0: it always runs. */
        int systemCounter() default 0;

        /** Line of the timer. */
        int interrupt() default 29;
    }

    @Activate
    public GenericTimer(Settings settings) {
        int frequency = Machine.counterFrequency();
        if (settings.systemCounter() != 0 && (frequency == 0 || stands())) {
            frequency = SystemCounter.start(Address.of(settings.systemCounter()));
            Machine.setCounterFrequency(frequency);
        }
        if (settings.frequency() != 0) frequency = settings.frequency();
        ticks = new Ticks(frequency);
        interrupt = settings.interrupt();
    }

    /** Whether no firmware has started the counter. */
    private static boolean stands() {
        long before = Machine.counter();
        for (int i = 0; i < PATIENCE; i++) if (Machine.counter() != before) return false;
        return true;
    }

    @Override
    @NoPoll("part of a switch between threads")
    public long nanoTime() { return ticks.toNanos(Machine.counter()); }

    @Override
    public long sinceReset() { return ticks.toNanos(Machine.counter() - BootRecord.entryTime()); }

    @Override
    public int line() { return interrupt; }

    @Override
    @NoAllocation("part of a switch between threads")
    @NoPoll("part of a switch between threads")
    public void set(long deadline) {
        if (deadline == NEVER) {
            Machine.setTimerControl(0);
            return;
        }
        Machine.setTimerCompare(ticks.ofNanos(deadline));
        Machine.setTimerControl(CTL_ENABLE);
    }
}
