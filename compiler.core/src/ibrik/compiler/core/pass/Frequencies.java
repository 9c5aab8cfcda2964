package ibrik.compiler.core.pass;

import ibrik.compiler.core.ir.Block;
import ibrik.compiler.core.ir.Graph;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Estimates how often each block runs: loops go round eight times, ways that end in an exception are hardly taken, other branches are even. */
public final class Frequencies implements Pass {
    static final double RARE = 1e-5;
    private static final double LOOP = 8;

    @Override
    public void run(Graph graph, PassContext context) { estimate(graph); }

    static void estimate(Graph graph) {
        Loops loops = new Loops(graph);
        Set<Block> cold = coldBlocks(loops.dominators.order());
        for (Block block : graph.blocks) block.frequency = 0;
        for (Block block : loops.dominators.order()) {
            if (block == graph.entry()) block.frequency = 1;
            Loops.Loop own = loops.of(block);
            if (own != null && own.header == block) block.frequency *= LOOP;
            spread(block, loops, cold);
        }
    }

    private static void spread(Block block, Loops loops, Set<Block> cold) {
        int size = block.successors().size();
        double[] weights = new double[size];
        double sum = 0;
        for (int i = 0; i < size; i++) {
            Block successor = block.successor(i);
            double weight = block.kind == Block.Kind.THROWING && i == 1 || cold.contains(successor) && !cold.contains(block) ? RARE : 1;
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
