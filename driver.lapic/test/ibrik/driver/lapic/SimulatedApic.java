package ibrik.driver.lapic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.runtime.api.CounterClock;
import ibrik.runtime.api.InterruptRouter;
import ibrik.runtime.api.Machine;
import ibrik.runtime.api.Memory;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Registers of a local APIC in memory or as model-specific registers, the 8259s' masks, a router and a clock that stands still. Everything that is written is logged in order, by name. */
final class SimulatedApic implements Memory, CounterClock, InterruptRouter {
    static final int BASE = 0xfee0_0000;
    private static final Map<Integer, String> NAMES = Map.ofEntries(Map.entry(0x80, "tpr"), Map.entry(0xb0, "eoi"), Map.entry(0xf0, "svr"), Map.entry(0x280, "esr"), Map.entry(0x300, "icr"),
            Map.entry(0x310, "icr-high"), Map.entry(0x320, "timer"), Map.entry(0x330, "thermal"), Map.entry(0x340, "counters"), Map.entry(0x350, "lint0"), Map.entry(0x360, "lint1"),
            Map.entry(0x370, "error"), Map.entry(0x380, "count"), Map.entry(0x3e0, "divide"));

    final List<String> log = new ArrayList<>();
    final Map<Integer, Long> model = new HashMap<>(Map.of(0x1b, 0xfee0_0900L));
    long now = 1_000_000;
    /** What the error status register shows after the next write. */
    int errors;
    private int shownErrors;
    /** How often the interrupt command is still seen as under way. */
    int commandBusy;

    private boolean x2() { return (model.get(0x1b) & 1 << 10) != 0; }

    @Override
    public long load(long address, int size) {
        if (address >= Machine.MODEL_REGISTER_SPACE) {
            int register = (int) (address - Machine.MODEL_REGISTER_SPACE) / 8;
            return register >= 0x800 && register < 0x840 ? read(register - 0x800 << 4) : model.get(register);
        }
        assertFalse(x2(), "the registers are not in memory in x2APIC mode");
        return read((int) (address - (BASE & 0xffff_ffffL)));
    }

    private int read(int register) {
        return switch (register) {
            case 0x20 -> x2() ? 3 : 3 << 24;
            case 0x30 -> 0x50014;
            case 0x280 -> shownErrors;
            case 0x300 -> {
                assertFalse(x2(), "there is no delivery status in x2APIC mode");
                yield commandBusy > 0 && commandBusy-- > 0 ? 1 << 12 : 0;
            }
            default -> throw new AssertionError("read of register 0x" + Integer.toHexString(register));
        };
    }

    @Override
    public void store(long address, int size, long data) {
        if (address >= Machine.PORT_SPACE) {
            log.add("port 0x" + Long.toHexString(address - Machine.PORT_SPACE) + "=0x" + Long.toHexString(data));
        } else if (address >= Machine.MODEL_REGISTER_SPACE) {
            int register = (int) (address - Machine.MODEL_REGISTER_SPACE) / 8;
            if (register >= 0x800 && register < 0x840) {
                assertTrue(x2(), "these registers are not there in xAPIC mode");
                write(register - 0x800 << 4, data);
            } else {
                model.put(register, data);
                if (register == 0x6e0) log.add("deadline=" + data);
            }
        } else {
            assertFalse(x2(), "the registers are not in memory in x2APIC mode");
            assertEquals(4, size, "the APIC has 32-bit registers only");
            write((int) (address - (BASE & 0xffff_ffffL)), data & 0xffff_ffffL);
        }
    }

    private void write(int register, long data) {
        if (register == 0x280) {
            shownErrors = errors;
            errors = 0;
        }
        if (register == 0x300) assertEquals(0, commandBusy, "an interrupt command was written while one was under way");
        String name = NAMES.get(register);
        if (name == null) throw new AssertionError("write to register 0x" + Integer.toHexString(register));
        log.add(name + "=0x" + Long.toHexString(data));
    }

    /** What was written since the last call. */
    List<String> written() {
        List<String> result = List.copyOf(log);
        log.clear();
        return result;
    }

    // The clock: four ticks of the counter a nanosecond.

    @Override
    public long nanoTime() { return now; }

    @Override
    public long sinceReset() { return now; }

    @Override
    public long counterAt(long nanos) { return nanos > Long.MAX_VALUE / 4 ? Long.MAX_VALUE : nanos * 4; }

    // The router of lines 0 to 23.

    @Override
    public int firstLine() { return 0; }

    @Override
    public int lineCount() { return 24; }

    @Override
    public void route(int line, int vector, int processor, boolean level, boolean activeLow) {
        log.add("route " + line + " to " + vector + " of " + processor + (level ? " level" : " edge") + (activeLow ? " low" : " high"));
    }

    @Override
    public void mask(int line) { log.add("mask " + line); }

    @Override
    public void unmask(int line) { log.add("unmask " + line); }

    LocalApic apic(int features, long timerFrequency) {
        Memory.install(this);
        return new LocalApic(new LocalApic.Settings() {
            @Override
            public int base() { return BASE; }

            @Override
            public long timerFrequency() { return timerFrequency; }

            @Override
            public Class<? extends Annotation> annotationType() { return LocalApic.Settings.class; }
        }, this, List.of(this), features);
    }
}
