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
            lines.forEach(System.out::println);
            return 0;
        }
    }
}
