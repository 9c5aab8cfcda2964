package ibrik.compiler.core.ir;

import ibrik.compiler.core.target.Symbol;
import ibrik.linker.model.TypeInfo;
import ibrik.runtime.layout.ObjectLayout;

/**
 * Algebraic simplification of one value by looking at its arguments. Floating arithmetic is left as it is, except where the result is the same for all operands,
 * NaN and signed zeros included.
 */
public final class Simplifier {
    private Simplifier() {}

    /**
     * A value that equals this one: the value itself (perhaps with another operation and arguments), one of its arguments, or a constant.
     * The value need not be in a block; checks that cannot fail yield their first argument.
     */
    public static Value simplify(Graph graph, Value value) {
        Value constant = ConstantFolder.fold(graph, value);
        if (constant != null) return constant;
        return switch (value.op) {
            case ADD, MUL, AND, OR, XOR -> commutative(graph, value);
            case SUB -> subtract(graph, value);
            case SHL, SHR, USHR -> shift(graph, value);
            case DIV, UDIV -> value.arg(1).isConstant(1) ? value.arg(0) : unsignedDivide(graph, value);
            case REM, UREM -> value.arg(1).isConstant(1) ? graph.constant(value.type, 0) : unsignedDivide(graph, value);
            case NEG, NOT, FNEG, BSWAP -> value.arg(0).op == value.op ? value.arg(0).arg(0) : value;
            case SEXT8, SEXT16, ZEXT8, ZEXT16 -> narrow(value);
            case TRUNC -> truncate(value);
            case SEXT32 -> value.arg(0).op == Op.LOAD && value.arg(0).memory().access() == Access.U16 ? become(value, Op.ZEXT32, value.arg(0)) : value;
            case BITCAST -> value.arg(0).op == Op.BITCAST && value.arg(0).arg(0).type == value.type ? value.arg(0).arg(0) : value;
            case INT_TO_REF -> value.arg(0).isConstant(0) ? graph.constant(Type.REF, 0) : value;
            case COMPARE -> compare(graph, value);
            case SELECT -> select(graph, value);
            case COMPARE3 -> value;
            case NULL_CHECK -> isNonNull(value.arg(0)) ? value.arg(0) : value;
            case ZERO_CHECK -> value.arg(0).isConstant() && !value.arg(0).isConstant(0) || value.arg(0).op == Op.ZERO_CHECK ? value.arg(0) : value;
            case BOUNDS_CHECK -> boundsCheck(value);
            case CHECK_CAST -> checkCast(value);
            case INSTANCE_OF -> instanceOf(graph, value);
            case STORE_CHECK -> storeCheck(value);
            case LOAD -> load(graph, value);
            default -> value;
        };
    }

    /** Whether the reference is never null, from what its operation is. */
    public static boolean isNonNull(Value value) { return isNonNull(value, 3); }

    private static boolean isNonNull(Value value, int depth) {
        return switch (value.op) {
            case PHI -> {
                boolean all = depth > 0 && value.block != null && !value.block.open;
                for (int i = 0; all && i < value.argCount(); i++) all = value.arg(i) == value || isNonNull(value.arg(i), depth - 1);
                yield all;
            }
            case NEW, NEW_ARRAY, NEW_MULTI_ARRAY, NULL_CHECK, CATCH -> true;
            case SYMBOL -> value.type == Type.REF;
            case CHECK_CAST, STORE_CHECK -> isNonNull(value.arg(0), depth);
            case PARAMETER -> value.imm == 0 && value.block != null && !value.block.graph.method.isStatic();
            default -> false;
        };
    }

    /** The value behind checks that return it unchanged. */
    public static Value root(Value value) {
        while (Effects.isCheck(value.op)) value = value.arg(0);
        return value;
    }

    private static Value become(Value value, Op op, Value... args) {
        value.clearArgs();
        value.op = op;
        for (Value arg : args) value.addArg(arg);
        return value;
    }

    private static Value commutative(Graph graph, Value value) {
        Value a = value.arg(0);
        Value b = value.arg(1);
        if (a.isConstant() && !b.isConstant()) {
            value.setArg(0, b);
            value.setArg(1, a);
            return commutative(graph, value);
        }
        boolean same = a == b;
        if (!b.isConstant()) {
            return switch (value.op) {
                case AND, OR -> same ? a : value;
                case XOR -> same ? graph.constant(value.type, 0) : value;
                case ADD -> b.op == Op.NEG ? become(value, Op.SUB, a, b.arg(0)) : a.op == Op.NEG ? become(value, Op.SUB, b, a.arg(0)) : value;
                default -> value;
            };
        }
        long c = b.imm;
        switch (value.op) {
            case ADD, OR, XOR:
                if (c == 0) return a;
                if (value.op == Op.OR && c == -1) return b;
                if (value.op == Op.XOR && c == -1) return become(value, Op.NOT, a);
                break;
            case MUL:
                if (c == 0) return b;
                if (c == 1) return a;
                if (c == -1) return become(value, Op.NEG, a);
                if (Long.bitCount(value.type == Type.INT ? c & 0xffff_ffffL : c) == 1) {
                    return become(value, Op.SHL, a, graph.constant(Type.INT, Long.numberOfTrailingZeros(c)));
                }
                break;
            case AND:
                if (c == 0) return b;
                if (c == -1 || (c & maximum(a)) == maximum(a)) return a;
                if (c == 0xff && value.type == Type.INT) return simplify(graph, become(value, Op.ZEXT8, a));
                if (c == 0xffff && value.type == Type.INT) return simplify(graph, become(value, Op.ZEXT16, a));
                if (c == 0xffff_ffffL && value.type == Type.LONG && a.op == Op.SEXT32) return become(value, Op.ZEXT32, a.arg(0));
                break;
            default:
        }
        if (a.op == value.op && a.arg(1).isConstant()) {
            Value inner = a.arg(0);
            long d = a.arg(1).imm;
            long joined = switch (value.op) {
                case ADD -> c + d;
                case MUL -> c * d;
                case AND -> c & d;
                case OR -> c | d;
                default -> c ^ d;
            };
            return simplify(graph, become(value, value.op, inner, graph.constant(value.type, joined)));
        }
        return value;
    }

