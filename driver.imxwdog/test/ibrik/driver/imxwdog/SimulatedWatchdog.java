package ibrik.driver.imxwdog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ibrik.runtime.api.Memory;

/** A watchdog written from IMX6ULRM chapter 59, with a clock that the test moves in half seconds. */
final class SimulatedWatchdog implements Memory {
    static final int BASE = 0x020b_c000;

    int control = 0x0030;
    int status = 0x10;
    boolean poweringDown = true;
    private int remaining;
    private int last;
    int softwareResets;
    boolean expired;

    /** Half a second passes. */
    void step() {
        if ((control & 4) != 0 && --remaining < 0) expired = true;
    }

    @Override
    public long load(long address, int size) {
        assertEquals(2, size, "the watchdog has 16-bit registers only");
        return switch ((int) address - BASE) {
            case 0 -> control;
            case 4 -> status;
            default -> throw new AssertionError("read of register 0x" + Long.toHexString(address - BASE));
        };
    }

    @Override
    public void store(long address, int size, long data) {
        assertEquals(2, size, "the watchdog has 16-bit registers only");
        int value = (int) data & 0xffff;
        switch ((int) address - BASE) {
            case 0 -> {
                boolean starts = (control & 4) == 0 && (value & 4) != 0;
                if ((value & 0x10) == 0) softwareResets++;
                control = value | 0x10 | control & 4;
                if (starts) remaining = control >> 8;
            }
            case 2 -> {
                if (last == 0x5555 && value == 0xaaaa) remaining = control >> 8;
                last = value;
            }
            case 8 -> poweringDown = (value & 1) != 0;
            default -> throw new AssertionError("write to register 0x" + Long.toHexString(address - BASE));
        }
    }
}
