package ibrik.driver.ioapic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.runtime.api.Memory;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The driver over a simulated register file. */
class IoApicTest {
    private static final int BASE = 0xfec0_0000;
    private static final int MASKED = 1 << 16;
    private static final int REMOTE_IRR = 1 << 14;

    /** 24 pins; between any two accesses an interrupt may come that uses the controller. */
    private static final class Registers implements Memory {
        final long version;
        final int[] low = new int[24];
        final int[] high = new int[24];
        final List<String> written = new ArrayList<>();
        int select;
        Runnable interrupt;

        Registers(long version) {
            this.version = version;
            Arrays.fill(low, 0x5a);
        }

        private void maybeInterrupt() {
            Runnable now = interrupt;
            interrupt = null;
            if (now != null) now.run();
            interrupt = now;
        }

        @Override
        public long load(long address, int size) {
            maybeInterrupt();
            assertEquals(4, size, "registers have 32 bits");
            return switch ((int) address - BASE) {
                case 0x00 -> select;
                case 0x10 -> select == 1 ? version : (select & 1) == 0 ? low[select - 0x10 >> 1] : high[select - 0x10 >> 1];
                default -> throw new AssertionError("read of 0x" + Long.toHexString(address));
            };
        }

        @Override
        public void store(long address, int size, long data) {
            maybeInterrupt();
            assertEquals(4, size, "registers have 32 bits");
            switch ((int) address - BASE) {
                case 0x00 -> select = (int) data & 0xff;
                case 0x10 -> window((int) data);
                default -> throw new AssertionError("write to 0x" + Long.toHexString(address));
            }
        }

        private void window(int data) {
            assertTrue(select >= 0x10 && select < 0x40, "write to register " + select);
            int pin = select - 0x10 >> 1;
            if ((select & 1) != 0) {
                high[pin] = data;
            } else {
                // Remote IRR is read-only, and an edge has none.
                boolean level = (data & 1 << 15) != 0;
                low[pin] = data & ~REMOTE_IRR | (level ? low[pin] & REMOTE_IRR : 0);
            }
            written.add(Integer.toHexString(select) + "=" + Integer.toHexString(data));
        }
    }

    @AfterEach
    void detach() { Memory.install(null); }

    private static IoApic attach(Registers registers, int firstLine) {
        Memory.install(registers);
        IoApic apic = new IoApic(new IoApic.Settings() {
            @Override
            public int base() { return BASE; }

            @Override
            public int firstLine() { return firstLine; }

            @Override
            public Class<? extends Annotation> annotationType() { return IoApic.Settings.class; }
        });
        registers.written.clear();
        return apic;
    }

    @Test
    void masksAllPinsAndTellsHowManyThereAre() {
        Registers registers = new Registers(0x17_0020);
        IoApic apic = attach(registers, 24);
        assertEquals(24, apic.firstLine());
        assertEquals(24, apic.lineCount());
        for (int entry : registers.low) assertEquals(MASKED, entry & MASKED);
    }

    @Test
    void aControllerThatIsNotThereHasNoLines() {
        for (long version : new long[] {0, -1}) {
            Registers registers = new Registers(version);
            assertEquals(0, attach(registers, 24).lineCount());
            assertEquals(List.of(), registers.written);
        }
    }

    @Test
    void routesMasked() {
        Registers registers = new Registers(0x17_0011);
        IoApic apic = attach(registers, 24);
        apic.route(26, 58, 3, true, true);
        assertEquals(0x1a03a, registers.low[2], "masked, level, active low, vector");
        assertEquals(3 << 24, registers.high[2], "processor");
        apic.route(27, 59, 0, false, false);
        assertEquals(0x1003b, registers.low[3]);
    }

    @Test
    void masksAndUnmasks() {
        Registers registers = new Registers(0x17_0011);
        IoApic apic = attach(registers, 0);
        apic.route(4, 36, 0, false, false);
        apic.unmask(4);
        assertEquals(0x24, registers.low[4]);
        apic.mask(4);
        assertEquals(0x10024, registers.low[4]);
    }

    @Test
    void aLevelThatWasNeverEndedIsForgotten() {
        Registers registers = new Registers(0x17_0011);
        IoApic apic = attach(registers, 0);
        apic.route(9, 41, 0, true, false);
        registers.low[9] |= REMOTE_IRR;
        apic.unmask(9);
        assertEquals(0x8029, registers.low[9], "level, unmasked, no remote IRR");
        registers.low[9] |= REMOTE_IRR;
        registers.written.clear();
        apic.unmask(9);
        assertEquals(List.of("22=8029"), registers.written, "the interrupt of an unmasked line is under way, not lost");
    }

    @Test
    void aRouteForgetsTheLevelBefore() {
        Registers registers = new Registers(0x17_0011);
        IoApic apic = attach(registers, 0);
        registers.low[9] = MASKED | REMOTE_IRR | 1 << 15;
        apic.route(9, 41, 0, true, false);
        assertEquals(0x18029, registers.low[9]);
    }

    @Test
    void anInterruptBetweenTwoAccessesDoesNotDisturb() {
        Registers registers = new Registers(0x17_0011);
        IoApic apic = attach(registers, 0);
        apic.route(4, 36, 0, false, false);
        apic.route(5, 37, 0, true, false);
        apic.unmask(5);
        registers.interrupt = () -> apic.mask(5);
        apic.unmask(4);
        assertEquals(0x24, registers.low[4]);
        assertEquals(0x18025, registers.low[5]);
        apic.route(6, 38, 1, false, true);
        assertEquals(0x12026, registers.low[6]);
        assertEquals(1 << 24, registers.high[6]);
    }
}
