package ibrik.runtime.core;

import ibrik.runtime.api.link.Hidden;
import ibrik.runtime.api.link.NeverInline;

/** What a Throwable keeps of the stack it was made on, in its field {@code backtrace}. */
@Hidden
public final class Backtrace {
    private final Throwable exception;
    private final int[] pcs;

    private Backtrace(Throwable exception, int[] pcs) {
        this.exception = exception;
        this.pcs = pcs;
    }

    /** The stack as it is now. */
    @NeverInline("a frame of the stack it captures")
    public static Backtrace capture(Throwable exception) { return new Backtrace(exception, StackTraces.capture()); }

    /** Its frames, innermost first, without those that made the exception. */
    public StackTraceElement[] decode() { return StackTraces.decode(exception, pcs); }
}
