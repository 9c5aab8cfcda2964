package ibrik.driver.gic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ibrik.runtime.api.Memory;
import java.util.BitSet;

/** A GICv2 of one or more processors, written from ARM IHI 0048B, chapters 3 and 4: pending, active, enabled; levels and edges; the priority mask. Processor 0 is the one that asks. */
final class SimulatedGic implements Memory {
    static final int DISTRIBUTOR = 0x00a0_1000;
    static final int CPU = 0x00a0_2000;

    final int lines;
    final int processors;
    final BitSet enabled = new BitSet();
    /** Latched by an edge, or by software. */
    final BitSet pending = new BitSet();
    final BitSet active = new BitSet();
    final BitSet group1 = new BitSet();
    final BitSet edge = new BitSet();
    /** What devices drive. */
    final BitSet signals = new BitSet();
    final int[] priority = new int[1024];
    final int[] targets = new int[1024];
    int distributorControl = 3;
    int cpuControl;
    int mask;
    int identification = 0x2b;
    /** Sent to other processors: mask of interfaces, by line. */
    final int[] sent = new int[16];

    SimulatedGic(int lines, int processors) {
        this.lines = lines;
        this.processors = processors;
        edge.set(0, 16);
        enabled.set(0, 16);
        group1.set(40, 50);
        enabled.set(40, 50);
        pending.set(33);
        active.set(34);
    }

    void signal(int line, boolean high) {
        if (high && !signals.get(line) && edge.get(line)) pending.set(line);
        signals.set(line, high);
    }

    private boolean isPending(int line) { return pending.get(line) || !edge.get(line) && signals.get(line); }

    /** The line that would be acknowledged now: the most urgent, of equals the lowest. */
    private int highest() {
        if ((distributorControl & 1) == 0 || (cpuControl & 1) == 0) return 1023;
        int best = 1023;
        for (int line = 0; line < lines; line++) {
            boolean reaches = line < 32 || processors == 1 || (targets[line] & 1) != 0;
            if (!isPending(line) || active.get(line) || !enabled.get(line) || !reaches || priority[line] >= mask) continue;
            if (best == 1023 || priority[line] < priority[best]) best = line;
        }
        return best != 1023 && group1.get(best) ? 1022 : best;
    }

    /** Whether the processor's IRQ input is active; FIQEn must be clear. */
    boolean interrupts() {
        assertEquals(0, cpuControl & 8, "group 0 is signalled as FIQ");
        return highest() < 1020 && active.isEmpty();
    }

    private int acknowledge() {
        int line = highest();
        if (line >= 1020) return line;
        active.set(line);
        pending.clear(line);
        return line;
    }

    @Override
    public long load(long address, int size) {
        assertEquals(4, size, "registers are read as words");
        int offset = (int) address - DISTRIBUTOR;
        if (offset >= 0x1000) {
            return switch ((int) address - CPU) {
                case 0x00 -> cpuControl;
                case 0x04 -> mask;
                case 0x0c -> acknowledge();
                default -> throw new AssertionError("read of CPU interface register 0x" + Integer.toHexString(offset - 0x1000));
            };
        }
        if (offset == 0) return distributorControl;
        if (offset == 4) return lines / 32 - 1 | processors - 1 << 5 | 1 << 10;
        if (offset == 0xfe8) return identification;
        if (offset >= 0x800 && offset < 0x820) return processors == 1 ? 0 : 0x0101_0101;
        if (offset >= 0xc00 && offset < 0xd00) return configuration(offset - 0xc00);
        throw new AssertionError("read of distributor register 0x" + Integer.toHexString(offset));
    }

    private int configuration(int offset) {
        int word = 0;
        for (int i = 0; i < 16; i++) if (edge.get(offset * 4 + i)) word |= 2 << 2 * i;
        return word;
    }

    @Override
    public void store(long address, int size, long data) {
        assertEquals(4, size, "registers are written as words");
        int offset = (int) address - DISTRIBUTOR;
        int value = (int) data;
        if (offset >= 0x1000) {
            switch ((int) address - CPU) {
                case 0x00 -> cpuControl = value;
                case 0x04 -> mask = value & 0xf8;
                case 0x08 -> { }
                case 0x10 -> {
                    assertEquals(true, active.get(value & 0x3ff), "the end of an interrupt that is not active");
                    active.clear(value & 0x3ff);
                }
                default -> throw new AssertionError("write to CPU interface register 0x" + Integer.toHexString(offset - 0x1000));
            }
        } else if (offset == 0) {
            distributorControl = value;
        } else if (offset >= 0x80 && offset < 0x400) {
            bits(offset, value);
        } else if (offset >= 0x400 && offset < 0x800) {
            for (int i = 0; i < 4; i++) priority[offset - 0x400 + i] = value >>> 8 * i & 0xf8;
        } else if (offset >= 0x820 && offset < 0xc00) {
            for (int i = 0; i < 4; i++) targets[offset - 0x800 + i] = value >>> 8 * i & 0xff;
        } else if (offset >= 0xc08 && offset < 0xd00) {
            for (int i = 0; i < 16; i++) edge.set((offset - 0xc00) * 4 + i, (value & 2 << 2 * i) != 0);
        } else if (offset == 0xf00) {
            int line = value & 15;
            if (value >>> 24 == 2) pending.set(line);
            else sent[line] |= value >> 16 & 0xff;
        } else {
            throw new AssertionError("write to distributor register 0x" + Integer.toHexString(offset));
        }
    }

    /** Groups of 0x80 bytes: group, set and clear enable, set and clear pending, set and clear active. Software interrupts stay enabled. */
    private void bits(int offset, int value) {
        int first = (offset & 0x7f) * 8;
        for (int line = first; line < first + 32; line++) {
            boolean set = (value & 1 << line) != 0;
            switch (offset & 0x780) {
                case 0x080 -> group1.set(line, set);
                case 0x100 -> { if (set) enabled.set(line); }
                case 0x180 -> { if (set && line >= 16) enabled.clear(line); }
                case 0x200 -> { if (set) pending.set(line); }
                case 0x280 -> { if (set) pending.clear(line); }
                case 0x380 -> { if (set) active.clear(line); }
                default -> throw new AssertionError("write to distributor register 0x" + Integer.toHexString(offset));
            }
        }
    }
}
