// A source that does not compile, or a bundle that bnd refuses.
package ibrik.cli;

/** Ends the command with exit status 1; the diagnostics have been printed already. */
public final class BrokenBuild extends RuntimeException {

    private static final long serialVersionUID = 1;

    public BrokenBuild(String message) {
        super(message);
    }
}
