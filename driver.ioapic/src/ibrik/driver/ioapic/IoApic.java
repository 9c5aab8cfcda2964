package ibrik.driver.ioapic;

import ibrik.runtime.api.Address;
import ibrik.runtime.api.InterruptRouter;
import ibrik.runtime.api.link.InterruptContext;
import ibrik.runtime.api.link.NoPoll;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

/**
 * An I/O APIC (Intel 82093AA data sheet, section 3), one instance a controller. One that its version register says is not there has no lines. Interrupts have fixed delivery to one processor.
 *
 * <p>Registers are reached through a selector, which an interrupt may change in between: every access puts back what it found there. Several processors may not use a controller at the same time.
 */
@Component(configurationPid = "ibrik.driver.ioapic", configurationPolicy = ConfigurationPolicy.REQUIRE)
@NoPoll("used by the vectors")
public final class IoApic implements InterruptRouter {
    /** In memory, 3.1. */
    private static final int SELECT = 0x00;
    private static final int WINDOW = 0x10;

    /** Behind the selector, 3.2. */
    private static final int VERSION = 0x01;
    private static final int REDIRECTION = 0x10;

    /** Redirection entry, 3.2.4: lower half; the upper one has the destination in its last byte. */
    private static final int ACTIVE_LOW = 1 << 13;
    private static final int REMOTE_IRR = 1 << 14;
    private static final int LEVEL = 1 << 15;
    private static final int MASKED = 1 << 16;
    private static final int DESTINATION_SHIFT = 24;

    /** First versions of the part, integrated ones, and later ones; all ones or zero where there is none. */
    private static final int OLDEST = 0x10;
    private static final int NEWEST = 0x2f;

    private final Address base;
    private final int firstLine;
    /** Lower halves of the entries, as if unmasked. */
    private final int[] entries;

    /** Settings of the board. */
    @interface Settings {
        /** Address of the registers. */
        int base();

        /** Global system interrupt of pin 0. */
        int firstLine();
    }

    @Activate
    public IoApic(Settings settings) {
        base = Address.of(settings.base());
        firstLine = settings.firstLine();
        int version = read(VERSION);
        boolean there = (version & 0xff) >= OLDEST && (version & 0xff) <= NEWEST;
        entries = new int[there ? (version >>> 16 & 0xff) + 1 : 0];
        for (int i = 0; i < entries.length; i++) write(REDIRECTION + 2 * i, MASKED);
    }

    @Override
    public int firstLine() { return firstLine; }

    @Override
    public int lineCount() { return entries.length; }

    @Override
    public void route(int line, int vector, int processor, boolean level, boolean activeLow) {
        int pin = line - firstLine;
        entries[pin] = vector | (level ? LEVEL : 0) | (activeLow ? ACTIVE_LOW : 0);
        // First as an edge, which forgets a level that was under way.
        write(REDIRECTION + 2 * pin, MASKED | entries[pin] & ~LEVEL);
        write(REDIRECTION + 2 * pin + 1, processor << DESTINATION_SHIFT);
        write(REDIRECTION + 2 * pin, MASKED | entries[pin]);
    }

    @Override
    @InterruptContext("called by the vectors")
    public void mask(int line) {
        int pin = line - firstLine;
        write(REDIRECTION + 2 * pin, MASKED | entries[pin]);
    }

    /** A level whose end never arrived (its remote IRR is still set, so that it would never interrupt again) is forgotten first. */
    @Override
    @InterruptContext("may be called by fast handlers")
    public void unmask(int line) {
        int pin = line - firstLine;
        int entry = entries[pin];
        int register = REDIRECTION + 2 * pin;
        if ((entry & LEVEL) != 0 && (read(register) & (MASKED | REMOTE_IRR)) == (MASKED | REMOTE_IRR)) {
            write(register, MASKED | entry & ~LEVEL);
            write(register, MASKED | entry);
        }
        write(register, entry);
    }

    private int read(int register) {
        int before = base.load32Volatile(SELECT);
        base.store32Volatile(SELECT, register);
        int value = base.load32Volatile(WINDOW);
        base.store32Volatile(SELECT, before);
        return value;
    }

    private void write(int register, int value) {
        int before = base.load32Volatile(SELECT);
        base.store32Volatile(SELECT, register);
        base.store32Volatile(WINDOW, value);
        base.store32Volatile(SELECT, before);
    }
}
