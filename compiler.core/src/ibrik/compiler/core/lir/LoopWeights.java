package ibrik.compiler.core.lir;

import java.util.ArrayDeque;
import java.util.BitSet;

/** How often blocks run: what selection says, or, when it says nothing, eight times more for every natural loop around them. */
final class LoopWeights {
    private static final double LOOP = 8;
    private static final double MOST = 1e9;
    private final LirMethod method;
    private final int[] indexOf;

    LoopWeights(LirMethod method, int[] indexOf) {
        this.method = method;
        this.indexOf = indexOf;
    }

    double[] weights() {
        double[] weights = new double[method.blocks.size()];
        boolean told = false;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Math.clamp(method.blocks.get(i).frequency, 1e-6, MOST);
            told |= weights[i] != 1;
        }
        if (!told) {
            for (int header = 0; header < weights.length; header++) {
                BitSet body = body(header);
                for (int i = body.nextSetBit(0); i >= 0; i = body.nextSetBit(i + 1)) weights[i] = Math.min(weights[i] * LOOP, MOST);
            }
        }
        return weights;
    }

    /** Blocks of the loop with this header, by backward search from its back edges; layout order tells which edges those are. */
    private BitSet body(int header) {
        BitSet body = new BitSet();
        ArrayDeque<LirBlock> work = new ArrayDeque<>();
        for (LirBlock predecessor : method.blocks.get(header).predecessors) if (indexOf[predecessor.id] >= header) work.add(predecessor);
        if (work.isEmpty()) return body;
        body.set(header);
        while (!work.isEmpty()) {
            LirBlock block = work.poll();
            int index = indexOf[block.id];
            if (index < header || body.get(index)) continue;
            body.set(index);
            work.addAll(block.predecessors);
        }
        return body;
    }
}
