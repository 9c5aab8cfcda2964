// The way from a firmware's name to its image: build the workspace, resolve, plan the start-up, link.
package ibrik.cli;

import aQute.bnd.build.Container;
import aQute.bnd.build.Project;
import ibrik.linker.resolve.BundleCapability;
import ibrik.linker.resolve.BundleJar;
import ibrik.linker.resolve.Composition;
import ibrik.linker.resolve.FirmwareResolver;
import ibrik.linker.resolve.FormatWriter;
import ibrik.linker.resolve.FormattedImage;
import ibrik.linker.resolve.ImageFormat;
import ibrik.linker.resolve.LinkException;
import ibrik.linker.resolve.LinkRequest;
import ibrik.linker.resolve.LinkResult;
import ibrik.linker.resolve.Linker;
import ibrik.linker.resolve.StartPlan;
import ibrik.linker.resolve.StartPlanner;
import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;

/** Composes and links one firmware. Bundles that the firmware does not take may be broken. */
final class FirmwareBuild implements AutoCloseable {

    private final Session session;
    private final Target target;
    private final BundleWorkspace workspace;
    private Composition composition;

    private FirmwareBuild(Session session, Target target, BundleWorkspace workspace) {
        this.session = session;
        this.target = target;
        this.workspace = workspace;
    }

    static FirmwareBuild open(Session session, Target target) throws Exception {
        return new FirmwareBuild(session, target, BundleWorkspace.open(session));
    }

    /** Builds what may take part, and resolves. */
    Composition compose() throws Exception {
        FirmwareResolver resolver = new FirmwareResolver(workspace.bnd());
        resolver.file(target.firmware(), target.board(), target.architecture());
        Set<String> firmwares = FirmwareResolver.firmwares(session.root());
        List<String> candidates = workspace.projects().keySet().stream()
                .filter(n -> n.equals(target.firmware()) || !n.startsWith("test.") && !firmwares.contains(n)).toList();
        Map<String, String> broken = workspace.build(candidates, false);
        session.progress().step("resolving " + target);
        composition = resolver.resolve(target.firmware(), target.board(), target.architecture());
        for (BundleJar bundle : composition.bundles()) {
            if (broken.containsKey(bundle.symbolicName())) {
                throw new BrokenBuild(broken.get(bundle.symbolicName()));
            }
        }
        return composition;
    }

    StartPlan plan() throws Exception {
        return StartPlanner.plan(composition == null ? compose() : composition);
    }

