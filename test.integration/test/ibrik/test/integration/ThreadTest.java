package ibrik.test.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ibrik.qemu.Machine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Time where there is one thread only. */
class ThreadTest {

    @ParameterizedTest
    @EnumSource
    void timePassesAndNeverGoesBack(Machine machine) throws Exception {
        assertEquals("20 ms are over\n", Images.textOf(Images.probe(machine, "clock"), 0));
    }
}
