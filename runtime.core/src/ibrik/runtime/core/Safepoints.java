package ibrik.runtime.core;

import ibrik.runtime.api.Address;
import ibrik.runtime.api.link.Hidden;
import ibrik.runtime.api.link.NeverInline;
import ibrik.runtime.layout.ThreadBlock;

/** What the poll and stack-limit stubs call. */
@Hidden
final class Safepoints {
    private Safepoints() {}

    /** A loop found the thread's poll word armed. In stress mode it stays armed and every poll collects. */
    @NeverInline("called by a stub")
    static void poll() {
        if (Collector.stress) Collector.collect();
        else Frame.thread().store32(ThreadBlock.POLL, 0);
    }

    /** A prologue found the stack used up: StackOverflowError in the method that called it, made in the head room. */
    @NeverInline("called by a stub")
    static void stackLimit() {
        Address thread = Frame.thread();
        if (thread.load32(ThreadBlock.IN_HEADROOM) != 0) Fatal.stop("stack overflow while a stack overflow was being reported");
        thread.store32(ThreadBlock.IN_HEADROOM, 1);
        thread.store(ThreadBlock.STACK_LIMIT, thread.load(ThreadBlock.STACK_BASE));
        StackOverflowError error = new StackOverflowError();
        restoreLimit(thread);
        throw error;
    }

    /** Puts the head room back into reserve. */
    static void restoreLimit(Address thread) {
        thread.store(ThreadBlock.STACK_LIMIT, thread.load(ThreadBlock.STACK_BASE).plus(ThreadBlock.HEADROOM));
        thread.store32(ThreadBlock.IN_HEADROOM, 0);
    }
}
