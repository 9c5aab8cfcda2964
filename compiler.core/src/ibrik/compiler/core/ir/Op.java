package ibrik.compiler.core.ir;

/**
 * The operations. Arguments are {@link Value#args}; {@code imm} is {@link Value#imm}, {@code aux} is {@link Value#aux}.
 * "Throws" means: control may leave along the exceptional edge if the value ends a block of kind THROWING, else to the caller.
 * Back ends must implement every operation not marked "high": those are lowered by the core's passes before selection.
 */
public enum Op {
    // ---- constants and leaves
    /** Constant of type INT, LONG (imm), FLOAT, DOUBLE (imm: raw bits) or REF (null, imm 0). */
    CONST,
    /** Address of symbol aux ({@link ibrik.compiler.core.target.Symbol}) plus imm. Type REF for snapshot objects, else the word type, or INT for a 32-bit address. */
    SYMBOL,
    /** Parameter number imm (a long counts one). Only in the entry block, first. */
    PARAMETER,
    /** One argument per predecessor of the block, in order of {@link Block#predecessors}. First in its block. */
    PHI,
    /** The exception that arrives at a landing pad. First in a block whose only predecessor ends THROWING with this block as second successor. REF, not null. */
    CATCH,
    /** The thread register, as a word. */
    THREAD,
    /** The caller's stack pointer, i.e. the address just above this frame, as a word. */
    FRAME_TOP,
    /** The return address of this frame, as a word. */
    RETURN_ADDRESS,

    // ---- integer arithmetic; type INT or LONG, two arguments of that type unless said otherwise
    ADD, SUB, MUL,
    /** Division: the divisor is not 0 (a ZERO_CHECK came before); MIN / -1 gives MIN. */
    DIV,
    /** Remainder: the divisor is not 0; MIN % -1 gives 0. */
    REM,
    /** Unsigned division and remainder; divisor not 0. */
    UDIV, UREM,
    AND, OR, XOR, NEG, NOT,
    /** Shifts: second argument INT; only its low 5 (INT) or 6 (LONG) bits count. */
    SHL, SHR, USHR,
    /** High half of the signed or unsigned product. LONG only. */
    MULHI, UMULHI,
    /** Leading or trailing zeros; of 0: 32 or 64. Argument INT or LONG, result INT. */
    CLZ, CTZ,
    BSWAP,
    /** Integer minimum and maximum come as SELECT. Absolute value of INT, LONG, FLOAT, DOUBLE. */
    ABS,

    // ---- floating point; type FLOAT or DOUBLE. Never contracted.
    FADD, FSUB, FMUL, FDIV, FNEG, FSQRT,
    /** High: IEEE remainder by truncation; lowered to a runtime call. */
    FREM,
    /** Fused multiply-add as Math.fma has it: high unless the target has it. */
    FMA,

    // ---- conversions; argument type and result type tell which
    /** Sign extension of the low 8 or 16 bits of an INT, zero extension of the low 16. */
    SEXT8, SEXT16, ZEXT16, ZEXT8,
    /** INT to LONG with sign, without sign; LONG to INT. */
    SEXT32, ZEXT32, TRUNC,
    /** Integer to floating. */
    I2F,
    /** Floating to integer, saturating, NaN gives 0. */
    F2I,
    /** FLOAT to DOUBLE and back. */
    F2F,
    /** Same bits: INT/FLOAT, LONG/DOUBLE. */
    BITCAST,
    /** REF or DERIVED to INT, without meaning to the collector (class vocabulary only). ZEXT32 makes it a LONG word. */
    REF_TO_INT,
    /** INT (a word's low 32 bits) to REF. */
    INT_TO_REF,

    // ---- comparison and selection
    /** INT 1 or 0: condition aux of the two arguments. */
    COMPARE,
    /** aux condition of args 0 and 1: args 2 if it holds, else args 3. */
    SELECT,
    /** -1, 0, 1: three-way comparison of LONG, or of floats with NaN as imm (-1 or 1). */
    COMPARE3,

