package ibrik.driver.lapic;

import static ibrik.driver.lapic.ApicRegisters.EOI;
import static ibrik.driver.lapic.ApicRegisters.ERROR_STATUS;
import static ibrik.driver.lapic.ApicRegisters.LVT_COUNTERS;
import static ibrik.driver.lapic.ApicRegisters.LVT_ERROR;
import static ibrik.driver.lapic.ApicRegisters.LVT_LINT0;
import static ibrik.driver.lapic.ApicRegisters.LVT_LINT1;
import static ibrik.driver.lapic.ApicRegisters.LVT_MASKED;
import static ibrik.driver.lapic.ApicRegisters.LVT_THERMAL;
import static ibrik.driver.lapic.ApicRegisters.SPURIOUS_VECTOR;
import static ibrik.driver.lapic.ApicRegisters.SPURIOUS_VECTOR_ENABLE;
import static ibrik.driver.lapic.ApicRegisters.TASK_PRIORITY;
import static ibrik.driver.lapic.ApicRegisters.VERSION;

import ibrik.runtime.api.Address;
import ibrik.runtime.api.Alarm;
import ibrik.runtime.api.CounterClock;
import ibrik.runtime.api.InterruptController;
import ibrik.runtime.api.InterruptRouter;
import ibrik.runtime.api.Machine;
import ibrik.runtime.api.link.InterruptContext;
import ibrik.runtime.api.link.NoAllocation;
import ibrik.runtime.api.link.NoPoll;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;

/**
 * The local APIC of the boot processor (Intel SDM vol. 3, chapter 11), in x2APIC mode where the processor has that. Lines 0 to 47 are the global system interrupts, which {@link InterruptRouter}s feed in; from
 * {@link #TIMER_LINE} on come the APIC's own. A line's vector is 32 more than its number.
 *
 * <p>A level line is masked at its router. An edge would be lost there, so the line of an edge is open there from the start: one that comes while the line is masked is kept here, only then is the router told, and unmasking sends the
 * processor the interrupt again. The legacy controllers (8259) and the pins LINT0 and LINT1 are masked.
 *
 * <p>Not supported: lines of other processors than the one that boots, logical destinations, message-signalled interrupts.
 */
@Component(service = {InterruptController.class, Alarm.class, LocalApic.class}, configurationPid = "ibrik.driver.lapic")
@NoPoll("used by the vectors")
public final class LocalApic implements InterruptController, Alarm {
    /** How many global system interrupts have a line. */
    public static final int GLOBAL_LINES = 48;
    /** The timer: the {@link Alarm}. */
    public static final int TIMER_LINE = 48;
    /** Interrupts that processors send each other. */
    public static final int PROCESSOR_LINE = 49;
    /** The APIC has found an error: {@link #errors}. */
    public static final int ERROR_LINE = 50;
    private static final int LINES = 51;

    private static final int FIRST_VECTOR = 32;
    private static final int SPURIOUS_INTERRUPT = 0xff;

    /** CPUID leaf 1, register ECX. */
    private static final int ECX = 2;
    private static final int ECX_X2APIC = 1 << 21;
    private static final int ECX_TSC_DEADLINE = 1 << 24;

    /** Interrupt command, 11.6.1: fixed delivery, asserted, and the shorthands. */
    private static final int COMMAND_ASSERT = 1 << 14;
    private static final int TO_SELF = 0b01 << 18;
    private static final int TO_OTHERS = 0b11 << 18;

    /** Data ports of the two 8259: their interrupt masks. */
    private static final int PIC_MASK_1 = 0x21;
    private static final int PIC_MASK_2 = 0xa1;

    private final ApicRegisters registers;
    private final ApicTimer timer;
    private final InterruptRouter[] routers = new InterruptRouter[GLOBAL_LINES];
    private final LineStates states = new LineStates(LINES);
    private final int id;

    /** Settings of the board. */
    @interface Settings {
        /** Address of the registers in xAPIC mode. */
        int base() default 0xfee0_0000;

        /** Hertz of the timer with divider 1, where it cannot wait for the time stamp counter. */
        long timerFrequency() default 1_000_000_000L;
    }

    @Activate
    public LocalApic(Settings settings, @Reference CounterClock clock, @Reference(cardinality = ReferenceCardinality.AT_LEAST_ONE) List<InterruptRouter> routers) {
        this(settings, clock, routers, Machine.cpuid(1, 0, ECX));
    }

    /** @param features register ECX of CPUID leaf 1 */
    LocalApic(Settings settings, CounterClock clock, List<InterruptRouter> routers, int features) {
        // The clock may measure its rate with the timer when it is first asked.
        clock.nanoTime();
        registers = new ApicRegisters(Address.of(settings.base()), (features & ECX_X2APIC) != 0);
        timer = new ApicTimer(registers, clock, (features & ECX_TSC_DEADLINE) != 0, settings.timerFrequency());
        for (InterruptRouter router : routers) {
            for (int i = 0; i < router.lineCount() && router.firstLine() + i < GLOBAL_LINES; i++) this.routers[router.firstLine() + i] = router;
        }
        Machine.out8(PIC_MASK_1, 0xff);
        Machine.out8(PIC_MASK_2, 0xff);
        registers.turnOn();
        id = registers.id();
        maskPins();
        registers.write(TASK_PRIORITY, 0);
        registers.write(SPURIOUS_VECTOR, SPURIOUS_VECTOR_ENABLE | SPURIOUS_INTERRUPT);
        // A write makes the register show the errors since the last write: after two there are none.
        registers.write(ERROR_STATUS, 0);
        registers.write(ERROR_STATUS, 0);
        registers.write(LVT_ERROR, FIRST_VECTOR + ERROR_LINE);
        timer.start(FIRST_VECTOR + TIMER_LINE);
    }

