// Throughput against HotSpot: the programs of test.benchmark on both, one after the other in the same run.
package ibrik.cli;

import ibrik.cli.ProgramFigures.Measured;
import ibrik.cli.ProgramFigures.Ratio;
import ibrik.linker.resolve.Composition;
import ibrik.linker.resolve.MemoryRegion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Time of an iteration on HotSpot C2 divided by ours: 1 is as fast. Serial collector, same heap, medians of warm iterations. */
final class SpeedFigures {

    private final Session session;
    private final ProgramFigures figures;

    SpeedFigures(Session session, Consumer<Figure> shown) {
        this.session = session;
        figures = new ProgramFigures("speed", "of HotSpot C2", true, 0.15, 0.35, "geometric mean; C1 about 0.5", session, shown);
    }

    void measure() {
        figures.measure(() -> {
            Target target = new Target(ProgramFigures.BUNDLE, "linux", "amd64");
            try (FirmwareBuild build = FirmwareBuild.open(session, target)) {
                Composition composition = build.compose();
                long heap = composition.memory().stream().filter(r -> r.kind().equals("ram")).mapToLong(MemoryRegion::size).sum() >> 20;
                String classPath = String.join(":", composition.bundles().stream().map(b -> b.path().toString()).toList());
                Path image = build.link().result().image();
                return program -> ratio(program, image, classPath, heap);
            }
        });
    }

    private static Ratio ratio(String program, Path image, String classPath, long heap) throws IOException, InterruptedException {
        Measured theirs = run(List.of(System.getProperty("java.home") + "/bin/java", "-XX:+UseSerialGC", "-Xms" + heap + "m", "-Xmx" + heap + "m",
                "-cp", classPath, "ibrik.test.benchmark.BenchmarkApplication", "warmup=3000", program));
        Measured ours = run(List.of(image.toString(), "warmup=500", program));
        ours.requireResultOf(theirs, "HotSpot");
        return new Ratio(theirs.per(ours), String.format(Locale.ROOT, "%.2f ms here, %.2f ms there", ours.cost() / 1e6, theirs.cost() / 1e6));
    }

    /** Runs the suite, whose costs are nanoseconds. */
    private static Measured run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        Thread guard = Thread.ofPlatform().daemon().start(() -> {
            try {
                if (!process.waitFor(2, TimeUnit.MINUTES)) {
                    process.destroyForcibly();
                }
            } catch (InterruptedException e) {
                // the process has ended
            }
        });
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        int status = process.waitFor();
        guard.interrupt();
        return Measured.of(status, output, "it ended with status " + status);
    }
}
