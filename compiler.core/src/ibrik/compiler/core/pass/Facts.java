package ibrik.compiler.core.pass;

import ibrik.compiler.core.ir.Access;
import ibrik.compiler.core.ir.Condition;
import ibrik.compiler.core.ir.Op;
import ibrik.compiler.core.ir.Simplifier;
import ibrik.compiler.core.ir.Type;
import ibrik.compiler.core.ir.Value;
import ibrik.linker.model.TypeInfo;
import ibrik.runtime.layout.ObjectLayout;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What is known at one place of a graph because of branches taken and checks passed on every way there: relations between values, ranges of INTs, references that are not null,
 * casts that succeed. Scopes nest with the dominator tree. Values are seen through checks.
 */
final class Facts {
    private static final int LESS = 1;
    private static final int EQUAL = 2;
    private static final int GREATER = 4;
    private static final int ALL = 7;

    private record Pair(int a, int b) {}

    private record Cast(int value, TypeInfo type) {}

    /** A closed interval. */
    record Range(long low, long high) {
        static final Range INT = new Range(Integer.MIN_VALUE, Integer.MAX_VALUE);

        Range meet(Range other) { return new Range(Math.max(low, other.low), Math.min(high, other.high)); }
        boolean isEmpty() { return low > high; }
    }

    private final Map<Pair, Integer> signed = new HashMap<>();
    private final Map<Pair, Integer> unsigned = new HashMap<>();
    private final Map<Integer, Range> ranges = new HashMap<>();
    /** References that are not null, with the check that says so if there is one. */
    private final Map<Integer, Value> nonNull = new HashMap<>();
    private final Set<Cast> casts = new HashSet<>();
    private final Deque<Runnable> undo = new ArrayDeque<>();
    /** Known for the whole graph: ranges of induction variables. */
    private final Map<Integer, Range> standing = new HashMap<>();

    int mark() { return undo.size(); }

    void restore(int mark) { while (undo.size() > mark) undo.pop().run(); }

    private <K, V> void put(Map<K, V> map, K key, V value) {
        V old = map.put(key, value);
        undo.push(() -> {
            if (old == null) map.remove(key);
            else map.put(key, old);
        });
    }

    private <K> void add(Set<K> set, K key) { if (set.add(key)) undo.push(() -> set.remove(key)); }

    void addStanding(Value value, Range range) { standing.merge(value.id, range, Range::meet); }

    /** Known for the whole graph: one is always less than the other. */
    void addStandingLess(Value a, Value b) {
        signed.put(new Pair(a.id, b.id), LESS);
        signed.put(new Pair(b.id, a.id), GREATER);
    }

    // ---- learning

    void learnNonNull(Value value) {
        Value root = Simplifier.root(value);
        if (!nonNull.containsKey(root.id)) put(nonNull, root.id, value);
    }

    void learnCast(Value value, TypeInfo type) { add(casts, new Cast(Simplifier.root(value).id, type)); }

    void learnIndex(Value index, Value length) {
        learn(Condition.ULT, index, length);
        learn(Condition.LT, index, length);
        learn(Condition.GE, index, 0);
    }

    private void learn(Condition condition, Value value, long constant) {
        Value root = Simplifier.root(value);
        Range range = limit(condition, constant);
        if (range != null) put(ranges, root.id, range(root).meet(range));
    }

    void learn(Condition condition, Value x, Value y) {
        Value a = Simplifier.root(x);
        Value b = Simplifier.root(y);
        if (a.type.isFloating()) return;
        if (a.type == Type.REF && b.isConstant(0)) {
            if (condition == Condition.NE) learnNonNull(a);
        } else if (b.isConstant() && a.type == Type.INT) {
            learn(condition, a, b.imm);
            if (a.op == Op.INSTANCE_OF && b.imm == 0 && condition == Condition.NE) {
                learnNonNull(a.arg(0));
                learnCast(a.arg(0), (TypeInfo) a.aux);
            }
        } else if (a.type == Type.INT) {
            Range ra = range(a);
            Range rb = range(b);
            switch (condition) {
                case LT -> {
                    put(ranges, a.id, ra.meet(new Range(Long.MIN_VALUE, rb.high - 1)));
                    put(ranges, b.id, rb.meet(new Range(ra.low + 1, Long.MAX_VALUE)));
                }
                case GT -> {
                    put(ranges, a.id, ra.meet(new Range(rb.low + 1, Long.MAX_VALUE)));
                    put(ranges, b.id, rb.meet(new Range(Long.MIN_VALUE, ra.high - 1)));
                }
                case LE -> {
                    put(ranges, a.id, ra.meet(new Range(Long.MIN_VALUE, rb.high)));
                    put(ranges, b.id, rb.meet(new Range(ra.low, Long.MAX_VALUE)));
                }
                case GE -> {
                    put(ranges, a.id, ra.meet(new Range(rb.low, Long.MAX_VALUE)));
                    put(ranges, b.id, rb.meet(new Range(Long.MIN_VALUE, ra.high)));
                }
                default -> { }
            }
        }
        relate(signed, signedMask(condition), a, b);
        relate(unsigned, unsignedMask(condition), a, b);
    }

