package ibrik.driver.linux;

import ibrik.runtime.api.Alarm;
import ibrik.runtime.api.Processor;
import ibrik.runtime.api.link.NoPoll;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** A timer of the process on the clock that {@link LinuxSystem#nanoTime} reads (timer_create(2)), at absolute times. */
@Component(property = "ibrik.start.demand:Boolean=true")
@NoPoll("part of a switch between threads")
public final class LinuxAlarm implements Alarm {
    private final LinuxInterrupts interrupts;
    private final Kernel kernel;
    private final int timer;
    private boolean armed;

    @Activate
    public LinuxAlarm(@Reference Processor processor, @Reference LinuxInterrupts interrupts) {
        this.interrupts = interrupts;
        kernel = new Kernel(processor);
        timer = kernel.createTimer(Kernel.CLOCK_MONOTONIC, Kernel.SIGALRM);
        if (timer < 0) throw new IllegalStateException("the kernel refused a timer for alarms; allow the process more pending signals (ulimit -i)");
    }

    @Override
    public int line() { return LinuxInterrupts.ALARM; }

    @Override
    public void set(long deadline) {
        boolean never = deadline == NEVER;
        interrupts.setDeadline(deadline);
        // A time of zero stops the timer.
        if (!never || armed) kernel.setTimer(timer, Kernel.TIMER_ABSTIME, never ? 0 : Math.max(deadline, 1), 0);
        armed = !never;
    }
}
