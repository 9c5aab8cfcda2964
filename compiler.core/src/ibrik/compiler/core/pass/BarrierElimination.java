package ibrik.compiler.core.pass;

import ibrik.compiler.core.ir.Block;
import ibrik.compiler.core.ir.Dominators;
import ibrik.compiler.core.ir.Effects;
import ibrik.compiler.core.ir.Graph;
import ibrik.compiler.core.ir.Op;
import ibrik.compiler.core.ir.Simplifier;
import ibrik.compiler.core.ir.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Removes log barriers of objects that are fresh (allocated since the last safepoint, so no snapshot has seen a reference in them) or that a barrier has logged since. Any safepoint ends
 * that knowledge: a collection may begin there.
 */
public final class BarrierElimination implements Pass {
    @Override
    public void run(Graph graph, PassContext context) {
        Map<Block, Set<Value>> atEnd = new HashMap<>();
        for (Block block : Dominators.reversePostorder(graph)) {
            Set<Value> logged = new HashSet<>();
            if (block.predecessors().size() == 1) logged.addAll(atEnd.getOrDefault(block.predecessors().getFirst(), Set.of()));
            block.removeIf(value -> isIdle(value, logged));
            atEnd.put(block, logged);
        }
    }

    /** Takes note of the value; returns whether it is a barrier that does nothing. */
    private static boolean isIdle(Value value, Set<Value> logged) {
        if (value.op == Op.LOG_BARRIER) return !logged.add(Simplifier.root(value.arg(0)));
        if (Effects.isSafepoint(value)) logged.clear();
        if (value.op == Op.NEW || value.op == Op.NEW_ARRAY) logged.add(value);
        return false;
    }
}
