package ibrik.compiler.core.pass;

import ibrik.compiler.core.frontend.Types;
import ibrik.compiler.core.ir.Block;
import ibrik.compiler.core.ir.Graph;
import ibrik.compiler.core.ir.GraphBuilder;
import ibrik.compiler.core.ir.Op;
import ibrik.compiler.core.ir.Type;
import ibrik.compiler.core.ir.Value;
import ibrik.compiler.core.target.RuntimeEntry;

/** Replaces a value by blocks and simple operations: cuts its block before it, and lets a subclass write what comes between. */
class Lowering extends GraphBuilder {
    /** How often a path that ends in an exception is taken. */
    static final double RARE = 1e-6;

    final Types types;
    /** What follows the value that is being replaced. */
    Block tail;

    Lowering(Graph graph, Types types) {
        super(graph);
        this.types = types;
    }

    /** Cuts the block of {@code value} before it: writing goes on at the end of the first part. */
    void cut(Value value) {
        block = value.block;
        position = value.position;
        tail = splitBefore(block, value);
    }

    Block rareBlock() {
        Block rare = graph.newBlock();
        rare.frequency = block.frequency * RARE;
        return rare;
    }

    Block likelyBlock() {
        Block likely = graph.newBlock();
        likely.frequency = block.frequency;
        return likely;
    }

    /** Removes the value, which is the first of {@link #tail}; who used it uses {@code replacement}. */
    void replace(Value value, Value replacement) {
        if (replacement != null) value.replaceUses(replacement);
        tail.remove(value);
    }

    /** Writes a call that throws for {@code check}, the first value of {@link #tail}: to its landing pad if it has one. */
    void throwFor(Value check, RuntimeEntry entry, Value... arguments) {
        value(Op.CALL, Type.VOID, types.runtime(entry), 0, arguments);
        if (tail.kind != Block.Kind.THROWING || tail.lastValue() != check) {
            block.kind = Block.Kind.UNREACHABLE;
            return;
        }
        Block pad = tail.successor(1);
        tail.dropException();
        block.kind = Block.Kind.THROWING;
        Block never = rareBlock();
        block.addSuccessor(never);
        block.addSuccessor(pad);
    }
}
