package ibrik.linker.simulator;

import ibrik.linker.model.SimObject;
import ibrik.linker.model.TypeInfo;
import ibrik.linker.model.Universe;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Runs a whole program in the simulator, as {@code java} would: the oracle for tests of the compiler. One thread, no files. */
public final class SimulatedProgram {
    private SimulatedProgram() {}

    /**
     * How a program ended.
     *
     * @param output what it wrote to standard output
     * @param error what it wrote to standard error
     * @param status 0, what it gave to System.exit, or 1 after an uncaught exception
     * @param steps bytecodes executed, about
     */
    public record Result(String output, String error, int status, long steps) {}

    /**
     * Runs {@code mainClass.main(arguments)}.
     *
     * @param universe a fresh one over the program's classes, without substitutions
     * @param mainClass name with dots
     * @throws UnsimulatableException if the program does what the simulator cannot
     */
    public static Result run(Universe universe, String mainClass, List<String> arguments, String input) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        ByteArrayOutputStream error = new ByteArrayOutputStream();
        InputStream in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
        Simulator simulator = new Simulator(universe, SimulatorOptions.program(), new Host(in, output, error));
        int status = run(simulator, mainClass, arguments);
        return new Result(output.toString(StandardCharsets.UTF_8), error.toString(StandardCharsets.UTF_8), status, simulator.steps());
    }

    /** As above, with streams of the caller's. */
    public static int run(Universe universe, String mainClass, List<String> arguments, InputStream in, OutputStream out, OutputStream error) {
        return run(new Simulator(universe, SimulatorOptions.program(), new Host(in, out, error)), mainClass, arguments);
    }

    static int run(Simulator simulator, String mainClass, List<String> arguments) {
        Map<String, String> properties = Boot.properties();
        return simulator.program(() -> {
            Machine machine = simulator.machine();
            try {
                Boot.run(machine, properties);
                return main(machine, mainClass, arguments);
            } catch (ExitException e) {
                return e.status;
            } catch (SimThrow thrown) {
                machine.vm.depth = 0;
                throw new IllegalStateException("the class library fails: " + ThrowableNatives.describe(thrown.thrown, machine));
            }
        });
    }

    private static int main(Machine machine, String mainClass, List<String> arguments) {
        Heap heap = machine.heap;
        TypeInfo type = machine.universe.find(mainClass.replace('.', '/'));
        if (type == null) throw new IllegalArgumentException("class " + mainClass + " is not on the class path");
        SimObject array = heap.allocateArray(machine.universe.find("[Ljava/lang/String;"), arguments.size());
        for (int i = 0; i < arguments.size(); i++) heap.setElement(array, i, heap.newString(arguments.get(i)));
        int status = 0;
        try {
            machine.initialiser.ensure(machine.classOf(type));
            Calls.call(machine, machine.method(type.name, "main", "([Ljava/lang/String;)V"), array);
        } catch (SimThrow thrown) {
            machine.vm.depth = 0;
            status = 1;
            Calls.call(machine, machine.method("java/lang/Thread", "dispatchUncaughtException", "(Ljava/lang/Throwable;)V"), machine.mainThread, thrown.thrown);
        }
        Calls.call(machine, machine.method("java/lang/Shutdown", "shutdown", "()V"));
        return status;
    }
}
