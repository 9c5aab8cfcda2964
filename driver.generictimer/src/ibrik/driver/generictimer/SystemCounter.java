package ibrik.driver.generictimer;

import ibrik.runtime.api.Address;

/**
 * The counter behind the generic timers of all processors (ARM DDI 0406C, D5 "System level implementation of the generic timer"; i.MX: IMX6ULRM, System Counter). It stands still after reset until
 * someone starts it.
 */
final class SystemCounter {
    /** Counter control. */
    private static final int CNTCR = 0x00;
    private static final int CNTCR_EN = 1;
    /** Stop while a debugger has stopped the processor. */
    private static final int CNTCR_HDBG = 1 << 1;
    /** Request the first frequency of the table: the base frequency. */
    private static final int CNTCR_FCREQ0 = 1 << 8;

    /** First entry of the frequency table: the base frequency, hertz. */
    private static final int CNTFID0 = 0x20;

    private SystemCounter() {}

    /** Starts it at its base frequency, which is returned. */
    static int start(Address base) {
        int frequency = base.load32Volatile(CNTFID0);
        base.store32Volatile(CNTCR, CNTCR_EN | CNTCR_HDBG | CNTCR_FCREQ0);
        return frequency;
    }
}
