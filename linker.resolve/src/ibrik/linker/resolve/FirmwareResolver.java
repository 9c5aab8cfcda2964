// Resolves a firmware for a board: .bndrun in, composition out. bnd's resolver chooses the bundles.
package ibrik.linker.resolve;

import aQute.bnd.build.Workspace;
import aQute.bnd.header.Attrs;
import aQute.bnd.header.Parameters;
import aQute.bnd.osgi.Processor;
import aQute.bnd.osgi.resource.ResourceUtils;
import biz.aQute.resolve.Bndrun;
import biz.aQute.resolve.RunResolution;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.osgi.resource.Capability;
import org.osgi.resource.Resource;

/**
 * Resolves firmwares of a workspace. {@code firmware.hello} for {@code microvm} is {@code firmware.hello/hello.microvm.bndrun};
 * a file {@code hello.linux.arm.bndrun} is preferred for that architecture. The macros {@code ibrik.board} and
 * {@code ibrik.architecture} may be used in it. Other boards and firmwares of the workspace
 * are kept out of the resolve.
 */
public final class FirmwareResolver {

    /** Namespace of the capability that makes a bundle a board. */
    public static final String BOARD = "ibrik.board";

    private final Workspace workspace;
    private final Path root;

    public FirmwareResolver(Workspace workspace) {
        this.workspace = workspace;
        root = workspace.getBase().toPath();
    }

    /** The boards a firmware has a .bndrun for, sorted. */
    public static Set<String> boards(Path root, String firmware) throws IOException {
        TreeSet<String> boards = new TreeSet<>();
        Path folder = root.resolve(firmware);
        if (Files.isDirectory(folder)) {
            String prefix = lastSegment(firmware) + ".";
            try (Stream<Path> files = Files.list(folder)) {
                files.map(f -> f.getFileName().toString()).filter(n -> n.startsWith(prefix) && n.endsWith(".bndrun"))
                        .map(n -> n.substring(prefix.length(), Math.max(prefix.length(), n.length() - ".bndrun".length())))
                        .filter(n -> !n.isEmpty()).forEach(n -> boards.add(n.split("\\.")[0]));
            }
        }
        return boards;
    }

    /** All firmwares: folders that hold a .bndrun for a board. */
    public static Set<String> firmwares(Path root) throws IOException {
        TreeSet<String> firmwares = new TreeSet<>();
        try (Stream<Path> folders = Files.list(root)) {
            for (Path folder : folders.filter(Files::isDirectory).toList()) {
                if (!boards(root, folder.getFileName().toString()).isEmpty()) {
                    firmwares.add(folder.getFileName().toString());
                }
            }
        }
        return firmwares;
    }

    /**
     * Resolves.
     *
     * @param firmware name of its folder
     * @throws LinkException if there is no such firmware or board, a requirement is not met, or the memory map is wrong
     */
    public Composition resolve(String firmware, String board, String architecture) throws Exception {
        Path file = file(firmware, board, architecture);
        try (Bndrun run = Bndrun.createBndrun(workspace, file.toFile())) {
            run.setProperty("ibrik.board", board);
            run.setProperty("ibrik.architecture", architecture);
            run.setProperty("-runsystempackages.java.base", internalPackages());
            List<String> blacklist = others(run, firmware, board);
            RunResolution resolution = resolve(run, blacklist);
            if (!resolution.isOK()) {
                throw new LinkException(new Unresolved(run, resolution.exception).explain(firmware, root.relativize(file).toString()),
                        resolution.exception);
            }
            resolution = reduce(run, resolution, blacklist);
            return composition(firmware, board, architecture, run, resolution.getRequired());
        }
    }

    /**
     * Finds the .bndrun of a firmware for a board.
     *
     * @throws LinkException if there is none
     */
    public Path file(String firmware, String board, String architecture) throws IOException {
        Set<String> known = firmwares(root);
        if (!known.contains(firmware)) {
            throw new LinkException("there is no firmware \"" + firmware + "\": no folder of that name holds a " + lastSegment(firmware)
                    + ".<board>.bndrun; " + (known.isEmpty() ? "this workspace has none." : "there are " + String.join(", ", known) + "."));
        }
        Path folder = root.resolve(firmware);
        for (String name : List.of(board + "." + architecture, board)) {
            Path file = folder.resolve(lastSegment(firmware) + "." + name + ".bndrun");
            if (Files.isRegularFile(file)) {
                return file;
            }
        }
        throw new LinkException("firmware " + firmware + " is not made for board \"" + board + "\": " + firmware + "/" + lastSegment(firmware) + "."
                + board + ".bndrun does not exist; it has " + String.join(", ", boards(root, firmware)) + ".");
    }

    private static String lastSegment(String firmware) {
        return firmware.substring(firmware.lastIndexOf('.') + 1);
    }

    /** Packages of java.base that no other bundle could provide; bnd's list for the execution environment has the public ones. */
    private static String internalPackages() {
        return String.join(",", new TreeSet<>(Object.class.getModule().getPackages()).stream().filter(p -> !p.startsWith("java.")).toList());
    }

