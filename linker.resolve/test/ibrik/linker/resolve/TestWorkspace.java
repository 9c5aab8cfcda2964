// A small bnd workspace made of source texts.
package ibrik.linker.resolve;

import aQute.bnd.build.Project;
import aQute.bnd.build.Workspace;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.osgi.service.component.annotations.Component;

/** Bundles are compiled in the order in which they are added, each seeing those before it. */
final class TestWorkspace implements AutoCloseable {

    private static final String IMPORTS = "import org.osgi.service.component.annotations.*; import java.util.*;\n";

    private final Path root;
    private final List<File> compiled = new ArrayList<>();
    private Workspace workspace;

    TestWorkspace(Path root) throws IOException {
        this.root = root;
        Files.createDirectories(root.resolve("cnf"));
        Files.writeString(root.resolve("cnf/build.bnd"), """
                Bundle-Version: 1.0.0
                -runee: JavaSE-25
                -resolve.effective: active
                -runprovidedcapabilities.extenders: osgi.extender;osgi.extender=osgi.component;version:Version='1.5',\
                    osgi.extender;osgi.extender=osgi.configurator;version:Version='1.0'
                """);
        compiled.add(new File(Component.class.getProtectionDomain().getCodeSource().getLocation().getPath()));
        compiled.add(new File(org.osgi.annotation.bundle.Export.class.getProtectionDomain().getCodeSource().getLocation().getPath()));
    }

    /** Adds a bundle: lines of its bnd.bnd, then top-level types, each in a source of its own. */
    TestWorkspace bundle(String name, String bnd, String... types) throws IOException {
        Path folder = Files.createDirectories(root.resolve(name));
        Files.writeString(folder.resolve("bnd.bnd"), bnd + "\n-fixupmessages: '*';is:=ignore\n");
        Path output = Files.createDirectories(folder.resolve("bin"));
        Files.createDirectories(folder.resolve("src"));
        List<Path> sources = new ArrayList<>();
        String packageName = name.replace('-', '.');
        for (int i = 0; i < types.length; i++) {
            String type = types[i].replaceFirst("(?s).*?\\b(?:class|interface|enum|@interface) (\\w+).*", "$1");
            Path source = Files.createDirectories(folder.resolve("src/" + packageName.replace('.', '/'))).resolve(type + ".java");
            sources.add(Files.writeString(source, "package " + packageName + ";\n" + IMPORTS + types[i]));
        }
        if (!sources.isEmpty()) {
            JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
            StringWriter errors = new StringWriter();
            try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
                List<String> options = List.of("-d", output.toString(), "-proc:none", "--release", "25", "-cp",
                        String.join(File.pathSeparator, compiled.stream().map(File::getPath).toList()));
                if (!compiler.getTask(errors, files, null, options, null, files.getJavaFileObjectsFromPaths(sources)).call()) {
                    throw new IllegalArgumentException(errors.toString());
                }
            }
        }
        compiled.add(output.toFile());
        return this;
    }

    TestWorkspace file(String path, String text) throws IOException {
        Files.createDirectories(root.resolve(path).getParent());
        Files.writeString(root.resolve(path), text);
        return this;
    }

    /** Packs all bundles and opens the workspace. */
    TestWorkspace build() throws Exception {
        workspace = new Workspace(root.toFile());
        workspace.setOffline(true);
        for (Project project : workspace.getAllProjects()) {
            project.build();
            project.getErrors().forEach(e -> {
                throw new IllegalArgumentException(project + ": " + e);
            });
        }
        return this;
    }

    Composition resolve(String firmware, String board) throws Exception {
        return new FirmwareResolver(workspace).resolve(firmware, board, "amd64");
    }

    StartPlan plan(String firmware, String board) throws Exception {
        return StartPlanner.plan(resolve(firmware, board));
    }

    /** All jars made, as a composition without a resolve: every bundle takes part. */
    Composition everything() throws IOException {
        List<BundleJar> bundles = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path jar : files.filter(f -> f.toString().endsWith(".jar")).sorted().toList()) {
                bundles.add(new BundleJar(jar.getFileName().toString().replace(".jar", ""), "1.0.0", jar));
            }
        }
        List<ibrik.linker.resolve.Component> components = new ArrayList<>();
        for (BundleJar bundle : bundles) {
            components.addAll(ComponentReader.read(bundle));
        }
        return new Composition("test", "none", "amd64", "", bundles, List.of(), List.of(), List.of(), components, java.util.Map.of());
    }

    @Override
    public void close() {
        if (workspace != null) {
            workspace.close();
        }
    }
}
