package ibrik.linker.simulator;

import ibrik.linker.model.Architecture;
import ibrik.linker.model.MethodInfo;
import ibrik.linker.model.TypeInfo;
import ibrik.linker.world.ClassPath;
import ibrik.linker.world.ClassUniverse;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Universes and simulators over the classes of these tests and the running JDK. */
final class Worlds {
    private Worlds() {}

    static ClassUniverse universe(List<Path> classPath) { return universe(classPath, Architecture.AMD64); }

    private static ClassUniverse universe(List<Path> classPath, Architecture architecture) {
        List<ClassPath.Entry> entries = new ArrayList<>();
        for (Path path : classPath) {
            String name = path.toString().matches(".*runtime\\..*") ? "runtime.core" : "application";
            entries.add(new ClassPath.Entry(name, path));
        }
        return new ClassUniverse(architecture, new ClassPath(entries));
    }

    /** The test classes as an application, over the JDK. */
    static ClassUniverse universe() { return universe(Architecture.AMD64); }

    static ClassUniverse universe(Architecture architecture) {
        try {
            return universe(List.of(Path.of(Worlds.class.getProtectionDomain().getCodeSource().getLocation().toURI())), architecture);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A link-time simulator, booted. */
    static Simulator linked(ClassUniverse universe, SimulatorOptions options) {
        Simulator simulator = new Simulator(universe, options);
        simulator.boot(Boot.properties());
        return simulator;
    }

    static TypeInfo type(ClassUniverse universe, Class<?> of) { return universe.find(of.getName().replace('.', '/')); }

    /** The only method of this name. */
    static MethodInfo method(TypeInfo type, String name) {
        List<MethodInfo> found = type.methods.values().stream().filter(method -> method.name.equals(name)).toList();
        if (found.size() != 1) throw new IllegalArgumentException(found.size() + " methods " + name + " in " + type);
        return found.getFirst();
    }

    static int intField(Simulator simulator, TypeInfo type, String name) { return simulator.statics(type).getInt(type.field(name, "I").offset); }
}
