package ibrik.runtime.core;

import ibrik.runtime.api.Address;
import ibrik.runtime.api.link.Hidden;
import ibrik.runtime.api.link.NoPoll;
import ibrik.runtime.layout.HeaderWord;
import ibrik.runtime.layout.ObjectLayout;
import ibrik.runtime.layout.ThreadBlock;

/**
 * Monitors and identity hashes: the header word of {@link HeaderWord}. A thin lock is the thread's own word with a depth. An object that is both locked and hashed, locked more than 4096 deep, wanted by a second thread or
 * waited for has a {@link Monitor} in a table for as long as that lasts.
 *
 * <p>Thin locks change by compare-and-set of the header word. A word that says "inflated" is only written and followed under {@link SchedulerLock}, so an index that was read there is good until the lock is given back. A second thread
 * inflates the lock on behalf of the one that holds it, whose exit then finds its word changed and comes here. What threads wait for, and in which order, is {@link ThreadSupport}'s.
 */
@Hidden
public final class Monitors {
    private static final int GROWTH = 16;
    private static Monitor[] table = new Monitor[1];
    /** First of the entries that no object is inflated to, or 0. */
    private static int firstFree;
    private static int generator = 0x2545_f491;

    private Monitors() {}

    /** monitorenter. The object is not null. */
    static void enter(Object object) {
        int mine = Frame.thread().load32(ThreadBlock.THIN_LOCK);
        while (true) {
            int word = word(object);
            int lock = word & HeaderWord.LOCK_MASK;
            int state = lock & HeaderWord.STATE_MASK;
            if (state == HeaderWord.STATE_NEUTRAL) {
                if (replace(object, word, word & HeaderWord.COLLECTOR_MASK | mine)) return;
            } else if (isThinOf(lock, mine) && (lock & HeaderWord.DEPTH_MASK) != HeaderWord.DEPTH_MASK) {
                if (replace(object, word, word + HeaderWord.DEPTH_ONE)) return;
            } else {
                reserve();
                if (enterInflated(object, mine)) return;
            }
        }
    }

    /** Enters by way of a monitor, waiting for it if need be; false if there is no free entry for it. */
    @NoPoll("holds the scheduler's lock")
    private static boolean enterInflated(Object object, int mine) {
        SchedulerLock.acquire();
        Monitor monitor = inflate(object);
        if (monitor == null) {
            SchedulerLock.release();
            return false;
        }
        if (monitor.owner == 0 || monitor.owner == mine) {
            monitor.owner = mine;
            monitor.depth++;
        } else {
            ThreadSupport.installed().enter(monitor);
        }
        SchedulerLock.release();
        return true;
    }

    /** monitorexit. The object is not null. Throws IllegalMonitorStateException if this thread does not hold it. */
    static void exit(Object object) {
        int mine = Frame.thread().load32(ThreadBlock.THIN_LOCK);
        while (true) {
            int word = word(object);
            int lock = word & HeaderWord.LOCK_MASK;
            if (isThinOf(lock, mine)) {
                int next = (lock & HeaderWord.DEPTH_MASK) == 0 ? word & HeaderWord.COLLECTOR_MASK : word - HeaderWord.DEPTH_ONE;
                if (replace(object, word, next)) return;
            } else {
                if (!exitInflated(object, mine)) throw new IllegalMonitorStateException();
                return;
            }
        }
    }

    @NoPoll("holds the scheduler's lock")
    private static boolean exitInflated(Object object, int mine) {
        SchedulerLock.acquire();
        Monitor monitor = find(object);
        boolean held = monitor != null && monitor.owner == mine;
        if (held && --monitor.depth == 0) free(object, monitor);
        SchedulerLock.release();
        return held;
    }

    /** The owner has left for the last time: the next one has it, or no one needs the monitor any more. */
    @NoPoll("holds the scheduler's lock")
    private static void free(Object object, Monitor monitor) {
        monitor.owner = 0;
        if (monitor.entrants != null) ThreadSupport.installed().handOn(monitor);
        else if (monitor.firstWaiter == null) deflate(object, monitor);
    }

