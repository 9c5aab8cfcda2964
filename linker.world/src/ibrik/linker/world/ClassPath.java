package ibrik.linker.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.objectweb.asm.Opcodes;

/**
 * Where class files come from: bundles (jars or folders of class files) in order, then the modules of the running JDK, java.base first.
 * The first that has a name wins. Everything is read here, nothing is loaded into this JVM.
 */
public final class ClassPath implements AutoCloseable {
    /** A class file and the name of the bundle or JDK module it comes from. */
    public record Found(byte[] bytes, String bundle) {}

    /** A bundle: its name, and a jar file or a folder of class files. */
    public record Entry(String name, Path path) {}

    private interface Source extends AutoCloseable {
        byte[] read(String resource) throws IOException;

        List<String> classes() throws IOException;

        @Override
        void close() throws IOException;
    }

    private final List<Entry> entries;
    private final List<Source> sources = new ArrayList<>();
    private final Map<String, ModuleReference> modulesByPackage = new HashMap<>();
    private final Set<String> moduleNames = new HashSet<>();
    private final Map<String, ModuleReader> readers = new HashMap<>();

    public ClassPath(List<Entry> entries) {
        this.entries = List.copyOf(entries);
        try {
            for (Entry entry : entries) sources.add(Files.isDirectory(entry.path()) ? new Folder(entry.path()) : new Jar(entry.path()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot open a bundle of the composition", e);
        }
        Map<String, ModuleReference> modules = new TreeMap<>();
        for (ModuleReference reference : ModuleFinder.ofSystem().findAll()) modules.put(reference.descriptor().name(), reference);
        moduleNames.addAll(modules.keySet());
        for (ModuleReference reference : modules.values()) {
            for (String name : reference.descriptor().packages()) modulesByPackage.put(name.replace('.', '/'), reference);
        }
    }

    /** Whether this is the name of a module of the JDK. */
    boolean isJdk(String bundle) { return moduleNames.contains(bundle); }

    /**
     * The class file of an internal name, or null.
     *
     * @throws WorldException if it is newer than Java 25
     */
    public Found find(String internalName) {
        Found found = resource(internalName + ".class");
        if (found == null || found.bytes().length < 8) return found;
        int version = (found.bytes()[6] & 0xff) << 8 | found.bytes()[7] & 0xff;
        if (version > Opcodes.V25) {
            throw new WorldException("class " + internalName.replace('/', '.') + " of bundle " + found.bundle() + " has class file version " + version + ", newer than Java 25's "
                + Opcodes.V25 + "; compile it for Java 25.");
        }
        return found;
    }

    /** The file of this path within the first bundle or JDK module that has it, or null. */
    public Found resource(String path) {
        try {
            for (int i = 0; i < sources.size(); i++) {
                byte[] bytes = sources.get(i).read(path);
                if (bytes != null) return new Found(bytes, entries.get(i).name());
            }
            int slash = path.lastIndexOf('/');
            ModuleReference module = slash < 0 ? null : modulesByPackage.get(path.substring(0, slash));
            if (module == null) return null;
            String name = module.descriptor().name();
            ModuleReader reader = readers.get(name);
            if (reader == null) readers.put(name, reader = module.open());
            var content = reader.read(path);
            if (content.isEmpty()) return null;
            ByteBuffer buffer = content.get();
            byte[] bytes = new byte[buffer.remaining()];
            buffer.get(bytes);
            reader.release(buffer);
            return new Found(bytes, name);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }

    /** Internal names of all classes of the bundles (not of the JDK), in order. */
    public List<String> bundleClasses() {
        List<String> names = new ArrayList<>();
        try {
            for (Source source : sources) names.addAll(source.classes());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list a bundle of the composition", e);
        }
        return names;
    }

    @Override
    public void close() {
        try {
            for (Source source : sources) source.close();
            for (ModuleReader reader : readers.values()) reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close a bundle of the composition", e);
        }
    }

    private static boolean isClass(String path) {
        return path.endsWith(".class") && !path.startsWith("META-INF/") && !path.startsWith("OSGI-OPT/") && !path.endsWith("package-info.class")
            && !path.endsWith("module-info.class");
    }

    private static String internalName(String path) { return path.substring(0, path.length() - ".class".length()); }

    private record Folder(Path root) implements Source {
        @Override
        public byte[] read(String resource) throws IOException {
            Path file = root.resolve(resource);
            return Files.isRegularFile(file) ? Files.readAllBytes(file) : null;
        }

        @Override
        public List<String> classes() throws IOException {
            try (Stream<Path> files = Files.walk(root)) {
                return files.filter(Files::isRegularFile).map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .filter(ClassPath::isClass).map(ClassPath::internalName).sorted().toList();
            }
        }

        @Override
        public void close() {
            // nothing is held open
        }
    }

    private static final class Jar implements Source {
        private final JarFile jar;

        Jar(Path path) throws IOException {
            jar = new JarFile(path.toFile());
        }

        @Override
        public byte[] read(String resource) throws IOException {
            ZipEntry entry = jar.getEntry(resource);
            if (entry == null) return null;
            try (var in = jar.getInputStream(entry)) {
                return in.readAllBytes();
            }
        }

        @Override
        public List<String> classes() {
            return jar.stream().map(ZipEntry::getName).filter(ClassPath::isClass).map(ClassPath::internalName).sorted().toList();
        }

        @Override
        public void close() throws IOException {
            jar.close();
        }
    }
}
