package ibrik.linker.simulator;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Runs the differential cases of a folder of classes in the simulator and on the host, and lists the differences. Arguments: folder, then parts of names. */
final class RunCases {
    private static final String PACKAGE = "ibrik.test.differential.cases";

    private RunCases() {}

    /** What became of a case; {@code difference} null if both agree. */
    record Outcome(String name, String difference, long steps, long nanos) {}

    static List<String> names(Path classes) throws IOException {
        try (Stream<Path> files = Files.list(classes.resolve(PACKAGE.replace('.', '/')))) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.matches("C\\d+\\w*\\.class")).map(name -> name.replace(".class", "")).sorted().toList();
        }
    }

    static Outcome run(Path classes, String name) throws Exception {
        String mainClass = PACKAGE + "." + name;
        String input = alone(classes, mainClass);
        HostProgram.Result expected = input == null ? HostProgram.runHere(classes, mainClass) : HostProgram.runAlone(classes, mainClass, List.of(), input);
        long start = System.nanoTime();
        try {
            SimulatedProgram.Result actual = SimulatedProgram.run(RunProgram.universe(List.of(classes)), mainClass, List.of(), input == null ? "" : input);
            long nanos = System.nanoTime() - start;
            String difference = difference(expected.output(), actual.output());
            if (difference == null && expected.status() != actual.status()) difference = "status " + actual.status() + ", expected " + expected.status();
            if (difference != null && !actual.error().isEmpty()) difference += "; " + actual.error().lines().limit(12).toList();
            return new Outcome(name, difference, actual.steps(), nanos);
        } catch (RuntimeException e) {
            java.io.StringWriter trace = new java.io.StringWriter();
            if (!(e instanceof UnsimulatableException)) e.printStackTrace(new java.io.PrintWriter(trace));
            return new Outcome(name, e + trace.toString(), 0, System.nanoTime() - start);
        }
    }

    /** The input of a case that needs a machine of its own, else null. */
    private static String alone(Path classes, String mainClass) throws Exception {
        try (URLClassLoader loader = new URLClassLoader(new URL[] {classes.toUri().toURL()}, RunCases.class.getClassLoader())) {
            for (Annotation annotation : Class.forName(mainClass, false, loader).getAnnotations()) {
                if (annotation.annotationType().getSimpleName().equals("Alone")) {
                    return (String) annotation.annotationType().getMethod("input").invoke(annotation);
                }
            }
        }
        return null;
    }

    static String difference(String expected, String actual) {
        if (expected.equals(actual)) return null;
        List<String> wanted = expected.lines().toList();
        List<String> got = actual.lines().toList();
        for (int i = 0; i < Math.max(wanted.size(), got.size()); i++) {
            String a = i < wanted.size() ? wanted.get(i) : "<end>";
            String b = i < got.size() ? got.get(i) : "<end>";
            if (!a.equals(b)) return "line " + (i + 1) + ": expected <" + a + "> but got <" + b + ">";
        }
        return "line ends differ";
    }

    public static void main(String[] args) throws Exception {
        Path classes = Path.of(args[0]);
        List<String> failed = new ArrayList<>();
        int count = 0;
        for (String name : names(classes)) {
            boolean wanted = args.length == 1;
            for (int i = 1; i < args.length; i++) wanted |= name.contains(args[i]);
            if (!wanted) continue;
            count++;
            Outcome outcome = run(classes, name);
            System.out.printf("%-28s %,13d steps %6d ms  %s%n", name, outcome.steps, outcome.nanos / 1_000_000, outcome.difference == null ? "same" : "DIFFERS " + outcome.difference);
            if (outcome.difference != null) failed.add(name);
        }
        System.out.println(count + " cases, " + failed.size() + " differ: " + failed);
        System.exit(failed.isEmpty() ? 0 : 1);
    }
}
