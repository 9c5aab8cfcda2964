package ibrik.compiler.core.lir;

import java.util.List;

/**
 * All copies happen at once: what phis become at the end of a predecessor block (before its jump), and arguments before calls need none (they are fixed uses).
 * Operand i of uses goes to operand i of definitions. Constants are put into registers before it. The allocator replaces it by a sequence of {@link Move}s (and, for cycles, moves through
 * {@link LirMethod#scratch}).
 */
public final class ParallelMove extends LirInstruction {
    public ParallelMove(List<VirtualRegister> to, List<VirtualRegister> from) {
        super("parallel-move");
        for (VirtualRegister register : from) use(Operand.any(register));
        for (VirtualRegister register : to) define(Operand.any(register));
    }
}
