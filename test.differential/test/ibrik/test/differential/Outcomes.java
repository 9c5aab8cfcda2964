// Runs all cases on one target with as few starts of the machine as possible.
package ibrik.test.differential;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The outcomes of all cases on a target. Most cases share one run; if the machine stops in the middle, the case it stopped in has
 * failed and a new run starts with the case after it. Each case marked {@link Alone} has a run of its own.
 */
final class Outcomes {

    private static final Pattern MARKER = Pattern.compile("== (C\\d{3}\\w*) (\\d+)\r?\n");

    private final TargetRunner target;
    private final List<String> together;
    private final Map<String, Outcome> outcomes = new LinkedHashMap<>();
    private IOException broken;

    Outcomes(TargetRunner target) {
        this(target, List.of(Cases.TOGETHER));
    }

    /** @param together the cases that share a machine, in the order of the table */
    Outcomes(TargetRunner target, List<String> together) {
        this.target = target;
        this.together = List.copyOf(together);
    }

    /** The outcome of a case; the first call runs all cases that share a machine. */
    synchronized Outcome of(String name) throws IOException, InterruptedException {
        if (broken != null) {
            throw broken;
        }
        if (!outcomes.containsKey(name)) {
            try {
                if (List.of(Cases.ALONE).contains(name)) {
                    alone(name);
                } else {
                    together();
                }
            } catch (IOException e) {
                broken = e;
                throw e;
            }
        }
        return outcomes.get(name);
    }

    private void together() throws IOException, InterruptedException {
        int next = 0;
        while (next < together.size()) {
            TargetRunner.Result run = target.run(selection(next), new byte[0]);
            String text = new String(run.output(), StandardCharsets.UTF_8);
            int at = 0;
            for (Matcher marker = MARKER.matcher(text); next < together.size() && marker.find() && marker.group(1).equals(together.get(next)); next++) {
                outcomes.put(together.get(next), new Outcome(Integer.parseInt(marker.group(2)), text.substring(at, marker.start()), "", ""));
                at = marker.end();
            }
            if (next < together.size()) {
                outcomes.put(together.get(next++), new Outcome(run.status(), text.substring(at), "", "the machine stopped in this case: " + run.errors()));
            }
        }
    }

    /** Arguments for the cases from one on. A machine's command line is short, so the whole table is not spelled out. */
    private List<String> selection(int from) {
        if (together.size() < Cases.TOGETHER.length) {
            return together.subList(from, together.size());
        }
        return List.of(from == 0 ? "all" : together.get(from) + "..");
    }

    private void alone(String name) throws IOException, InterruptedException {
        TargetRunner.Result run = target.run(List.of(name), input(name).getBytes(StandardCharsets.UTF_8));
        outcomes.put(name, new Outcome(run.status(), new String(run.output(), StandardCharsets.UTF_8), UncaughtReport.comparable(run.errors()), run.errors()));
    }

    private static String input(String name) throws IOException {
        try {
            return Class.forName(Outcomes.class.getPackageName() + ".cases." + name).getAnnotation(Alone.class).input();
        } catch (ClassNotFoundException e) {
            throw new IOException("the table names case " + name + ", which is not compiled; run " + CasesTable.COMMAND + ".", e);
        }
    }
}
