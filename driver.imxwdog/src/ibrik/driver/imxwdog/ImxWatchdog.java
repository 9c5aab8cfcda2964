package ibrik.driver.imxwdog;

import ibrik.runtime.api.Address;
import ibrik.runtime.api.Machine;
import ibrik.runtime.api.ResetControl;
import ibrik.runtime.api.Watchdog;
import ibrik.runtime.api.link.NoAllocation;
import java.time.Duration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

/**
 * WDOG1 to 3 of the i.MX6UL (IMX6ULRM rev. 2, chapter 59). Once started it cannot be stopped; it stands still while a debugger has stopped the processor. The power-down counter, which would pull the pin WDOG_B 16 s after
 * power-on, is turned off when the driver is made.
 *
 * <p>Not supported: the interrupt before the time is over (WICR), the pin WDOG_B as the watchdog's output.
 */
@Component(service = {Watchdog.class, ResetControl.class}, configurationPid = "ibrik.driver.imxwdog", configurationPolicy = ConfigurationPolicy.REQUIRE, property = "ibrik.start.demand:Boolean=true")
public final class ImxWatchdog implements Watchdog, ResetControl {
    /** Control register, 59.7.1; WDE, WDT and WDBG can be written once only. */
    private static final int WCR = 0x0;
    private static final int WCR_WT_SHIFT = 8;
    /** 0: assert WDOG_B. */
    private static final int WCR_WDA = 1 << 5;
    /** 0: reset the system. */
    private static final int WCR_SRS = 1 << 4;
    private static final int WCR_WDE = 1 << 2;
    private static final int WCR_WDBG = 1 << 1;

    /** Service register, 59.7.2: these two after each other refresh. */
    private static final int WSR = 0x2;
    private static final int FIRST = 0x5555;
    private static final int SECOND = 0xaaaa;

    /** Reset status register, 59.7.3. */
    private static final int WRSR = 0x4;
    private static final int WRSR_POR = 1 << 4;
    private static final int WRSR_TOUT = 1 << 1;
    private static final int WRSR_SFTW = 1;

    /** Miscellaneous control register, 59.7.5: bit 0 enables the power-down counter. */
    private static final int WMCR = 0x8;

    private static final int STEP_MILLIS = 500;
    private static final int STEPS = 256;
    /** One step is field 0, which QEMU takes for no time at all. */
    private static final int LEAST_STEPS = 2;
    /** A software reset comes with the next edge of the 32 kHz clock; so many reads take longer. */
    private static final int PATIENCE = 100_000;

    private final Address base;

    /** Settings of the board. */
    @interface Settings {
        /** Address of the registers. */
        int base();
    }

    @Activate
    public ImxWatchdog(Settings settings) {
        base = Address.of(settings.base());
        base.store16Volatile(WMCR, 0);
    }

    @Override
    public synchronized Duration start(Duration timeout) {
        if (timeout.isNegative() || timeout.isZero() || timeout.compareTo(longest()) > 0) {
            throw new IllegalArgumentException("the watchdog cannot be set to " + timeout.toMillis() + " ms; it can be set to more than 0 and at most " + longest().toMillis() + " ms.");
        }
        int steps = Math.max(LEAST_STEPS, (int) (timeout.plusNanos(STEP_MILLIS * 1_000_000L - 1).toMillis() / STEP_MILLIS));
        base.store16Volatile(WCR, steps - 1 << WCR_WT_SHIFT | WCR_WDA | WCR_SRS | WCR_WDE | WCR_WDBG);
        refresh();
        return Duration.ofMillis((long) steps * STEP_MILLIS);
    }

    @Override
    public Duration longest() { return Duration.ofMillis((long) STEPS * STEP_MILLIS); }

    /** Any other access between the two writes is allowed (59.5.1), and so is another refresh. */
    @Override
    public synchronized void refresh() {
        base.store16Volatile(WSR, FIRST);
        base.store16Volatile(WSR, SECOND);
    }

    @Override
    public boolean isRunning() { return (base.load16Volatile(WCR) & WCR_WDE) != 0; }

    @Override
    public String resetCause() {
        int status = base.load16Volatile(WRSR);
        if ((status & WRSR_TOUT) != 0) return "watchdog";
        if ((status & WRSR_SFTW) != 0) return "software";
        return (status & WRSR_POR) != 0 ? "power-on" : "unknown";
    }

    /** Three writes: the first may be lost (erratum ERR004346 of the i.MX6 family). */
    @Override
    @NoAllocation("called by fatal reports")
    public void reset() {
        int control = base.load16Volatile(WCR) & ~(WCR_WDA | WCR_SRS) | WCR_WDE;
        for (int i = 0; i < 3; i++) base.store16Volatile(WCR, control);
        for (int i = 0; i < PATIENCE; i++) {
            base.load16Volatile(WCR);
            Machine.pause();
        }
    }
}