    private void maskPins() {
        int highest = registers.read(VERSION) >>> 16 & 0xff;
        registers.write(LVT_LINT0, LVT_MASKED);
        registers.write(LVT_LINT1, LVT_MASKED);
        if (highest >= 4) registers.write(LVT_COUNTERS, LVT_MASKED);
        if (highest >= 5) registers.write(LVT_THERMAL, LVT_MASKED);
    }

    @Override
    public int lines() { return LINES; }

    /** The APIC's own lines are edges. */
    @Override
    public void configure(int line, boolean level, boolean activeLow) {
        if (line < 0 || line >= LINES) throw new IllegalArgumentException("there is no interrupt line " + line + ": driver.lapic has 0 to " + (LINES - 1));
        if (line >= GLOBAL_LINES) {
            if (level) throw new IllegalArgumentException("interrupt line " + line + " is the local APIC's own and an edge; its handler must say so");
            return;
        }
        if (routers[line] == null) throw new IllegalArgumentException("global system interrupt " + line + " leads to no I/O APIC of this board; correct the driver's line");
        routers[line].route(line, FIRST_VECTOR + line, id, level, activeLow);
        states.set(line, level);
        if (!level) routers[line].unmask(line);
    }

    @Override
    @InterruptContext("may be called by fast handlers")
    @NoAllocation("part of a switch between threads")
    public void unmask(int line) {
        int next = states.unmask(line);
        if ((next & LineStates.OPEN) != 0 && line < GLOBAL_LINES) {
            InterruptRouter router = routers[line];
            if (router != null) router.unmask(line);
        }
        if ((next & LineStates.REPEAT) != 0) sendToSelf(line);
    }

    @Override
    @InterruptContext("called by the vectors")
    @NoAllocation("part of a switch between threads")
    public void mask(int line) {
        if ((states.mask(line) & LineStates.CLOSE) != 0) maskAtRouter(line);
    }

    private void maskAtRouter(int line) {
        if (line >= GLOBAL_LINES) return;
        InterruptRouter router = routers[line];
        if (router != null) router.mask(line);
    }

    /** For a level line in the order mask, end of interrupt: the end makes its router look at the line again (11.8.4). */
    @Override
    @InterruptContext("called by the vectors")
    @NoAllocation("called by the vectors")
    public int acknowledge(int vector) {
        // The spurious vector is not in service, and must not be ended (11.9).
        if (vector == SPURIOUS_INTERRUPT) return SPURIOUS;
        int line = vector - FIRST_VECTOR;
        if (line < 0 || line >= LINES) {
            registers.write(EOI, 0);
            return SPURIOUS;
        }
        int next = states.acknowledge(line);
        if ((next & LineStates.CLOSE) != 0) maskAtRouter(line);
        registers.write(EOI, 0);
        if ((next & LineStates.DELIVER) == 0) return SPURIOUS;
        if (line == TIMER_LINE && !timer.isDue()) {
            states.unmask(line);
            return SPURIOUS;
        }
        return line;
    }

    /** By an interrupt that the processor sends itself; one of a masked line is kept, as an edge is. The alarm's deadline is over then. */
    @Override
    @InterruptContext("may be called by fast handlers")
    public void raise(int line) {
        if (line < 0 || line >= LINES) throw new IllegalArgumentException("there is no interrupt line " + line + ": driver.lapic has 0 to " + (LINES - 1));
        if (line == TIMER_LINE) timer.set(0);
        else sendToSelf(line);
    }

    @Override
    public int line() { return TIMER_LINE; }

    @Override
    @NoAllocation("part of a switch between threads")
    public void set(long deadline) { timer.set(deadline); }

    /** Interrupts a processor on {@link #PROCESSOR_LINE}. Any thread, also with interrupts masked. */
    @NoAllocation("part of a switch between threads")
    public void interrupt(int processor) { registers.command(COMMAND_ASSERT | FIRST_VECTOR + PROCESSOR_LINE, processor); }

    /** Interrupts all processors but this one on {@link #PROCESSOR_LINE}. */
    @InterruptContext("may be called by fast handlers")
    public void interruptOthers() { registers.command(TO_OTHERS | COMMAND_ASSERT | FIRST_VECTOR + PROCESSOR_LINE); }

    /** Interrupts this processor on {@link #PROCESSOR_LINE}. */
    @InterruptContext("may be called by fast handlers")
    public void interruptSelf() { sendToSelf(PROCESSOR_LINE); }

    private void sendToSelf(int line) { registers.command(TO_SELF | COMMAND_ASSERT | FIRST_VECTOR + line); }

    /** This processor's number in the hardware. */
    public int id() { return registers.id(); }

    /** Takes the errors since the last call: the error status register (11.5.3), where bit 5 is an illegal vector sent, 6 one received, 7 a register that does not exist. */
    @InterruptContext("called by its own fast handler")
    public int errors() {
        registers.write(ERROR_STATUS, 0);
        return registers.read(ERROR_STATUS);
    }
}
