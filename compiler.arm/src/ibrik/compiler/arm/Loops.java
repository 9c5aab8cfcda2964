package ibrik.compiler.arm;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import ibrik.compiler.core.ir.Block;
import ibrik.compiler.core.ir.Graph;
import ibrik.compiler.core.lir.LirBlock;

/// Loop depths for spill costs: a loop is taken as the blocks from its header to its last back-edge in layout order.
final class Loops {
    private Loops() {
    }

    static void assignDepths(Graph graph, Map<Block, LirBlock> blocks) {
        Map<Block, Integer> place = new HashMap<>();
        for (Block b : graph.blocks) place.put(b, place.size());
        Map<Integer, Integer> ends = new HashMap<>();
        for (Block b : graph.blocks) {
            for (Block s : b.successors()) if (place.get(s) <= place.get(b)) ends.merge(place.get(s), place.get(b), Math::max);
        }
        List<Block> order = graph.blocks;
        ends.forEach((start, end) -> {
            for (int i = start; i <= end; i++) blocks.get(order.get(i)).loopDepth++;
        });
    }
}
