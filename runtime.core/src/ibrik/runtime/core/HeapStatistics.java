package ibrik.runtime.core;

import ibrik.runtime.api.link.NoAllocation;
import ibrik.runtime.api.link.NoPoll;
import ibrik.runtime.api.link.NothingWithout;

/** Figures of the heap and its collections since boot. Any thread may ask. Collections are counted and timed in images where something asks for that. */
@NoAllocation("written by the collector")
@NoPoll("written by the collector")
public final class HeapStatistics {
    /** What is kept of collections: the image has this object if one of the methods that read it is in it. */
    private static final HeapStatistics KEPT = new HeapStatistics();

    /** Volatile, and written last: a loop that waits for one to change sees it, and the rest. */
    private volatile int nurseryCount;
    private volatile int fullCount;
    private long longestNursery;
    private long longestFull;
    private long start;
    private long last;
    private long total;

    private HeapStatistics() {}

    /** The program stands still. */
    @NothingWithout(HeapStatistics.class)
    static void begin() { KEPT.start = Collector.now(); }

    /** It goes on. */
    @NothingWithout(HeapStatistics.class)
    static void end(boolean nursery) { KEPT.add(nursery, Collector.now() - KEPT.start); }

    private void add(boolean nursery, long pause) {
        last = pause;
        total += pause;
        if (nursery) {
            longestNursery = Math.max(longestNursery, pause);
            nurseryCount = nurseryCount + 1;
        } else {
            longestFull = Math.max(longestFull, pause);
            fullCount = fullCount + 1;
        }
    }

    /** Nursery collections. */
    public static int nurseryCollections() { return KEPT.nurseryCount; }

    /** Collections of the whole heap. */
    public static int fullCollections() { return KEPT.fullCount; }

    /** How long the program stood still in the last collection of either kind, in nanoseconds. */
    public static long lastPause() { return KEPT.last; }

    /** The longest pause of a nursery collection, in nanoseconds. */
    public static long longestNurseryPause() { return KEPT.longestNursery; }

    /** The longest pause of a collection of the whole heap, in nanoseconds. */
    public static long longestFullPause() { return KEPT.longestFull; }

    /** All pauses together, in nanoseconds. */
    public static long totalPause() { return KEPT.total; }

    /** Bytes of the heap: objects, stacks of threads, free. */
    public static long capacity() { return VirtualMachine.HEAP.capacity(); }

    /** Bytes that objects (dead ones that no collection has found yet among them), allocation holes and stacks take. */
    public static long used() { return VirtualMachine.HEAP.used(); }

    /** Bytes of it that are stacks. */
    public static long stacks() { return VirtualMachine.HEAP.pageBytes(); }

    /** Objects that the last full collection found alive in the heap and those that nursery collections kept since. */
    public static int objects() { return VirtualMachine.HEAP.objects(); }
}
