package ibrik.runtime.arm;

import ibrik.runtime.api.Idle;
import ibrik.runtime.api.Machine;
import ibrik.runtime.api.link.NoAllocation;
import ibrik.runtime.api.link.NoPoll;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

/** The interrupt mask of the processor, CPSR.I, and WFI (ARM DDI 0406C, B1.8.13), which an interrupt ends that is masked too: so one that comes between a look for work and the halt is not slept through. */
@Component(configurationPid = "ibrik.runtime.arm.idle", configurationPolicy = ConfigurationPolicy.REQUIRE, property = "ibrik.start.demand:Boolean=true")
@NoPoll("part of a switch between threads")
@NoAllocation("part of a switch between threads")
public final class ArmIdle implements Idle {
    @Override
    public void mask() { Machine.maskInterrupts(); }

    @Override
    public void unmask() { Machine.unmaskInterrupts(); }

    @Override
    public void halt() { Machine.haltUnmasked(); }
}
