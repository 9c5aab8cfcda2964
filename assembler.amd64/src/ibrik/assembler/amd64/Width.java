// Operand widths of integer instructions, with the letters of the AT&T mnemonics.
package ibrik.assembler.amd64;

/** The width of an integer operand: byte, word, long (32 bits), quad. Writing a long clears the register's upper half. */
public enum Width {
    B(1), W(2), L(4), Q(8);

    private final int bytes;

    Width(int bytes) {
        this.bytes = bytes;
    }

    /** Size in bytes: 1, 2, 4 or 8. */
    public int bytes() {
        return bytes;
    }

    /** Bytes that an immediate of this operand width takes: a quad's is 4, extended with its sign. */
    int immediateBytes() {
        return Math.min(bytes, 4);
    }
}
