package ibrik.runtime.core;

import ibrik.runtime.api.Address;
import ibrik.runtime.api.FastInterruptHandler;
import ibrik.runtime.api.InterruptController;
import ibrik.runtime.api.link.AlwaysInline;
import ibrik.runtime.api.link.Hidden;
import ibrik.runtime.api.link.InterruptContext;
import ibrik.runtime.api.link.NeverInline;
import ibrik.runtime.api.link.NoPoll;
import ibrik.runtime.layout.ObjectLayout;
import ibrik.runtime.layout.ThreadBlock;

/**
 * What the vectors call. An interrupt is acknowledged and counted, its line noted as pending, and the poll of the thread that it interrupted armed; or a fast handler serves it on the spot. All else happens at that poll. Words that both sides write are
 * changed by compare-and-set, so that further processors may do the same at the same time.
 */
@Hidden
public final class Interrupts {
    private static final int WORD_BITS = 32;

    private static InterruptController controller;
    /** By line; elements are null where there is none. */
    private static FastInterruptHandler[] fast = new FastInterruptHandler[0];
    /** A bit for each word of {@link #LINES} that is not zero; then those words. */
    private static final int[] SUMMARY = new int[1];
    private static final int[] LINES = new int[InterruptController.MAX_LINES / WORD_BITS];
    /** Interrupts so far by line; behind them the spurious ones. Unsigned. */
    private static final int[] COUNTS = new int[InterruptController.MAX_LINES + 1];

    private Interrupts() {}

    /** Before interrupts are let through for the first time. */
    public static void install(InterruptController controller, FastInterruptHandler[] fast) {
        Interrupts.controller = controller;
        Interrupts.fast = fast;
        Frame.thread().store(ThreadBlock.INTERRUPT_BLOCK, ImageInfo.interruptThread());
    }

    /** On the interrupt stack, in the processor's interrupt block, interrupts masked. */
    @NeverInline("called by the vectors")
    @InterruptContext("called by the vectors")
    static void dispatch(int vector) {
        InterruptController controller = Interrupts.controller;
        int line = controller.acknowledge(vector);
        if (line == InterruptController.SPURIOUS) {
            add(COUNTS, InterruptController.MAX_LINES, 1);
            return;
        }
        add(COUNTS, line, 1);
        FastInterruptHandler[] handlers = fast;
        if (line < handlers.length && handlers[line] != null && handlers[line].interrupt()) {
            controller.unmask(line);
            return;
        }
        raise(line);
        Safepoints.arm(Frame.thread().load(ThreadBlock.INTERRUPTED));
    }

    /** Notes that a line waits to be served at a poll. */
    @InterruptContext("called by the vectors")
    private static void raise(int line) {
        set(LINES, line / WORD_BITS, 1 << line % WORD_BITS);
        set(SUMMARY, 0, 1 << line / WORD_BITS);
    }

    /** Whether a line waits to be served. */
    @AlwaysInline
    public static boolean isPending() { return word(SUMMARY, 0).load32Volatile(0) != 0; }

    /**
     * Takes a line that waits to be served.
     *
     * @return the line, or -1 if none waits
     */
    @NoPoll("part of a poll")
    public static int take() {
        while (true) {
            int summary = word(SUMMARY, 0).load32Volatile(0);
            if (summary == 0) return -1;
            int index = Integer.numberOfTrailingZeros(summary);
            Address word = word(LINES, index);
            int lines = word.load32Volatile(0);
            if (lines == 0) {
                // Cleared before the word is looked at again: a line that comes now sets it again.
                clear(SUMMARY, 0, 1 << index);
                if (word.load32Volatile(0) != 0) set(SUMMARY, 0, 1 << index);
                continue;
            }
            int bit = Integer.numberOfTrailingZeros(lines);
            clear(LINES, index, 1 << bit);
            if (lines == 1 << bit) {
                clear(SUMMARY, 0, 1 << index);
                if (word.load32Volatile(0) != 0) set(SUMMARY, 0, 1 << index);
            }
            return index * WORD_BITS + bit;
        }
    }

    /** How often a line has interrupted since reset; modulo 2^32. */
    public static long count(int line) { return word(COUNTS, line).load32Volatile(0) & 0xffff_ffffL; }

    /** How many interrupts were no longer there when the controller was asked. */
    public static long spurious() { return count(InterruptController.MAX_LINES); }

    @InterruptContext("called by the vectors")
    @NoPoll("part of a poll")
    private static void set(int[] words, int index, int bits) {
        Address word = word(words, index);
        int old;
        do old = word.load32Volatile(0); while (!word.compareAndSet32(0, old, old | bits));
    }

    @NoPoll("part of a poll")
    private static void clear(int[] words, int index, int bits) {
        Address word = word(words, index);
        int old;
        do old = word.load32Volatile(0); while (!word.compareAndSet32(0, old, old & ~bits));
    }

    @InterruptContext("called by the vectors")
    private static void add(int[] words, int index, int delta) {
        Address word = word(words, index);
        int old;
        do old = word.load32Volatile(0); while (!word.compareAndSet32(0, old, old + delta));
    }

    @AlwaysInline
    private static Address word(int[] words, int index) { return Address.ofObject(words).plus(ObjectLayout.ARRAY_BASE + (index << 2)); }
}
