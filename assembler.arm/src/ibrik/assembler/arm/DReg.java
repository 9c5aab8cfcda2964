package ibrik.assembler.arm;

/// The double-precision registers of VFPv4-D32.
public enum DReg {
    D0, D1, D2, D3, D4, D5, D6, D7, D8, D9, D10, D11, D12, D13, D14, D15,
    D16, D17, D18, D19, D20, D21, D22, D23, D24, D25, D26, D27, D28, D29, D30, D31;

    private static final DReg[] ALL = values();

    /// Register `number`, 0 to 31.
    public static DReg of(int number) {
        return ALL[number];
    }

    /// Four bits at `low` and the highest bit at `high`.
    int bits(int low, int high) {
        return (ordinal() & 15) << low | ordinal() >> 4 << high;
    }
}
