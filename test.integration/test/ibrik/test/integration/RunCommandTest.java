package ibrik.test.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ibrik.qemu.FirmwareImage;
import ibrik.qemu.Machine;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** ./ibrik run: the command's words after --, its input, output and status are the program's. */
class RunCommandTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void argumentsInputOutputAndStatusAreTheProgramsOwn(Machine machine) throws Exception {
        Images.of(Images.PROBE, machine);
        List<String> command = new ArrayList<>(List.of(FirmwareImage.root().resolve("ibrik").toString(), "run", Images.PROBE));
        command.addAll(switch (machine) {
            case MICROVM -> List.of();
            case IMX6UL -> List.of("--board", "imx6ul");
            case LINUX_AMD64 -> List.of("--board", "linux");
            case LINUX_ARM -> List.of("--board", "linux", "--arch", "arm");
        });
        command.addAll(List.of("--", "session", "--help", "two words", "third"));
        Path errors = folder.resolve("errors");
        Process process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
        try (OutputStream input = process.getOutputStream()) {
            input.write("first line\nlast line".getBytes(StandardCharsets.US_ASCII));
        }
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        assertEquals(3, process.waitFor(), Files.readString(errors));
        assertEquals("[--help]\n[two words]\n[third]\nfirst line\nlast line", output);
    }
}
