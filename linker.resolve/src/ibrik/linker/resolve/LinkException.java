// A composition that cannot be linked.
package ibrik.linker.resolve;

/** Bad input to the linker. The message is one sentence that names the thing, the place, the reason and the remedy. */
public final class LinkException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public LinkException(String message) {
        super(message);
    }

    public LinkException(String message, Throwable cause) {
        super(message, cause);
    }
}
