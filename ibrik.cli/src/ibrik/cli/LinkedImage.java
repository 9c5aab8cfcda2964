// An image and the inputs it was made from, remembered in linked.properties beside it.
package ibrik.cli;

import ibrik.linker.resolve.LinkResult;
import ibrik.linker.resolve.LinkResult.Summary;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeMap;

/**
 * A linked image.
 *
 * @param fresh whether this run of the command linked it
 * @param seconds from the start of the build to the written image, if fresh
 */
record LinkedImage(LinkResult result, boolean fresh, double seconds) {

    private static final String FILE = "linked.properties";

    /** The image in a folder, or null if it was made from other inputs or is not there. */
    static LinkedImage read(Path folder, String inputs) throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return null;
        }
        Properties p = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            p.load(reader);
        }
        Path image = folder.resolve(p.getProperty("image", "none"));
        if (!inputs.equals(p.getProperty("inputs")) || !Files.isRegularFile(image)) {
            return null;
        }
        Summary summary = new Summary(number(p, "bundles"), number(p, "classes"), number(p, "methods"), number(p, "codeBytes"),
                number(p, "heapBytes"), number(p, "imageBytes"));
        return new LinkedImage(new LinkResult(image, folder.resolve(p.getProperty("symbols")), folder.resolve(p.getProperty("report")), summary),
                false, 0);
    }

    static void forget(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve(FILE));
    }

    static void write(Path folder, String inputs, LinkResult result) throws IOException {
        Summary s = result.summary();
        TreeMap<String, Object> values = new TreeMap<>();
        values.put("inputs", inputs);
        values.put("image", folder.relativize(result.image()));
        values.put("symbols", folder.relativize(result.symbols()));
        values.put("report", folder.relativize(result.report()));
        values.put("bundles", s.bundles());
        values.put("classes", s.classes());
        values.put("methods", s.methods());
        values.put("codeBytes", s.codeBytes());
        values.put("heapBytes", s.heapBytes());
        values.put("imageBytes", s.imageBytes());
        StringBuilder text = new StringBuilder("# what the image beside this was made from and what it holds\n");
        values.forEach((name, value) -> text.append(name).append('=').append(value).append('\n'));
        Files.writeString(folder.resolve(FILE), text);
    }

    /** This image, as one that was linked now. */
    LinkedImage linkedIn(double elapsed) {
        return new LinkedImage(result, true, elapsed);
    }

    /** One line: bundles, classes, methods, code, heap, image, seconds. */
    String summary(Target target) {
        Summary s = result.summary();
        String line = target + ": " + s.bundles() + " bundles, " + s.classes() + " classes, " + s.methods() + " methods, code " + size(s.codeBytes())
                + ", heap " + size(s.heapBytes()) + ", image " + size(s.imageBytes());
        return fresh ? line + String.format(Locale.ROOT, ", %.1f s", seconds) : line + ", up to date";
    }

    private static String size(long bytes) {
        return bytes < 10 * 1024 ? bytes + " B" : (bytes + 512) / 1024 + " KB";
    }

    private static int number(Properties properties, String name) {
        return Integer.parseInt(properties.getProperty(name, "0"));
    }
}
