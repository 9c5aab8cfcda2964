package ibrik.assembler.arm;

/// The sixteen core registers. A register is itself the simplest second operand.
public enum Reg implements Operand2 {
    R0, R1, R2, R3, R4, R5, R6, R7, R8, R9, R10, R11, R12, SP, LR, PC;

    private static final Reg[] ALL = values();

    /// Register `number`, 0 to 15.
    public static Reg of(int number) {
        return ALL[number];
    }

    /// This register shifted by a constant: `LSL` 0-31, `LSR` and `ASR` 1-32, `ROR` 1-31.
    public Operand2 shift(Shift shift, int amount) {
        return shift == Shift.LSL && amount == 0 ? this : new Operand2.Shifted(this, shift, amount);
    }

    public Operand2 lsl(int amount) {
        return shift(Shift.LSL, amount);
    }

    public Operand2 lsr(int amount) {
        return shift(Shift.LSR, amount);
    }

    public Operand2 asr(int amount) {
        return shift(Shift.ASR, amount);
    }

    public Operand2 ror(int amount) {
        return shift(Shift.ROR, amount);
    }

    /// This register rotated right by one through the carry flag.
    public Operand2 rrx() {
        return new Operand2.Rrx(this);
    }

    /// This register shifted by the low byte of another one.
    public Operand2 shift(Shift shift, Reg amount) {
        return new Operand2.RegShifted(this, shift, amount);
    }
}
