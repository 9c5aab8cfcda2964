package ibrik.driver.lapic;

import ibrik.runtime.api.link.NoPoll;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Per line: whether it is level, whether it is masked, whether its router is, and whether an edge came while it was masked. Changed by threads and by vectors that interrupt them, on any processor. Lines start masked, as edges with an
 * open router.
 */
@NoPoll("used by the vectors")
final class LineStates {
    /** The line was unmasked: deliver it. */
    static final int DELIVER = 1;
    /** Mask its router. */
    static final int CLOSE = 2;
    /** Unmask its router. */
    static final int OPEN = 4;
    /** An edge had been kept: have it come again. */
    static final int REPEAT = 8;

    private static final int LEVEL = 1;
    private static final int UNMASKED = 2;
    private static final int KEPT = 4;
    private static final int CLOSED = 8;

    private final AtomicInteger[] states;

    LineStates(int lines) {
        states = new AtomicInteger[lines];
        for (int i = 0; i < lines; i++) states[i] = new AtomicInteger();
    }

    /** Masked, the router of a level too, with nothing kept. */
    void set(int line, boolean level) { states[line].set(level ? LEVEL | CLOSED : 0); }

    /** Returns {@link #OPEN}, {@link #REPEAT}, both or none. */
    int unmask(int line) {
        AtomicInteger state = states[line];
        int old;
        do {
            old = state.get();
        } while (!state.compareAndSet(old, old & LEVEL | UNMASKED));
        return ((old & CLOSED) != 0 ? OPEN : 0) | ((old & KEPT) != 0 ? REPEAT : 0);
    }

    /** Returns {@link #CLOSE} or 0. */
    int mask(int line) {
        AtomicInteger state = states[line];
        int old;
        int next;
        do {
            old = state.get();
            next = (old & LEVEL) != 0 ? old & ~UNMASKED | CLOSED : old & ~UNMASKED;
        } while (!state.compareAndSet(old, next));
        return (old & LEVEL) != 0 ? CLOSE : 0;
    }

    /** An interrupt came: masks the line. Returns {@link #DELIVER}, {@link #CLOSE}, both or none. */
    int acknowledge(int line) {
        AtomicInteger state = states[line];
        int old;
        int next;
        do {
            old = state.get();
            boolean unmasked = (old & UNMASKED) != 0;
            if ((old & LEVEL) != 0) next = old & ~UNMASKED | CLOSED;
            else next = unmasked ? old & ~UNMASKED : old | KEPT | CLOSED;
        } while (!state.compareAndSet(old, next));
        return ((old & UNMASKED) != 0 ? DELIVER : 0) | ((next & CLOSED) != 0 ? CLOSE : 0);
    }
}
