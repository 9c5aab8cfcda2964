// ./ibrik build
package ibrik.cli;

import java.util.Map;

/** Links a firmware, or builds every bundle. */
final class BuildVerb {

    private BuildVerb() {}

    static int run(Session session) throws Exception {
        return session.line().words().isEmpty() ? bundles(session) : firmware(session);
    }

    private static int firmware(Session session) throws Exception {
        Target target = Target.of(session.line());
        try (FirmwareBuild build = FirmwareBuild.open(session, target)) {
            LinkedImage image = build.link();
            session.progress().done();
            System.out.println(image.summary(target));
            System.out.println("symbols " + image.result().symbols());
            System.out.println("report  " + image.result().report());
            System.out.println(image.result().image());
            return 0;
        }
    }

    private static int bundles(Session session) throws Exception {
        try (BundleWorkspace workspace = BundleWorkspace.open(session)) {
            int all = workspace.projects().size();
            Map<String, String> broken = workspace.build(workspace.projects().keySet(), false);
            session.progress().done();
            broken.forEach((name, reason) -> System.out.println(name + ": " + reason));
            System.out.println((all - broken.size()) + " bundles built, " + broken.size() + " broken, " + workspace.warnings() + " compiler warnings");
            return broken.isEmpty() ? 0 : 1;
        }
    }
}
