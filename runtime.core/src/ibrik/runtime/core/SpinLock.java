package ibrik.runtime.core;

import ibrik.runtime.api.Address;
import ibrik.runtime.api.Machine;
import ibrik.runtime.api.link.NoAllocation;
import ibrik.runtime.api.link.NoPoll;
import ibrik.runtime.api.link.NothingWithout;

/**
 * A lock that is waited for in a loop: a word, 0 if it is free. Whoever holds it runs code without polls, so no switch comes between and a waiting processor waits for another processor only. Interrupt code must not take one. Nothing without a scheduler: then one
 * thread runs, on one processor.
 */
@NoAllocation("guards the heap")
@NoPoll("its holder must not be switched away")
public final class SpinLock {
    private SpinLock() {}

    /** Makes the word a free lock. */
    @NothingWithout(ThreadSupport.class)
    public static void initialise(Address lock) { lock.store32Volatile(0, 0); }

    /** Waits until the lock is free, and takes it. */
    @NothingWithout(ThreadSupport.class)
    public static void enter(Address lock) {
        while (!lock.compareAndSet32(0, 0, 1)) Machine.pause();
    }

    /** Frees it; what was written under it is seen by the next holder. */
    @NothingWithout(ThreadSupport.class)
    public static void exit(Address lock) { lock.store32Volatile(0, 0); }
}
