package ibrik.assembler.arm;

/// The flexible second operand of the data-processing instructions: a register, a rotated eight-bit constant, or a shifted register.
/// Source: ARM ARM DDI 0406C, A5.2.
public sealed interface Operand2 permits Reg, Operand2.Imm, Operand2.Shifted, Operand2.RegShifted, Operand2.Rrx {

    /// A constant; it encodes if it is an eight-bit value rotated right by an even amount.
    record Imm(int value) implements Operand2 {
    }

    /// A register shifted by a constant.
    record Shifted(Reg reg, Shift shift, int amount) implements Operand2 {
    }

    /// A register shifted by the low byte of another.
    record RegShifted(Reg reg, Shift shift, Reg amount) implements Operand2 {
    }

    /// A register rotated right by one through the carry flag.
    record Rrx(Reg reg) implements Operand2 {
    }

    /// A constant operand.
    static Operand2 imm(int value) {
        return new Imm(value);
    }

    /// Whether `value` fits the rotated eight-bit form.
    static boolean encodable(int value) {
        return rotated(value) >= 0;
    }

    /// The twelve-bit immediate field with the smallest rotation, or -1 if `value` does not fit.
    static int rotated(int value) {
        for (int rotation = 0; rotation < 32; rotation += 2) {
            int low = Integer.rotateLeft(value, rotation);
            if ((low & ~0xff) == 0) return rotation << 7 | low;
        }
        return -1;
    }

    /// The I bit and the twelve operand bits.
    static int bits(Operand2 operand) {
        return switch (operand) {
            case Reg r -> r.ordinal();
            case Imm i -> {
                int field = rotated(i.value);
                if (field < 0) {
                    throw new AssemblyException("constant 0x" + Integer.toHexString(i.value)
                            + " is not a rotated eight-bit value; load it into a register first");
                }
                yield 1 << 25 | field;
            }
            case Shifted s -> s.shift.bits(s.amount) | s.reg.ordinal();
            case RegShifted s -> s.amount.ordinal() << 8 | s.shift.ordinal() << 5 | 1 << 4 | s.reg.ordinal();
            case Rrx r -> Shift.ROR.ordinal() << 5 | r.reg.ordinal();
        };
    }
}
