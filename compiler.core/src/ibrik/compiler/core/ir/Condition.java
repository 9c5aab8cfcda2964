package ibrik.compiler.core.ir;

/**
 * A comparison of two values of one type. Integers use EQ..UGE; references EQ and NE (and, as addresses, the unsigned ones); floats and doubles
 * EQ..GE, false when an operand is NaN except NE (true), or the variants with {@code _U}, true when an operand is NaN.
 */
public enum Condition {
    EQ, NE, LT, LE, GT, GE, ULT, ULE, UGT, UGE, LT_U, LE_U, GT_U, GE_U, EQ_U, NE_O;

    /** The condition that holds exactly when this one does not, for floating or other operands. */
    public Condition negate(boolean floating) {
        return switch (this) {
            case EQ -> NE; case NE -> EQ;
            case LT -> floating ? GE_U : GE; case GE -> floating ? LT_U : LT;
            case GT -> floating ? LE_U : LE; case LE -> floating ? GT_U : GT;
            case ULT -> UGE; case UGE -> ULT; case UGT -> ULE; case ULE -> UGT;
            case LT_U -> GE; case GE_U -> LT; case GT_U -> LE; case LE_U -> GT;
            case EQ_U -> NE_O; case NE_O -> EQ_U;
        };
    }

    /** The condition with its operands exchanged. */
    public Condition swap() {
        return switch (this) {
            case LT -> GT; case GT -> LT; case LE -> GE; case GE -> LE;
            case ULT -> UGT; case UGT -> ULT; case ULE -> UGE; case UGE -> ULE;
            case LT_U -> GT_U; case GT_U -> LT_U; case LE_U -> GE_U; case GE_U -> LE_U;
            default -> this;
        };
    }
}
