package ibrik.runtime.arm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.runtime.api.Address;
import org.junit.jupiter.api.Test;

class ArmCachesTest {
    private final ArmCaches caches = new ArmCaches(64);

    @Test
    void onlyWholeLinesAreInvalidated() {
        caches.check(Address.of(0x9000_0040), 128);
        for (int[] range : new int[][] {{0x9000_0020, 64}, {0x9000_0040, 65}, {0x9000_0001, 63}}) {
            String message = assertThrows(IllegalArgumentException.class, () -> caches.check(Address.of(range[0]), range[1])).getMessage();
            assertTrue(message.contains("whole cache lines of 64 bytes"), message);
        }
    }

    @Test
    void aLineIsAPowerOfTwo() {
        assertEquals(64, caches.lineSize());
        assertThrows(IllegalArgumentException.class, () -> new ArmCaches(48));
        assertThrows(IllegalArgumentException.class, () -> new ArmCaches(0));
    }
}
