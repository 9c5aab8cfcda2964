package ibrik.runtime.core;

import ibrik.runtime.api.Address;
import ibrik.runtime.api.link.NoAllocation;
import ibrik.runtime.api.link.NoPoll;
import ibrik.runtime.layout.ThreadBlock;

/**
 * The heap: a mark-region space after Immix (Blackburn and McKinley, PLDI 2008), stop-the-world, non-moving. Threads bump-allocate in holes, which are
 * runs of free lines; a collection marks objects and their lines, and every unmarked line is free again without being touched.
 *
 * <p>Objects over {@link #LARGE} bytes get a run of lines of their own, smaller ones that do not fit the hole a new hole. A hole is cleared when it is handed out, at most a
 * block at a time. A collection is due when three quarters of what the last one left free were handed out, and at least {@link #MIN_CYCLE}, or when no run is found: marking costs by what is
 * live, so collecting seldom costs least.
 *
 * <p>Not thread-safe: there is one thread. Runs on the host over a simulated memory.
 */
@NoAllocation("is the allocator")
@NoPoll("is the allocator")
public final class Heap {
    static final int LARGE = 8 * 1024;
    static final int MIN_CYCLE = 8 * 1024 * 1024;

    final HeapGeometry geometry;
    final LineTable lines;
    final Marker marker;
    private int smallSearch;
    private int largeSearch;
    /** Bytes handed out since the last collection, and how many are due before the next. */
    private long handedOut;
    private long cycle;
    private Address logCursor;
    /** Collections so far. */
    int collections;

    Heap() {
        geometry = new HeapGeometry();
        lines = new LineTable(geometry);
        marker = new Marker(geometry, lines);
    }

    /**
     * Lays the heap out. Must come before anything else: the object itself is made at link time.
     *
     * @return whether there is room for a heap at all
     */
    boolean initialise(Address start, int size, int snapshotObjects) {
        if (!geometry.initialise(start, size, snapshotObjects)) return false;
        logCursor = geometry.log;
        cycle = Math.max(MIN_CYCLE, capacity() / 4 * 3);
        return true;
    }

    /** Whether a collection should come before {@code size} more bytes are handed out. */
    boolean isDue(long size) { return handedOut + size > cycle; }

    /**
     * Hands out memory for an object of {@code size} bytes (a multiple of 8), cleared. Small objects come out of a new hole, whose rest becomes the thread's.
     *
     * @return the address, or 0 if there is no run that is long enough
     */
    Address allocate(Address thread, int size) {
        int needed = size + HeapGeometry.LINE - 1 >>> HeapGeometry.LINE_SHIFT;
        if (size > LARGE) return allocateLarge(needed);
        if (!lines.find(smallSearch, needed, HeapGeometry.LINES_PER_BLOCK) && !lines.extend(needed)) {
            if (!lines.find(0, needed, HeapGeometry.LINES_PER_BLOCK)) return Address.of(0);
        }
        int start = lines.runStart;
        int end = Math.min(lines.runEnd, start + HeapGeometry.LINES_PER_BLOCK);
        if (needed == 1) smallSearch = end;
        Address hole = handOut(start, end);
        thread.store(ThreadBlock.ALLOCATION_CURSOR, hole.plus(size));
        thread.store(ThreadBlock.ALLOCATION_LIMIT, geometry.lineStart(end));
        return hole;
    }

    private Address allocateLarge(int needed) {
        if (!lines.find(largeSearch, needed, needed) && !lines.extend(needed) && !lines.find(0, needed, needed)) return Address.of(0);
        int end = lines.runStart + needed;
        largeSearch = end;
        return handOut(lines.runStart, end);
    }

    private Address handOut(int start, int end) {
        lines.take(start, end);
        int size = end - start << HeapGeometry.LINE_SHIFT;
        handedOut += size;
        Address hole = geometry.lineStart(start);
        MemoryOperations.clear(hole, size);
        return hole;
    }

    /** Notes a snapshot object that is about to get its first reference into the heap: it is a root from now on. */
    void log(Address object) {
        if (logCursor.is(geometry.logEnd)) Fatal.stop("the log of snapshot objects is full");
        logCursor.store(0, object);
        logCursor = logCursor.plus(4);
    }

    /** Starts a collection: gives up the thread's hole and frees all lines; the caller then marks the roots. */
    void beginCollection(Address thread) {
        thread.store32(ThreadBlock.ALLOCATION_CURSOR, 0);
        thread.store32(ThreadBlock.ALLOCATION_LIMIT, 0);
        lines.clear();
        marker.begin();
        for (Address entry = geometry.log; !entry.is(logCursor); entry = entry.plus(4)) marker.scan(entry.load(0));
    }

    /** Ends it: marks everything reachable from the roots. */
    void endCollection() {
        marker.drain();
        smallSearch = 0;
        largeSearch = 0;
        handedOut = 0;
        cycle = Math.max(MIN_CYCLE, (capacity() - used()) / 4 * 3);
        collections++;
    }

    /** Bytes of the heap's blocks. */
    public long capacity() { return (long) geometry.blockCount << HeapGeometry.BLOCK_SHIFT; }

    /** Bytes of lines that are in use or handed out. */
    public long used() { return (long) lines.used() << HeapGeometry.LINE_SHIFT; }
}
