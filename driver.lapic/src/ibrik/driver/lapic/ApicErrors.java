package ibrik.driver.lapic;

import ibrik.runtime.api.FastInterruptHandler;
import ibrik.runtime.api.link.InterruptContext;
import ibrik.runtime.api.link.NoPoll;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Serves the error line: gathers what the APIC has found, which is always the mistake of a driver. */
@Component(service = {FastInterruptHandler.class, ApicErrors.class}, property = "ibrik.start.demand:Boolean=true")
@NoPoll("called by the vectors")
public final class ApicErrors implements FastInterruptHandler {
    private final LocalApic apic;
    private volatile int gathered;
    private volatile int count;

    @Activate
    public ApicErrors(@Reference LocalApic apic) { this.apic = apic; }

    @Override
    public int line() { return LocalApic.ERROR_LINE; }

    @Override
    public boolean isLevel() { return false; }

    @Override
    public String name() { return "APIC errors"; }

    @Override
    @InterruptContext("called by the vectors")
    public boolean interrupt() {
        gathered |= apic.errors();
        count++;
        return true;
    }

    /** How often there was an error. */
    public int count() { return count; }

    /** All errors so far: bits of the error status register. */
    public int gathered() { return gathered; }
}
