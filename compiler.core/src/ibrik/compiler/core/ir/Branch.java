package ibrik.compiler.core.ir;

/** A two-way branch in its simplest form. */
public record Branch(Condition condition, Value a, Value b) {
    /** Simplifies: constants go right, comparisons that feed the branch become part of it. */
    public static Branch of(Condition condition, Value a, Value b) {
        if (a.isConstant() && !b.isConstant()) return of(condition.swap(), b, a);
        if (b.isConstant(0) && b.type == Type.INT) {
            if (a.op == Op.COMPARE3) {
                Condition fused = fuse(condition, a.arg(0).type.isFloating(), a.imm);
                if (fused != null) return of(fused, a.arg(0), a.arg(1));
            }
            if (isUnsignedComparison(a) && unsigned(condition) != null) return of(unsigned(condition), a.arg(0).arg(0), a.arg(0).arg(1));
            if (a.op == Op.COMPARE && (condition == Condition.NE || condition == Condition.EQ)) {
                Condition inner = (Condition) a.aux;
                return of(condition == Condition.NE ? inner : inner.negate(a.arg(0).type.isFloating()), a.arg(0), a.arg(1));
            }
        }
        if (b.isConstant(1) && b.type == Type.INT && a.op == Op.COMPARE && (condition == Condition.NE || condition == Condition.EQ)) {
            Condition inner = (Condition) a.aux;
            return of(condition == Condition.EQ ? inner : inner.negate(a.arg(0).type.isFloating()), a.arg(0), a.arg(1));
        }
        return new Branch(condition, a, b);
    }

    /** Whether the condition holds, or null if that is not known. */
    public Boolean known() {
        if (a.isConstant() && b.isConstant()) return ConstantFolder.holds(condition, a, b);
        if (a == b && !a.type.isFloating()) return ConstantFolder.holds(condition, true, 0, 0);
        if (a.type == Type.REF && b.isConstant(0) && Simplifier.isNonNull(a)) {
            if (condition == Condition.EQ) return false;
            if (condition == Condition.NE) return true;
        }
        return null;
    }

    /** What Integer.compareUnsigned and its like become: above less below. */
    private static boolean isUnsignedComparison(Value value) {
        if (value.op != Op.SUB || value.arg(0).op != Op.COMPARE || value.arg(1).op != Op.COMPARE) return false;
        Value above = value.arg(0);
        Value below = value.arg(1);
        return above.aux == Condition.UGT && below.aux == Condition.ULT && above.arg(0) == below.arg(0) && above.arg(1) == below.arg(1);
    }

    private static Condition unsigned(Condition condition) {
        return switch (condition) {
            case EQ, NE -> condition;
            case LT -> Condition.ULT;
            case LE -> Condition.ULE;
            case GT -> Condition.UGT;
            case GE -> Condition.UGE;
            default -> null;
        };
    }

    /** The condition on the operands of a three-way comparison whose result is compared with 0; null if there is none. */
    private static Condition fuse(Condition condition, boolean floating, long ofNaN) {
        if (!floating) {
            return switch (condition) {
                case EQ, NE, LT, LE, GT, GE -> condition;
                default -> null;
            };
        }
        boolean less = ofNaN < 0;
        return switch (condition) {
            case EQ -> Condition.EQ;
            case NE -> Condition.NE;
            case LT -> less ? Condition.LT_U : Condition.LT;
            case LE -> less ? Condition.LE_U : Condition.LE;
            case GT -> less ? Condition.GT : Condition.GT_U;
            case GE -> less ? Condition.GE : Condition.GE_U;
            default -> null;
        };
    }
}
