package ibrik.driver.imxuart;

import ibrik.runtime.api.Address;
import ibrik.runtime.api.Console;
import ibrik.runtime.api.ConsoleInput;
import ibrik.runtime.api.InterruptHandler;
import ibrik.runtime.api.Machine;
import java.util.concurrent.locks.LockSupport;
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

    /** What {@link #take} returns if there is no character, and for one that came broken. */
    private static final int NONE = -1;
    private static final int BROKEN = -2;

    /** How often a reader looks where no interrupts come, nanoseconds: the time that nine bits take at 115200 baud. */
    private static final long POLL_INTERVAL = 80_000;

    private final Settings settings;
    private final Address base;
    /** What interrupts have brought; null where they are not served. */
    private volatile ConsoleInput input;
    /** A reader that polled has seen the end. */
    private volatile boolean ended;
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
        this.settings = settings;
        base = Address.of(settings.base());
        if (settings.baud() != 0) setRate();
        base.store32Volatile(UCR1, UCR1_UARTEN);
        base.store32Volatile(UCR2, UCR2_ON);
        base.store32Volatile(UCR3, UCR3_ON);
    }

    /** What is being sent goes out first, at the old rate. UBIR is written before UBMR (55.5). */
    private void setRate() {
        int clock = settings.clock() != 0 ? settings.clock() : UartClock.read(Address.of(settings.clockRegister()));
        BaudRate rate = new BaudRate(clock, settings.baud());
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
    public int read(byte[] bytes, int offset, int length) {
        if (length == 0) return 0;
        while (true) {
            ConsoleInput received = input;
            if (received != null) return received.read(bytes, offset, length);
            int count = poll(bytes, offset, length);
            if (count > 0) return count;
            if (ended) return -1;
            LockSupport.parkNanos(POLL_INTERVAL);
        }
    }

    /** Takes what is there. */
    private int poll(byte[] bytes, int offset, int length) {
        int count = 0;
        while (count < length && !ended) {
            int character = take();
            if (character == NONE) break;
            if (character == ConsoleInput.END_OF_INPUT) ended = true;
            else if (character != BROKEN) bytes[offset + count++] = (byte) character;
        }
        return count;
    }

    @Override
    public int available() {
        ConsoleInput received = input;
        return received != null ? received.available() : base.load32Volatile(USR2) & USR2_RDR;
    }

    /** How often characters were lost because nobody took them in time, since the start. */
    public int overruns() { return overruns; }

    /** How many characters came broken (framing, parity, break) and were dropped, since the start. */
    public int errors() { return errors; }

    @Override
    public int line() { return settings.interrupt(); }

    @Override
    public String name() { return settings.name(); }

    @Override
    public boolean isAwaited() {
        ConsoleInput received = input;
        return received != null && received.hasReader();
    }

    @Override
    public void attached() {
        ConsoleInput received = new ConsoleInput() {
            @Override
            protected void poll() { }
        };
        received.attach();
        if (ended) received.end();
        input = received;
        base.store32Volatile(UFCR, UFCR_ON | RECEIVE_LEVEL);
        base.store32Volatile(UCR2, UCR2_ON | UCR2_ATEN);
        base.store32Volatile(UCR1, UCR1_UARTEN | UCR1_RRDYEN);
    }

    @Override
    public boolean handle() {
        int status = base.load32Volatile(USR1);
        if ((status & (USR1_RRDY | USR1_AGTIM)) == 0) return false;
        base.store32Volatile(USR1, USR1_AGTIM);
        for (int character = take(); character != NONE; character = take()) if (character != BROKEN) input.receive(character);
        return true;
    }

    /** Takes one character out of the FIFO: 0 to 255, {@link #NONE} or {@link #BROKEN}. */
    private int take() {
        int character = base.load32Volatile(URXD);
        if ((character & URXD_CHARRDY) == 0) return NONE;
        if ((character & URXD_OVRRUN) != 0) {
            overruns++;
            base.store32Volatile(USR2, USR2_ORE);
        }
        if ((character & (URXD_FRMERR | URXD_BRK | URXD_PRERR)) == 0) return character & 0xff;
        errors++;
        return BROKEN;
    }
}
