package ibrik.driver.imxuart;

/**
 * The fraction by which the clock is divided to sixteen times the baud rate: 16 * baud / clock (IMX6ULRM rev. 2, 55.5.1, binary rate multiplier), each part at most 65536: exact where it fits, else to 0.01 %
 * from 300 baud on.
 */
final class BaudRate {
    private static final int LIMIT = 0x10000;

    /** UBIR + 1. */
    final int numerator;
    /** UBMR + 1. */
    final int denominator;

    /**
     * @param clock hertz, after the divider of UFCR
     * @throws IllegalArgumentException if the UART cannot be so fast
     */
    BaudRate(int clock, int baud) {
        if (baud <= 0 || baud > clock >> 4) {
            throw new IllegalArgumentException("A UART of ibrik.driver.imxuart cannot be as fast as its baud says: a sixteenth of its clock is the most; correct baud in the board's configuration.");
        }
        int divisor = baud << 4;
        for (int rest = clock; rest != 0;) {
            int next = divisor % rest;
            divisor = rest;
            rest = next;
        }
        int exact = (baud << 4) / divisor;
        int whole = clock / divisor;
        numerator = whole <= LIMIT ? exact : (int) Math.max((long) LIMIT * exact / whole, 1);
        denominator = whole <= LIMIT ? whole : (int) Math.min(((long) numerator * whole + exact / 2) / exact, LIMIT);
    }
}
