package ibrik.linker.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ibrik.linker.model.TypeInfo;
import ibrik.linker.simulator.fixture.Kernels;
import ibrik.linker.world.ClassUniverse;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Methods of {@link Kernels} give the same here and on the Java virtual machine that runs the tests, on edge values and random ones. */
class KernelsTest {
    private static final int[] INTS = {0, 1, -1, 2, 3, 5, 6, 7, 31, 32, 33, 63, 64, 100, -100_000, 127, 128, 255, 256, 65535, 65536, Integer.MAX_VALUE, Integer.MIN_VALUE};
    private static final long[] LONGS = {0, 1, -1, 63, 64, 65, 1L << 31, 1L << 32, -(1L << 40), Long.MAX_VALUE, Long.MIN_VALUE};
    private static final double[] DOUBLES = {0, -0.0, 1, -1, 0.5, 1e-310, 1e10, -1e19, 3e38, 1e300, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.MIN_VALUE};

    @TestFactory
    Stream<DynamicTest> kernelsGiveWhatHotSpotGives() {
        ClassUniverse universe = Worlds.universe();
        Simulator simulator = Worlds.linked(universe, SimulatorOptions.link().withTrusted(type -> true));
        TypeInfo type = Worlds.type(universe, Kernels.class);
        return Arrays.stream(Kernels.class.getDeclaredMethods()).filter(method -> Modifier.isPublic(method.getModifiers())).sorted((a, b) -> a.getName().compareTo(b.getName()))
            .map(method -> DynamicTest.dynamicTest(method.getName(), () -> compare(simulator, type, method)));
    }

    private static void compare(Simulator simulator, TypeInfo type, Method method) throws ReflectiveOperationException {
        for (Object[] arguments : arguments(method.getParameterTypes())) {
            Object expected = method.invoke(null, arguments);
            Object actual = simulator.invoke(Worlds.method(type, method.getName()), Arrays.asList(arguments));
            assertEquals(expected, actual, () -> method.getName() + Arrays.toString(arguments));
        }
    }

    private static List<Object[]> arguments(Class<?>[] types) {
        List<Object[]> all = new ArrayList<>();
        Object[] first = values(types[0]);
        if (types.length == 1) {
            for (Object value : first) all.add(new Object[] {value});
        } else {
            for (Object a : first) for (Object b : values(types[1])) all.add(new Object[] {a, b});
        }
        return all;
    }

    private static Object[] values(Class<?> type) {
        if (type == int.class) return Arrays.stream(INTS).boxed().toArray();
        if (type == long.class) return Arrays.stream(LONGS).boxed().toArray();
        if (type == float.class) return Arrays.stream(DOUBLES).mapToObj(value -> (float) value).toArray();
        return Arrays.stream(DOUBLES).boxed().toArray();
    }
}
