package ibrik.runtime.core;

import ibrik.runtime.api.Address;
import ibrik.runtime.api.link.Hidden;
import ibrik.runtime.api.link.NoPoll;
import ibrik.runtime.layout.ThreadBlock;

/** The list of the blocks of all threads that have a stack, which the collector and reports walk. The main thread's is its first and stays. Changed with {@link SchedulerLock}. */
@Hidden
@NoPoll("used under the scheduler's lock")
public final class ThreadList {
    private ThreadList() {}

    /** Adds a block, which is complete: its stack is walked from now on. */
    public static void add(Address block) {
        Address main = ImageInfo.mainThread();
        Address next = main.load(ThreadBlock.NEXT);
        block.store(ThreadBlock.PREVIOUS, main);
        block.store(ThreadBlock.NEXT, next);
        if (!next.isZero()) next.store(ThreadBlock.PREVIOUS, block);
        main.store(ThreadBlock.NEXT, block);
    }

    /** Takes out a block other than the main thread's. */
    public static void remove(Address block) {
        Address previous = block.load(ThreadBlock.PREVIOUS);
        Address next = block.load(ThreadBlock.NEXT);
        previous.store(ThreadBlock.NEXT, next);
        if (!next.isZero()) next.store(ThreadBlock.PREVIOUS, previous);
    }
}
