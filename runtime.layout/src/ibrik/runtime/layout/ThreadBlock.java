package ibrik.runtime.layout;

/**
 * The thread block: what compiled code reaches through the thread register (amd64: r15, ARM: r9). It lies outside the heap.
 * Every word is 32 bits (all RAM is below 4 GB) unless said otherwise. Aligned to 16 bytes.
 */
public final class ThreadBlock {
    private ThreadBlock() {}

    /** Next free byte of the allocation hole; memory from here to the limit is zero. */
    public static final int ALLOCATION_CURSOR = 0;
    /** End of the allocation hole. Setting it to 0 sends every allocation to the slow path. */
    public static final int ALLOCATION_LIMIT = 4;
    /** Lowest stack pointer a prologue may leave, or all ones to have every prologue poll. Prologues compare unsigned and call the stack-limit stub when below. */
    public static final int STACK_LIMIT = 8;
    /** Not zero: polls at loop back-edges call the poll stub. */
    public static final int POLL = 12;
    /** The java.lang.Thread object. A root. */
    public static final int THREAD_OBJECT = 16;
    /** Thread id << HeaderWord.OWNER_SHIFT | HeaderWord.STATE_THIN: the word a thin lock stores. */
    public static final int THIN_LOCK = 20;
    /** Arguments of stubs that have no register for them. */
    public static final int STUB_ARGUMENT_0 = 24;
    public static final int STUB_ARGUMENT_1 = 28;
    /** Stub: address at which a fault or trap happened, for the report. */
    public static final int FAULT_ADDRESS = 32;
    /** Real lower end of the stack (above the guard page); STACK_LIMIT is this plus head room, or all ones to force a poll. */
    public static final int STACK_BASE = 36;
    /** First address above the stack. */
    public static final int STACK_TOP = 40;
    /** Not zero: stack overflow is being handled and the head room is in use. */
    public static final int IN_HEADROOM = 44;
    /** Allocation-site-independent: bytes allocated through holes already given up. 64 bits. */
    public static final int ALLOCATED_BYTES = 48;
    /** Next free slot of the log of overwritten objects; entries are 32-bit object addresses. */
    public static final int LOG_CURSOR = 56;
    public static final int LOG_LIMIT = 60;
    /** Not zero while a collection runs on this thread: allocation is a fatal error. */
    public static final int NO_ALLOCATION = 64;
    /** Of a thread that does not run: its stack pointer, as the stub SWITCH left it. The address where it goes on lies there. */
    public static final int SAVED_STACK = 68;
    /** The {@link #INTERRUPT_BLOCK block} in which the processor that runs this thread serves interrupts. */
    public static final int INTERRUPT_BLOCK = 72;
    /** In an interrupt block: the block of the thread that was interrupted. */
    public static final int INTERRUPTED = 76;
    /** The next in the list of the blocks of all threads that have a stack, which starts with the main thread's; 0 at its end. */
    public static final int NEXT = 80;
    /** The one before it in that list. */
    public static final int PREVIOUS = 84;
    /** Next word free. */
    public static final int SIZE = 128;

    /** Stack bytes kept free below STACK_LIMIT for runtime code that reports an overflow, for leaf frames and for code without stack checks. */
    public static final int HEADROOM = 8 * 1024;
    /** Bytes of the stack on which the vectors call the runtime entry INTERRUPT; on linux it is a signal stack of at least this size beside what the kernel puts there. */
    public static final int INTERRUPT_STACK = 16 * 1024;
    /** Frames up to this size may check the old stack pointer instead of the new one. */
    public static final int SMALL_FRAME = 1024;
}
