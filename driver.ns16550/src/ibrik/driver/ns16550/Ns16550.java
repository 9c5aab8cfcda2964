package ibrik.driver.ns16550;

import ibrik.runtime.api.Console;
import ibrik.runtime.api.ConsoleInput;
import ibrik.runtime.api.InterruptHandler;
import ibrik.runtime.api.Machine;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * 16550 UART on I/O ports (National Semiconductor PC16550D data sheet, section 8: registers). Line settings are left as the firmware set them. Transmission is polled, so that reports get out whatever state the system is in;
 * reception too, unless interrupts are served: see {@link Ns16550Receiver}.
 */
@Component(service = {Console.class, Ns16550.class}, configurationPid = "ibrik.driver.ns16550")
public final class Ns16550 implements Console {
    /** Receiver buffer (read), transmitter holding register (write). */
    private static final int DATA = 0;

    /** Interrupt enable register. */
    private static final int IER = 1;

    /** Line status register. */
    private static final int LSR = 5;
    private static final int LSR_DATA_READY = 1;
    private static final int LSR_TRANSMITTER_EMPTY = 1 << 5;

    /** EOT, control-D: a line has no other end of input. */
    private static final int END_OF_INPUT = 4;

    private final Settings settings;
    private final int port;
    /** What interrupts have brought; null where they are not served. */
    private ConsoleInput input;
    private boolean ended;

    /** Settings of the board. */
    @interface Settings {
        /** First I/O port. */
        int port() default 0x3f8;

        /** The interrupt line, or -1 if it has none. */
        int line() default InterruptHandler.NONE;

        /** Whether the line is a level; on PCs it is an edge. */
        boolean level() default false;

        /**
         * Whether interrupt-driven reception turns the FIFO on. A byte that arrives at that very moment is lost, as it is on a line when no one listens yet. Not so in QEMU, which keeps the sender waiting without a FIFO,
         * too, and where a file that is piped in always arrives at that moment.
         */
        boolean fifo() default true;
    }

    @Activate
    public Ns16550(Settings settings) {
        this.settings = settings;
        port = settings.port();
        Machine.out8(port + IER, 0);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        for (int i = 0; i < length; i++) write(bytes[offset + i]);
    }

    @Override
    public void write(int value) {
        while ((Machine.in8(port + LSR) & LSR_TRANSMITTER_EMPTY) == 0) Machine.pause();
        Machine.out8(port + DATA, value & 0xff);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
        if (length == 0) return 0;
        return input != null ? input.read(bytes, offset, length) : poll(bytes, offset, length);
    }

    private int poll(byte[] bytes, int offset, int length) {
        while (!ended && !hasData()) Machine.pause();
        int count = 0;
        while (!ended && count < length && hasData()) {
            int value = Machine.in8(port + DATA);
            if (value == END_OF_INPUT) ended = true;
            else bytes[offset + count++] = (byte) value;
        }
        return count == 0 ? -1 : count;
    }

    @Override
    public int available() { return input != null ? input.available() : hasData() ? 1 : 0; }

    private boolean hasData() { return (Machine.in8(port + LSR) & LSR_DATA_READY) != 0; }

    int port() { return port; }

    int line() { return settings.line(); }

    boolean isLevel() { return settings.level(); }

    boolean wantsFifo() { return settings.fifo(); }

    /** From now on bytes are received by interrupts, and read from here. */
    void readFrom(ConsoleInput received) { input = received; }
}
