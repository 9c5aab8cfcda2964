package ibrik.compiler.core.pass;

import ibrik.compiler.core.ir.Block;
import ibrik.compiler.core.ir.Branch;
import ibrik.compiler.core.ir.Dominators;
import ibrik.compiler.core.ir.Effects;
import ibrik.compiler.core.ir.Graph;
import ibrik.compiler.core.ir.Op;
import ibrik.compiler.core.ir.Simplifier;
import ibrik.compiler.core.ir.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Folds branches with known outcome; removes unreachable blocks, idle phis, dead values and empty blocks; joins blocks that follow each other. */
public final class Cleanup implements Pass {
    @Override
    public void run(Graph graph, PassContext context) { clean(graph); }

    /** Cleans until nothing changes. */
    public static void clean(Graph graph) {
        boolean changed = true;
        while (changed) {
            changed = foldBranches(graph);
            removeUnreachable(graph);
            changed |= removeIdlePhis(graph);
            changed |= removeDead(graph);
            changed |= joinBlocks(graph);
            changed |= skipEmptyBlocks(graph);
        }
    }

    private static boolean foldBranches(Graph graph) {
        boolean changed = false;
        for (Block block : graph.blocks) {
            switch (block.kind) {
                case IF -> changed |= foldIf(block);
                case TABLE_SWITCH -> {
                    if (block.control(0).isConstant()) {
                        long index = block.control(0).imm - block.low;
                        int last = block.successors().size() - 1;
                        keepOnly(block, index >= 0 && index < last ? (int) index : last);
                        changed = true;
                    }
                }
                case THROWING -> {
                    if (!Effects.canThrow(block.lastValue())) {
                        block.dropException();
                        changed = true;
                    }
                }
                default -> { }
            }
        }
        return changed;
    }

    private static boolean foldIf(Block block) {
        Branch branch = Branch.of(block.condition, block.control(0), block.control(1));
        Boolean known = branch.known();
        if (known != null || block.successor(0) == block.successor(1)) {
            keepOnly(block, known == null || known ? 0 : 1);
            return true;
        }
        block.condition = branch.condition();
        if (block.control(0) != branch.a()) block.setControl(0, branch.a());
        if (block.control(1) != branch.b()) block.setControl(1, branch.b());
        return false;
    }

    /** Makes the block go on to its successor {@code index} only. */
    static void keepOnly(Block block, int index) {
        for (int i = block.successors().size() - 1; i >= 0; i--) if (i != index) block.removeSuccessor(i);
        block.clearControls();
        block.condition = null;
        block.kind = Block.Kind.GOTO;
    }

    static void removeUnreachable(Graph graph) {
        List<Block> reachable = Dominators.reversePostorder(graph);
        if (reachable.size() == graph.blocks.size()) return;
        Set<Block> kept = new HashSet<>(reachable);
        for (Block block : graph.blocks) {
            if (kept.contains(block)) continue;
            block.clearSuccessors();
            block.clearControls();
            block.kind = Block.Kind.UNREACHABLE;
        }
        for (Block block : graph.blocks) if (!kept.contains(block)) block.removeIf(value -> true);
        graph.blocks.removeIf(block -> !kept.contains(block));
    }

    /** Removes phis that join one value only, seen through checks that return it unchanged. */
    static boolean removeIdlePhis(Graph graph) {
        boolean changed = false;
        boolean again = true;
        while (again) {
            again = false;
            for (Block block : graph.blocks) {
                for (int i = 0; i < block.values().size() && block.values().get(i).op == Op.PHI; ) {
                    Value phi = block.values().get(i);
                    Value only = onlyValue(phi);
                    if (only == null) {
                        i++;
                        continue;
                    }
                    phi.replaceUses(only);
                    block.remove(phi);
                    again = true;
                    changed = true;
                }
            }
        }
        return changed;
    }

    private static Value onlyValue(Value phi) {
        Value same = null;
        boolean behind = false;
        for (Value arg : phi.args()) {
            if (arg == phi || arg == same) continue;
            Value root = Simplifier.root(arg);
            if (root == phi) continue;
            if (same == null) {
                same = arg;
                continue;
            }
            if (root != Simplifier.root(same)) return null;
            behind = true;
        }
        return same == null ? null : behind ? Simplifier.root(same) : same;
    }

    static boolean removeDead(Graph graph) {
        boolean[] live = new boolean[graph.valueCount()];
        Deque<Value> work = new ArrayDeque<>();
        for (Block block : graph.blocks) {
            for (Value value : block.values()) if (!Effects.isRemovable(value)) mark(value, live, work);
            for (Value control : block.controls()) mark(control, live, work);
        }
        while (!work.isEmpty()) for (Value arg : work.pop().args()) mark(arg, live, work);
        boolean changed = false;
        for (Block block : graph.blocks) {
            if (block.kind == Block.Kind.THROWING && !live[block.lastValue().id]) block.dropException();
        }
        for (Block block : graph.blocks) {
            int before = block.values().size();
            block.removeIf(value -> !live[value.id]);
            changed |= before != block.values().size();
        }
        if (changed) removeUnreachable(graph);
        return changed;
    }

    private static void mark(Value value, boolean[] live, Deque<Value> work) {
        if (live[value.id]) return;
        live[value.id] = true;
        work.push(value);
    }

    private static boolean joinBlocks(Graph graph) {
        Set<Block> gone = new HashSet<>();
        for (Block block : graph.blocks) {
            if (gone.contains(block)) continue;
            while (block.kind == Block.Kind.GOTO) {
                Block next = block.successor(0);
                if (next == block || next.predecessors().size() != 1) break;
                while (!next.values().isEmpty() && next.values().getFirst().op == Op.PHI) {
                    Value phi = next.values().getFirst();
                    phi.replaceUses(phi.arg(0));
                    next.remove(phi);
                }
                block.clearSuccessors();
                next.moveTail(0, block);
                block.takeEnd(next);
                gone.add(next);
            }
        }
        graph.blocks.removeAll(gone);
        return !gone.isEmpty();
    }

    private static boolean skipEmptyBlocks(Graph graph) {
        boolean changed = false;
        for (Block block : new ArrayList<>(graph.blocks)) {
            if (block == graph.entry() || block.kind != Block.Kind.GOTO || !block.values().isEmpty() || block.successor(0) == block) continue;
            Block target = block.successor(0);
            for (Block predecessor : new ArrayList<>(block.predecessors())) {
                if (predecessor.kind == Block.Kind.THROWING || predecessor.successors().contains(target) && hasPhis(target)) continue;
                int edge = predecessor.successors().indexOf(block);
                if (edge < 0) continue;
                int place = target.predecessors().indexOf(block);
                predecessor.redirectSuccessor(edge, target);
                for (Value value : target.values()) {
                    if (value.op != Op.PHI) break;
                    value.addArg(value.arg(place));
                }
                changed = true;
            }
        }
        if (changed) removeUnreachable(graph);
        return changed;
    }

    private static boolean hasPhis(Block block) { return !block.values().isEmpty() && block.values().getFirst().op == Op.PHI; }
}
