package ibrik.compiler.core.pass;

import ibrik.compiler.core.ir.Block;
import ibrik.compiler.core.ir.Dominators;
import ibrik.compiler.core.ir.Graph;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Splits critical edges and puts the blocks into the order of the code: likely successors follow directly, loops stay together, what is rare comes last. */
public final class Layout implements Pass {
    private static final double SELDOM = 1e-3;

    @Override
    public void run(Graph graph, PassContext context) {
        graph.splitCriticalEdges();
        Frequencies.estimate(graph, true);
        Dominators dominators = new Dominators(graph);
        Loops loops = new Loops(graph);
        List<Block> placed = new ArrayList<>();
        Set<Block> done = new HashSet<>();
        Set<Block> open = new LinkedHashSet<>();
        Block block = graph.entry();
        while (block != null) {
            placed.add(block);
            done.add(block);
            open.remove(block);
            Block next = null;
            for (Block successor : block.successors()) {
                if (done.contains(successor)) continue;
                open.add(successor);
                if (!isRare(block, successor) && (next == null || better(loops, block, successor, next))) next = successor;
            }
            block = next != null ? next : pick(open, dominators, loops);
        }
        graph.blocks.clear();
        graph.blocks.addAll(placed);
    }

    private static boolean isRare(Block from, Block to) {
        return to.frequency < from.frequency * SELDOM || from.kind == Block.Kind.THROWING && from.successor(1) == to;
    }

    private static boolean better(Loops loops, Block from, Block a, Block b) {
        Loops.Loop loop = loops.of(from);
        if (loop != null && loop.contains(a) != loop.contains(b)) return loop.contains(a);
        return a.frequency > b.frequency;
    }

    /** The most frequent of the blocks that wait; inner loops are finished first. */
    private static Block pick(Set<Block> open, Dominators dominators, Loops loops) {
        Block best = null;
        for (Block block : open) {
            if (best == null || compare(block, best, dominators, loops) < 0) best = block;
        }
        return best;
    }

    private static int compare(Block a, Block b, Dominators dominators, Loops loops) {
        boolean rareA = a.frequency < SELDOM;
        boolean rareB = b.frequency < SELDOM;
        if (rareA != rareB) return rareA ? 1 : -1;
        int depth = rareA ? 0 : Integer.compare(loops.depth(b), loops.depth(a));
        return depth != 0 ? depth : Integer.compare(dominators.number(a), dominators.number(b));
    }
}
