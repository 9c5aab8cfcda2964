package ibrik.runtime.api;

import ibrik.runtime.api.link.Intrinsic;

/**
 * Single machine instructions. The compiler of an architecture knows those that its processor has; using another one is a link error. On the host they throw, except
 * those on I/O ports, which go to the simulated {@link Memory} at {@link #PORT_SPACE} plus the port.
 */
public final class Machine {
    /** Where the host's simulated memory has the I/O ports. */
    public static final long PORT_SPACE = 1L << 62;
    /** Where the host's simulated memory has x86's model-specific registers, 8 bytes each. */
    public static final long MODEL_REGISTER_SPACE = 1L << 61;

    private Machine() {}

    /** x86: reads a byte, halfword or word from an I/O port. */
    @Intrinsic
    public static int in8(int port) { return (int) Memory.current().load(PORT_SPACE + port, 1) & 0xff; }

    @Intrinsic
    public static int in16(int port) { return (int) Memory.current().load(PORT_SPACE + port, 2) & 0xffff; }

    @Intrinsic
    public static int in32(int port) { return (int) Memory.current().load(PORT_SPACE + port, 4); }

    /** x86: writes the low 8, 16 or 32 bits to an I/O port. */
    @Intrinsic
    public static void out8(int port, int value) { Memory.current().store(PORT_SPACE + port, 1, value); }

    @Intrinsic
    public static void out16(int port, int value) { Memory.current().store(PORT_SPACE + port, 2, value); }

    @Intrinsic
    public static void out32(int port, int value) { Memory.current().store(PORT_SPACE + port, 4, value); }

    /** x86: the time stamp counter. */
    @Intrinsic
    public static long timeStamp() { throw unsupported(); }

    /** x86: CPUID; the result's register {@code index} 0..3 is eax, ebx, ecx, edx. */
    @Intrinsic
    public static int cpuid(int leaf, int subleaf, int index) { throw unsupported(); }

    /** ARM: the physical counter of the generic timer (CNTPCT). */
    @Intrinsic
    public static long counter() { throw unsupported(); }

    /** ARM: frequency of that counter in hertz (CNTFRQ). */
    @Intrinsic
    public static int counterFrequency() { throw unsupported(); }

    /** ARM: sets CNTFRQ, in secure state only: it is a note for other programs, and changes no counter. */
    @Intrinsic
    public static void setCounterFrequency(int hertz) { throw unsupported(); }

    /** ARM: main id register (MIDR). */
    @Intrinsic
    public static int mainId() { throw unsupported(); }

    /** Halts until an interrupt (HLT, WFI). Interrupts stay as they are: on ARM a masked one ends the wait too. */
    @Intrinsic
    public static void halt() { throw unsupported(); }

    /** Holds interrupts of this processor back (CLI, CPSID i). */
    @Intrinsic
    public static void maskInterrupts() { throw unsupported(); }

    /** Lets them through (STI, CPSIE i). An image that uses it has the interrupt vectors. */
    @Intrinsic
    public static void unmaskInterrupts() { throw unsupported(); }

    /** Lets interrupts through and halts until one has come, with no gap between (STI HLT; ARM: DSB, WFI, CPSIE i). Called with interrupts masked. */
    @Intrinsic
    public static void haltUnmasked() { throw unsupported(); }

    /** x86: reads a model-specific register (RDMSR). One that is not there is a fault. */
    @Intrinsic
    public static long readModelRegister(int register) { return Memory.current().load(MODEL_REGISTER_SPACE + register * 8L, 8); }

    /** x86: writes a model-specific register (WRMSR). */
    @Intrinsic
    public static void writeModelRegister(int register, long value) { Memory.current().store(MODEL_REGISTER_SPACE + register * 8L, 8, value); }

    /** x86: one try of RDRAND for 32 bits, or of RDSEED: the bits, and above them in bit 32 whether there were any (the carry). */
    @Intrinsic
    public static long randomNumber() { throw unsupported(); }

    @Intrinsic
    public static long randomSeed() { throw unsupported(); }

    /** The translation of one page in this processor's buffer is dropped (INVLPG; ARM, on all processors that share memory: DSB, TLBIMVAIS, BPIALLIS, DSB, ISB). Call it after changing a table. */
    @Intrinsic
    public static void invalidatePage(Address page) { throw unsupported(); }

    /** ARM: cleans, invalidates, or both, the data cache line of this address to the point of coherency (DCCMVAC, DCIMVAC, DCCIMVAC). A {@link #synchronise} must follow the last one. */
    @Intrinsic
    public static void cleanCacheLine(Address address) { throw unsupported(); }

    @Intrinsic
    public static void invalidateCacheLine(Address address) { throw unsupported(); }

    @Intrinsic
    public static void flushCacheLine(Address address) { throw unsupported(); }

    /** All accesses before it are complete, not only ordered (ARM: DSB; x86: MFENCE). */
    @Intrinsic
    public static void synchronise() { }

    /** ARM: the compare value and the control register of the physical timer (CNTP_CVAL, CNTP_CTL: bit 0 enable, 1 mask, 2 status). Writes are complete when they return (ISB). */
    @Intrinsic
    public static void setTimerCompare(long ticks) { throw unsupported(); }

    @Intrinsic
    public static void setTimerControl(int control) { throw unsupported(); }

    @Intrinsic
    public static int timerControl() { throw unsupported(); }

    /** x86: the root of the page tables (CR3). ARM: translation table base (TTBR0). */
    @Intrinsic
    public static Address tableRoot() { throw unsupported(); }

    /** x86: resets the processor by an exception that it has no vectors for (an empty table by LIDT, then INT3): a shutdown, which boards turn into a reset. Does not return. */
    @Intrinsic
    public static void resetProcessor() { throw unsupported(); }

    /** Tells the processor that this is a waiting loop (PAUSE, YIELD). */
    @Intrinsic
    public static void pause() { }

    /** Linux processes: a system call with its raw result (negative: error number). */
    @Intrinsic
    public static Address systemCall(int number, Address a, Address b, Address c, Address d, Address e, Address f) { throw unsupported(); }

    /** ARM: semihosting call, SVC 0x123456; only after QEMU was detected. */
    @Intrinsic
    public static int semihosting(int operation, Address argument) { throw unsupported(); }

    private static UnsupportedOperationException unsupported() {
        return new UnsupportedOperationException("a machine instruction cannot run on the host; test the logic around it with a simulated Memory");
    }
}
