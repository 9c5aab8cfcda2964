package ibrik.compiler.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.compiler.core.cases.ShapeCases;
import ibrik.compiler.core.ir.Access;
import ibrik.compiler.core.ir.Block;
import ibrik.compiler.core.ir.Dominators;
import ibrik.compiler.core.ir.Graph;
import ibrik.compiler.core.ir.Op;
import ibrik.compiler.core.ir.Position;
import ibrik.compiler.core.ir.Value;
import ibrik.linker.model.Architecture;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What optimised graphs contain, and what they must not contain any more. */
class ShapeTest {
    private final Pipeline pipeline = new Pipeline(ShapeCases.class, Architecture.AMD64, true);

    private static List<Value> values(Graph graph, Op op) {
        return graph.blocks.stream().flatMap(block -> block.values().stream()).filter(value -> value.op == op).toList();
    }

    private int count(String method, Op op) { return values(pipeline.graph(method), op).size(); }

    @ParameterizedTest(name = "{0}: {1} bounds checks")
    @CsvSource({"sumOfArray,0", "pairsOfArray,0", "backwards,0", "unproven,1"})
    void boundsChecksOfInductionLoops(String method, int expected) { assertEquals(expected, count(method, Op.BOUNDS_CHECK), () -> pipeline.graph(method).toString()); }

    @ParameterizedTest
    @CsvSource({"sumOfArray", "twiceTheField", "fieldAfterStore", "small", "invariant"})
    void nullChecksGoIntoAccesses(String method) { assertEquals(0, count(method, Op.NULL_CHECK), () -> pipeline.graph(method).toString()); }

    @Test
    void loopsTestAtTheBottom() {
        Graph graph = pipeline.graph("sumOfArray");
        assertEquals(1, values(graph, Op.POLL).size());
        Block latch = values(graph, Op.POLL).getFirst().block;
        assertEquals(Block.Kind.IF, latch.kind, graph::toString);
    }

    @ParameterizedTest(name = "{0} loads {1} times 32 bits")
    @CsvSource({"twiceTheField,2", "fieldAfterStore,1", "storeBetween,2", "small,2"})
    void fieldsAreLoadedOnce(String method, int expected) {
        long loads = values(pipeline.graph(method), Op.LOAD).stream().filter(load -> load.memory().access() == Access.I32).count();
        assertEquals(expected, loads, () -> pipeline.graph(method).toString());
    }

    @Test
    void invariantFieldIsLoadedBeforeTheLoop() {
        Graph graph = pipeline.graph("invariant");
        Block loop = values(graph, Op.POLL).getFirst().block;
        for (Value load : values(graph, Op.LOAD)) assertTrue(load.block != loop, graph::toString);
    }

    /** Before the loop it would read what may be no field, and no reference. */
    @Test
    void fieldBehindATypeTestStaysThere() {
        Graph graph = pipeline.graph("tested");
        Dominators dominators = new Dominators(graph);
        Block latch = values(graph, Op.POLL).getFirst().block;
        List<Value> loads = values(graph, Op.LOAD).stream().filter(load -> load.memory().access() == Access.REF).toList();
        assertEquals(1, loads.size(), graph::toString);
        assertFalse(dominators.dominates(loads.getFirst().block, latch), graph::toString);
    }

    /** The first object has lived through the allocation of the second when it is stored into: its barrier stays. */
    @Test
    void freshObjectsNeedNoBarrier() { assertEquals(1, count("freshObject", Op.LOG_BARRIER), () -> pipeline.graph("freshObject").toString()); }

    @Test
    void smallMethodsAreInlinedWithTheirCallers() {
        Graph graph = pipeline.graph("small");
        assertEquals(0, values(graph, Op.CALL).size(), graph::toString);
        Position position = values(graph, Op.LOAD).getLast().position;
        assertEquals("sum", position.method().name);
        assertEquals("small", position.caller().method().name);
    }

    @Test
    void inlinedBodyThrowsToTheCallersHandler() {
        Graph graph = pipeline.graph("caughtInline");
        assertEquals(0, values(graph, Op.CALL).stream().filter(call -> call.aux.toString().contains("sum")).count(), graph::toString);
        assertEquals(2, graph.blocks.stream().filter(block -> block.kind == Block.Kind.THROWING).count(), graph::toString);
    }

    @Test
    void castBehindInstanceofIsFree() {
        Graph graph = pipeline.graph("instanceTwice");
        assertEquals(0, values(graph, Op.CALL).size(), graph::toString);
        assertEquals(1, values(graph, Op.SYMBOL).size(), graph::toString);
    }

    @Test
    void unsignedComparisonIsOne() {
        Graph graph = pipeline.graph("unsignedLess");
        assertEquals(0, values(graph, Op.SUB).size(), graph::toString);
    }

    @Test
    void knownBranchesGoAndTheLastBecomesASelection() {
        Graph graph = pipeline.graph("doubleCheck");
        assertEquals(0, graph.blocks.stream().filter(block -> block.kind == Block.Kind.IF).count(), graph::toString);
        assertEquals(1, values(graph, Op.SELECT).size(), graph::toString);
    }
}
