package ibrik.linker.simulator;

import ibrik.linker.world.ClassUniverse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Runs a program from the command line: class path, main class, arguments. */
final class RunProgram {
    private RunProgram() {}

    public static void main(String[] args) {
        List<Path> paths = new ArrayList<>();
        for (String path : args[0].split(":")) paths.add(Path.of(path));
        long start = System.nanoTime();
        ClassUniverse universe = Worlds.universe(paths);
        Simulator simulator = new Simulator(universe, SimulatorOptions.program(), new Host(System.in, System.out, System.err));
        int status = SimulatedProgram.run(simulator, args[1], Arrays.asList(args).subList(2, args.length));
        System.out.flush();
        if (Boolean.getBoolean("ibrik.steps")) System.err.printf("%,d steps, %,d ms%n", simulator.steps(), (System.nanoTime() - start) / 1_000_000);
        System.exit(status);
    }
}
