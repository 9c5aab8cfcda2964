package ibrik.compiler.core.frontend;

import ibrik.compiler.core.ir.Block;
import ibrik.compiler.core.ir.Condition;
import ibrik.compiler.core.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;

/** Switches: a jump table where the keys are dense, else a binary search. */
final class SwitchTranslator {
    private static final int FEWEST_FOR_TABLE = 4;
    private final MethodBuilder builder;
    private final Flow flow;

    SwitchTranslator(MethodBuilder builder, Flow flow) {
        this.builder = builder;
        this.flow = flow;
    }

    void table(TableSwitchInsnNode table, Value key) {
        NavigableMap<Integer, FlowNode> cases = new TreeMap<>();
        for (int i = 0; i < table.labels.size(); i++) cases.put(table.min + i, flow.at(table.labels.get(i)));
        translate(cases, flow.at(table.dflt), key);
    }

    void lookup(LookupSwitchInsnNode lookup, Value key) {
        NavigableMap<Integer, FlowNode> cases = new TreeMap<>();
        for (int i = 0; i < lookup.labels.size(); i++) cases.put(lookup.keys.get(i), flow.at(lookup.labels.get(i)));
        translate(cases, flow.at(lookup.dflt), key);
    }

    private void translate(NavigableMap<Integer, FlowNode> cases, FlowNode otherwise, Value key) {
        cases.values().removeIf(target -> target == otherwise);
        if (key.isConstant()) {
            builder.edge(cases.getOrDefault((int) key.imm, otherwise), builder.state);
        } else {
            search(cases, otherwise, key);
        }
    }

    private void search(NavigableMap<Integer, FlowNode> cases, FlowNode otherwise, Value key) {
        if (cases.isEmpty()) {
            builder.edge(otherwise, builder.state);
            return;
        }
        long range = (long) cases.lastKey() - cases.firstKey() + 1;
        if (cases.size() >= FEWEST_FOR_TABLE && range <= 3L * cases.size()) {
            jumpTable(cases, otherwise, key, (int) range);
            return;
        }
        if (cases.size() == 1) {
            Map.Entry<Integer, FlowNode> only = cases.firstEntry();
            builder.branch(Condition.EQ, key, builder.intConstant(only.getKey()), builder.edgeBlock(only.getValue()), builder.edgeBlock(otherwise));
            return;
        }
        int middle = new ArrayList<>(cases.keySet()).get(cases.size() / 2);
        Block low = builder.graph.newBlock();
        Block high = builder.graph.newBlock();
        builder.branch(Condition.LT, key, builder.intConstant(middle), low, high);
        builder.block = low;
        search(cases.headMap(middle, false), otherwise, key);
        builder.block = high;
        search(cases.tailMap(middle, true), otherwise, key);
    }

    private void jumpTable(NavigableMap<Integer, FlowNode> cases, FlowNode otherwise, Value key, int range) {
        List<Block> targets = new ArrayList<>(range + 1);
        Map<FlowNode, Block> shared = new java.util.HashMap<>();
        for (int i = 0; i < range; i++) targets.add(shared.computeIfAbsent(cases.getOrDefault(cases.firstKey() + i, otherwise), builder::edgeBlock));
        targets.add(shared.computeIfAbsent(otherwise, builder::edgeBlock));
        Block block = builder.block;
        block.kind = Block.Kind.TABLE_SWITCH;
        block.low = cases.firstKey();
        block.addControl(key);
        for (Block target : targets) block.addSuccessor(target);
    }
}
