package ibrik.driver.linux;

import ibrik.runtime.api.Idle;
import ibrik.runtime.api.Processor;
import ibrik.runtime.api.link.NoPoll;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Masks signals instead of interrupts, and sleeps in the kernel instead of halting (rt_sigprocmask(2), ppoll(2)). Ranked above the processor's own, which a process may not use. */
@Component(property = {"ibrik.start.demand:Boolean=true", "service.ranking:Integer=1000"})
@NoPoll("part of a switch between threads")
public final class LinuxIdle implements Idle {
    private final LinuxInterrupts interrupts;
    private final Kernel kernel;

    @Activate
    public LinuxIdle(@Reference Processor processor, @Reference LinuxInterrupts interrupts) {
        this.interrupts = interrupts;
        kernel = new Kernel(processor);
    }

    @Override
    public void mask() { kernel.maskSignals(Kernel.SIG_BLOCK); }

    @Override
    public void unmask() { kernel.maskSignals(Kernel.SIG_UNBLOCK); }

    @Override
    public void halt() {
        if (kernel.await(interrupts.inputEnabled())) interrupts.look();
        unmask();
    }
}
