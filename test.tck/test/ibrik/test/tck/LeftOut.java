// Reads the list of methods that do not pass.
package ibrik.test.tck;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The methods that stand in left-out.txt: {@code # reason} begins a section, {@code link NAME} is a method that cannot be linked, {@code fail NAME} one that is linked, runs and fails.
 *
 * @param link names that are kept out of the image
 * @param fail names that must fail
 * @param reasons by name
 */
record LeftOut(Set<String> link, Set<String> fail, Map<String, String> reasons) {
    static LeftOut read(Path file) throws IOException {
        LeftOut list = new LeftOut(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashMap<>());
        String reason = null;
        for (String line : Files.readAllLines(file)) {
            if (line.isBlank()) continue;
            if (line.startsWith("# ")) {
                reason = line.substring(2);
                continue;
            }
            int space = line.indexOf(' ');
            String name = line.substring(space + 1).strip();
            Set<String> names = switch (space < 0 ? "" : line.substring(0, space)) {
                case "link" -> list.link;
                case "fail" -> list.fail;
                default -> throw new IOException(file + ": \"" + line + "\" is neither \"link NAME\", \"fail NAME\" nor \"# reason\".");
            };
            if (reason == null) throw new IOException(file + ": \"" + line + "\" has no reason above it.");
            if (list.reasons.put(name, reason) != null) throw new IOException(file + ": " + name + " stands there twice.");
            names.add(name);
        }
        return list;
    }
}
