// ./ibrik explain
package ibrik.cli;

/** Prints why a type or method is in an image. */
final class ExplainVerb {

    private ExplainVerb() {}

    static int run(Session session) throws Exception {
        Target target = Target.of(session.line());
        try (FirmwareBuild build = FirmwareBuild.open(session, target)) {
            var lines = build.explain(session.line().words().get(1));
            session.progress().done();
            if (lines.isEmpty()) {
                throw new Refusal(session.line().words().get(1) + " is not in the image of " + target
                        + ": nothing there reaches it, or it does not exist; check the name.");
            }
            lines.forEach(System.out::println);
            return 0;
        }
    }
}
