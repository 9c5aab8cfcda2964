package ibrik.compiler.core.target;

/**
 * Pieces of machine code that compiled code calls or boot code needs, written in Java against the assembler in runtime.&lt;arch&gt;.emit.
 *
 * <p>"Preserving stubs" keep all registers (integer, floating point; flags are lost), except that they return a result in the first scratch register (amd64 r11, ARM r12). They
 * build a METHOD_STUB frame whose integer registers lie at {@code sp + number * word}, so that the stack walker can read and update
 * references in the registers that the caller's map names, and call the Java method of the {@link RuntimeEntry} that is named below by the ordinary convention.
 * Back ends call them with a plain call; the return address is a safepoint of the caller with register map.
 */
public enum Stub {
    /** Preserving. Loop poll: calls {@link RuntimeEntry#POLL}. */
    POLL,
    /** Preserving. A prologue, its frame built, found the stack pointer below STACK_LIMIT: calls {@link RuntimeEntry#STACK_LIMIT}. The entry's map names the arguments that hold references. */
    STACK_LIMIT,
    /**
     * Not a call: a prologue jumps there, before it makes its frame, which is larger than {@link ibrik.runtime.layout.ThreadBlock#SMALL_FRAME} and does not fit. As if the caller had called
     * {@link RuntimeEntry#STACK_LIMIT} in place of the method, which throws. Not for code that holds the scheduler's lock. Only in images with such frames.
     */
    STACK_OVERFLOW,
    /** Preserving. First scratch: type descriptor. Returns the object in the first scratch register. Calls {@link RuntimeEntry#ALLOCATE_INSTANCE}. */
    ALLOCATE_INSTANCE,
    /** Preserving. First scratch: type descriptor; ThreadBlock.STUB_ARGUMENT_0: length. Returns the array in the first scratch. Calls {@link RuntimeEntry#ALLOCATE_ARRAY}. */
    ALLOCATE_ARRAY,
    /** Preserving. First scratch: the object whose header has LOG set. Calls {@link RuntimeEntry#LOG}. */
    LOG,
    /** Where a fault handler sends a trapping instruction: as if that instruction had called {@link RuntimeEntry#THROW_NULL_POINTER}, with its address + 1 as return address. */
    TRAP_NULL,
    /** Like TRAP_NULL, for processors whose division traps: {@link RuntimeEntry#THROW_ARITHMETIC}. */
    TRAP_DIVISION,
    /** Not a call: by the ordinary convention (Address pc, Address sp, Object exception): sets the stack pointer, puts the exception in the return register, jumps to pc. */
    UNWIND,
    /** By the ordinary convention (int status): ends the program on this board. Does not return. */
    EXIT,
    /**
     * By the ordinary convention (Address from, Address to), thread blocks: parks the running thread and goes on with the other. Pushes where to go on, keeps the stack pointer in from's SAVED_STACK,
     * clears an exclusive access (ARM), makes {@code to} the thread register, and goes on where to's stack says. Returns when someone switches back. The caller saved all registers, since calls overwrite them.
     */
    SWITCH,
    /**
     * Preserving but for two registers (amd64 rax and r10, ARM r10 and r11), no frame on the fast path. First scratch: the object, not null. Takes a free lock or adds to the depth of
     * one's own; else calls {@link RuntimeEntry#MONITOR_ENTER}. Only in images whose code uses monitors.
     */
    MONITOR_ENTER,
    /** As MONITOR_ENTER. Undoes it; else calls {@link RuntimeEntry#MONITOR_EXIT}. */
    MONITOR_EXIT,
    /** First instruction of the image (ELF entry). Ends by calling {@link RuntimeEntry#BOOT}. */
    ENTRY
}
