// Runs the cases as a linked image, in QEMU or as a Linux process.
package ibrik.test.differential;

import ibrik.qemu.Machine;
import ibrik.qemu.QemuRunner;
import ibrik.qemu.RunResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A target with an image. The image is built once, by the workspace's own command, when it is first needed. */
final class ImageRunner implements TargetRunner {

    private static final Duration TIMEOUT = Duration.ofSeconds(300);
    private static final int MEGABYTES = 128;

    private final String board;
    private final String architecture;
    private Path image;

    ImageRunner(String board, String architecture) {
        this.board = board;
        this.architecture = architecture;
    }

    @Override
    public String name() {
        return board.equals("linux") ? board + "-" + architecture : board;
    }

    @Override
    public Result run(List<String> arguments, byte[] input) throws IOException, InterruptedException {
        RunResult run = new QemuRunner(image(), Machine.of(board, architecture)).memory(MEGABYTES).timeout(TIMEOUT).arguments(arguments).input(input).run();
        return new Result(run.statusGiven() ? run.status() : NO_STATUS, run.output(), run.describe() + "\n" + run.errorText());
    }

    private synchronized Path image() throws IOException, InterruptedException {
        if (image == null) {
            Path root = Workspace.root().toAbsolutePath();
            Process build = new ProcessBuilder(root.resolve("ibrik").toString(), "build", "test.differential", "--board", board, "--arch", architecture)
                    .redirectError(ProcessBuilder.Redirect.INHERIT).start();
            String output = new String(build.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (build.waitFor() != 0) {
                throw new IOException("the image of test.differential for " + name() + " cannot be built; run ./ibrik build test.differential --board "
                        + board + " to see why. " + output);
            }
            image = Path.of(output.strip().lines().reduce((first, second) -> second).orElseThrow());
        }
        return image;
    }
}
