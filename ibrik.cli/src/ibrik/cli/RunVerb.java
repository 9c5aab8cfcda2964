package ibrik.cli;

final class RunVerb {

    private RunVerb() {}

    static int run(Session session) {
        throw new Refusal("Run is not there yet.");
    }
}
