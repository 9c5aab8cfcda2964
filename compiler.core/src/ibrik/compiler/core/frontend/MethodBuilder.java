package ibrik.compiler.core.frontend;

import ibrik.compiler.core.ir.Block;
import ibrik.compiler.core.ir.Graph;
import ibrik.compiler.core.ir.GraphBuilder;
import ibrik.compiler.core.ir.Op;
import ibrik.compiler.core.ir.Position;
import ibrik.compiler.core.ir.Type;
import ibrik.compiler.core.ir.Value;
import ibrik.compiler.core.target.RuntimeEntry;
import ibrik.linker.model.MethodInfo;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the translation of one method's bytecode stands: current block, state of locals and stack, and where exceptions go. Ends a block after each value that may throw when a
 * handler, the lock of a synchronized method, or the caller's handler (when inlined) must see the exception.
 */
final class MethodBuilder extends GraphBuilder {
    /** A return: the block that ends with it, and the value or null. */
    record Exit(Block block, Value value) {}

    final Types types;
    final MethodInfo method;
    final Position caller;
    final List<Exit> exits = new ArrayList<>();
    State state;
    FlowNode node;
    /** Exceptions of what is added now leave the method as they would without handlers. */
    private boolean unprotected;

    MethodBuilder(Graph graph, Types types, MethodInfo method, Position caller) {
        super(graph);
        this.types = types;
        this.method = method;
        this.caller = caller;
        line(0);
    }

    void line(int line) { position = new Position(method, line, caller); }

    // ---- operand stack

    void push(Value value) { state.stack[state.depth++] = value; }

    void pushWide(Value value) {
        push(value);
        push(null);
    }

    /** Pushes a value as the descriptor of its type asks. */
    void push(Value value, String descriptor) {
        push(value);
        if (isWide(descriptor)) push(null);
    }

    Value pop() { return state.stack[--state.depth]; }

    Value popWide() {
        state.depth--;
        return pop();
    }

    Value pop(String descriptor) { return isWide(descriptor) ? popWide() : pop(); }

    static boolean isWide(String descriptor) { return descriptor.equals("J") || descriptor.equals("D"); }

    /** The reference, checked for null; later uses of the same value see the checked one. */
    Value nonNull(Value reference) {
        if (reference.type != Type.REF) throw new CompilationException("a machine word is used as an object in line " + position.line()
                + "; an Address cannot be compared, converted or dereferenced like one");
        Value checked = nullCheck(reference);
        if (checked != reference) state.replace(reference, checked);
        return checked;
    }

    // ---- exceptions

    @Override
    protected void throwing(Value value) {
        if (unprotected || node == null || node.dispatch == null) return;
        Block pad = graph.newBlock();
        Block next = graph.newBlock();
        block.kind = Block.Kind.THROWING;
        block.addSuccessor(next);
        block.addSuccessor(pad);
        block = pad;
        Value exception = graph.newValue(Op.CATCH, Type.REF, position);
        exception.declared = types.find("java/lang/Throwable");
        pad.append(exception);
        edge(node.dispatch, state.atHandler(exception));
        block = next;
    }

    /** Ends the block by throwing: to a handler, to the caller's handler, or out of the method. */
    void raise(Value exception) {
        if (node.dispatch != null && !unprotected) edge(node.dispatch, state.atHandler(exception));
        else throwOut(exception);
    }

    /** Ends the block with a call of the runtime that unwinds. */
    void throwOut(Value exception) { callNever(RuntimeEntry.THROW, exception); }

    /** Calls a runtime method that throws, protected by the handlers here, and ends the block. */
    void callNever(RuntimeEntry entry, Value... args) {
        value(Op.CALL, Type.VOID, types.runtime(entry), 0, args);
        block.kind = Block.Kind.UNREACHABLE;
    }

    /** Adds a value whose exceptions no handler of this method sees. */
    void withoutHandlers(Runnable action) {
        unprotected = true;
        action.run();
        unprotected = false;
    }

    // ---- control flow

    /** Ends the block with an edge to {@code target}; loops get their poll here. */
    void edge(FlowNode target, State from) {
        boolean back = node != null && target.kind == FlowNode.Kind.CODE && target.order <= node.order;
        if (back && !method.noPoll && !graph.method.noPoll) value(Op.POLL, Type.VOID);
        if (target.block == null) target.block = graph.newBlock();
        jump(target.block);
        if (target.done) {
            for (int slot = 0; slot < target.entry.slots(); slot++) {
                Value phi = target.entry.get(slot);
                if (phi != null && phi.op == Op.PHI && phi.block == target.block) phi.addArg(convert(from.get(slot), phi.type));
            }
        } else {
            target.incoming.add(from.copy());
        }
    }

    /** A new block whose only content is an edge to {@code target}, for one way of a branch. */
    Block edgeBlock(FlowNode target) {
        Block saved = block;
        Block way = graph.newBlock();
        block = way;
        edge(target, state);
        block = saved;
        return way;
    }

    /** Starts the translation of a node: its state is that of its edges, joined by phis. Returns false if no edge leads there. */
    boolean enter(FlowNode target) {
        target.done = true;
        if (target.block == null) return false;
        block = target.block;
        node = target;
        State first = target.incoming.getFirst();
        State entry = first.copy();
        boolean open = target.isLoopHeader();
        block.open = open;
        for (int slot = 0; slot < entry.slots(); slot++) {
            Value value = first.get(slot);
            if (value == null) continue;
            if (slot < entry.locals.length && !target.live.get(slot)) {
                entry.set(slot, null);
                continue;
            }
            boolean same = !open;
            for (State state : target.incoming) same &= state.get(slot) == value;
            if (!same) entry.set(slot, join(target, slot));
        }
        target.entry = entry;
        target.incoming.clear();
        state = entry.copy();
        return true;
    }

    private Value join(FlowNode target, int slot) {
        Type type = Type.REF;
        for (State state : target.incoming) {
            Value value = state.get(slot);
            if (value == null) throw new CompilationException("local or stack slot " + slot + " has no value on every way to instruction " + target.start);
            if (value.type != Type.REF) type = value.type;
        }
        List<Value> arguments = new ArrayList<>();
        for (State state : target.incoming) arguments.add(convert(state.get(slot), type));
        return phi(target.block, type, position, arguments);
    }

    private Value convert(Value value, Type type) {
        if (value != null && value.type == type) return value;
        if (value != null && value.isConstant(0) && value.type == Type.REF && type == graph.wordType()) return wordConstant(0);
        throw new CompilationException("values of types " + (value == null ? "none" : value.type) + " and " + type + " meet at one place in line " + position.line());
    }
}
