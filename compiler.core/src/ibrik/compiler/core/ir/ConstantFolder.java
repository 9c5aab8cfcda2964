package ibrik.compiler.core.ir;

/** Computes operations whose arguments are constants, as the Java Language Specification (chapters 5 and 15) has them. */
public final class ConstantFolder {
    private ConstantFolder() {}

    /** The constant that the value equals, or null if that is not known. */
    static Value fold(Graph graph, Value value) {
        if (value.argCount() == 0) return null;
        for (Value arg : value.args()) if (!arg.isConstant()) return null;
        Value first = value.arg(0);
        switch (value.op) {
            case COMPARE:
                return graph.constant(Type.INT, holds((Condition) value.aux, first, value.arg(1)) ? 1 : 0);
            case SELECT:
                return holds((Condition) value.aux, first, value.arg(1)) ? value.arg(2) : value.arg(3);
            case COMPARE3:
                return graph.constant(Type.INT, compare3(first, value.arg(1), (int) value.imm));
            default:
        }
        return switch (value.type) {
            case INT, LONG -> {
                Long result = value.argCount() == 1 ? unary(value, first) : value.argCount() == 2 ? binary(value, first.imm, value.arg(1).imm) : null;
                yield result == null ? null : graph.constant(value.type, result);
            }
            case FLOAT -> {
                Float result = floating(value, first);
                yield result == null ? null : graph.constant(Type.FLOAT, Float.floatToRawIntBits(result));
            }
            case DOUBLE -> {
                Double result = doubling(value, first);
                yield result == null ? null : graph.constant(Type.DOUBLE, Double.doubleToRawLongBits(result));
            }
            default -> null;
        };
    }

    private static Long unary(Value value, Value first) {
        long x = first.imm;
        boolean wide = first.type == Type.LONG;
        return switch (value.op) {
            case NEG -> -x;
            case NOT -> ~x;
            case ABS -> x < 0 ? -x : x;
            case SEXT8 -> (long) (byte) x;
            case SEXT16 -> (long) (short) x;
            case ZEXT8 -> x & 0xff;
            case ZEXT16 -> x & 0xffff;
            case SEXT32 -> (long) (int) x;
            case ZEXT32 -> x & 0xffff_ffffL;
            case TRUNC -> (long) (int) x;
            case CLZ -> wide ? Long.numberOfLeadingZeros(x) : (long) Integer.numberOfLeadingZeros((int) x);
            case CTZ -> wide ? Long.numberOfTrailingZeros(x) : (long) Integer.numberOfTrailingZeros((int) x);
            case BSWAP -> wide ? Long.reverseBytes(x) : (long) Integer.reverseBytes((int) x);
            case F2I -> {
                double d = first.type == Type.FLOAT ? asFloat(first) : asDouble(first);
                yield value.type == Type.INT ? (long) (int) d : (long) d;
            }
            case BITCAST -> x;
            default -> null;
        };
    }

    private static Long binary(Value value, long x, long y) {
        boolean wide = value.type == Type.LONG;
        return switch (value.op) {
            case ADD -> x + y;
            case SUB -> x - y;
            case MUL -> x * y;
            case DIV -> y == 0 ? null : wide ? x / y : (long) ((int) x / (int) y);
            case REM -> y == 0 ? null : wide ? x % y : (long) ((int) x % (int) y);
            case UDIV -> y == 0 ? null : wide ? Long.divideUnsigned(x, y) : (long) Integer.divideUnsigned((int) x, (int) y);
            case UREM -> y == 0 ? null : wide ? Long.remainderUnsigned(x, y) : (long) Integer.remainderUnsigned((int) x, (int) y);
            case AND -> x & y;
            case OR -> x | y;
            case XOR -> x ^ y;
            case SHL -> wide ? x << y : (long) ((int) x << y);
            case SHR -> wide ? x >> y : (long) ((int) x >> y);
            case USHR -> wide ? x >>> y : (long) ((int) x >>> y);
            case MULHI -> Math.multiplyHigh(x, y);
            case UMULHI -> Math.unsignedMultiplyHigh(x, y);
            default -> null;
        };
    }

