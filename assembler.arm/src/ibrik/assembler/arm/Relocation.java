package ibrik.assembler.arm;

/// A field to be filled in when the address of `symbol` is known.
///
/// @param offset byte offset of the instruction or word within the code
/// @param symbol the caller's own symbol object, compared by `equals` only
/// @param addend added to the symbol's address, bytes
public record Relocation(int offset, Kind kind, Object symbol, int addend) {
    /// How the address enters the field. Source: ELF for the ARM Architecture, ARM IHI 0044, 4.6.1.
    public enum Kind {
        /// Word displacement of `b` or `bl`, reach +-32 MB (R_ARM_CALL, R_ARM_JUMP24).
        BRANCH24,
        /// Low half of the address in `movw` (R_ARM_MOVW_ABS_NC).
        MOVW_ABS,
        /// High half of the address in `movt` (R_ARM_MOVT_ABS).
        MOVT_ABS,
        /// The whole address in a data word (R_ARM_ABS32).
        ABS32,
        /// The address less that of the word itself (R_ARM_REL32).
        REL32
    }

    /// The instruction or word with the field filled in.
    ///
    /// @param word as assembled
    /// @param place run-time address of the word
    /// @param target run-time address of the symbol
    /// @throws AssemblyException if a branch cannot reach
    public int apply(int word, int place, int target) {
        int value = target + addend;
        return switch (kind) {
            case BRANCH24 -> word & 0xff000000 | CodeBuffer.branchField(value - place - 8, String.valueOf(symbol));
            case MOVW_ABS -> word & 0xfff0f000 | (value & 0xf000) << 4 | value & 0xfff;
            case MOVT_ABS -> word & 0xfff0f000 | (value >>> 12 & 0xf0000) | value >>> 16 & 0xfff;
            case ABS32 -> value;
            case REL32 -> value - place;
        };
    }
}
