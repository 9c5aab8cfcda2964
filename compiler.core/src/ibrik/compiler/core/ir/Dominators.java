package ibrik.compiler.core.ir;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/** Reverse postorder and dominator tree of a graph's reachable blocks (Cooper, Harvey, Kennedy: A Simple, Fast Dominance Algorithm). A snapshot: changes of edges make it stale. */
public final class Dominators {
    private final List<Block> order = new ArrayList<>();
    private final int[] number;
    private final int[] idom;
    private final List<List<Block>> children = new ArrayList<>();
    private final int[] enter;
    private final int[] leave;
    private int clock;

    public Dominators(Graph graph) {
        number = new int[graph.blockCount()];
        Arrays.fill(number, -1);
        for (Block block : reversePostorder(graph)) {
            number[block.id] = order.size();
            order.add(block);
        }
        idom = new int[order.size()];
        Arrays.fill(idom, -1);
        idom[0] = 0;
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int i = 1; i < order.size(); i++) {
                int best = -1;
                for (Block predecessor : order.get(i).predecessors()) {
                    int p = number[predecessor.id];
                    if (p < 0 || idom[p] < 0) continue;
                    best = best < 0 ? p : intersect(best, p);
                }
                if (idom[i] != best) {
                    idom[i] = best;
                    changed = true;
                }
            }
        }
        for (int i = 0; i < order.size(); i++) children.add(new ArrayList<>());
        for (int i = 1; i < order.size(); i++) children.get(idom[i]).add(order.get(i));
        enter = new int[order.size()];
        leave = new int[order.size()];
        time();
    }

    private int intersect(int a, int b) {
        while (a != b) {
            while (a > b) a = idom[a];
            while (b > a) b = idom[b];
        }
        return a;
    }

    private void time() {
        Deque<int[]> path = new ArrayDeque<>();
        path.push(new int[] {0, 0});
        enter[0] = clock++;
        while (!path.isEmpty()) {
            int[] top = path.peek();
            List<Block> below = children.get(top[0]);
            if (top[1] == below.size()) {
                leave[top[0]] = clock++;
                path.pop();
            } else {
                int child = number[below.get(top[1]++).id];
                enter[child] = clock++;
                path.push(new int[] {child, 0});
            }
        }
    }

    /** Reachable blocks, each before its successors except along loops. */
    public static List<Block> reversePostorder(Graph graph) {
        boolean[] seen = new boolean[graph.blockCount()];
        List<Block> postorder = new ArrayList<>();
        Deque<Block> path = new ArrayDeque<>();
        int[] next = new int[graph.blockCount()];
        path.push(graph.entry());
        seen[graph.entry().id] = true;
        while (!path.isEmpty()) {
            Block block = path.peek();
            int index = next[block.id]++;
            if (index >= block.successors().size()) {
                postorder.add(path.pop());
                continue;
            }
            Block successor = block.successor(block.successors().size() - 1 - index);
            if (!seen[successor.id]) {
                seen[successor.id] = true;
                path.push(successor);
            }
        }
        Collections.reverse(postorder);
        return postorder;
    }

    public List<Block> order() { return order; }
    public boolean isReachable(Block block) { return block.id < number.length && number[block.id] >= 0; }
    public int number(Block block) { return number[block.id]; }
    public List<Block> children(Block block) { return children.get(number[block.id]); }

    /** The immediate dominator; null for the entry. */
    public Block immediate(Block block) {
        int n = number[block.id];
        return n == 0 ? null : order.get(idom[n]);
    }

    /** Whether every way to {@code below} goes through {@code above} (a block dominates itself). */
    public boolean dominates(Block above, Block below) {
        int a = number[above.id];
        int b = number[below.id];
        return enter[a] <= enter[b] && leave[b] <= leave[a];
    }
}
