// Explains why a firmware does not resolve.
package ibrik.linker.resolve;

import biz.aQute.resolve.Bndrun;
import biz.aQute.resolve.BndrunResolveContext;
import aQute.bnd.osgi.resource.ResourceUtils;
import biz.aQute.resolve.ResolverLogger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.osgi.resource.Capability;
import org.osgi.resource.Namespace;
import org.osgi.resource.Requirement;
import org.osgi.resource.Resource;
import org.osgi.service.resolver.ResolutionException;

/**
 * Follows requirements from the .bndrun through every candidate to those that nothing provides. The resolver itself names only
 * the first contradiction it met.
 */
final class Unresolved {

    private static final int MOST = 4;

    private final Bndrun run;
    private final Exception failure;

    Unresolved(Bndrun run, Exception failure) {
        this.run = run;
        this.failure = failure;
    }

    String explain(String firmware, String file) {
        List<String> chains = new ArrayList<>();
        try (ResolverLogger log = new ResolverLogger(0)) {
            BndrunResolveContext context = new BndrunResolveContext(run, run, run.getWorkspace(), log);
            context.init();
            for (Requirement requirement : context.getInputResource().getRequirements(null)) {
                follow(context, requirement, firmware, new ArrayList<>(), new HashSet<>(), chains);
            }
        } catch (Exception e) {
            chains.clear();
        }
        String reason = chains.isEmpty() ? shorten(failure) : String.join("; and ", chains.subList(0, Math.min(MOST, chains.size())));
        return "firmware " + firmware + " does not resolve (" + file + "): " + reason
                + ". Add a bundle that provides it to the workspace or to cnf/ext/firmware.mvn, or require less.";
    }

    /** Whether the requirement can be met; if not, adds the chains that lead to what is missing. */
    private boolean follow(BndrunResolveContext context, Requirement requirement, String requirer, List<String> chain, Set<Resource> seen,
            List<String> chains) {
        if (!context.isEffective(requirement)
                || Namespace.RESOLUTION_OPTIONAL.equals(requirement.getDirectives().get(Namespace.REQUIREMENT_RESOLUTION_DIRECTIVE))) {
            return true;
        }
        List<Capability> providers = context.findProviders(requirement);
        List<String> longer = new ArrayList<>(chain);
        longer.add(requirer + " needs " + describe(requirement));
        if (providers.isEmpty()) {
            chains.add(String.join(", ", longer) + ", which nothing provides");
            return false;
        }
        List<String> below = new ArrayList<>();
        for (Capability provider : providers) {
            if (isSound(context, provider.getResource(), longer, seen, below)) {
                return true;
            }
        }
        chains.addAll(below);
        return false;
    }

    private boolean isSound(BndrunResolveContext context, Resource resource, List<String> chain, Set<Resource> seen, List<String> chains) {
        if (!seen.add(resource)) {
            return true;
        }
        boolean sound = true;
        for (Requirement requirement : resource.getRequirements(null)) {
            var identity = ResourceUtils.getIdentityCapability(resource);
            sound &= follow(context, requirement, identity == null ? "it" : identity.osgi_identity(), chain, seen, chains);
        }
        if (!sound) {
            seen.remove(resource);
        }
        return sound;
    }

    private static String describe(Requirement requirement) {
        String filter = requirement.getDirectives().getOrDefault(Namespace.REQUIREMENT_FILTER_DIRECTIVE, "");
        String namespace = requirement.getNamespace();
        String what = switch (namespace) {
            case "osgi.identity", "bnd.identity" -> "bundle";
            case "osgi.wiring.package" -> "package";
            case "osgi.service" -> "service";
            default -> namespace;
        };
        String name = value(filter, switch (namespace) {
            case "osgi.service" -> "objectClass";
            case "bnd.identity" -> "osgi.identity";
            default -> namespace;
        });
        if (name.isEmpty() && requirement.getAttributes().get("id") != null) {
            name = requirement.getAttributes().get("id").toString();
        }
        return what + " " + (name.isEmpty() ? filter : name) + (filter.contains("version") ? " " + filter : "");
    }

    private static String value(String filter, String attribute) {
        int at = filter.indexOf("(" + attribute + "=");
        return at < 0 ? "" : filter.substring(at + attribute.length() + 2, filter.indexOf(')', at));
    }

    private static String shorten(Exception failure) {
        String message = failure instanceof ResolutionException && failure.getMessage() != null ? failure.getMessage() : String.valueOf(failure);
        return message.strip().replaceAll("\\s*\\R\\s*", " ");
    }

}
