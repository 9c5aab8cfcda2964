package ibrik.driver.gic;

import ibrik.runtime.api.Address;
import ibrik.runtime.api.InterruptController;
import ibrik.runtime.api.link.InterruptContext;
import ibrik.runtime.api.link.NoPoll;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

/**
 * GICv2 (ARM IHI 0048B), used from secure state: every line is in group 0, and group 0 is signalled as IRQ. A line is the GIC's interrupt ID: 0..15 software, 16..31 the processor's own, from 32 on
 * shared ones. All lines have one priority, as the vectors run with interrupts masked and the order of handlers is that of their threads.
 *
 * <p>Not supported: group 1 and FIQ, nested interrupts, use from non-secure state. A low level or a falling edge is nothing a GIC can tell: {@link #configure} refuses it for shared lines, and leaves the processor's own
 * lines as they are wired.
 */
@Component(service = {InterruptController.class, SoftwareInterrupts.class}, configurationPid = "ibrik.driver.gic", configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class Gic implements InterruptController, SoftwareInterrupts {
    // Distributor, 4.3. Registers with a bit per line have 32 lines in a word, those with a byte 4, ICFGR 16.

    /** Distributor control, 4.3.1. */
    private static final int GICD_CTLR = 0x000;
    private static final int CTLR_ENABLE_GROUP_0 = 1;

    /** Interrupt controller type, 4.3.2. */
    private static final int GICD_TYPER = 0x004;
    private static final int TYPER_LINES = 0x1f;

    private static final int GICD_IGROUPR = 0x080;
    private static final int GICD_ISENABLER = 0x100;
    private static final int GICD_ICENABLER = 0x180;
    private static final int GICD_ISPENDR = 0x200;
    private static final int GICD_ICPENDR = 0x280;
    private static final int GICD_ICACTIVER = 0x380;
    private static final int GICD_IPRIORITYR = 0x400;
    private static final int GICD_ITARGETSR = 0x800;

    /** Interrupt configuration, 4.3.13: two bits a line, the upper one set for an edge. */
    private static final int GICD_ICFGR = 0xc00;
    private static final int ICFGR_EDGE = 2;

    /** Software generated interrupt, 4.3.15. */
    private static final int GICD_SGIR = 0xf00;
    private static final int SGIR_TARGETS_SHIFT = 16;
    private static final int SGIR_SELF = 2 << 24;

    /** Peripheral ID2, 4.3.18: architecture version in bits 7..4. */
    private static final int GICD_ICPIDR2 = 0xfe8;

    // CPU interface, 4.4.

    /** CPU interface control, 4.4.1, as seen in secure state; FIQEn stays 0, so that group 0 comes as IRQ. */
    private static final int GICC_CTLR = 0x00;

    /** Priority mask, 4.4.2: lets through what is more urgent, that is, lower. */
    private static final int GICC_PMR = 0x04;
    private static final int PMR_ALL = 0xff;

    /** Binary point, 4.4.3. */
    private static final int GICC_BPR = 0x08;

    /** Interrupt acknowledge, 4.4.4: the id, and for software interrupts the sender above it. */
    private static final int GICC_IAR = 0x0c;
    private static final int IAR_ID = 0x3ff;

    /** End of interrupt, 4.4.5. */
    private static final int GICC_EOIR = 0x10;

    /** 1020 and 1021 are reserved, 1022 is a group 1 interrupt, 1023 none (3.2.5). */
    private static final int FIRST_SPECIAL = 1020;
    private static final int FIRST_SHARED = 32;
    /** In the middle; a GIC has 16 levels at least, in the upper bits. */
    private static final int PRIORITY = 0xa0a0_a0a0;

    private final Address distributor;
    private final Address cpu;
    private final int lines;
    /** What ICFGR is to hold: each change is made here first, so that threads that change lines of one word at the same time lose nothing. */
    private final AtomicIntegerArray configurations;

    /** Settings of the board. */
    @interface Settings {
        /** Address of the distributor's registers. */
        int distributor();

        /** Address of the CPU interface's registers. */
        int cpu();
    }

    @Activate
    public Gic(Settings settings) {
        distributor = Address.of(settings.distributor());
        cpu = Address.of(settings.cpu());
        int version = distributor.load32Volatile(GICD_ICPIDR2) >> 4 & 0xf;
        if (version != 2) {
            throw new IllegalStateException("at " + distributor + " there is no GICv2: its identification says version " + version + "; correct ibrik.driver.gic in the board's configuration.");
        }
        distributor.store32Volatile(GICD_CTLR, 0);
        lines = Math.min(32 * ((distributor.load32Volatile(GICD_TYPER) & TYPER_LINES) + 1), FIRST_SPECIAL);
        configurations = new AtomicIntegerArray((lines + 15) / 16);
        clear();
        target();
        distributor.store32Volatile(GICD_CTLR, CTLR_ENABLE_GROUP_0);
        cpu.store32Volatile(GICC_PMR, PMR_ALL);
        cpu.store32Volatile(GICC_BPR, 0);
        cpu.store32Volatile(GICC_CTLR, CTLR_ENABLE_GROUP_0);
    }

    /** What an earlier program left: everything masked, nothing pending, nothing active, group 0. */
    private void clear() {
        for (int word = 0; word < (lines + 31) / 32; word++) {
            int at = 4 * word;
            distributor.store32Volatile(GICD_ICENABLER + at, -1);
            distributor.store32Volatile(GICD_ICPENDR + at, -1);
            distributor.store32Volatile(GICD_ICACTIVER + at, -1);
            distributor.store32Volatile(GICD_IGROUPR + at, 0);
        }
        for (int line = 0; line < lines; line += 4) distributor.store32Volatile(GICD_IPRIORITYR + line, PRIORITY);
        for (int word = 0; word < configurations.length(); word++) configurations.set(word, distributor.load32Volatile(GICD_ICFGR + 4 * word));
    }

    /** Shared lines go to the processor that starts the system. A GIC of one processor has no such registers: they read as zero (4.3.12). */
    private void target() {
        int self = distributor.load32Volatile(GICD_ITARGETSR);
        if (self == 0) return;
        for (int line = FIRST_SHARED; line < lines; line += 4) distributor.store32Volatile(GICD_ITARGETSR + line, self);
    }

    @Override
    public int lines() { return lines; }

    @Override
    public void configure(int line, boolean level, boolean activeLow) {
        if (line < 0 || line >= lines) throw new IllegalArgumentException("there is no line " + line + ": this GIC has lines 0 to " + (lines - 1) + ".");
        if (line >= FIRST_SHARED && activeLow) {
            throw new IllegalArgumentException("line " + line + " cannot be active low: a GIC sees high levels and rising edges only; invert the signal where it comes from.");
        }
        int word = line / 16;
        int edge = ICFGR_EDGE << 2 * (line % 16);
        if (((configurations.get(word) & edge) == 0) == level) return;
        if (line >= FIRST_SHARED) store(word, edge, level);
        if (((distributor.load32Volatile(GICD_ICFGR + 4 * word) & edge) == 0) != level) {
            throw new IllegalArgumentException("line " + line + " is " + (level ? "edge" : "level") + "-triggered by its wiring; let the handler say so.");
        }
    }

    private void store(int word, int edge, boolean level) {
        int found;
        do {
            found = configurations.get(word);
        } while (!configurations.compareAndSet(word, found, level ? found & ~edge : found | edge));
        int written;
        do {
            written = configurations.get(word);
            distributor.store32Volatile(GICD_ICFGR + 4 * word, written);
        } while (configurations.get(word) != written);
    }

    @Override
    @InterruptContext("may be called by fast handlers")
    @NoPoll("called by the vectors and by schedulers")
    public void unmask(int line) { distributor.store32Volatile(GICD_ISENABLER + (line >> 5 << 2), 1 << line); }

    /** Software interrupts cannot be masked in every GIC (4.3.5); they are edges, so none is lost or stuck by that. */
    @Override
    @InterruptContext("called by the vectors")
    @NoPoll("called by the vectors and by schedulers")
    public void mask(int line) { distributor.store32Volatile(GICD_ICENABLER + (line >> 5 << 2), 1 << line); }

    @Override
    @InterruptContext("called by the vectors")
    @NoPoll("called by the vectors")
    public int acknowledge(int vector) {
        int acknowledged = cpu.load32Volatile(GICC_IAR);
        int line = acknowledged & IAR_ID;
        if (line >= FIRST_SPECIAL) return SPURIOUS;
        distributor.store32Volatile(GICD_ICENABLER + (line >> 5 << 2), 1 << line);
        cpu.store32Volatile(GICC_EOIR, acknowledged);
        return line;
    }

    /** Any line, pending also while it is masked; a level line whose device is silent comes once (4.3.7). */
    @Override
    @NoPoll("called by schedulers")
    public void raise(int line) {
        if (line < COUNT) distributor.store32Volatile(GICD_SGIR, SGIR_SELF | line);
        else distributor.store32Volatile(GICD_ISPENDR + (line >> 5 << 2), 1 << line);
    }

    @Override
    public void send(int line, int processors) {
        if (line < 0 || line >= COUNT) throw new IllegalArgumentException("line " + line + " cannot be sent by software; only 0 to " + (COUNT - 1) + " can.");
        distributor.store32Volatile(GICD_SGIR, (processors & 0xff) << SGIR_TARGETS_SHIFT | line);
    }
}
