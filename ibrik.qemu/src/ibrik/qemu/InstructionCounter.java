// Counts the instructions between two addresses of an image, without the image's help.
//
// QEMU executes one instruction per translation block and logs the address of each; the log is read as it is written, and QEMU
// is stopped when the second address is reached. Counts repeat exactly as long as no device's timing takes part.
package ibrik.qemu;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Counts instructions on one of QEMU's machines. Needs mkfifo (coreutils). */
public final class InstructionCounter {

    private InstructionCounter() {}

    /**
     * Counts from the first instruction at one address to the first at another.
     *
     * @param limit how long to wait
     * @return the number of instructions executed, the first included
     * @throws IOException if the addresses are not reached in time
     */
    public static long count(Path image, Machine machine, int memory, long from, long to, Duration limit) throws IOException, InterruptedException {
        if (!machine.isBoard()) {
            throw new IllegalArgumentException("instructions are counted on QEMU's machines, not on " + machine);
        }
        Path folder = Files.createTempDirectory("ibrik-count");
        Path log = folder.resolve("log");
        Path status = folder.resolve("status");
        try {
            if (new ProcessBuilder("mkfifo", log.toString()).start().waitFor() != 0) {
                throw new IOException("mkfifo " + log + " failed; install coreutils.");
            }
            List<String> command = new ArrayList<>(new QemuRunner(image, machine).memory(memory).countInstructions().command(status));
            command.addAll(List.of(oneInstructionPerBlock(machine), "-d", "exec,nochain", "-D", log.toString()));
            Process process = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD).start();
            Thread guard = Thread.ofPlatform().daemon().start(() -> endAfter(process, limit, log));
            try (BufferedReader reader = new BufferedReader(new InputStreamReader(Files.newInputStream(log), StandardCharsets.ISO_8859_1), 1 << 16)) {
                return count(reader, from, to, image);
            } finally {
                process.destroyForcibly().waitFor();
                guard.interrupt();
            }
        } finally {
            Files.deleteIfExists(log);
            Files.deleteIfExists(status);
            Files.deleteIfExists(folder);
        }
    }

    private static long count(BufferedReader log, long from, long to, Path image) throws IOException {
        long count = 0;
        boolean counting = false;
        for (String line = log.readLine(); line != null; line = log.readLine()) {
            long pc = address(line);
            if (pc < 0) {
                continue;
            }
            counting |= pc == from;
            if (counting && pc == to) {
                return count;
            }
            if (counting) {
                count++;
            }
        }
        throw new IOException(image + " ended or ran out of time " + (counting ? "after " + count + " instructions, before it reached 0x"
                + Long.toHexString(to) : "before it reached 0x" + Long.toHexString(from)) + "; check the addresses, or give it more time.");
    }

    /** "Trace 0: 0x7f... [cs base/pc/flags/...] symbol"; -1 for other lines. */
    private static long address(String line) {
        if (!line.startsWith("Trace ")) {
            return -1;
        }
        int slash = line.indexOf('/', line.indexOf('['));
        return Long.parseUnsignedLong(line.substring(slash + 1, line.indexOf('/', slash + 1)), 16);
    }

    /** The option was renamed in QEMU 8.1. */
    private static String oneInstructionPerBlock(Machine machine) throws IOException, InterruptedException {
        String program = HostPrograms.find(machine.program()).orElseThrow().toString();
        Process process = new ProcessBuilder(program, "-help").start();
        String help = new String(process.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        process.waitFor();
        return help.contains("-one-insn-per-tb") ? "-one-insn-per-tb" : "-singlestep";
    }

    /** QEMU's end closes the log, and so ends the reading; opening it here covers a QEMU that died before it opened it. */
    private static void endAfter(Process process, Duration limit, Path log) {
        try {
            process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            new ProcessBuilder("timeout", "1", "sh", "-c", ": > \"$0\"", log.toString()).start().waitFor();
        } catch (InterruptedException | IOException e) {
            process.destroyForcibly();
        }
    }
}
