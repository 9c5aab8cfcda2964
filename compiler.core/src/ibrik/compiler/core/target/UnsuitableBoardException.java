package ibrik.compiler.core.target;

/** A {@link StubEmitter} cannot make code for a board, or for its memory map as the firmware has it. The message says what to change. */
public final class UnsuitableBoardException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    public UnsuitableBoardException(String message) { super(message); }
}
