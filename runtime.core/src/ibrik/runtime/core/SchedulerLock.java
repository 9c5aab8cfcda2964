package ibrik.runtime.core;

import ibrik.runtime.api.Address;
import ibrik.runtime.api.Machine;
import ibrik.runtime.api.link.AlwaysInline;
import ibrik.runtime.api.link.Hidden;
import ibrik.runtime.api.link.NoPoll;
import ibrik.runtime.api.link.NothingWithout;
import ibrik.runtime.layout.ObjectLayout;
import ibrik.runtime.layout.ThreadBlock;

/**
 * The one spin lock: it guards the scheduler's queues and the monitors that are inflated, on all processors. Taken and given back in code without polls only, so that no thread is switched away or collects while it holds it,
 * and never by what runs in an interrupt. A switch hands it on: the thread that goes on gives it back.
 *
 * <p>The word is the {@link ThreadBlock#THIN_LOCK} of the thread that holds it, or 0. Where no scheduler is, there is one thread and nothing to guard.
 */
@Hidden
@NoPoll("holds the lock")
public final class SchedulerLock {
    private static final int[] WORD = new int[1];

    private SchedulerLock() {}

    /** Waits for the lock. */
    @AlwaysInline
    @NothingWithout(ThreadSupport.class)
    public static void acquire() {
        Address word = word();
        int mine = Frame.thread().load32(ThreadBlock.THIN_LOCK);
        while (!word.compareAndSet32(0, 0, mine)) Machine.pause();
    }

    /** Gives it back, and has the thread poll soon if an interrupt came meanwhile. */
    @AlwaysInline
    @NothingWithout(ThreadSupport.class)
    public static void release() {
        word().store32Volatile(0, 0);
        if (Interrupts.isPending()) Safepoints.arm(Frame.thread());
    }

    /** Just before a switch to the thread with this block. */
    @AlwaysInline
    public static void handTo(Address block) { word().store32Volatile(0, block.load32(ThreadBlock.THIN_LOCK)); }

    /** Whether the running thread holds it. */
    @AlwaysInline
    @NothingWithout(ThreadSupport.class)
    static boolean isMine() { return word().load32Volatile(0) == Frame.thread().load32(ThreadBlock.THIN_LOCK); }

    @AlwaysInline
    private static Address word() { return Address.ofObject(WORD).plus(ObjectLayout.ARRAY_BASE); }
}
