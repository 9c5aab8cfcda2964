package ibrik.driver.ns16550;

import ibrik.runtime.api.Console;
import ibrik.runtime.api.Machine;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * 16550 UART on I/O ports (National Semiconductor PC16550D data sheet, section 8: registers). Line settings are left as the firmware set them. Polled; interrupts are not used.
 */
@Component(configurationPid = "ibrik.driver.ns16550")
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

    private final int port;
    private boolean ended;

    /** Settings of the board. */
    @interface Settings {
        /** First I/O port. */
        int port() default 0x3f8;
    }

    @Activate
    public Ns16550(Settings settings) {
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
        while (!ended && available() == 0) Machine.pause();
        int count = 0;
        while (!ended && count < length && available() != 0) {
            int value = Machine.in8(port + DATA);
            if (value == END_OF_INPUT) ended = true;
            else bytes[offset + count++] = (byte) value;
        }
        return count == 0 ? -1 : count;
    }

    @Override
    public int available() { return Machine.in8(port + LSR) & LSR_DATA_READY; }
}
