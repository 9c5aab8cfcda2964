package ibrik.runtime.threads;

import ibrik.runtime.api.link.AlwaysInline;
import ibrik.runtime.api.link.Hidden;
import ibrik.runtime.api.link.NoPoll;

/** Threads that can run, first come first served within each priority. */
@Hidden
@NoPoll("used under the scheduler's lock")
final class RunQueue {
    /** Those of one priority. */
    private static final class Level {
        PlatformThread first;
        PlatformThread last;
    }

    private final Level[] levels = new Level[Thread.MAX_PRIORITY + 1];
    /** A bit for each priority that has threads. */
    private int occupied;

    RunQueue() {
        for (int i = 0; i < levels.length; i++) levels[i] = new Level();
    }

    /** The highest priority that has threads; -1 if there are none. */
    @AlwaysInline
    int highest() { return 31 - Integer.numberOfLeadingZeros(occupied); }

    /** Whether a thread of this priority is in here. */
    @AlwaysInline
    boolean has(int priority) { return (occupied & 1 << priority) != 0; }

    /** Behind those of its priority. */
    void addLast(PlatformThread thread) {
        int priority = thread.priority;
        Level level = levels[priority];
        PlatformThread end = level.last;
        thread.previous = end;
        thread.next = null;
        level.last = thread;
        if (end == null) {
            level.first = thread;
            occupied |= 1 << priority;
        } else {
            end.next = thread;
        }
    }

    /** Before those of its priority: it was interrupted in its turn. */
    void addFirst(PlatformThread thread) {
        int priority = thread.priority;
        Level level = levels[priority];
        PlatformThread start = level.first;
        thread.previous = null;
        thread.next = start;
        level.first = thread;
        if (start == null) {
            level.last = thread;
            occupied |= 1 << priority;
        } else {
            start.previous = thread;
        }
    }

    /** Adds a thread behind those of its priority, of which there are some, and takes the first of them. */
    @AlwaysInline
    PlatformThread rotate(PlatformThread thread) {
        Level level = levels[thread.priority];
        PlatformThread start = level.first;
        PlatformThread end = level.last;
        PlatformThread second = start.next;
        level.last = thread;
        if (second == null) {
            level.first = thread;
            return start;
        }
        level.first = second;
        second.previous = null;
        start.next = null;
        end.next = thread;
        thread.previous = end;
        return start;
    }

    /** Takes out a thread that is in here, before its priority is changed. */
    void remove(PlatformThread thread) {
        int priority = thread.priority;
        Level level = levels[priority];
        PlatformThread before = thread.previous;
        PlatformThread after = thread.next;
        if (before == null) level.first = after;
        else before.next = after;
        if (after == null) level.last = before;
        else after.previous = before;
        thread.next = null;
        thread.previous = null;
        if (level.first == null) occupied &= ~(1 << priority);
    }

    /** Takes the first of the highest priority; null if there is none. */
    PlatformThread take() {
        int priority = highest();
        if (priority < 0) return null;
        Level level = levels[priority];
        PlatformThread thread = level.first;
        PlatformThread after = thread.next;
        level.first = after;
        if (after == null) {
            level.last = null;
            occupied &= ~(1 << priority);
        } else {
            after.previous = null;
            thread.next = null;
        }
        return thread;
    }
}
