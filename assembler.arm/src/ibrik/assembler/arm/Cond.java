package ibrik.assembler.arm;

/// Condition codes, in encoding order. Source: ARM ARM DDI 0406C, A8.3.
public enum Cond {
    EQ, NE, CS, CC, MI, PL, VS, VC, HI, LS, GE, LT, GT, LE, AL;

    /// Unsigned higher or same, an alias of CS.
    public static final Cond HS = CS;
    /// Unsigned lower, an alias of CC.
    public static final Cond LO = CC;

    private static final Cond[] ALL = values();

    /// The condition that holds when this one does not.
    ///
    /// @throws IllegalStateException for AL, which has no opposite
    public Cond opposite() {
        if (this == AL) throw new IllegalStateException("condition AL has no opposite; branch without a condition instead");
        return ALL[ordinal() ^ 1];
    }

    int bits() {
        return ordinal() << 28;
    }
}
