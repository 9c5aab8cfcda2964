package ibrik.driver.linux;

import ibrik.runtime.api.Address;
import ibrik.runtime.api.Machine;
import ibrik.runtime.api.Processor;
import ibrik.runtime.api.link.NoPoll;

/**
 * Raw system calls that interrupts, time and waiting are made of (man 2 syscalls; numbers of x86-64 and of the ARM EABI), with room for what is handed to the kernel. Results are those of the kernel: an error is its negative number.
 *
 * <p>Not for concurrent use, and not for use by a signal handler and what it interrupts: each user has one of its own.
 */
@NoPoll("part of a switch between threads")
final class Kernel {
    static final int STANDARD_INPUT = 0;
    /** Signals, the same on both architectures (man 7 signal). */
    static final int SIGQUIT = 3;
    static final int SIGALRM = 14;
    static final int SIGIO = 29;
    /** All of them as a kernel's signal set. */
    static final int INTERRUPTS = 1 << SIGQUIT - 1 | 1 << SIGALRM - 1 | 1 << SIGIO - 1;
    static final int SIG_BLOCK = 0;
    static final int SIG_UNBLOCK = 1;
    static final int CLOCK_MONOTONIC = 1;
    static final int CLOCK_PROCESS_CPUTIME_ID = 2;
    static final int TIMER_ABSTIME = 1;

    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    private static final short POLLIN = 1;
    /** Behind the header and length of an array, and aligned to 8. */
    private static final int ARRAY_BASE = 16;
    private static final int SIGNAL_SET_SIZE = 8;
    /** Places in the room: a signal event (64 bytes) or an interval (32), a signal set, a poll descriptor, a timer's id, a time. */
    private static final int EVENT = 0;
    private static final int SIGNALS = 64;
    private static final int POLL = 72;
    private static final int TIMER = 80;
    private static final int TIME = 88;
    private static final int SIZE = 104;

    private final boolean arm;
    private final byte[] room = new byte[SIZE + 4];

    Kernel(Processor processor) { arm = processor.architecture().equals("arm"); }

    private Address room(int place) { return Address.ofObject(room).plus(ARRAY_BASE + place); }

    private int call(int amd64, int eabi, Address a, Address b, Address c, Address d, Address e) {
        return Machine.systemCall(arm ? eabi : amd64, a, b, c, d, e, Address.of(0)).toInt();
    }

    private int call(int amd64, int eabi, Address a, Address b, Address c) { return call(amd64, eabi, a, b, c, Address.of(0), Address.of(0)); }

    /** getpid. */
    int process() { return call(39, 20, Address.of(0), Address.of(0), Address.of(0)); }

    /** kill: sends a signal. */
    void signal(int process, int signal) { call(62, 37, Address.of(process), Address.of(signal), Address.of(0)); }

    /** rt_sigprocmask: holds {@link #INTERRUPTS} back or lets them through. */
    void maskSignals(int how) {
        room(SIGNALS).store64(0, INTERRUPTS);
        call(14, 175, Address.of(how), room(SIGNALS), Address.of(0), Address.of(SIGNAL_SET_SIZE), Address.of(0));
    }

    /** poll without waiting: whether reading standard input would return at once, be it with bytes, the end or an error. */
    boolean inputIsReady() {
        prepareInput();
        return call(7, 168, room(POLL), Address.of(1), Address.of(0)) > 0;
    }

    /**
     * ppoll without a time limit, all signals let through meanwhile: waits for a signal.
     *
     * @param input whether readiness of standard input ends the wait too
     * @return whether standard input is ready
     */
    boolean await(boolean input) {
        prepareInput();
        room(SIGNALS).store64(0, 0);
        return call(271, 336, room(POLL), Address.of(input ? 1 : 0), Address.of(0), room(SIGNALS), Address.of(SIGNAL_SET_SIZE)) > 0;
    }

    private void prepareInput() {
        room(POLL).store32(0, STANDARD_INPUT);
        room(POLL).store32(4, POLLIN);
    }

    /** clock_gettime, clock_gettime64: nanoseconds. */
    long time(int clock) {
        call(228, 403, Address.of(clock), room(TIME), Address.of(0));
        return room(TIME).load64Volatile(0) * NANOS_PER_SECOND + room(TIME).load64Volatile(8);
    }

    /**
     * timer_create.
     *
     * @return the timer's id, or the negative error number
     */
    int createTimer(int clock, int signal) {
        Address event = room(EVENT);
        for (int i = 0; i < 64; i += 8) event.store64(i, 0);
        event.store32(arm ? 4 : 8, signal);
        int result = call(222, 257, Address.of(clock), event, room(TIMER));
        return result < 0 ? result : room(TIMER).load32Volatile(0);
    }

    /** timer_settime, timer_settime64: nanoseconds to the first signal (0: none) and from one to the next (0: only one). */
    int setTimer(int timer, int flags, long first, long interval) {
        Address times = room(EVENT);
        times.store64(0, interval / NANOS_PER_SECOND);
        times.store64(8, interval % NANOS_PER_SECOND);
        times.store64(16, first / NANOS_PER_SECOND);
        times.store64(24, first % NANOS_PER_SECOND);
        return call(223, 409, Address.of(timer), Address.of(flags), times);
    }

    /** mprotect. */
    int protect(Address start, int length, int protection) { return call(10, 125, start, Address.of(length), Address.of(protection)); }
}