    /** Thread.holdsLock. */
    @NoPoll("holds the scheduler's lock")
    public static boolean isHeld(Object object) {
        int mine = Frame.thread().load32(ThreadBlock.THIN_LOCK);
        int lock = word(object) & HeaderWord.LOCK_MASK;
        if ((lock & HeaderWord.STATE_MASK) != HeaderWord.STATE_INFLATED) return isThinOf(lock, mine);
        SchedulerLock.acquire();
        Monitor monitor = find(object);
        boolean held = monitor != null && monitor.owner == mine;
        SchedulerLock.release();
        return held;
    }

    /**
     * Object.wait: gives the monitor up, waits to be notified, and takes it again as deep as before. The thread holds it.
     *
     * @param nanos how long to wait at most; 0 without end
     * @return whether it was notified; otherwise the time is over or the thread was interrupted
     */
    public static boolean await(Object object, long nanos) {
        while (true) {
            reserve();
            int notified = waitInflated(object, nanos);
            if (notified >= 0) return notified != 0;
        }
    }

    /** Negative if there is no free entry for the monitor. */
    @NoPoll("holds the scheduler's lock")
    private static int waitInflated(Object object, long nanos) {
        SchedulerLock.acquire();
        Monitor monitor = inflate(object);
        int notified = monitor == null ? -1 : ThreadSupport.installed().await(monitor, nanos) ? 1 : 0;
        SchedulerLock.release();
        return notified;
    }

    /** Object.notify and notifyAll: false if this thread does not hold the monitor. */
    @NoPoll("holds the scheduler's lock")
    public static boolean signal(Object object, boolean all) {
        int mine = Frame.thread().load32(ThreadBlock.THIN_LOCK);
        // Who waits has inflated it.
        if (isThinOf(word(object) & HeaderWord.LOCK_MASK, mine)) return true;
        SchedulerLock.acquire();
        Monitor monitor = find(object);
        boolean held = monitor != null && monitor.owner == mine;
        if (held && monitor.firstWaiter != null) ThreadSupport.installed().signal(monitor, all);
        SchedulerLock.release();
        return held;
    }

    /** System.identityHashCode of an object that is not null. */
    public static int identityHash(Object object) {
        while (true) {
            int word = word(object);
            int lock = word & HeaderWord.LOCK_MASK;
            int state = lock & HeaderWord.STATE_MASK;
            if (state == HeaderWord.STATE_HASHED) return lock >>> HeaderWord.PAYLOAD_SHIFT;
            if (state == HeaderWord.STATE_NEUTRAL) {
                int hash = nextHash();
                if (replace(object, word, word & HeaderWord.COLLECTOR_MASK | hash << HeaderWord.PAYLOAD_SHIFT | HeaderWord.STATE_HASHED)) return hash;
            } else {
                reserve();
                int hash = hashInflated(object);
                if (hash != 0) return hash;
            }
        }
    }

    /** 0 if there is no free entry, or the object is not locked any more. */
    @NoPoll("holds the scheduler's lock")
    private static int hashInflated(Object object) {
        SchedulerLock.acquire();
        int lock = word(object) & HeaderWord.STATE_MASK;
        int hash = 0;
        if (lock == HeaderWord.STATE_THIN || lock == HeaderWord.STATE_INFLATED) {
            Monitor monitor = inflate(object);
            if (monitor != null) {
                if (monitor.hash == 0) monitor.hash = nextHash();
                hash = monitor.hash;
                if (monitor.owner == 0 && monitor.entrants == null && monitor.firstWaiter == null) deflate(object, monitor);
            }
        }
        SchedulerLock.release();
        return hash;
    }

