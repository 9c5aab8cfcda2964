// The oracle of the encoder's tests: GNU as, run once over all forms.
package ibrik.assembler.amd64;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** Assembles AT&T text with GNU as and hands back the bytes of each line. */
final class GnuAssembler {
    private GnuAssembler() {
    }

    /** Skips the calling test when GNU as and objcopy are not there. */
    static void assumeInstalled() {
        for (String tool : List.of("as", "objcopy", "readelf")) {
            boolean found = Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":"))
                .anyMatch(dir -> Files.isExecutable(Path.of(dir, tool)));
            Assumptions.assumeTrue(found, "GNU binutils for x86 are not installed (" + tool
                + " is not on the path), so there is nothing to compare with; install the package binutils.");
        }
    }

    /** The bytes GNU as makes of each line, by one run; {@code flag} is --64 or --32. */
    static List<byte[]> assemble(String flag, List<String> lines) throws IOException, InterruptedException {
        Path dir = Files.createTempDirectory("gnu-as");
        try {
            Path object = object(dir, flag, lines);
            ByteBuffer lengths = ByteBuffer.wrap(section(dir, object, ".lens")).order(ByteOrder.LITTLE_ENDIAN);
            byte[] text = section(dir, object, ".text");
            List<byte[]> result = new ArrayList<>();
            int at = 0;
            while (lengths.hasRemaining()) {
                int next = at + lengths.getInt();
                result.add(Arrays.copyOfRange(text, at, next));
                at = next;
            }
            return result;
        } finally {
            delete(dir);
        }
    }

    /** The relocations of the text, each as "offset type addend". */
    static List<String> relocations(List<String> lines) throws IOException, InterruptedException {
        Path dir = Files.createTempDirectory("gnu-as");
        try {
            String listing = run(dir, "readelf", "-rW", object(dir, "--64", lines).toString());
            List<String> result = new ArrayList<>();
            for (String line : listing.lines().toList()) {
                String[] f = line.trim().split("\\s+");
                if (f.length == 7 && f[2].startsWith("R_X86_64")) {
                    long addend = Long.parseLong(f[6], 16) * (f[5].equals("-") ? -1 : 1);
                    result.add(Long.parseLong(f[0], 16) + " " + f[2] + " " + addend);
                }
            }
            return result;
        } finally {
            delete(dir);
        }
    }

    private static Path object(Path dir, String flag, List<String> lines) throws IOException, InterruptedException {
        StringBuilder source = new StringBuilder(".text\n");
        for (String line : lines) {
            source.append("1: ").append(line).append("\n2: .pushsection .lens,\"a\"\n.long 2b-1b\n.popsection\n");
        }
        Files.writeString(dir.resolve("forms.s"), source);
        run(dir, "as", flag, "-o", "forms.o", "forms.s");
        return dir.resolve("forms.o");
    }

    private static byte[] section(Path dir, Path object, String name) throws IOException, InterruptedException {
        Path raw = dir.resolve("section.bin");
        run(dir, "objcopy", "-O", "binary", "--only-section=" + name, object.toString(), raw.toString());
        return Files.readAllBytes(raw);
    }

    private static String run(Path dir, String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).directory(dir.toFile()).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + " failed: " + output.lines().limit(20).toList());
        }
        return output;
    }

    private static void delete(Path dir) throws IOException {
        try (var files = Files.list(dir)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(dir);
    }
}
