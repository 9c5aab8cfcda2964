package ibrik.runtime.dma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The allocator against a model: one bit a byte, searched from the lowest. */
class FirstFitTest {
    private static final long BASE = 0xfff0_0100L;
    private static final int SIZE = 3000;

    private final FirstFit blocks = new FirstFit(BASE, SIZE);
    private final BitSet used = new BitSet(SIZE);

    private record Block(long start, int size) {}

    private final List<Block> live = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void randomRequestsGetWhatTheModelSays(long seed) {
        Random random = new Random(seed);
        for (int step = 0; step < 5000; step++) {
            int size = 1 + random.nextInt(random.nextInt(10) == 0 ? 600 : 60);
            switch (random.nextInt(5)) {
                case 0, 1 -> {
                    int alignment = 1 << random.nextInt(9);
                    long expected = lowest(size, alignment);
                    assertEquals(expected, blocks.allocate(size, alignment), size + " bytes at a multiple of " + alignment);
                    if (expected >= 0) take(expected, size);
                }
                case 2 -> {
                    int offset = random.nextInt(SIZE - size + 1);
                    boolean free = isFree(offset, size);
                    assertEquals(free, blocks.reserve(BASE + offset, size));
                    if (free) take(BASE + offset, size);
                }
                case 3 -> {
                    long place = BASE + random.nextInt(SIZE);
                    boolean starts = live.stream().anyMatch(block -> block.start == place);
                    if (!starts) assertFalse(blocks.free(place));
                }
                default -> { if (!live.isEmpty()) drop(live.remove(random.nextInt(live.size()))); }
            }
            assertEquals(used.cardinality(), blocks.used());
            assertEquals(live.size(), blocks.blocks());
            assertEquals(largestGap(), blocks.largestFree());
        }
        while (!live.isEmpty()) drop(live.remove(random.nextInt(live.size())));
        assertEquals(SIZE, blocks.largestFree());
    }

    private void take(long start, int size) {
        used.set((int) (start - BASE), (int) (start - BASE) + size);
        live.add(new Block(start, size));
    }

    private void drop(Block block) {
        assertTrue(blocks.free(block.start));
        assertFalse(blocks.free(block.start), "a block was freed twice");
        used.clear((int) (block.start - BASE), (int) (block.start - BASE) + block.size);
    }

    private boolean isFree(int offset, int size) {
        int next = used.nextSetBit(offset);
        return next < 0 || next >= offset + size;
    }

    private long lowest(int size, int alignment) {
        for (int offset = 0; offset + size <= SIZE; offset++) {
            if ((BASE + offset) % alignment == 0 && isFree(offset, size)) return BASE + offset;
        }
        return -1;
    }

    private int largestGap() {
        int largest = 0;
        for (int start = used.nextClearBit(0); start < SIZE; start = used.nextClearBit(start)) {
            int end = used.nextSetBit(start);
            if (end < 0) end = SIZE;
            largest = Math.max(largest, end - start);
            start = end;
        }
        return largest;
    }

    @Test
    void allOfItCanBeTakenAtOnce() {
        assertEquals(BASE, blocks.allocate(SIZE, 256));
        assertEquals(-1, blocks.allocate(1, 1));
        assertTrue(blocks.free(BASE));
        assertEquals(BASE, blocks.allocate(SIZE, 1));
    }

    @Test
    void moreThanThereIsIsRefused() { assertEquals(-1, blocks.allocate(Integer.MAX_VALUE, 1 << 30)); }
}
