// Runs the cases on the HotSpot of the running JDK, in a process of its own.
package ibrik.test.differential;

import ibrik.runtime.api.Application;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * HotSpot. Its machine code for the functions of Math is switched off: those differ from the library's Java bodies, which every
 * other target follows, in the last digit.
 */
final class HotSpotRunner implements TargetRunner {

    private static final long TIMEOUT_SECONDS = 300;
    private static final String DISABLED = "_dsin,_dcos,_dtan,_dexp,_dlog,_dlog10,_dpow,_dtanh,_dcbrt";

    private final String name;
    private final List<String> options;
    private final List<String> classPath;
    private final String mainClass;

    /**
     * @param name the target's name
     * @param options further options of the virtual machine
     */
    HotSpotRunner(String name, String... options) {
        this(name, classPath(), CaseMain.class.getName(), options);
    }

    /** Any program, in place of the cases. */
    HotSpotRunner(String name, List<String> classPath, String mainClass, String... options) {
        this.name = name;
        this.classPath = classPath;
        this.mainClass = mainClass;
        this.options = List.of(options);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Result run(List<String> arguments, byte[] input) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xss4m", "-Xmx256m", "-XX:+UseSerialGC", "-XX:-UsePerfData", "-XX:+UnlockDiagnosticVMOptions", "-XX:DisableIntrinsic=" + DISABLED));
        command.addAll(List.of("-Dstdout.encoding=UTF-8", "-Dstdin.encoding=UTF-8", "-Dfile.encoding=UTF-8", "-Duser.language=en", "-Duser.country="));
        command.addAll(options);
        command.addAll(List.of("-cp", String.join(File.pathSeparator, classPath), mainClass));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command).start();
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        Thread out = Thread.ofVirtual().start(() -> drain(process.getInputStream(), output));
        Thread err = Thread.ofVirtual().start(() -> drain(process.getErrorStream(), errors));
        try (OutputStream stdin = process.getOutputStream()) {
            stdin.write(input);
        } catch (IOException e) {
            // A program may end before it has read its input.
        }
        boolean ended = process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        if (!ended) {
            process.destroyForcibly();
        }
        out.join();
        err.join();
        return new Result(ended ? process.exitValue() : NO_STATUS, output.toByteArray(), errors.toString(StandardCharsets.UTF_8));
    }

    private static void drain(InputStream from, ByteArrayOutputStream to) {
        try (from) {
            from.transferTo(to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the cases, their launcher and the contracts are. */
    static List<String> classPath() {
        return List.of(location(CaseMain.class), location(CaseRunner.class), location(Application.class));
    }

    static String location(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("class " + type.getName() + " has no file to load it from", e);
        }
    }
}
