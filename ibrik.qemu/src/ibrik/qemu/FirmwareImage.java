// Links firmwares for tests, with the command a user would type.
package ibrik.qemu;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** An image of a firmware of this workspace, linked by ./ibrik build, and ready to run. */
public record FirmwareImage(String firmware, Machine machine, Path image) {

    private static final String ROOT = "ibrik.root";

    /**
     * Builds the bundles and links, unless the image that is there is up to date.
     *
     * @param options further words for the command line, e.g. "--option", "stress=true"
     * @throws IOException with the command's output, if it fails
     */
    public static FirmwareImage link(String firmware, Machine machine, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(root().resolve("ibrik").toString(), "build", firmware));
        command.addAll(switch (machine) {
            case MICROVM -> List.of("--board", "microvm");
            case IMX6UL -> List.of("--board", "imx6ul");
            case LINUX_AMD64 -> List.of("--board", "linux", "--arch", "amd64");
            case LINUX_ARM -> List.of("--board", "linux", "--arch", "arm");
        });
        command.addAll(List.of(options));
        Path errors = Files.createTempFile("ibrik-build", ".txt");
        try {
            Process process = new ProcessBuilder(command).redirectError(errors.toFile())
                    .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null"))).start();
            String output;
            try (InputStream in = process.getInputStream()) {
                output = new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
            }
            int status = process.waitFor();
            if (status != 0) {
                throw new IOException(String.join(" ", command) + " ended with status " + status + ":\n" + output + "\n"
                        + Files.readString(errors));
            }
            return new FirmwareImage(firmware, machine, Path.of(output.substring(output.lastIndexOf('\n') + 1)));
        } finally {
            Files.deleteIfExists(errors);
        }
    }

    /** A run of this image, to be set up further. */
    public QemuRunner runner() {
        return new QemuRunner(image, machine);
    }

    /** The root of the workspace, as the ibrik command says it. */
    public static Path root() {
        String root = System.getProperty(ROOT);
        if (root == null) {
            throw new IllegalStateException("system property " + ROOT + " is not set; run the tests with ./ibrik test, or let it name the root of the workspace.");
        }
        return Path.of(root);
    }
}
