// Power control over simulated registers.
package ibrik.driver.microvmpower;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ibrik.runtime.api.Machine;
import ibrik.runtime.api.Memory;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MicrovmPowerTest {
    private final List<String> writes = new ArrayList<>();

    @BeforeEach
    void machine() {
        Memory.install(new Memory() {
            @Override
            public long load(long address, int size) {
                assertEquals(0xfea0_0201L, address, "only the sleep status is read");
                return 0;
            }

            @Override
            public void store(long address, int size, long data) {
                String place = address >= Machine.PORT_SPACE ? "port " + Long.toHexString(address - Machine.PORT_SPACE) : Long.toHexString(address);
                writes.add(place + " " + size + ": " + Long.toHexString(data));
            }
        });
    }

    @AfterEach
    void noMachine() { Memory.install(null); }

    private static MicrovmPower power() {
        return new MicrovmPower(new MicrovmPower.Settings() {
            @Override
            public int base() { return 0xfea0_0200; }

            @Override
            public Class<? extends Annotation> annotationType() { return MicrovmPower.Settings.class; }
        });
    }

    @Test
    void powerGoesOffByAcpiOrElseByTheExitDevice() {
        power().powerOff();
        assertEquals(List.of("port e9 1: 0", "fea00200 1: 34", "port f4 4: 0"), writes);
    }

    @Test
    void resetIsAcpisOrElseTheProcessors() {
        assertThrows(UnsupportedOperationException.class, () -> power().reset(), "the last resort is an instruction that a host has not");
        assertEquals(List.of("fea00202 1: 42"), writes);
    }
}
