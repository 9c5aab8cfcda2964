package ibrik.linker.simulator;

import ibrik.linker.model.TypeInfo;
import java.util.Map;
import java.util.function.Predicate;

/**
 * How the simulator runs.
 *
 * @param oracle run whole programs with input, output and time, as a virtual machine would; otherwise run class initialisers for an image
 * @param initialiserSteps steps (about one per bytecode) that one class initialiser may take
 * @param totalSteps steps in all
 * @param memory bytes that one attempt may allocate
 * @param largestArray bytes of the largest array
 * @param depth frames of the deepest recursion
 * @param stepsOf steps for single classes, by internal name, instead of {@code initialiserSteps}
 * @param trusted classes of the library and the runtime: their initialisers may do what no program can observe, e.g. fill caches
 */
public record SimulatorOptions(boolean oracle, long initialiserSteps, long totalSteps, long memory, long largestArray, int depth, Map<String, Long> stepsOf,
        Predicate<TypeInfo> trusted) {

    /** For links: 100 million steps and 64 MB for each initialiser. */
    public static SimulatorOptions link() {
        return new SimulatorOptions(false, 100_000_000L, 20_000_000_000L, 64L << 20, 16L << 20, 6000, Map.of(), SimulatorOptions::isLibrary);
    }

    /** For whole programs: no limits but those of the host, and the depth of HotSpot's default stack. */
    public static SimulatorOptions program() {
        return new SimulatorOptions(true, Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE, 512L << 20, 12_000, Map.of(), type -> true);
    }

    public SimulatorOptions withSteps(Map<String, Long> stepsOf) {
        return new SimulatorOptions(oracle, initialiserSteps, totalSteps, memory, largestArray, depth, Map.copyOf(stepsOf), trusted);
    }

    public SimulatorOptions withInitialiserSteps(long steps) {
        return new SimulatorOptions(oracle, steps, totalSteps, memory, largestArray, depth, stepsOf, trusted);
    }

    public SimulatorOptions withTrusted(Predicate<TypeInfo> trusted) {
        return new SimulatorOptions(oracle, initialiserSteps, totalSteps, memory, largestArray, depth, stepsOf, trusted);
    }

    /** Bundles java.*, jdk.* and runtime.*. */
    public static boolean isLibrary(TypeInfo type) {
        String bundle = type.bundle == null ? "" : type.bundle;
        return bundle.startsWith("java.") || bundle.startsWith("jdk.") || bundle.startsWith("runtime.");
    }
}
