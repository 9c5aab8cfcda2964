package ibrik.runtime.arm;

import ibrik.runtime.api.Address;
import ibrik.runtime.api.Machine;
import ibrik.runtime.core.GuardPages;
import ibrik.runtime.core.VirtualMachine;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

/** Guard pages by the memory management unit, whose tables boot code has made. */
@Component(configurationPid = "ibrik.runtime.arm.guardpages", configurationPolicy = ConfigurationPolicy.REQUIRE, property = "ibrik.start.demand:Boolean=true")
public final class ArmGuardPages implements GuardPages {
    private final TranslationTables tables = new TranslationTables(new Processor());

    @Override
    public void guard(Address page) { tables.guard(page); }

    @Override
    public void release(Address page) { tables.release(page); }

    private static final class Processor implements TranslationTables.Support {
        /** TTBR0 has attributes of table walks below the address (B4.1.154). */
        private static final int ROOT_ALIGNMENT = 1 << 14;

        @Override
        public Address root() { return Machine.tableRoot().alignDown(ROOT_ALIGNMENT); }

        @Override
        public Address takePage() { return VirtualMachine.HEAP.takePages(1); }

        @Override
        public void invalidate(Address page) { Machine.invalidatePage(page); }

        @Override
        public void order() { Machine.synchronise(); }
    }
}
