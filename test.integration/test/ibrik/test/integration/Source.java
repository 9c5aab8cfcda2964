// Lines of the fixture's sources, found by the comments that mark them.
package ibrik.test.integration;

import ibrik.qemu.FirmwareImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A source of test.fixtures.probe.
 *
 * @param name simple name of its class
 */
record Source(String name) {

    private static final String PACKAGE = "ibrik.test.fixtures.probe";

    /** The frame, as a stack trace shows it, of a method of this class at the line marked {@code // line: mark}. */
    String frame(String method, String mark) {
        return "\tat " + PACKAGE + "." + name + "." + method + "(" + name + ".java:" + line("// line: " + mark) + ")";
    }

    /** The frame of {@code Probe.run} at the line that holds a text. */
    static String run(String text) {
        return "\tat " + PACKAGE + ".Probe.run(Probe.java:" + new Source("Probe").line(text) + ")";
    }

    private int line(String text) {
        Path file = FirmwareImage.root().resolve(Images.PROBE).resolve("src").resolve(PACKAGE.replace('.', '/')).resolve(name + ".java");
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).endsWith(text) || lines.get(i).contains(text) && !text.startsWith("// line")) {
                return i + 1;
            }
        }
        throw new IllegalArgumentException("no line of " + file + " holds \"" + text + "\"; correct the test or mark the line.");
    }
}
