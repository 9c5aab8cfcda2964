package ibrik.driver.rngb;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.runtime.api.Memory;
import java.lang.annotation.Annotation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The driver over a simulated RNGB. */
class RngbTest {
    private final SimulatedRngb hardware = new SimulatedRngb();
    private Rngb rngb;

    @BeforeEach
    void attach() {
        Memory.install(hardware);
        rngb = new Rngb(new Rngb.Settings() {
            @Override
            public int base() { return SimulatedRngb.BASE; }

            @Override
            public int digprog() { return SimulatedRngb.DIGPROG; }

            @Override
            public Class<? extends Annotation> annotationType() { return Rngb.Settings.class; }
        }, hardware);
    }

    @AfterEach
    void detach() { Memory.install(null); }

    private String refusal() { return assertThrows(IllegalStateException.class, () -> rngb.fill(new byte[4], 0, 4)).getMessage(); }

    @Test
    void isTestedAndSeededOnceWhenBytesAreWanted() {
        assertEquals(0, hardware.selfTests);
        rngb.fill(new byte[8], 0, 8);
        rngb.fill(new byte[100], 0, 100);
        assertEquals(1, hardware.selfTests);
        assertEquals(1, hardware.seeds);
        assertTrue(hardware.seedsItself(), "it does not seed itself again");
    }

    @Test
    void fillsWhatWasAskedForAndNoMore() {
        byte[] bytes = new byte[10];
        rngb.fill(bytes, 1, 7);
        assertArrayEquals(new byte[] {0, 1, 1, 1, 1, 2, 2, 2, 0, 0}, bytes);
        rngb.fill(bytes, 9, 1);
        assertEquals(3, bytes[9]);
        rngb.fill(bytes, 10, 0);
        assertThrows(IndexOutOfBoundsException.class, () -> rngb.fill(bytes, 5, 6));
    }

    @Test
    void waitsWhileTheFifoIsEmpty() {
        byte[] bytes = new byte[4 * 23];
        rngb.fill(bytes, 0, bytes.length);
        for (int i = 0; i < 23; i++) assertEquals(i + 1, bytes[4 * i], "number " + i);
    }

    @Test
    void refusesOnAChipWithoutItAndInQemuWithoutTouchingIt() {
        for (int chip : new int[] {0x0064_0002, 0x0064_0000}) {
            hardware.chip = chip;
            String message = refusal();
            assertTrue(message.contains("0x" + Integer.toHexString(chip)) && message.contains("EntropySource"), message);
        }
    }

    @Test
    void aFailedSelfTestGivesNoBytes() {
        hardware.selfTestResult = 2;
        assertTrue(refusal().contains("self test"));
        assertEquals(0, hardware.seeds);
    }

    @Test
    void errorsAreNamedAndTheNextCallStartsAgain() {
        rngb.fill(new byte[4], 0, 4);
        hardware.errors = 0b1010;
        String message = refusal();
        assertTrue(message.contains("oscillator") && message.contains("statistical test") && message.contains("0xa"), message);
        hardware.errors = 0;
        rngb.fill(new byte[4], 0, 4);
        assertEquals(2, hardware.selfTests);
    }

    @Test
    void aClockThatIsOffIsReportedAfterASecond() {
        hardware.clocked = false;
        assertTrue(refusal().contains("clock"));
        assertEquals(1.0, hardware.nanoTime() / 1e9, 0.1);
    }
}
