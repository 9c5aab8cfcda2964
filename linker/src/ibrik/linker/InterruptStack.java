package ibrik.linker;

import ibrik.compiler.core.target.CompiledMethod;
import ibrik.compiler.core.target.Symbol;
import ibrik.linker.model.MethodInfo;
import ibrik.runtime.layout.ThreadBlock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Proves that what runs in interrupt context fits the interrupt stack: the deepest path through the call graph, by the frame sizes of the compiled methods. Inlined calls count as if they had a frame of their
 * own, so the figure is an upper limit. The graph has no cycles but in what ends the system (see linker.world's RestrictedCode), where each method counts once.
 */
final class InterruptStack {
    /** What the vector saves before the first Java frame, at most. */
    static final int VECTOR = 1024;

    private record Depth(int bytes, List<MethodInfo> path) {}

    private final Map<MethodInfo, Set<MethodInfo>> calls;
    private final Map<MethodInfo, Integer> frames = new HashMap<>();
    private final Map<MethodInfo, Depth> known = new HashMap<>();
    private final Set<MethodInfo> way = new LinkedHashSet<>();

    private InterruptStack(Map<MethodInfo, Set<MethodInfo>> calls, List<CompiledMethod> code) {
        this.calls = calls;
        for (CompiledMethod method : code) if (method.symbol() instanceof Symbol.Method symbol) frames.put(symbol.method(), method.frameSize());
    }

    /**
     * The deepest that the methods go, in bytes.
     *
     * @param calls methods that may run in interrupt context, and what each calls
     * @param limit bytes there are
     * @param problems gets a sentence for each method in interrupt context, outermost only, that needs more
     */
    static int check(Map<MethodInfo, Set<MethodInfo>> calls, List<CompiledMethod> code, int limit, List<String> problems) {
        InterruptStack stack = new InterruptStack(calls, code);
        int deepest = 0;
        Set<MethodInfo> inner = new LinkedHashSet<>();
        calls.values().forEach(inner::addAll);
        for (MethodInfo method : calls.keySet()) {
            Depth depth = stack.depth(method);
            deepest = Math.max(deepest, depth.bytes);
            if (depth.bytes > limit && method.interruptContext && !inner.contains(method)) problems.add(stack.sentence(method, depth, limit));
        }
        return deepest;
    }

    /** As {@link #check(Map, List, int, List)}, for the stacks that there are. */
    static int check(Map<MethodInfo, Set<MethodInfo>> calls, List<CompiledMethod> code, List<String> problems) {
        return check(calls, code, ThreadBlock.INTERRUPT_STACK - VECTOR, problems);
    }

    private Depth depth(MethodInfo method) {
        Depth found = known.get(method);
        if (found != null) return found;
        if (!way.add(method)) return new Depth(0, List.of());
        Depth deepest = new Depth(0, List.of());
        for (MethodInfo callee : calls.getOrDefault(method, Set.of())) {
            Depth depth = depth(callee);
            if (depth.bytes > deepest.bytes) deepest = depth;
        }
        way.remove(method);
        List<MethodInfo> path = new ArrayList<>(List.of(method));
        path.addAll(deepest.path);
        found = new Depth(deepest.bytes + frames.getOrDefault(method, 0), path);
        known.put(method, found);
        return found;
    }

    private String sentence(MethodInfo method, Depth depth, int limit) {
        String path = String.join(" -> ", depth.path.stream().map(each -> each + " (" + frames.getOrDefault(each, 0) + ")").toList());
        return method + " runs in interrupt context and needs " + depth.bytes + " bytes of stack, but " + limit + " are left for it on the interrupt stack: " + path
                + "; let it call less deeply, or leave work to the line's handler thread.";
    }
}
