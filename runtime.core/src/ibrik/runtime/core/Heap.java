package ibrik.runtime.core;

import ibrik.runtime.api.Address;
import ibrik.runtime.api.link.AlwaysInline;
import ibrik.runtime.api.link.NeverInline;
import ibrik.runtime.api.link.NoAllocation;
import ibrik.runtime.api.link.NoPoll;
import ibrik.runtime.layout.ThreadBlock;

/**
 * The heap: a mark-region space after Immix (Blackburn and McKinley, PLDI 2008) with sticky marks (Demers et al., POPL 1990), stop-the-world, non-moving. Threads bump-allocate in holes, which are
 * runs of free lines; a collection marks objects and their lines, and every unmarked line is free again without being touched. A nursery collection looks only at what was allocated since the last collection.
 *
 * <p>Objects over {@link #LARGE} bytes get a run of lines of their own, smaller ones that do not fit the hole a new hole. A hole is cleared when it is handed out, at most a
 * block at a time. A collection is due when a quarter of what the last one left free was handed out, within {@link #MIN_CYCLE} and {@link #MAX_CYCLE}, or when no run is found. It is a nursery collection, unless these have by now
 * used up half of what the last full one left free, or the remembered set is incomplete.
 *
 * <p>Threads come in one at a time, by a spin lock that is held only in code without polls. A collection needs no lock: it runs when every other thread stands at a safepoint, and none of those is in here.
 * Runs on the host over a simulated memory.
 */
@NoAllocation("is the allocator")
@NoPoll("is the allocator")
public final class Heap {
    static final int LARGE = 8 * 1024;
    static final int MIN_CYCLE = 1024 * 1024;
    static final int MAX_CYCLE = 16 * 1024 * 1024;

    final HeapGeometry geometry;
    final LineTable lines;
    final RememberedSet remembered;
    final Marker marker;
    private int smallSearch;
    private int largeSearch;
    private int pageSearch;
    /** Bytes handed out since the last collection, and how many are due before the next. */
    private long handedOut;
    private long cycle;
    private int pageLines;
    private int oldObjects;
    /** Lines of objects that survived a collection, and of pages. */
    private int oldLines;
    /** With this many old lines the next collection is a full one. */
    private int oldLimit;
    private int linesBefore;
    private boolean nursery;

    Heap() {
        geometry = new HeapGeometry();
        lines = new LineTable(geometry);
        remembered = new RememberedSet(geometry);
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
        remembered.initialise();
        setLimits();
        return true;
    }

    private void setLimits() {
        int free = geometry.lineCount() - oldLines;
        cycle = Math.max(MIN_CYCLE, Math.min(MAX_CYCLE, (long) free << HeapGeometry.LINE_SHIFT - 2));
        if (!nursery) oldLimit = oldLines + free / 2;
    }

    /** Whether the next collection should be a full one. */
    boolean isFullDue() { return oldLines > oldLimit || remembered.isIncomplete(); }

    /** Whether a collection should come before {@code size} more bytes are handed out. */
    boolean isDue(long size) { return handedOut + size > cycle; }

    /**
     * Hands out memory for an object of {@code size} bytes, a multiple of 8 and at most {@link #LARGE}, cleared. It comes out of a new hole, whose rest becomes the thread's.
     *
     * @return the address, or 0 if there is no run that is long enough
     */
    Address allocate(Address thread, int size) {
        int needed = linesOf(size);
        SpinLock.enter(geometry.lock);
        boolean found = lines.find(smallSearch, needed, HeapGeometry.LINES_PER_BLOCK) || lines.extend(needed) || lines.find(0, needed, HeapGeometry.LINES_PER_BLOCK);
        int start = lines.runStart;
        int end = Math.min(lines.runEnd, start + HeapGeometry.LINES_PER_BLOCK);
        if (found) {
            if (needed == 1) smallSearch = end;
            lines.take(start, end);
            handedOut += end - start << HeapGeometry.LINE_SHIFT;
        }
        SpinLock.exit(geometry.lock);
        if (!found) return Address.of(0);
        Address hole = geometry.lineStart(start);
        MemoryOperations.clear(hole, end - start << HeapGeometry.LINE_SHIFT);
        thread.store(ThreadBlock.ALLOCATION_CURSOR, hole.plus(size));
        thread.store(ThreadBlock.ALLOCATION_LIMIT, geometry.lineStart(end));
        return hole;
    }

    private static int linesOf(int size) { return size + HeapGeometry.LINE - 1 >>> HeapGeometry.LINE_SHIFT; }

    /**
     * Sets memory for an object of more than {@link #LARGE} bytes aside, not cleared: collections leave it alone until {@link #handOut}.
     *
     * @return the address, or 0 if there is no run that is long enough
     */
    Address setAside(int size) {
        int needed = linesOf(size);
        SpinLock.enter(geometry.lock);
        boolean found = lines.find(largeSearch, needed, needed) || lines.extend(needed) || lines.find(0, needed, needed);
        Address start = Address.of(0);
        if (found) {
            largeSearch = lines.runStart + needed;
            start = hold(lines.runStart, largeSearch);
        }
        SpinLock.exit(geometry.lock);
        return start;
    }

