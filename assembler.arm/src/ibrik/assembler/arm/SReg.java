package ibrik.assembler.arm;

/// The single-precision registers; `S2n` and `S2n+1` are the halves of `Dn` for n below 16.
public enum SReg {
    S0, S1, S2, S3, S4, S5, S6, S7, S8, S9, S10, S11, S12, S13, S14, S15,
    S16, S17, S18, S19, S20, S21, S22, S23, S24, S25, S26, S27, S28, S29, S30, S31;

    private static final SReg[] ALL = values();

    /// Register `number`, 0 to 31.
    public static SReg of(int number) {
        return ALL[number];
    }

    /// Four bits at `low` and the odd bit at `high`.
    int bits(int low, int high) {
        return ordinal() >> 1 << low | (ordinal() & 1) << high;
    }
}
