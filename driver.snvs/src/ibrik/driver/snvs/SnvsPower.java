package ibrik.driver.snvs;

import ibrik.runtime.api.Address;
import ibrik.runtime.api.Machine;
import ibrik.runtime.api.PowerControl;
import ibrik.runtime.api.ResetControl;
import ibrik.runtime.api.link.NoAllocation;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/**
 * Power of an i.MX6UL: the low-power part of SNVS asks the power management chip to turn the board off (IMX6ULRM rev. 2, chapter 48); another block resets. On boards where no chip listens, power stays on.
 */
@Component(configurationPid = "ibrik.driver.snvs", configurationPolicy = ConfigurationPolicy.REQUIRE, property = "ibrik.start.demand:Boolean=true")
@NoAllocation("also called by fatal reports")
public final class SnvsPower implements PowerControl {
    /** LP control register, 48.7.12: DP_EN, the power chip obeys the pin PMIC_ON_REQ; TOP, turn off. */
    static final int LPCR = 0x38;
    private static final int LPCR_DP_EN = 1 << 5;
    private static final int LPCR_TOP = 1 << 6;
    /** Turning off takes some milliseconds. */
    private static final int PATIENCE = 1_000_000;

    private final Address base;
    private final ResetControl resetControl;

    /** Settings of the board. */
    @interface Settings {
        /** Address of the registers. */
        int base();
    }

    @Activate
    public SnvsPower(Settings settings, @Reference ResetControl resetControl) {
        base = Address.of(settings.base());
        this.resetControl = resetControl;
    }

    @Override
    public void powerOff() {
        base.store32Volatile(LPCR, base.load32Volatile(LPCR) | LPCR_DP_EN | LPCR_TOP);
        for (int i = 0; i < PATIENCE; i++) {
            base.load32Volatile(LPCR);
            Machine.pause();
        }
    }

    @Override
    public void reset() { resetControl.reset(); }
}
