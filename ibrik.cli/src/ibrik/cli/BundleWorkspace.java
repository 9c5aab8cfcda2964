// The bnd workspace, opened and built incrementally.
package ibrik.cli;

import aQute.bnd.build.Container;
import aQute.bnd.build.Project;
import aQute.bnd.build.Workspace;
import aQute.bnd.osgi.Processor;
import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Compiles and packs bundles, each only when what goes into it has changed: javac options, class path, sources, resources
 * and settings by content. A stamp is deleted before the work it vouches for begins, so that a failure never looks fresh.
 * One command builds at a time in a workspace; others wait.
 */
final class BundleWorkspace implements AutoCloseable {

    private static final List<String> NOT_INPUT = List.of("bin", "bin_test", "bin.new", "bin_test.new", "generated", "test", "README.md");

    private final Path root;
    private final Progress progress;
    private final Workspace workspace;
    private final Path stamps;
    private final String settings;
    private final Set<String> built = new LinkedHashSet<>();
    private final Map<String, String> failed = new TreeMap<>();
    private int warnings;

    private BundleWorkspace(Path root, Progress progress, Workspace workspace) throws IOException {
        this.root = root;
        this.progress = progress;
        this.workspace = workspace;
        stamps = Files.createDirectories(root.resolve("cnf/cache/ibrik/stamps"));
        settings = new Inputs().add(Runtime.version().toString())
                .addFolder(root.resolve("cnf"), List.of("cache", "README.md")).hash();
    }

    static BundleWorkspace open(Session session) throws Exception {
        session.progress().step("opening the workspace");
        // bnd's own command line embeds a repository that a library use does without; its absence is no error of ours.
        Workspace workspace = new Workspace(session.root().toFile());
        workspace.setOffline(true);
        workspace.getErrors().removeIf(e -> e.contains("embedded-repo"));
        check(workspace, "cnf");
        return new BundleWorkspace(session.root(), session.progress(), workspace);
    }

    Workspace bnd() {
        return workspace;
    }

    Path root() {
        return root;
    }

    /** The warnings of all compilations in this run. */
    int warnings() {
        return warnings;
    }

    /** All bundles by name: the folders with a bnd.bnd. */
    TreeMap<String, Project> projects() {
        TreeMap<String, Project> projects = new TreeMap<>();
        for (Project project : workspace.getAllProjects()) {
            projects.put(project.getName(), project);
        }
        return projects;
    }

    Project project(String name) {
        Project project = projects().get(name);
        if (project == null) {
            throw new Refusal("there is no bundle \"" + name + "\" in this workspace: no folder of that name holds a bnd.bnd; "
                    + "./ibrik test --list shows the bundles.");
        }
        return project;
    }

