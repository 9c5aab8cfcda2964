package ibrik.assembler.arm;

/// An operand that the instruction cannot encode, or a label that is out of reach or missing.
public final class AssemblyException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    public AssemblyException(String message) {
        super(message);
    }
}
