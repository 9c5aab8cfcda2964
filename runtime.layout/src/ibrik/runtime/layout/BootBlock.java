package ibrik.runtime.layout;

/** What boot code leaves for Java at {@link ImageSymbols#BOOT_BLOCK}. 64-bit values are little-endian and 8-aligned. */
public final class BootBlock {
    private BootBlock() {}

    /** u64: time stamp (TSC, PMCCNTR/CNTPCT, or nanoseconds on linux) read by the first instructions. */
    public static final int ENTRY_TIME = 0;
    /** u32: first byte of RAM that the heap may use. */
    public static final int HEAP_START = 8;
    /** u32: first byte after it. The boot stack lies above. */
    public static final int HEAP_END = 12;
    /** u64: bytes of RAM found. */
    public static final int RAM_SIZE = 16;
    /** u32: address of the command line, zero-terminated bytes; 0 if none. On linux: address of the argv array. */
    public static final int COMMAND_LINE = 24;
    /** u32: argc on linux, else 0. */
    public static final int ARGUMENT_COUNT = 28;
    /** u32: address of the PVH start_info on microvm. */
    public static final int START_INFO = 32;
    /** u32: lower and upper end of the boot stack. */
    public static final int STACK_BASE = 36;
    public static final int STACK_TOP = 40;
    public static final int SIZE = 256;
}
