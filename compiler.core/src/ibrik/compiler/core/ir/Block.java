package ibrik.compiler.core.ir;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;

/**
 * A basic block: phis first, then values in execution order, then what its kind says. There are no critical edges after
 * {@link Graph#splitCriticalEdges}.
 */
public final class Block {
    public enum Kind {
        /** Continues at successor 0. */
        GOTO,
        /** If condition {@link #condition} of controls 0 and 1 holds: successor 0, else successor 1. */
        IF,
        /** Control 0 (INT) minus {@link #low}, unsigned below the number of successors - 1, picks the successor; else the last one. */
        TABLE_SWITCH,
        /** Returns control 0, or nothing. */
        RETURN,
        /** The last value of the block may throw: successor 0 if it did not, successor 1 is the landing pad (starts with CATCH). */
        THROWING,
        /** Never reached: the last value is a call that does not return. */
        UNREACHABLE
    }

    public final int id;
    public final Graph graph;
    public Kind kind = Kind.UNREACHABLE;
    public Condition condition;
    /** TABLE_SWITCH: the value that picks successor 0. */
    public int low;
    /** How often the block runs relative to the entry, estimated; 1 for the entry. */
    public double frequency = 1;
    /** While the graph is built: edges back to here, and arguments of its phis, are still to come. */
    public boolean open;
    private final List<Value> values = new ArrayList<>();
    private final List<Value> controls = new ArrayList<>(2);
    private final List<Block> successors = new ArrayList<>(2);
    private final List<Block> predecessors = new ArrayList<>(2);

    Block(Graph graph, int id) {
        this.graph = graph;
        this.id = id;
    }

    /** Phis, then the others in order. */
    public List<Value> values() { return Collections.unmodifiableList(values); }
    public List<Value> controls() { return Collections.unmodifiableList(controls); }
    public List<Block> successors() { return Collections.unmodifiableList(successors); }
    public List<Block> predecessors() { return Collections.unmodifiableList(predecessors); }
    public Value control(int index) { return controls.get(index); }
    public Block successor(int index) { return successors.get(index); }
    public Value lastValue() { return values.isEmpty() ? null : values.getLast(); }

    public void append(Value value) { insert(values.size(), value); }

    public void insert(int index, Value value) {
        values.add(index, value);
        value.block = this;
    }

    public void insertBefore(Value mark, Value value) { insert(values.indexOf(mark), value); }
    public void insertAfter(Value mark, Value value) { insert(values.indexOf(mark) + 1, value); }

    /** Takes the value out of the block; its arguments and uses stay as they are. */
    public void detach(Value value) {
        values.remove(value);
        value.block = null;
    }

    /** Moves the values from index {@code from} on to the end of {@code target}. */
    public void moveTail(int from, Block target) {
        List<Value> tail = values.subList(from, values.size());
        for (Value value : tail) {
            target.values.add(value);
            value.block = target;
        }
        tail.clear();
    }

    /** Removes a value that nothing uses any more. */
    public void remove(Value value) {
        detach(value);
        value.clearArgs();
    }

    /** Removes all values that fit, which nothing else may use. */
    public void removeIf(Predicate<Value> condition) {
        for (Value value : values) {
            if (!condition.test(value)) continue;
            value.clearArgs();
            value.block = null;
        }
        values.removeIf(value -> value.block == null);
    }

    /** Turns a THROWING block whose last value does not throw (any more) into one that just goes on. */
    public void dropException() {
        removeSuccessor(1);
        kind = Kind.GOTO;
    }

    public void addControl(Value value) {
        controls.add(value);
        value.addControlUse();
    }

    public void setControl(int index, Value value) {
        controls.get(index).removeControlUse();
        controls.set(index, value);
        value.addControlUse();
    }

    public void clearControls() {
        for (Value value : controls) value.removeControlUse();
        controls.clear();
    }

    /** Adds an edge; the phis of the successor must then get an argument for it, as the last one. */
    public void addSuccessor(Block successor) {
        successors.add(successor);
        successor.predecessors.add(this);
    }

    /** Removes edge {@code index} together with the successor's phi arguments for it. */
    public void removeSuccessor(int index) {
        Block successor = successors.remove(index);
        successor.removePredecessor(successor.predecessors.indexOf(this));
    }

    public void clearSuccessors() {
        while (!successors.isEmpty()) removeSuccessor(successors.size() - 1);
    }

    /** Redirects edge {@code index} to {@code target}, whose phis must get an argument for it; the old successor's phis lose theirs. */
    public void redirectSuccessor(int index, Block target) {
        Block old = successors.get(index);
        successors.set(index, target);
        target.predecessors.add(this);
        old.removePredecessor(old.predecessors.indexOf(this));
    }

    /** Puts {@code middle} (new, empty, GOTO) on edge {@code index}: phi arguments of the successor keep their places. */
    public void splitEdge(int index, Block middle) {
        Block target = successors.get(index);
        middle.kind = Kind.GOTO;
        successors.set(index, middle);
        middle.predecessors.add(this);
        target.predecessors.set(target.predecessors.indexOf(this), middle);
        middle.successors.add(target);
    }

    /** Makes every edge from {@code old} come from this block instead (after moving old's end here): successors' phis keep their places. */
    public void takeEnd(Block old) {
        kind = old.kind;
        condition = old.condition;
        low = old.low;
        controls.addAll(old.controls);
        old.controls.clear();
        for (Block successor : old.successors) {
            successors.add(successor);
            successor.predecessors.set(successor.predecessors.indexOf(old), this);
        }
        old.successors.clear();
    }

    private void removePredecessor(int index) {
        predecessors.remove(index);
        for (Value value : values) {
            if (value.op != Op.PHI) break;
            if (index < value.argCount()) value.removeArg(index);
        }
    }

    @Override
    public String toString() { return "b" + id; }
}
