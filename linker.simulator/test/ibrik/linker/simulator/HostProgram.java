package ibrik.linker.simulator;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Runs a program on the Java virtual machine that runs the tests: in this process, or in one of its own if it ends the machine or reads input. */
final class HostProgram {
    private HostProgram() {}

    /** Output and status. */
    record Result(String output, int status) {}

    static Result runHere(Path classes, String mainClass) throws Exception {
        PrintStream out = System.out;
        PrintStream error = System.err;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int status = 0;
        try (URLClassLoader loader = new URLClassLoader(new URL[] {classes.toUri().toURL()}, HostProgram.class.getClassLoader())) {
            System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(new ByteArrayOutputStream()));
            Class.forName(mainClass, true, loader).getMethod("main", String[].class).invoke(null, (Object) new String[0]);
        } catch (InvocationTargetException e) {
            status = 1;
        } finally {
            System.out.flush();
            System.setOut(out);
            System.setErr(error);
        }
        return new Result(bytes.toString(StandardCharsets.UTF_8), status);
    }

    static Result runAlone(Path classes, String mainClass, List<String> arguments, String input) throws IOException, InterruptedException {
        List<String> command = new java.util.ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xshare:auto", "-XX:TieredStopAtLevel=1",
            "-Dstdout.encoding=UTF-8", "-Dstdin.encoding=UTF-8", "-cp", classes.toString(), mainClass));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(output, process.waitFor());
    }
}