    private static RunResolution resolve(Bndrun run, List<String> blacklist) {
        if (!blacklist.isEmpty()) {
            run.setProperty("-runblacklist.ibrik", String.join(",", blacklist.stream().map(n -> "bnd.identity;id='" + n + "'").toList()));
        }
        return RunResolution.resolve(run, run, List.of());
    }

    /**
     * Takes out bundles that others of the same resolution make superfluous. The resolver may choose one provider for a
     * service and another for the capability a board asks for; the smallest composition has but the one that serves both.
     */
    private static RunResolution reduce(Bndrun run, RunResolution resolution, List<String> blacklist) {
        RunResolution best = resolution;
        for (boolean smaller = true; smaller; ) {
            smaller = false;
            for (String name : superfluous(best.getRequired())) {
                List<String> without = new ArrayList<>(blacklist);
                without.add(name);
                RunResolution attempt = resolve(run, without);
                if (attempt.isOK() && bundles(attempt.getRequired()).size() < bundles(best.getRequired()).size()) {
                    best = attempt;
                    blacklist.add(name);
                    smaller = true;
                    break;
                }
            }
        }
        return best;
    }

    /** Bundles of which every capability that is in use is provided by another bundle of the resolution too, sorted. */
    private static Set<String> superfluous(Map<Resource, List<org.osgi.resource.Wire>> required) {
        Set<Resource> resources = bundles(required);
        TreeSet<String> names = new TreeSet<>();
        for (Resource resource : resources) {
            boolean replaceable = required.values().stream().flatMap(List::stream).distinct()
                    .filter(w -> w.getProvider().equals(resource) && !w.getRequirer().equals(resource))
                    .allMatch(w -> resources.stream().filter(r -> !r.equals(resource)).anyMatch(r -> ResourceUtils.matches(w.getRequirement(), r)));
            if (replaceable) {
                names.add(name(resource));
            }
        }
        return names;
    }

    private static Set<Resource> bundles(Map<Resource, List<org.osgi.resource.Wire>> required) {
        Set<Resource> resources = new LinkedHashSet<>();
        required.forEach((resource, wires) -> {
            resources.add(resource);
            wires.forEach(w -> resources.add(w.getProvider()));
        });
        resources.removeIf(r -> !isBundle(r));
        return resources;
    }

    /** The boards and firmwares that the .bndrun does not name, which are kept out. */
    private List<String> others(Processor run, String firmware, String board) throws IOException {
        String wanted = new Parameters(run.mergeProperties("-runrequires")).toString();
        Set<String> others = new TreeSet<>(firmwares(root));
        try (Stream<Path> folders = Files.list(root)) {
            folders.map(f -> f.getFileName().toString()).filter(n -> n.startsWith("board.")).forEach(others::add);
        }
        others.removeIf(n -> n.equals(firmware) || n.equals("board." + board) || isNamed(n, wanted)
                || !Files.isRegularFile(root.resolve(n).resolve("bnd.bnd")));
        return new ArrayList<>(others);
    }

    private static boolean isNamed(String bundle, String requirements) {
        return java.util.regex.Pattern.compile("(?<![\\w.-])" + java.util.regex.Pattern.quote(bundle) + "(?![\\w.-])").matcher(requirements).find();
    }

    private Composition composition(String firmware, String board, String architecture, Bndrun run,
            Map<Resource, List<org.osgi.resource.Wire>> required) throws IOException {
        Set<Resource> resources = bundles(required);
        List<Wire> wires = new ArrayList<>();
        required.values().stream().flatMap(List::stream).distinct().forEach(w -> wires.add(wire(w)));
        List<BundleJar> bundles = new ArrayList<>();
        List<Resource> boards = new ArrayList<>();
        for (Resource resource : resources) {
            bundles.add(bundle(resource));
            if (!resource.getCapabilities(BOARD).isEmpty()) {
                boards.add(resource);
            }
        }
        bundles.sort(Comparator.comparing(BundleJar::symbolicName));
        wires.removeIf(w -> w.provider().startsWith("<<"));
        wires.sort(Comparator.comparing(Wire::provider).thenComparing(Wire::namespace).thenComparing(Wire::what).thenComparing(Wire::requirer));
        String file = firmware + " for " + board;
        if (boards.size() != 1) {
            throw new LinkException(boards.isEmpty()
                    ? file + " has no board: no bundle of it has the capability " + BOARD + "; require one in its .bndrun."
                    : file + " has two boards, " + String.join(" and ", boards.stream().map(ResourceUtils::getIdentity).sorted().toList())
                            + ", but an image runs on one; require a single board in its .bndrun.");
        }
        Resource boardBundle = boards.getFirst();
        String boardName = ResourceUtils.getIdentity(boardBundle);
        Map<String, String> declaration = declaration(boardBundle, boardName, board, architecture);
        List<MemoryRegion> memory = MemoryMap.of(regions(boardBundle, resources, architecture), overrides(run), boardName);
        List<Component> components = new ArrayList<>();
        for (BundleJar bundle : bundles) {
            components.addAll(ComponentReader.read(bundle));
        }
        components.sort(Comparator.comparing(Component::name).thenComparing(Component::bundle));
        return new Composition(firmware, board, architecture, declaration.getOrDefault("baseline", ""), bundles, wires, memory, capabilities(resources), components,
                settings(declaration, run));
    }

