package ibrik.assembler.arm;

/// A memory operand: base register, offset (constant or shifted register, added or subtracted) and index mode.
/// Which offsets an instruction takes is checked when it is encoded: words and unsigned bytes take +-4095 or a shifted
/// register; halfwords, signed bytes and doublewords +-255 or a plain register; VFP +-1020 in steps of four.
///
/// @param index null for a constant offset
public record Mem(Reg base, int offset, Reg index, boolean subtract, Shift shift, int amount, Mode mode) {
    /// How the base register is used and updated.
    public enum Mode {
        /// Address is base plus offset; the base is kept.
        OFFSET,
        /// Address is base plus offset, written back to the base.
        PRE,
        /// Address is the base; base plus offset is written back.
        POST
    }

    /// `[base, #offset]`
    public static Mem at(Reg base, int offset) {
        return new Mem(base, offset, null, false, Shift.LSL, 0, Mode.OFFSET);
    }

    /// `[base]`
    public static Mem at(Reg base) {
        return at(base, 0);
    }

    /// `[base, index]`
    public static Mem at(Reg base, Reg index) {
        return at(base, index, Shift.LSL, 0);
    }

    /// `[base, index, shift #amount]`
    public static Mem at(Reg base, Reg index, Shift shift, int amount) {
        return new Mem(base, 0, index, false, shift, amount, Mode.OFFSET);
    }

    /// `[base, #offset]!`
    public static Mem pre(Reg base, int offset) {
        return at(base, offset).as(Mode.PRE);
    }

    /// `[base], #offset`
    public static Mem post(Reg base, int offset) {
        return at(base, offset).as(Mode.POST);
    }

    /// The same operand with another index mode.
    public Mem as(Mode mode) {
        return new Mem(base, offset, index, subtract, shift, amount, mode);
    }

    /// The same operand with its index subtracted instead of added.
    public Mem minus() {
        return new Mem(base, offset, index, true, shift, amount, mode);
    }

    /// P (24), U (23), W (21) and Rn (19-16); post-indexing is P clear with W clear.
    int bits() {
        boolean up = index == null ? offset >= 0 : !subtract;
        int p = mode == Mode.POST ? 0 : 1 << 24;
        int w = mode == Mode.PRE ? 1 << 21 : 0;
        return p | (up ? 1 << 23 : 0) | w | base.ordinal() << 16;
    }
}
