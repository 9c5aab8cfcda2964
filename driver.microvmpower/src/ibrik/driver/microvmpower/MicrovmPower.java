// Power of QEMU's microvm (ACPI 6.5, 4.8.3.7: sleep control register, 4.8.3.6: reset register; QEMU: docs/specs/acpi_hw_reduced_hotplug.rst, isa-debug-exit).
package ibrik.driver.microvmpower;

import ibrik.runtime.api.Address;
import ibrik.runtime.api.Machine;
import ibrik.runtime.api.PowerControl;
import ibrik.runtime.api.link.NoAllocation;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Tries ACPI's registers first; on a machine without ACPI nothing is there that could, and writes are lost. */
@Component(configurationPid = "ibrik.driver.microvmpower", property = "ibrik.start.demand:Boolean=true")
@NoAllocation("also called by fatal reports")
public final class MicrovmPower implements PowerControl {
    private static final int SLEEP_CONTROL = 0;
    private static final int SLEEP_STATUS = 1;
    private static final int RESET = 2;
    /** SLP_EN, and the sleep type 5 that QEMU's tables name for S5. */
    private static final int SLEEP_S5 = 0x34;
    private static final int RESET_VALUE = 0x42;
    /** Some milliseconds. */
    private static final int ACCESSES = 100_000;

    /** Where tests read the status; nobody listens there on other machines. */
    private static final int STATUS_PORT = 0xe9;
    private static final int EXIT_PORT = 0xf4;

    private final Address registers;

    /** Settings of the board. */
    @interface Settings {
        /** Address of the sleep and reset registers. */
        int base() default 0xfea0_0200;
    }

    @Activate
    public MicrovmPower(Settings settings) { registers = Address.of(settings.base()); }

    @Override
    public void powerOff() {
        Machine.out8(STATUS_PORT, 0);
        registers.store8Volatile(SLEEP_CONTROL, SLEEP_S5);
        await();
        Machine.out32(EXIT_PORT, 0);
    }

    @Override
    public void reset() {
        registers.store8Volatile(RESET, RESET_VALUE);
        await();
        Machine.resetProcessor();
    }

    /** ACPI acts within the time of some accesses. */
    private void await() {
        for (int i = 0; i < ACCESSES; i++) registers.load8Volatile(SLEEP_STATUS);
    }
}
