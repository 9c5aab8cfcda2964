package ibrik.driver.imxuart;

import ibrik.runtime.api.Address;

/** The clock that all UARTs of an i.MX6UL share (IMX6ULRM rev. 2, 18.6.10, CCM_CSCDR1): 24 MHz of the oscillator or 80 MHz of PLL3, divided. */
final class UartClock {
    private static final int OSCILLATOR = 24_000_000;
    private static final int PLL3_80M = 80_000_000;

    private static final int UART_CLK_SEL = 1 << 6;
    private static final int UART_CLK_PODF = 0x3f;

    private UartClock() {}

    /** Hertz. */
    static int read(Address register) {
        int control = register.load32Volatile(0);
        return ((control & UART_CLK_SEL) != 0 ? OSCILLATOR : PLL3_80M) / ((control & UART_CLK_PODF) + 1);
    }
}
