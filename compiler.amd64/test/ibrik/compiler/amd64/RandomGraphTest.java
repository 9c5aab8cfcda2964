// Random methods give on the machine what their graphs mean.
package ibrik.compiler.amd64;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ibrik.compiler.core.ir.Graph;
import ibrik.compiler.core.ir.Type;
import ibrik.compiler.core.lir.RegisterFile;
import ibrik.compiler.core.target.CompiledMethod;
import ibrik.compiler.core.target.RuntimeEntry;
import ibrik.linker.model.Architecture;
import ibrik.linker.model.MethodInfo;
import ibrik.test.graphs.GraphInterpreter;
import ibrik.test.graphs.RandomGraph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RandomGraphTest {
    private static final int METHODS = Integer.getInteger("ibrik.test.graphs", 400);
    /** What fixed uses ask for, and little more. */
    private static final RegisterFile FEW = new RegisterFile(new int[] {0, 6, 2, 1, 3, 5}, new int[] {0, 1, 2, 3, 4, 5, 6, 7}, 8);

    private record Expected(Graph graph, long[] arguments, long result, RuntimeEntry thrown, int number) {
    }

    @Test
    void machineCodeMeansWhatTheGraphMeans() throws Exception {
        compare(new Amd64Target().registers(), 1);
    }

    @Test
    void soItDoesWithFewRegisters() throws Exception {
        compare(FEW, 2);
    }

    private static void compare(RegisterFile registers, long seed) throws Exception {
        Random random = new Random(Long.getLong("ibrik.test.seed", seed));
        Machine machine = new Machine();
        List<Expected> expected = new ArrayList<>();
        List<MethodInfo> leaves = new ArrayList<>();
        Map<MethodInfo, Graph> graphs = new HashMap<>();
        for (int m = 0; m < METHODS; m++) {
            List<MethodInfo> callees = m % 2 == 0 ? List.of() : leaves.subList(Math.max(0, leaves.size() - 8), leaves.size());
            Graph graph = new RandomGraph(Architecture.AMD64, random, "m" + m, callees).graph;
            CompiledMethod code = Method.compile(graph, registers);
            machine.add(code);
            graphs.put(graph.method, graph);
            if (m % 2 == 0) {
                leaves.add(graph.method);
            }
            for (int k = 0; k < 3; k++) {
                expected.add(call(machine, graphs, graph, code, random));
            }
        }
        long[] results = machine.run();
        for (Expected e : expected) {
            check(e, results[e.number]);
        }
    }

    private static Expected call(Machine machine, Map<MethodInfo, Graph> graphs, Graph graph, CompiledMethod code, Random random) {
        List<Type> types = Parameters.types(graph.method);
        long[] arguments = new long[types.size()];
        long[] bits = new long[types.size()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = RandomGraph.argument(random, types.get(i));
            bits[i] = types.get(i) == Type.INT ? arguments[i] & 0xffffffffL : arguments[i];
        }
        int number = machine.call(code, types, result(graph), bits);
        try {
            return new Expected(graph, arguments, GraphInterpreter.run(graphs, graph, arguments), null, number);
        } catch (GraphInterpreter.Thrown e) {
            return new Expected(graph, arguments, 0, e.entry, number);
        }
    }

    private static Type result(Graph graph) {
        String d = graph.method.descriptor;
        return switch (d.charAt(d.length() - 1)) {
            case 'J' -> Type.LONG;
            case 'F' -> Type.FLOAT;
            case 'D' -> Type.DOUBLE;
            default -> Type.INT;
        };
    }

    private static void check(Expected e, long actual) {
        Type type = result(e.graph);
        String want = e.thrown == null ? show(type, e.result) : e.thrown.toString();
        String have = e.thrown != null && actual == Machine.thrown(e.thrown) ? e.thrown.toString() : show(type, actual);
        assertEquals(want, have, () -> "arguments " + Arrays.toString(e.arguments) + "\n" + e.graph);
    }

    /** NaNs may differ in sign and payload; INTs are compared by their 32 bits. */
    private static String show(Type type, long bits) {
        return switch (type) {
            case FLOAT -> Float.toString(Float.intBitsToFloat((int) bits));
            case DOUBLE -> Double.toString(Double.longBitsToDouble(bits));
            case INT -> Integer.toHexString((int) bits);
            default -> Long.toHexString(bits);
        };
    }
}
