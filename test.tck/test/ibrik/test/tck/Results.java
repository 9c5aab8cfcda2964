// What a run of the suite printed.
package ibrik.test.tck;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The lines of {@link Runner}.
 *
 * @param passed names
 * @param failed names and what was thrown
 * @param running a method that began and did not end, or null
 */
record Results(Set<String> passed, Map<String, String> failed, String running) {
    static Results of(String output) {
        Set<String> passed = new LinkedHashSet<>();
        Map<String, String> failed = new LinkedHashMap<>();
        String running = null;
        for (String line : output.lines().toList()) {
            if (line.startsWith("run  ")) {
                running = line.substring(5);
            } else if (running != null && line.equals("pass " + running)) {
                passed.add(running);
                running = null;
            } else if (running != null && line.startsWith("FAIL " + running + ": ")) {
                failed.put(running, line.substring(running.length() + 7));
                running = null;
            }
        }
        return new Results(passed, failed, running);
    }

    void add(Results more) {
        passed.addAll(more.passed);
        failed.putAll(more.failed);
    }
}
