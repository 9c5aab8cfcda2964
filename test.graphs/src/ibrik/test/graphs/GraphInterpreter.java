package ibrik.test.graphs;

import java.util.HashMap;
import java.util.Map;

import ibrik.compiler.core.ir.Block;
import ibrik.compiler.core.ir.Condition;
import ibrik.compiler.core.ir.Graph;
import ibrik.compiler.core.ir.Op;
import ibrik.compiler.core.ir.Type;
import ibrik.compiler.core.ir.Value;
import ibrik.compiler.core.target.RuntimeEntry;
import ibrik.linker.model.MethodInfo;

/// Runs a graph on the host, as the meaning of each operation is documented: the oracle of the back end's tests. Values are raw bits: INT sign-extended.
public final class GraphInterpreter {
    /// What a landing pad receives as exception: this plus the ordinal of the runtime entry plus one.
    public static final int EXCEPTION = 0x70000000;

    /// An exception that nothing caught.
    public static final class Thrown extends RuntimeException {
        private static final long serialVersionUID = 1;
        /// The runtime entry that would have thrown it.
        public final RuntimeEntry entry;

        Thrown(RuntimeEntry entry) {
            super(entry.name(), null, false, false);
            this.entry = entry;
        }
    }

    private final Map<Value, Long> values = new HashMap<>();
    private final Map<MethodInfo, Graph> callees;
    private final long[] arguments;

    private GraphInterpreter(Map<MethodInfo, Graph> callees, long[] arguments) {
        this.callees = callees;
        this.arguments = arguments;
    }

    /// The result of a call, as raw bits. Throws [Thrown] if the method does not return.
    ///
    /// @param callees graphs of the methods that it calls
    public static long run(Map<MethodInfo, Graph> callees, Graph graph, long... arguments) {
        return new GraphInterpreter(callees, arguments).run(graph.entry());
    }

    private long run(Block block) {
        Block previous = null;
        while (true) {
            Map<Value, Long> phis = new HashMap<>();
            for (Value v : block.values()) {
                if (v.op == Op.PHI) phis.put(v, get(v.arg(block.predecessors().indexOf(previous))));
            }
            values.putAll(phis);
            Thrown thrown = null;
            for (Value v : block.values()) {
                if (v.op == Op.PHI || v.op == Op.CATCH) continue;
                try {
                    values.put(v, normal(v.type, evaluate(v)));
                } catch (Thrown e) {
                    if (block.kind != Block.Kind.THROWING || v != block.lastValue()) throw e;
                    thrown = e;
                }
            }
            previous = block;
            if (thrown != null) {
                block = block.successor(1);
                values.put(block.values().getFirst(), (long) EXCEPTION + thrown.entry.ordinal() + 1);
                continue;
            }
            switch (block.kind) {
                case GOTO, THROWING -> block = block.successor(0);
                case IF -> block = block.successor(holds(block.condition, block.control(0), block.control(1)) ? 0 : 1);
                case TABLE_SWITCH -> {
                    int cases = block.successors().size() - 1;
                    int index = (int) get(block.control(0)) - block.low;
                    block = block.successor(Integer.compareUnsigned(index, cases) < 0 ? index : cases);
                }
                case RETURN -> {
                    return block.controls().isEmpty() ? 0 : get(block.control(0));
                }
                default -> throw new IllegalStateException(block.kind.name());
            }
        }
    }

    private static long normal(Type type, long bits) {
        return type == Type.INT || type == Type.FLOAT || type == Type.REF ? (int) bits : bits;
    }

    private long get(Value v) {
        return v.isConstant() ? normal(v.type, v.imm) : values.get(v);
    }

    private float single(Value v) {
        return Float.intBitsToFloat((int) get(v));
    }

    private double twice(Value v) {
        return Double.longBitsToDouble(get(v));
    }

    private boolean holds(Condition c, Value x, Value y) {
        if (x.type == Type.FLOAT) return holds(c, single(x), single(y));
        return x.type == Type.DOUBLE ? holds(c, twice(x), twice(y)) : holds(c, get(x), get(y));
    }

