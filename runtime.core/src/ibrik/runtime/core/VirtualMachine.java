package ibrik.runtime.core;

import ibrik.runtime.api.Address;
import ibrik.runtime.api.link.NothingWithout;
import ibrik.runtime.layout.BootBlock;
import ibrik.runtime.layout.ObjectLayout;
import java.lang.ref.Reference;

/**
 * The parts of the runtime that there is one of. They are made at link time and lie in the snapshot, because the heap must work before anything can be allocated;
 * {@link #initialise} gives them their addresses.
 */
public final class VirtualMachine {
    public static final Heap HEAP = new Heap();
    /** For collections. */
    static final StackWalker COLLECTOR_WALKER = new StackWalker(new CodeIndex());
    /** For exceptions and stack traces. */
    static final StackWalker EXCEPTION_WALKER = new StackWalker(new CodeIndex());
    /** For reports when anything may be broken. */
    static final StackWalker REPORT_WALKER = new StackWalker(new CodeIndex());
    /** The thread that boots, made at link time. */
    static final Thread MAIN_THREAD = Thread.currentThread();

    private VirtualMachine() {}

    /** Called once, before the first allocation. */
    static void initialise() {
        Address index = ImageInfo.codeIndex();
        int count = ImageInfo.codeCount().toInt();
        int wordSize = Frame.wordSize();
        REPORT_WALKER.initialise(index, count, wordSize);
        EXCEPTION_WALKER.initialise(index, count, wordSize);
        COLLECTOR_WALKER.initialise(index, count, wordSize);
        Address boot = ImageInfo.bootBlock();
        Address start = boot.load(BootBlock.HEAP_START);
        int size = boot.load(BootBlock.HEAP_END).distanceFrom(start);
        int snapshotObjects = ImageInfo.snapshotEnd().distanceFrom(ImageInfo.snapshotStart()) / (ObjectLayout.HEADER_SIZE + ObjectLayout.ALIGNMENT);
        initialiseReferences();
        if (!HEAP.initialise(start, size, snapshotObjects)) Fatal.stop("the RAM left beside the image is too small for a heap");
    }

    @NothingWithout(Reference.class)
    private static void initialiseReferences() {
        References references = HEAP.marker.references;
        references.initialise(ImageInfo.referenceReferent().toInt(), ImageInfo.referenceDiscovered().toInt(), ImageInfo.referenceQueue().toInt(), ImageInfo.referenceNoQueue(),
                ImageInfo.softTimestamp().toInt(), ImageInfo.softClock());
    }
}
