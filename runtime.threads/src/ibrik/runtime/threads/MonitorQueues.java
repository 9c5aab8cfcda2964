package ibrik.runtime.threads;

import ibrik.runtime.api.link.Hidden;
import ibrik.runtime.api.link.NoPoll;
import ibrik.runtime.core.Monitor;

/**
 * Who waits for monitors. A monitor that its owner leaves is handed to the entrant of the highest priority, first come first served among equals; it is never free while someone wants it. Whoever waits to enter lends its priority to the
 * owner, and that one to the owner of what it waits for itself, until it has left (priority inheritance: Sha, Rajkumar and Lehoczky, IEEE Transactions on Computers 39:9, 1990).
 *
 * <p>Called with the scheduler's lock held.
 */
@Hidden
@NoPoll("used under the scheduler's lock")
final class MonitorQueues {
    private final Scheduler scheduler;

    MonitorQueues(Scheduler scheduler) { this.scheduler = scheduler; }

    /** Waits for a monitor that another thread holds; has it, once, when it returns. */
    void enter(PlatformThread self, Monitor monitor) {
        self.depth = 1;
        block(self, monitor);
        scheduler.switchAway(self);
    }

    private void block(PlatformThread thread, Monitor monitor) {
        thread.state = PlatformThread.BLOCKED;
        thread.monitor = monitor;
        insert(thread, monitor);
        PlatformThread owner = scheduler.owner(monitor);
        if (!monitor.contended) {
            monitor.contended = true;
            monitor.nextContended = owner.contended;
            owner.contended = monitor;
        }
        inherit(owner);
    }

    /** The running thread has left a monitor that others want: the next one has it and can run. The caller reschedules. */
    void handOn(PlatformThread self, Monitor monitor) {
        PlatformThread next = (PlatformThread) monitor.entrants;
        forget(self, monitor);
        remove(next, monitor);
        next.monitor = null;
        monitor.owner = next.lockWord();
        monitor.depth = next.depth;
        if (monitor.entrants != null) {
            monitor.contended = true;
            monitor.nextContended = next.contended;
            next.contended = monitor;
            inherit(next);
        }
        inherit(self);
        scheduler.ready(next);
    }

    private static void forget(PlatformThread owner, Monitor monitor) {
        monitor.contended = false;
        if (owner.contended == monitor) {
            owner.contended = monitor.nextContended;
        } else {
            Monitor before = owner.contended;
            while (before.nextContended != monitor) before = before.nextContended;
            before.nextContended = monitor.nextContended;
        }
        monitor.nextContended = null;
    }

    /** Gives a thread the priority that it has by itself and by those who wait for it, and passes a change on to whom it waits for. */
    void inherit(PlatformThread thread) {
        while (thread != null) {
            int priority = thread.basePriority;
            for (Monitor monitor = thread.contended; monitor != null; monitor = monitor.nextContended) {
                priority = Math.max(priority, ((PlatformThread) monitor.entrants).priority);
            }
            if (priority == thread.priority) return;
            if (thread.state != PlatformThread.BLOCKED) {
                scheduler.setEffective(thread, priority);
                return;
            }
            Monitor monitor = thread.monitor;
            remove(thread, monitor);
            thread.priority = priority;
            insert(thread, monitor);
            thread = scheduler.owner(monitor);
        }
    }

    /**
     * Object.wait on a monitor that the running thread holds.
     *
     * @param nanos how long at most; 0 without end
     * @return whether it was notified
     */
    boolean await(PlatformThread self, Monitor monitor, long nanos) {
        self.depth = monitor.depth;
        self.notified = false;
        self.state = PlatformThread.WAITING;
        self.monitor = monitor;
        addWaiter(self, monitor);
        if (nanos != 0) scheduler.setTimer(self, nanos);
        monitor.owner = 0;
        monitor.depth = 0;
        if (monitor.entrants != null) handOn(self, monitor);
        scheduler.switchAway(self);
        return self.notified;
    }

    /** The time of a thread that waits to be notified is over, or it was interrupted: it goes on as soon as it has the monitor. */
    void endWait(PlatformThread thread) {
        Monitor monitor = thread.monitor;
        removeWaiter(thread, monitor);
        if (monitor.owner != 0) {
            block(thread, monitor);
        } else {
            thread.monitor = null;
            monitor.owner = thread.lockWord();
            monitor.depth = thread.depth;
            scheduler.ready(thread);
        }
    }

    /** Object.notify and notifyAll by the thread that holds the monitor: who is notified wants to enter again. */
    void signal(Monitor monitor, boolean all) {
        do {
            PlatformThread thread = (PlatformThread) monitor.firstWaiter;
            removeWaiter(thread, monitor);
            scheduler.cancelTimer(thread);
            thread.notified = true;
            block(thread, monitor);
        } while (all && monitor.firstWaiter != null);
    }

    /** Behind those of its priority: looked for from the end, where it belongs if all have the same. */
    private static void insert(PlatformThread thread, Monitor monitor) {
        PlatformThread before = (PlatformThread) monitor.lastEntrant;
        while (before != null && before.priority < thread.priority) before = before.previous;
        PlatformThread after = before == null ? (PlatformThread) monitor.entrants : before.next;
        thread.previous = before;
        thread.next = after;
        if (before == null) monitor.entrants = thread;
        else before.next = thread;
        if (after == null) monitor.lastEntrant = thread;
        else after.previous = thread;
    }

    private static void remove(PlatformThread thread, Monitor monitor) {
        if (thread.previous == null) monitor.entrants = thread.next;
        else thread.previous.next = thread.next;
        if (thread.next == null) monitor.lastEntrant = thread.previous;
        else thread.next.previous = thread.previous;
        thread.next = null;
        thread.previous = null;
    }

    private static void addWaiter(PlatformThread thread, Monitor monitor) {
        PlatformThread last = (PlatformThread) monitor.lastWaiter;
        thread.previous = last;
        thread.next = null;
        monitor.lastWaiter = thread;
        if (last == null) monitor.firstWaiter = thread;
        else last.next = thread;
    }

    private static void removeWaiter(PlatformThread thread, Monitor monitor) {
        if (thread.previous == null) monitor.firstWaiter = thread.next;
        else thread.previous.next = thread.next;
        if (thread.next == null) monitor.lastWaiter = thread.previous;
        else thread.next.previous = thread.previous;
        thread.next = null;
        thread.previous = null;
    }
}