    /**
     * Builds the bundles named and all they depend on, and compiles the tests of those named. One that is broken does not
     * keep others from being built.
     *
     * @return why bundles could not be built, by their names
     */
    Map<String, String> build(Collection<String> names, boolean withTests) throws Exception {
        Map<String, String> broken = new TreeMap<>();
        try (FileChannel channel = FileChannel.open(stamps.resolveSibling("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            progress.step("waiting for another build of this workspace");
            try (FileLock _ = channel.lock()) {
                for (String name : names) {
                    try {
                        buildWithDependencies(project(name), new LinkedHashSet<>());
                        if (withTests) {
                            compileTests(project(name));
                        }
                    } catch (BrokenBuild e) {
                        broken.put(name, e.getMessage());
                    }
                }
            }
        }
        return broken;
    }

    static boolean hasTests(Project project) throws IOException {
        Path tests = project.getTestSrc().toPath();
        if (!Files.isDirectory(tests)) {
            return false;
        }
        try (Stream<Path> files = Files.walk(tests)) {
            return files.anyMatch(f -> f.toString().endsWith(".java"));
        }
    }

    /** What the tests of a bundle run on: both outputs, then the build path and the test path. */
    static List<File> testRunPath(Project project) throws Exception {
        List<File> path = new ArrayList<>();
        path.add(project.getTestOutput());
        path.addAll(testClassPath(project));
        return path;
    }

    private void buildWithDependencies(Project project, Set<String> chain) throws Exception {
        String failure = failed.get(project.getName());
        if (failure != null) {
            throw new BrokenBuild(failure);
        }
        if (built.contains(project.getName())) {
            return;
        }
        if (!chain.add(project.getName())) {
            throw new BrokenBuild("bundles depend on each other in a cycle: " + String.join(" -> ", chain) + " -> " + project.getName()
                    + "; take one of them off a -buildpath.");
        }
        project.prepare();
        for (Project other : project.getDependson()) {
            buildWithDependencies(other, chain);
        }
        chain.remove(project.getName());
        try {
            buildOne(project);
        } catch (BrokenBuild e) {
            failed.put(project.getName(), e.getMessage());
            throw e;
        }
        built.add(project.getName());
    }

    private void buildOne(Project project) throws Exception {
        List<File> classPath = files(project, project.getBuildpath());
        List<String> options = ProjectSettings.javacOptions(project);
        Path folder = project.getBase().toPath();
        String hash = new Inputs().add(settings).add(options.toString()).addClassPath(classPath).addFolder(folder, NOT_INPUT).hash();
        Path stamp = stamps.resolve(project.getName());
        File[] jars = project.getBuildFiles(false);
        if (jars != null && jars.length > 0 && jars[0].isFile() && hash.equals(read(stamp))) {
            return;
        }
        Files.deleteIfExists(stamp);
        progress.step("compiling " + project.getName());
        compile(project, source(project), project.getSrcOutput().toPath(), classPath, options);
        progress.step("packing " + project.getName());
        project.refresh();
        project.prepare();
        project.setChanged();
        project.clear();
        project.build();
        check(project, project.getName());
        Files.writeString(stamp, hash);
    }

    private static Path source(Project project) {
        return project.getBase().toPath().resolve(project.getProperty("src", "src"));
    }

    private void compileTests(Project project) throws Exception {
        if (!hasTests(project)) {
            return;
        }
        for (Project other : project.getTestDependencies()) {
            if (!other.getName().equals(project.getName())) {
                buildWithDependencies(other, new LinkedHashSet<>());
            }
        }
        List<File> classPath = testClassPath(project);
        List<String> options = ProjectSettings.javacOptions(project);
        Path tests = project.getTestSrc().toPath();
        String hash = new Inputs().add(settings).add(options.toString()).addClassPath(classPath).addFolder(tests, List.of()).hash();
        Path stamp = stamps.resolve(project.getName() + ".test");
        if (Files.isDirectory(project.getTestOutput().toPath()) && hash.equals(read(stamp))) {
            return;
        }
        Files.deleteIfExists(stamp);
        progress.step("compiling the tests of " + project.getName());
        compile(project, tests, project.getTestOutput().toPath(), classPath, options);
        Files.writeString(stamp, hash);
    }

    private void compile(Project project, Path source, Path output, List<File> classPath, List<String> options) throws IOException {
        if (!Files.isDirectory(source)) {
            Files.createDirectories(output);
            return;
        }
        JavaCompiler.Result result = JavaCompiler.compile(source, output, classPath, options, root);
        warnings += result.warnings();
        if (!result.messages().isEmpty()) {
            progress.done();
            result.messages().forEach(System.err::println);
        }
        if (!result.succeeded()) {
            throw new BrokenBuild(project.getName() + " does not compile; see the messages above.");
        }
    }

    private static List<File> testClassPath(Project project) throws Exception {
        List<File> path = new ArrayList<>();
        path.add(project.getSrcOutput());
        path.addAll(files(project, project.getBuildpath()));
        for (File file : files(project, project.getTestpath())) {
            if (!path.contains(file)) {
                path.add(file);
            }
        }
        return path;
    }

    private static List<File> files(Project project, Collection<Container> containers) throws Exception {
        List<File> files = new ArrayList<>();
        for (Container container : containers) {
            if (container.getType() == Container.TYPE.ERROR || container.getError() != null) {
                throw new BrokenBuild(project.getName() + "/bnd.bnd names " + container.getBundleSymbolicName()
                        + ", which is neither a bundle of this workspace nor in a list of libraries; correct the name, add the folder, or a line to cnf/ext/tools.mvn or cnf/ext/firmware.mvn.");
            }
            File file = container.getFile();
            if (!files.contains(file)) {
                files.add(file);
            }
        }
        return files;
    }

    private static void check(Processor processor, String where) {
        for (String warning : processor.getWarnings()) {
            System.err.println(where + ": warning: " + warning);
        }
        for (String error : processor.getErrors()) {
            System.err.println(where + ": error: " + error);
        }
        if (!processor.getErrors().isEmpty()) {
            throw new BrokenBuild("bnd refuses " + where + "; see the messages above.");
        }
        processor.getWarnings().clear();
    }

    private static String read(Path file) throws IOException {
        return Files.isRegularFile(file) ? Files.readString(file) : "";
    }

    @Override
    public void close() {
        workspace.close();
    }
}
