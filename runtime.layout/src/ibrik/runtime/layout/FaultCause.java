package ibrik.runtime.layout;

/**
 * What the vectors tell the runtime of a fault, beside the address and the pc: the architecture's number of the vector in the low 8 bits, and what the processor says of the access above, as far as it does.
 */
public final class FaultCause {
    private FaultCause() {}

    public static final int VECTOR_MASK = 0xff;
    /** A store. */
    public static final int WRITE = 1 << 8;
    /** Fetching the instruction. */
    public static final int EXECUTE = 1 << 9;
    /** The page is there and forbids the access; without this bit and the following ones nothing is mapped there. */
    public static final int PROTECTED = 1 << 10;
    /** Memory or device answered with an error, or nothing did. */
    public static final int EXTERNAL = 1 << 11;
    /** Told later than it happened: pc and registers are those of some later instruction, the address is unknown. */
    public static final int ASYNCHRONOUS = 1 << 12;
    /** The address is no multiple of what the access needs. */
    public static final int ALIGNMENT = 1 << 13;
    /** The processor tells nothing about an access: the fault is none of memory, or the system does not say more. */
    public static final int OTHER = 1 << 14;
}
