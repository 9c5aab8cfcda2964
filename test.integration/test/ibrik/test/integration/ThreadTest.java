package ibrik.test.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ibrik.qemu.Machine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Time, and what is not there yet. */
class ThreadTest {

    @ParameterizedTest
    @EnumSource
    void timePassesAndNeverGoesBack(Machine machine) throws Exception {
        assertEquals("20 ms are over\n", Images.textOf(Images.probe(machine, "clock"), 0));
    }

    @ParameterizedTest
    @EnumSource
    void startingAThreadIsRefused(Machine machine) throws Exception {
        assertEquals("Thread.start: threads are not supported yet\n", Images.textOf(Images.probe(machine, "thread"), 0));
    }
}
