package ibrik.runtime.core;

import ibrik.runtime.api.link.Hidden;

/** What the runtime keeps of a thread beside its java.lang.Thread: the scheduler's part is in a subclass. */
@Hidden
public abstract class ScheduledThread {
    /** Walks stacks when the thread throws and prints exceptions: one of its own, because another thread may get its turn in the middle. */
    private final StackWalker walker = new StackWalker(new CodeIndex());

    /** On the target, before the thread runs. */
    protected final void prepareWalker() { walker.initialise(ImageInfo.codeIndex(), ImageInfo.codeCount().toInt(), Frame.wordSize()); }

    /** The running thread's walker. */
    static StackWalker currentWalker() {
        if (ThreadSupport.installed() == null) return VirtualMachine.EXCEPTION_WALKER;
        ScheduledThread thread = ThreadObjects.scheduled(Thread.currentThread());
        return thread == null ? VirtualMachine.EXCEPTION_WALKER : thread.walker;
    }
}
