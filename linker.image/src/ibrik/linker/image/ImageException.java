package ibrik.linker.image;

/** An image that cannot be written; the message names the thing, the place, the reason and the remedy. */
public final class ImageException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public ImageException(String message) { super(message); }

    public ImageException(String message, Throwable cause) { super(message, cause); }
}
