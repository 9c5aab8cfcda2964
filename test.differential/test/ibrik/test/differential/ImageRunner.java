// Runs a firmware as a linked image, in QEMU or as a Linux process.
package ibrik.test.differential;

import ibrik.qemu.Machine;
import ibrik.qemu.QemuRunner;
import ibrik.qemu.RunResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A target with an image. The image is built once, by the workspace's own command, when it is first needed. */
final class ImageRunner implements TargetRunner {

    private static final Duration TIMEOUT = Duration.ofSeconds(300);
    private static final int MEGABYTES = 128;

    private final String firmware;
    private final String board;
    private final String architecture;
    private final List<String> runtimeArguments;
    private Path image;

    ImageRunner(String firmware, String board, String architecture) {
        this(firmware, board, architecture, List.of());
    }

    /** @param runtimeArguments what stands before the program's arguments and is the runtime's own */
    ImageRunner(String firmware, String board, String architecture, List<String> runtimeArguments) {
        this.firmware = firmware;
        this.board = board;
        this.architecture = architecture;
        this.runtimeArguments = List.copyOf(runtimeArguments);
    }

    @Override
    public String name() {
        return board.equals("linux") ? board + "-" + architecture : board;
    }

    @Override
    public Result run(List<String> arguments, byte[] input) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(runtimeArguments);
        all.addAll(arguments);
        RunResult run = new QemuRunner(image(), Machine.of(board, architecture)).memory(MEGABYTES).timeout(TIMEOUT).arguments(all).input(input).run();
        String text = new String(run.output(), StandardCharsets.UTF_8);
        int report = UncaughtReport.start(text);
        byte[] output = text.substring(0, report).getBytes(StandardCharsets.UTF_8);
        return new Result(run.statusGiven() ? run.status() : NO_STATUS, output, run.describe() + "\n" + run.errorText() + text.substring(report));
    }

    private synchronized Path image() throws IOException, InterruptedException {
        if (image == null) {
            Path root = Workspace.root().toAbsolutePath();
            Process build = new ProcessBuilder(root.resolve("ibrik").toString(), "build", firmware, "--board", board, "--arch", architecture)
                    .redirectError(ProcessBuilder.Redirect.INHERIT).start();
            String output = new String(build.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (build.waitFor() != 0) {
                throw new IOException("the image of " + firmware + " for " + name() + " cannot be built; run ./ibrik build " + firmware + " --board "
                        + board + " to see why. " + output);
            }
            image = Path.of(output.strip().lines().reduce((first, second) -> second).orElseThrow());
        }
        return image;
    }
}
