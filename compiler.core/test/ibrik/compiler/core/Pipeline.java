package ibrik.compiler.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import ibrik.compiler.core.frontend.BytecodeParser;
import ibrik.compiler.core.frontend.Types;
import ibrik.compiler.core.ir.Graph;
import ibrik.compiler.core.ir.GraphInterpreter;
import ibrik.compiler.core.ir.GraphVerifier;
import ibrik.compiler.core.pass.PassContext;
import ibrik.compiler.core.pass.Passes;
import ibrik.compiler.core.world.TestTarget;
import ibrik.compiler.core.world.TestWorld;
import ibrik.linker.model.Architecture;
import ibrik.linker.model.MethodInfo;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;

/** Compiles a class of static methods up to lowered graphs and compares them, interpreted, with the same methods on the host. */
public final class Pipeline {
    private final Class<?> type;
    private final TestWorld world;
    private final PassContext context;
    private final Map<MethodInfo, Graph> graphs = new HashMap<>();
    private final boolean passes;

    public Pipeline(Class<?> type, Architecture architecture, boolean passes) { this(type, architecture, passes, Map.of()); }

    public Pipeline(Class<?> type, Architecture architecture, boolean passes, Map<String, byte[]> classFiles) {
        this.type = type;
        this.passes = passes;
        world = new TestWorld(architecture, classFiles, type);
        context = new PassContext(new Types(world), new TestTarget(architecture));
    }

    /** Has all direct calls replaced by bodies, recursion aside. */
    public void inlineEverything() { for (MethodInfo method : world.methods()) method.alwaysInline = true; }

    public Graph graph(String name) { return graph(method(name)); }

    public Graph graph(MethodInfo method) {
        Graph known = graphs.get(method);
        if (known != null) return known;
        Graph graph = BytecodeParser.parse(context.types(), method);
        if (passes) Passes.run(graph, context, true, (pass, each) -> { });
        else GraphVerifier.verify(graph, false);
        graphs.put(method, graph);
        return graph;
    }

    public MethodInfo method(String name) {
        return world.type(type.getName().replace('.', '/')).methods.values().stream().filter(m -> m.name.equals(name)).findFirst().orElseThrow();
    }

    /** Runs one method with primitive arguments on both sides. */
    public void compare(Method method, Object[] arguments) throws ReflectiveOperationException {
        String expected;
        try {
            expected = bits(method.invoke(null, arguments));
        } catch (InvocationTargetException e) {
            expected = e.getCause().getClass().getName();
        }
        long[] raw = new long[arguments.length];
        for (int i = 0; i < raw.length; i++) raw[i] = raw(arguments[i]);
        MethodInfo info = world.type(type.getName().replace('.', '/')).method(method.getName(), org.objectweb.asm.Type.getMethodDescriptor(method));
        GraphInterpreter interpreter = new GraphInterpreter(world, this::graph);
        String actual;
        try {
            actual = bits(box(interpreter.call(info, raw), method.getReturnType()));
        } catch (GraphInterpreter.Thrown e) {
            actual = e.type.javaName();
        } catch (RuntimeException e) {
            fail(method + " with " + java.util.Arrays.toString(arguments) + ": " + e.getMessage() + "\n" + graph(info), e);
            return;
        }
        assertEquals(expected, actual, () -> method + " with " + java.util.Arrays.toString(arguments) + "\n" + graph(info));
        assertEquals(0, interpreter.locks, () -> method + " leaves monitors locked");
    }

    private static long raw(Object value) {
        return switch (value) {
            case Float f -> Float.floatToRawIntBits(f);
            case Double d -> Double.doubleToRawLongBits(d);
            case Boolean b -> b ? 1 : 0;
            case Character c -> c;
            default -> ((Number) value).longValue();
        };
    }

    private static Object box(long raw, Class<?> type) {
        return switch (type.getName()) {
            case "float" -> Float.intBitsToFloat((int) raw);
            case "double" -> Double.longBitsToDouble(raw);
            case "boolean" -> raw != 0;
            case "long" -> raw;
            case "void" -> "void";
            default -> (int) raw;
        };
    }

    private static String bits(Object value) {
        return switch (value) {
            case null -> "void";
            case Float f -> "f" + Integer.toHexString(Float.floatToIntBits(f));
            case Double d -> "d" + Long.toHexString(Double.doubleToLongBits(d));
            case Character c -> String.valueOf((int) c);
            default -> value.toString();
        };
    }
}
