// Page tables over a simulated memory.
package ibrik.runtime.amd64;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.runtime.api.Address;
import ibrik.runtime.api.Memory;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PageMapTest {
    private static final int ROOT = 0x9000;
    private static final int DIRECTORY = 0xb000;
    private static final int TABLE = 0x700000;
    private static final long NO_EXECUTE = 1L << 63;
    /** 2 MB at 16 MB: present, writable, accessed, dirty, large, not executable. */
    private static final long LARGE = 0x1000000L | 0xe3 | NO_EXECUTE;

    private final Map<Long, Long> words = new HashMap<>();

    @BeforeEach
    void entryCode() {
        Memory.install(new Memory() {
            @Override
            public long load(long address, int size) {
                long word = words.getOrDefault(address & -8, 0L);
                return size == 8 ? word : word >>> 8 * (address & 7);
            }

            @Override
            public void store(long address, int size, long data) {
                assertEquals(8, size, "entries are written whole");
                words.put(address, data);
            }
        });
        words.put((long) ROOT, 0xa023L);
        words.put(0xa000L, 0xb023L);
        words.put(DIRECTORY + 8 * 8L, LARGE);
    }

    @AfterEach
    void noMemory() { Memory.install(null); }

    private static Address entry(int page) { return PageMap.directoryEntry(Address.of(ROOT), Address.of(page)); }

    @Test
    void theDirectoryIsFoundThroughTheTableOfGigabytes() {
        assertEquals(DIRECTORY + 8 * 8, entry(0x1003000).toInt());
        assertTrue(PageMap.isLarge(entry(0x1003000)));
        assertTrue(PageMap.isPresent(entry(0x1003000)));
        assertFalse(PageMap.isPresent(entry(0x1200000)), "the next 2 MB are absent");
        assertTrue(entry(0x80000000).isZero(), "a gigabyte without a directory");
    }

    @Test
    void splittingKeepsAddressesAndRights() {
        PageMap.split(entry(0x1003000), Address.of(TABLE));
        assertEquals(TABLE | 0x23L, words.get(DIRECTORY + 8 * 8L), "present, writable, accessed");
        for (int i = 0; i < 512; i++) assertEquals(0x1000000L + i * 4096 | 0x63 | NO_EXECUTE, words.get(TABLE + 8L * i), "page " + i);
    }

    @Test
    void aGuardPageIsAbsentAndComesBackAsItWas() {
        PageMap.split(entry(0x1003000), Address.of(TABLE));
        Address page = PageMap.pageEntry(entry(0x1003000), Address.of(0x1003000));
        assertEquals(TABLE + 3 * 8, page.toInt());
        long before = words.get(TABLE + 3 * 8L);
        PageMap.setPresent(page, false);
        assertEquals(before & ~1, words.get(TABLE + 3 * 8L));
        PageMap.setPresent(page, true);
        assertEquals(before, words.get(TABLE + 3 * 8L));
    }
}
