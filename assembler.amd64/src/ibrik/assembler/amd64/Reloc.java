// A field of the code that depends on where a symbol will be placed.
package ibrik.assembler.amd64;

/**
 * A field to be filled in when {@code symbol} has an address S.
 *
 * @param position byte offset of the field from the start of the code
 * @param kind     how the field is computed
 * @param symbol   the caller's own object; the assembler only hands it back
 * @param addend   A in the formulas of {@link Kind}
 */
public record Reloc(int position, Kind kind, Object symbol, long addend) {
    /** How a field is computed from the symbol's address S, the addend A and the field's own address P. */
    public enum Kind {
        /** 32 bits: S + A - P. The addend already accounts for the distance from the field to the next instruction. */
        REL32(4),
        /** 32 bits: S + A, which must lie in 0 to 2^32 - 1. */
        ABS32(4),
        /** 32 bits: S + A, which the processor extends with its sign and so must lie in 0 to 2^31 - 1. */
        ABS32S(4),
        /** 64 bits: S + A. */
        ABS64(8);

        private final int bytes;

        Kind(int bytes) {
            this.bytes = bytes;
        }

        /** Size of the field in bytes. */
        public int bytes() {
            return bytes;
        }
    }
}
