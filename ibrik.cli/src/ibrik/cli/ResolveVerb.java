// ./ibrik resolve
package ibrik.cli;

import ibrik.linker.resolve.BundleJar;
import ibrik.linker.resolve.Composition;
import ibrik.linker.resolve.MemoryRegion;
import ibrik.linker.resolve.Reference;
import ibrik.linker.resolve.StartPlan;
import ibrik.linker.resolve.StartPlanner;
import ibrik.linker.resolve.Wire;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Shows a composition. */
final class ResolveVerb {

    private ResolveVerb() {}

    static int run(Session session) throws Exception {
        Target target = Target.of(session.line());
        try (FirmwareBuild build = FirmwareBuild.open(session, target)) {
            Composition composition = build.compose();
            StartPlan plan = StartPlanner.plan(composition);
            session.progress().done();
            System.out.print(show(target, composition, plan));
            return 0;
        }
    }

    static String show(Target target, Composition composition, StartPlan plan) {
        StringBuilder text = new StringBuilder(target + ": " + composition.bundles().size() + " bundles"
                + (composition.baseline().isEmpty() ? "" : ", instructions of " + composition.baseline()) + "\n");
        for (BundleJar bundle : composition.bundles()) {
            text.append('\n').append(bundle.symbolicName()).append(' ').append(bundle.version()).append('\n');
            reasons(composition, bundle.symbolicName()).forEach((what, requirers) ->
                    text.append("    ").append(what).append(" for ").append(String.join(", ", requirers)).append('\n'));
        }
        if (!composition.memory().isEmpty()) {
            text.append("\nmemory\n");
            for (MemoryRegion region : composition.memory()) {
                text.append(String.format("    %-16s %-7s 0x%08x  %s%n", region.name(), region.kind(), region.start(),
                        region.size() == 0 ? "size found at boot" : "0x" + Long.toHexString(region.size())));
            }
        }
        if (!plan.instances().isEmpty()) {
            text.append("\nstart-up\n");
            for (StartPlan.Instance instance : plan.instances()) {
                text.append(String.format("    %2d %s%s%n", instance.index(), instance.title(), given(instance)));
            }
        }
        return text.toString();
    }

    private static Map<String, TreeSet<String>> reasons(Composition composition, String bundle) {
        Map<String, TreeSet<String>> reasons = new LinkedHashMap<>();
        for (Wire wire : composition.wires()) {
            if (wire.provider().equals(bundle) && !wire.requirer().equals(bundle)) {
                String kind = switch (wire.namespace()) {
                    case "osgi.wiring.package" -> "package";
                    case "osgi.service" -> "service";
                    case "osgi.identity", "bnd.identity", "osgi.wiring.bundle" -> "bundle";
                    default -> wire.namespace();
                };
                reasons.computeIfAbsent(kind + " " + wire.what(), k -> new TreeSet<>()).add(wire.requirer());
            }
        }
        return reasons;
    }

    private static String given(StartPlan.Instance instance) {
        List<Integer> services = new ArrayList<>();
        List<StartPlan.Value> values = new ArrayList<>(instance.constructor().arguments());
        instance.fields().forEach(f -> values.add(f.value()));
        instance.binds().forEach(b -> values.addAll(b.arguments()));
        for (StartPlan.Value value : values) {
            switch (value) {
                case StartPlan.Value.Service s -> services.add(s.instance());
                case StartPlan.Value.OptionalService s when s.instance() != null -> services.add(s.instance());
                case StartPlan.Value.Services s -> services.addAll(s.instances());
                default -> { }
            }
        }
        String offers = instance.component().services().isEmpty() ? "" : " offers " + String.join(", ", instance.component().services());
        long unset = instance.component().references().stream().map(Reference::cardinality).filter(c -> !c.isMandatory()).count();
        return offers + (services.isEmpty() ? unset > 0 ? "; takes none" : "" : "; takes "
                + String.join(", ", services.stream().distinct().map(String::valueOf).toList()));
    }
}
