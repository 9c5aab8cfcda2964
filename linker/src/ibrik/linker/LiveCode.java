package ibrik.linker;

import ibrik.compiler.core.target.CompiledMethod;
import ibrik.compiler.core.target.Relocation;
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
 * Leaves out methods that nothing refers to any more, because every call of them was inlined. What is referred to is found from the stubs, the dispatch tables and the
 * initialisers left to run time, through the relocations of code and its data.
 */
final class LiveCode {
    private final Map<MethodInfo, CompiledMethod> methods = new HashMap<>();
    private final Set<MethodInfo> live = new HashSet<>();
    private final Deque<CompiledMethod> left = new ArrayDeque<>();

    private LiveCode(List<CompiledMethod> code) {
        for (CompiledMethod method : code) methods.put(((Symbol.Method) method.symbol()).method(), method);
    }

    /** The methods that are referred to, in the order in which they were given. */
    static List<CompiledMethod> of(ClosedWorld world, List<CompiledMethod> code, StubEmitter.Result stubs) {
        LiveCode search = new LiveCode(code);
        for (CompiledMethod stub : stubs.code()) search.follow(stub);
        for (StubEmitter.Blob blob : stubs.blobs()) search.follow(blob.relocations());
        for (TypeInfo type : world.types()) search.type(world, type);
        while (!search.left.isEmpty()) search.follow(search.left.pop());
        return code.stream().filter(method -> search.live.contains(((Symbol.Method) method.symbol()).method())).toList();
    }

    private void type(ClosedWorld world, TypeInfo type) {
        for (MethodInfo target : world.dispatchTable(type)) if (target != null) reach(target);
        MethodInfo initialiser = type.method("<clinit>", "()V");
        if (type.initialisation == TypeInfo.Initialisation.AT_RUN_TIME && initialiser != null) reach(initialiser);
    }

    private void follow(CompiledMethod method) {
        follow(method.relocations());
        for (CompiledMethod.DataBlock block : method.data()) follow(block.relocations());
    }

    private void follow(List<Relocation> relocations) {
        for (Relocation relocation : relocations) {
            if (relocation.symbol() instanceof Symbol.Method reference) reach(reference.method());
        }
    }

    private void reach(MethodInfo method) {
        CompiledMethod code = methods.get(method);
        if (code != null && live.add(method)) left.push(code);
    }
}
