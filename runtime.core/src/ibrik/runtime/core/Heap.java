package ibrik.runtime.core;

import ibrik.runtime.api.Address;
import ibrik.runtime.api.link.AlwaysInline;
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
 * <p>Threads come in one at a time, by a spin lock that is held only in code without polls. A collection needs no lock: it runs when every other thread stands at a safepoint, and none of those is in here.
 * Runs on the host over a simulated memory.
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
    private int pageSearch;
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
        SpinLock.initialise(geometry.lock);
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
        int needed = linesOf(size);
        SpinLock.enter(geometry.lock);
        boolean found = size > LARGE ? findLarge(needed) : findHole(needed);
        int start = lines.runStart;
        int end = size > LARGE ? start + needed : Math.min(lines.runEnd, start + HeapGeometry.LINES_PER_BLOCK);
        if (found) {
            if (size > LARGE) largeSearch = end;
            else if (needed == 1) smallSearch = end;
            lines.set(start, end, LineTable.FRESH);
            handedOut += end - start << HeapGeometry.LINE_SHIFT;
        }
        SpinLock.exit(geometry.lock);
        if (!found) return Address.of(0);
        Address hole = geometry.lineStart(start);
        MemoryOperations.clear(hole, end - start << HeapGeometry.LINE_SHIFT);
        if (size <= LARGE) {
            thread.store(ThreadBlock.ALLOCATION_CURSOR, hole.plus(size));
            thread.store(ThreadBlock.ALLOCATION_LIMIT, geometry.lineStart(end));
        }
        return hole;
    }

    private static int linesOf(int size) { return size + HeapGeometry.LINE - 1 >>> HeapGeometry.LINE_SHIFT; }

    private boolean findHole(int needed) {
        return lines.find(smallSearch, needed, HeapGeometry.LINES_PER_BLOCK) || lines.extend(needed) || lines.find(0, needed, HeapGeometry.LINES_PER_BLOCK);
    }

    private boolean findLarge(int needed) { return lines.find(largeSearch, needed, needed) || lines.extend(needed) || lines.find(0, needed, needed); }

    /**
     * Takes pages of 4 kB out of the heap, for a stack: collections leave them alone until they are returned. What they hold is undefined. Collects if there is no room.
     *
     * @return the first one's address, or 0 if there are not so many in a row even then
     */
    public Address takePages(int pages) {
        Address start = tryTakePages(pages);
        if (!start.isZero()) return start;
        Collector.collect();
        return tryTakePages(pages);
    }

    /** As {@link #takePages}, without a collection. */
    Address tryTakePages(int pages) {
        int needed = pages * LineTable.LINES_PER_PAGE;
        SpinLock.enter(geometry.lock);
        boolean found = lines.findPages(pageSearch, needed) || lines.findPages(0, needed) || lines.extend(needed + LineTable.LINES_PER_PAGE - 1) && lines.findPages(lines.runStart, needed);
        Address start = Address.of(0);
        if (found) {
            start = geometry.lineStart(lines.runStart);
            pageSearch = lines.runEnd;
            lines.set(lines.runStart, lines.runEnd, LineTable.PAGES);
        }
        SpinLock.exit(geometry.lock);
        return start;
    }

    /** Gives back what {@link #takePages} took: all of it or some. */
    public void returnPages(Address start, int pages) {
        int line = geometry.lineOf(start);
        SpinLock.enter(geometry.lock);
        lines.set(line, line + pages * LineTable.LINES_PER_PAGE, LineTable.FREE);
        if (line < pageSearch) pageSearch = line;
        SpinLock.exit(geometry.lock);
    }

    /**
     * A processor goes on with another thread: the rest of the allocation hole goes with it, so that parked threads hold none. Call it where threads are switched.
     *
     * @param from block of the thread that ran
     * @param to block of the one that goes on
     */
    @AlwaysInline
    public static void passHole(Address from, Address to) {
        to.store(ThreadBlock.ALLOCATION_CURSOR, from.load(ThreadBlock.ALLOCATION_CURSOR));
        to.store(ThreadBlock.ALLOCATION_LIMIT, from.load(ThreadBlock.ALLOCATION_LIMIT));
        from.store32(ThreadBlock.ALLOCATION_CURSOR, 0);
        from.store32(ThreadBlock.ALLOCATION_LIMIT, 0);
    }

    /** Notes a snapshot object that is about to get its first reference into the heap: it is a root from now on. */
    void log(Address object) {
        SpinLock.enter(geometry.lock);
        if (logCursor.is(geometry.logEnd)) Fatal.stop("the log of snapshot objects is full");
        logCursor.store(0, object);
        logCursor = logCursor.plus(4);
        SpinLock.exit(geometry.lock);
    }

    /** Starts a collection: frees all lines; the caller then gives up the threads' holes and marks the roots. */
    void beginCollection() {
        lines.clear();
        marker.begin();
        for (Address entry = geometry.log; !entry.is(logCursor); entry = entry.plus(4)) marker.scan(entry.load(0));
    }

    /** Gives up the allocation hole of a thread. Its lines are free after the collection unless something live lies on them. */
    static void giveUpHole(Address thread) {
        thread.store32(ThreadBlock.ALLOCATION_CURSOR, 0);
        thread.store32(ThreadBlock.ALLOCATION_LIMIT, 0);
    }

    /** Ends it: marks everything reachable from the roots. */
    void endCollection() {
        marker.drain();
        smallSearch = 0;
        largeSearch = 0;
        pageSearch = 0;
        handedOut = 0;
        cycle = Math.max(MIN_CYCLE, (capacity() - used()) / 4 * 3);
        collections++;
    }

    /** Bytes of the heap's blocks. */
    public long capacity() { return (long) geometry.blockCount << HeapGeometry.BLOCK_SHIFT; }

    /** Bytes of lines that are in use or handed out. */
    public long used() { return (long) lines.used() << HeapGeometry.LINE_SHIFT; }
}
