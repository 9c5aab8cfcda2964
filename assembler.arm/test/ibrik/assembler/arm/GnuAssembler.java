package ibrik.assembler.arm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// GNU as for ARM as an oracle.
final class GnuAssembler {
    private GnuAssembler() {
    }

    static boolean isInstalled() {
        try {
            return new ProcessBuilder("arm-none-eabi-as", "--version").redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// The bytes of the text section.
    static byte[] assemble(List<String> lines, Path folder) throws IOException, InterruptedException {
        Path source = folder.resolve("forms.s");
        Files.writeString(source, ".syntax unified\n.arm\n.text\n " + String.join("\n ", lines) + "\n");
        Path object = folder.resolve("forms.o");
        Path binary = folder.resolve("forms.bin");
        run("arm-none-eabi-as", "-march=armv7ve", "-mfpu=vfpv4", "-mfloat-abi=hard", "-o", object.toString(), source.toString());
        run("arm-none-eabi-objcopy", "-O", "binary", "-j", ".text", object.toString(), binary.toString());
        return Files.readAllBytes(binary);
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) throw new IOException(command[0] + " failed:\n" + output);
    }
}