    /** An upper bound of a value that is never negative, as a mask of bits; -1 if unknown. */
    private static long maximum(Value value) {
        return switch (value.op) {
            case COMPARE, INSTANCE_OF -> 1;
            case ZEXT8 -> 0xff;
            case ZEXT16 -> 0xffff;
            case ZEXT32 -> 0xffff_ffffL;
            case LOAD -> switch (value.memory().access()) {
                case U8 -> 0xff;
                case U16 -> 0xffff;
                default -> -1;
            };
            case AND -> value.arg(1).isConstant() && value.arg(1).imm >= 0 ? Long.highestOneBit(value.arg(1).imm) * 2 - 1 : -1;
            default -> -1;
        };
    }

    private static Value subtract(Graph graph, Value value) {
        Value a = value.arg(0);
        Value b = value.arg(1);
        if (a == b) return graph.constant(value.type, 0);
        if (b.isConstant()) return simplify(graph, become(value, Op.ADD, a, graph.constant(value.type, -b.imm)));
        if (a.isConstant(0)) return become(value, Op.NEG, b);
        if (a.op == Op.ADD && a.arg(0) == b) return a.arg(1);
        if (a.op == Op.ADD && a.arg(1) == b) return a.arg(0);
        return value;
    }

    private static Value shift(Graph graph, Value value) {
        Value a = value.arg(0);
        Value b = value.arg(1);
        if (b.op == Op.AND && b.arg(1).isConstant()) {
            long mask = value.type == Type.INT ? 31 : 63;
            if ((b.arg(1).imm & mask) == mask) value.setArg(1, b.arg(0));
        }
        if (!b.isConstant()) return a.isConstant(0) ? a : value;
        int bits = value.type == Type.INT ? 32 : 64;
        int count = (int) b.imm & bits - 1;
        if (count == 0) return a;
        if (count != b.imm) value.setArg(1, graph.constant(Type.INT, count));
        if (a.op == value.op && a.arg(1).isConstant()) {
            int total = count + ((int) a.arg(1).imm & bits - 1);
            if (total < bits) return become(value, value.op, a.arg(0), graph.constant(Type.INT, total));
        }
        if (value.op != Op.SHL && value.type == Type.INT && a.op == Op.SHL && a.arg(1).isConstant(count) && (count == 24 || count == 16)) {
            if (value.op == Op.SHR) return become(value, count == 24 ? Op.SEXT8 : Op.SEXT16, a.arg(0));
            return become(value, count == 24 ? Op.ZEXT8 : Op.ZEXT16, a.arg(0));
        }
        return value;
    }

    private static Value unsignedDivide(Graph graph, Value value) {
        Value b = value.arg(1);
        if (!b.isConstant() || Long.bitCount(value.type == Type.INT ? b.imm & 0xffff_ffffL : b.imm) != 1) return value;
        int shift = Long.numberOfTrailingZeros(b.imm);
        if (value.op == Op.UDIV) return become(value, Op.USHR, value.arg(0), graph.constant(Type.INT, shift));
        if (value.op == Op.UREM) return become(value, Op.AND, value.arg(0), graph.constant(value.type, (1L << shift) - 1));
        long maximum = maximum(value.arg(0));
        if (maximum < 0 || value.type == Type.INT && b.imm < 0) return value;
        if (value.op == Op.DIV) return become(value, Op.USHR, value.arg(0), graph.constant(Type.INT, shift));
        return become(value, Op.AND, value.arg(0), graph.constant(value.type, (1L << shift) - 1));
    }

