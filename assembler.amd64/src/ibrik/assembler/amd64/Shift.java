// The shift and rotate group (Intel SDM volume 2, table A-6, group 2).
package ibrik.assembler.amd64;

/** A shift or rotate. The count is taken modulo 32, or 64 for {@link Width#Q}. */
public enum Shift {
    ROL(0), ROR(1), RCL(2), RCR(3), SHL(4), SHR(5), SAR(7);

    private final int number;

    Shift(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }
}
