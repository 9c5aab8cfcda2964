package ibrik.compiler.core.ir;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.linker.model.Architecture;
import ibrik.linker.model.MethodInfo;
import ibrik.linker.model.TypeInfo;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.Opcodes;

/** The verifier accepts well-formed graphs and names what is wrong with others. */
class GraphVerifierTest {
    private final TypeInfo owner = new TypeInfo("T", TypeInfo.Kind.CLASS, 0, null, "test");
    private final MethodInfo method = new MethodInfo(owner, "m", "(II)I", Opcodes.ACC_STATIC, null);
    private final Graph graph = new Graph(method, Architecture.AMD64);
    private final GraphBuilder builder = new GraphBuilder(graph);
    private final Position position = new Position(method, 1, null);
    private final Block entry = graph.newBlock();

    GraphVerifierTest() {
        builder.block = entry;
        builder.position = position;
    }

    private Value parameter(int index, Type type) {
        Value value = graph.newValue(Op.PARAMETER, type, position);
        value.imm = index;
        entry.append(value);
        return value;
    }

    private void refuses(String why) {
        IllegalStateException broken = assertThrows(IllegalStateException.class, () -> GraphVerifier.verify(graph, true));
        assertTrue(broken.getMessage().contains(why), broken.getMessage());
    }

    @Test
    void diamond() {
        Value a = parameter(0, Type.INT);
        Value b = parameter(1, Type.INT);
        Block left = graph.newBlock();
        Block right = graph.newBlock();
        Block join = graph.newBlock();
        builder.branch(Condition.LT, a, b, left, right);
        builder.block = left;
        builder.jump(join);
        builder.block = right;
        Value sum = builder.addition(a, b);
        builder.jump(join);
        Value phi = GraphBuilder.phi(join, Type.INT, position, List.of(a, sum));
        builder.block = join;
        builder.returnValue(phi);
        assertDoesNotThrow(() -> GraphVerifier.verify(graph, true));
        phi.removeArg(1);
        refuses("1 arguments for 2 predecessors");
        phi.addArg(graph.constant(Type.LONG, 0));
        refuses("of type LONG");
    }

    @Test
    void useBeforeDefinition() {
        Value a = parameter(0, Type.INT);
        Value first = graph.newValue(Op.NEG, Type.INT, position, a);
        Value second = graph.newValue(Op.NOT, Type.INT, position, first);
        entry.append(second);
        entry.append(first);
        builder.returnValue(second);
        refuses("where it is not available");
    }

    @Test
    void resultOfWhatHasThrown() {
        Value reference = parameter(0, Type.REF);
        Value checked = graph.newValue(Op.NULL_CHECK, Type.REF, position, reference);
        entry.append(checked);
        Block next = graph.newBlock();
        Block pad = graph.newBlock();
        entry.kind = Block.Kind.THROWING;
        entry.addSuccessor(next);
        entry.addSuccessor(pad);
        pad.append(graph.newValue(Op.CATCH, Type.REF, position));
        builder.block = next;
        builder.returnValue(checked);
        builder.block = pad;
        builder.returnValue(reference);
        assertDoesNotThrow(() -> GraphVerifier.verify(graph, true));
        pad.setControl(0, checked);
        refuses("control " + checked + " is not available");
    }

    @Test
    void throwingWithoutPosition() {
        Value reference = parameter(0, Type.REF);
        entry.append(graph.newValue(Op.NULL_CHECK, Type.REF, null, reference));
        builder.returnValue(null);
        refuses("has no position");
    }

    @Test
    void mixedOperands() {
        Value a = parameter(0, Type.INT);
        entry.append(graph.newValue(Op.ADD, Type.LONG, position, a, graph.constant(Type.LONG, 1)));
        builder.returnValue(null);
        refuses("has an argument of type INT");
    }

    @Test
    void highOperationAfterLowering() {
        Value object = parameter(0, Type.REF);
        Value cast = graph.newValue(Op.CHECK_CAST, Type.REF, position, object);
        cast.aux = owner;
        entry.append(cast);
        builder.returnValue(cast);
        assertDoesNotThrow(() -> GraphVerifier.verify(graph, false));
        refuses("high operation after lowering");
    }
}
