package ibrik.compiler.arm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import ibrik.compiler.core.ir.Graph;
import ibrik.compiler.core.ir.Type;
import ibrik.compiler.core.target.RuntimeEntry;
import ibrik.linker.model.Architecture;
import ibrik.linker.model.MethodInfo;
import ibrik.test.graphs.GraphInterpreter;
import ibrik.test.graphs.RandomGraph;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Random methods give on the machine what their graphs mean.
class RandomGraphTest {
    private static final int METHODS = Integer.getInteger("ibrik.test.graphs", 400);

    @BeforeAll
    static void qemu() {
        ArmProgram.assumeQemu();
    }

    private record Expected(Graph graph, long[] arguments, long result, RuntimeEntry thrown) {
    }

    @Test
    void machineCodeMeansWhatTheGraphMeans(@TempDir Path folder) throws Exception {
        Random random = new Random(Long.getLong("ibrik.test.seed", 20251));
        ArmProgram program = new ArmProgram();
        List<Expected> expected = new ArrayList<>();
        List<MethodInfo> leaves = new ArrayList<>();
        Map<MethodInfo, Graph> graphs = new HashMap<>();
        for (int m = 0; m < METHODS; m++) {
            List<MethodInfo> callees = m % 2 == 0 ? List.of() : leaves.subList(Math.max(0, leaves.size() - 8), leaves.size());
            Graph graph = new RandomGraph(Architecture.ARM, random, "m" + m, callees).graph;
            program.add(graph);
            graphs.put(graph.method, graph);
            if (m % 2 == 0) leaves.add(graph.method);
            for (int k = 0; k < 3; k++) {
                List<Type> types = Signatures.parameters(graph.method);
                long[] arguments = new long[types.size()];
                for (int i = 0; i < arguments.length; i++) arguments[i] = RandomGraph.argument(random, types.get(i));
                expected.add(expect(graphs, graph, arguments));
                program.call(graph.method, arguments);
            }
        }
        List<ArmProgram.Outcome> outcomes = program.run(folder);
        for (int i = 0; i < expected.size(); i++) check(expected.get(i), outcomes.get(i));
    }

    private static Expected expect(Map<MethodInfo, Graph> graphs, Graph graph, long[] arguments) {
        try {
            return new Expected(graph, arguments, GraphInterpreter.run(graphs, graph, arguments), null);
        } catch (GraphInterpreter.Thrown e) {
            return new Expected(graph, arguments, 0, e.entry);
        }
    }

    private static void check(Expected e, ArmProgram.Outcome o) {
        org.objectweb.asm.Type type = org.objectweb.asm.Type.getReturnType(e.graph.method.descriptor);
        String expected;
        String actual;
        switch (type.getSort()) {
            case org.objectweb.asm.Type.FLOAT -> {
                expected = "" + Float.intBitsToFloat((int) e.result);
                actual = "" + Float.intBitsToFloat((int) o.floating());
            }
            case org.objectweb.asm.Type.DOUBLE -> {
                expected = "" + Double.longBitsToDouble(e.result);
                actual = "" + Double.longBitsToDouble(o.floating());
            }
            case org.objectweb.asm.Type.LONG -> {
                expected = Long.toHexString(e.result);
                actual = Long.toHexString(o.core());
            }
            default -> {
                expected = Integer.toHexString((int) e.result);
                actual = Integer.toHexString((int) o.core());
            }
        }
        assertEquals(e.thrown, o.thrown(), () -> "exception for arguments " + java.util.Arrays.toString(e.arguments) + "\n" + e.graph);
        if (e.thrown != null) return;
        if (!expected.equals(actual)) {
            assertEquals(expected, actual, () -> "arguments " + java.util.Arrays.toString(e.arguments) + "\n" + e.graph);
        }
    }
}
