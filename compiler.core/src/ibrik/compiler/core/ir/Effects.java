package ibrik.compiler.core.ir;

/** What operations do besides computing their result. Conservative: what is not listed as harmless is taken for harmful. */
public final class Effects {
    /** An allocation of fewer elements does not fail for lack of memory alone, so nothing is missed when it is left out. */
    private static final int SMALL_ARRAY = 4096;

    private Effects() {}

    /** Whether control may leave along the exceptional edge. */
    public static boolean canThrow(Value value) {
        return switch (value.op) {
            case NULL_CHECK, BOUNDS_CHECK, ZERO_CHECK, CHECK_CAST, STORE_CHECK, NEW, NEW_ARRAY, NEW_MULTI_ARRAY, CALL, CALL_DISPATCH, CALL_ADDRESS,
                 MONITOR_ENTER, MONITOR_EXIT -> true;
            case LOAD, STORE, CAS, CAE, XCHG, XADD -> value.memory().trapsOnNull();
            default -> false;
        };
    }

    /** Whether it throws or returns its first argument unchanged. */
    public static boolean isCheck(Op op) {
        return switch (op) {
            case NULL_CHECK, BOUNDS_CHECK, ZERO_CHECK, CHECK_CAST, STORE_CHECK -> true;
            default -> false;
        };
    }

    /** Whether it may be removed when nothing uses it. */
    public static boolean isRemovable(Value value) {
        return switch (value.op) {
            case LOAD -> !value.memory().trapsOnNull() && value.memory().order() == Order.PLAIN;
            case STORE, CAS, CAE, XCHG, XADD, FENCE, LOG_BARRIER, NULL_CHECK, BOUNDS_CHECK, ZERO_CHECK, CHECK_CAST, STORE_CHECK, NEW_MULTI_ARRAY,
                 CALL, CALL_DISPATCH, CALL_ADDRESS, CALL_STUB, MONITOR_ENTER, MONITOR_EXIT, POLL, KEEP_ALIVE, MACHINE, CATCH, PARAMETER -> false;
            case NEW_ARRAY -> value.arg(0).isConstant() && value.arg(0).imm >= 0 && value.arg(0).imm < SMALL_ARRAY;
            default -> true;
        };
    }

    /** Whether the result depends on nothing but arguments, imm and aux, so that equal values may share one computation, and it has no other effect. */
    public static boolean isPure(Value value) {
        return switch (value.op) {
            case CONST, SYMBOL, THREAD, ADD, SUB, MUL, DIV, REM, UDIV, UREM, AND, OR, XOR, NEG, NOT, SHL, SHR, USHR, MULHI, UMULHI, CLZ, CTZ, BSWAP, ABS,
                 FADD, FSUB, FMUL, FDIV, FNEG, FSQRT, FREM, FMA, SEXT8, SEXT16, ZEXT16, ZEXT8, SEXT32, ZEXT32, TRUNC, I2F, F2I, F2F, BITCAST,
                 COMPARE, SELECT, COMPARE3, INSTANCE_OF -> true;
            case LOAD -> value.memory().immutable() && !value.memory().trapsOnNull();
            default -> false;
        };
    }

    /** Whether it may be computed where the program would not have (no trap, whatever the arguments are). */
    public static boolean isSpeculable(Value value) {
        return isPure(value) && switch (value.op) {
            case LOAD, DIV, REM, UDIV, UREM, INSTANCE_OF -> false;
            default -> true;
        };
    }

    /** Whether the collector may run there, so that DERIVED pointers and addresses of objects do not live across. */
    public static boolean isSafepoint(Value value) {
        return switch (value.op) {
            case NEW, NEW_ARRAY, NEW_MULTI_ARRAY, CALL, CALL_DISPATCH, CALL_ADDRESS, CALL_STUB, MONITOR_ENTER, MONITOR_EXIT, POLL, LOG_BARRIER -> true;
            default -> false;
        };
    }

    /** Whether it may write memory that loads of the program read, or order such accesses. */
    public static boolean writesMemory(Value value) {
        return switch (value.op) {
            case STORE, CAS, CAE, XCHG, XADD, CALL, CALL_DISPATCH, CALL_ADDRESS, CALL_STUB, MONITOR_ENTER, MONITOR_EXIT, POLL, MACHINE -> true;
            case FENCE -> value.aux != Order.RELEASE;
            case LOAD -> value.memory().order() != Order.PLAIN;
            default -> false;
        };
    }

    /** Operations that lowering must have removed before selection. */
    public static boolean isHigh(Op op) {
        return switch (op) {
            case FREM, CHECK_CAST, INSTANCE_OF, STORE_CHECK, NEW_MULTI_ARRAY -> true;
            default -> false;
        };
    }
}
