// Masking interrupts and waiting for them (Intel SDM volume 2: CLI, STI, HLT).
package ibrik.runtime.amd64;

import ibrik.runtime.api.Idle;
import ibrik.runtime.api.Machine;
import ibrik.runtime.api.link.NoAllocation;
import ibrik.runtime.api.link.NoPoll;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

/** By the processor's interrupt flag, on boards that name it: a program that an operating system runs may not touch that. */
@Component(configurationPid = "ibrik.runtime.amd64.idle", configurationPolicy = ConfigurationPolicy.REQUIRE, property = "ibrik.start.demand:Boolean=true")
@NoPoll("part of a switch between threads")
@NoAllocation("part of a switch between threads")
public final class Amd64Idle implements Idle {
    @Override
    public void mask() { Machine.maskInterrupts(); }

    @Override
    public void unmask() { Machine.unmaskInterrupts(); }

    /** STI takes effect only behind the HLT that follows it, so no interrupt is served in between and then slept through. */
    @Override
    public void halt() { Machine.haltUnmasked(); }
}
