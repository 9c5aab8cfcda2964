// Jumps to jumps.
package ibrik.compiler.amd64;

import ibrik.compiler.core.lir.LirBlock;
import ibrik.compiler.core.lir.LirInstruction;
import ibrik.compiler.core.lir.LirMethod;
import ibrik.compiler.core.lir.Move;
import java.util.HashMap;
import java.util.Map;

/** Blocks that register allocation has left without code but a jump: who goes there goes on at once where they lead. */
final class Threading {
    private final Map<LirBlock, LirBlock> next = new HashMap<>();

    Threading(LirMethod method) {
        for (LirBlock block : method.blocks) {
            LirBlock target = block == method.blocks.getFirst() ? null : onlyJump(block);
            if (target != null && target(target) != block) {
                next.put(block, target);
            }
        }
    }

    private static LirBlock onlyJump(LirBlock block) {
        for (LirInstruction i : block.instructions) {
            if (i instanceof Control.Jump jump) {
                return jump.target();
            }
            boolean silent = i instanceof Control.KeepAlive || i instanceof Move move && move.uses.getFirst().inRegister()
                && move.uses.getFirst().physical == move.definitions.getFirst().physical;
            if (!silent) {
                return null;
            }
        }
        return null;
    }

    /** Where control that goes to the block finds its first instruction: the block itself, unless it is only a jump. */
    LirBlock target(LirBlock block) {
        LirBlock b = block;
        while (next.containsKey(b)) {
            b = next.get(b);
        }
        return b;
    }
}
