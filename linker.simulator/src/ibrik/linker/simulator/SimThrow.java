package ibrik.linker.simulator;

import ibrik.linker.model.SimObject;

/** Carries a simulated exception through the host's frames. */
final class SimThrow extends RuntimeException {
    private static final long serialVersionUID = 1;
    final transient SimObject thrown;

    SimThrow(SimObject thrown) {
        super(null, null, false, false);
        this.thrown = thrown;
    }

    @Override
    public String getMessage() { return "simulated " + thrown; }
}
