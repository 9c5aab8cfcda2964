package ibrik.driver.generictimer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ibrik.runtime.api.Address;
import ibrik.runtime.api.Memory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The system counter of the i.MX6UL over a simulated register file. */
class SystemCounterTest {
    private static final int BASE = 0x021d_c000;

    private int control;

    @BeforeEach
    void attach() {
        Memory.install(new Memory() {
            @Override
            public long load(long address, int size) {
                if (address == BASE + 0x20) return 8_000_000;
                throw new AssertionError("read of 0x" + Long.toHexString(address));
            }

            @Override
            public void store(long address, int size, long data) {
                assertEquals(BASE, address, "only the control register is written");
                control = (int) data;
            }
        });
    }

    @AfterEach
    void detach() { Memory.install(null); }

    @Test
    void startsAtTheBaseFrequency() {
        assertEquals(8_000_000, SystemCounter.start(Address.of(BASE)));
        assertEquals(0x103, control, "enabled, stopped by a debugger, first frequency");
    }
}
