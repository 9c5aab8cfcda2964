package ibrik.test.tck;

/** Runs the generated runner on a JVM. */
public final class HotSpotMain {
    private HotSpotMain() {}

    public static void main(String[] arguments) throws Exception {
        System.exit(((Runner) Class.forName("jsr166.GeneratedRunner").getConstructor().newInstance()).run(arguments));
    }
}
