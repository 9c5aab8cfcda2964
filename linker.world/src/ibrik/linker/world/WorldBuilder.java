package ibrik.linker.world;

import ibrik.compiler.core.target.RuntimeEntry;
import ibrik.linker.model.Architecture;
import ibrik.linker.model.ClosedWorld;
import ibrik.linker.model.FieldInfo;
import ibrik.linker.model.LinkTimeHeap;
import ibrik.linker.model.MethodInfo;
import ibrik.linker.model.TypeInfo;
import ibrik.linker.model.Universe;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.objectweb.asm.tree.ClassNode;

/**
 * Closes the world of a composition. Set the inputs, then {@link #build} once:
 * <pre>
 *   new WorldBuilder(Architecture.AMD64, bundles)
 *       .heap(universe -> { Simulator s = new Simulator(universe, SimulatorOptions.link()); s.boot(properties); return s; })
 *       .generated(startupClass)
 *       .root("ibrik/runtime/core/Boot", "boot", "()V")
 *       .build();
 * </pre>
 * The runtime entries of ibrik.compiler.core are roots of their own unless {@link #withoutRuntime} says there is no runtime (tests).
 */
public final class WorldBuilder {
    private static final int MOST_PASSES = 5;
    /** What to do about a class, member or native that is missing. */
    private static final String REMEDY = "add a bundle or a substitution that has it, or leave the package out of ibrik.missing.errors if it may throw at run time";

    /** A root method; {@code owner} is an internal name. */
    private record Root(String owner, String name, String descriptor) {}

    /** The closed world and what there is to tell about it. */
    public record Result(ClosedWorld world, WorldReport report) {}

    private final Architecture architecture;
    private final List<ClassPath.Entry> bundles;
    private final List<Root> roots = new ArrayList<>();
    private final List<ClassNode> generated = new ArrayList<>();
    private final List<String> errorPrefixes = new ArrayList<>();
    private Function<Universe, ? extends LinkTimeHeap> heapFactory;
    private Consumer<String> progress = line -> { };
    private boolean runtime = true;
    private boolean verify;
    private boolean keepsGoing;

    /** @param bundles the bundles' names and jars (or folders of class files), in class path order */
    public WorldBuilder(Architecture architecture, List<ClassPath.Entry> bundles) {
        this.architecture = architecture;
        this.bundles = List.copyOf(bundles);
    }

    /** Makes the simulator over the universe, booted. */
    public WorldBuilder heap(Function<Universe, ? extends LinkTimeHeap> factory) {
        heapFactory = factory;
        return this;
    }

    /** A class that the linker made, e.g. the start-up code; it takes the place of a class file of this name. */
    public WorldBuilder generated(ClassNode node) {
        generated.add(node);
        return this;
    }

    /** A method where execution starts; {@code owner} is an internal name. */
    public WorldBuilder root(String owner, String name, String descriptor) {
        roots.add(new Root(owner, name, descriptor));
        return this;
    }

    /** Makes missing classes, members and natives that code of this package (prefix of the class name, with dots; empty for all) reaches link errors. */
    public WorldBuilder errorsIn(String prefix) {
        errorPrefixes.add(prefix);
        return this;
    }

    public WorldBuilder progress(Consumer<String> callback) {
        progress = callback;
        return this;
    }

    /** Without runtime entries as roots. */
    public WorldBuilder withoutRuntime() {
        runtime = false;
        return this;
    }

    /** Errors do not end in an exception but in the report, so that it can be asked why something is reached. No image may be made of the result. */
    public WorldBuilder keepGoing() {
        keepsGoing = true;
        return this;
    }

    /** Checks the result against the promises of {@link ClosedWorld}; a broken one is an IllegalStateException. */
    public WorldBuilder verify() {
        verify = true;
        return this;
    }

    /** @throws WorldException if the world cannot be closed; its message lists every reason with its path */
    public Result build() {
        try (ClassPath path = new ClassPath(bundles)) {
            ClassUniverse universe = new ClassUniverse(architecture, path);
            for (ClassNode node : generated) universe.addGenerated(node, "generated");
            progress.accept("booting the class library");
            LinkTimeHeap heap = heapFactory.apply(universe);
            Knowledge knowledge = new Knowledge(universe, heap, new Initialisation(heap));
            Reachability last = pass(universe, heap, knowledge, Set.of());
            Set<FieldInfo> written = last.written;
            for (int i = 2; i <= MOST_PASSES; i++) {
                progress.accept("pass " + (i - 1) + ": " + last.methods.size() + " methods, " + last.types.size() + " types");
                knowledge.restart(written);
                Reachability next = pass(universe, heap, knowledge, last.inhabited());
                boolean smaller = next.methods.size() < last.methods.size();
                last = next;
                written = next.written;
                if (!smaller) break;
            }
            List<String> errors = errors(last);
            if (!errors.isEmpty() && !keepsGoing) throw new WorldException(String.join("\n", errors));
            progress.accept("closing: " + last.methods.size() + " methods, " + last.types.size() + " types");
            World world = new Closer(universe, heap, knowledge, last).close();
            if (verify) WorldVerifier.verify(world);
            RestrictedCode restricted = new RestrictedCode(world);
            errors.addAll(restricted.check());
            if (!errors.isEmpty() && !keepsGoing) throw new WorldException(String.join("\n", errors));
            return new Result(world, new WorldReport(universe, last, world, errors, restricted.interruptCalls()));
        }
    }

    /**
     * One fixed point. What an earlier pass found is an upper limit of what can be, so a later pass may rely on it from the start and so does not follow code that was
     * only reached before something else was known.
     */
    private Reachability pass(ClassUniverse universe, LinkTimeHeap heap, Knowledge knowledge, Set<TypeInfo> atMost) {
        Reachability reached = new Reachability(universe, heap, knowledge);
        knowledge.inhabited(type -> atMost.contains(type) || reached.inhabited().contains(type));
        if (runtime) for (RuntimeEntry entry : RuntimeEntry.values()) if (entry.always()) reached.runtimeEntry(entry, null);
        for (Root root : roots) reached.root(method(universe, root), "root");
        reached.run();
        return reached;
    }

    private static MethodInfo method(ClassUniverse universe, Root root) {
        TypeInfo owner = universe.find(root.owner());
        MethodInfo method = owner == null ? null : owner.method(root.name(), root.descriptor());
        if (method == null) {
            throw new WorldException("root method " + root.owner().replace('/', '.') + "." + root.name() + root.descriptor() + " is in no bundle of the composition");
        }
        return method;
    }

    private List<String> errors(Reachability reached) {
        Set<String> errors = new LinkedHashSet<>();
        reached.errors.forEach((member, reason) -> errors.add(member + ": " + reason + reached.pathOfMember(member)));
        reached.problems.forEach((problem, method) -> {
            boolean refused = problem.kind() == FoldedMethod.Problem.Kind.ERROR || errorPrefixes.stream().anyMatch(prefix -> method.owner.javaName().startsWith(prefix));
            String remedy = problem.kind() == FoldedMethod.Problem.Kind.ERROR ? "" : "; " + (problem.remedy() == null ? REMEDY : problem.remedy());
            if (refused) errors.add(problem.message() + remedy + "; reached by " + reached.why.onOneLine(method) + ".");
        });
        return new ArrayList<>(errors);
    }
}
