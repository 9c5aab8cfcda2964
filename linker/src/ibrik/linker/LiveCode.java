package ibrik.linker;

import ibrik.compiler.core.target.CompiledMethod;
import ibrik.compiler.core.target.Relocation;
import ibrik.compiler.core.target.Stub;
import ibrik.compiler.core.target.StubEmitter;
import ibrik.compiler.core.target.Symbol;
import ibrik.linker.model.ClosedWorld;
import ibrik.linker.model.MethodInfo;
import ibrik.linker.model.TypeInfo;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Leaves out methods that nothing refers to any more, because every call of them was inlined, and stubs that nothing needs. What is referred to is found from the entry, the emitter's data, the dispatch tables
 * and the initialisers left to run time, through the relocations of code and its data.
 */
final class LiveCode {
    private final Map<Symbol, CompiledMethod> code = new HashMap<>();
    private final Set<Symbol> live = new HashSet<>();
    private final Deque<CompiledMethod> left = new ArrayDeque<>();

    /** What is referred to, each in the order in which it was given. */
    record Result(List<CompiledMethod> methods, StubEmitter.Result stubs) {}

    private LiveCode(List<CompiledMethod> methods, List<CompiledMethod> stubs) {
        for (CompiledMethod method : methods) code.put(method.symbol(), method);
        for (CompiledMethod stub : stubs) code.put(stub.symbol(), stub);
    }

    static Result of(ClosedWorld world, List<CompiledMethod> methods, StubEmitter.Result stubs) {
        LiveCode search = new LiveCode(methods, stubs.code());
        search.reach(new Symbol.Code(Stub.ENTRY));
        for (StubEmitter.Blob blob : stubs.blobs()) search.follow(blob.relocations());
        for (TypeInfo type : world.types()) search.type(world, type);
        while (!search.left.isEmpty()) search.follow(search.left.pop());
        return new Result(search.live(methods), new StubEmitter.Result(search.live(stubs.code()), stubs.blobs()));
    }

    private List<CompiledMethod> live(List<CompiledMethod> all) { return all.stream().filter(each -> live.contains(each.symbol())).toList(); }

    private void type(ClosedWorld world, TypeInfo type) {
        for (MethodInfo target : world.dispatchTable(type)) if (target != null) reach(new Symbol.Method(target));
        MethodInfo initialiser = type.method("<clinit>", "()V");
        if (type.initialisation == TypeInfo.Initialisation.AT_RUN_TIME && initialiser != null) reach(new Symbol.Method(initialiser));
    }

    private void follow(CompiledMethod method) {
        follow(method.relocations());
        for (CompiledMethod.DataBlock block : method.data()) follow(block.relocations());
    }

    private void follow(List<Relocation> relocations) {
        for (Relocation relocation : relocations) reach(relocation.symbol());
    }

    private void reach(Symbol symbol) {
        CompiledMethod found = code.get(symbol);
        if (found != null && live.add(symbol)) left.push(found);
    }
}
