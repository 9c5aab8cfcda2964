package ibrik.linker.world;

/** The world cannot be closed: the message names the thing, the place, the reason and the remedy. */
public final class WorldException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public WorldException(String message) { super(message); }
}
