// Links classes of the tests.
package ibrik.linker.world;

import ibrik.linker.model.Architecture;
import ibrik.linker.model.MethodInfo;
import ibrik.linker.model.Universe;
import ibrik.linker.simulator.Boot;
import ibrik.linker.simulator.Simulator;
import ibrik.linker.simulator.SimulatorOptions;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

final class Worlds {
    static final String FIXTURE = "ibrik/linker/world/fixture/";

    private Worlds() {}

    /** The folder or jar that a class was loaded from. */
    static Path home(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path home(String type) {
        try {
            return home(Class.forName(type, false, Worlds.class.getClassLoader()));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(type + " is not on the test path", e);
        }
    }

    /** The runtime, then the tests' own classes. */
    static List<ClassPath.Entry> bundles() {
        return List.of(new ClassPath.Entry("runtime.api", home("ibrik.runtime.api.Address")), new ClassPath.Entry("runtime.layout", home("ibrik.runtime.layout.ObjectLayout")),
            new ClassPath.Entry("runtime.core", home("ibrik.runtime.core.Boot")), new ClassPath.Entry("tests", home(Worlds.class)));
    }

    static ClassUniverse universe() { return new ClassUniverse(Architecture.ARM, new ClassPath(bundles())); }

    static Simulator booted(Universe universe) {
        Simulator simulator = new Simulator(universe, SimulatorOptions.link());
        simulator.boot(Boot.properties());
        return simulator;
    }

    static WorldBuilder builder(Architecture architecture) { return new WorldBuilder(architecture, bundles()).heap(Worlds::booted).verify(); }

    /** Closes the world of one fixture method without parameters and without a runtime around it. */
    static WorldBuilder.Result link(String type, String method, String descriptor) {
        return builder(Architecture.AMD64).withoutRuntime().root(FIXTURE + type, method, descriptor).build();
    }

    static MethodInfo find(WorldBuilder.Result result, String suffix) {
        AtomicReference<MethodInfo> found = new AtomicReference<>();
        result.world().methods().stream().filter(method -> method.toString().contains(suffix)).forEach(found::set);
        return found.get();
    }
}