    /// Whether the condition holds of floating numbers; those whose names end in U hold of a NaN, too.
    public static boolean holds(Condition c, double a, double b) {
        boolean nan = Double.isNaN(a) || Double.isNaN(b);
        return switch (c) {
            case EQ -> a == b;
            case NE -> a != b;
            case LT -> a < b;
            case LE -> a <= b;
            case GT -> a > b;
            case GE -> a >= b;
            case LT_U -> nan || a < b;
            case LE_U -> nan || a <= b;
            case GT_U -> nan || a > b;
            case GE_U -> nan || a >= b;
            case EQ_U -> nan || a == b;
            case NE_O -> !nan && a != b;
            default -> throw new IllegalArgumentException(c.name());
        };
    }

    /// Whether the condition holds of integers; an INT with its sign.
    public static boolean holds(Condition c, long a, long b) {
        return switch (c) {
            case EQ -> a == b;
            case NE -> a != b;
            case LT -> a < b;
            case LE -> a <= b;
            case GT -> a > b;
            case GE -> a >= b;
            case ULT -> Long.compareUnsigned(a, b) < 0;
            case ULE -> Long.compareUnsigned(a, b) <= 0;
            case UGT -> Long.compareUnsigned(a, b) > 0;
            case UGE -> Long.compareUnsigned(a, b) >= 0;
            default -> throw new IllegalArgumentException(c.name());
        };
    }

    private long evaluate(Value v) {
        if (v.op == Op.CALL) return run(callees, callees.get((MethodInfo) v.aux), v.args().stream().mapToLong(this::get).toArray());
        if (v.type.isFloating() || v.op == Op.F2I || v.argCount() > 0 && v.arg(0).type.isFloating()) return evaluateFloat(v);
        boolean wide = v.type == Type.LONG;
        boolean wideArgument = v.argCount() > 0 && v.arg(0).type == Type.LONG;
        long a = v.argCount() > 0 ? get(v.arg(0)) : 0;
        long b = v.argCount() > 1 ? get(v.arg(1)) : 0;
        return switch (v.op) {
            case CONST -> v.imm;
            case PARAMETER -> arguments[(int) v.imm];
            case ADD -> a + b;
            case SUB -> a - b;
            case MUL -> a * b;
            case DIV -> wide ? a / b : (int) a / (int) b;
            case REM -> wide ? a % b : (int) a % (int) b;
            case UDIV -> wide ? Long.divideUnsigned(a, b) : Integer.divideUnsigned((int) a, (int) b);
            case UREM -> wide ? Long.remainderUnsigned(a, b) : Integer.remainderUnsigned((int) a, (int) b);
            case AND -> a & b;
            case OR -> a | b;
            case XOR -> a ^ b;
            case NEG -> -a;
            case NOT -> ~a;
            case SHL -> wide ? a << b : (int) a << b;
            case SHR -> wide ? a >> b : (int) a >> b;
            case USHR -> wide ? a >>> b : (int) a >>> b;
            case MULHI -> Math.multiplyHigh(a, b);
            case UMULHI -> Math.unsignedMultiplyHigh(a, b);
            case CLZ -> wideArgument ? Long.numberOfLeadingZeros(a) : Integer.numberOfLeadingZeros((int) a);
            case CTZ -> wideArgument ? Long.numberOfTrailingZeros(a) : Integer.numberOfTrailingZeros((int) a);
            case BSWAP -> wide ? Long.reverseBytes(a) : Integer.reverseBytes((int) a);
            case ABS -> wide ? Math.abs(a) : Math.abs((int) a);
            case SEXT8 -> (byte) a;
            case SEXT16 -> (short) a;
            case ZEXT8 -> a & 0xff;
            case ZEXT16 -> a & 0xffff;
            case SEXT32 -> (int) a;
            case ZEXT32 -> a & 0xffffffffL;
            case TRUNC -> (int) a;
            case COMPARE -> holds((Condition) v.aux, v.arg(0), v.arg(1)) ? 1 : 0;
            case COMPARE3 -> wideArgument ? Long.compare(a, b) : Integer.compare((int) a, (int) b);
            case SELECT -> get(v.arg(holds((Condition) v.aux, v.arg(0), v.arg(1)) ? 2 : 3));
            case BITCAST, REF_TO_INT, INT_TO_REF -> a;
            case BOUNDS_CHECK -> {
                if (Integer.compareUnsigned((int) a, (int) b) >= 0) throw new Thrown(RuntimeEntry.THROW_BOUNDS);
                yield a;
            }
            case ZERO_CHECK -> {
                if (a == 0) throw new Thrown(RuntimeEntry.THROW_ARITHMETIC);
                yield a;
            }
            case NULL_CHECK -> {
                if (a == 0) throw new Thrown(RuntimeEntry.THROW_NULL_POINTER);
                yield a;
            }
            case POLL, KEEP_ALIVE -> 0;
            default -> throw new IllegalStateException(v.op.name());
        };
    }