    /** 26 bits, never 0: xorshift32 (Marsaglia, 2003). Two processors that draw at once may draw the same. */
    @NoPoll("reads and writes the generator in one")
    private static int nextHash() {
        int hash;
        do {
            int next = generator;
            next ^= next << 13;
            next ^= next >>> 17;
            next ^= next << 5;
            generator = next;
            hash = next & HeaderWord.PAYLOAD_MASK >>> HeaderWord.PAYLOAD_SHIFT;
        } while (hash == 0);
        return hash;
    }

    /** The monitor of an object, which it gets now if it has none; null if none is free. */
    @NoPoll("holds the scheduler's lock")
    private static Monitor inflate(Object object) {
        while (true) {
            int word = word(object);
            int lock = word & HeaderWord.LOCK_MASK;
            int state = lock & HeaderWord.STATE_MASK;
            if (state == HeaderWord.STATE_INFLATED) return table[lock >>> HeaderWord.PAYLOAD_SHIFT];
            if (firstFree == 0) return null;
            Monitor monitor = table[firstFree];
            monitor.hash = state == HeaderWord.STATE_HASHED ? lock >>> HeaderWord.PAYLOAD_SHIFT : 0;
            boolean thin = state == HeaderWord.STATE_THIN;
            monitor.owner = thin ? lock & HeaderWord.OWNER_MASK | HeaderWord.STATE_THIN : 0;
            monitor.depth = thin ? ((lock & HeaderWord.DEPTH_MASK) >> HeaderWord.DEPTH_SHIFT) + 1 : 0;
            if (replace(object, word, word & HeaderWord.COLLECTOR_MASK | monitor.index << HeaderWord.PAYLOAD_SHIFT | HeaderWord.STATE_INFLATED)) {
                firstFree = monitor.nextFree;
                monitor.object = object;
                return monitor;
            }
        }
    }

    /** The monitor of an object, or null if it has none. */
    @NoPoll("holds the scheduler's lock")
    private static Monitor find(Object object) {
        int lock = word(object) & HeaderWord.LOCK_MASK;
        return (lock & HeaderWord.STATE_MASK) == HeaderWord.STATE_INFLATED ? table[lock >>> HeaderWord.PAYLOAD_SHIFT] : null;
    }

    /** Puts the hash, if there is one, back into the word and the monitor's entry on the list of free ones. */
    @NoPoll("holds the scheduler's lock")
    private static void deflate(Object object, Monitor monitor) {
        int state = monitor.hash == 0 ? HeaderWord.STATE_NEUTRAL : monitor.hash << HeaderWord.PAYLOAD_SHIFT | HeaderWord.STATE_HASHED;
        int word;
        do word = word(object); while (!replace(object, word, word & HeaderWord.COLLECTOR_MASK | state));
        monitor.object = null;
        monitor.nextFree = firstFree;
        firstFree = monitor.index;
    }

    /** Sees to it that there is a free entry, for now. */
    private static void reserve() {
        if (firstFree != 0) return;
        Monitor[] old = table;
        Monitor[] larger = new Monitor[old.length + GROWTH + (old.length >> 1)];
        for (int i = old.length; i < larger.length; i++) {
            larger[i] = new Monitor(i);
            larger[i].nextFree = i + 1 < larger.length ? i + 1 : 0;
        }
        install(old, larger);
    }

    @NoPoll("holds the scheduler's lock")
    private static void install(Monitor[] old, Monitor[] larger) {
        SchedulerLock.acquire();
        if (table == old) {
            for (int i = 0; i < old.length; i++) larger[i] = old[i];
            larger[larger.length - 1].nextFree = firstFree;
            firstFree = old.length;
            table = larger;
        }
        SchedulerLock.release();
    }

    private static boolean isThinOf(int lock, int mine) {
        return (lock & (HeaderWord.STATE_MASK | HeaderWord.OWNER_MASK)) == mine;
    }

    private static int word(Object object) { return Address.ofObject(object).load32Volatile(ObjectLayout.HEADER_WORD); }

    private static boolean replace(Object object, int expected, int word) {
        return Address.ofObject(object).compareAndSet32(ObjectLayout.HEADER_WORD, expected, word);
    }
}
