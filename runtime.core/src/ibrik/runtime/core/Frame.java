package ibrik.runtime.core;

import ibrik.runtime.api.Address;
import ibrik.runtime.api.link.Intrinsic;

/** What a method can ask of its own frame. A method that asks must be {@code @NeverInline}. Not on the host. */
final class Frame {
    private Frame() {}

    /** The address just above this frame: the caller's stack pointer. */
    @Intrinsic
    static native Address top();

    /** Where this method returns to: a safepoint of the caller. */
    @Intrinsic
    static native Address returnAddress();

    /** Address of the thread block (ibrik.runtime.layout.ThreadBlock). */
    @Intrinsic
    static native Address thread();

    /** Continues at a landing pad: stack pointer {@code sp}, exception in the result register, pc {@code pc}. Does not return. Stub UNWIND. */
    @Intrinsic
    static native void resume(Address pc, Address sp, Object exception);

    /** Ends the program on this board. Does not return. Stub EXIT. */
    @Intrinsic
    static native void exit(int status);
}
