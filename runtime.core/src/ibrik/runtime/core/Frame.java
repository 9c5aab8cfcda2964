package ibrik.runtime.core;

import ibrik.runtime.api.Address;
import ibrik.runtime.api.link.Intrinsic;
import ibrik.runtime.api.link.LinkSymbol;
import ibrik.runtime.api.link.NeverReturns;
import ibrik.runtime.layout.ImageSymbols;

/** What a method can ask of its own frame. A method that asks must be {@code @NeverInline}. Not on the host. */
public final class Frame {
    private Frame() {}

    /** The address just above this frame: the caller's stack pointer. */
    @Intrinsic
    public static native Address top();

    /** Where this method returns to: a safepoint of the caller. */
    @Intrinsic
    public static native Address returnAddress();

    /** Address of the thread block (ibrik.runtime.layout.ThreadBlock). */
    @Intrinsic
    public static native Address thread();

    /** Calls code that takes nothing and returns nothing. */
    @Intrinsic
    public static native void call(Address code);

    /** Continues at a landing pad: stack pointer {@code sp}, exception in the result register, pc {@code pc}. Does not return. Stub UNWIND. */
    @Intrinsic
    @NeverReturns("goes on elsewhere")
    public static native void resume(Address pc, Address sp, Object exception);

    /** Parks the running thread, whose block is {@code from}, and goes on with {@code to}; returns when another switches back. Stub SWITCH. */
    @Intrinsic
    public static native void switchTo(Address from, Address to);

    /** Where a new thread goes on first: what its empty stack holds at SAVED_STACK. */
    public static Address threadEntry() { return threadEntrySymbol().plus(ImageSymbols.THREAD_ENTRY_OFFSET); }

    @LinkSymbol(ImageSymbols.THREAD_ENTRY)
    private static native Address threadEntrySymbol();

    /** Bytes of a machine word: 4 or 8, a constant of the architecture. */
    @Intrinsic
    public static native int wordSize();

    /** Ends the program on this board. Does not return. Stub EXIT. */
    @Intrinsic
    @NeverReturns("ends the program")
    public static native void exit(int status);
}
