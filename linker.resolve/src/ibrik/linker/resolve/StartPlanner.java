// Decides which components an image constructs, with which services and in which order. OSGi Compendium 8.1, section 112.
//
// Where the run time of Declarative Services decides by the order in which bundles happen to start (two candidates of equal
// ranking for one reference), this refuses. All components are made at start, in dependency order, save those with the property
// ibrik.start.demand, which are left out unless a component that is made refers to them.
package ibrik.linker.resolve;

import ibrik.linker.resolve.StartPlan.Instance;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.osgi.framework.Filter;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;

/** Plans the start-up of a composition's components. */
public final class StartPlanner {

    /** A component with one configuration, before it has a place in the order. */
    private record Node(Component component, String pid, Map<String, Object> properties) {

        String title() {
            return pid.isEmpty() ? component.name() : component.name() + " [" + pid + "]";
        }

        int ranking() {
            return properties.get("service.ranking") instanceof Integer ranking ? ranking : 0;
        }

        /** Among components that do not need each other the lower is made first: the runtime's own, so that System.out works in all others. */
        int startOrder() {
            return properties.get("ibrik.start.order") instanceof Integer value ? value : 0;
        }

        /** Made only if another component that is made refers to it. */
        boolean onDemand() {
            return Boolean.TRUE.equals(properties.get("ibrik.start.demand"));
        }

        /** What target filters see. */
        Map<String, Object> serviceProperties() {
            Map<String, Object> all = new HashMap<>(properties);
            all.put("objectClass", component.services().toArray(String[]::new));
            return all;
        }
    }

    private final List<Component> components;
    private final SortedMap<String, Configuration> configurations;
    private final ComponentClasses classes;
    private final List<Node> nodes = new ArrayList<>();
    private final Map<Node, Map<Reference, List<Node>>> bound = new IdentityHashMap<>();
    private final Map<Node, Integer> order = new IdentityHashMap<>();
    private final List<Node> sequence = new ArrayList<>();

    private StartPlanner(List<Component> components, SortedMap<String, Configuration> configurations, ComponentClasses classes) {
        this.components = components;
        this.configurations = configurations;
        this.classes = classes;
    }

    /**
     * Plans a composition.
     *
     * @throws LinkException if a reference has no candidate or several, components refer to each other in a cycle, or a
     *     component asks for what an image does not have
     */
    public static StartPlan plan(Composition composition) {
        try (ComponentClasses classes = new ComponentClasses(composition.bundles())) {
            return new StartPlanner(composition.components(), ConfigurationReader.read(composition.bundles()), classes).plan();
        }
    }

    private StartPlan plan() {
        for (Component component : components) {
            nodes.addAll(instantiate(component));
        }
        nodes.sort(Comparator.comparingInt(Node::startOrder).thenComparing(Node::title).thenComparing(n -> n.component.bundle()));
        for (Node node : nodes) {
            if (!node.onDemand()) {
                visit(node, new ArrayList<>());
            }
        }
        List<Instance> instances = new ArrayList<>();
        for (Node node : sequence) {
            instances.add(new Injection(classes, node.component, node.properties, indices(node)).instance(instances.size(), node.pid));
        }
        return new StartPlan(instances);
    }

    /** Section 112.7: one instance, one for each factory configuration, or none if a required configuration is missing. */
    private List<Node> instantiate(Component component) {
        boolean ignores = component.configurationPolicy().equals("ignore");
        List<Configuration> factories = new ArrayList<>();
        TreeMap<String, Object> properties = new TreeMap<>(component.properties());
        boolean configured = false;
        String singlePid = "";
        if (!ignores) {
            for (String pid : component.configurationPids()) {
                Configuration single = configurations.get(pid);
                if (single != null) {
                    properties.putAll(single.properties());
                    configured = true;
                    singlePid = pid;
                }
                for (Configuration factory : configurations.subMap(pid + "~", pid + "\u007f").values()) {
                    factories.add(factory);
                }
            }
        }
        properties.put("component.name", component.name());
        if (factories.stream().map(Configuration::pid).distinct().count() > 1) {
            throw new LinkException("component " + component.name() + " of bundle " + component.bundle() + " has factory configurations for several PIDs, "
                    + factories.stream().map(Configuration::fullPid).collect(Collectors.joining(", ")) + "; keep those of one.");
        }
        if (factories.isEmpty()) {
            if (!configured && component.configurationPolicy().equals("require")) {
                return List.of();
            }
            if (configured) {
                properties.put("service.pid", singlePid);
            }
            return List.of(new Node(component, singlePid, properties));
        }
        List<Node> made = new ArrayList<>();
        for (Configuration factory : factories) {
            TreeMap<String, Object> all = new TreeMap<>(properties);
            all.putAll(factory.properties());
            all.put("service.pid", factory.fullPid());
            all.put("service.factoryPid", factory.pid());
            made.add(new Node(component, factory.fullPid(), all));
        }
        return made;
    }

