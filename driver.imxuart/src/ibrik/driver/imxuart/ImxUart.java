package ibrik.driver.imxuart;

import ibrik.runtime.api.Address;
import ibrik.runtime.api.Console;
import ibrik.runtime.api.ConsoleInput;
import ibrik.runtime.api.InterruptHandler;
import ibrik.runtime.api.Machine;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

/**
 * i.MX UART (IMX6ULRM rev. 2, chapter 55). Transmission is polled, reception interrupt-driven where interrupts are served and polled elsewhere: the receive FIFO interrupts at half, or when characters have waited in it
 * for the time of eight (55.5.7.2, aging timer). Eight data bits, no parity, one stop bit, no handshake. Not supported: DMA, modem lines, IrDA, RS-485, automatic baud rate detection.
 */
@Component(service = {Console.class, InterruptHandler.class}, configurationPid = "ibrik.driver.imxuart", configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class ImxUart implements Console, InterruptHandler {
    /** Receiver register, 55.15.1. */
    private static final int URXD = 0x00;
    private static final int URXD_CHARRDY = 1 << 15;
    private static final int URXD_OVRRUN = 1 << 13;
    private static final int URXD_FRMERR = 1 << 12;
    private static final int URXD_BRK = 1 << 11;
    private static final int URXD_PRERR = 1 << 10;

    /** Transmitter register, 55.15.2. */
    private static final int UTXD = 0x40;

    /** Control register 1, 55.15.3. */
    private static final int UCR1 = 0x80;
    private static final int UCR1_UARTEN = 1;
    private static final int UCR1_RRDYEN = 1 << 9;

    /** Control register 2, 55.15.4. */
    private static final int UCR2 = 0x84;
    private static final int UCR2_SRST = 1;
    private static final int UCR2_RXEN = 1 << 1;
    private static final int UCR2_TXEN = 1 << 2;
    private static final int UCR2_ATEN = 1 << 3;
    private static final int UCR2_WS = 1 << 5;
    private static final int UCR2_IRTS = 1 << 14;
    private static final int UCR2_ON = UCR2_IRTS | UCR2_WS | UCR2_TXEN | UCR2_RXEN | UCR2_SRST;

    /** Control register 3, 55.15.5: "RXDMUXSEL should always be set", beside what it holds after reset. */
    private static final int UCR3 = 0x88;
    private static final int UCR3_ON = 0x700 | 1 << 2;

    /** FIFO control register, 55.15.7: receive level in bits 5..0, divider of the clock in 9..7 (5: by one), transmit level in 15..10. */
    private static final int UFCR = 0x90;
    private static final int UFCR_ON = 2 << 10 | 5 << 7;
    private static final int RECEIVE_LEVEL = 16;

    /** Status register 1, 55.15.8. */
    private static final int USR1 = 0x94;
    private static final int USR1_AGTIM = 1 << 8;
    private static final int USR1_RRDY = 1 << 9;
    private static final int USR1_TRDY = 1 << 13;

    /** Status register 2, 55.15.9. */
    private static final int USR2 = 0x98;
    private static final int USR2_RDR = 1;
    private static final int USR2_ORE = 1 << 1;
    private static final int USR2_TXDC = 1 << 3;

    /** Baud rate: incremental and modulator register, 55.15.12 and 13. */
    private static final int UBIR = 0xa4;
    private static final int UBMR = 0xa8;

    private final Address base;
    private final int line;
    private final String name;
    private final Input input = new Input();
    private boolean attached;
    private volatile int overruns;
    private volatile int errors;

    /** Settings of the board. */
    @interface Settings {
        /** Address of the registers. */
        int base();

        /** Line of the interrupt controller; -1: reception is polled. */
        int interrupt() default InterruptHandler.NONE;

        /** Bits a second; 0: as it was left. */
        int baud() default 0;

        /** Hertz of the UART's clock; 0: what {@link #clockRegister} says. */
        int clock() default 0;

        /** Address of the register CSCDR1 of the clock controller, which says what the UARTs' clock is. */
        int clockRegister() default 0;

        /** Name in reports. */
        String name() default "uart";
    }

    @Activate
    public ImxUart(Settings settings) {
        base = Address.of(settings.base());
        line = settings.interrupt();
        name = settings.name();
        if (settings.baud() != 0) setRate(settings);
        base.store32Volatile(UCR1, UCR1_UARTEN);
        base.store32Volatile(UCR2, UCR2_ON);
        base.store32Volatile(UCR3, UCR3_ON);
    }

    /** What is being sent goes out first, at the old rate. UBIR is written before UBMR (55.5). */
    private void setRate(Settings settings) {
        int clock = settings.clock() != 0 ? settings.clock() : UartClock.read(Address.of(settings.clockRegister()));
        BaudRate rate = BaudRate.of(clock, settings.baud(), name);
        boolean on = (base.load32Volatile(UCR1) & UCR1_UARTEN) != 0 && (base.load32Volatile(UCR2) & UCR2_TXEN) != 0;
        while (on && (base.load32Volatile(USR2) & USR2_TXDC) == 0) Machine.pause();
        base.store32Volatile(UFCR, UFCR_ON | 1);
        base.store32Volatile(UBIR, rate.numerator - 1);
        base.store32Volatile(UBMR, rate.denominator - 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        for (int i = 0; i < length; i++) write(bytes[offset + i]);
    }

    @Override
    public void write(int value) {
        while ((base.load32Volatile(USR1) & USR1_TRDY) == 0) Machine.pause();
        base.store32Volatile(UTXD, value & 0xff);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) { return input.read(bytes, offset, length); }

    @Override
    public int available() {
        if (!attached) input.poll();
        return input.available();
    }

    /** How often characters were lost because nobody took them in time, since the start. */
    public int overruns() { return overruns; }

    /** How many characters came broken (framing, parity, break) and were dropped, since the start. */
    public int errors() { return errors; }

    @Override
    public int line() { return line; }

    @Override
    public String name() { return name; }

    @Override
    public boolean isAwaited() { return input.hasReader(); }

    @Override
    public void attached() {
        attached = true;
        input.attach();
        base.store32Volatile(UFCR, UFCR_ON | RECEIVE_LEVEL);
        base.store32Volatile(UCR2, UCR2_ON | UCR2_ATEN);
        base.store32Volatile(UCR1, UCR1_UARTEN | UCR1_RRDYEN);
    }

    @Override
    public boolean handle() {
        int status = base.load32Volatile(USR1);
        if ((status & (USR1_RRDY | USR1_AGTIM)) == 0) return false;
        base.store32Volatile(USR1, USR1_AGTIM);
        while (take()) { }
        return true;
    }

    /** Takes one character out of the FIFO; false if there is none. */
    private boolean take() {
        int character = base.load32Volatile(URXD);
        if ((character & URXD_CHARRDY) == 0) return false;
        if ((character & URXD_OVRRUN) != 0) {
            overruns++;
            base.store32Volatile(USR2, USR2_ORE);
        }
        if ((character & (URXD_FRMERR | URXD_BRK | URXD_PRERR)) != 0) errors++;
        else input.receive(character);
        return true;
    }

    private final class Input extends ConsoleInput {
        @Override
        protected void poll() {
            while (room() > 0 && (base.load32Volatile(USR2) & USR2_RDR) != 0 && take()) { }
        }
    }
}
