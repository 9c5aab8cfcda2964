// The sixteen SSE registers of 64-bit mode (Intel SDM volume 1, 10.2.2).
package ibrik.assembler.amd64;

/** An SSE register. */
public enum Xmm {
    XMM0, XMM1, XMM2, XMM3, XMM4, XMM5, XMM6, XMM7, XMM8, XMM9, XMM10, XMM11, XMM12, XMM13, XMM14, XMM15;

    private static final Xmm[] ALL = values();

    /** The register's number in an encoding, 0 to 15. */
    public int number() {
        return ordinal();
    }

    /** The register with this number, 0 to 15. */
    public static Xmm of(int number) {
        return ALL[number];
    }
}