    /** Links, unless the image that is there was made from the same inputs. */
    LinkedImage link() throws Exception {
        long began = System.nanoTime();
        StartPlan plan = plan();
        Map<String, String> options = options();
        String folder = options.isEmpty() ? target.folder()
                : target.folder() + "-" + options.toString().replaceAll("[{} ]", "").replaceAll("[^\\w.=-]", "_");
        Path output = session.root().resolve("build").resolve(target.firmware()).resolve(folder);
        List<File> linkerPath = linkerPath();
        String inputs = new Inputs().add(Runtime.version().toString()).add(target.toString()).add(new TreeMap<>(options).toString())
                .add(new TreeMap<>(composition.settings()).toString()).add(composition.memory().toString())
                .addClassPath(linkerPath).addClassPath(emitters()).addClassPath(composition.bundles().stream().map(b -> b.path().toFile()).toList()).hash();
        Files.createDirectories(output.getParent());
        session.progress().step("waiting for another link of " + target);
        Path lockFile = output.resolveSibling(folder + ".lock");
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE); FileLock _ = channel.lock()) {
            LinkedImage before = LinkedImage.read(output, inputs);
            return before != null ? before : link(plan, output, options, linkerPath, inputs, began);
        }
    }

    /** Links into a folder of its own, which takes the place of the old one at the end: nothing half-written stays behind. */
    private LinkedImage link(StartPlan plan, Path output, Map<String, String> options, List<File> linkerPath, String inputs, long began)
            throws Exception {
        session.progress().step("linking " + target);
        Path fresh = output.resolveSibling(output.getFileName() + ".new");
        JavaCompiler.delete(fresh);
        Files.createDirectories(fresh);
        try (URLClassLoader loader = linkerLoader(linkerPath)) {
            LinkResult result = linker(loader).link(request(plan, fresh, options));
            LinkedImage.write(fresh, inputs, result);
            JavaCompiler.delete(output);
            Files.move(fresh, output);
            return LinkedImage.read(output, inputs).linkedIn((System.nanoTime() - began) / 1e9);
        } finally {
            JavaCompiler.delete(fresh);
        }
    }

    /** Writes an image in another format, each time: it is made from the ELF file in no time. */
    FormattedImage write(LinkedImage image, ImageFormat format) throws Exception {
        try (URLClassLoader loader = linkerLoader(linkerPath())) {
            return service(FormatWriter.class, loader).write(image.result(), format);
        }
    }

    List<String> explain(String typeOrMethod) throws Exception {
        StartPlan plan = plan();
        Path output = Files.createTempDirectory("ibrik-explain");
        try (URLClassLoader loader = linkerLoader(linkerPath())) {
            session.progress().step("following " + typeOrMethod + " in " + target);
            return linker(loader).explain(request(plan, output, options()), typeOrMethod);
        } finally {
            JavaCompiler.delete(output);
        }
    }

    private LinkRequest request(StartPlan plan, Path output, Map<String, String> options) {
        return new LinkRequest(composition, plan, output, options, this::toolPath, step -> session.progress().step(target + ": " + step));
    }

    private Map<String, String> options() {
        Map<String, String> options = new TreeMap<>();
        for (String option : session.line().option("option", "").split(",")) {
            if (!option.isBlank()) {
                int equals = option.indexOf('=');
                options.put(equals < 0 ? option : option.substring(0, equals), equals < 0 ? "true" : option.substring(equals + 1));
            }
        }
        return options;
    }

    private List<File> linkerPath() throws Exception {
        String name = workspace.bnd().getProperty("ibrik.linker", "");
        if (!workspace.projects().containsKey(name)) {
            throw new Refusal("this workspace has no linker: cnf/ext/linker.bnd names \"" + name + "\", but there is no such bundle; correct the name.");
        }
        return closure(name);
    }

    /** Tool bundles that take part in a link because a bundle of the composition names them: an attribute "bundle". */
    private List<File> emitters() throws Exception {
        List<File> path = new ArrayList<>();
        for (BundleCapability capability : composition.capabilities()) {
            String bundle = capability.attributes().getOrDefault("bundle", "");
            if (workspace.projects().containsKey(bundle)) {
                path.addAll(closure(bundle));
            }
        }
        return path;
    }

    private List<Path> toolPath(String bundle) {
        if (!workspace.projects().containsKey(bundle)) {
            throw new LinkException("bundle " + bundle + ", which " + target.firmware() + " needs at link time, is not in this workspace; add it.");
        }
        try {
            return closure(bundle).stream().map(File::toPath).toList();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new LinkException("bundle " + bundle + ", which " + target.firmware() + " needs at link time, cannot be built: " + e.getMessage(), e);
        }
    }

    private List<File> closure(String bundle) throws Exception {
        Map<String, String> broken = workspace.build(List.of(bundle), false);
        if (!broken.isEmpty()) {
            throw new BrokenBuild(String.join(" ", broken.values()));
        }
        Set<File> path = new LinkedHashSet<>();
        collect(workspace.project(bundle), path, new LinkedHashSet<>());
        return List.copyOf(path);
    }

    /** A bundle's output and, as bnd's build path reaches but one step, those of the bundles it is built with. */
    private void collect(Project project, Set<File> path, Set<Project> seen) throws Exception {
        if (!seen.add(project)) {
            return;
        }
        path.add(project.getSrcOutput());
        for (Container container : project.getBuildpath()) {
            Project other = container.getProject();
            if (other != null && other != project && workspace.projects().containsKey(container.getBundleSymbolicName())) {
                collect(workspace.project(container.getBundleSymbolicName()), path, seen);
            } else {
                path.add(container.getFile());
            }
        }
    }

    /** The linker's classes come from the workspace, but its door, linker.resolve, is the front end's. */
    private static URLClassLoader linkerLoader(List<File> path) throws Exception {
        List<URL> urls = new ArrayList<>();
        for (File file : path) {
            urls.add(file.toURI().toURL());
        }
        return new URLClassLoader("linker", urls.toArray(URL[]::new), FirmwareBuild.class.getClassLoader());
    }

    private Linker linker(ClassLoader loader) {
        return service(Linker.class, loader);
    }

    private <T> T service(Class<T> type, ClassLoader loader) {
        return ServiceLoader.load(type, loader).findFirst().orElseThrow(() -> new Refusal(
                "bundle " + workspace.bnd().getProperty("ibrik.linker") + " has no META-INF/services/" + type.getName()
                        + " that names a class; add it to the bundle's src, or name another bundle in cnf/ext/linker.bnd."));
    }

    @Override
    public void close() {
        workspace.close();
    }
}
