package ibrik.runtime.core;

import ibrik.runtime.api.Address;
import ibrik.runtime.api.link.NeverInline;
import ibrik.runtime.api.link.NoAllocation;
import ibrik.runtime.api.link.NoPoll;
import ibrik.runtime.layout.ThreadBlock;

/**
 * A collection of the whole heap with the program stopped. Roots are the static fields, the snapshot objects that were written to, the thread block and the frames of the stack.
 */
@NoAllocation("is the collector")
@NoPoll("is the collector")
public final class Collector {
    /** Collect at every allocation and every poll: finds wrong maps. Set by the system argument {@code -Dibrik.gc=stress}. */
    static boolean stress;

    private Collector() {}

    @NeverInline("asks for its own frame")
    public static void collect() {
        Address thread = Frame.thread();
        thread.store32(ThreadBlock.NO_ALLOCATION, 1);
        Heap heap = VirtualMachine.HEAP;
        heap.beginCollection(thread);
        markStatics(heap.marker);
        heap.marker.visitSlot(thread.plus(ThreadBlock.THREAD_OBJECT));
        markStack(heap.marker, Frame.returnAddress(), Frame.top());
        heap.endCollection();
        thread.store32(ThreadBlock.NO_ALLOCATION, 0);
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
