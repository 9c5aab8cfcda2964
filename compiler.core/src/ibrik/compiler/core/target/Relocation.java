package ibrik.compiler.core.target;

/**
 * A field of code or data that receives an address when the image is laid out.
 *
 * @param offset byte offset of the field (for instructions: of the 32-bit field on amd64, of the instruction word on ARM)
 * @param kind how the address is written
 * @param symbol whose address
 * @param addend added to the symbol's address before writing
 */
public record Relocation(int offset, Kind kind, Symbol symbol, long addend) {
    public enum Kind {
        /** 32-bit absolute, little-endian. Both architectures. */
        ABS32,
        /** 64-bit absolute. */
        ABS64,
        /** amd64: 32-bit, relative to the end of the field (address of field + 4). */
        REL32,
        /** ARM: 24-bit branch offset of B and BL. */
        ARM_BRANCH24,
        /** ARM: low 16 bits into MOVW, high 16 bits into MOVT (two relocations). */
        ARM_MOVW, ARM_MOVT
    }
}
