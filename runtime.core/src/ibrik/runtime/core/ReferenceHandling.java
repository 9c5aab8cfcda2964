package ibrik.runtime.core;

import ibrik.runtime.api.link.NoPoll;
import ibrik.runtime.core.substitution.ReferenceAccess;
import java.util.concurrent.locks.LockSupport;

/**
 * Brings cleared references to their queues. With a scheduler the thread "Reference Handler" does, which waits for the collector; in an image without one, whoever polls a {@link java.lang.ref.ReferenceQueue} does first.
 */
public final class ReferenceHandling {
    /** Null without a scheduler. */
    private static Waiter waiter;

    private ReferenceHandling() {}

    /** Who waits for pending references. A class of its own so that images without it have none of what it needs. */
    private abstract static class Waiter {
        abstract void await();

        abstract void wake();
    }

    /** The thread that java.lang.ref describes as such. */
    private static final class Handler extends Waiter implements Runnable {
        private final Thread thread;

        Handler(ThreadGroup group) {
            thread = new Thread(group, this, "Reference Handler", 0, false);
            thread.setPriority(Thread.MAX_PRIORITY);
            thread.setDaemon(true);
        }

        @Override
        public void run() {
            while (true) ReferenceAccess.processPending();
        }

        @Override
        void await() {
            while (!hasPending()) LockSupport.park(this);
        }

        @Override
        void wake() { LockSupport.unpark(thread); }
    }

    /** Starts the handler. Called once, by the scheduler, when threads can be started. */
    public static void start() {
        ThreadGroup group = Thread.currentThread().getThreadGroup();
        while (group.getParent() != null) group = group.getParent();
        Handler handler = new Handler(group);
        waiter = handler;
        handler.thread.start();
    }

    /** System.gc: collects the whole heap. */
    public static void collect() {
        Collector.collectAll();
        wake();
    }

    /** Called after collections: the handler goes on if there is something for it. */
    static void wake() {
        Waiter waiting = waiter;
        if (waiting != null && hasPending()) waiting.wake();
    }

    /** Milliseconds of the time that soft references keep: that of the last collection. */
    public static long softTime() { return VirtualMachine.HEAP.marker.references.softTime; }

    /** Reference.hasReferencePendingList. */
    public static boolean hasPending() { return VirtualMachine.HEAP.marker.references.hasPending(); }

    /** Reference.getAndClearReferencePendingList. */
    @NoPoll("the object is a raw address here")
    public static Object takePending() { return VirtualMachine.HEAP.marker.references.takePending().toObject(); }

    /** Reference.waitForReferencePendingList: returns at once where no one can be waited for. */
    public static void awaitPending() {
        Waiter waiting = waiter;
        if (waiting != null) waiting.await();
    }

    /** Before a queue is polled: without a handler, whatever is pending goes to its queue now. */
    public static void beforePoll() {
        if (waiter == null && hasPending()) ReferenceAccess.processPending();
    }
}
