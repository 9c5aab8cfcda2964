package ibrik.compiler.core.ir;

import ibrik.compiler.core.target.Symbol;
import ibrik.linker.model.SimObject;
import ibrik.linker.model.TypeInfo;
import ibrik.runtime.layout.ObjectLayout;
import ibrik.runtime.layout.TypeDescriptor;
import java.util.List;

/**
 * The vocabulary for appending values to a block: each is simplified first, so what is asked for is not always what is added. The front end, the intrinsics,
 * the lowering passes and the tests write graphs with it.
 */
public class GraphBuilder {
    private static final MemoryAux LENGTH = MemoryAux.field(Access.I32, ObjectLayout.ARRAY_LENGTH).asImmutable();
    private static final MemoryAux CLASS_WORD = MemoryAux.field(Access.WORD32, ObjectLayout.CLASS_WORD).asImmutable();
    private static final MemoryAux CLASS_INT = MemoryAux.field(Access.I32, ObjectLayout.CLASS_WORD).asImmutable();

    public final Graph graph;
    /** Where values are appended. */
    public Block block;
    /** Position of the values that are added. */
    public Position position;

    public GraphBuilder(Graph graph) { this.graph = graph; }

    /** Called when a value that may throw has been appended. */
    protected void throwing(Value value) {}

    /** Simplifies a new value and appends what remains of it; returns what it equals. */
    public Value add(Value value) {
        Value simple = Simplifier.simplify(graph, value);
        if (simple != value) {
            if (value.block == null) value.clearArgs();
            return simple;
        }
        block.append(value);
        if (Effects.canThrow(value)) throwing(value);
        return value;
    }

    public Value value(Op op, Type type, Value... args) { return add(graph.newValue(op, type, position, args)); }

    public Value value(Op op, Type type, Object aux, long imm, Value... args) {
        Value value = graph.newValue(op, type, position, args);
        value.aux = aux;
        value.imm = imm;
        return add(value);
    }

    // ---- constants

    public Value constant(Type type, long imm) { return graph.constant(type, imm); }
    public Value intConstant(int imm) { return graph.constant(Type.INT, imm); }
    public Value longConstant(long imm) { return graph.constant(Type.LONG, imm); }
    public Value floatConstant(float value) { return graph.constant(Type.FLOAT, Float.floatToRawIntBits(value)); }
    public Value doubleConstant(double value) { return graph.constant(Type.DOUBLE, Double.doubleToRawLongBits(value)); }
    public Value nullConstant() { return graph.constant(Type.REF, 0); }
    public Value wordConstant(long imm) { return graph.constant(graph.wordType(), imm); }

    /** The zero of a type. */
    public Value zero(Type type) { return graph.constant(type, 0); }

    public Value symbol(Symbol symbol) { return value(Op.SYMBOL, graph.wordType(), symbol, 0); }
    public Value symbolInt(Symbol symbol) { return value(Op.SYMBOL, Type.INT, symbol, 0); }

    public Value snapshot(SimObject object) {
        Value value = value(Op.SYMBOL, Type.REF, new Symbol.Snapshot(object), 0);
        value.declared = object.type;
        value.exact = true;
        return value;
    }

    /** The java.lang.Class object of a type, by way of its descriptor. */
    public Value mirror(TypeInfo type) {
        if (type.mirror != null) return snapshot(type.mirror);
        return load(MemoryAux.field(Access.REF, TypeDescriptor.MIRROR).asImmutable(), symbol(new Symbol.Descriptor(type)));
    }

    // ---- arithmetic

    public Value addition(Value a, Value b) { return value(Op.ADD, a.type, a, b); }
    public Value addition(Value a, long b) { return value(Op.ADD, a.type, a, graph.constant(a.type, b)); }
    public Value compare(Condition condition, Value a, Value b) { return value(Op.COMPARE, Type.INT, condition, 0, a, b); }
    public Value select(Condition condition, Value a, Value b, Value then, Value otherwise) {
        return value(Op.SELECT, then.type, condition, 0, a, b, then, otherwise);
    }

    /** An INT with sign as a machine word. */
    public Value signedWord(Value value) { return graph.wordType() == Type.INT ? value : value(Op.SEXT32, Type.LONG, value); }
    /** An INT without sign as a machine word. */
    public Value unsignedWord(Value value) { return graph.wordType() == Type.INT ? value : value(Op.ZEXT32, Type.LONG, value); }
    /** A LONG as a machine word. */
    public Value longToWord(Value value) { return graph.wordType() == Type.LONG ? value : value(Op.TRUNC, Type.INT, value); }
    /** The low 32 bits of a machine word. */
    public Value wordToInt(Value value) { return graph.wordType() == Type.INT ? value : value(Op.TRUNC, Type.INT, value); }
    /** A machine word as a LONG, zeros above. */
    public Value wordToLong(Value value) { return graph.wordType() == Type.LONG ? value : value(Op.ZEXT32, Type.LONG, value); }

    // ---- memory

    public Type typeOf(Access access) { return access.type() == null ? graph.wordType() : access.type(); }

    public Value load(MemoryAux memory, Value... address) { return value(Op.LOAD, typeOf(memory.access()), memory, 0, address); }

    /** A store; the arguments are the address and then the value. */
    public Value store(MemoryAux memory, Value... arguments) { return value(Op.STORE, Type.VOID, memory, 0, arguments); }

    public Value arrayLength(Value array) { return load(LENGTH, array); }
    /** The descriptor address of an object's class, as a word to load from. */
    public Value classWord(Value object) { return load(CLASS_WORD, object); }
    /** The descriptor address of an object's class, as an INT to compare. */
    public Value classInt(Value object) { return load(CLASS_INT, object); }

    // ---- checks

    public Value nullCheck(Value reference) {
        Value checked = value(Op.NULL_CHECK, Type.REF, reference);
        if (checked.op == Op.NULL_CHECK) {
            checked.declared = reference.declared;
            checked.exact = reference.exact;
        }
        return checked;
    }

    // ---- ends of blocks

    public void jump(Block target) {
        block.kind = Block.Kind.GOTO;
        block.addSuccessor(target);
    }

    /** Ends the block; folds the branch when its outcome is known. Fuses a preceding three-way or two-way comparison into the branch. */
    public void branch(Condition condition, Value a, Value b, Block then, Block otherwise) {
        Branch branch = Branch.of(condition, a, b);
        Boolean known = branch.known();
        if (known != null || then == otherwise) {
            jump(known == null || known ? then : otherwise);
            return;
        }
        block.kind = Block.Kind.IF;
        block.condition = branch.condition();
        block.addControl(branch.a());
        block.addControl(branch.b());
        block.addSuccessor(then);
        block.addSuccessor(otherwise);
    }

    public void returnValue(Value value) {
        block.kind = Block.Kind.RETURN;
        if (value != null) block.addControl(value);
    }

    /** Inserts a phi at the head of a block, arguments in order of its predecessors. */
    public static Value phi(Block block, Type type, Position position, List<Value> arguments) {
        Value phi = block.graph.newValue(Op.PHI, type, position, arguments.toArray(Value[]::new));
        int index = 0;
        while (index < block.values().size() && block.values().get(index).op == Op.PHI) index++;
        block.insert(index, phi);
        return phi;
    }

    /** Cuts the block before {@code mark}: what follows, and the end of the block, moves to a new block, which is returned; the first part has no end yet. */
    public static Block splitBefore(Block block, Value mark) {
        Block tail = block.graph.newBlock();
        tail.frequency = block.frequency;
        block.moveTail(block.values().indexOf(mark), tail);
        tail.takeEnd(block);
        return tail;
    }
}
