// Starts the cases as an ordinary Java program.
package ibrik.test.differential;

/** The launcher for HotSpot: what the generated start-up code is on the targets. */
public final class HotSpotMain {

    private HotSpotMain() {
    }

    public static void main(String[] args) throws Exception {
        int status = new CaseRunner().run(args);
        System.out.flush();
        System.exit(status);
    }
}
