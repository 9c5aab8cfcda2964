// A tiny vocabulary to write graphs with, exactly as given: nothing is simplified.
package ibrik.compiler.amd64;

import ibrik.compiler.core.ir.Access;
import ibrik.compiler.core.ir.Block;
import ibrik.compiler.core.ir.Condition;
import ibrik.compiler.core.ir.Graph;
import ibrik.compiler.core.ir.MemoryAux;
import ibrik.compiler.core.ir.Op;
import ibrik.compiler.core.ir.Position;
import ibrik.compiler.core.ir.Type;
import ibrik.compiler.core.ir.Value;
import ibrik.compiler.core.lir.AllocationVerifier;
import ibrik.compiler.core.lir.LinearScan;
import ibrik.compiler.core.lir.LirMethod;
import ibrik.compiler.core.lir.RegisterFile;
import ibrik.compiler.core.target.CompiledMethod;
import ibrik.compiler.core.target.RuntimeEntry;
import ibrik.compiler.core.target.Symbol;
import ibrik.linker.model.Architecture;
import ibrik.linker.model.MethodInfo;
import ibrik.linker.model.TypeInfo;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Opcodes;

/** A static method that a test writes block by block. */
final class Method {
    static final TypeInfo OWNER = new TypeInfo("test/Owner", TypeInfo.Kind.CLASS, 0, null, "test");
    private static final Amd64Target TARGET = new Amd64Target();
    private static int serial;

    final MethodInfo info;
    final Graph graph;
    final List<Type> types;
    Block block;

    Method(String descriptor) {
        info = new MethodInfo(OWNER, "m" + serial++, descriptor, Opcodes.ACC_STATIC, null);
        graph = new Graph(info, Architecture.AMD64);
        types = Parameters.types(info);
        block = graph.newBlock();
    }

    static Symbol entry(RuntimeEntry entry) {
        return new Symbol.Named(entry.name());
    }

    Value parameter(int index) {
        return op(Op.PARAMETER, types.get(index), null, index);
    }

    Value op(Op op, Type type, Object aux, long imm, Value... args) {
        Value v = graph.newValue(op, type, new Position(info, 1, null), args);
        v.aux = aux;
        v.imm = imm;
        block.append(v);
        return v;
    }

    Value op(Op op, Type type, Value... args) {
        return op(op, type, null, 0, args);
    }

    Value constant(Type type, long bits) {
        return op(Op.CONST, type, null, bits);
    }

    Value load(Access access, int displacement, Value base) {
        return op(Op.LOAD, access.type() == null ? Type.LONG : access.type(), MemoryAux.field(access, displacement), 0, base);
    }

    Value store(Access access, int displacement, Value base, Value value) {
        return op(Op.STORE, Type.VOID, MemoryAux.field(access, displacement), 0, base, value);
    }

    void ret(Value value) {
        block.kind = Block.Kind.RETURN;
        if (value != null) {
            block.addControl(value);
        }
    }

    void jump(Block target) {
        block.kind = Block.Kind.GOTO;
        block.addSuccessor(target);
    }

    void branch(Condition condition, Value a, Value b, Block yes, Block no) {
        block.kind = Block.Kind.IF;
        block.condition = condition;
        block.addControl(a);
        block.addControl(b);
        block.addSuccessor(yes);
        block.addSuccessor(no);
    }

    Block newBlock() {
        return graph.newBlock();
    }

    CompiledMethod compile() {
        return compile(graph, TARGET.registers());
    }

    /** Compiles with some of the registers only, so that there is more to spill. */
    static CompiledMethod compile(Graph graph, RegisterFile registers) {
        graph.splitCriticalEdges();
        Map<RuntimeEntry, Symbol> runtime = new EnumMap<>(RuntimeEntry.class);
        for (RuntimeEntry e : RuntimeEntry.values()) {
            runtime.put(e, entry(e));
        }
        LirMethod lir = TARGET.select(graph, runtime);
        AllocationVerifier verifier = AllocationVerifier.before(lir);
        LinearScan.allocate(lir, registers);
        verifier.verify(TARGET.registers());
        return TARGET.emit(lir);
    }
}
