package ibrik.runtime.arm.emit;

/// What happened, as Java's fault report is told it (RuntimeEntry.FAULT).
final class Fault {
    /// A load or store that the memory map forbids, or an external abort.
    static final int DATA = 0;
    static final int UNDEFINED_INSTRUCTION = 1;
    /// Execution of what is not executable.
    static final int INSTRUCTION_FETCH = 2;
    /// An interrupt that nothing has asked for.
    static final int INTERRUPT = 3;

    private Fault() {
    }
}