    private long evaluateFloat(Value v) {
        if (v.op == Op.CONST) return v.imm;
        if (v.op == Op.PARAMETER) return arguments[(int) v.imm];
        if (v.op == Op.BITCAST) return get(v.arg(0));
        if (v.op == Op.COMPARE) return holds((Condition) v.aux, v.arg(0), v.arg(1)) ? 1 : 0;
        if (v.op == Op.SELECT) return get(v.arg(holds((Condition) v.aux, v.arg(0), v.arg(1)) ? 2 : 3));
        if (v.op == Op.COMPARE3) {
            if (holds(Condition.LT, v.arg(0), v.arg(1))) return -1;
            if (holds(Condition.GT, v.arg(0), v.arg(1))) return 1;
            return holds(Condition.EQ, v.arg(0), v.arg(1)) ? 0 : v.imm;
        }
        boolean from = v.arg(0).type == Type.FLOAT;
        if (v.op == Op.F2I && v.type == Type.LONG) return from ? (long) single(v.arg(0)) : (long) twice(v.arg(0));
        if (v.op == Op.F2I) return from ? (int) single(v.arg(0)) : (int) twice(v.arg(0));
        if (v.op == Op.I2F && v.arg(0).type == Type.LONG) {
            long n = get(v.arg(0));
            return v.type == Type.FLOAT ? Float.floatToRawIntBits(n) : Double.doubleToRawLongBits(n);
        }
        if (v.op == Op.I2F) {
            int i = (int) get(v.arg(0));
            return v.type == Type.FLOAT ? Float.floatToRawIntBits(i) : Double.doubleToRawLongBits(i);
        }
        if (v.op == Op.F2F) return from ? Double.doubleToRawLongBits(single(v.arg(0))) : Float.floatToRawIntBits((float) twice(v.arg(0)));
        if (v.type == Type.FLOAT) {
            float a = single(v.arg(0));
            float b = v.argCount() > 1 ? single(v.arg(1)) : 0;
            return Float.floatToRawIntBits(switch (v.op) {
                case FADD -> a + b;
                case FSUB -> a - b;
                case FMUL -> a * b;
                case FDIV -> a / b;
                case FNEG -> -a;
                case ABS -> Math.abs(a);
                case FSQRT -> (float) Math.sqrt(a);
                case FMA -> Math.fma(a, b, single(v.arg(2)));
                default -> throw new IllegalStateException(v.op.name());
            });
        }
        double a = twice(v.arg(0));
        double b = v.argCount() > 1 ? twice(v.arg(1)) : 0;
        return Double.doubleToRawLongBits(switch (v.op) {
            case FADD -> a + b;
            case FSUB -> a - b;
            case FMUL -> a * b;
            case FDIV -> a / b;
            case FNEG -> -a;
            case ABS -> Math.abs(a);
            case FSQRT -> Math.sqrt(a);
            case FMA -> Math.fma(a, b, twice(v.arg(2)));
            default -> throw new IllegalStateException(v.op.name());
        });
    }
}
