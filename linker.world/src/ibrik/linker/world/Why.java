package ibrik.linker.world;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The graph of reasons: which method, type, field or object makes which other reached. Answers with the shortest path from a root. */
final class Why {
    private record Edge(Object from, String how) {}

    /** For each item, what leads to it and how, in the order found. */
    private final Map<Object, Map<Object, String>> incoming = new HashMap<>();
    private final Map<Object, String> roots = new LinkedHashMap<>();

    void root(Object item, String why) { roots.putIfAbsent(item, why); }

    void edge(Object from, Object to, String how) {
        incoming.computeIfAbsent(to, key -> new LinkedHashMap<>(4)).putIfAbsent(from, how);
    }

    /** One line per step, root first; empty if the item is not reached. */
    List<String> path(Object item) {
        Map<Object, Edge> towards = new HashMap<>();
        Map<Object, Object> next = new HashMap<>();
        Deque<Object> queue = new ArrayDeque<>();
        queue.add(item);
        next.put(item, item);
        while (!queue.isEmpty()) {
            Object at = queue.poll();
            if (roots.containsKey(at)) return lines(at, item, next, towards);
            incoming.getOrDefault(at, Map.of()).forEach((from, how) -> {
                if (next.putIfAbsent(from, at) == null) {
                    towards.put(from, new Edge(from, how));
                    queue.add(from);
                }
            });
        }
        return List.of();
    }

    private List<String> lines(Object root, Object item, Map<Object, Object> next, Map<Object, Edge> towards) {
        List<String> lines = new ArrayList<>();
        lines.add(root + " (" + roots.get(root) + ")");
        for (Object at = root; at != item; at = next.get(at)) lines.add(towards.get(at).how + " " + next.get(at));
        return Collections.unmodifiableList(lines);
    }

    /** How the item was first reached, which need not be the shortest way; root first. */
    List<String> first(Object item) {
        List<String> lines = new ArrayList<>();
        Object at = item;
        while (!roots.containsKey(at) && incoming.containsKey(at) && lines.size() < 200) {
            var edge = incoming.get(at).entrySet().iterator().next();
            lines.add(edge.getValue() + " " + at);
            at = edge.getKey();
        }
        lines.add(at + " (" + roots.get(at) + ")");
        Collections.reverse(lines);
        return lines;
    }

    /** The path on one line. */
    String onOneLine(Object item) { return String.join(" -> ", path(item)); }
}
