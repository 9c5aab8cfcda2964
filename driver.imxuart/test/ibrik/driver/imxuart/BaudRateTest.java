package ibrik.driver.imxuart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rates of the clocks that an i.MX6UL can give its UARTs. */
class BaudRateTest {
    @ParameterizedTest
    @ValueSource(ints = {300, 1200, 9600, 38_400, 57_600, 115_200, 230_400, 460_800, 921_600, 1_000_000, 1_500_000})
    void isExactToATenThousandthAndFitsTheRegisters(int baud) {
        for (int clock : new int[] {24_000_000, 80_000_000, 26_666_666, 66_000_000}) {
            BaudRate rate = new BaudRate(clock, baud);
            assertTrue(rate.numerator >= 1 && rate.numerator <= 0x10000 && rate.denominator >= 1 && rate.denominator <= 0x10000, clock + " Hz");
            assertEquals(baud, clock * (double) rate.numerator / rate.denominator / 16, baud * 1e-4, clock + " Hz");
        }
    }
}
