package ibrik.compiler.core;

import ibrik.compiler.core.frontend.BytecodeParser;
import ibrik.compiler.core.frontend.CompilationException;
import ibrik.compiler.core.frontend.Types;
import ibrik.compiler.core.ir.Graph;
import ibrik.compiler.core.lir.AllocationVerifier;
import ibrik.compiler.core.lir.LinearScan;
import ibrik.compiler.core.lir.LirMethod;
import ibrik.compiler.core.pass.PassContext;
import ibrik.compiler.core.pass.Passes;
import ibrik.compiler.core.target.CompiledMethod;
import ibrik.compiler.core.target.RuntimeEntry;
import ibrik.compiler.core.target.Symbol;
import ibrik.compiler.core.target.Target;
import ibrik.linker.model.ClosedWorld;
import ibrik.linker.model.MethodInfo;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Compiles the methods of a closed world for one target. Safe for many threads; the result depends on the world and the options only. */
public final class Compiler {
    /** Bytes of stack of a compiling thread: some walks over graphs are recursive. */
    private static final long STACK = 64 << 20;
    private final ClosedWorld world;
    private final Target target;
    private final CompilerOptions options;
    private final PassContext context;
    private final Map<RuntimeEntry, Symbol> runtime = new EnumMap<>(RuntimeEntry.class);

    /** @throws IllegalArgumentException if world and target are of different architectures */
    public Compiler(ClosedWorld world, Target target, CompilerOptions options) {
        if (world.architecture() != target.architecture()) {
            throw new IllegalArgumentException("the world is laid out for " + world.architecture().id() + ", the back end is for " + target.architecture().id());
        }
        this.world = world;
        this.target = target;
        this.options = options;
        context = new PassContext(new Types(world), target);
        for (RuntimeEntry entry : RuntimeEntry.values()) {
            MethodInfo method = find(entry);
            if (method != null) runtime.put(entry, new Symbol.Method(method));
        }
    }

    /** The runtime method if this world has it: only what is reached is there. */
    private MethodInfo find(RuntimeEntry entry) {
        try {
            return world.runtimeMethod(entry.owner(), entry.method(), entry.descriptor());
        } catch (IllegalStateException notReached) {
            return null;
        }
    }

    /** The optimised and lowered graph of a method, as selection gets it. */
    public Graph graph(MethodInfo method) {
        Graph graph = BytecodeParser.parse(context.types(), method);
        boolean dump = options.dump() != null && method.toString().contains(options.dump());
        Passes.run(graph, context, options.verify(), dump ? Compiler::print : (pass, each) -> { });
        return graph;
    }

    private static void print(String pass, Graph graph) {
        PrintStream out = System.err;
        synchronized (out) {
            out.println("---- after " + pass);
            out.println(graph);
        }
    }

    /**
     * Compiles one method.
     *
     * @throws CompilationException naming the method, if it uses what the compiler does not support or breaks a rule
     */
    public CompiledMethod compile(MethodInfo method) {
        try {
            LirMethod lir = target.select(graph(method), runtime);
            if (options.dump() != null && method.toString().contains(options.dump())) System.err.println(lir);
            AllocationVerifier verifier = options.verify() ? AllocationVerifier.before(lir) : null;
            LinearScan.allocate(lir, target.registers());
            if (verifier != null) verifier.verify(target.registers());
            return target.emit(lir);
        } catch (RuntimeException failure) {
            throw new CompilationException("cannot compile " + method + ": " + failure.getMessage(), failure);
        }
    }

    /** Compiles all methods of the world, several at once; the results are in the order of {@link ClosedWorld#methods}. Fails with the first method, in that order, that fails. */
    public List<CompiledMethod> compileAll() {
        List<CompiledMethod> results = new ArrayList<>();
        try (ExecutorService executor = Executors.newFixedThreadPool(Math.max(1, options.threads()), task -> new Thread(null, task, "compiler", STACK))) {
            List<Future<CompiledMethod>> futures = new ArrayList<>();
            for (MethodInfo method : world.methods()) futures.add(executor.submit(() -> compile(method)));
            try {
                for (Future<CompiledMethod> future : futures) results.add(future.get());
            } catch (ExecutionException failed) {
                executor.shutdownNow();
                if (failed.getCause() instanceof RuntimeException cause) throw cause;
                if (failed.getCause() instanceof Error error) throw error;
                throw new CompilationException("compilation failed", failed.getCause());
            } catch (InterruptedException interrupted) {
                executor.shutdownNow();
                Thread.currentThread().interrupt();
                throw new CompilationException("compilation was interrupted", interrupted);
            }
        }
        return results;
    }
}