    private static List<BundleCapability> capabilities(Set<Resource> resources) {
        List<BundleCapability> capabilities = new ArrayList<>();
        for (Resource resource : resources) {
            for (Capability capability : resource.getCapabilities(null)) {
                if (capability.getNamespace().startsWith("ibrik.")) {
                    capabilities.add(new BundleCapability(name(resource), capability.getNamespace(), text(capability)));
                }
            }
        }
        capabilities.sort(Comparator.comparing(BundleCapability::bundle).thenComparing(BundleCapability::namespace)
                .thenComparing(c -> new TreeMap<>(c.attributes()).toString()));
        return capabilities;
    }

    private static Map<String, String> declaration(Resource boardBundle, String bundle, String board, String architecture) {
        List<String> offered = new ArrayList<>();
        for (Capability capability : boardBundle.getCapabilities(BOARD)) {
            Map<String, String> attributes = text(capability);
            String name = attributes.getOrDefault(BOARD, "");
            String arch = attributes.getOrDefault("architecture", "");
            if (name.equals(board) && arch.equals(architecture)) {
                return attributes;
            }
            offered.add(name + " (" + arch + ")");
        }
        throw new LinkException("bundle " + bundle + " is no board " + board + " of architecture " + architecture + " but " + String.join(", ", offered)
                + "; choose another board or architecture, or correct the .bndrun.");
    }

    /** The board's, and what other bundles declare for DMA. */
    private static List<Map<String, String>> regions(Resource boardBundle, Set<Resource> resources, String architecture) {
        List<Map<String, String>> regions = regions(boardBundle, architecture);
        resources.stream().filter(resource -> resource != boardBundle).sorted(Comparator.comparing(ResourceUtils::getIdentity)).forEach(resource -> {
            for (Map<String, String> region : regions(resource, architecture)) {
                if (!"dma".equals(region.get("kind"))) {
                    throw new LinkException("bundle " + ResourceUtils.getIdentity(resource) + " declares memory region \"" + region.get(MemoryRegion.NAMESPACE) + "\" of kind " + region.get("kind")
                            + ", but only the board declares such; declare it in " + ResourceUtils.getIdentity(boardBundle) + ", or make it a region of kind dma.");
                }
                regions.add(region);
            }
        });
        return regions;
    }

    private static List<Map<String, String>> regions(Resource boardBundle, String architecture) {
        List<Map<String, String>> regions = new ArrayList<>();
        for (Capability capability : boardBundle.getCapabilities(MemoryRegion.NAMESPACE)) {
            Map<String, String> attributes = text(capability);
            if (attributes.getOrDefault("architecture", architecture).equals(architecture)) {
                regions.add(attributes);
            }
        }
        return regions;
    }

    private static Map<String, Map<String, String>> overrides(Processor run) {
        String prefix = MemoryRegion.NAMESPACE + ".";
        Map<String, Map<String, String>> overrides = new TreeMap<>();
        for (String key : run.getPropertyKeys(true)) {
            if (key.startsWith(prefix)) {
                // A clause needs a name before its attributes; any will do.
                Attrs attributes = new Parameters("override;" + run.getProperty(key)).get("override");
                overrides.put(key.substring(prefix.length()), new TreeMap<>(attributes));
            }
        }
        return overrides;
    }

    private static Map<String, String> settings(Map<String, String> declaration, Processor run) {
        Map<String, String> settings = new TreeMap<>(declaration);
        for (String key : run.getPropertyKeys(true)) {
            if (key.startsWith("ibrik.") && !key.startsWith(MemoryRegion.NAMESPACE)) {
                settings.put(key, run.getProperty(key));
            }
        }
        return settings;
    }

    private static Map<String, String> text(Capability capability) {
        Map<String, String> attributes = new TreeMap<>();
        capability.getAttributes().forEach((name, value) -> attributes.put(name,
                value instanceof Collection<?> many ? String.join(",", many.stream().map(Object::toString).toList()) : value.toString()));
        return attributes;
    }

    private static Wire wire(org.osgi.resource.Wire wire) {
        String requirer = name(wire.getRequirer());
        return new Wire(requirer.startsWith("<<INITIAL") ? Wire.FIRMWARE : requirer, wire.getCapability().getNamespace(),
                wire.getRequirement().getDirectives().getOrDefault("filter", ""), Map.copyOf(wire.getCapability().getAttributes()),
                name(wire.getProvider()));
    }

    private static String name(Resource resource) {
        var identity = ResourceUtils.getIdentityCapability(resource);
        return identity == null ? "<<SYSTEM>>" : identity.osgi_identity();
    }

    private static boolean isBundle(Resource resource) {
        return !name(resource).startsWith("<<") && ResourceUtils.getContentCapability(resource) != null;
    }

    private static BundleJar bundle(Resource resource) {
        URI uri = ResourceUtils.getURI(resource).orElseThrow();
        return new BundleJar(name(resource), ResourceUtils.getVersion(resource).toString(), Path.of(uri));
    }
}
