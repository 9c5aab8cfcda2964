package ibrik.compiler.core.ir;

import ibrik.linker.model.Architecture;
import ibrik.linker.model.MethodInfo;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The SSA form of one method. One thread at a time. */
public final class Graph {
    public final MethodInfo method;
    public final Architecture architecture;
    /** Layout order once scheduled; the entry is first and has no predecessors. */
    public final List<Block> blocks = new ArrayList<>();
    private final Map<Constant, Value> constants = new HashMap<>();
    private int nextValue;
    private int nextBlock;

    private record Constant(Type type, long imm) {}

    public Graph(MethodInfo method, Architecture architecture) {
        this.method = method;
        this.architecture = architecture;
    }

    public Type wordType() { return architecture.wordSize() == 8 ? Type.LONG : Type.INT; }
    public Block entry() { return blocks.getFirst(); }
    public int valueCount() { return nextValue; }
    public int blockCount() { return nextBlock; }

    public Block newBlock() {
        Block block = new Block(this, nextBlock++);
        blocks.add(block);
        return block;
    }

    /** A value in no block yet. */
    public Value newValue(Op op, Type type, Position position, Value... args) {
        Value value = new Value(nextValue++, op, type);
        value.position = position;
        for (Value arg : args) value.addArg(arg);
        return value;
    }

    /** The constant, in the entry block after its parameters (before anything else); shared by all that ask for it. An INT is taken by its low 32 bits. */
    public Value constant(Type type, long imm) {
        long bits = type == Type.INT || type == Type.FLOAT ? (int) imm : imm;
        Constant key = new Constant(type, bits);
        Value known = constants.get(key);
        if (known != null && known.block != null && known.op == Op.CONST) return known;
        Value value = newValue(Op.CONST, type, null);
        value.imm = bits;
        constants.put(key, value);
        int index = 0;
        List<Value> values = entry().values();
        while (index < values.size() && (values.get(index).op == Op.PARAMETER || values.get(index).op == Op.CONST)) index++;
        entry().insert(index, value);
        return value;
    }

    /** Splits every edge from a block with several successors to one with several predecessors. */
    public void splitCriticalEdges() {
        for (Block block : new ArrayList<>(blocks)) {
            if (block.successors().size() < 2) continue;
            for (int i = 0; i < block.successors().size(); i++) {
                if (block.successor(i).predecessors().size() > 1) {
                    Block middle = newBlock();
                    middle.frequency = Math.min(block.frequency, block.successor(i).frequency);
                    block.splitEdge(i, middle);
                }
            }
        }
    }

    void replaceControls(Value old, Value other) {
        for (Block block : blocks) {
            for (int i = 0; i < block.controls().size(); i++) if (block.control(i) == old) block.setControl(i, other);
        }
    }

    /** The graph as text, one value a line. */
    @Override
    public String toString() { return GraphPrinter.print(this); }
}
