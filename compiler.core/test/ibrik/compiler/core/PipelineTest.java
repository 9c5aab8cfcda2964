package ibrik.compiler.core;

import ibrik.compiler.core.cases.ArithmeticCases;
import ibrik.compiler.core.cases.ArrayCases;
import ibrik.compiler.core.cases.ControlCases;
import ibrik.compiler.core.cases.ExceptionCases;
import ibrik.compiler.core.cases.ObjectCases;
import ibrik.linker.model.Architecture;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Front end and passes keep the meaning of programs: interpreted graphs do what the host does, with every combination of some arguments. */
class PipelineTest {
    private static final int[] INTS = {0, 1, -1, 2, 3, 7, 10, 31, 100, -100, 12345, Integer.MAX_VALUE, Integer.MIN_VALUE};
    private static final int[] FEW_INTS = {0, 1, -1, 3, 5, 12};
    private static final long[] LONGS = {0, 1, -1, 5, 1L << 33, -(1L << 40) + 3, Long.MAX_VALUE, Long.MIN_VALUE};
    private static final double[] DOUBLES = {0, -0.0, 1, -1.5, 3.7, 1e10, -1e30, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};

    @ParameterizedTest
    @ValueSource(classes = {ArithmeticCases.class, ControlCases.class, ArrayCases.class, ObjectCases.class, ExceptionCases.class})
    void graphFromFrontEnd(Class<?> cases) throws ReflectiveOperationException { run(cases, Architecture.AMD64, false); }

    @ParameterizedTest
    @ValueSource(classes = {ArithmeticCases.class, ControlCases.class, ArrayCases.class, ObjectCases.class, ExceptionCases.class})
    void graphAfterPassesAmd64(Class<?> cases) throws ReflectiveOperationException { run(cases, Architecture.AMD64, true); }

    @ParameterizedTest
    @ValueSource(classes = {ArithmeticCases.class, ControlCases.class, ArrayCases.class, ObjectCases.class, ExceptionCases.class})
    void graphAfterPassesArm(Class<?> cases) throws ReflectiveOperationException { run(cases, Architecture.ARM, true); }

    @ParameterizedTest
    @ValueSource(classes = {ControlCases.class, ArrayCases.class, ObjectCases.class, ExceptionCases.class})
    void everythingInlined(Class<?> cases) throws ReflectiveOperationException {
        Pipeline pipeline = new Pipeline(cases, Architecture.AMD64, true);
        pipeline.inlineEverything();
        run(cases, pipeline);
    }

    private static void run(Class<?> cases, Architecture architecture, boolean passes) throws ReflectiveOperationException {
        run(cases, new Pipeline(cases, architecture, passes));
    }

    private static void run(Class<?> cases, Pipeline pipeline) throws ReflectiveOperationException {
        Method[] methods = cases.getDeclaredMethods();
        Arrays.sort(methods, Comparator.comparing(Method::toString));
        for (Method method : methods) {
            if (!Modifier.isPublic(method.getModifiers())) continue;
            for (Object[] arguments : combinations(method.getParameterTypes())) pipeline.compare(method, arguments);
        }
    }

    private static List<Object[]> combinations(Class<?>[] types) {
        List<Object[]> result = new ArrayList<>();
        result.add(new Object[0]);
        for (Class<?> type : types) {
            List<Object[]> longer = new ArrayList<>();
            for (Object[] prefix : result) {
                for (Object value : values(type, types.length > 2)) {
                    Object[] next = Arrays.copyOf(prefix, prefix.length + 1);
                    next[prefix.length] = value;
                    longer.add(next);
                }
            }
            result = longer;
        }
        return result;
    }

    private static List<Object> values(Class<?> type, boolean few) {
        List<Object> values = new ArrayList<>();
        switch (type.getName()) {
            case "int" -> Arrays.stream(few ? FEW_INTS : INTS).forEach(values::add);
            case "long" -> Arrays.stream(LONGS).forEach(values::add);
            case "double" -> Arrays.stream(DOUBLES).forEach(values::add);
            case "float" -> Arrays.stream(DOUBLES).forEach(d -> values.add((float) d));
            case "boolean" -> values.addAll(List.of(true, false));
            default -> throw new IllegalArgumentException("no arguments of type " + type);
        }
        return values;
    }
}
