package ibrik.runtime.core;

import ibrik.runtime.api.Address;
import ibrik.runtime.api.link.AlwaysInline;
import ibrik.runtime.api.link.Hidden;
import ibrik.runtime.api.link.NeverInline;
import ibrik.runtime.api.link.NoPoll;
import ibrik.runtime.layout.ThreadBlock;

/**
 * What the poll and stack-limit stubs call. A thread's poll is armed by its poll word, which loops look at, and by a stack limit of all ones, which sends every prologue here.
 *
 * <p>Who holds the scheduler's lock must not be switched away, and may be deeper on its stack than others: its polls do nothing and stay armed.
 */
@Hidden
public final class Safepoints {
    private static final StackOverflowError WITHOUT_TRACE = new StackOverflowError();
    private static final int ARMED = -1;

    private Safepoints() {}

    /** Has the thread with this block poll as soon as it can. */
    @AlwaysInline
    @NoPoll("called by the vectors")
    public static void arm(Address thread) {
        thread.store32Volatile(ThreadBlock.POLL, 1);
        thread.store32Volatile(ThreadBlock.STACK_LIMIT, ARMED);
    }

    /** A loop found the thread's poll word armed. In stress mode it stays armed and every poll collects. */
    @NeverInline("called by a stub")
    @NoPoll("is a poll")
    static void poll() {
        if (!SchedulerLock.isMine()) serve();
    }

    /**
     * A prologue found the stack pointer below the limit. Either the limit was armed, and this is a poll; or the stack is used up: StackOverflowError in the method that called it, made and thrown in the head room. An armed prologue
     * that is within the stub's frame of the end of the stack counts as an overflow.
     */
    @NeverInline("called by a stub")
    @NoPoll("its own prologue must not look for an overflow again")
    static void stackLimit() {
        Address thread = Frame.thread();
        if (SchedulerLock.isMine()) return;
        if (thread.load32(ThreadBlock.STACK_LIMIT) == ARMED) {
            serve();
            if (limit(thread).isAtOrBelow(Frame.top())) return;
        }
        if (thread.load32(ThreadBlock.IN_HEADROOM) != 0) Fatal.stop("stack overflow while a stack overflow was being reported");
        thread.store32(ThreadBlock.IN_HEADROOM, 1);
        thread.store(ThreadBlock.STACK_LIMIT, thread.load(ThreadBlock.STACK_BASE));
        throw overflow();
    }

    @NoPoll("is a poll")
    private static void serve() {
        disarm(Frame.thread());
        ThreadSupport support = ThreadSupport.installed();
        if (support != null && support.poll()) arm(Frame.thread());
        if (Collector.stress) {
            Collector.collect();
            Frame.thread().store32(ThreadBlock.POLL, 1);
        }
    }

    /** First the limit: an interrupt in between leaves at least that armed. */
    @NoPoll("is a poll")
    private static void disarm(Address thread) {
        thread.store(ThreadBlock.STACK_LIMIT, limit(thread));
        thread.store32Volatile(ThreadBlock.POLL, 0);
    }

    private static Address limit(Address thread) {
        Address base = thread.load(ThreadBlock.STACK_BASE);
        return thread.load32(ThreadBlock.IN_HEADROOM) != 0 ? base : base.plus(ThreadBlock.HEADROOM);
    }

    /** In the head room. */
    @NeverInline("checks the stack, which its caller does not")
    private static StackOverflowError overflow() {
        try {
            return new StackOverflowError();
        } catch (OutOfMemoryError exhausted) {
            return WITHOUT_TRACE;
        }
    }

    /** Puts the head room back into reserve if an exception goes on at this stack pointer: a handler outside it, or so little within that its first call overflows again. */
    static void leaveHeadroom(Address sp) {
        Address thread = Frame.thread();
        if (thread.load32(ThreadBlock.IN_HEADROOM) == 0) return;
        Address end = thread.load(ThreadBlock.STACK_BASE).plus(ThreadBlock.HEADROOM - ThreadBlock.SMALL_FRAME);
        if (end.isAtOrBelow(sp)) restoreLimit(thread);
    }

    /** Puts the head room back into reserve. */
    public static void restoreLimit(Address thread) {
        thread.store32(ThreadBlock.IN_HEADROOM, 0);
        thread.store(ThreadBlock.STACK_LIMIT, limit(thread));
    }
}
