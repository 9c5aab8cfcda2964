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
 * Leads control past branches and switches whose outcome is known from where it comes: a block of phis that ends in a test of one of them, as an inlined method leaves it that returned true or false.
 * Edges that bring a constant go straight to the successor it decides for. Loop headers are left alone.
 */
public final class BranchThreading implements Pass {
    /** An edge that need not pass through the block. */
    private record Edge(Block from, int place, Block to) {}

    /** Threading one block may decide another: so many rounds at most. */
    private static final int ROUNDS = 3;

    @Override
    public void run(Graph graph, PassContext context) {
        for (int round = 0; round < ROUNDS && threadAll(graph); round++) Cleanup.clean(graph);
    }

    /** Edges only come to bypass blocks, so no block comes to dominate one that it did not before, and the dominators found first serve for all. */
    private static boolean threadAll(Graph graph) {
        if (graph.blocks.stream().noneMatch(BranchThreading::isTest)) return false;
        Dominators dominators = new Dominators(graph);
        boolean changed = false;
        for (Block block : new ArrayList<>(graph.blocks)) {
            if (!isTest(block) || block.predecessors().stream().anyMatch(from -> dominators.dominates(block, from))) continue;
            List<Edge> edges = decided(block);
            if (edges.isEmpty()) continue;
            thread(graph, block, edges);
            Cleanup.removeUnreachable(graph);
            changed = true;
        }
        return changed;
    }

    private static boolean isTest(Block block) {
        boolean tests = block.kind == Block.Kind.IF && block.successor(0) != block.successor(1) || block.kind == Block.Kind.TABLE_SWITCH;
        return tests && block.predecessors().size() > 1 && block.values().stream().allMatch(value -> value.op == Op.PHI);
    }

    private static List<Edge> decided(Block block) {
        List<Edge> edges = new ArrayList<>();
        for (int place = 0; place < block.predecessors().size(); place++) {
            Block from = block.predecessors().get(place);
            if (from.kind == Block.Kind.THROWING || from.successors().stream().filter(to -> to == block).count() != 1) continue;
            Block to = block.kind == Block.Kind.IF ? chosen(block, place) : selected(block, place);
            if (to != null && to != block && !from.successors().contains(to)) edges.add(new Edge(from, place, to));
        }
        return edges;
    }

    /** Where a branch leads control that comes over the edge; null if that is not known. */
    private static Block chosen(Block block, int place) {
        Boolean known = Branch.of(block.condition, through(block, block.control(0), place), through(block, block.control(1), place)).known();
        return known == null ? null : block.successor(known ? 0 : 1);
    }

    /** Where a switch leads control that comes over the edge; null if that is not known. */
    private static Block selected(Block block, int place) {
        Value key = through(block, block.control(0), place);
        int last = block.successors().size() - 1;
        long index = key.imm - block.low;
        return key.isConstant() ? block.successor(index >= 0 && index < last ? (int) index : last) : null;
    }

    /** What a value is when control comes over the edge. */
    private static Value through(Block block, Value value, int place) { return value.op == Op.PHI && value.block == block ? value.arg(place) : value; }

    private static void thread(Graph graph, Block block, List<Edge> edges) {
        List<Value> phis = List.copyOf(block.values());
        List<Map<Block, Value>> definitions = new ArrayList<>();
        for (Value phi : phis) {
            Map<Block, Value> known = new HashMap<>(Map.of(block, phi));
            for (Edge edge : edges) known.put(edge.from, phi.arg(edge.place));
            definitions.add(known);
        }
        for (Edge edge : edges) {
            int place = block.predecessors().indexOf(edge.from);
            int at = edge.to.predecessors().indexOf(block);
            List<Value> incoming = new ArrayList<>();
            for (Value value : edge.to.values()) {
                if (value.op != Op.PHI) break;
                incoming.add(through(block, value.arg(at), place));
            }
            edge.from.redirectSuccessor(edge.from.successors().indexOf(block), edge.to);
            for (int i = 0; i < incoming.size(); i++) edge.to.values().get(i).addArg(incoming.get(i));
        }
        for (int i = 0; i < phis.size(); i++) {
            Value phi = phis.get(i);
            boolean outside = phi.users().stream().anyMatch(user -> user.block != block) || graph.blocks.stream().anyMatch(other -> other != block && other.controls().contains(phi));
            if (outside) new SsaRepair(phi, definitions.get(i)).run(graph);
        }
    }
}
