package ibrik.compiler.core.pass;

import ibrik.compiler.core.ir.Block;
import ibrik.compiler.core.ir.Graph;
import ibrik.compiler.core.ir.Op;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Estimates how often each block runs: loops go round eight times, ways that end in an exception are hardly taken, {@link SeldomCode} runs seldom, other branches are even. */
public final class Frequencies implements Pass {
    static final double RARE = 1e-5;
    private static final double LOOP = 8;
    private static final double SELDOM_WEIGHT = 1.0 / 16;
    private static final double CALL_WEIGHT = 1.0 / 4;

    @Override
    public void run(Graph graph, PassContext context) { estimate(graph, false); }

    /** @param inlined what is called now stays called: ways around a call are taken more often than those through it (Ball, Larus: Branch Prediction for Free) */
    static void estimate(Graph graph, boolean inlined) {
        Loops loops = new Loops(graph);
        Set<Block> cold = coldBlocks(loops.dominators.order());
        Set<Block> calling = inlined ? callingBlocks(loops.dominators.order(), cold) : Set.of();
        for (Block block : graph.blocks) block.frequency = 0;
        for (Block block : loops.dominators.order()) {
            if (block == graph.entry()) block.frequency = 1;
            Loops.Loop own = loops.of(block);
            if (own != null && own.header == block) block.frequency *= LOOP;
            spread(block, loops, cold, calling);
        }
    }

    private static void spread(Block block, Loops loops, Set<Block> cold, Set<Block> calling) {
        int size = block.successors().size();
        double[] weights = new double[size];
        double sum = 0;
        for (int i = 0; i < size; i++) {
            Block successor = block.successor(i);
            double weight = block.kind == Block.Kind.THROWING && i == 1 || cold.contains(successor) && !cold.contains(block) ? RARE : 1;
            if (block.kind == Block.Kind.IF && calling.contains(successor) && !calling.contains(block.successor(1 - i))) weight *= CALL_WEIGHT;
            if (size > 1 && SeldomCode.isIn(successor)) weight *= SELDOM_WEIGHT;
            Loops.Loop loop = loops.of(block);
            if (loop != null && !loop.contains(successor)) weight /= LOOP;
            weights[i] = weight;
            sum += weight;
        }
        for (int i = 0; i < size; i++) {
            Block successor = block.successor(i);
            boolean back = loops.dominators.number(successor) <= loops.dominators.number(block);
            if (!back) successor.frequency += block.frequency * weights[i] / sum;
        }
    }

    /** Blocks from which every way on calls a method. */
    private static Set<Block> callingBlocks(List<Block> order, Set<Block> cold) {
        Set<Block> calling = new HashSet<>();
        for (int i = order.size() - 1; i >= 0; i--) {
            Block block = order.get(i);
            boolean calls = block.values().stream().anyMatch(value -> value.op == Op.CALL || value.op == Op.CALL_DISPATCH);
            List<Block> ways = block.successors().stream().filter(successor -> !cold.contains(successor)).toList();
            if (calls || !ways.isEmpty() && calling.containsAll(ways)) calling.add(block);
        }
        return calling;
    }

    /** Landing pads, what ends in an exception, and what is reached or left only through such blocks. */
    static Set<Block> coldBlocks(List<Block> order) {
        Set<Block> cold = new HashSet<>();
        for (int i = order.size() - 1; i >= 0; i--) {
            Block block = order.get(i);
            boolean pad = block.predecessors().size() == 1 && block.predecessors().getFirst().kind == Block.Kind.THROWING
                    && block.predecessors().getFirst().successor(1) == block;
            if (pad || block.kind == Block.Kind.UNREACHABLE || !block.successors().isEmpty() && cold.containsAll(block.successors())) cold.add(block);
        }
        for (Block block : order) {
            if (!block.predecessors().isEmpty() && cold.containsAll(block.predecessors())) cold.add(block);
        }
        if (!order.isEmpty()) cold.remove(order.getFirst());
        return cold;
    }
}