    private static Float floating(Value value, Value first) {
        if (value.op == Op.BITCAST) return Float.intBitsToFloat((int) first.imm);
        if (value.op == Op.I2F) return (float) first.imm;
        if (value.op == Op.F2F) return (float) asDouble(first);
        float x = asFloat(first);
        if (value.argCount() == 1) {
            return switch (value.op) {
                case FNEG -> -x;
                case ABS -> Math.abs(x);
                case FSQRT -> (float) Math.sqrt(x);
                default -> null;
            };
        }
        float y = asFloat(value.arg(1));
        return switch (value.op) {
            case FADD -> x + y;
            case FSUB -> x - y;
            case FMUL -> x * y;
            case FDIV -> x / y;
            case FREM -> x % y;
            default -> null;
        };
    }

    private static Double doubling(Value value, Value first) {
        if (value.op == Op.BITCAST) return Double.longBitsToDouble(first.imm);
        if (value.op == Op.I2F) return (double) first.imm;
        if (value.op == Op.F2F) return (double) asFloat(first);
        double x = asDouble(first);
        if (value.argCount() == 1) {
            return switch (value.op) {
                case FNEG -> -x;
                case ABS -> Math.abs(x);
                case FSQRT -> Math.sqrt(x);
                default -> null;
            };
        }
        double y = asDouble(value.arg(1));
        return switch (value.op) {
            case FADD -> x + y;
            case FSUB -> x - y;
            case FMUL -> x * y;
            case FDIV -> x / y;
            case FREM -> x % y;
            default -> null;
        };
    }

    public static float asFloat(Value constant) { return Float.intBitsToFloat((int) constant.imm); }
    public static double asDouble(Value constant) { return Double.longBitsToDouble(constant.imm); }

    /** Whether the condition holds of two constants of one type. */
    public static boolean holds(Condition condition, Value a, Value b) {
        if (!a.type.isFloating()) return holds(condition, a.type == Type.INT, a.imm, b.imm);
        double x = a.type == Type.FLOAT ? asFloat(a) : asDouble(a);
        double y = a.type == Type.FLOAT ? asFloat(b) : asDouble(b);
        return holds(condition, x, y);
    }

    public static boolean holds(Condition condition, double x, double y) {
        return switch (condition) {
            case EQ -> x == y;
            case NE -> x != y;
            case LT -> x < y;
            case LE -> x <= y;
            case GT -> x > y;
            case GE -> x >= y;
            case LT_U -> !(x >= y);
            case LE_U -> !(x > y);
            case GT_U -> !(x <= y);
            case GE_U -> !(x < y);
            case EQ_U -> !(x < y || x > y);
            case NE_O -> x < y || x > y;
            default -> throw new IllegalArgumentException("condition " + condition + " is not one of floating operands");
        };
    }

    public static boolean holds(Condition condition, boolean narrow, long x, long y) {
        int unsigned = narrow ? Integer.compareUnsigned((int) x, (int) y) : Long.compareUnsigned(x, y);
        return switch (condition) {
            case EQ, EQ_U -> x == y;
            case NE, NE_O -> x != y;
            case LT, LT_U -> x < y;
            case LE, LE_U -> x <= y;
            case GT, GT_U -> x > y;
            case GE, GE_U -> x >= y;
            case ULT -> unsigned < 0;
            case ULE -> unsigned <= 0;
            case UGT -> unsigned > 0;
            case UGE -> unsigned >= 0;
        };
    }

    private static int compare3(Value a, Value b, int ofNaN) {
        if (!a.type.isFloating()) return Long.compare(a.imm, b.imm);
        double x = a.type == Type.FLOAT ? asFloat(a) : asDouble(a);
        double y = a.type == Type.FLOAT ? asFloat(b) : asDouble(b);
        return x < y ? -1 : x > y ? 1 : x == y ? 0 : ofNaN;
    }
}
