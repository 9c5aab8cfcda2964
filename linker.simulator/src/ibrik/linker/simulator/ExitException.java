package ibrik.linker.simulator;

/** The simulated program ended itself (Runtime.halt). Oracle mode only. */
final class ExitException extends RuntimeException {
    private static final long serialVersionUID = 1;
    final int status;

    ExitException(int status) {
        super("exit " + status, null, false, false);
        this.status = status;
    }
}
