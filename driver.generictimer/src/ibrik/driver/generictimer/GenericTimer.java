package ibrik.driver.generictimer;

import ibrik.runtime.api.Address;
import ibrik.runtime.api.BootRecord;
import ibrik.runtime.api.Clock;
import ibrik.runtime.api.Machine;
import ibrik.runtime.api.link.NoPoll;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * The ARM generic timer (ARM DDI 0406C, B8): monotonic clock over the physical counter CNTPCT. For alarms see {@link GenericTimerAlarm}.
 */
@Component(service = {Clock.class, GenericTimer.class}, configurationPid = "ibrik.driver.generictimer")
public final class GenericTimer implements Clock {
    /** So many readings of the counter take longer than one tick of 8 MHz. */
    private static final int PATIENCE = 1000;

    private final Settings settings;
    private final Ticks ticks;

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
        this.settings = settings;
        int frequency = Machine.counterFrequency();
        if (settings.systemCounter() != 0 && (frequency == 0 || stands())) {
            frequency = SystemCounter.start(Address.of(settings.systemCounter()));
            Machine.setCounterFrequency(frequency);
        }
        if (settings.frequency() != 0) frequency = settings.frequency();
        ticks = new Ticks(frequency);
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

    int frequency() { return ticks.frequency; }

    int line() { return settings.interrupt(); }
}
