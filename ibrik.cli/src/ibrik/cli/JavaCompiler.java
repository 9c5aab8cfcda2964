// Compiles one source folder with the compiler of the running JDK, in this process.
package ibrik.cli;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Java sources to class files; other files are copied beside them, as bnd expects. */
final class JavaCompiler {

    /** What a compilation said. */
    record Result(boolean succeeded, List<String> messages, int warnings) {}

    private JavaCompiler() {}

    /**
     * Compiles every source below {@code source} into {@code output}, whose former content is replaced only on success.
     *
     * @param options options for javac, without class path and output
     * @param root folder that file names in messages are relative to
     */
    static Result compile(Path source, Path output, List<File> classPath, List<String> options, Path root) throws IOException {
        Path fresh = output.resolveSibling(output.getFileName() + ".new");
        delete(fresh);
        Files.createDirectories(fresh);
        List<Path> sources = new ArrayList<>();
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                if (file.toString().endsWith(".java")) {
                    sources.add(file);
                } else {
                    Path copy = fresh.resolve(source.relativize(file).toString());
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
        Result result = sources.isEmpty() ? new Result(true, List.of(), 0) : javac(sources, fresh, classPath, options, root);
        if (result.succeeded()) {
            delete(output);
            Files.move(fresh, output);
        } else {
            delete(fresh);
        }
        return result;
    }

    private static Result javac(List<Path> sources, Path output, List<File> classPath, List<String> options, Path root) throws IOException {
        DiagnosticCollector<JavaFileObject> collector = new DiagnosticCollector<>();
        javax.tools.JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        boolean succeeded;
        try (StandardJavaFileManager files = compiler.getStandardFileManager(collector, Locale.ROOT, StandardCharsets.UTF_8)) {
            files.setLocation(StandardLocation.CLASS_PATH, classPath);
            files.setLocation(StandardLocation.CLASS_OUTPUT, List.of(output.toFile()));
            succeeded = compiler.getTask(null, files, collector, options, null, files.getJavaFileObjectsFromPaths(sources)).call();
        }
        List<String> messages = new ArrayList<>();
        int warnings = 0;
        for (Diagnostic<? extends JavaFileObject> d : collector.getDiagnostics()) {
            if (d.getKind() == Diagnostic.Kind.NOTE) {
                continue;
            }
            if (d.getKind() != Diagnostic.Kind.ERROR) {
                warnings++;
            }
            String kind = d.getKind() == Diagnostic.Kind.ERROR ? "error" : "warning";
            String place = d.getSource() == null ? "javac" : root.relativize(Path.of(d.getSource().toUri())) + ":" + d.getLineNumber();
            messages.add(place + ": " + kind + ": " + d.getMessage(Locale.ROOT));
        }
        return new Result(succeeded, messages, warnings);
    }

    /** Deletes a folder and all in it, if it is there. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException e) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
