package ibrik.runtime.threads;

import ibrik.runtime.api.Address;
import ibrik.runtime.api.link.Hidden;
import ibrik.runtime.api.link.NoPoll;
import ibrik.runtime.core.Frame;
import ibrik.runtime.core.GuardPages;
import ibrik.runtime.core.Heap;
import ibrik.runtime.core.SchedulerLock;
import ibrik.runtime.core.VirtualMachine;
import ibrik.runtime.layout.ThreadBlock;

/**
 * Stacks: pages of the heap, of which the lowest is a guard page; the {@link ThreadBlock} lies at the top. A thread cannot give its own stack back, so the one that goes on after its end puts it on a list of unused ones, from which
 * threads of the same size that start later take theirs; threads that end give back what is too many.
 */
@Hidden
final class Stacks {
    static final int PAGE = 4096;
    /** Without the guard page, with head room and thread block. */
    static final int DEFAULT = 64 * 1024;
    static final int SMALLEST = 16 * 1024;
    private static final long LARGEST = 256 * 1024 * 1024;
    /** Unused stacks that are kept. */
    private static final int KEPT = 4;

    private final GuardPages guards;
    /** Block of the first unused stack; linked by NEXT. */
    private Address unused = Address.of(0);
    private int count;

    Stacks(GuardPages guards) { this.guards = guards; }

    /**
     * The block, cleared but for the ends of the stack, at the top of a stack.
     *
     * @param size what was asked for, 0 for the default
     * @throws OutOfMemoryError if there is no memory in a row
     */
    Address take(long size) {
        int bytes = bytes(size);
        Address block = takeUnused(bytes);
        if (block.isZero()) block = make(bytes);
        clear(block, bytes);
        return block;
    }

    private static int bytes(long size) {
        long bytes = size <= 0 ? DEFAULT : Math.min(Math.max(size, SMALLEST), LARGEST);
        return (int) (bytes + PAGE - 1 & -PAGE);
    }

    private Address make(int bytes) {
        int pages = bytes / PAGE + 1;
        Heap heap = VirtualMachine.HEAP;
        Address start = heap.takePages(pages);
        if (start.isZero()) throw new OutOfMemoryError("unable to create native thread: no room for a stack of " + bytes / 1024 + " KB in a row");
        try {
            guards.guard(start);
        } catch (OutOfMemoryError error) {
            heap.returnPages(start, pages);
            throw error;
        }
        return start.plus(PAGE + bytes - ThreadBlock.SIZE);
    }

    @NoPoll("its words are no objects")
    private static void clear(Address block, int bytes) {
        for (int i = 0; i < ThreadBlock.SIZE; i += 4) block.store32(i, 0);
        block.store(ThreadBlock.STACK_TOP, block);
        block.store(ThreadBlock.STACK_BASE, block.minus(bytes - ThreadBlock.SIZE));
        Address stack = block.minus(Frame.wordSize());
        stack.storeWord(0, Frame.threadEntry());
        block.store(ThreadBlock.SAVED_STACK, stack);
    }

    private static int size(Address block) { return block.distanceFrom(block.load(ThreadBlock.STACK_BASE)) + ThreadBlock.SIZE; }

    /** An unused stack of this size; 0 if there is none. */
    @NoPoll("holds the scheduler's lock")
    private Address takeUnused(int bytes) {
        SchedulerLock.acquire();
        Address before = Address.of(0);
        Address block = unused;
        while (!block.isZero() && size(block) != bytes) {
            before = block;
            block = block.load(ThreadBlock.NEXT);
        }
        if (!block.isZero()) {
            if (before.isZero()) unused = block.load(ThreadBlock.NEXT);
            else before.store(ThreadBlock.NEXT, block.load(ThreadBlock.NEXT));
            count--;
        }
        SchedulerLock.release();
        return block;
    }

    /** The stack of a thread that has ended and runs no more. With the lock. */
    @NoPoll("part of a switch")
    void recycle(Address block) {
        block.store(ThreadBlock.NEXT, unused);
        unused = block;
        count++;
    }

    /** Gives unused stacks back to the heap, but for a few. */
    void trim() {
        for (Address block = takeSurplus(); !block.isZero(); block = takeSurplus()) giveBack(block);
    }

    void giveBack(Address block) {
        Address start = block.load(ThreadBlock.STACK_BASE).minus(PAGE);
        int pages = size(block) / PAGE + 1;
        guards.release(start);
        VirtualMachine.HEAP.returnPages(start, pages);
    }

    @NoPoll("holds the scheduler's lock")
    private Address takeSurplus() {
        SchedulerLock.acquire();
        Address block = Address.of(0);
        if (count > KEPT) {
            block = unused;
            unused = block.load(ThreadBlock.NEXT);
            count--;
        }
        SchedulerLock.release();
        return block;
    }
}
