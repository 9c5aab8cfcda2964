package ibrik.driver.rngb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.runtime.api.Clock;
import ibrik.runtime.api.Memory;

/** RNGB written from IMX6ULLRM chapter 38, in its own time: each access takes 100 us. */
final class SimulatedRngb implements Memory, Clock {
    static final int BASE = 0x0228_4000;
    static final int DIGPROG = 0x020c_8260;

    int chip = 0x0065_0001;
    boolean clocked = true;
    int selfTestResult;
    int errors;
    int selfTests;
    int seeds;
    private boolean tested;
    private boolean seeded;
    private int control;
    private long now;
    private long ready;
    private int next;
    private int fifo;

    /** The numbers it makes: 1, 2, 3 in each byte, to see that none is lost or repeated. */
    private int number() { return 0x0101_0101 * (++next & 0xff); }

    @Override
    public long nanoTime() { return now; }

    @Override
    public long sinceReset() { return now; }

    private int status() {
        boolean done = clocked && now >= ready;
        if (done && seeded && fifo == 0) fifo = 5;
        return (done && tested ? 1 << 4 : 0) | (done && seeded ? 1 << 5 : 0) | (done && seeded ? fifo << 8 : 0) | (errors != 0 ? 1 << 16 : 0) | selfTestResult << 21;
    }

    @Override
    public long load(long address, int size) {
        assertEquals(4, size, "RNGB has 32-bit registers");
        now += 100_000;
        if (address == DIGPROG) return chip;
        assertEquals(0x65, chip >> 16, "an access that aborts: this chip has no RNGB");
        return switch ((int) address - BASE) {
            case 0x0c -> status();
            case 0x10 -> errors;
            case 0x14 -> {
                assertTrue(seeded && fifo > 0, "a number was read from the empty FIFO");
                fifo--;
                if (fifo == 0) ready = now + 300_000;
                yield number();
            }
            default -> throw new AssertionError("read of register 0x" + Long.toHexString(address - BASE));
        };
    }

    @Override
    public void store(long address, int size, long data) {
        assertEquals(4, size, "RNGB has 32-bit registers");
        assertEquals(0x65, chip >> 16, "an access that aborts: this chip has no RNGB");
        now += 100_000;
        int value = (int) data;
        switch ((int) address - BASE) {
            case 0x04 -> {
                if ((value & 0x40) != 0) {
                    tested = seeded = false;
                    fifo = 0;
                    control = 0;
                }
                if ((value & 1) != 0) {
                    tested = true;
                    selfTests++;
                    ready = now + 2_000_000;
                }
                if ((value & 2) != 0) {
                    assertTrue(tested, "seeded without a self test");
                    seeded = true;
                    seeds++;
                    ready = now + 20_000_000;
                }
            }
            case 0x08 -> control = value;
            default -> throw new AssertionError("write to register 0x" + Long.toHexString(address - BASE));
        }
    }

    boolean seedsItself() { return (control & 0x10) != 0; }
}
