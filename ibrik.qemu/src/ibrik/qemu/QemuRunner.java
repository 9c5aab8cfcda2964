// Runs an image: on one of QEMU's machines, or as a Linux process. QEMU 7.2 and later; always TCG.
//
// Status of a run. On imx6ul semihosting's SYS_EXIT_EXTENDED makes the code QEMU's exit status. On microvm isa-debug-exit
// carries only seven bits and cannot say 0, so the guest writes the status as one byte to port 0xe9 (isa-debugcon, a file
// here) and then any value to port 0xf4. A run that never wrote the byte has failed: a triple fault also ends QEMU with 0.
//
// Not supported: KVM and other accelerators.
package ibrik.qemu;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A run of an image, set up step by step and started with {@link #run()}. Reusable, not thread-safe.
 *
 * <pre>{@code
 * RunResult result = new QemuRunner(image, Machine.MICROVM).memory(16).arguments("a", "b c").input("Ada\n").run();
 * }</pre>
 */
public final class QemuRunner {

    /** Ends the input of a board's console, which has no other end of file: EOT, control-D. */
    public static final byte END_OF_INPUT = 4;

    private final Path image;
    private final Machine machine;
    private final List<String> arguments = new ArrayList<>();
    private final List<String> options = new ArrayList<>();
    private int memory = 128;
    private byte[] input = new byte[0];
    private InputStream source;
    private boolean inherit;
    private Duration timeout = Duration.ofSeconds(60);

    public QemuRunner(Path image, Machine machine) {
        this.image = image;
        this.machine = machine;
    }

    /** RAM in megabytes; a Linux process takes no notice. */
    public QemuRunner memory(int megabytes) {
        memory = megabytes;
        return this;
    }

    /** Arguments of the program. On a board they reach it in one line: see {@link #quote}. */
    public QemuRunner arguments(String... values) {
        return arguments(List.of(values));
    }

    public QemuRunner arguments(List<String> values) {
        arguments.clear();
        arguments.addAll(values);
        return this;
    }

    /** What the console or standard input delivers before it ends. */
    public QemuRunner input(byte[] bytes) {
        input = bytes.clone();
        source = null;
        return this;
    }

    public QemuRunner input(String text) {
        return input(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** Connects the console with this process's own standard input, output and error; nothing is captured. */
    public QemuRunner inheritConsole() {
        inherit = true;
        return this;
    }

    /** With {@link #inheritConsole()}: copies the input from a stream and ends it, rather than handing on a terminal. */
    public QemuRunner inputFrom(InputStream stream) {
        source = stream;
        return this;
    }

    /** How long it may run; zero for ever. One minute unless told otherwise. */
    public QemuRunner timeout(Duration limit) {
        timeout = limit;
        return this;
    }

    /** Further options for QEMU, e.g. devices. */
    public QemuRunner options(String... values) {
        options.addAll(List.of(values));
        return this;
    }

    /** One instruction takes one virtual nanosecond: runs repeat exactly. Not with a network peer. */
    public QemuRunner countInstructions() {
        return options("-icount", "shift=0,sleep=off");
    }

    /**
     * Runs the image to its end.
     *
     * @throws IOException if QEMU cannot be started
     */
    public RunResult run() throws IOException, InterruptedException {
        if (!Files.isRegularFile(image)) {
            throw new IOException("there is no image " + image + "; link it first.");
        }
        Path status = machine == Machine.MICROVM ? Files.createTempFile("ibrik-status", "") : null;
        try {
            return run(status);
        } finally {
            if (status != null) {
                Files.deleteIfExists(status);
            }
        }
    }

    private RunResult run(Path statusFile) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command(statusFile));
        boolean feeds = !inherit || source != null;
        if (inherit) {
            builder.redirectOutput(ProcessBuilder.Redirect.INHERIT).redirectError(ProcessBuilder.Redirect.INHERIT);
            builder.redirectInput(feeds ? ProcessBuilder.Redirect.PIPE : ProcessBuilder.Redirect.INHERIT);
        }
        long began = System.nanoTime();
        Process process = FreshProgram.start(builder);
        Thread guard = Thread.ofPlatform().unstarted(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(guard);
        try {
            ByteArrayOutputStream output = new ByteArrayOutputStream();
            ByteArrayOutputStream errors = new ByteArrayOutputStream();
            List<Thread> pumps = new ArrayList<>();
            if (feeds) {
                // Not joined: a program need not read all its input.
                Thread.ofPlatform().daemon().name("console input").start(() -> feed(process.getOutputStream()));
            }
            if (!inherit) {
                pumps.add(Thread.ofPlatform().daemon().start(() -> copy(process.getInputStream(), output)));
                pumps.add(Thread.ofPlatform().daemon().start(() -> copy(process.getErrorStream(), errors)));
            }
            boolean ended = true;
            if (timeout.isZero()) {
                process.waitFor();
            } else {
                ended = process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS);
            }
            if (!ended) {
                process.destroyForcibly().waitFor();
            }
            for (Thread pump : pumps) {
                pump.join();
            }
            Duration duration = Duration.ofNanos(System.nanoTime() - began);
            return result(process.exitValue(), statusFile, !ended, output.toByteArray(), errors.toByteArray(), duration);
        } finally {
            process.destroyForcibly();
            try {
                Runtime.getRuntime().removeShutdownHook(guard);
            } catch (IllegalStateException e) {
                // the hook is running: the JVM is ending
            }
        }
    }

    private RunResult result(int code, Path statusFile, boolean timedOut, byte[] output, byte[] errors, Duration duration) throws IOException {
        int status = code;
        boolean given = !timedOut;
        if (machine == Machine.MICROVM) {
            byte[] bytes = Files.readAllBytes(statusFile);
            // Port 0xe9 is given a single byte; the exit device is what ends QEMU, always with an odd status.
            given &= bytes.length > 0 && (code & 1) == 1;
            status = given ? bytes[bytes.length - 1] & 0xff : RunResult.NO_STATUS;
        } else if (!given) {
            status = RunResult.NO_STATUS;
        }
        return new RunResult(status, given, timedOut, output, errors, duration);
    }

    /** The command that {@link #run()} starts, e.g. to show it to a user. */
    public List<String> command(Path statusFile) throws IOException {
        List<String> command = new ArrayList<>();
        if (!machine.program().isEmpty()) {
            command.add(HostPrograms.find(machine.program()).orElseThrow(() -> new IOException(
                    "program " + machine.program() + " is not on PATH; install QEMU (Debian: qemu-system-x86, qemu-system-arm, qemu-user)."))
                    .toString());
        }
        command.addAll(machine.options());
        if (machine.isBoard()) {
            command.addAll(List.of("-m", Integer.toString(memory), "-kernel", image.toString()));
        }
        String line = String.join(" ", arguments.stream().map(QemuRunner::quote).toList());
        switch (machine) {
            case MICROVM -> {
                command.addAll(List.of("-append", line));
                command.addAll(List.of("-chardev", "file,id=status,path=" + comma(statusFile.toString()),
                        "-device", "isa-debugcon,iobase=0xe9,chardev=status"));
            }
            // The first word of the semihosting command line is the program's name; QEMU would put the image's path there.
            case IMX6UL -> command.addAll(List.of("-semihosting-config",
                    "enable=on,target=native,arg=ibrik" + (line.isEmpty() ? "" : ",arg=" + comma(line))));
            case LINUX_AMD64, LINUX_ARM -> { }
        }
        command.addAll(options);
        if (!machine.isBoard()) {
            command.add(image.toAbsolutePath().toString());
            command.addAll(arguments);
        }
        return command;
    }

    /**
     * Writes an argument into a line of arguments separated by blanks: as it is if it is a plain word, otherwise between double
     * quotes, with a backslash before each double quote and backslash. A board's start-up code reads the line back.
     */
    public static String quote(String argument) {
        boolean plain = !argument.isEmpty() && !argument.startsWith("virtio_mmio.device=")
                && argument.chars().allMatch(c -> c > ' ' && c != '"' && c != '\\');
        return plain ? argument : '"' + argument.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static String comma(String value) {
        return value.replace(",", ",,");
    }

    private void feed(OutputStream console) {
        try (console) {
            if (source == null) {
                console.write(input);
            } else {
                byte[] buffer = new byte[4096];
                for (int n = source.read(buffer); n >= 0; n = source.read(buffer)) {
                    console.write(buffer, 0, n);
                    console.flush();
                }
            }
            if (machine.isBoard()) {
                console.write(END_OF_INPUT);
            }
        } catch (IOException e) {
            // The program ended without reading everything.
        }
    }

    private static void copy(InputStream from, OutputStream to) {
        try (from) {
            from.transferTo(to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
