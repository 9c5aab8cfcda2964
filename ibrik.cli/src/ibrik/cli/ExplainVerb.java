package ibrik.cli;

final class ExplainVerb {

    private ExplainVerb() {}

    static int run(Session session) {
        throw new Refusal("Explain is not there yet.");
    }
}
