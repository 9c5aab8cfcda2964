package ibrik.runtime.core;

import ibrik.runtime.api.link.AlwaysInline;
import ibrik.runtime.api.link.Hidden;
import ibrik.runtime.api.link.NoPoll;
import ibrik.runtime.core.substitution.ThreadFields;

/** What a scheduler reads and writes in java.lang.Thread objects that the class library does not let anyone see. */
@Hidden
@NoPoll("used by the scheduler")
public final class ThreadObjects {
    private ThreadObjects() {}

    /** What {@link #attach} has put there, or null. */
    @AlwaysInline
    public static ScheduledThread scheduled(Thread thread) { return ((ThreadFields) (Object) thread).ibrikScheduled; }

    /** Ties the scheduler's part to a thread, or unties it (null). */
    public static void attach(Thread thread, ScheduledThread scheduled) { ((ThreadFields) (Object) thread).ibrikScheduled = scheduled; }

    /** The stack size that was asked for when it was made, 0 for the default. */
    public static long stackSize(Thread thread) { return ((ThreadFields) (Object) thread).ibrikStackSize(); }

    /** Marks a thread as started and alive. */
    public static void begin(Thread thread) { ((ThreadFields) (Object) thread).ibrikBegin(); }

    /** Marks it as ended, and wakes whoever waits for that. */
    public static void end(Thread thread) { ((ThreadFields) (Object) thread).ibrikEnd(); }

    /** Thread.exit: what the class library has to clear up before a thread ends. */
    public static void exit(Thread thread) { ((ThreadFields) (Object) thread).ibrikExit(); }

    /** Hands an exception that nothing caught to the thread's handlers. */
    public static void dispatchUncaught(Thread thread, Throwable exception) { ((ThreadFields) (Object) thread).ibrikUncaught(exception); }

    /** What the thread is parked on, if it has told (LockSupport.getBlocker), else null. */
    public static Object blocker(Thread thread) { return ((ThreadFields) (Object) thread).ibrikBlocker(); }
}
