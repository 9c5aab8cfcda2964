package ibrik.cli;

final class BenchVerb {

    private BenchVerb() {}

    static int run(Session session) {
        throw new Refusal("Bench is not there yet.");
    }
}
