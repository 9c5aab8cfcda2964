package ibrik.compiler.core.pass;

import ibrik.compiler.core.ir.Block;
import ibrik.compiler.core.ir.Condition;
import ibrik.compiler.core.ir.Effects;
import ibrik.compiler.core.ir.Graph;
import ibrik.compiler.core.ir.Op;
import ibrik.compiler.core.ir.Simplifier;
import ibrik.compiler.core.ir.Type;
import ibrik.compiler.core.ir.Value;
import java.util.ArrayList;
import java.util.List;

/** {@code x < 0 || x >= limit}, with a limit that is never negative, becomes one unsigned comparison: the checks of indices that the library writes. */
public final class RangeTests implements Pass {
    @Override
    public void run(Graph graph, PassContext context) {
        boolean changed = false;
        for (Block block : new ArrayList<>(graph.blocks)) changed |= merge(block);
        if (changed) Cleanup.clean(graph);
    }

    private static boolean merge(Block block) {
        int side = block.kind != Block.Kind.IF ? -1 : outside(block.condition, Condition.LT);
        if (side < 0 || block.control(0).type != Type.INT || !block.control(1).isConstant(0)) return false;
        Block out = block.successor(side);
        Block second = block.successor(1 - side);
        if (out == second || second == block || second.kind != Block.Kind.IF || second.predecessors().size() != 1 || !second.values().stream().allMatch(Effects::isSpeculable)) return false;
        boolean swapped = Simplifier.root(second.control(0)) != Simplifier.root(block.control(0));
        Value index = second.control(swapped ? 1 : 0);
        Value limit = second.control(swapped ? 0 : 1);
        int secondSide = outside(swapped ? second.condition.swap() : second.condition, Condition.GE);
        if (secondSide < 0 || Simplifier.root(index) != Simplifier.root(block.control(0)) || new Facts().range(limit).low() < 0) return false;
        Block in = second.successor(1 - secondSide);
        if (second.successor(secondSide) != out || in == out || in == block || !bringsTheSame(out, block, second)) return false;
        second.moveTail(0, block);
        block.condition = side == 0 ? Condition.UGE : Condition.ULT;
        block.setControl(1, limit);
        List<Value> incoming = new ArrayList<>();
        int edge = in.predecessors().indexOf(second);
        for (Value phi : in.values()) if (phi.op == Op.PHI) incoming.add(phi.arg(edge));
        block.redirectSuccessor(1 - side, in);
        for (int i = 0; i < incoming.size(); i++) in.values().get(i).addArg(incoming.get(i));
        Cleanup.removeUnreachable(block.graph);
        return true;
    }

    /** Which successor values outside of the range go to, where {@code condition} says that one is outside; -1 if the branch tests for something else. */
    private static int outside(Condition branch, Condition condition) { return branch == condition ? 0 : branch == condition.negate(false) ? 1 : -1; }

    private static boolean bringsTheSame(Block to, Block a, Block b) {
        int first = to.predecessors().indexOf(a);
        int second = to.predecessors().indexOf(b);
        return to.values().stream().allMatch(value -> value.op != Op.PHI || value.arg(first) == value.arg(second));
    }
}