    // ---- memory. Address = args[0] (REF, DERIVED or word) + (index << scale) + displacement
    /** aux {@link MemoryAux}; args: base, then index (INT, known not negative, or word) if aux.scale >= 0. If aux.trapsOnNull, a null base throws NullPointerException. */
    LOAD,
    /** As LOAD, the last argument is the value. References need a LOG_BARRIER before. */
    STORE,
    /** High: initialising store of a reference into a fresh object needs none. Log the object args[0] before a reference in it is overwritten: if its header word has LOG set, call the log stub, which preserves all registers; a safepoint for the allocation of log space only, not for switches. */
    LOG_BARRIER,
    /** Compare and swap; args: base, [index,] expected, new; result INT 1 if it was swapped. Sequentially consistent. */
    CAS,
    /** Compare and exchange: as CAS, the result is the value found. */
    CAE,
    /** Atomic exchange and add: args: base, [index,] value; result the value found. INT, LONG (8 and 16 bits are lowered); XCHG also REF. */
    XCHG, XADD,
    /** Fence: aux Order; VOLATILE is a full fence, ACQUIRE orders earlier loads before all, RELEASE all before later stores. */
    FENCE,
    /** DERIVED pointer: args[0] REF + args[1] (INT) << imm's low byte + displacement imm >> 8. */
    DERIVE,

    // ---- checks: throw or return their first argument unchanged, with the fact attached
    /** args[0] REF; result the same REF, not null. Throws NullPointerException. */
    NULL_CHECK,
    /** args: index, length (INT); result the index. Throws ArrayIndexOutOfBoundsException unless index <u length. */
    BOUNDS_CHECK,
    /** args[0] INT or LONG; result the same, not 0. Throws ArithmeticException. */
    ZERO_CHECK,
    /** High: aux TypeInfo; result the REF. Throws ClassCastException. imm 1: the argument is not null here. */
    CHECK_CAST,
    /** High: aux TypeInfo; INT. imm 1: the argument is not null here. */
    INSTANCE_OF,
    /** High: args: array, value. Throws ArrayStoreException. */
    STORE_CHECK,

    // ---- allocation: throws OutOfMemoryError, a safepoint in the slow path only (a stub that preserves all registers)
    /** aux TypeInfo (class). Fields zero. REF, not null. */
    NEW,
    /** aux TypeInfo (array type); args[0] length. Throws NegativeArraySizeException. */
    NEW_ARRAY,
    /** High: aux TypeInfo; args: dimensions. */
    NEW_MULTI_ARRAY,

    // ---- calls: safepoints; throw. Arguments in declaration order, receiver first
    /** aux MethodInfo. */
    CALL,
    /** aux MethodInfo, with dispatchOffset; args[0] the receiver. If imm is 1, a null receiver throws NullPointerException by a trap at the class word load. */
    CALL_DISPATCH,
    /** Call of the code address args[0] (word); aux a method descriptor; the remaining args are passed. */
    CALL_ADDRESS,
    /** Call of a stub: aux {@link ibrik.compiler.core.target.Stub}; see there for arguments. */
    CALL_STUB,
    /** args[0]: the object, not null. Call of the stub of that name, which takes and leaves thin locks by itself: a safepoint. MONITOR_EXIT throws IllegalMonitorStateException. */
    MONITOR_ENTER, MONITOR_EXIT,

    // ---- safepoints and fences of the compiler
    /** Safepoint poll at a loop back-edge: if the thread's POLL word is not 0, call the poll stub, which preserves all registers. */
    POLL,
    /** Keeps args[0] alive to this point (Reference.reachabilityFence). */
    KEEP_ALIVE,

    // ---- privileged vocabulary, by name: aux String, architecture-specific; each back end lists what it knows
    /** A machine instruction of the vocabulary, e.g. "in8", "out8", "halt", "wfi", "mrc ..."; args as that name documents. */
    MACHINE
}
