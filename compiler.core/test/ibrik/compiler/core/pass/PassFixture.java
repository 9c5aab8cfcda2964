package ibrik.compiler.core.pass;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ibrik.compiler.core.frontend.Types;
import ibrik.compiler.core.ir.Block;
import ibrik.compiler.core.ir.Graph;
import ibrik.compiler.core.ir.GraphBuilder;
import ibrik.compiler.core.ir.GraphInterpreter;
import ibrik.compiler.core.ir.GraphVerifier;
import ibrik.compiler.core.ir.Op;
import ibrik.compiler.core.ir.Position;
import ibrik.compiler.core.ir.Type;
import ibrik.compiler.core.ir.Value;
import ibrik.compiler.core.world.TestTarget;
import ibrik.compiler.core.world.TestWorld;
import ibrik.linker.model.Architecture;
import ibrik.linker.model.MethodInfo;
import ibrik.linker.model.TypeInfo;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.MethodNode;

/** A graph of a method (III)I that is built by hand; a pass that runs over it is to keep what it returns for all sorts of arguments. */
final class PassFixture {
    private static final int[] ARGUMENTS = {Integer.MIN_VALUE, -1, 0, 1, 2, 5, Integer.MAX_VALUE};
    final TestWorld world = new TestWorld(Architecture.AMD64);
    private final TypeInfo owner = new TypeInfo("T", TypeInfo.Kind.CLASS, 0, null, "test");
    final MethodInfo method = new MethodInfo(owner, "m", "(III)I", Opcodes.ACC_STATIC, new MethodNode(Opcodes.ACC_STATIC, "m", "(III)I", null, null));
    final Graph graph = new Graph(method, Architecture.AMD64);
    final GraphBuilder builder = new GraphBuilder(graph);
    final Position position = new Position(method, 1, null);
    final Value a;
    final Value b;
    final Value c;

    PassFixture() {
        builder.block = graph.newBlock();
        builder.position = position;
        a = parameter(0);
        b = parameter(1);
        c = parameter(2);
    }

    private Value parameter(int index) {
        Value value = graph.newValue(Op.PARAMETER, Type.INT, position);
        value.imm = index;
        builder.block.append(value);
        return value;
    }

    Value constant(int value) { return builder.intConstant(value); }

    Block block() { return graph.newBlock(); }

    /** A block that does nothing but go on. */
    Block to(Block next) {
        Block block = graph.newBlock();
        builder.block = block;
        builder.jump(next);
        return block;
    }

    void returns(Block block, Value value) {
        builder.block = block;
        builder.returnValue(value);
    }

    Value phi(Block block, Value... arguments) { return GraphBuilder.phi(block, Type.INT, position, List.of(arguments)); }

    private List<Long> results() {
        GraphInterpreter interpreter = new GraphInterpreter(world, any -> graph);
        List<Long> results = new ArrayList<>();
        for (int x : ARGUMENTS) for (int y : ARGUMENTS) for (int z : ARGUMENTS) results.add(interpreter.call(method, x, y, z));
        return results;
    }

    /** Runs the pass; expects the same results and so many tests afterwards. */
    void leaves(Pass pass, int tests) {
        GraphVerifier.verify(graph, true);
        List<Long> before = results();
        String shape = graph.toString();
        pass.run(graph, new PassContext(new Types(world), new TestTarget(Architecture.AMD64)));
        GraphVerifier.verify(graph, true);
        assertEquals(before, results(), () -> shape + "\nbecame\n" + graph);
        assertEquals(tests, graph.blocks.stream().filter(block -> block.kind == Block.Kind.IF).count(), () -> "tests left in\n" + graph);
    }

    /** How many values of this operation there are. */
    long count(Op op) { return graph.blocks.stream().flatMap(block -> block.values().stream()).filter(value -> value.op == op).count(); }
}
