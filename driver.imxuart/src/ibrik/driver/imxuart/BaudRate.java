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

    private BaudRate(int numerator, int denominator) {
        this.numerator = numerator;
        this.denominator = denominator;
    }

    /**
     * @param clock hertz, after the divider of UFCR
     * @throws IllegalArgumentException if the UART cannot be so fast
     */
    static BaudRate of(int clock, int baud, String uart) {
        long numerator = 16L * baud;
        long denominator = clock;
        if (baud <= 0 || numerator > denominator) {
            throw new IllegalArgumentException(uart + " cannot do " + baud + " baud: a sixteenth of its clock, " + clock + " Hz, is the most; correct baud of ibrik.driver.imxuart in the board's configuration.");
        }
        long divisor = greatestCommonDivisor(numerator, denominator);
        numerator /= divisor;
        denominator /= divisor;
        if (denominator > LIMIT) {
            long fitting = Math.max(LIMIT * numerator / denominator, 1);
            denominator = Math.min((fitting * denominator + numerator / 2) / numerator, LIMIT);
            numerator = fitting;
        }
        return new BaudRate((int) numerator, (int) denominator);
    }

    private static long greatestCommonDivisor(long a, long b) {
        while (b != 0) {
            long rest = a % b;
            a = b;
            b = rest;
        }
        return a;
    }
}
