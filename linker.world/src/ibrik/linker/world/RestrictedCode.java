package ibrik.linker.world;

import ibrik.linker.model.MethodInfo;
import ibrik.linker.model.TypeInfo;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.tree.AnnotationNode;

/**
 * Proves what {@code @NoAllocation} and {@code @InterruptContext} promise, over all calls that the closed world allows. The annotations are inherited by methods that override or implement annotated ones.
 * Exceptions are fatal in such code, so what only makes and throws one does not count ({@link Doom}), and neither do implicit ones, nor what a {@code @NeverReturns} method does. Bodies are those after
 * folding: dead code does not count, and a dispatched call may run what instantiated receivers have.
 */
final class RestrictedCode {
    private static final Set<Effect.Kind> ALLOCATING = EnumSet.of(Effect.Kind.ALLOCATION, Effect.Kind.CLASS_INITIALISATION, Effect.Kind.UNKNOWN_CALL);

    /** An annotation that a method has or inherits. */
    private record Promise(AnnotationNode annotation, String inheritedFrom) {
        @Override
        public String toString() { return (inheritedFrom == null ? "" : "as " + inheritedFrom + " says: ") + Annotations.value(annotation, "value", ""); }
    }

    private final World world;
    private final CallGraph graph;
    private final Map<MethodInfo, Promise> interrupt = new LinkedHashMap<>();
    private final Map<MethodInfo, Promise> allocationFree = new LinkedHashMap<>();
    /** What is wrong, by the method and effect that is; the shortest path wins. */
    private final Map<String, String> violations = new LinkedHashMap<>();

    RestrictedCode(World world) {
        this.world = world;
        graph = new CallGraph(world);
        collect("InterruptContext", interrupt);
        collect("NoAllocation", allocationFree);
        for (MethodInfo method : interrupt.keySet()) {
            method.interruptContext = true;
            method.noPoll = true;
        }
        for (MethodInfo method : allocationFree.keySet()) method.noAllocation = true;
    }

    /** One sentence per violation; empty if all promises hold. */
    List<String> check() {
        interrupt.forEach((method, promise) -> {
            search(method, "runs in interrupt context (" + promise + ")", EnumSet.allOf(Effect.Kind.class));
            recursion(method, promise);
        });
        // What interrupt context forbids includes all that these may not do.
        allocationFree.forEach((method, promise) -> {
            if (!interrupt.containsKey(method)) search(method, "may not allocate (" + promise + ")", ALLOCATING);
        });
        return List.copyOf(violations.values());
    }

    /** Methods annotated {@code @InterruptContext}, and all that can be called by them, also to end the system, with what each calls. */
    Map<MethodInfo, Set<MethodInfo>> interruptCalls() {
        Map<MethodInfo, Set<MethodInfo>> calls = new LinkedHashMap<>();
        Deque<MethodInfo> left = new ArrayDeque<>(interrupt.keySet());
        while (!left.isEmpty()) {
            MethodInfo method = left.pop();
            if (calls.containsKey(method)) continue;
            Set<MethodInfo> callees = new LinkedHashSet<>(graph.of(method).calls());
            callees.addAll(graph.of(method).ends());
            calls.put(method, callees);
            left.addAll(callees);
        }
        return calls;
    }

    // ---- promises

    private void collect(String annotation, Map<MethodInfo, Promise> promises) {
        for (MethodInfo method : world.methods()) {
            Promise promise = method.isClassInitialiser() ? null : promise(method, annotation);
            if (promise != null) promises.put(method, promise);
        }
        // A class may inherit from a superclass, which knows nothing of it, what implements an annotated method.
        for (TypeInfo type : world.types()) {
            for (MethodInfo method : type.methods.values()) {
                AnnotationNode own = method.targets.isEmpty() ? null : find(method, annotation);
                if (own == null) continue;
                for (MethodInfo target : method.targets) promises.putIfAbsent(target, new Promise(own, type.javaName() + "." + method.name));
            }
        }
    }