    private static Value narrow(Value value) {
        Value a = value.arg(0);
        if (a.op == value.op) return a;
        Access access = a.op == Op.LOAD ? a.memory().access() : null;
        long maximum = maximum(a);
        switch (value.op) {
            case SEXT8 -> {
                if (access == Access.I8 || maximum >= 0 && maximum <= 0x7f) return a;
                if (a.op == Op.SEXT16 || a.op == Op.ZEXT16 || a.op == Op.ZEXT8) value.setArg(0, a.arg(0));
            }
            case SEXT16 -> {
                if (access == Access.I8 || access == Access.I16 || a.op == Op.SEXT8 || maximum >= 0 && maximum <= 0x7fff) return a;
                if (a.op == Op.ZEXT16) value.setArg(0, a.arg(0));
            }
            case ZEXT8 -> {
                if (maximum >= 0 && maximum <= 0xff) return a;
                if (a.op == Op.SEXT16 || a.op == Op.ZEXT16 || a.op == Op.SEXT8) value.setArg(0, a.arg(0));
            }
            default -> {
                if (maximum >= 0 && maximum <= 0xffff) return a;
                if (a.op == Op.SEXT16) value.setArg(0, a.arg(0));
            }
        }
        return value;
    }

    private static Value truncate(Value value) {
        Value a = value.arg(0);
        if (a.op == Op.SEXT32 || a.op == Op.ZEXT32) return a.arg(0);
        return value;
    }

    private static Value compare(Graph graph, Value value) {
        Value a = value.arg(0);
        Value b = value.arg(1);
        Condition condition = (Condition) value.aux;
        if (a.op == Op.COMPARE && b.isConstant(0) && condition == Condition.NE) return a;
        Branch branch = Branch.of(condition, a, b);
        if (branch.known() != null) return graph.constant(Type.INT, branch.known() ? 1 : 0);
        if (branch.a() == a && branch.b() == b) return value;
        Value result = become(value, Op.COMPARE, branch.a(), branch.b());
        value.aux = branch.condition();
        return result;
    }

    private static Value select(Graph graph, Value value) {
        if (value.arg(2) == value.arg(3)) return value.arg(2);
        Value a = value.arg(0);
        Value b = value.arg(1);
        if (a.isConstant() && b.isConstant()) return ConstantFolder.holds((Condition) value.aux, a, b) ? value.arg(2) : value.arg(3);
        if (a == b && !a.type.isFloating()) return ConstantFolder.holds((Condition) value.aux, true, 0, 0) ? value.arg(2) : value.arg(3);
        if (value.type == Type.INT && value.arg(2).isConstant(1) && value.arg(3).isConstant(0)) return become(value, Op.COMPARE, a, b);
        if (value.type == Type.INT && value.arg(2).isConstant(0) && value.arg(3).isConstant(1)) {
            value.aux = ((Condition) value.aux).negate(a.type.isFloating());
            return become(value, Op.COMPARE, a, b);
        }
        return value;
    }

    private static Value boundsCheck(Value value) {
        Value index = value.arg(0);
        Value length = value.arg(1);
        if (index.op == Op.BOUNDS_CHECK && index.arg(1) == length) return index;
        if (index.isConstant() && length.isConstant() && index.imm >= 0 && index.imm < length.imm) return index;
        if (length.isConstant()) {
            long maximum = maximum(index);
            if (maximum >= 0 && maximum < length.imm) return index;
        }
        return value;
    }

    private static Value checkCast(Value value) {
        Value a = value.arg(0);
        TypeInfo target = (TypeInfo) value.aux;
        if (a.isConstant(0) || a.declared != null && a.declared.isSubtypeOf(target)) return a;
        return value;
    }

    private static Value instanceOf(Graph graph, Value value) {
        Value a = value.arg(0);
        TypeInfo target = (TypeInfo) value.aux;
        if (a.isConstant(0)) return graph.constant(Type.INT, 0);
        if (a.declared == null) return value;
        if (a.declared.isSubtypeOf(target)) {
            if (isNonNull(a)) return graph.constant(Type.INT, 1);
            Value zero = graph.constant(Type.REF, 0);
            Value result = become(value, Op.COMPARE, a, zero);
            result.aux = Condition.NE;
            return result;
        }
        boolean disjoint = a.exact || !target.isInterface() && !a.declared.isInterface() && !target.isSubtypeOf(a.declared);
        return disjoint ? graph.constant(Type.INT, 0) : value;
    }

    private static Value storeCheck(Value value) {
        Value stored = value.arg(1);
        TypeInfo array = value.arg(0).declared;
        if (stored.isConstant(0)) return value.arg(0);
        if (array != null && array.isArray() && value.arg(0).exact && stored.declared != null && stored.declared.isSubtypeOf(array.element)) return value.arg(0);
        return value;
    }

    private static Value load(Graph graph, Value value) {
        MemoryAux memory = value.memory();
        if (!memory.immutable()) return value;
        Value object = root(value.arg(0));
        if (memory.displacement() == ObjectLayout.ARRAY_LENGTH && memory.access() == Access.I32) {
            if (object.op == Op.NEW_ARRAY) return object.arg(0);
            if (object.aux instanceof Symbol.Snapshot snapshot && snapshot.object().isArray()) return graph.constant(Type.INT, snapshot.object().length);
        }
        if (memory.displacement() == ObjectLayout.CLASS_WORD && object.exact && object.declared != null && !memory.trapsOnNull()) {
            TypeInfo type = object.declared;
            Value symbol = become(value, Op.SYMBOL);
            symbol.aux = new Symbol.Descriptor(type);
            return symbol;
        }
        return value;
    }
}
