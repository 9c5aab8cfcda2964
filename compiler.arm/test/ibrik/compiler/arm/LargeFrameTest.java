package ibrik.compiler.arm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import ibrik.compiler.core.ir.Access;
import ibrik.compiler.core.ir.Block;
import ibrik.compiler.core.ir.Graph;
import ibrik.compiler.core.ir.MemoryAux;
import ibrik.compiler.core.ir.Op;
import ibrik.compiler.core.ir.Position;
import ibrik.compiler.core.ir.Type;
import ibrik.compiler.core.ir.Value;
import ibrik.compiler.core.target.CompiledMethod;
import ibrik.compiler.core.target.RuntimeEntry;
import ibrik.compiler.core.target.Symbol;
import ibrik.linker.model.Architecture;
import ibrik.linker.model.MethodInfo;
import ibrik.runtime.layout.ThreadBlock;
import ibrik.test.graphs.RandomGraph;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Recursion without end through methods with frames of about 10 and 100 KB, larger than the head room below the stack limit: how deep it gets, and what it leaves alone.
class LargeFrameTest {
    private static final int TOP = ArmProgram.HEAP;
    private static final int DEPTH = ArmProgram.SPARE;

    /// By kilobytes: allocating registers for so many values takes seconds.
    private static final Map<Integer, CompiledMethod> COMPILED = new ConcurrentHashMap<>();

    @TempDir
    private Path folder;
    private final ArmProgram program = new ArmProgram();
    private Graph graph;
    private Block block;
    private CompiledMethod code;

    private record Run(RuntimeEntry thrown, long depth, int polls) {
    }

    @BeforeAll
    static void qemu() {
        ArmProgram.assumeQemu();
    }

    private Value start(String name) {
        graph = new Graph(RandomGraph.method(name, "(I)I"), Architecture.ARM);
        block = graph.newBlock();
        return add(Op.PARAMETER, null, 0);
    }

    private Value add(Op op, Object aux, int imm, Value... args) {
        Value v = graph.newValue(op, op == Op.STORE ? Type.VOID : Type.INT, new Position(graph.method, 1, null), args);
        v.aux = aux;
        v.imm = imm;
        block.append(v);
        return v;
    }

    private CompiledMethod returns(Value v) {
        block.kind = Block.Kind.RETURN;
        block.addControl(v);
        return program.add(graph);
    }

    /// Counts itself, then has so many values live across a call of itself.
    private CompiledMethod recursive(int count) {
        Value x = start("recursive");
        Value counter = add(Op.CONST, null, DEPTH);
        Value depth = add(Op.LOAD, MemoryAux.field(Access.I32, 0), 0, counter);
        add(Op.STORE, MemoryAux.field(Access.I32, 0), 0, counter, add(Op.ADD, null, 0, depth, add(Op.CONST, null, 1)));
        List<Value> values = new ArrayList<>();
        for (int i = 0; i < count; i++) values.add(add(Op.MUL, null, 0, x, add(Op.CONST, null, 2 * i + 3)));
        Value sum = add(Op.CALL, graph.method, 0, x);
        for (Value v : values.reversed()) sum = add(Op.XOR, null, 0, sum, v);
        return returns(sum);
    }

    private CompiledMethod peek() {
        return returns(add(Op.LOAD, MemoryAux.field(Access.I32, 0), 0, start("peek")));
    }

    private Run run(int kilobytes, int stack, int limit, int inHeadroom) throws Exception {
        peek();
        MethodInfo peek = graph.method;
        code = COMPILED.get(kilobytes);
        if (code == null) COMPILED.put(kilobytes, code = recursive(kilobytes * 256));
        else program.add(code);
        assertTrue(code.frameSize() >= kilobytes * 1024 && code.frameSize() < kilobytes * 1024 + 256, "frame of " + code.frameSize());
        program.stack(TOP);
        program.thread(ThreadBlock.STACK_BASE, TOP - stack);
        program.thread(ThreadBlock.STACK_LIMIT, limit);
        program.thread(ThreadBlock.IN_HEADROOM, inHeadroom);
        program.call(((Symbol.Method) code.symbol()).method(), 0x12345679);
        // Read before further calls: their own frames are above the base.
        for (int at = 4; at < 0x18000; at += 1000) program.call(peek, TOP - stack - at & -4);
        program.call(peek, DEPTH);
        List<ArmProgram.Outcome> outcomes = program.run(folder);
        for (ArmProgram.Outcome o : outcomes.subList(1, outcomes.size() - 1)) {
            assertNull(o.thrown());
            assertEquals(0, (int) o.core(), "memory below the stack");
        }
        return new Run(outcomes.getFirst().thrown(), (int) outcomes.getLast().core(), outcomes.getFirst().stubs());
    }

    @ParameterizedTest
    @CsvSource({"10, 16", "10, 64", "10, 256", "100, 16", "100, 64", "100, 512"})
    void recursionEndsAtTheLimit(int frame, int stack) throws Exception {
        int size = stack * 1024;
        Run run = run(frame, size, TOP - size + ThreadBlock.HEADROOM, 0);
        assertEquals(new Run(RuntimeEntry.STACK_LIMIT, (size - ThreadBlock.HEADROOM) / code.frameSize(), 0), run);
    }

    /// The stub here leaves the limit armed, so that every prologue calls it.
    @ParameterizedTest
    @CsvSource({"10, 16", "10, 256", "100, 16", "100, 512"})
    void anArmedLimitPollsInFramesThatFit(int frame, int stack) throws Exception {
        int size = stack * 1024;
        Run run = run(frame, size, -1, 0);
        int depth = (size - ThreadBlock.HEADROOM + ThreadBlock.SMALL_FRAME) / code.frameSize();
        assertEquals(new Run(RuntimeEntry.STACK_LIMIT, depth, depth), run);
    }

    @ParameterizedTest
    @CsvSource({"10, 64, 0", "10, 64, -1", "100, 512, 0", "100, 512, -1"})
    void theHeadroomInUseIsUsedWithoutPolls(int frame, int stack, int armed) throws Exception {
        int size = stack * 1024;
        Run run = run(frame, size, armed != 0 ? -1 : TOP - size, 1);
        assertEquals(new Run(RuntimeEntry.STACK_LIMIT, size / code.frameSize(), 0), run);
    }
}
