package ibrik.compiler.core.pass;

import ibrik.compiler.core.ir.Block;
import ibrik.compiler.core.ir.Dominators;
import ibrik.compiler.core.ir.Graph;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The natural loops of a graph: a header dominates the sources of its back-edges. Loops with several entries are not found, and so not optimised. */
final class Loops {
    /** A loop; inner ones know their outer one. */
    static final class Loop {
        final Block header;
        final List<Block> latches = new ArrayList<>();
        final Set<Block> blocks = new LinkedHashSet<>();
        Loop outer;

        Loop(Block header) { this.header = header; }

        boolean contains(Block block) { return blocks.contains(block); }

        int depth() { return outer == null ? 1 : outer.depth() + 1; }

        /** Blocks inside with an edge that leaves. */
        List<Block> exits() {
            List<Block> exits = new ArrayList<>();
            for (Block block : blocks) {
                for (Block successor : block.successors()) {
                    if (!contains(successor)) {
                        exits.add(block);
                        break;
                    }
                }
            }
            return exits;
        }
    }

    final Dominators dominators;
    /** Outer loops before inner ones. */
    final List<Loop> all = new ArrayList<>();
    private final Map<Block, Loop> innermost = new HashMap<>();

    Loops(Graph graph) {
        dominators = new Dominators(graph);
        Map<Block, Loop> byHeader = new HashMap<>();
        for (Block block : dominators.order()) {
            for (Block successor : block.successors()) {
                if (!dominators.dominates(successor, block)) continue;
                Loop loop = byHeader.computeIfAbsent(successor, Loop::new);
                if (!loop.latches.contains(block)) loop.latches.add(block);
            }
        }
        for (Block block : dominators.order()) {
            Loop loop = byHeader.get(block);
            if (loop == null) continue;
            collect(loop);
            loop.outer = innermost.get(block);
            all.add(loop);
            for (Block member : loop.blocks) innermost.put(member, loop);
        }
    }

    private void collect(Loop loop) {
        loop.blocks.add(loop.header);
        Deque<Block> work = new ArrayDeque<>(loop.latches);
        while (!work.isEmpty()) {
            Block block = work.pop();
            if (!dominators.isReachable(block) || !loop.blocks.add(block)) continue;
            work.addAll(block.predecessors());
        }
    }

    /** The innermost loop around a block, or null. */
    Loop of(Block block) { return innermost.get(block); }

    int depth(Block block) {
        Loop loop = of(block);
        return loop == null ? 0 : loop.depth();
    }
}
