package ibrik.driver.snvs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ibrik.runtime.api.Clock;
import ibrik.runtime.api.Memory;

/** SNVS written from IMX6ULRM chapter 48, and the time in which it lives: each access takes 700 ns, so that the counter's halves change between reads. */
final class SimulatedSnvs implements Memory, Clock {
    static final int BASE = 0x020c_c000;

    /** Without battery, or in an emulator: writes are ignored, all reads as zero. */
    boolean absent;
    int control = 0x20;
    boolean off;
    private long now = 5_000_000;
    private long counter;
    private long counterTime;

    @Override
    public long nanoTime() { return now; }

    @Override
    public long sinceReset() { return now - 4_000_000; }

    void pass(long nanos) { now += nanos; }

    void start(long ticks) {
        counter = ticks;
        counterTime = now;
        control |= 1;
    }

    long ticks() { return (control & 1) != 0 ? counter + (now - counterTime) * 32768 / 1_000_000_000 & (1L << 47) - 1 : counter; }

    @Override
    public long load(long address, int size) {
        assertEquals(4, size, "SNVS has 32-bit registers");
        now += 700;
        if (absent) return 0;
        return switch ((int) address - BASE) {
            case 0x38 -> control;
            case 0x50 -> ticks() >>> 32;
            case 0x54 -> ticks() & 0xffff_ffffL;
            default -> throw new AssertionError("read of register 0x" + Long.toHexString(address - BASE));
        };
    }

    @Override
    public void store(long address, int size, long data) {
        assertEquals(4, size, "SNVS has 32-bit registers");
        now += 700;
        int value = (int) data;
        if (((int) address - BASE) == 0x38 && (value & 0x60) == 0x60) off = true;
        if (absent) return;
        switch ((int) address - BASE) {
            case 0x38 -> {
                counter = ticks();
                counterTime = now;
                control = value;
            }
            case 0x50 -> {
                assertEquals(0, control & 1, "the counter is written while it runs");
                counter = (long) value << 32 | counter & 0xffff_ffffL;
            }
            case 0x54 -> {
                assertEquals(0, control & 1, "the counter is written while it runs");
                counter = counter & ~0xffff_ffffL | value & 0xffff_ffffL;
            }
            default -> throw new AssertionError("write to register 0x" + Long.toHexString(address - BASE));
        }
    }
}
