// The settings of ours that a bundle's bnd.bnd may hold, beside bnd's own.
package ibrik.cli;

import aQute.bnd.build.Project;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code ibrik.exports}, {@code ibrik.javac}, {@code ibrik.programs} and {@code ibrik.test.minutes} of a project. */
final class ProjectSettings {

    private ProjectSettings() {}

    /** Packages of java.base that the bundle's code and tests may use though java.base does not export them. */
    static List<String> exports(Project project) {
        return list(project, "ibrik.exports", ",");
    }

    /** Programs of the host that the bundle's tests need, by the name of the executable. */
    static List<String> programs(Project project) {
        return list(project, "ibrik.programs", ",");
    }

    /** How long all tests of the bundle may take: {@code ibrik.test.minutes}, ten unless told otherwise. */
    static Duration testLimit(Project project) {
        String minutes = project.getProperty("ibrik.test.minutes", "10").strip();
        if (!minutes.matches("[1-9][0-9]{0,3}")) {
            throw new BrokenBuild(project.getName() + "/bnd.bnd has ibrik.test.minutes: " + minutes + "; give a number of minutes.");
        }
        return Duration.ofMinutes(Integer.parseInt(minutes));
    }

    /** The javac options of a project; access to packages that are not exported rules out --release. */
    static List<String> javacOptions(Project project) {
        List<String> options = new ArrayList<>(List.of("-Xlint:all", "-proc:none", "-g", "-encoding", "UTF-8", "-implicit:none"));
        List<String> extra = list(project, "ibrik.javac", "\\s");
        List<String> exports = exports(project);
        boolean internals = !exports.isEmpty() || extra.stream().anyMatch(o -> o.startsWith("--add-") || o.startsWith("--patch-module"));
        String source = project.getProperty("javac.source", "25");
        options.addAll(internals ? List.of("-source", source, "-target", source) : List.of("--release", source));
        for (String name : exports) {
            options.addAll(List.of("--add-exports", "java.base/" + name + "=ALL-UNNAMED"));
        }
        options.addAll(extra);
        return options;
    }

    private static List<String> list(Project project, String name, String separator) {
        List<String> values = new ArrayList<>();
        for (String value : project.getProperty(name, "").split(separator)) {
            if (!value.isBlank()) {
                values.add(value.strip());
            }
        }
        return values;
    }
}