    private void relate(Map<Pair, Integer> map, int mask, Value a, Value b) {
        if (mask == ALL) return;
        Pair pair = new Pair(a.id, b.id);
        put(map, pair, map.getOrDefault(pair, ALL) & mask);
        Pair swapped = new Pair(b.id, a.id);
        put(map, swapped, map.getOrDefault(swapped, ALL) & swap(mask));
    }

    private static int swap(int mask) { return mask & EQUAL | (mask & LESS) << 2 | (mask & GREATER) >> 2; }

    private static int signedMask(Condition condition) {
        return switch (condition) {
            case EQ -> EQUAL;
            case NE -> LESS | GREATER;
            case LT -> LESS;
            case LE -> LESS | EQUAL;
            case GT -> GREATER;
            case GE -> GREATER | EQUAL;
            default -> ALL;
        };
    }

    private static int unsignedMask(Condition condition) {
        return switch (condition) {
            case EQ -> EQUAL;
            case NE -> LESS | GREATER;
            case ULT -> LESS;
            case ULE -> LESS | EQUAL;
            case UGT -> GREATER;
            case UGE -> GREATER | EQUAL;
            default -> ALL;
        };
    }

    private static Range limit(Condition condition, long c) {
        return switch (condition) {
            case EQ -> new Range(c, c);
            case LT -> new Range(Long.MIN_VALUE, c - 1);
            case LE -> new Range(Long.MIN_VALUE, c);
            case GT -> new Range(c + 1, Long.MAX_VALUE);
            case GE -> new Range(c, Long.MAX_VALUE);
            case ULT -> c > 0 ? new Range(0, c - 1) : null;
            case ULE -> c >= 0 ? new Range(0, c) : null;
            default -> null;
        };
    }

    // ---- asking

    boolean isNonNull(Value value) { return Simplifier.isNonNull(value) || nonNull.containsKey(Simplifier.root(value).id); }

    /** The value that carries the proof that this one is not null: a check that was passed, or the value itself. */
    Value proven(Value value) {
        Value witness = Simplifier.isNonNull(value) ? null : nonNull.get(Simplifier.root(value).id);
        return witness == null || witness.block == null ? value : witness;
    }

    boolean isCast(Value value, TypeInfo type) {
        int id = Simplifier.root(value).id;
        if (casts.contains(new Cast(id, type))) return true;
        for (Cast cast : casts) if (cast.value == id && cast.type.isSubtypeOf(type)) return true;
        return false;
    }

    /** The interval that an INT lies in here. */
    Range range(Value value) {
        Value root = Simplifier.root(value);
        Range range = natural(root);
        Range fixed = standing.get(root.id);
        if (fixed != null) range = range.meet(fixed);
        Range learnt = ranges.get(root.id);
        if (learnt != null) range = range.meet(learnt);
        Range passed = value == root ? null : ranges.get(value.id);
        return passed == null ? range : range.meet(passed);
    }

    /** Whether an INT surely lies in this interval here. */
    boolean isWithin(Value value, long low, long high) {
        Range range = range(value);
        return value.type == Type.INT && !range.isEmpty() && range.low >= low && range.high <= high;
    }

