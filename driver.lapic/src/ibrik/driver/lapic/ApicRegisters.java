package ibrik.driver.lapic;

import ibrik.runtime.api.Address;
import ibrik.runtime.api.Machine;
import ibrik.runtime.api.link.NoPoll;

/**
 * The registers of a local APIC (Intel SDM vol. 3, table 11-1), by their offset in memory: there in xAPIC mode, as model-specific registers 800h + offset / 16 in x2APIC mode (table 11-6). 32 bits each, but for the
 * interrupt command.
 */
@NoPoll("used by the vectors")
final class ApicRegisters {
    static final int ID = 0x20;
    static final int VERSION = 0x30;
    static final int TASK_PRIORITY = 0x80;
    static final int EOI = 0xb0;
    static final int SPURIOUS_VECTOR = 0xf0;
    static final int SPURIOUS_VECTOR_ENABLE = 1 << 8;
    static final int ERROR_STATUS = 0x280;
    static final int COMMAND_LOW = 0x300;
    static final int COMMAND_PENDING = 1 << 12;
    static final int COMMAND_HIGH = 0x310;
    static final int LVT_TIMER = 0x320;
    static final int LVT_TIMER_DEADLINE = 0b10 << 17;
    static final int LVT_THERMAL = 0x330;
    static final int LVT_COUNTERS = 0x340;
    static final int LVT_LINT0 = 0x350;
    static final int LVT_LINT1 = 0x360;
    static final int LVT_ERROR = 0x370;
    static final int LVT_MASKED = 1 << 16;
    static final int INITIAL_COUNT = 0x380;
    static final int CURRENT_COUNT = 0x390;
    static final int DIVIDE = 0x3e0;
    static final int DIVIDE_BY_1 = 0b1011;
    static final int DIVIDE_BY_128 = 0b1010;

    /** IA32_APIC_BASE, 11.4.4: on, and in x2APIC mode. */
    private static final int APIC_BASE = 0x1b;
    private static final long APIC_BASE_ON = 1 << 11;
    private static final long APIC_BASE_X2 = 1 << 10;
    private static final int X2_FIRST = 0x800;
    /** IA32_TSC_DEADLINE, 11.5.4.1. */
    private static final int TSC_DEADLINE = 0x6e0;

    private final Address base;
    private final boolean x2;

    ApicRegisters(Address base, boolean x2) {
        this.base = base;
        this.x2 = x2;
    }

    /** Turns the APIC on, in its mode. */
    void turnOn() {
        long found = Machine.readModelRegister(APIC_BASE);
        Machine.writeModelRegister(APIC_BASE, found | APIC_BASE_ON);
        // From off there is no way straight to x2APIC mode (figure 11-27).
        if (x2) Machine.writeModelRegister(APIC_BASE, found | APIC_BASE_ON | APIC_BASE_X2);
    }

    int read(int register) { return x2 ? (int) Machine.readModelRegister(X2_FIRST + (register >> 4)) : base.load32Volatile(register); }

    void write(int register, int value) {
        if (x2) Machine.writeModelRegister(X2_FIRST + (register >> 4), value & 0xffff_ffffL);
        else base.store32Volatile(register, value);
    }

    /** This processor's number in the hardware. */
    int id() { return x2 ? read(ID) : read(ID) >>> 24; }

    /** Sends an interrupt to a processor, or to whom a shorthand in the command says. Waits until an earlier one has gone. */
    void command(int low, int processor) {
        if (x2) {
            // Writing this register orders nothing: what was stored before is to be seen by who is interrupted (11.12.3).
            Machine.synchronise();
            Machine.writeModelRegister(X2_FIRST + (COMMAND_LOW >> 4), (long) processor << 32 | low);
            return;
        }
        awaitCommand();
        base.store32Volatile(COMMAND_HIGH, processor << 24);
        base.store32Volatile(COMMAND_LOW, low);
    }

    /** As {@link #command} for one that needs no processor; may interrupt one that does. */
    void command(int low) {
        if (x2) {
            command(low, 0);
            return;
        }
        awaitCommand();
        base.store32Volatile(COMMAND_LOW, low);
    }

    private void awaitCommand() {
        while ((base.load32Volatile(COMMAND_LOW) & COMMAND_PENDING) != 0) Machine.pause();
    }

    /** The value of the time stamp counter at which the timer interrupts; 0 for none. Has passed what was written to the other registers. */
    void setDeadline(long counter) {
        // In memory they are not ordered with model-specific registers (11.5.4.1).
        if (!x2) Machine.synchronise();
        Machine.writeModelRegister(TSC_DEADLINE, counter);
    }
}
