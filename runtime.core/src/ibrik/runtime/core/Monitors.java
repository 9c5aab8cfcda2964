package ibrik.runtime.core;

import ibrik.runtime.api.Address;
import ibrik.runtime.api.link.Hidden;
import ibrik.runtime.layout.HeaderWord;
import ibrik.runtime.layout.ObjectLayout;
import ibrik.runtime.layout.ThreadBlock;

/**
 * Monitors and identity hashes: the header word of {@link HeaderWord}. A thin lock is the thread's own word with a depth; an object that is both locked and hashed, or
 * locked more than 4096 deep, has a {@link Monitor} in a table for as long as it is locked. Waiting for another thread is not supported: there is one thread.
 */
@Hidden
public final class Monitors {
    private static Monitor[] table = new Monitor[16];
    private static int used = 1;
    /** First of the entries that no object is inflated to, or 0. */
    private static int firstFree;
    private static int generator = 0x2545_f491;

    private Monitors() {}

    /** What an inflated object's word points to. */
    static final class Monitor {
        int owner;
        int depth;
        int hash;
        /** Index of the next free entry, 0 at the end of the list. */
        int nextFree;
    }

    /** monitorenter. The object is not null. */
    static void enter(Object object) {
        int mine = Frame.thread().load32(ThreadBlock.THIN_LOCK);
        while (true) {
            int word = word(object);
            int lock = word & HeaderWord.LOCK_MASK;
            switch (lock & HeaderWord.STATE_MASK) {
                case HeaderWord.STATE_NEUTRAL -> {
                    if (replace(object, word, word & HeaderWord.COLLECTOR_MASK | mine)) return;
                }
                case HeaderWord.STATE_THIN -> {
                    if ((lock & HeaderWord.OWNER_MASK) != (mine & HeaderWord.OWNER_MASK)) throw new IllegalMonitorStateException("held by another thread");
                    if ((lock & HeaderWord.DEPTH_MASK) == HeaderWord.DEPTH_MASK) inflate(object);
                    else if (replace(object, word, word + HeaderWord.DEPTH_ONE)) return;
                }
                case HeaderWord.STATE_HASHED -> inflate(object);
                default -> {
                    Monitor monitor = monitor(lock);
                    monitor.owner = mine;
                    monitor.depth++;
                    return;
                }
            }
        }
    }

    /** monitorexit. The object is not null. Throws IllegalMonitorStateException if this thread does not hold it. */
    static void exit(Object object) {
        int mine = Frame.thread().load32(ThreadBlock.THIN_LOCK);
        while (true) {
            int word = word(object);
            int lock = word & HeaderWord.LOCK_MASK;
            switch (lock & HeaderWord.STATE_MASK) {
                case HeaderWord.STATE_THIN -> {
                    if ((lock & HeaderWord.OWNER_MASK) != (mine & HeaderWord.OWNER_MASK)) throw new IllegalMonitorStateException();
                    int next = (lock & HeaderWord.DEPTH_MASK) == 0 ? word & HeaderWord.COLLECTOR_MASK : word - HeaderWord.DEPTH_ONE;
                    if (replace(object, word, next)) return;
                }
                case HeaderWord.STATE_INFLATED -> {
                    Monitor monitor = monitor(lock);
                    if (monitor.depth == 0 || monitor.owner != mine) throw new IllegalMonitorStateException();
                    if (--monitor.depth == 0) deflate(object, word, monitor);
                    return;
                }
                default -> throw new IllegalMonitorStateException();
            }
        }
    }

    /** Thread.holdsLock. */
    public static boolean isHeld(Object object) {
        int mine = Frame.thread().load32(ThreadBlock.THIN_LOCK);
        int lock = word(object) & HeaderWord.LOCK_MASK;
        return switch (lock & HeaderWord.STATE_MASK) {
            case HeaderWord.STATE_THIN -> (lock & HeaderWord.OWNER_MASK) == (mine & HeaderWord.OWNER_MASK);
            case HeaderWord.STATE_INFLATED -> monitor(lock).depth > 0 && monitor(lock).owner == mine;
            default -> false;
        };
    }

    /** System.identityHashCode of an object that is not null. */
    public static int identityHash(Object object) {
        while (true) {
            int word = word(object);
            int lock = word & HeaderWord.LOCK_MASK;
            switch (lock & HeaderWord.STATE_MASK) {
                case HeaderWord.STATE_NEUTRAL -> {
                    int hash = nextHash();
                    if (replace(object, word, word & HeaderWord.COLLECTOR_MASK | hash << HeaderWord.PAYLOAD_SHIFT | HeaderWord.STATE_HASHED)) return hash;
                }
                case HeaderWord.STATE_HASHED -> {
                    return lock >>> HeaderWord.PAYLOAD_SHIFT;
                }
                case HeaderWord.STATE_THIN -> inflate(object);
                default -> {
                    Monitor monitor = monitor(lock);
                    if (monitor.hash == 0) monitor.hash = nextHash();
                    return monitor.hash;
                }
            }
        }
    }

    /** 26 bits, never 0: xorshift32 (Marsaglia, 2003). */
    private static int nextHash() {
        int hash;
        do {
            generator ^= generator << 13;
            generator ^= generator >>> 17;
            generator ^= generator << 5;
            hash = generator & HeaderWord.PAYLOAD_MASK >>> HeaderWord.PAYLOAD_SHIFT;
        } while (hash == 0);
        return hash;
    }

    private static void inflate(Object object) {
        int index = firstFree == 0 ? newEntry() : firstFree;
        Monitor monitor = table[index];
        firstFree = monitor.nextFree;
        monitor.nextFree = 0;
        monitor.hash = 0;
        int word = word(object);
        int lock = word & HeaderWord.LOCK_MASK;
        if ((lock & HeaderWord.STATE_MASK) == HeaderWord.STATE_HASHED) {
            monitor.hash = lock >>> HeaderWord.PAYLOAD_SHIFT;
        } else {
            monitor.owner = lock & HeaderWord.OWNER_MASK | HeaderWord.STATE_THIN;
            monitor.depth = ((lock & HeaderWord.DEPTH_MASK) >> HeaderWord.DEPTH_SHIFT) + 1;
        }
        replace(object, word, word & HeaderWord.COLLECTOR_MASK | index << HeaderWord.PAYLOAD_SHIFT | HeaderWord.STATE_INFLATED);
    }

    private static int newEntry() {
        if (used == table.length) {
            Monitor[] larger = new Monitor[2 * used];
            System.arraycopy(table, 0, larger, 0, used);
            table = larger;
        }
        table[used] = new Monitor();
        return used++;
    }

    /** Puts the hash, if there is one, back into the word and the monitor's entry on the list of free ones. */
    private static void deflate(Object object, int word, Monitor monitor) {
        int state = monitor.hash == 0 ? HeaderWord.STATE_NEUTRAL : monitor.hash << HeaderWord.PAYLOAD_SHIFT | HeaderWord.STATE_HASHED;
        replace(object, word, word & HeaderWord.COLLECTOR_MASK | state);
        monitor.nextFree = firstFree;
        firstFree = (word & HeaderWord.PAYLOAD_MASK) >>> HeaderWord.PAYLOAD_SHIFT;
    }

    private static Monitor monitor(int lock) { return table[lock >>> HeaderWord.PAYLOAD_SHIFT]; }

    private static int word(Object object) { return Address.ofObject(object).load32Volatile(ObjectLayout.HEADER_WORD); }

    private static boolean replace(Object object, int expected, int word) {
        return Address.ofObject(object).compareAndSet32(ObjectLayout.HEADER_WORD, expected, word);
    }
}
