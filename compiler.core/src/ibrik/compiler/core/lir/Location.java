package ibrik.compiler.core.lir;

/** Locations as numbers: integer registers from 0, floating registers from {@link #FLOATING}, spill slots from {@link #SLOT}, incoming arguments from {@link #INCOMING}. */
final class Location {
    private Location() {}

    static final int NONE = -2;
    /** Nowhere: recomputed wherever it is needed. */
    static final int CONSTANT = -1;
    static final int FLOATING = 64;
    static final int REGISTERS = 128;
    /** Plus the byte offset within the spill area. */
    static final int SLOT = 1024;
    /** Plus the byte offset above the caller's stack pointer. */
    static final int INCOMING = 1 << 28;

    static int register(VirtualRegister register, int physical) { return register.floating ? FLOATING + physical : physical; }
    static boolean isRegister(int location) { return location >= 0 && location < REGISTERS; }
    static boolean isMemory(int location) { return location >= SLOT; }
    static boolean isFloating(int location) { return location >= FLOATING; }
}
