package ibrik.driver.rngb;

import ibrik.runtime.api.Address;
import ibrik.runtime.api.Clock;
import ibrik.runtime.api.EntropySource;
import ibrik.runtime.api.Machine;
import java.util.Objects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/**
 * RNGB, the random number generator of i.MX6ULL and i.MX6ULZ (IMX6ULLRM rev. 1, chapter 38): ring oscillators that seed a generator, tested by the block itself. It is tested and seeded when bytes are wanted for the first
 * time, and seeds itself again. An i.MX6UL has CAAM in its place, and QEMU nothing: there an access would abort, so the chip's identification is read first, and asking for bytes says what is missing.
 */
@Component(configurationPid = "ibrik.driver.rngb", configurationPolicy = ConfigurationPolicy.REQUIRE, property = "ibrik.start.demand:Boolean=true")
public final class Rngb implements EntropySource {
    /** Command register, 38.5.2: self test, generate seed, clear error, software reset. */
    private static final int CMD = 0x04;
    private static final int CMD_ST = 1;
    private static final int CMD_GS = 1 << 1;
    private static final int CMD_CE = 1 << 5;
    private static final int CMD_SR = 1 << 6;

    /** Control register, 38.5.3: seed again when needed; interrupts masked. */
    private static final int CR = 0x08;
    private static final int CR_AR = 1 << 4;
    private static final int CR_MASKED = 3 << 5;

    /** Status register, 38.5.4. */
    private static final int SR = 0x0c;
    private static final int SR_STDN = 1 << 4;
    private static final int SR_SDN = 1 << 5;
    private static final int SR_FIFO_LVL = 0xf << 8;
    private static final int SR_ERR = 1 << 16;
    private static final int SR_ST_PF = 7 << 21;

    /** Error status register, 38.5.5, by bit. */
    private static final int ESR = 0x10;
    private static final String[] ERRORS = {"linear feedback shift register", "oscillator", "self test", "statistical test", "FIFO underflow"};

    /** Output FIFO, 38.5.6. */
    private static final int OUT = 0x14;

    /** USB_ANALOG_DIGPROG (IMX6ULLRM, chapter 14): the family in bits 23..16. */
    private static final int FAMILY_SHIFT = 16;
    private static final int FAMILY_ULL = 0x65;

    /** Seeding takes 20 ms; a clock that is off never ends it. */
    private static final long PATIENCE = 1_000_000_000;

    private final Address base;
    private final Address identification;
    private final Clock clock;
    private boolean seeded;

    /** Settings of the board. */
    @interface Settings {
        /** Address of the registers. */
        int base();

        /** Address of USB_ANALOG_DIGPROG, which tells chips apart. */
        int digprog();
    }

    @Activate
    public Rngb(Settings settings, @Reference Clock clock) {
        base = Address.of(settings.base());
        identification = Address.of(settings.digprog());
        this.clock = clock;
    }

    @Override
    public String name() { return "RNGB"; }

    @Override
    public synchronized void fill(byte[] bytes, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        if (!seeded) seed();
        for (int i = 0; i < length; i += 4) {
            int word = next();
            for (int k = i; k < Math.min(i + 4, length); k++, word >>>= 8) bytes[offset + k] = (byte) word;
        }
    }

    private void seed() {
        identify();
        base.store32Volatile(CMD, CMD_SR);
        base.store32Volatile(CR, CR_MASKED);
        base.store32Volatile(CMD, CMD_CE | CMD_ST);
        await(SR_STDN, "its self test");
        if ((base.load32Volatile(SR) & SR_ST_PF) != 0) throw new IllegalStateException("the random number generator RNGB fails its self test; this chip is broken");
        base.store32Volatile(CMD, CMD_CE | CMD_GS);
        await(SR_SDN, "seeding");
        base.store32Volatile(CR, CR_MASKED | CR_AR);
        seeded = true;
    }

    private void identify() {
        int chip = identification.load32Volatile(0);
        if ((chip >> FAMILY_SHIFT & 0xff) != FAMILY_ULL) {
            throw new IllegalStateException("there is no random number generator RNGB: the chip calls itself 0x" + Integer.toHexString(chip)
                    + ", an i.MX6UL or QEMU, and only i.MX6ULL and i.MX6ULZ (0x65....) have one; name another EntropySource in the .bndrun.");
        }
    }

    private int next() {
        await(SR_FIFO_LVL, "a number");
        int word = base.load32Volatile(OUT);
        check(base.load32Volatile(SR));
        return word;
    }

    /** Until one of these bits is set. */
    private void await(int bits, String what) {
        long end = clock.nanoTime() + PATIENCE;
        for (;;) {
            int status = base.load32Volatile(SR);
            check(status);
            if ((status & bits) != 0) return;
            if (clock.nanoTime() - end > 0) fail("does not end " + what + " within a second; is its clock on?");
            Machine.pause();
        }
    }

    private void check(int status) {
        if ((status & SR_ERR) == 0) return;
        int errors = base.load32Volatile(ESR);
        StringBuilder text = new StringBuilder("reports errors:");
        for (int i = 0; i < ERRORS.length; i++) if ((errors & 1 << i) != 0) text.append(' ').append(ERRORS[i]).append(',');
        fail(text.append(" error status 0x").append(Integer.toHexString(errors)).toString());
    }

    /** The next call starts from the self test. */
    private void fail(String reason) {
        seeded = false;
        throw new IllegalStateException("the random number generator RNGB " + reason);
    }
}
