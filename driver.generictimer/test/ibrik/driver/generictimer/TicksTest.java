package ibrik.driver.generictimer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Conversion of ticks at the frequencies of QEMU, of the silicon, and at some that divide nothing. */
class TicksTest {
    private static final BigInteger SECOND = BigInteger.valueOf(1_000_000_000);

    @Test
    void wholeSecondsAreExact() {
        assertEquals(3_000_000_000L, new AlarmTicks(62_500_000).toNanos(3 * 62_500_000L));
        assertEquals(1_000_000_000L, new AlarmTicks(8_000_000).toNanos(8_000_000));
        assertEquals(8_000_000, new AlarmTicks(8_000_000).ofNanos(1_000_000_000));
    }

    @Test
    void timesRoundDownAndDeadlinesUp() {
        AlarmTicks ticks = new AlarmTicks(24_000_000);
        assertEquals(41, ticks.toNanos(1));
        assertEquals(1, ticks.ofNanos(41));
        assertEquals(2, ticks.ofNanos(42));
        assertEquals(2, new AlarmTicks(62_500_000).ofNanos(17));
    }

    @Test
    void whatHasPassedIsTickZero() {
        for (int frequency : new int[] {62_500_000, 24_000_000}) {
            assertEquals(0, new AlarmTicks(frequency).ofNanos(0));
            assertEquals(0, new AlarmTicks(frequency).ofNanos(-5));
            assertEquals(0, new AlarmTicks(frequency).ofNanos(Long.MIN_VALUE));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {62_500_000, 8_000_000, 24_000_000, 1_000_000_000, 999_999_937, 32_768, 500_000_000, 200_000_000, 40_000_000, 1_000, 1, 3})
    void agreesWithUnboundedArithmeticOverTheWholeRange(int frequency) {
        AlarmTicks ticks = new AlarmTicks(frequency);
        BigInteger hertz = BigInteger.valueOf(frequency);
        Random random = new Random(frequency);
        for (int i = 0; i < 10_000; i++) {
            long nanos = random.nextLong() >>> 1 + random.nextInt(62);
            if (i == 0) nanos = Long.MAX_VALUE - 1;
            long due = ticks.ofNanos(nanos);
            BigInteger[] exact = BigInteger.valueOf(nanos).multiply(hertz).divideAndRemainder(SECOND);
            assertEquals(exact[0].add(BigInteger.valueOf(exact[1].signum())), BigInteger.valueOf(due), nanos + " ns");
            BigInteger time = BigInteger.valueOf(due).multiply(SECOND).divide(hertz);
            if (time.bitLength() < 64) assertEquals(time, BigInteger.valueOf(ticks.toNanos(due)), due + " ticks");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {62_500_000, 8_000_000, 24_000_000, 999_999_937, 32_768})
    void anAlarmIsNeverEarlyAndLessThanATickLate(int frequency) {
        AlarmTicks ticks = new AlarmTicks(frequency);
        Random random = new Random(7);
        for (int i = 0; i < 10_000; i++) {
            long deadline = (random.nextLong() >>> 2 + random.nextInt(40)) + 1;
            long due = ticks.ofNanos(deadline);
            assertTrue(ticks.toNanos(due) >= deadline, () -> "early at " + deadline);
            assertTrue(ticks.toNanos(due - 1) < deadline, () -> "late at " + deadline);
        }
    }

    @Test
    void refusesFrequenciesThatCannotBe() {
        for (int frequency : new int[] {0, -1, 1_000_000_001}) {
            assertTrue(assertThrows(IllegalStateException.class, () -> new Ticks(frequency)).getMessage().contains("CNTFRQ"), frequency + " Hz");
        }
    }
}
