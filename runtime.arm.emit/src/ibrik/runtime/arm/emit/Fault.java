package ibrik.runtime.arm.emit;

/// What happened, as Java's fault report is told it (RuntimeEntry.FAULT): the number of the exception vector (ARM ARM DDI 0406C, B1.8.1).
final class Fault {
    /// A load or store that the memory map forbids, or an external abort.
    static final int DATA = 4;
    static final int UNDEFINED_INSTRUCTION = 1;
    /// Execution of what is not executable.
    static final int INSTRUCTION_FETCH = 3;
    /// An interrupt that nothing has asked for.
    static final int INTERRUPT = 6;

    private Fault() {
    }
}
