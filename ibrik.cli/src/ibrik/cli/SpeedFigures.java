// Throughput against HotSpot: the programs of test.benchmark on both, one after the other in the same run.
package ibrik.cli;

import ibrik.linker.resolve.Composition;
import ibrik.linker.resolve.MemoryRegion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Time of an iteration on HotSpot C2 divided by ours: 1 is as fast. Serial collector, same heap, medians of warm iterations. */
final class SpeedFigures {

    private static final String BUNDLE = "test.benchmark";
    private static final List<String> PROGRAMS = List.of("n-body", "binary-trees", "fannkuch", "mandelbrot", "richards", "json");

    private record Measured(long nanos, String result) {}

    private final Session session;
    private final Consumer<Figure> shown;

    SpeedFigures(Session session, Consumer<Figure> shown) {
        this.session = session;
        this.shown = shown;
    }

    void measure() {
        List<String> wanted = PROGRAMS.stream().filter(p -> BenchVerb.isWanted(session, "speed." + p)).toList();
        if (wanted.isEmpty()) {
            return;
        }
        Target target = new Target(BUNDLE, "linux", "amd64");
        Path image;
        long heap;
        String classPath;
        try (FirmwareBuild build = FirmwareBuild.open(session, target)) {
            Composition composition = build.compose();
            heap = composition.memory().stream().filter(r -> r.kind().equals("ram")).mapToLong(MemoryRegion::size).sum() >> 20;
            classPath = String.join(":", composition.bundles().stream().map(b -> b.path().toString()).toList());
            image = build.link().result().image();
        } catch (Exception e) {
            shown.accept(Figure.failed("speed", "of HotSpot C2", 0.35, true, BenchVerb.reason(e)));
            return;
        }
        double logarithms = 0;
        for (String program : wanted) {
            double ratio = measure(program, image, classPath, heap);
            logarithms += Math.log(ratio);
        }
        if (wanted.size() == PROGRAMS.size()) {
            shown.accept(Figure.atLeast("speed", "of HotSpot C2", Math.exp(logarithms / PROGRAMS.size()), 0.35, "geometric mean; C1 about 0.5"));
        }
    }

    private double measure(String program, Path image, String classPath, long heap) {
        session.progress().step("measuring speed." + program);
        try {
            List<String> hotspot = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java", "-XX:+UseSerialGC",
                    "-Xms" + heap + "m", "-Xmx" + heap + "m", "-cp", classPath, "ibrik.test.benchmark.BenchmarkApplication", "warmup=3000", program));
            Measured theirs = run(hotspot);
            Measured ours = run(List.of(image.toString(), "warmup=500", program));
            if (!ours.result.equals(theirs.result)) {
                throw new IOException("result " + ours.result + " differs from HotSpot's " + theirs.result);
            }
            double ratio = (double) theirs.nanos / ours.nanos;
            shown.accept(Figure.atLeast("speed." + program, "of HotSpot C2", ratio, 0.15,
                    String.format(Locale.ROOT, "%.2f ms here, %.2f ms there", ours.nanos / 1e6, theirs.nanos / 1e6)));
            return ratio;
        } catch (Exception e) {
            shown.accept(Figure.failed("speed." + program, "of HotSpot C2", 0.15, true, BenchVerb.reason(e)));
            return Double.NaN;
        }
    }

    /** Runs the suite and reads its line "name nanoseconds result". */
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
        String[] words = output.substring(output.lastIndexOf('\n') + 1).split(" ");
        if (status != 0 || words.length != 3) {
            throw new IOException("it ended with status " + status + ": " + output.substring(Math.max(0, output.length() - 200)));
        }
        return new Measured(Long.parseLong(words[1]), words[2]);
    }
}
