package ibrik.runtime.core;

import ibrik.runtime.api.Address;
import ibrik.runtime.api.link.NoAllocation;
import ibrik.runtime.api.link.NoPoll;

/**
 * Where the parts of the heap lie. From low to high addresses: the lock, the log of snapshot objects, the remembered set, the mark stack, then per block the line table and the mark bits,
 * then the blocks themselves. A block is 32 kB of 256 lines of 128 bytes; a mark bit stands for 8 bytes.
 *
 * <p>The tables of a block are cleared when the frontier reaches it, so a large RAM costs nothing at boot.
 */
@NoAllocation("the collector's tables")
@NoPoll("the collector's tables")
final class HeapGeometry {
    static final int LINE_SHIFT = 7;
    static final int LINE = 1 << LINE_SHIFT;
    static final int BLOCK_SHIFT = 15;
    static final int BLOCK = 1 << BLOCK_SHIFT;
    /** What stacks are made of, and the granule of memory protection. */
    static final int PAGE = 4096;
    static final int LINES_PER_BLOCK = BLOCK >> LINE_SHIFT;
    static final int MARK_BYTES_PER_BLOCK = BLOCK >> 6;
    static final int MIN_REMEMBERED = 4 * 1024;
    static final int MIN_MARK_STACK = 16 * 1024;

    /** A word: {@link SpinLock}. */
    Address lock;
    /** Log of snapshot objects that were written to: u32 addresses. */
    Address log;
    Address logEnd;
    /** Objects that were written to since the last collection: u32 addresses. */
    Address remembered;
    Address rememberedEnd;
    Address markStack;
    Address markStackEnd;
    /** One byte per line: {@link LineTable}. */
    Address lines;
    Address markBits;
    /** First block. */
    Address blocks;
    int blockCount;

    /**
     * Lays the heap out. Must come before anything else: the object itself is made at link time.
     *
     * @param start first byte of RAM for the heap
     * @param size bytes of it, unsigned
     * @param logEntries how many snapshot objects there can be to log
     * @return whether there is room for a block at least
     */
    boolean initialise(Address start, int size, int logEntries) {
        Address end = start.plus(Address.of(size)).alignDown(BLOCK);
        lock = start.alignUp(8);
        log = lock.plus(8);
        logEnd = log.plus(logEntries << 2).alignUp(8);
        remembered = logEnd;
        rememberedEnd = remembered.plus(Math.max(MIN_REMEMBERED, size >>> 11 & -8));
        markStack = rememberedEnd;
        markStackEnd = markStack.plus(Math.max(MIN_MARK_STACK, size >>> 8 & -8));
        Address first = markStackEnd.plus(BLOCK);
        blockCount = end.isAtOrBelow(first) ? 0 : Integer.divideUnsigned(end.distanceFrom(first), BLOCK + LINES_PER_BLOCK + MARK_BYTES_PER_BLOCK);
        lines = markStackEnd;
        markBits = lines.plus(blockCount * LINES_PER_BLOCK);
        blocks = markBits.plus(blockCount * MARK_BYTES_PER_BLOCK).alignUp(BLOCK);
        return blockCount > 0;
    }

    Address end() { return blocks.plus(Address.of(blockCount << BLOCK_SHIFT)); }

    int lineCount() { return blockCount * LINES_PER_BLOCK; }

    int lineOf(Address address) { return address.distanceFrom(blocks) >>> LINE_SHIFT; }

    Address lineStart(int line) { return blocks.plus(Address.of(line << LINE_SHIFT)); }

    boolean contains(Address address) { return blocks.isAtOrBelow(address) && address.isBelow(end()); }
}
