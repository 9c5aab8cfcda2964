package ibrik.compiler.core.ir;

import ibrik.linker.model.TypeInfo;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** One SSA value: an operation with its arguments. Lives in the instruction list of one block. */
public final class Value {
    /** Unique within the graph, dense, in order of creation. */
    public final int id;
    public Op op;
    public Type type;
    /** Integer constant of the operation: see {@link Op}. */
    public long imm;
    /** Object constant of the operation: see {@link Op}. */
    public Object aux;
    /** The block that lists it; null while it is in none. */
    public Block block;
    /** Never null for values that can throw or are safepoints. */
    public Position position;
    /** What is known statically of a REF's class (null may be a value of it), or null if nothing is. Never an interface. */
    public TypeInfo declared;
    /** The REF is null or an instance of exactly {@link #declared}. */
    public boolean exact;
    private final List<Value> args = new ArrayList<>(3);
    /** Each use once per argument position; block controls count too (user is null there: see {@link Block#control}). */
    private final List<Value> users = new ArrayList<>(4);
    private int controlUses;

    Value(int id, Op op, Type type) {
        this.id = id;
        this.op = op;
        this.type = type;
    }

    public int argCount() { return args.size(); }
    public Value arg(int index) { return args.get(index); }
    public List<Value> args() { return Collections.unmodifiableList(args); }
    public List<Value> users() { return Collections.unmodifiableList(users); }
    public int useCount() { return users.size() + controlUses; }

    public Value addArg(Value value) {
        args.add(value);
        value.users.add(this);
        return this;
    }

    public void setArg(int index, Value value) {
        Value old = args.get(index);
        if (old == value) return;
        old.users.remove(this);
        args.set(index, value);
        value.users.add(this);
    }

    public void removeArg(int index) { args.remove(index).users.remove(this); }

    public void clearArgs() {
        for (Value arg : args) arg.users.remove(this);
        args.clear();
    }

    void addControlUse() { controlUses++; }
    void removeControlUse() { controlUses--; }

    public MemoryAux memory() { return (MemoryAux) aux; }
    public boolean isConstant() { return op == Op.CONST; }
    public boolean isConstant(long value) { return op == Op.CONST && imm == value; }

    /** Replaces every use, in values and block controls, by {@code other}. */
    public void replaceUses(Value other) {
        for (Value user : new ArrayList<>(users)) {
            for (int i = 0; i < user.args.size(); i++) if (user.args.get(i) == this) user.setArg(i, other);
        }
        if (controlUses > 0) block.graph.replaceControls(this, other);
    }

    @Override
    public String toString() { return "v" + id; }
}
