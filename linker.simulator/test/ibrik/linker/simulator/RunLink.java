package ibrik.linker.simulator;

import ibrik.linker.model.LinkTimeHeap.Outcome;
import ibrik.linker.model.TypeInfo;
import ibrik.linker.world.ClassUniverse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Boots in link mode and initialises the classes named on the command line, after the class path; prints what became of each. */
final class RunLink {
    private RunLink() {}

    public static void main(String[] args) {
        List<Path> paths = new ArrayList<>();
        for (String path : args[0].split(":")) if (!path.isEmpty()) paths.add(Path.of(path));
        ClassUniverse universe = Worlds.universe(paths);
        Simulator simulator = new Simulator(universe, SimulatorOptions.link());
        simulator.boot(Boot.properties());
        System.out.printf("booted in %,d steps%n", simulator.steps());
        for (TypeInfo type : new ArrayList<>(universe.read())) {
            if (type.initialisation == TypeInfo.Initialisation.AT_RUN_TIME) System.out.println("  at run time: " + type + ": " + type.initialisationReason);
        }
        for (int i = 1; i < args.length; i++) {
            TypeInfo type = universe.find(args[i].replace('.', '/'));
            long before = simulator.steps();
            long start = System.nanoTime();
            Outcome outcome = simulator.initialise(type);
            System.out.printf("%s: %s, %,d steps, %d ms%n", type, outcome.initialised() ? "initialised" : outcome.reason(), simulator.steps() - before, (System.nanoTime() - start) / 1_000_000);
        }
    }
}
