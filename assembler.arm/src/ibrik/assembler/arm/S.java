package ibrik.assembler.arm;

/// Whether an instruction writes the condition flags: the S suffix of the manual.
public enum S {
    /// Leave N, Z, C and V as they are.
    KEEP,
    /// Set the flags from the result.
    SET;

    int bit() {
        return ordinal() << 20;
    }
}
