// Instructions on imx6ul against gcc's: the same programs in Java and in C, counted in the same emulator.
package ibrik.cli;

import ibrik.cli.ProgramFigures.Measured;
import ibrik.cli.ProgramFigures.Ratio;
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
import java.util.function.Consumer;

/**
 * Our instructions divided by those of {@code gcc -O2 -mcpu=cortex-a7}. Time is exact where one instruction takes one virtual
 * nanosecond. C is kept from contracting to FMA, as Java must not, so that both compute the same digits.
 */
final class InstructionFigures {

    private final Session session;
    private final ProgramFigures figures;

    InstructionFigures(Session session, Consumer<Figure> shown) {
        this.session = session;
        figures = new ProgramFigures("instructions", "of gcc -O2", false, 2.5, 2.5, "geometric mean; TamaGo 1.7", session, shown);
    }

    void measure() {
        figures.measure(() -> {
            Target target = new Target(ProgramFigures.BUNDLE, "imx6ul", "arm");
            try (FirmwareBuild build = FirmwareBuild.open(session, target)) {
                Path image = build.link().result().image();
                Toolchain.require(List.of("qemu-system-arm", "arm-none-eabi-gcc"), session.progress());
                return program -> ratio(program, image);
            }
        });
    }

    private Ratio ratio(String program, Path image) throws IOException, InterruptedException {
        Measured theirs = count(compile(program.replace("-", "") + ".c"));
        Measured ours = count(image, "once", program);
        ours.requireResultOf(theirs, "C");
        return new Ratio(ours.per(theirs), String.format(Locale.ROOT, "%.1f million here, %.1f there", ours.cost() / 1e6, theirs.cost() / 1e6));
    }

    private Path compile(String source) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(session.root().resolve("build").resolve(ProgramFigures.BUNDLE).resolve("c"));
        Path elf = folder.resolve(source.replace(".c", ".elf"));
        List<String> command = new ArrayList<>(List.of("arm-none-eabi-gcc", "-O2", "-mcpu=cortex-a7", "-mfloat-abi=hard", "-marm", "-std=c11",
                "-ffreestanding", "-fno-math-errno", "-ffp-contract=off", "-nostdlib", "-Wl,-Ttext=0x80010000,-e,_start", "-o", elf.toString(),
                session.root().resolve(ProgramFigures.BUNDLE).resolve("c").resolve(source).toString(), "-lgcc"));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(source + " does not compile: " + output);
        }
        return elf;
    }

    private static Measured count(Path image, String... arguments) throws IOException, InterruptedException {
        RunResult result = new QemuRunner(image, Machine.IMX6UL).countInstructions().arguments(arguments).timeout(Duration.ofMinutes(3)).run();
        return Measured.of(result.status(), result.text().strip(), result.describe());
    }
}
