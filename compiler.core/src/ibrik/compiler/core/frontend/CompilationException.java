package ibrik.compiler.core.frontend;

/** A method cannot be compiled. The message names what is wrong; the compiler adds the method. */
public final class CompilationException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public CompilationException(String message) { super(message); }

    public CompilationException(String message, Throwable cause) { super(message, cause); }
}