    /** Bound services, in the order in which a collection holds them: lowest ranking first. */
    private List<Node> candidates(Node node, Reference reference) {
        String target = node.properties.get(reference.name() + ".target") instanceof String configured ? configured : reference.target();
        Filter filter = filter(node, reference, target);
        List<Node> found = new ArrayList<>();
        for (Node other : nodes) {
            if (other != node && other.component.services().contains(reference.type())
                    && (filter == null || filter.matches(other.serviceProperties()))) {
                found.add(other);
            }
        }
        found.sort(Comparator.comparingInt(Node::ranking).thenComparing(Node::title));
        if (found.isEmpty() && reference.cardinality().isMandatory()) {
            throw new LinkException(unmet(node, reference, target));
        }
        if (!reference.cardinality().isMultiple() && found.size() > 1) {
            Node first = found.getLast();
            Node second = found.get(found.size() - 2);
            if (first.ranking() == second.ranking()) {
                throw new LinkException(reference.title() + " of component " + node.title() + " (bundle " + node.component.bundle()
                        + ") takes one " + reference.type() + ", but " + second.title() + " and " + first.title() + " both offer it with ranking "
                        + first.ranking() + "; give one a higher service.ranking, or the reference a target.");
            }
            return List.of(first);
        }
        return found;
    }

    private static Filter filter(Node node, Reference reference, String target) {
        try {
            return target.isEmpty() ? null : FrameworkUtil.createFilter(target);
        } catch (InvalidSyntaxException e) {
            throw new LinkException(reference.title() + " of component " + node.title() + " has the target " + target
                    + ", which is no filter: " + e.getMessage() + "; correct it.", e);
        }
    }

    private String unmet(Node node, Reference reference, String target) {
        String need = reference.title() + " of component " + node.title() + " (bundle " + node.component.bundle() + ") needs a "
                + reference.type() + (target.isEmpty() ? "" : " that matches " + target);
        List<String> near = new ArrayList<>();
        for (Component component : components) {
            if (component.services().contains(reference.type()) && component != node.component) {
                boolean made = nodes.stream().anyMatch(n -> n.component == component);
                near.add(component.name() + (made ? " does not match" : " has no configuration for " + String.join(", ", component.configurationPids())));
            }
        }
        return need + ", which no component offers" + (near.isEmpty() ? "; add a bundle that does, or make the reference optional."
                : " (" + String.join("; ", near) + "); correct the target or the configuration, or add another bundle.");
    }

    private void visit(Node node, List<Node> chain) {
        if (order.containsKey(node)) {
            return;
        }
        int repeated = chain.indexOf(node);
        if (repeated >= 0) {
            throw new LinkException("components need each other in a cycle: "
                    + chain.subList(repeated, chain.size()).stream().map(Node::title).collect(Collectors.joining(" -> ")) + " -> " + node.title()
                    + "; break it by splitting one of them or by making the other known through a method call.");
        }
        chain.add(node);
        Map<Reference, List<Node>> references = new LinkedHashMap<>();
        for (Reference reference : node.component.references()) {
            references.put(reference, candidates(node, reference));
        }
        bound.put(node, references);
        references.values().stream().flatMap(Collection::stream).forEach(other -> visit(other, chain));
        chain.removeLast();
        order.put(node, sequence.size());
        sequence.add(node);
    }

    private Map<Reference, List<Integer>> indices(Node node) {
        Map<Reference, List<Integer>> indices = new LinkedHashMap<>();
        bound.get(node).forEach((reference, others) -> indices.put(reference, others.stream().map(order::get).toList()));
        return indices;
    }
}
