// A wish that cannot be granted: bad usage or bad input.
package ibrik.cli;

/** Ends the command with exit status 2. The message names the thing, the place, the reason and the remedy. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    public Refusal(String message) {
        super(message);
    }
}
