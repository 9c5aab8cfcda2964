// Instructions on imx6ul against gcc's: the same programs in Java and in C, counted in the same emulator.
package ibrik.cli;

import ibrik.qemu.Machine;
import ibrik.qemu.QemuRunner;
import ibrik.qemu.RunResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Our instructions divided by those of {@code gcc -O2 -mcpu=cortex-a7}. Time is exact where one instruction takes one virtual
 * nanosecond. C is kept from contracting to FMA, as Java must not, so that both compute the same digits.
 */
final class InstructionFigures {

    private static final String BUNDLE = "test.benchmark";
    private static final Map<String, String> SOURCES = new TreeMap<>(Map.of("n-body", "nbody.c", "fannkuch", "fannkuch.c", "mandelbrot", "mandelbrot.c",
            "binary-trees", "binarytrees.c", "richards", "richards.c", "json", "json.c"));

    private record Counted(long instructions, String result) {}

    private final Session session;
    private final Consumer<Figure> shown;

    InstructionFigures(Session session, Consumer<Figure> shown) {
        this.session = session;
        this.shown = shown;
    }

    void measure() {
        List<String> wanted = SOURCES.keySet().stream().filter(p -> BenchVerb.isWanted(session, "instructions." + p)).toList();
        if (wanted.isEmpty()) {
            return;
        }
        Target target = new Target(BUNDLE, "imx6ul", "arm");
        Path image;
        try (FirmwareBuild build = FirmwareBuild.open(session, target)) {
            image = build.link().result().image();
            Toolchain.require(List.of("qemu-system-arm", "arm-none-eabi-gcc"), session.progress());
        } catch (Exception e) {
            shown.accept(Figure.failed("instructions", "of gcc -O2", 2.5, false, BenchVerb.reason(e)));
            return;
        }
        double logarithms = 0;
        for (String program : wanted) {
            logarithms += Math.log(measure(program, image));
        }
        if (wanted.size() == SOURCES.size()) {
            shown.accept(Figure.atMost("instructions", "of gcc -O2", Math.exp(logarithms / SOURCES.size()), 2.5, "geometric mean; TamaGo 1.7"));
        }
    }

    private double measure(String program, Path image) {
        session.progress().step("measuring instructions." + program);
        try {
            Counted theirs = count(compile(SOURCES.get(program)));
            Counted ours = count(image, "once", program);
            if (!ours.result.equals(theirs.result)) {
                throw new IOException("result " + ours.result + " differs from C's " + theirs.result);
            }
            double ratio = (double) ours.instructions / theirs.instructions;
            shown.accept(Figure.atMost("instructions." + program, "of gcc -O2", ratio, 2.5,
                    String.format(Locale.ROOT, "%.1f million here, %.1f there", ours.instructions / 1e6, theirs.instructions / 1e6)));
            return ratio;
        } catch (Exception e) {
            shown.accept(Figure.failed("instructions." + program, "of gcc -O2", 2.5, false, BenchVerb.reason(e)));
            return Double.NaN;
        }
    }

    private Path compile(String source) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(session.root().resolve("build").resolve(BUNDLE).resolve("c"));
        Path elf = folder.resolve(source.replace(".c", ".elf"));
        List<String> command = new ArrayList<>(List.of("arm-none-eabi-gcc", "-O2", "-mcpu=cortex-a7", "-mfloat-abi=hard", "-marm", "-std=c11",
                "-ffreestanding", "-fno-math-errno", "-ffp-contract=off", "-nostdlib", "-Wl,-Ttext=0x80010000,-e,_start", "-o", elf.toString(),
                session.root().resolve(BUNDLE).resolve("c").resolve(source).toString(), "-lgcc"));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(source + " does not compile: " + output);
        }
        return elf;
    }

    /** Both print "name instructions result". */
    private static Counted count(Path image, String... arguments) throws IOException, InterruptedException {
        RunResult result = new QemuRunner(image, Machine.IMX6UL).countInstructions().arguments(arguments).timeout(Duration.ofMinutes(3)).run();
        String text = result.text().strip();
        String[] words = text.substring(text.lastIndexOf('\n') + 1).split(" ");
        if (result.status() != 0 || words.length != 3) {
            throw new IOException(result.describe() + " " + text.substring(Math.max(0, text.length() - 200)));
        }
        return new Counted(Long.parseLong(words[1]), words[2]);
    }
}
