// Starts the cases as an ordinary Java program.
package ibrik.test.differential;

/** The launcher on HotSpot and in the simulator: what the generated start-up code is on the targets. */
public final class CaseMain {

    private CaseMain() {
    }

    public static void main(String[] args) throws Exception {
        int status = new CaseRunner().run(args);
        System.out.flush();
        // A case that ended well may have threads that go on.
        if (status != 0) System.exit(status);
    }
}
