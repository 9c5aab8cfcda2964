package ibrik.runtime.core;

import ibrik.runtime.api.Address;
import ibrik.runtime.api.link.NoAllocation;
import ibrik.runtime.api.link.NoPoll;

/**
 * The state of every line of the heap, one byte each, and the search for runs of free lines. Lines from the frontier on have never been used; their
 * bytes are not valid and they count as free.
 */
@NoAllocation("the collector's tables")
@NoPoll("the collector's tables")
final class LineTable {
    static final int FREE = 0;
    /** An object that the last collection reached lies on it. */
    static final int LIVE = 1;
    /** Handed out since the last collection. */
    static final int FRESH = 2;
    /** Of pages that were taken out of the heap, or of memory that was set aside: collections leave it alone. */
    static final int HELD = 3;
    static final int LINES_PER_PAGE = HeapGeometry.PAGE >> HeapGeometry.LINE_SHIFT;
    private static final long ONES = 0x0101010101010101L;

    private final HeapGeometry geometry;
    /** First line whose table byte is not valid: a multiple of the lines of a block. */
    int frontier;
    /** All fresh lines lie in [freshLow, freshHigh), multiples of 8; empty if low is not below high. */
    int freshLow = Integer.MAX_VALUE;
    int freshHigh;
    /** The run found last: lines [runStart, runEnd). */
    int runStart;
    int runEnd;

    LineTable(HeapGeometry geometry) { this.geometry = geometry; }

    /**
     * Finds a run of at least {@code needed} free lines, starting the search at line {@code from}, not looking beyond the frontier; at most {@code wanted} lines are taken.
     *
     * @return whether {@link #runStart} and {@link #runEnd} are set
     */
    boolean find(int from, int needed, int wanted) {
        Address table = geometry.lines;
        int line = from;
        while (line + needed <= frontier) {
            while (line < frontier && (line & 7) == 0 && line + 8 <= frontier && allUsed(table.load64(line))) line += 8;
            if (line >= frontier) return false;
            if (table.loadU8(line) != FREE) {
                line++;
                continue;
            }
            int end = line + 1;
            int limit = Math.min(frontier, line + wanted);
            while (end < limit) {
                if ((end & 7) == 0 && end + 8 <= limit && table.load64(end) == 0) end += 8;
                else if (table.loadU8(end) == FREE) end++;
                else break;
            }
            if (end - line >= needed) {
                runStart = line;
                runEnd = end;
                return true;
            }
            line = end + 1;
        }
        return false;
    }

    /** Whether none of eight bytes is zero. */
    private static boolean allUsed(long bytes) {
        return (bytes - 0x0101010101010101L & ~bytes & 0x8080808080808080L) == 0;
    }

    /**
     * Moves the frontier so that a run of {@code needed} lines ends below it, clearing the tables of the blocks it passes.
     *
     * @return whether there was room; then the run is [runStart, runEnd) and reaches from the last used line to the end of a block
     */
    boolean extend(int needed) {
        int start = frontier;
        while (start > 0 && geometry.lines.loadU8(start - 1) == FREE) start--;
        int blocks = (start + needed - frontier + HeapGeometry.LINES_PER_BLOCK - 1) / HeapGeometry.LINES_PER_BLOCK;
        if (blocks < 0) blocks = 0;
        if (frontier + blocks * HeapGeometry.LINES_PER_BLOCK > geometry.lineCount()) return false;
        int block = frontier / HeapGeometry.LINES_PER_BLOCK;
        MemoryOperations.clear(geometry.lines.plus(frontier), blocks * HeapGeometry.LINES_PER_BLOCK);
        MemoryOperations.clear(geometry.markBits.plus(block * HeapGeometry.MARK_BYTES_PER_BLOCK), blocks * HeapGeometry.MARK_BYTES_PER_BLOCK);
        frontier += blocks * HeapGeometry.LINES_PER_BLOCK;
        runStart = start;
        runEnd = frontier;
        return true;
    }

    /** Finds a run of exactly {@code needed} free lines that starts at the beginning of a page, from line {@code from} on and not beyond the frontier. */
    boolean findPages(int from, int needed) {
        int start = from + LINES_PER_PAGE - 1 & -LINES_PER_PAGE;
        while (start + needed <= frontier) {
            int end = start;
            while (end < start + needed && geometry.lines.load64(end) == 0) end += 8;
            if (end == start + needed) {
                runStart = start;
                runEnd = end;
                return true;
            }
            start = end + LINES_PER_PAGE & -LINES_PER_PAGE;
        }
        return false;
    }

    /** Gives the run [start, end) a state. */
    void set(int start, int end, int state) {
        Address table = geometry.lines;
        for (int line = start; line < end;) {
            if ((line & 7) == 0 && line + 8 <= end) {
                table.store64(line, ONES * state);
                line += 8;
            } else {
                table.store8(line++, state);
            }
        }
    }

    /** Marks the run [start, end) as handed out. */
    void take(int start, int end) {
        set(start, end, FRESH);
        if (start < freshLow) freshLow = start & -8;
        if (end > freshHigh) freshHigh = end + 7 & -8;
    }

    /** Makes every fresh line free, before a nursery collection marks the live ones; returns how many others lie between the first and the last of them. */
    int clearFresh() {
        Address table = geometry.lines;
        int count = 0;
        int line = freshLow;
        while (line < freshHigh) {
            long sums = 0;
            for (int end = Math.min(line + HeapGeometry.LINES_PER_BLOCK, freshHigh); line < end; line += 8) {
                long states = table.load64(line);
                long others = states & ONES;
                if (states != 0) table.store64(line, others * HELD & states);
                sums += others;
            }
            count += sum(sums);
        }
        return count;
    }

    /** The eight bytes' sum, which is at most 256. */
    private static int sum(long bytes) {
        long pairs = (bytes & 0x00ff_00ff_00ff_00ffL) + (bytes >>> 8 & 0x00ff_00ff_00ff_00ffL);
        return (int) (pairs * 0x0001_0001_0001_0001L >>> 48);
    }

    /** After a collection: there are no fresh lines. */
    void forgetFresh() {
        freshLow = Integer.MAX_VALUE;
        freshHigh = 0;
    }

    /** Makes every line of objects free, before a full collection marks the live ones. */
    void clear() {
        Address table = geometry.lines;
        for (int line = 0; line < frontier; line += 8) {
            long states = table.load64(line);
            if (states != 0) table.store64(line, (states & states >>> 1 & ONES) * HELD);
        }
        MemoryOperations.clear(geometry.markBits, frontier / HeapGeometry.LINES_PER_BLOCK * HeapGeometry.MARK_BYTES_PER_BLOCK);
    }

    /** Number of lines in [start, end), multiples of 8, that are not free. */
    int count(int start, int end) {
        int count = 0;
        int line = start;
        while (line < end) {
            long sums = 0;
            // States take two bits: fold each to one bit, and add up as many as a byte can hold.
            for (int stop = Math.min(line + HeapGeometry.LINES_PER_BLOCK, end); line < stop; line += 8) {
                long states = geometry.lines.load64(line);
                sums += (states | states >>> 1) & ONES;
            }
            count += sum(sums);
        }
        return count;
    }
}
