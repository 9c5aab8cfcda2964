// Memory operands: base + index * scale + displacement, absolute, and relative to the next instruction.
package ibrik.assembler.amd64;

/**
 * A memory operand (Intel SDM volume 2, 2.1.5 and 2.2.1). At most one of label and symbol is set; {@code relative} says
 * that the address is taken relative to the instruction pointer, in which case there is neither base nor index.
 *
 * @param base     register added, or null
 * @param index    register multiplied by scale and added, or null; never RSP
 * @param scale    1, 2, 4 or 8
 * @param disp     displacement in bytes, extended with its sign to 64 bits; the addend when a symbol is set
 * @param label    place in the same code that a relative address refers to, or null
 * @param symbol   symbol whose address is added, or null
 * @param relative whether relative to the instruction pointer
 */
public record Mem(Reg base, Reg index, int scale, int disp, Label label, Object symbol, boolean relative) {

    /** Checks the operand. */
    public Mem {
        if (index == Reg.RSP) {
            throw new IllegalArgumentException("A memory operand has RSP as index, which x86 cannot encode; use another register.");
        }
        if (scale != 1 && scale != 2 && scale != 4 && scale != 8) {
            throw new IllegalArgumentException("A memory operand has scale " + scale + "; x86 scales by 1, 2, 4 or 8.");
        }
    }

    /** {@code [base]}. */
    public static Mem of(Reg base) {
        return new Mem(base, null, 1, 0, null, null, false);
    }

    /** {@code [base + disp]}. */
    public static Mem of(Reg base, int disp) {
        return new Mem(base, null, 1, disp, null, null, false);
    }

    /** {@code [base + index * scale + disp]}; base may be null. */
    public static Mem of(Reg base, Reg index, int scale, int disp) {
        return new Mem(base, index, scale, disp, null, null, false);
    }

    /** {@code [address]}: the address is extended with its sign in 64-bit code. */
    public static Mem absolute(int address) {
        return new Mem(null, null, 1, address, null, null, false);
    }

    /** {@code [base + index * scale + symbol + addend]}, base and index may be null; the symbol lies below 2 GB. */
    public static Mem symbol(Reg base, Reg index, int scale, Object symbol, int addend) {
        return new Mem(base, index, scale, addend, null, symbol, false);
    }

    /** {@code [rip + distance to symbol + addend]}. */
    public static Mem relative(Object symbol, int addend) {
        return new Mem(null, null, 1, addend, null, symbol, true);
    }

    /** {@code [rip + distance to label]}. */
    public static Mem relative(Label label) {
        return new Mem(null, null, 1, 0, label, null, true);
    }

    /** {@code [rip + disp]}, counted from the next instruction. */
    public static Mem relative(int disp) {
        return new Mem(null, null, 1, disp, null, null, true);
    }

    /** The same operand moved by so many bytes. */
    public Mem plus(int bytes) {
        return new Mem(base, index, scale, Math.addExact(disp, bytes), label, symbol, relative);
    }
}
