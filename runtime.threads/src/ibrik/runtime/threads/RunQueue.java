package ibrik.runtime.threads;

import ibrik.runtime.api.link.Hidden;
import ibrik.runtime.api.link.NoPoll;

/** Threads that can run, first come first served within each priority. */
@Hidden
@NoPoll("used under the scheduler's lock")
final class RunQueue {
    private static final int PRIORITIES = Thread.MAX_PRIORITY + 1;

    private final PlatformThread[] first = new PlatformThread[PRIORITIES];
    private final PlatformThread[] last = new PlatformThread[PRIORITIES];
    /** A bit for each priority that has threads. */
    private int occupied;

    /** The highest priority that has threads; -1 if there are none. */
    int highest() { return 31 - Integer.numberOfLeadingZeros(occupied); }

    /** Whether a thread of this priority is in here. */
    boolean has(int priority) { return (occupied & 1 << priority) != 0; }

    /** Behind those of its priority. */
    void addLast(PlatformThread thread) {
        int priority = thread.priority;
        PlatformThread end = last[priority];
        thread.previous = end;
        thread.next = null;
        last[priority] = thread;
        if (end == null) first[priority] = thread;
        else end.next = thread;
        occupied |= 1 << priority;
    }

    /** Before those of its priority: it was interrupted in its turn. */
    void addFirst(PlatformThread thread) {
        int priority = thread.priority;
        PlatformThread start = first[priority];
        thread.previous = null;
        thread.next = start;
        first[priority] = thread;
        if (start == null) last[priority] = thread;
        else start.previous = thread;
        occupied |= 1 << priority;
    }

    /** Takes out a thread that is in here, before its priority is changed. */
    void remove(PlatformThread thread) {
        int priority = thread.priority;
        PlatformThread before = thread.previous;
        PlatformThread after = thread.next;
        if (before == null) first[priority] = after;
        else before.next = after;
        if (after == null) last[priority] = before;
        else after.previous = before;
        thread.next = null;
        thread.previous = null;
        if (first[priority] == null) occupied &= ~(1 << priority);
    }

    /** Takes the first of the highest priority; null if there is none. */
    PlatformThread take() {
        int priority = highest();
        if (priority < 0) return null;
        PlatformThread thread = first[priority];
        remove(thread);
        return thread;
    }
}
