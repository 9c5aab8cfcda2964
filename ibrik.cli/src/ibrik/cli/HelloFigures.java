// Size, memory, boot and link time of firmware.hello.
package ibrik.cli;

import ibrik.linker.resolve.LinkResult.Summary;
import ibrik.qemu.ElfSymbols;
import ibrik.qemu.InstructionCounter;
import ibrik.qemu.Machine;
import ibrik.qemu.QemuRunner;
import ibrik.qemu.RunResult;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The figures of hello on both boards. */
final class HelloFigures {

    private static final String FIRMWARE = "firmware.hello";
    private static final String MAIN = "ibrik.firmware.hello.Hello.run";
    private static final int SMALL = 16;

    private final Session session;
    private final Consumer<Figure> shown;

    HelloFigures(Session session, Consumer<Figure> shown) {
        this.session = session;
        this.shown = shown;
    }

    void measure() {
        for (String board : List.of("microvm", "imx6ul")) {
            List<String> figures = List.of("methods." + board, "image." + board, "memory." + board, "boot." + board);
            if (figures.stream().anyMatch(f -> BenchVerb.isWanted(session, f))) {
                measure(board);
            }
        }
        if (BenchVerb.isWanted(session, "link")) {
            try {
                shown.accept(Figure.atMost("link", "seconds", linkSeconds(), 8, "native-image 17 s on 16 threads"));
            } catch (Exception e) {
                shown.accept(Figure.failed("link", "seconds", 8, false, BenchVerb.reason(e)));
            }
        }
    }

    private void measure(String board) {
        Target target = new Target(FIRMWARE, board, board.equals("imx6ul") ? "arm" : "amd64");
        Machine machine = Machine.of(board, target.architecture());
        LinkedImage image;
        try (FirmwareBuild build = FirmwareBuild.open(session, target)) {
            image = build.link();
            session.progress().done();
            Toolchain.require(List.of(machine.program()), session.progress());
        } catch (Exception e) {
            shown.accept(Figure.failed("methods." + board, "methods", 800, false, BenchVerb.reason(e)));
            return;
        }
        Summary summary = image.result().summary();
        show("methods." + board, "methods", 800, "16,270 without our measures", () -> summary.methods());
        show("image." + board, "bytes", 300 * 1024, "TamaGo 1.8 MB, native-image 13 MB", () -> summary.imageBytes());
        show("memory." + board, "megabytes", SMALL, "TamaGo 64 MB at least", () -> memory(image.result().image(), machine));
        show("boot." + board, "instructions", 600_000, "entry to main", () -> boot(image.result().image(), image.result().symbols(), machine));
    }

    @FunctionalInterface
    private interface Measurement {
        double take() throws Exception;
    }

    private void show(String name, String unit, double limit, String comparison, Measurement measurement) {
        if (BenchVerb.isWanted(session, name)) {
            session.progress().step("measuring " + name);
            try {
                shown.accept(Figure.atMost(name, unit, measurement.take(), limit, comparison));
            } catch (Exception e) {
                shown.accept(Figure.failed(name, unit, limit, false, BenchVerb.reason(e)));
            }
        }
    }

    private static double memory(Path image, Machine machine) throws IOException, InterruptedException {
        RunResult result = new QemuRunner(image, machine).memory(SMALL).input("Ada\n").run();
        if (result.status() != 0 || !result.statusGiven()) {
            throw new IOException("hello does not run in " + SMALL + " MB: " + result.describe());
        }
        return SMALL;
    }

    private static double boot(Path image, Path symbols, Machine machine) throws IOException, InterruptedException {
        ElfSymbols elf = ElfSymbols.read(symbols);
        long main = elf.addresses().entrySet().stream().filter(e -> e.getKey().replace('/', '.').startsWith(MAIN)).mapToLong(Map.Entry::getValue)
                .findFirst().orElseThrow(() -> new IOException("no symbol " + MAIN + " in " + symbols));
        return InstructionCounter.count(image, machine, 128, elf.entry(), main, Duration.ofMinutes(2));
    }

    /** A fresh JVM, the workspace built, no image. */
    private double linkSeconds() throws IOException, InterruptedException {
        LinkedImage.forget(session.root().resolve("build").resolve(FIRMWARE).resolve("microvm"));
        session.progress().step("linking " + FIRMWARE + " in a fresh JVM");
        long began = System.nanoTime();
        Process process = new ProcessBuilder(session.root().resolve("ibrik").toString(), "build", FIRMWARE).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(output);
        }
        return (System.nanoTime() - began) / 1e9;
    }
}
