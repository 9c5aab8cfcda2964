package ibrik.runtime.core;

import ibrik.runtime.api.Address;
import ibrik.runtime.api.Clock;
import ibrik.runtime.api.link.NeverInline;
import ibrik.runtime.api.link.NoAllocation;
import ibrik.runtime.api.link.NoPoll;
import ibrik.runtime.api.link.NothingWithout;
import ibrik.runtime.layout.ThreadBlock;

/**
 * Collections with the program stopped, of the whole heap or of the nursery, which is what was allocated since the last collection. Roots are the static fields, the snapshot objects and (for the nursery) old objects that were written to, and
 * of every thread its block and the frames of its stack.
 *
 * <p>The collection runs in the thread that asks for it, in code without polls, so on its processor nothing else runs until it is over, and every other thread of that processor is parked at a safepoint. With further processors, each would
 * have to answer at a poll and wait there before the roots are read, and of two that ask at once one would answer like the others; there is one processor so far.
 */
@NoAllocation("is the collector")
@NoPoll("is the collector")
public final class Collector {
    /** Collect at every allocation and every poll, in turns the nursery and the whole heap: finds wrong maps and missing barriers. Set by the system argument {@code -Dibrik.gc=stress}. */
    static boolean stress;
    private static int turn;

    private Collector() {}

    /** Collects what is due: the nursery or the whole heap. */
    static void collect() {
        if (stress) turn++;
        if (stress ? (turn & 1) == 0 : VirtualMachine.HEAP.isFullDue()) collectAll();
        else run(true, References.KEEP_SOFT);
    }

    /** Collects the whole heap. */
    static void collectAll() { run(false, VirtualMachine.HEAP.capacity() - VirtualMachine.HEAP.used()); }

    /** Collects the whole heap and clears all soft references. */
    static void collectEverything() { run(false, References.CLEAR_SOFT); }

    @NeverInline("asks for its own frame")
    private static void run(boolean nursery, long freeBytes) {
        Address running = Frame.thread();
        running.store32(ThreadBlock.NO_ALLOCATION, 1);
        HeapStatistics.begin();
        Heap heap = VirtualMachine.HEAP;
        heap.marker.references.begin(freeBytes);
        heap.beginCollection(nursery);
        markStatics(heap.marker);
        markStack(heap.marker, Frame.returnAddress(), Frame.top());
        for (Address thread = ImageInfo.mainThread(); !thread.isZero(); thread = thread.load(ThreadBlock.NEXT)) {
            Heap.giveUpHole(thread);
            heap.marker.visitSlot(thread.plus(ThreadBlock.THREAD_OBJECT));
            if (!thread.is(running)) markParked(heap.marker, thread.load(ThreadBlock.SAVED_STACK));
        }
        heap.endCollection(References.now());
        running.store32(ThreadBlock.NO_ALLOCATION, 0);
        HeapStatistics.end(nursery);
    }

    /** Nanoseconds by the clock; 0 before it is there. */
    static long now() {
        Clock clock = SystemConsole.clock;
        return clock == null ? 0 : clock.nanoTime();
    }

    /** Where the thread goes on lies at its stack pointer; one that has never run goes on in THREAD_ENTRY, which is an outermost frame. */
    @NothingWithout(ThreadSupport.class)
    private static void markParked(Marker marker, Address stack) {
        if (!stack.isZero()) markStack(marker, stack.loadWord(0), stack.plus(Frame.wordSize()));
    }

    private static void markStatics(Marker marker) {
        Address end = ImageInfo.staticReferencesEnd();
        for (Address slot = ImageInfo.staticReferencesStart(); slot.isBelow(end); slot = slot.plus(4)) marker.visitSlot(slot);
    }

    private static void markStack(Marker marker, Address pc, Address sp) {
        StackWalker walker = VirtualMachine.COLLECTOR_WALKER;
        boolean known = walker.start(pc, sp);
        while (known && !walker.atEnd()) {
            walker.visitReferences(marker);
            known = walker.next();
        }
        if (!known) Fatal.stop("a frame without a map is on the stack at", walker.pc);
    }
}
