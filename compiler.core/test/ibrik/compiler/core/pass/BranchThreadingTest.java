package ibrik.compiler.core.pass;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import ibrik.compiler.core.frontend.Types;
import ibrik.compiler.core.ir.Block;
import ibrik.compiler.core.ir.Condition;
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
import org.junit.jupiter.api.Test;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.MethodNode;

/** Edges that decide a test bypass it, others do not, and the method means the same. */
class BranchThreadingTest {
    private static final int[] ARGUMENTS = {-1, 0, 1, 2, 5};
    private final TestWorld world = new TestWorld(Architecture.AMD64);
    private final TypeInfo owner = new TypeInfo("T", TypeInfo.Kind.CLASS, 0, null, "test");
    private final MethodInfo method = new MethodInfo(owner, "m", "(III)I", Opcodes.ACC_STATIC, new MethodNode(Opcodes.ACC_STATIC, "m", "(III)I", null, null));
    private final Graph graph = new Graph(method, Architecture.AMD64);
    private final GraphBuilder builder = new GraphBuilder(graph);
    private final Position position = new Position(method, 1, null);
    private final Value a;
    private final Value b;
    private final Value c;

    BranchThreadingTest() {
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

    /** A block that does nothing but go on. */
    private Block to(Block next) {
        Block block = graph.newBlock();
        builder.block = block;
        builder.jump(next);
        return block;
    }

    private void returns(Block block, Value value) {
        builder.block = block;
        builder.returnValue(value);
    }

    private Value phi(Block block, Value... arguments) { return GraphBuilder.phi(block, Type.INT, position, List.of(arguments)); }

    private Value constant(int value) { return builder.intConstant(value); }

    /** Branches on a &lt; b to two blocks that both go on to one; returns that, to be continued in. */
    private Block diamond() {
        Block entry = builder.block;
        Block join = graph.newBlock();
        Block left = to(join);
        Block right = to(join);
        builder.block = entry;
        builder.branch(Condition.LT, a, b, left, right);
        builder.block = join;
        return join;
    }

    private List<Long> results() {
        GraphInterpreter interpreter = new GraphInterpreter(world, any -> graph);
        List<Long> results = new ArrayList<>();
        for (int x : ARGUMENTS) for (int y : ARGUMENTS) for (int z : ARGUMENTS) results.add(interpreter.call(method, x, y, z));
        return results;
    }

    /** Runs the pass, which is to keep the meaning and to leave so many tests and phis. */
    private void leaves(int tests, int phis) {
        GraphVerifier.verify(graph, true);
        List<Long> before = results();
        String shape = graph.toString();
        new BranchThreading().run(graph, new PassContext(new Types(world), new TestTarget(Architecture.AMD64)));
        GraphVerifier.verify(graph, true);
        assertEquals(before, results(), () -> shape + "\nbecame\n" + graph);
        assertEquals(tests, graph.blocks.stream().filter(block -> block.kind == Block.Kind.IF).count(), () -> "tests left in\n" + graph);
        assertEquals(phis, graph.blocks.stream().flatMap(block -> block.values().stream()).filter(value -> value.op == Op.PHI).count(), () -> "phis left in\n" + graph);
    }

    @Test
    void aTruthValueIsNotTestedAgain() {
        Block join = diamond();
        Value truth = phi(join, constant(1), constant(0));
        Block yes = graph.newBlock();
        Block no = graph.newBlock();
        builder.branch(Condition.NE, truth, constant(0), yes, no);
        returns(yes, a);
        returns(no, b);
        leaves(1, 0);
        assertSame(a, graph.entry().successor(0).control(0), "what a < b returns");
        assertSame(b, graph.entry().successor(1).control(0), "what a >= b returns");
    }

    @Test
    void aSwitchOverJoinedConstantsIsPassed() {
        Block join = diamond();
        Value key = phi(join, constant(1), constant(7));
        Block other = graph.newBlock();
        Block zero = graph.newBlock();
        Block one = graph.newBlock();
        join.kind = Block.Kind.TABLE_SWITCH;
        join.addControl(key);
        for (Block to : List.of(zero, one, other)) join.addSuccessor(to);
        returns(zero, c);
        returns(one, a);
        returns(other, b);
        leaves(1, 0);
        assertSame(a, graph.entry().successor(0).control(0), "case 1 behind a < b");
        assertSame(b, graph.entry().successor(1).control(0), "no case behind a >= b");
    }

    @Test
    void anUnknownEdgeStillTests() {
        Block join = diamond();
        Value truth = phi(join, constant(1), c);
        Block yes = graph.newBlock();
        Block no = graph.newBlock();
        builder.branch(Condition.NE, truth, constant(0), yes, no);
        returns(yes, a);
        returns(no, b);
        leaves(2, 0);
        assertSame(yes, graph.entry().successor(0), "where a < b leads");
        assertEquals(Block.Kind.IF, graph.entry().successor(1).kind, "the edge that brings a parameter");
    }

    @Test
    void nothingIsDoneWithoutAConstant() {
        Block join = diamond();
        Value either = phi(join, a, c);
        Block yes = graph.newBlock();
        Block no = graph.newBlock();
        builder.branch(Condition.NE, either, constant(0), yes, no);
        returns(yes, a);
        returns(no, b);
        leaves(2, 1);
    }

    @Test
    void whatIsUsedBehindTheTestIsJoinedThere() {
        Block join = diamond();
        Value truth = phi(join, constant(1), c);
        Value carried = phi(join, a, b);
        Block yes = graph.newBlock();
        Block no = graph.newBlock();
        builder.branch(Condition.NE, truth, constant(0), yes, no);
        builder.block = yes;
        builder.returnValue(builder.addition(carried, truth));
        builder.block = no;
        builder.returnValue(builder.addition(carried, 100));
        leaves(2, 2);
        assertEquals(2, yes.values().stream().filter(value -> value.op == Op.PHI).count(), () -> "phis of the block that both reach\n" + graph);
    }

    @Test
    void phisOfTheTargetGetWhatTheEdgeBrought() {
        Block join = diamond();
        Value truth = phi(join, constant(1), c);
        Value carried = phi(join, a, b);
        Block end = graph.newBlock();
        Block no = graph.newBlock();
        builder.branch(Condition.NE, truth, constant(0), end, no);
        builder.block = no;
        Value sum = builder.addition(a, b);
        builder.jump(end);
        Value result = phi(end, carried, sum);
        returns(end, result);
        leaves(2, 1);
        assertEquals(3, result.argCount(), () -> "ways to the end\n" + graph);
    }

    @Test
    void oneTestDecidesTheNext() {
        Block first = diamond();
        Value truth = phi(first, constant(1), constant(0));
        Block second = graph.newBlock();
        Block five = to(second);
        Block seven = to(second);
        builder.block = first;
        builder.branch(Condition.NE, truth, constant(0), five, seven);
        Value number = phi(second, constant(5), constant(7));
        Block yes = graph.newBlock();
        Block no = graph.newBlock();
        builder.block = second;
        builder.branch(Condition.LE, number, constant(6), yes, no);
        returns(yes, a);
        returns(no, b);
        leaves(1, 0);
    }

    @Test
    void aLoopKeepsItsHeader() {
        Block entry = builder.block;
        Block header = graph.newBlock();
        Block body = graph.newBlock();
        Block exit = graph.newBlock();
        builder.jump(header);
        builder.block = body;
        builder.jump(header);
        Value count = phi(header, constant(0), constant(0));
        Value sum = phi(header, a, a);
        builder.block = header;
        builder.branch(Condition.LT, count, constant(3), body, exit);
        builder.block = body;
        count.setArg(1, builder.addition(count, 1));
        sum.setArg(1, builder.addition(sum, b));
        returns(exit, sum);
        leaves(1, 2);
        assertSame(header, entry.successor(0), "the way into the loop");
    }
}
