package ibrik.driver.imxuart;

import ibrik.runtime.api.Address;
import ibrik.runtime.api.Console;
import ibrik.runtime.api.Machine;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

/** i.MX UART (IMX6ULRM rev. 2, chapter 55). Polled; the baud rate is left as it is. */
@Component(configurationPid = "ibrik.driver.imxuart", configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class ImxUart implements Console {
    /** Receiver register, 55.15.1. */
    private static final int URXD = 0x00;

    /** Transmitter register, 55.15.2. */
    private static final int UTXD = 0x40;

    /** Control register 1, 55.15.3. */
    private static final int UCR1 = 0x80;
    private static final int UCR1_UARTEN = 1;

    /** Control register 2, 55.15.4. */
    private static final int UCR2 = 0x84;
    private static final int UCR2_SRST = 1;
    private static final int UCR2_RXEN = 1 << 1;
    private static final int UCR2_TXEN = 1 << 2;
    private static final int UCR2_WS = 1 << 5;
    private static final int UCR2_IRTS = 1 << 14;

    /** Status register 1, 55.15.7. */
    private static final int USR1 = 0x94;
    private static final int USR1_TRDY = 1 << 13;

    /** Status register 2, 55.15.8. */
    private static final int USR2 = 0x98;
    private static final int USR2_RDR = 1;

    /** EOT, control-D: a line has no other end of input. */
    private static final int END_OF_INPUT = 4;

    private final Address base;
    private boolean ended;

    /** Settings of the board. */
    @interface Settings {
        /** Address of the registers. */
        int base();
    }

    @Activate
    public ImxUart(Settings settings) {
        base = Address.of(settings.base());
        base.store32Volatile(UCR1, UCR1_UARTEN);
        base.store32Volatile(UCR2, UCR2_IRTS | UCR2_WS | UCR2_TXEN | UCR2_RXEN | UCR2_SRST);
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
        while (!ended && available() == 0) Machine.pause();
        int count = 0;
        while (!ended && count < length && available() != 0) {
            int value = base.load32Volatile(URXD) & 0xff;
            if (value == END_OF_INPUT) ended = true;
            else bytes[offset + count++] = (byte) value;
        }
        return count == 0 ? -1 : count;
    }

    @Override
    public int available() { return base.load32Volatile(USR2) & USR2_RDR; }
}
