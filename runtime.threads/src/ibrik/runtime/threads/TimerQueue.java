package ibrik.runtime.threads;

import ibrik.runtime.api.Alarm;
import ibrik.runtime.api.link.Hidden;
import ibrik.runtime.api.link.NoPoll;

/** Threads by the time at which they want to be woken: a binary heap (Knuth, The Art of Computer Programming 3, section 5.2.3). Room is made when threads start, so that waiting never allocates. */
@Hidden
@NoPoll("used under the scheduler's lock")
final class TimerQueue {
    private PlatformThread[] heap = new PlatformThread[16];
    private int size;

    int capacity() { return heap.length; }

    /** Goes on in a larger array, which the caller has made before it took the lock. */
    void grow(PlatformThread[] larger) {
        for (int i = 0; i < size; i++) larger[i] = heap[i];
        heap = larger;
    }

    /** The earliest deadline, or {@link Alarm#NEVER}. */
    long earliest() { return size == 0 ? Alarm.NEVER : heap[0].deadline; }

    /** Adds a thread that is not in here, with its deadline. */
    void add(PlatformThread thread, long deadline) {
        thread.deadline = deadline;
        up(size++, thread);
    }

    /** Takes out a thread if it is in here. */
    void remove(PlatformThread thread) {
        int at = thread.timer;
        if (at < 0) return;
        thread.timer = -1;
        PlatformThread moved = heap[--size];
        heap[size] = null;
        if (moved == thread) return;
        if (at > 0 && moved.deadline < heap[at - 1 >> 1].deadline) up(at, moved);
        else down(at, moved);
    }

    /** Takes the first thread whose time has come; null if there is none. */
    PlatformThread takeDue(long now) {
        if (earliest() > now || size == 0) return null;
        PlatformThread thread = heap[0];
        remove(thread);
        return thread;
    }

    private void up(int at, PlatformThread thread) {
        while (at > 0) {
            int parent = at - 1 >> 1;
            if (heap[parent].deadline <= thread.deadline) break;
            put(at, heap[parent]);
            at = parent;
        }
        put(at, thread);
    }

    private void down(int at, PlatformThread thread) {
        while (true) {
            int child = 2 * at + 1;
            if (child >= size) break;
            if (child + 1 < size && heap[child + 1].deadline < heap[child].deadline) child++;
            if (heap[child].deadline >= thread.deadline) break;
            put(at, heap[child]);
            at = child;
        }
        put(at, thread);
    }

    private void put(int at, PlatformThread thread) {
        heap[at] = thread;
        thread.timer = at;
    }
}
