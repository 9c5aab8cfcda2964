package ibrik.runtime.core;

import ibrik.runtime.api.link.Hidden;
import ibrik.runtime.api.link.NeverInline;

/**
 * What the runtime asks of a scheduler. The bundle runtime.threads has the one that there is; a composition without it has one thread, the main thread, and nothing of what only a scheduler needs
 * is in its image, because no subclass of this class is.
 */
public abstract class ThreadSupport {
    /** Null as long as the main thread is the only one. */
    private static ThreadSupport installed;

    /** The scheduler, or null where the main thread is the only one there can be. */
    public static ThreadSupport installed() { return installed; }

    /** Called once, when the system starts. */
    public static void install(ThreadSupport support) { installed = support; }

    /** First Java method of a thread: the stub THREAD_ENTRY calls it on the thread's own stack. */
    @Hidden
    @NeverInline("called by a stub")
    static void run() { installed.runThread(); }

    /** Runs the current thread from its start to its end. Does not return. */
    protected abstract void runThread();

    /** A safepoint found that its poll was armed: serves interrupts that came, and lets another thread go on if it is its turn. The poll is disarmed before. */
    protected abstract void poll();
}
