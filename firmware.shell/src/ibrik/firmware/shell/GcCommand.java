package ibrik.firmware.shell;

import ibrik.runtime.core.HeapStatistics;
import java.io.PrintStream;

/** Collects, and tells of collections. */
final class GcCommand implements Command {
    private static final int KILOBYTE = 10;
    private static final int MICROSECOND = 1000;

    @Override
    public String name() { return "gc"; }

    @Override
    public String purpose() { return "collect the whole heap; print counts and pauses of collections"; }

    @Override
    public void run(String[] words, PrintStream out) {
        long before = HeapStatistics.used();
        System.gc();
        long after = HeapStatistics.used();
        out.println("freed " + (Math.max(0, before - after) >> KILOBYTE) + " kB in " + HeapStatistics.lastPause() / MICROSECOND + " us, " + (after >> KILOBYTE) + " kB in use");
        out.println("nursery: " + HeapStatistics.nurseryCollections() + " collections, longest " + HeapStatistics.longestNurseryPause() / MICROSECOND + " us; whole heap: "
                + HeapStatistics.fullCollections() + ", longest " + HeapStatistics.longestFullPause() / MICROSECOND + " us");
    }
}
