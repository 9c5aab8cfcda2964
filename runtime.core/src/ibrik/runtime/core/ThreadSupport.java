package ibrik.runtime.core;

import ibrik.runtime.api.link.AlwaysInline;
import ibrik.runtime.api.link.Hidden;
import ibrik.runtime.api.link.NeverInline;

/**
 * What the runtime asks of a scheduler. The bundle runtime.threads has the one that there is; a composition without it has one thread, the main thread, and nothing of what only a scheduler needs
 * is in its image, because no subclass of this class is.
 *
 * <p>Methods that say so are called with {@link SchedulerLock} held, in code without polls, and return with it held; the others are called without it.
 */
@Hidden
public abstract class ThreadSupport {
    /** Null as long as the main thread is the only one. */
    private static ThreadSupport installed;

    /** The scheduler, or null where the main thread is the only one there can be. */
    @AlwaysInline
    public static ThreadSupport installed() { return installed; }

    /** Called once, when the system starts. */
    public static void install(ThreadSupport support) { installed = support; }

    /** First Java method of a thread: the stub THREAD_ENTRY calls it on the thread's own stack. */
    @Hidden
    @NeverInline("called by a stub")
    static void run() { installed.runThread(); }

    /** Runs the current thread from its start to its end. The lock is held when it begins. Does not return. */
    protected abstract void runThread();

    /**
     * A safepoint found that its poll was armed: serves interrupts that came, and lets another thread go on if it is its turn. The poll is disarmed before. Called without polls, without the lock. Returns
     * whether the next poll is to come here, too.
     */
    protected abstract boolean poll();

    /** From now on every poll may switch to any thread of the same priority that can run, in an order that follows from the seed, which is not 0: finds mistakes that need an unlucky switch. */
    protected abstract void shuffle(int seed);

    /** Thread.start0: the thread runs from now on. Throws OutOfMemoryError if there is no room for its stack. */
    public abstract void start(Thread thread);

    /** Thread.yield: threads of the same priority that can run go first. */
    public abstract void yield();

    /** Waits for so many nanoseconds; returns early if the thread is interrupted, also if it was before. */
    public abstract void sleep(long nanos);

    /** Unsafe.park: waits for the permit, for an interrupt, or for so many nanoseconds (0: without end), and takes the permit. */
    public abstract void park(long nanos);

    /** Unsafe.unpark: gives the permit. Nothing happens for a thread that has not started or has ended. */
    public abstract void unpark(Thread thread);

    /** Thread.interrupt, whose flag is set already: ends waits. */
    public abstract void interrupt(Thread thread);

    /** Thread.setPriority: 1 to 10. */
    public abstract void setPriority(Thread thread, int priority);

    /** All threads that have started and not ended. */
    public abstract Thread[] threads();

    /** Thread.getState, in the bits that jdk.internal.misc.VM.toThreadState decodes: {@code otherwise} for a thread that does not live. */
    public abstract int state(Thread thread, int otherwise);

    /** Where a thread is, as pcs from the innermost frame outwards; null if it does not live. */
    public abstract int[] trace(Thread thread);

    /** Waits for a monitor that another thread holds, and has it then. With the lock. */
    protected abstract void enter(Monitor monitor);

    /** The monitor, which someone wants to enter, has no owner any more: gives it to the next one. With the lock. */
    protected abstract void handOn(Monitor monitor);

    /** Object.wait on a monitor that the thread holds, for so many nanoseconds (0: without end); has it again afterwards. Returns whether it was notified. With the lock. */
    protected abstract boolean await(Monitor monitor, long nanos);

    /** Object.notify or notifyAll on a monitor that the thread holds and that is waited for. With the lock. */
    protected abstract void signal(Monitor monitor, boolean all);

    /** The main thread has come to its end: waits until all threads that are no daemons have, too. */
    protected abstract void awaitOthers();

    /** Runs the shutdown hooks and ends the system. Does not return. */
    protected abstract void exit(int status);

    /** Nothing caught this exception in the running thread: its handlers report it. */
    protected abstract void uncaught(Throwable exception);
}
