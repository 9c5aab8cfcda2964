package ibrik.runtime.dma;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.runtime.api.Address;
import ibrik.runtime.api.DmaRegion;
import ibrik.runtime.api.Memory;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Regions by name, copies, errors, and several threads, over a simulated memory. */
class DmaMemoryTest {
    private static final int TABLE = 0x1000;
    private static final int NAMES = 0x1100;
    private static final int START = 0x2000;
    private static final int SIZE = 0x1000;

    private final byte[] bytes = new byte[0x4000];

    @BeforeEach
    void install() {
        Memory.install(new Bytes());
        Address table = Address.of(TABLE);
        table.store32(0, 2);
        entry(4, 0, "frames", 0x3800, 0x800);
        entry(16, 16, "dma", START, SIZE);
    }

    @AfterEach
    void uninstall() { Memory.install(null); }

    private static void entry(int at, int name, String text, int start, int size) {
        Address place = Address.of(NAMES + name);
        place.store16(0, text.length());
        for (int i = 0; i < text.length(); i++) place.store8(2 + i, text.charAt(i));
        Address entry = Address.of(TABLE + at);
        entry.store(0, place);
        entry.store32(4, start);
        entry.store32(8, size);
    }

    private static DmaRegion region(String name) { return new DmaMemory(name, new RegionTable(Address.of(TABLE))); }

    @Test
    void regionsAreFoundByName() {
        assertEquals(Address.of(START), region("dma").start());
        assertEquals(SIZE, region("dma").size());
        assertEquals(Address.of(0x3800), region("frames").start());
        assertEquals("frames", region("frames").name());
        String message = assertThrows(IllegalArgumentException.class, () -> region("dm")).getMessage();
        assertTrue(message.contains("DMA region dm is not in the memory map"), message);
    }

    @Test
    void copiesGoInAndOutAtEveryAlignment() {
        DmaRegion region = region("dma");
        Random random = new Random(1);
        for (int round = 0; round < 2000; round++) {
            byte[] data = new byte[40];
            random.nextBytes(data);
            int length = random.nextInt(30);
            int offset = random.nextInt(data.length - length + 1);
            Address to = region.start().plus(random.nextInt(64));
            byte[] before = bytes.clone();
            region.write(to, data, offset, length);
            byte[] expected = before.clone();
            System.arraycopy(data, offset, expected, to.toInt(), length);
            assertArrayEquals(expected, bytes);
            byte[] back = new byte[40];
            region.read(to, back, offset, length);
            assertArrayEquals(Arrays.copyOfRange(data, offset, offset + length), Arrays.copyOfRange(back, offset, offset + length));
            for (int i = 0; i < back.length; i++) if (i < offset || i >= offset + length) assertEquals(0, back[i]);
        }
    }

    @Test
    void copiesOutsideTheRegionAreRefused() {
        DmaRegion region = region("dma");
        byte[] data = new byte[8];
        assertThrows(IndexOutOfBoundsException.class, () -> region.write(region.start().minus(1), data, 0, 4));
        assertThrows(IndexOutOfBoundsException.class, () -> region.write(region.start().plus(SIZE - 3), data, 0, 4));
        assertThrows(IndexOutOfBoundsException.class, () -> region.read(region.start(), data, 5, 4));
        assertThrows(IndexOutOfBoundsException.class, () -> region.read(region.start(), data, 0, -1));
        region.write(region.start().plus(SIZE - 4), data, 0, 4);
    }

    @Test
    void errorsNameTheRegionAndSayWhatIsLeft() {
        DmaRegion region = region("dma");
        Address block = region.allocate(100, 64);
        assertEquals(0, block.toInt() % 64);
        assertEquals(100, region.used());
        assertEquals(1, region.blocks());
        assertEquals(SIZE - 100, region.largestFree());
        String message = assertThrows(OutOfMemoryError.class, () -> region.allocate(SIZE, 1)).getMessage();
        assertTrue(message.contains("DMA region dma has no 4096 bytes") && message.contains("100 of 4096 are in use"), message);
        assertThrows(IllegalArgumentException.class, () -> region.allocate(0, 1));
        assertThrows(IllegalArgumentException.class, () -> region.allocate(1, 3));
        assertThrows(IllegalArgumentException.class, () -> region.allocate(1, 0));
        assertThrows(IllegalArgumentException.class, () -> region.allocate(1, Integer.MIN_VALUE));
        assertThrows(IllegalStateException.class, () -> region.reserve(99, 2));
        assertThrows(IndexOutOfBoundsException.class, () -> region.reserve(SIZE - 1, 2));
        assertEquals(region.start().plus(100), region.reserve(100, 2));
        assertThrows(IllegalArgumentException.class, () -> region.free(block.plus(1)));
        region.free(block);
        assertThrows(IllegalArgumentException.class, () -> region.free(block));
        assertEquals(2, region.used());
    }

    @Test
    void severalThreadsGetDifferentBlocks() throws InterruptedException {
        DmaRegion region = region("dma");
        Set<Long> live = ConcurrentHashMap.newKeySet();
        Set<String> wrong = ConcurrentHashMap.newKeySet();
        Thread[] threads = new Thread[4];
        for (int t = 0; t < threads.length; t++) {
            threads[t] = new Thread(() -> {
                Set<Address> mine = new HashSet<>();
                for (int round = 0; round < 3000; round++) {
                    Address block = region.allocate(32, 32);
                    if (!live.add(block.toLong())) wrong.add("two threads have " + block);
                    mine.add(block);
                    if (mine.size() < 20) continue;
                    for (Address each : mine) {
                        live.remove(each.toLong());
                        region.free(each);
                    }
                    mine.clear();
                }
                for (Address each : mine) region.free(each);
            });
            threads[t].start();
        }
        for (Thread thread : threads) thread.join();
        assertEquals(Set.of(), wrong);
        assertEquals(0, region.used());
    }

    private final class Bytes implements Memory {
        @Override
        public long load(long address, int size) {
            aligned(address, size);
            long value = 0;
            for (int i = size - 1; i >= 0; i--) value = value << 8 | bytes[(int) address + i] & 0xff;
            return value;
        }

        @Override
        public void store(long address, int size, long data) {
            aligned(address, size);
            for (int i = 0; i < size; i++) bytes[(int) address + i] = (byte) (data >>> 8 * i);
        }

        private static void aligned(long address, int size) { assertEquals(0, address % size, "an access of " + size + " bytes is not aligned"); }
    }
}