    /** Takes lines out of what collections look at. */
    private Address hold(int start, int end) {
        lines.set(start, end, LineTable.HELD);
        oldLines += end - start;
        return geometry.lineStart(start);
    }

    /** Hands out memory that was set aside: it must be an object before the next collection. */
    void handOut(Address start, int size) {
        int first = geometry.lineOf(start);
        int needed = linesOf(size);
        SpinLock.enter(geometry.lock);
        lines.take(first, first + needed);
        oldLines -= needed;
        handedOut += needed << HeapGeometry.LINE_SHIFT;
        SpinLock.exit(geometry.lock);
    }

    /**
     * Takes pages of 4 kB out of the heap, for a stack: collections leave them alone until they are returned. What they hold is undefined. Collects if there is no room. Not for use in interrupts, nor under a spin lock.
     *
     * @return the first one's address, or 0 if there are not so many in a row even then
     */
    public Address takePages(int pages) {
        Address start = tryTakePages(pages);
        if (!start.isZero()) return start;
        Collector.collect();
        start = tryTakePages(pages);
        if (!start.isZero()) return start;
        Collector.collectAll();
        return tryTakePages(pages);
    }

    /** As {@link #takePages}, without a collection. */
    Address tryTakePages(int pages) {
        int needed = pages * LineTable.LINES_PER_PAGE;
        SpinLock.enter(geometry.lock);
        boolean found = lines.findPages(pageSearch, needed) || lines.findPages(0, needed) || lines.extend(needed + LineTable.LINES_PER_PAGE - 1) && lines.findPages(lines.runStart, needed);
        Address start = Address.of(0);
        if (found) {
            start = hold(lines.runStart, lines.runEnd);
            pageSearch = lines.runEnd;
            pageLines += needed;
        }
        SpinLock.exit(geometry.lock);
        return start;
    }

    /** Gives back what {@link #takePages} took: all of it or some. */
    public void returnPages(Address start, int pages) {
        int line = geometry.lineOf(start);
        SpinLock.enter(geometry.lock);
        lines.set(line, line + pages * LineTable.LINES_PER_PAGE, LineTable.FREE);
        oldLines -= pages * LineTable.LINES_PER_PAGE;
        pageLines -= pages * LineTable.LINES_PER_PAGE;
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

    /**
     * Notes an old object, or one of the snapshot, that is about to get a reference: it is a root of the next nursery collection.
     *
     * @param isNew whether it is an object of the snapshot that was never noted before: it is a root from now on
     */
    void log(Address object, boolean isNew) {
        SpinLock.enter(geometry.lock);
        remembered.add(object, isNew);
        SpinLock.exit(geometry.lock);
    }

    /** Starts a collection: frees all lines, or the fresh ones; the caller then gives up the threads' holes and marks the roots. */
    void beginCollection(boolean nursery) {
        this.nursery = nursery;
        if (nursery) linesBefore = lines.clearFresh();
        else lines.clear();
        marker.begin(nursery);
        References.markPending(marker);
        remembered.scan(marker, nursery);
    }

    /** Gives up the allocation hole of a thread. Its lines are free after the collection unless something live lies on them. */
    static void giveUpHole(Address thread) {
        thread.store32(ThreadBlock.ALLOCATION_CURSOR, 0);
        thread.store32(ThreadBlock.ALLOCATION_LIMIT, 0);
    }

    /** Ends it: marks everything reachable from the roots, and clears references to what was not reached. */
    void endCollection(long nanoTime) {
        marker.drain();
        References.clearUnreached(marker, nanoTime);
        oldLines = nursery ? oldLines + lines.count(lines.freshLow, lines.freshHigh) - linesBefore : lines.count(0, lines.frontier);
        oldObjects = nursery ? oldObjects + marker.liveObjects : marker.liveObjects;
        lines.forgetFresh();
        remembered.clear();
        smallSearch = 0;
        largeSearch = 0;
        pageSearch = 0;
        handedOut = 0;
        setLimits();
    }

    /** Bytes of the heap's blocks. */
    public long capacity() { return (long) geometry.blockCount << HeapGeometry.BLOCK_SHIFT; }

    /** Bytes of lines that are in use or handed out, and of pages. */
    @NeverInline("allocation changes it, which compiled code takes to change no field")
    public long used() { return ((long) oldLines << HeapGeometry.LINE_SHIFT) + handedOut; }

    /** Bytes of pages that were taken. */
    @NeverInline("allocation changes it, which compiled code takes to change no field")
    long pageBytes() { return (long) pageLines << HeapGeometry.LINE_SHIFT; }

    /** Objects that survived the last collection, and those that it did not look at. */
    @NeverInline("allocation changes it, which compiled code takes to change no field")
    int objects() { return oldObjects; }
}
