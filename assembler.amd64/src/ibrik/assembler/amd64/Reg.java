// The sixteen general registers, named by their 64-bit form (Intel SDM volume 1, 3.4.1).
package ibrik.assembler.amd64;

/** A general register. The width of an access is the instruction's ({@link Width}), not the register's. */
public enum Reg {
    RAX, RCX, RDX, RBX, RSP, RBP, RSI, RDI, R8, R9, R10, R11, R12, R13, R14, R15;

    private static final Reg[] ALL = values();

    /** The register's number in an encoding, 0 to 15. */
    public int number() {
        return ordinal();
    }

    /** The register with this number, 0 to 15. */
    public static Reg of(int number) {
        return ALL[number];
    }
}
