package ibrik.linker.world;

import ibrik.linker.model.MethodInfo;
import ibrik.linker.model.TypeInfo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** What is worth knowing of a closed world: figures, what is missing, what is left to run time, what is substituted, and why anything is in. */
public final class WorldReport {
    /** Something missing that throws at run time, and the path to it. */
    public record Missing(String what, List<String> path) {}

    /**
     * @param methods methods with code
     * @param types types with a descriptor
     * @param instantiated types that objects can have
     * @param instructions bytecode instructions left after folding
     * @param objects objects of the snapshot
     * @param objectBytes bytes they take
     */
    public record Counts(int methods, int types, int instantiated, int instructions, int objects, long objectBytes) {}

    private final Reachability reached;
    private final ClassUniverse universe;
    private final Counts counts;

    private final List<String> errors;

    private final Map<MethodInfo, Set<MethodInfo>> interruptCalls;

    WorldReport(ClassUniverse universe, Reachability reached, World world, List<String> errors, Map<MethodInfo, Set<MethodInfo>> interruptCalls) {
        this.errors = List.copyOf(errors);
        this.interruptCalls = interruptCalls;
        this.universe = universe;
        this.reached = reached;
        int instructions = 0;
        for (MethodInfo method : world.methods()) {
            for (var instruction : world.body(method).instructions) if (instruction.getOpcode() >= 0) instructions++;
        }
        long bytes = world.snapshot().stream().mapToLong(object -> object.imageSize()).sum();
        counts = new Counts(world.methods().size(), world.types().size(), reached.instantiated.size(), instructions, world.snapshot().size(), bytes);
    }

    public Counts counts() { return counts; }

    /** Why no image can be made; empty unless {@link WorldBuilder#keepGoing}. */
    public List<String> errors() { return errors; }

    /** What can run on the interrupt stack: methods annotated {@code @InterruptContext} and all that they can call, each with what it calls. */
    public Map<MethodInfo, Set<MethodInfo>> interruptCalls() { return interruptCalls; }

    /** Missing classes, members and natives, each once. */
    public List<Missing> missing() {
        Map<String, Missing> missing = new LinkedHashMap<>();
        reached.problems.forEach((problem, method) -> {
            if (problem.kind() == FoldedMethod.Problem.Kind.MISSING) missing.putIfAbsent(problem.message(), new Missing(problem.message(), reached.why.path(method)));
        });
        return new ArrayList<>(missing.values());
    }

    /** Classes initialised at run time, and why. */
    public Map<String, String> initialisedAtRunTime() {
        Map<String, String> classes = new TreeMap<>();
        for (TypeInfo type : reached.leftToRunTime()) classes.put(type.javaName(), String.valueOf(type.initialisationReason));
        return classes;
    }

    /** Substituted methods that are reached, and their substitutions. */
    public Map<String, String> boundary() {
        Map<String, String> boundary = new TreeMap<>();
        for (MethodInfo method : reached.methods) {
            String by = universe.substitutions().substitutedBy(method.owner.name, method.name, method.descriptor);
            if (by != null) boundary.put(method.toString(), by);
        }
        return boundary;
    }

    /** Methods by bundle. */
    public Map<String, Integer> methodsByBundle() {
        Map<String, Integer> counts = new TreeMap<>();
        for (MethodInfo method : reached.methods) if (!method.isAbstract()) counts.merge(method.owner.bundle, 1, Integer::sum);
        return counts;
    }

    /**
     * The shortest path from a root, one line a step.
     *
     * @param item a type ({@code java.util.HashMap}) or method ({@code java.util.HashMap.put}, {@code java.util.HashMap#put}, optionally with a descriptor)
     * @return empty if nothing of that name is in the world
     */
    public List<String> explain(String item) { return explain(item, reached.why::path); }

    /** As {@link #explain}, but the way by which it was found first; for those who look for what to cut. */
    public List<String> explainFirst(String item) { return explain(item, reached.why::first); }

    private List<String> explain(String item, Function<Object, List<String>> path) {
        String wanted = item.replace('#', '.');
        for (TypeInfo type : reached.types) if (type.javaName().equals(wanted)) return path.apply(type);
        List<String> best = List.of();
        for (MethodInfo method : reached.methods) {
            String name = method.owner.javaName() + "." + method.name;
            if (!name.equals(wanted) && !(name + method.descriptor).equals(wanted)) continue;
            List<String> lines = path.apply(method);
            if (best.isEmpty() || lines.size() < best.size() && !lines.isEmpty()) best = lines;
        }
        return best;
    }
}
