package ibrik.assembler.arm;

/// Shift types, in encoding order. Source: ARM ARM DDI 0406C, A8.4.
public enum Shift {
    LSL, LSR, ASR, ROR;

    /// The five-bit amount field and type field, in place (bits 11 to 5).
    int bits(int amount) {
        int low = this == LSL ? 0 : 1;
        int high = this == LSL || this == ROR ? 31 : 32;
        if (amount < low || amount > high) {
            throw new AssemblyException("shift " + this + " by " + amount + " is outside " + low + ".." + high);
        }
        return (amount & 31) << 7 | ordinal() << 5;
    }
}
