package ibrik.compiler.core.pass;

import ibrik.compiler.core.ir.Block;
import ibrik.compiler.core.ir.Graph;
import ibrik.compiler.core.ir.GraphBuilder;
import ibrik.compiler.core.ir.Op;
import ibrik.compiler.core.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives a value that has got further definitions its phis (Braun et al.: Simple and Efficient Construction of Static Single Assignment Form). Definitions count from the end of
 * their block; uses in the block of the original one stay as they are. Superfluous phis are left for cleaning up.
 */
final class SsaRepair {
    private final Value original;
    private final Map<Block, Value> definitions;
    private final Map<Block, Value> atStart = new HashMap<>();

    /** @param definitions by block; that of {@code original} included */
    SsaRepair(Value original, Map<Block, Value> definitions) {
        this.original = original;
        this.definitions = definitions;
    }

    /** Rewrites all uses of the original value. */
    void run(Graph graph) {
        Block home = original.block;
        for (Value user : new ArrayList<>(original.users())) {
            for (int i = 0; i < user.argCount(); i++) {
                if (user.arg(i) != original || user.block == null) continue;
                if (user.op == Op.PHI) {
                    if (atStart.containsValue(user)) continue;
                    user.setArg(i, atEnd(user.block.predecessors().get(i)));
                } else if (user.block != home) {
                    user.setArg(i, atStart(user.block));
                }
            }
        }
        for (Block block : new ArrayList<>(graph.blocks)) {
            if (block == home) continue;
            for (int i = 0; i < block.controls().size(); i++) {
                if (block.control(i) == original) block.setControl(i, definitions.containsKey(block) ? definitions.get(block) : atStart(block));
            }
        }
    }

    private Value atEnd(Block block) {
        Value definition = definitions.get(block);
        return definition != null ? definition : atStart(block);
    }

    private Value atStart(Block block) {
        Value known = atStart.get(block);
        if (known != null) return known;
        List<Block> predecessors = block.predecessors();
        if (predecessors.size() == 1) {
            Value value = atEnd(predecessors.getFirst());
            atStart.put(block, value);
            return value;
        }
        if (predecessors.isEmpty()) throw new IllegalStateException("value " + original + " is used in " + block + ", where no definition leads");
        Value phi = GraphBuilder.phi(block, original.type, original.position, List.of());
        phi.declared = original.declared;
        phi.exact = original.exact;
        atStart.put(block, phi);
        for (Block predecessor : new ArrayList<>(predecessors)) phi.addArg(atEnd(predecessor));
        return phi;
    }
}
