package ibrik.linker.simulator;

import ibrik.linker.model.LinkTimeHeap;
import ibrik.linker.model.MethodInfo;
import ibrik.linker.model.SimObject;
import ibrik.linker.model.TypeInfo;
import ibrik.linker.model.Universe;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * The link-time heap: runs class initialisers and methods over simulated objects. Each call is an attempt: it is carried out wholly, or undone wholly. Classes that
 * were initialised on the way of an attempt that is given up become uninitialised again and may be tried by themselves. For one thread
 * at a time, but any.
 */
public final class Simulator implements LinkTimeHeap {
    private final Machine machine;
    private final BigStack stack = new BigStack();
    private boolean inAttempt;

    public Simulator(Universe universe, SimulatorOptions options) { this(universe, options, null); }

    Simulator(Universe universe, SimulatorOptions options, Host host) { machine = new Machine(universe, options, host); }

    Machine machine() { return machine; }

    /**
     * Brings up the class library as System.initPhase1 and 3 do: threads, properties, standard streams. Must come first. Throws UnsimulatableException if
     * the library does something on the way that cannot be foretold.
     *
     * @param properties the system properties of the image, e.g. {@link Boot#properties}; nothing else of the build machine gets in
     */
    public void boot(Map<String, String> properties) {
        attempt(() -> {
            Boot.run(machine, properties);
            return null;
        });
    }

    @Override
    public Outcome initialise(TypeInfo type) {
        SimClass target = machine.classOf(type);
        if (machine.initialiser.ensureTrivially(target)) return Outcome.DONE;
        if (type.initialisation != TypeInfo.Initialisation.AT_RUN_TIME) {
            try {
                attempt(() -> {
                    machine.initialiser.ensure(target);
                    return null;
                });
                return Outcome.DONE;
            } catch (UnsimulatableException e) {
                if (type.initialisation != TypeInfo.Initialisation.AT_RUN_TIME) {
                    type.initialisation = TypeInfo.Initialisation.AT_RUN_TIME;
                    type.initialisationReason = e.getMessage();
                }
            }
        }
        return Outcome.atRunTime(type.initialisationReason);
    }

    @Override
    public SimObject string(String value) { return machine.heap.string(value); }

    @Override
    public SimObject mirror(TypeInfo type) { return machine.heap.mirror(type); }

    @Override
    public SimObject statics(TypeInfo type) { return machine.heap.statics(type); }

    /** What has been initialised is final already: only the attempt that runs can be undone. */
    @Override
    public void commit() {
        if (inAttempt) throw new IllegalStateException("commit during an attempt");
    }

    /** Runs a method. What cannot be simulated throws {@link UnsimulatableException}, and nothing has happened. */
    @Override
    public Object invoke(MethodInfo method, List<Object> arguments) {
        return attempt(() -> {
            machine.initialiser.ensure(machine.classOf(method.owner));
            return call(method, arguments);
        });
    }

    private Object call(MethodInfo method, List<Object> arguments) {
        try {
            return Calls.call(machine, machine.methodOf(method), arguments.toArray());
        } catch (SimThrow thrown) {
            machine.vm.depth = 0;
            throw new SimulatedException(thrown.thrown, machine.exceptions.describe(thrown.thrown));
        }
    }

    /** A new array of {@code type}; for arguments of {@link #invoke}. */
    public SimObject newArray(TypeInfo type, int length) { return machine.heap.allocateArray(type, length); }

    /** The value of a simulated string. */
    public String text(SimObject string) { return machine.heap.text(string); }

    /** All interned strings, in the order in which they were. */
    public List<SimObject> internedStrings() { return machine.heap.internedStrings(); }

    /** Steps (about one per bytecode) taken so far. */
    public long steps() { return machine.vm.steps; }

    /** Runs a whole program (oracle mode). */
    int program(Callable<Integer> body) { return attempt(body); }

    private <T> T attempt(Callable<T> body) {
        if (inAttempt) throw new IllegalStateException("the simulator is not to be entered from within an attempt");
        inAttempt = true;
        try {
            return stack.call(() -> machine.options.oracle() ? body.call() : guarded(body));
        } finally {
            inAttempt = false;
        }
    }

    private <T> T guarded(Callable<T> body) throws Exception {
        Map<SimObject, int[]> monitors = machine.heap.monitors.snapshot();
        machine.journal.begin(machine.heap.nextSerial());
        machine.initialiser.beginAttempt();
        machine.heap.beginAttempt();
        long memory = machine.options.memory();
        machine.heap.allocationLimit = machine.heap.allocated + memory;
        machine.vm.stepLimit = Math.min(machine.options.totalSteps(), machine.vm.steps + machine.options.initialiserSteps());
        try {
            T result = body.call();
            machine.journal.keep();
            return result;
        } catch (UnsimulatableException e) {
            undo(monitors);
            throw e;
        } catch (StackOverflowError | OutOfMemoryError e) {
            UnsimulatableException refusal = machine.refusal("it needs more memory than the linker has (" + e + ")");
            undo(monitors);
            throw refusal;
        } finally {
            machine.vm.depth = 0;
            machine.heap.allocationLimit = Long.MAX_VALUE;
        }
    }

    private void undo(Map<SimObject, int[]> monitors) {
        machine.strictness.reset();
        machine.journal.rollBack();
        machine.initialiser.rollBack();
        machine.heap.rollBack();
        machine.heap.monitors.restore(monitors);
    }

}
