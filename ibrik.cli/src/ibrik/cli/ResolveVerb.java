package ibrik.cli;

final class ResolveVerb {

    private ResolveVerb() {}

    static int run(Session session) {
        throw new Refusal("Resolve is not there yet.");
    }
}
