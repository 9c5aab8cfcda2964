package ibrik.compiler.core.frontend;

import ibrik.compiler.core.ir.Block;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.objectweb.asm.tree.TryCatchBlockNode;

/** A node of the control flow of bytecode: a basic block, or one of the places that exceptions go through. */
final class FlowNode {
    enum Kind {
        /** Instructions start .. end - 1. */
        CODE,
        /** Picks the handler of an exception among those that cover some instructions. */
        DISPATCH,
        /** An exception leaves the method: synchronized methods unlock here, inlined ones go on in their caller. */
        LEAVE
    }

    final Kind kind;
    final int start;
    int end;
    final List<FlowNode> successors = new ArrayList<>(2);
    final List<FlowNode> predecessors = new ArrayList<>(2);
    /** CODE: where exceptions of its instructions go, or null: out of the method, with nothing to do. */
    FlowNode dispatch;
    /** DISPATCH: the handlers in order, with their nodes as the first successors. */
    List<TryCatchBlockNode> handlers = List.of();
    /** Locals that are read before they are written from here on. */
    BitSet live = new BitSet();
    /** Number in reverse postorder, or -1: not reachable. */
    int order = -1;

    /** The block, once an edge leads here. */
    Block block;
    /** State at each edge, in order of the block's predecessors. */
    final List<State> incoming = new ArrayList<>(2);
    /** The node has been translated. Later edges (of loops) add to the phis of {@link #entry}. */
    boolean done;
    State entry;

    FlowNode(Kind kind, int start) {
        this.kind = kind;
        this.start = start;
    }

    boolean isLoopHeader() {
        for (FlowNode predecessor : predecessors) if (predecessor.order >= order) return true;
        return false;
    }

    void linkTo(FlowNode successor) {
        successors.add(successor);
        if (!successor.predecessors.contains(this)) successor.predecessors.add(this);
    }

    @Override
    public String toString() { return kind + "@" + start; }
}
