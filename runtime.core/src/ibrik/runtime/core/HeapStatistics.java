package ibrik.runtime.core;

import ibrik.runtime.api.link.NoAllocation;
import ibrik.runtime.api.link.NoPoll;

/** Figures of the heap and its collections since boot. Any thread may ask. */
@NoAllocation("written by the collector")
@NoPoll("written by the collector")
public final class HeapStatistics {
    /** Volatile, and written last: a loop that waits for one to change sees it, and the rest. */
    private static volatile int nurseryCount;
    private static volatile int fullCount;
    private static long longestNursery;
    private static long longestFull;
    private static long last;
    private static long total;

    private HeapStatistics() {}

    static void add(boolean nursery, long pause) {
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
    public static int nurseryCollections() { return nurseryCount; }

    /** Collections of the whole heap. */
    public static int fullCollections() { return fullCount; }

    /** How long the program stood still in the last collection of either kind, in nanoseconds. */
    public static long lastPause() { return last; }

    /** The longest pause of a nursery collection, in nanoseconds. */
    public static long longestNurseryPause() { return longestNursery; }

    /** The longest pause of a collection of the whole heap, in nanoseconds. */
    public static long longestFullPause() { return longestFull; }

    /** All pauses together, in nanoseconds. */
    public static long totalPause() { return total; }

    /** Bytes of the heap: objects, stacks of threads, free. */
    public static long capacity() { return VirtualMachine.HEAP.capacity(); }

    /** Bytes that objects (dead ones that no collection has found yet among them), allocation holes and stacks take. */
    public static long used() { return VirtualMachine.HEAP.used(); }

    /** Bytes of it that are stacks. */
    public static long stacks() { return VirtualMachine.HEAP.pageBytes(); }

    /** Objects that the last full collection found alive in the heap and those that nursery collections kept since. */
    public static int objects() { return VirtualMachine.HEAP.objects(); }
}
