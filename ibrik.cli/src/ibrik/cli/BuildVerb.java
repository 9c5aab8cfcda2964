package ibrik.cli;

final class BuildVerb {

    private BuildVerb() {}

    static int run(Session session) {
        throw new Refusal("Build is not there yet.");
    }
}
