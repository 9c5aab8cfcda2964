// Reads the classes of components as class files; nothing is loaded. JVMS 25, chapter 4, through java.lang.classfile.
package ibrik.linker.resolve;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/** Class files of a composition's bundles, by binary name; java.base answers for what is in no bundle. */
final class ComponentClasses implements AutoCloseable {

    private final List<JarFile> jars = new ArrayList<>();
    private final Map<String, Optional<ClassModel>> classes = new HashMap<>();

    ComponentClasses(List<BundleJar> bundles) {
        for (BundleJar bundle : bundles) {
            try {
                jars.add(new JarFile(bundle.path().toFile()));
            } catch (IOException e) {
                close();
                throw new LinkException("bundle " + bundle.symbolicName() + " cannot be read from " + bundle.path() + ": " + e.getMessage()
                        + "; build it anew.", e);
            }
        }
    }

    Optional<ClassModel> find(String binaryName) {
        return classes.computeIfAbsent(binaryName, this::read);
    }

    /** The class and its superclasses as far as they are in bundles, most derived first. */
    List<ClassModel> hierarchy(String binaryName) {
        List<ClassModel> hierarchy = new ArrayList<>();
        for (Optional<ClassModel> c = find(binaryName); c.isPresent(); ) {
            hierarchy.add(c.get());
            String parent = c.get().superclass().map(s -> s.asInternalName().replace('/', '.')).orElse("java.lang.Object");
            c = parent.equals("java.lang.Object") ? Optional.empty() : find(parent);
        }
        return hierarchy;
    }

    /** Whether a type is another or below it, as far as bundles and java.base tell. */
    boolean isAssignable(String type, String target) {
        if (type.equals(target) || target.equals("java.lang.Object")) {
            return true;
        }
        Optional<ClassModel> model = find(type);
        if (model.isEmpty()) {
            return false;
        }
        for (var parent : model.get().interfaces()) {
            if (isAssignable(parent.asInternalName().replace('/', '.'), target)) {
                return true;
            }
        }
        return model.get().superclass().map(s -> isAssignable(s.asInternalName().replace('/', '.'), target)).orElse(false);
    }

    private Optional<ClassModel> read(String binaryName) {
        String path = binaryName.replace('.', '/') + ".class";
        try {
            for (JarFile jar : jars) {
                ZipEntry entry = jar.getEntry(path);
                if (entry != null) {
                    try (InputStream in = jar.getInputStream(entry)) {
                        return Optional.of(parse(binaryName, in.readAllBytes()));
                    }
                }
            }
            try (InputStream in = ClassLoader.getPlatformClassLoader().getResourceAsStream(path)) {
                return in == null ? Optional.empty() : Optional.of(parse(binaryName, in.readAllBytes()));
            }
        } catch (IOException e) {
            throw new LinkException("class " + binaryName + " cannot be read: " + e.getMessage() + "; build its bundle anew.", e);
        }
    }

    private static ClassModel parse(String binaryName, byte[] bytes) {
        int major = bytes.length < 8 ? 0 : (bytes[6] & 0xff) << 8 | bytes[7] & 0xff;
        if (major > ClassFile.latestMajorVersion()) {
            throw new LinkException("class " + binaryName + " has class file version " + major + ", newer than Java "
                    + (ClassFile.latestMajorVersion() - 44) + "'s " + ClassFile.latestMajorVersion() + "; compile it for Java 25.");
        }
        return ClassFile.of().parse(bytes);
    }

    @Override
    public void close() {
        for (JarFile jar : jars) {
            try {
                jar.close();
            } catch (IOException e) {
                // it was only read
            }
        }
    }
}
