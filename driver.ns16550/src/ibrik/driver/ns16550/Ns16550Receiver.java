package ibrik.driver.ns16550;

import ibrik.runtime.api.Clock;
import ibrik.runtime.api.ConsoleInput;
import ibrik.runtime.api.InterruptHandler;
import ibrik.runtime.api.Machine;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Reception by interrupts (PC16550D data sheet, sections 8.4 to 8.7), with an interrupt for every byte. The FIFO is turned on, if the board wants that, unless bytes pour in at that moment. Made only where interrupts are served. Bytes that the device or the line lost are counted.
 */
@Component(service = {InterruptHandler.class, Ns16550Receiver.class}, property = "ibrik.start.demand:Boolean=true")
public final class Ns16550Receiver implements InterruptHandler {
    /** Receiver buffer. */
    private static final int DATA = 0;

    /** Interrupt enable register. */
    private static final int IER = 1;
    private static final int IER_DATA = 1;
    private static final int IER_LINE_STATUS = 1 << 2;

    /** Interrupt identification register (read). */
    private static final int IIR = 2;
    private static final int IIR_NONE = 1;
    private static final int IIR_CAUSE = 0b1110;
    private static final int IIR_MODEM_STATUS = 0b0000;

    /** FIFO control register (write). */
    private static final int FCR = 2;
    private static final int FCR_ON_TRIGGER_1 = 1;

    /** Modem control register: on PCs OUT2 lets the interrupt through to the bus. */
    private static final int MCR = 4;
    private static final int MCR_DTR_RTS_OUT2 = 0b1011;

    /** Line status register; reading it forgets errors. */
    private static final int LSR = 5;
    private static final int LSR_DATA_READY = 1;
    private static final int LSR_OVERRUN = 1 << 1;
    private static final int LSR_PARITY_FRAMING_BREAK = 0b11100;

    /** Modem status register; reading it ends its interrupt. */
    private static final int MSR = 6;

    /** A line is quiet if nothing comes for so long: two bytes at 9600 baud; and how long to wait for that. */
    private static final long QUIET = 2_000_000;
    private static final long PATIENCE = 20_000_000;

    private final Ns16550 uart;
    private final Clock clock;
    private final int port;
    private volatile int overruns;
    private volatile int lineErrors;

    private final ConsoleInput input = new ConsoleInput() {
        @Override
        protected void poll() { drain(); }
    };

    @Activate
    public Ns16550Receiver(@Reference Ns16550 uart, @Reference Clock clock) {
        this.uart = uart;
        this.clock = clock;
        port = uart.port();
    }

    @Override
    public int line() { return uart.line(); }

    @Override
    public boolean isLevel() { return uart.isLevel(); }

    @Override
    public String name() { return "uart"; }

    @Override
    public boolean isAwaited() { return input.hasReader(); }

    @Override
    public void attached() {
        if (uart.wantsFifo() && becomesQuiet()) Machine.out8(port + FCR, FCR_ON_TRIGGER_1);
        Machine.out8(port + MCR, MCR_DTR_RTS_OUT2);
        Machine.out8(port + IER, IER_DATA | IER_LINE_STATUS);
        input.attach();
        uart.readFrom(input);
    }

    /** Turning the FIFO on forgets what has come and was not read: takes all there is, until nothing follows. */
    private boolean becomesQuiet() {
        long end = clock.nanoTime() + PATIENCE;
        long quiet = 0;
        while (quiet == 0 || clock.nanoTime() < quiet) {
            if ((status() & LSR_DATA_READY) != 0) {
                if (input.room() == 0 || clock.nanoTime() >= end) return false;
                input.receive(Machine.in8(port + DATA));
                quiet = clock.nanoTime() + QUIET;
            } else if (quiet == 0) {
                return true;
            }
        }
        return true;
    }

    /** Until the device has no more reason to interrupt: only then does its line fall, so that it can rise again. */
    @Override
    public boolean handle() {
        boolean asked = false;
        int cause = Machine.in8(port + IIR);
        while ((cause & IIR_NONE) == 0) {
            asked = true;
            if ((cause & IIR_CAUSE) == IIR_MODEM_STATUS) Machine.in8(port + MSR);
            else drain();
            cause = Machine.in8(port + IIR);
        }
        return asked;
    }

    /** Takes all bytes that are there, and notes errors. */
    private void drain() {
        int status = status();
        while ((status & LSR_DATA_READY) != 0) {
            input.receive(Machine.in8(port + DATA));
            status = status();
        }
    }

    private int status() {
        int status = Machine.in8(port + LSR);
        if ((status & LSR_OVERRUN) != 0) overruns++;
        if ((status & LSR_PARITY_FRAMING_BREAK) != 0) lineErrors++;
        return status;
    }

    /** How often bytes were lost because no one took them from the device in time. */
    public int overruns() { return overruns; }

    /** How many bytes came with a parity error, a framing error or a break. */
    public int lineErrors() { return lineErrors; }
}
