package ibrik.linker.simulator;

import ibrik.linker.model.MethodInfo;
import ibrik.linker.model.SimObject;
import ibrik.linker.model.TypeInfo;
import ibrik.linker.model.Universe;
import ibrik.linker.model.WordTypes;
import java.util.HashMap;
import java.util.Map;

/** The parts of one simulator, and the tables that they share. */
final class Machine {
    final Universe universe;
    final SimulatorOptions options;
    final Journal journal = new Journal();
    final Heap heap;
    final Interpreter vm;
    final Exceptions exceptions;
    final Initialiser initialiser;
    final Strictness strictness;
    final Natives natives;
    /** Files, time and standard streams; null at link time. */
    final Host host;
    /** The java.lang.Thread that runs everything; null before boot. */
    SimObject mainThread;
    /** Values of the properties that the library asks the virtual machine for. */
    Map<String, String> properties = Map.of();
    private long threadIds = 3;
    final LibraryFiles files = new LibraryFiles();
    private final Map<TypeInfo, SimClass> classes = new HashMap<>();
    private final Map<MethodInfo, SimMethod> methods = new HashMap<>();

    Machine(Universe universe, SimulatorOptions options, Host host) {
        this.universe = universe;
        this.options = options;
        this.host = host;
        heap = new Heap(this);
        exceptions = new Exceptions(this);
        initialiser = new Initialiser(this);
        strictness = new Strictness(this);
        natives = new Natives();
        vm = new Interpreter(this, options.depth());
    }

    SimClass classOf(TypeInfo type) { return classes.computeIfAbsent(type, SimClass::new); }

    SimClass classOf(String name) {
        TypeInfo type = universe.find(name);
        if (type == null) throw new IllegalStateException("class " + name.replace('/', '.') + ", which the simulator relies on, is not in the world");
        return classOf(type);
    }

    SimMethod methodOf(MethodInfo method) {
        SimMethod known = methods.get(method);
        if (known == null) {
            known = makeMethod(method);
            methods.put(method, known);
        }
        return known;
    }

    private SimMethod makeMethod(MethodInfo method) {
        SimClass owner = classOf(method.owner);
        NativeMethod body = natives.find(method.owner.name, method.name, method.descriptor);
        String refusal = null;
        if (body == null) {
            if (method.isNative()) refusal = "native method " + method;
            else if (method.owner.name.equals(WordTypes.ADDRESS) || isIntrinsic(method)) refusal = "machine operation " + method;
        }
        return new SimMethod(method, owner, body, refusal);
    }

    private static boolean isIntrinsic(MethodInfo method) {
        return method.node != null && method.node.invisibleAnnotations != null
            && method.node.invisibleAnnotations.stream().anyMatch(annotation -> annotation.desc.equals("Librik/runtime/api/link/Intrinsic;"));
    }

    /** A method of a library class that the simulator relies on. */
    SimMethod method(String owner, String name, String descriptor) {
        TypeInfo type = classOf(owner).type;
        MethodInfo method = universe.resolveMethod(type, name, descriptor);
        if (method == null) throw new IllegalStateException("java.base has no method " + owner + "." + name + descriptor + "; the simulator relies on it");
        return methodOf(method);
    }

    long nextThreadId() { return threadIds++; }

    boolean isTrusted(TypeInfo type) { return options.trusted().test(type); }

    /** Where a class initialiser that starts at {@code steps} must stop. */
    long budget(TypeInfo type, long steps) {
        long own = options.stepsOf().getOrDefault(type.name, options.initialiserSteps());
        return Math.min(options.totalSteps(), own > Long.MAX_VALUE - steps ? Long.MAX_VALUE : steps + own);
    }

    /** What cannot be simulated, with the path that leads there. */
    UnsimulatableException refusal(String reason) { return new UnsimulatableException(reason, path()); }

    /** The running methods from the innermost class initialiser on, outermost first. */
    private String path() {
        int first = 1;
        for (int i = vm.depth; i >= 1; i--) {
            if (vm.frameMethods[i].info.isClassInitialiser()) {
                first = i;
                break;
            }
        }
        StringBuilder path = new StringBuilder();
        int shown = 0;
        for (int i = first; i <= vm.depth; i++) {
            if (vm.depth - first > 12 && i - first > 3 && vm.depth - i > 6) {
                if (shown++ == 0) path.append(" -> ...");
                continue;
            }
            MethodInfo method = vm.frameMethods[i].info;
            if (!path.isEmpty()) path.append(" -> ");
            path.append(method.owner.javaName()).append('.').append(method.name);
        }
        return path.toString();
    }
}
