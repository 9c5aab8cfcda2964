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

    private final Map<Object, List<Edge>> incoming = new LinkedHashMap<>();
    private final Map<Object, String> roots = new LinkedHashMap<>();

    void root(Object item, String why) { roots.putIfAbsent(item, why); }

    void edge(Object from, Object to, String how) {
        List<Edge> edges = incoming.computeIfAbsent(to, key -> new ArrayList<>(2));
        for (Edge edge : edges) if (edge.from.equals(from)) return;
        edges.add(new Edge(from, how));
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
            for (Edge edge : incoming.getOrDefault(at, List.of())) {
                if (next.putIfAbsent(edge.from, at) == null) {
                    towards.put(edge.from, edge);
                    queue.add(edge.from);
                }
            }
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
            Edge edge = incoming.get(at).getFirst();
            lines.add(edge.how + " " + at);
            at = edge.from;
        }
        lines.add(at + " (" + roots.get(at) + ")");
        Collections.reverse(lines);
        return lines;
    }

    /** The path on one line. */
    String onOneLine(Object item) { return String.join(" -> ", path(item)); }
}