    private static Promise promise(MethodInfo method, String annotation) {
        AnnotationNode own = find(method, annotation);
        if (own != null) return new Promise(own, null);
        if (method.isStatic() || method.isPrivate() || method.isConstructor()) return null;
        for (TypeInfo ancestor : Ancestors.of(method.owner)) {
            MethodInfo overridden = ancestor == method.owner ? null : ancestor.method(method.name, method.descriptor);
            if (overridden == null || overridden.isStatic() || overridden.isPrivate()) continue;
            AnnotationNode inherited = find(overridden, annotation);
            if (inherited != null) return new Promise(inherited, overridden.owner.javaName() + "." + overridden.name);
        }
        return null;
    }

    /** What a class promises does not hold for its constructors: they run before what they make is used, and make what it needs. */
    private static AnnotationNode find(MethodInfo method, String annotation) {
        String descriptor = Annotations.LINK + annotation + ";";
        AnnotationNode own = method.node == null ? null : Annotations.find(method.node, descriptor);
        return own != null || method.owner.node == null || method.isConstructor() ? own : Annotations.find(method.owner.node, descriptor);
    }

    // ---- effects

    /** Breadth first, so that the path told is a shortest one. Tells the first violation only: the rest of a wrong path is seldom worth reading. */
    private void search(MethodInfo root, String promise, Set<Effect.Kind> forbidden) {
        Map<MethodInfo, MethodInfo> caller = new HashMap<>();
        Deque<MethodInfo> queue = new ArrayDeque<>(List.of(root));
        caller.put(root, root);
        while (!queue.isEmpty()) {
            MethodInfo method = queue.poll();
            CallGraph.Body body = graph.of(method);
            for (Effect effect : body.effects()) {
                if (!forbidden.contains(effect.kind())) continue;
                report(root, promise, path(caller, method), effect);
                return;
            }
            for (MethodInfo callee : body.calls()) {
                // Another restricted method answers for itself, if it promises as much.
                boolean checked = interrupt.containsKey(callee) || forbidden == ALLOCATING && allocationFree.containsKey(callee);
                if (!checked && caller.putIfAbsent(callee, method) == null) queue.add(callee);
            }
        }
    }

    private static List<MethodInfo> path(Map<MethodInfo, MethodInfo> caller, MethodInfo last) {
        List<MethodInfo> path = new ArrayList<>();
        for (MethodInfo at = last; ; at = caller.get(at)) {
            path.add(at);
            if (caller.get(at) == at) break;
        }
        Collections.reverse(path);
        return path;
    }

    private void report(MethodInfo root, String promise, List<MethodInfo> path, Effect effect) {
        String key = path.getLast() + " " + effect.kind() + " " + effect.line();
        String known = violations.get(key);
        String steps = arrows(path);
        String place = effect.line() == 0 ? "" : " (" + path.getLast().owner.node.sourceFile + ":" + effect.line() + ")";
        String sentence = root + " " + promise + " but " + (path.size() == 1 ? "" : "calls " + steps + ", which ") + effect.what() + place + "; " + effect.kind().remedy + ".";
        if (known == null || known.length() > sentence.length()) violations.put(key, sentence);
    }

    private static String arrows(List<MethodInfo> path) { return String.join(" -> ", path.stream().skip(1).map(MethodInfo::toString).toList()); }

    // ---- recursion

    /** Depth first: a call of a method that is on the way already closes a cycle. */
    private void recursion(MethodInfo root, Promise promise) {
        Set<MethodInfo> done = new HashSet<>();
        Set<MethodInfo> way = new LinkedHashSet<>();
        descend(root, way, done, promise, root);
    }

    private void descend(MethodInfo method, Set<MethodInfo> way, Set<MethodInfo> done, Promise promise, MethodInfo root) {
        if (way.contains(method)) {
            List<MethodInfo> cycle = new ArrayList<>(way);
            cycle = new ArrayList<>(cycle.subList(cycle.indexOf(method), cycle.size()));
            String members = cycle.stream().map(MethodInfo::toString).sorted().toList().toString();
            cycle.add(method);
            String key = "recursion " + members;
            violations.putIfAbsent(key, root + " runs in interrupt context (" + promise + ") but can call itself or others again: " + cycle.getFirst() + " -> " + arrows(cycle)
                + "; " + Effect.Kind.RECURSION.remedy + ".");
            return;
        }
        if (!done.add(method)) return;
        way.add(method);
        for (MethodInfo callee : graph.of(method).calls()) descend(callee, way, done, promise, root);
        way.remove(method);
    }
}
