package ibrik.runtime.layout;

/**
 * The tables that describe machine code, in read-only memory.
 *
 * <p><b>Method index.</b> Symbol {@code ibrik.code.index}: {@code ibrik.code.count} pairs of u32 sorted by the first: start address of the code of a
 * method or stub, and address of its record. A method ends where the next one starts.
 *
 * <p><b>Method record</b>, a byte stream. {@code uleb} is unsigned LEB128, {@code sleb} signed.
 * <pre>
 *   u8    flags           METHOD_*
 *   uleb  frame size / 8  bytes from the stack pointer within the body to the caller's stack pointer, divided by 8. The return
 *                         address is the topmost machine word of the frame, on both architectures. 0 with METHOD_FRAMELESS.
 *   uleb  name            index of the method in the name table
 *   uleb  entry count
 *   entries, sorted by key
 * </pre>
 * <b>Entry.</b> One per pc at which a frame can be met: the return address of a call or stub call, or a trapping instruction. The key of a call is its return address,
 * that of a trapping instruction its own address plus one; both less the start of the method.
 * <pre>
 *   uleb  key less the previous entry's key
 *   u8    flags           ENTRY_*
 *   sleb  line less the previous entry's line                         if ENTRY_LINE (else the same line)
 *   uleb  inline site, index in the inline table                      if ENTRY_INLINED (line is then within the innermost method)
 *   uleb  landing pad less the start of the method                    if ENTRY_HANDLER
 *   map                                                               if ENTRY_MAP
 * </pre>
 * <b>Map</b>: {@code uleb} number of stack slots that hold references, then that many uleb slot numbers as differences (slot = 4-byte word above the stack
 * pointer within the body; the first difference counts from -1, each later one from its predecessor, so none is 0); if ENTRY_REGISTERS, a uleb set of register numbers that hold references (only at
 * stub calls that preserve registers, number as in the architecture's manual); if ENTRY_DERIVED, uleb count, then so many pairs
 * (derived location, base location), each a uleb {@code number << 1 | isRegister}.
 * On amd64 a reference in an 8-byte spill slot occupies its low word; the high word is zero.
 *
 * <p><b>Name table.</b> Symbol {@code ibrik.code.names}: per name 3 u32: addresses of the class name, method name, source file name (each u16 length then
 * modified UTF-8; class name with dots; 0 for an unknown file).
 * <b>Inline table.</b> Symbol {@code ibrik.code.inlines}: per site 3 u32: name index of the inlined method, name index of the inlined (innermost) method, with {@link #INLINE_HIDDEN},
 * word 1 line of the call in the enclosing method, word 2 inline site of the enclosing method or 0xffffffff when that is the compiled method itself.
 */
public final class CodeTables {
    private CodeTables() {}

    /** A stub that saves all registers: its frame holds the register save area, and maps of its caller may name registers. */
    public static final int METHOD_STUB = 1;
    /** The outermost frame: walking ends here. */
    public static final int METHOD_OUTERMOST = 2;
    /** No frame: the return address is in the link register (ARM leaf). */
    public static final int METHOD_FRAMELESS = 4;
    /** Not shown in stack traces (stubs, generated code). */
    public static final int METHOD_HIDDEN = 8;

    public static final int ENTRY_LINE = 1;
    public static final int ENTRY_INLINED = 2;
    public static final int ENTRY_HANDLER = 4;
    public static final int ENTRY_MAP = 8;
    public static final int ENTRY_REGISTERS = 16;
    public static final int ENTRY_DERIVED = 32;
    /** The entry is a trapping instruction, not a call. */
    public static final int ENTRY_TRAP = 64;

    /** In the save area of a METHOD_STUB frame, register n lies at stack pointer + n * word size (integer registers only). */
    public static final int SAVED_REGISTER_0 = 0;
    /** Width of an index pair. */
    public static final int INDEX_STRIDE = 8;
    public static final int NAME_STRIDE = 12;
    public static final int INLINE_STRIDE = 12;
    /** In word 0 of an inline site: the inlined method is not shown in stack traces. */
    public static final int INLINE_HIDDEN = 0x8000_0000;
}
