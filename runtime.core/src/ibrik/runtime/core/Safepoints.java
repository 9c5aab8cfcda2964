package ibrik.runtime.core;

import ibrik.runtime.api.Address;
import ibrik.runtime.api.link.Hidden;
import ibrik.runtime.api.link.NeverInline;
import ibrik.runtime.api.link.NoPoll;
import ibrik.runtime.api.link.NoPoll;
import ibrik.runtime.layout.ThreadBlock;

/** What the poll and stack-limit stubs call. */
@Hidden
final class Safepoints {
    private static final StackOverflowError WITHOUT_TRACE = new StackOverflowError();

    private Safepoints() {}

    /** A loop found the thread's poll word armed. In stress mode it stays armed and every poll collects. */
    @NeverInline("called by a stub")
    static void poll() {
        if (Collector.stress) Collector.collect();
        else Frame.thread().store32(ThreadBlock.POLL, 0);
    }

    /** A prologue found the stack used up: StackOverflowError in the method that called it, made and thrown in the head room. */
    @NeverInline("called by a stub")
    @NoPoll("its own prologue must not look for an overflow again")
    static void stackLimit() {
        Address thread = Frame.thread();
        if (thread.load32(ThreadBlock.IN_HEADROOM) != 0) Fatal.stop("stack overflow while a stack overflow was being reported");
        thread.store32(ThreadBlock.IN_HEADROOM, 1);
        thread.store(ThreadBlock.STACK_LIMIT, thread.load(ThreadBlock.STACK_BASE));
        throw overflow();
    }

    /** In the head room, with its 16 KB of stack. */
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
    static void restoreLimit(Address thread) {
        thread.store(ThreadBlock.STACK_LIMIT, thread.load(ThreadBlock.STACK_BASE).plus(ThreadBlock.HEADROOM));
        thread.store32(ThreadBlock.IN_HEADROOM, 0);
    }
}
