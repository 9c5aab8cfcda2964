// Condition codes (Intel SDM volume 1, appendix B).
package ibrik.assembler.amd64;

/** A condition over the flags. A, B are unsigned above and below; G, L signed greater and less; P is parity (unordered). */
public enum Cond {
    O, NO, B, AE, E, NE, BE, A, S, NS, P, NP, L, GE, LE, G;

    private static final Cond[] ALL = values();

    /** The condition's number in an encoding, 0 to 15. */
    public int number() {
        return ordinal();
    }

    /** The condition that holds exactly when this one does not. */
    public Cond negate() {
        return ALL[ordinal() ^ 1];
    }

    /** The condition to test after the operands of the compare have been exchanged; O, S and P have none. */
    public Cond swap() {
        return switch (this) {
            case E, NE -> this;
            case B -> A;
            case A -> B;
            case AE -> BE;
            case BE -> AE;
            case L -> G;
            case G -> L;
            case LE -> GE;
            case GE -> LE;
            default -> throw new IllegalArgumentException("Condition " + this
                + " is not one of an ordered compare, so exchanging operands has no meaning; compare in the given order.");
        };
    }
}