    /** What the operation alone says. */
    private Range natural(Value value) {
        switch (value.op) {
            case CONST:
                return new Range(value.imm, value.imm);
            case COMPARE, INSTANCE_OF:
                return new Range(0, 1);
            case COMPARE3:
                return new Range(-1, 1);
            case ZEXT8:
                return new Range(0, 255);
            case ZEXT16:
                return new Range(0, 65535);
            case SEXT8:
                return new Range(-128, 127);
            case SEXT16:
                return new Range(-32768, 32767);
            case CLZ, CTZ:
                return new Range(0, 64);
            case LOAD: {
                Access access = value.memory().access();
                if (value.memory().immutable() && access == Access.I32 && value.memory().displacement() == ObjectLayout.ARRAY_LENGTH) return new Range(0, Integer.MAX_VALUE);
                return switch (access) {
                    case U8 -> new Range(0, 255);
                    case I8 -> new Range(-128, 127);
                    case U16 -> new Range(0, 65535);
                    case I16 -> new Range(-32768, 32767);
                    default -> Range.INT;
                };
            }
            case AND:
                if (value.arg(1).isConstant() && value.arg(1).imm >= 0) return new Range(0, value.arg(1).imm);
                return Range.INT;
            case OR, XOR: {
                // Bits above the widest of both are copies of the sign.
                if (value.type != Type.INT) return Range.INT;
                Range a = shallow(value.arg(0));
                Range b = shallow(value.arg(1));
                long bits = Long.highestOneBit(Math.max(Math.max(a.high, ~a.low), Math.max(b.high, ~b.low)) | 1) * 2;
                return new Range(a.low >= 0 && b.low >= 0 ? 0 : -bits, bits - 1).meet(Range.INT);
            }
            case USHR:
                if (value.type == Type.INT && value.arg(1).isConstant() && (value.arg(1).imm & 31) != 0) return new Range(0, 0xffff_ffffL >>> (value.arg(1).imm & 31));
                return Range.INT;
            case SHR: {
                if (value.type != Type.INT || !value.arg(1).isConstant()) return Range.INT;
                Range inner = range(value.arg(0));
                return inner.isEmpty() ? Range.INT : new Range(inner.low >> (value.arg(1).imm & 31), inner.high >> (value.arg(1).imm & 31));
            }
            case REM: {
                if (value.type != Type.INT || !value.arg(1).isConstant() || value.arg(1).imm <= 0) return Range.INT;
                long most = value.arg(1).imm - 1;
                return new Range(range(value.arg(0)).low >= 0 ? 0 : -most, most);
            }
            case ADD: {
                if (value.type != Type.INT) return Range.INT;
                Range a = ranges.getOrDefault(Simplifier.root(value.arg(0)).id, Range.INT).meet(standing.getOrDefault(Simplifier.root(value.arg(0)).id, Range.INT));
                if (!value.arg(1).isConstant() || a.isEmpty()) return Range.INT;
                long low = a.low + value.arg(1).imm;
                long high = a.high + value.arg(1).imm;
                return low >= Integer.MIN_VALUE && high <= Integer.MAX_VALUE ? new Range(low, high) : Range.INT;
            }
            default:
                return Range.INT;
        }
    }

    /** What the operation alone says, without looking at arguments of arguments of arguments. */
    private Range shallow(Value value) {
        Value root = Simplifier.root(value);
        return switch (root.op) {
            case OR, XOR, SHR, REM, ADD -> Range.INT;
            default -> natural(root);
        };
    }

    /** Whether the condition holds here, or null if that is not known. */
    Boolean known(Condition condition, Value x, Value y) {
        Value a = Simplifier.root(x);
        Value b = Simplifier.root(y);
        if (a.type.isFloating()) return null;
        if (a.type == Type.REF && b.isConstant(0)) {
            if (!isNonNull(x)) return null;
            return condition == Condition.NE ? Boolean.TRUE : condition == Condition.EQ ? Boolean.FALSE : null;
        }
        Boolean byRelation = decide(signed.getOrDefault(new Pair(a.id, b.id), ALL), signedMask(condition));
        if (byRelation == null) byRelation = decide(unsigned.getOrDefault(new Pair(a.id, b.id), ALL), unsignedMask(condition));
        return byRelation != null || a.type != Type.INT ? byRelation : byRange(condition, range(x), range(y));
    }

    private static Boolean decide(int possible, int mask) {
        if (mask == ALL || possible == ALL) return null;
        if ((possible & mask) == 0) return false;
        return (possible & ~mask) == 0 ? Boolean.TRUE : null;
    }

    private static Boolean byRange(Condition condition, Range a, Range b) {
        if (a.isEmpty() || b.isEmpty()) return null;
        boolean sameSign = a.low >= 0 && b.low >= 0;
        return switch (condition) {
            case LT -> a.high < b.low ? Boolean.TRUE : a.low >= b.high ? Boolean.FALSE : null;
            case LE -> a.high <= b.low ? Boolean.TRUE : a.low > b.high ? Boolean.FALSE : null;
            case GT -> a.low > b.high ? Boolean.TRUE : a.high <= b.low ? Boolean.FALSE : null;
            case GE -> a.low >= b.high ? Boolean.TRUE : a.high < b.low ? Boolean.FALSE : null;
            case EQ -> a.high < b.low || a.low > b.high ? Boolean.FALSE : null;
            case NE -> a.high < b.low || a.low > b.high ? Boolean.TRUE : null;
            case ULT, ULE, UGT, UGE -> sameSign ? byRange(toSigned(condition), a, b) : null;
            default -> null;
        };
    }

    private static Condition toSigned(Condition condition) {
        return switch (condition) {
            case ULT -> Condition.LT;
            case ULE -> Condition.LE;
            case UGT -> Condition.GT;
            default -> Condition.GE;
        };
    }

    /** Whether 0 <= index < length holds here. */
    boolean isIndex(Value index, Value length) {
        if (Boolean.TRUE.equals(known(Condition.ULT, index, length))) return true;
        return range(index).low >= 0 && Boolean.TRUE.equals(known(Condition.LT, index, length));
    }
}
