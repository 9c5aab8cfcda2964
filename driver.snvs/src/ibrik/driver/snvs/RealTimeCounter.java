package ibrik.driver.snvs;

import ibrik.runtime.api.Address;
import ibrik.runtime.api.Clock;
import ibrik.runtime.api.Machine;

/** The secure real-time counter of SNVS: 47 bits at 32768 Hz, on the battery (IMX6ULRM rev. 2, 48.7.12, 18 and 19). Here it counts from 1970. */
final class RealTimeCounter {
    private static final int LPCR = SnvsPower.LPCR;
    private static final int LPCR_SRTC_ENV = 1;
    /** Upper 15 and lower 32 bits. */
    private static final int LPSRTCMR = 0x50;
    private static final int LPSRTCLR = 0x54;
    private static final int HIGH_MASK = 0x7fff;

    static final int HERTZ_SHIFT = 15;
    static final long LIMIT = 1L << 47;
    /** Longer than three ticks. */
    private static final long NANOS_TO_TICK = 100_000;
    /** Reads that take less than a tick agree soon; enabling takes a few ticks. */
    private static final int ATTEMPTS = 1000;
    private static final long NANOS_TO_OBEY = 1_000_000;

    private final Address base;
    private final Clock clock;

    RealTimeCounter(Address base, Clock clock) {
        this.base = base;
        this.clock = clock;
    }

    /** The counter, or -1 if it does not run: it stands at 0 in an emulator without it, and where no battery kept it. */
    long read() {
        long first = readOnce();
        if (first <= 0) return -1;
        long end = clock.nanoTime() + NANOS_TO_TICK;
        while (clock.nanoTime() - end < 0) {
            long now = readOnce();
            if (now != first) return now;
        }
        return -1;
    }

    /** Its halves cannot be read at once, so two readings have to agree. */
    private long readOnce() {
        long last = halves();
        for (int i = 0; i < ATTEMPTS; i++) {
            long now = halves();
            if (now == last) return now;
            last = now;
        }
        return -1;
    }

    private long halves() { return (long) (base.load32Volatile(LPSRTCMR) & HIGH_MASK) << 32 | base.load32Volatile(LPSRTCLR) & 0xffff_ffffL; }

    /** Sets it, which it has to stand still for, and lets it run. Whether it now does. */
    boolean write(long ticks) {
        int control = base.load32Volatile(LPCR);
        base.store32Volatile(LPCR, control & ~LPCR_SRTC_ENV);
        await(0);
        base.store32Volatile(LPSRTCMR, (int) (ticks >>> 32) & HIGH_MASK);
        base.store32Volatile(LPSRTCLR, (int) ticks);
        base.store32Volatile(LPCR, control | LPCR_SRTC_ENV);
        await(LPCR_SRTC_ENV);
        return read() >= ticks;
    }

    private void await(int enabled) {
        long end = clock.nanoTime() + NANOS_TO_OBEY;
        while ((base.load32Volatile(LPCR) & LPCR_SRTC_ENV) != enabled && clock.nanoTime() - end < 0) Machine.pause();
    }
}
