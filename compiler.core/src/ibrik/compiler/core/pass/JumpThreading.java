package ibrik.compiler.core.pass;

import ibrik.compiler.core.ir.Block;
import ibrik.compiler.core.ir.Branch;
import ibrik.compiler.core.ir.Dominators;
import ibrik.compiler.core.ir.Graph;
import ibrik.compiler.core.ir.Op;
import ibrik.compiler.core.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A block that only joins values and branches on one of them is skipped by predecessors for which the outcome is known: what inlined methods of boolean result and short-circuit
 * conditions leave. Loop headers stay, so that loops keep one entry.
 */
public final class JumpThreading implements Pass {
    private static final int MOST_PHIS = 6;

    @Override
    public void run(Graph graph, PassContext context) {
        boolean changed = true;
        for (int round = 0; changed && round < 4; round++) {
            changed = false;
            Dominators dominators = new Dominators(graph);
            for (Block block : new ArrayList<>(graph.blocks)) {
                if (!dominators.isReachable(block) || !isSuitable(block, dominators) || !thread(graph, block)) continue;
                // A block that all predecessors skip now must not seem to lead anywhere when values are repaired for the next one.
                Cleanup.removeUnreachable(graph);
                changed = true;
            }
            if (changed) Cleanup.clean(graph);
        }
    }

    private static boolean isSuitable(Block block, Dominators dominators) {
        if (block.kind != Block.Kind.IF || block.predecessors().size() < 2 || block.values().isEmpty() || block.values().size() > MOST_PHIS) return false;
        if (block.lastValue().op != Op.PHI || block.successor(0) == block || block.successor(1) == block || block.successor(0) == block.successor(1)) return false;
        if (block.control(0).block != block && block.control(1).block != block) return false;
        for (Block predecessor : block.predecessors()) if (!dominators.isReachable(predecessor) || dominators.dominates(block, predecessor)) return false;
        return true;
    }

    private static boolean thread(Graph graph, Block block) {
        boolean changed = false;
        for (int i = block.predecessors().size() - 1; i >= 0; i--) {
            Boolean outcome = outcome(block, i);
            if (outcome == null) continue;
            redirect(graph, block, i, block.successor(outcome ? 0 : 1));
            changed = true;
        }
        return changed;
    }

    /** Whether the branch is taken when control comes from predecessor {@code index}; null if that is not known. */
    private static Boolean outcome(Block block, int index) {
        Value a = incoming(block, block.control(0), index);
        Value b = incoming(block, block.control(1), index);
        return Branch.of(block.condition, a, b).known();
    }

    private static Value incoming(Block block, Value value, int index) { return value.op == Op.PHI && value.block == block ? value.arg(index) : value; }

    private static void redirect(Graph graph, Block block, int index, Block target) {
        Block predecessor = block.predecessors().get(index);
        List<Value> phis = new ArrayList<>(block.values());
        Map<Value, Value> values = new HashMap<>();
        for (Value phi : phis) values.put(phi, phi.arg(index));
        Block middle = graph.newBlock();
        middle.frequency = Math.min(predecessor.frequency, block.frequency);
        middle.kind = Block.Kind.GOTO;
        int place = target.predecessors().indexOf(block);
        // Several edges from one predecessor carry equal values, so that it does not matter which of them goes first.
        predecessor.redirectSuccessor(predecessor.successors().indexOf(block), middle);
        middle.addSuccessor(target);
        for (Value phi : target.values()) {
            if (phi.op != Op.PHI) break;
            Value arg = phi.arg(place);
            phi.addArg(values.getOrDefault(arg, arg));
        }
        for (Value phi : phis) {
            Map<Block, Value> definitions = new HashMap<>();
            definitions.put(block, phi);
            definitions.put(middle, values.get(phi));
            new SsaRepair(phi, definitions).run(graph);
        }
    }
}
