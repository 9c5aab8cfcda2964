package ibrik.compiler.core.lir;

/**
 * Copies one virtual register to another of the same class; removed when both get one location. After allocation use and definition may be a register or a slot each, but the
 * allocator never leaves slot to slot (it goes through a free register, or asks {@link LirMethod#scratch}). Back ends emit it by the locations and {@link VirtualRegister#size}.
 */
public final class Move extends LirInstruction {
    public Move(VirtualRegister to, VirtualRegister from) {
        super("move");
        use(Operand.any(from));
        define(Operand.any(to));
    }
}
