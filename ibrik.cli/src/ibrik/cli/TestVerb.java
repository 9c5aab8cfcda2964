// ./ibrik test
package ibrik.cli;

import aQute.bnd.build.Project;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Builds bundles and runs their tests. */
final class TestVerb {

    private TestVerb() {}

    static int run(Session session) throws Exception {
        try (BundleWorkspace workspace = BundleWorkspace.open(session)) {
            Map<String, List<String>> wanted = wanted(session, workspace);
            if (session.line().flag("list")) {
                for (String name : wanted.keySet()) {
                    if (BundleWorkspace.hasTests(workspace.project(name))) {
                        System.out.println(name);
                    }
                }
                return 0;
            }
            Map<String, String> broken = workspace.build(wanted.keySet(), true);
            wanted.keySet().removeAll(broken.keySet());
            Tally tally = runAll(session, workspace, wanted).plus(new Tally(0, broken.size(), 0));
            broken.forEach((name, reason) -> System.out.println(name + ": BROKEN: " + reason));
            if (workspace.warnings() > 0) {
                System.out.println(workspace.warnings() + " compiler warnings");
            }
            System.out.println(tally.passed() + " passed, " + tally.failed() + " failed, " + tally.skipped() + " skipped");
            return tally.failed() == 0 ? 0 : 1;
        }
    }

    private static Map<String, List<String>> wanted(Session session, BundleWorkspace workspace) {
        Map<String, List<String>> wanted = new LinkedHashMap<>();
        for (String word : session.line().words()) {
            int colon = word.indexOf(':');
            String bundle = colon < 0 ? word : word.substring(0, colon);
            if (bundle.endsWith("/")) {
                bundle = bundle.substring(0, bundle.length() - 1);
            }
            workspace.project(bundle);
            List<String> classes = wanted.computeIfAbsent(bundle, b -> new ArrayList<>());
            if (colon >= 0) {
                classes.add(word.substring(colon + 1));
            }
        }
        if (wanted.isEmpty()) {
            workspace.projects().keySet().forEach(name -> wanted.put(name, List.of()));
        }
        return wanted;
    }

    private static Tally runAll(Session session, BundleWorkspace workspace, Map<String, List<String>> wanted) throws Exception {
        int processors = session.line().flag("serial") ? 1 : Math.max(1, Math.min(4, Runtime.getRuntime().availableProcessors()));
        List<Future<Tally>> results = new ArrayList<>();
        List<BundleTests> runs = new ArrayList<>();
        for (var entry : wanted.entrySet()) {
            Project project = workspace.project(entry.getKey());
            if (BundleWorkspace.hasTests(project)) {
                Toolchain.require(ProjectSettings.programs(project), session.progress());
                runs.add(new BundleTests(project.getName(), BundleWorkspace.testRunPath(project), project.getTestOutput(),
                        ProjectSettings.exports(project), entry.getValue(), ProjectSettings.testLimit(project), session));
            }
        }
        Tally total = new Tally(0, 0, 0);
        try (ExecutorService executor = Executors.newFixedThreadPool(processors)) {
            for (BundleTests run : runs) {
                results.add(executor.submit(run::run));
            }
            for (Future<Tally> result : results) {
                total = total.plus(result.get());
            }
        }
        session.progress().done();
        return total;
    }
}
