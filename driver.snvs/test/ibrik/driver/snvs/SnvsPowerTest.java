package ibrik.driver.snvs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.runtime.api.Memory;
import java.lang.annotation.Annotation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Power over a simulated SNVS. */
class SnvsPowerTest {
    private final SimulatedSnvs hardware = new SimulatedSnvs();
    private int resets;
    private SnvsPower power;

    @BeforeEach
    void attach() {
        Memory.install(hardware);
        power = new SnvsPower(new SnvsPower.Settings() {
            @Override
            public int base() { return SimulatedSnvs.BASE; }

            @Override
            public Class<? extends Annotation> annotationType() { return SnvsPower.Settings.class; }
        }, () -> resets++);
    }

    @AfterEach
    void detach() { Memory.install(null); }

    @Test
    void turnsOffWithoutStoppingTheClock() {
        hardware.start(1);
        assertFalse(hardware.off);
        power.powerOff();
        assertTrue(hardware.off);
        assertEquals(1, hardware.control & 1, "the real-time counter was stopped");
        assertEquals(0, resets);
    }

    @Test
    void leavesResettingToTheBlockThatCan() {
        power.reset();
        assertEquals(1, resets);
        assertFalse(hardware.off);
    }
}
