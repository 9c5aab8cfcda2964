package ibrik.driver.generictimer;

import ibrik.runtime.api.Alarm;
import ibrik.runtime.api.Machine;
import ibrik.runtime.api.link.NoAllocation;
import ibrik.runtime.api.link.NoPoll;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Alarms by the absolute compare value CNTP_CVAL of the physical timer (ARM DDI 0406C, B8.1.5). In secure state, where the image runs, that timer is the secure one, interrupt ID 29 of Cortex-A7 (ARM DDI 0464, 8.2). Made only
 * where something sets alarms.
 */
@Component(property = "ibrik.start.demand:Boolean=true")
public final class GenericTimerAlarm implements Alarm {
    /** CNTP_CTL: ENABLE, with IMASK clear. The line stays active from the compare value on, until it is moved or the timer disabled. */
    private static final int CTL_ENABLE = 1;

    private final AlarmTicks ticks;
    private final int line;

    @Activate
    public GenericTimerAlarm(@Reference GenericTimer timer) {
        ticks = new AlarmTicks(timer.frequency());
        line = timer.line();
    }

    @Override
    public int line() { return line; }

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
