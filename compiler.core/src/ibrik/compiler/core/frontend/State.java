package ibrik.compiler.core.frontend;

import ibrik.compiler.core.ir.Value;
import java.util.Arrays;

/** Values of the locals and of the operand stack, slot by slot; the second slot of a long or double is null, and so is a local without value. */
final class State {
    final Value[] locals;
    final Value[] stack;
    int depth;

    State(int locals, int stack) {
        this.locals = new Value[locals];
        this.stack = new Value[stack];
    }

    private State(State other) {
        locals = other.locals.clone();
        stack = other.stack.clone();
        depth = other.depth;
    }

    State copy() { return new State(this); }

    /** The same locals with only {@code exception} on the stack. */
    State atHandler(Value exception) {
        State state = new State(this);
        Arrays.fill(state.stack, null);
        state.stack[0] = exception;
        state.depth = 1;
        return state;
    }

    /** A slot: locals first, then the stack. */
    Value get(int slot) { return slot < locals.length ? locals[slot] : stack[slot - locals.length]; }

    void set(int slot, Value value) {
        if (slot < locals.length) locals[slot] = value;
        else stack[slot - locals.length] = value;
    }

    int slots() { return locals.length + depth; }

    /** Puts {@code replacement} wherever {@code value} stands. */
    void replace(Value value, Value replacement) {
        for (int i = 0; i < locals.length; i++) if (locals[i] == value) locals[i] = replacement;
        for (int i = 0; i < depth; i++) if (stack[i] == value) stack[i] = replacement;
    }
}
