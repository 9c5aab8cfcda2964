package ibrik.driver.imxuart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ibrik.runtime.api.Memory;
import java.io.ByteArrayOutputStream;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The driver over a simulated register file. */
class ImxUartTest {
    private static final int BASE = 0x0202_0000;

    /** A UART with a transmit FIFO of two characters that drains one each time its status is read. */
    private static final class Registers implements Memory {
        final ByteArrayOutputStream sent = new ByteArrayOutputStream();
        final Deque<Integer> received = new ArrayDeque<>();
        int fifo;
        long ucr1;
        long ucr2;

        @Override
        public long load(long address, int size) {
            assertEquals(4, size, "the UART has 32-bit registers only");
            return switch ((int) address - BASE) {
                case 0x00 -> 0x8000 | received.remove();
                case 0x94 -> fifo > 0 && fifo-- >= 2 ? 0 : 1 << 13;
                case 0x98 -> received.isEmpty() ? 0 : 1;
                default -> throw new AssertionError("read of register 0x" + Long.toHexString(address - BASE));
            };
        }

        @Override
        public void store(long address, int size, long data) {
            assertEquals(4, size, "the UART has 32-bit registers only");
            switch ((int) address - BASE) {
                case 0x40 -> {
                    assertEquals(0x4027, ucr2, "a character was written before the transmitter was on");
                    fifo++;
                    sent.write((int) data);
                }
                case 0x80 -> ucr1 = data;
                case 0x84 -> ucr2 = data;
                default -> throw new AssertionError("write to register 0x" + Long.toHexString(address - BASE));
            }
        }
    }

    private final Registers registers = new Registers();
    private ImxUart uart;

    @BeforeEach
    void attach() {
        Memory.install(registers);
        uart = new ImxUart(new ImxUart.Settings() {
            @Override
            public int base() { return BASE; }

            @Override
            public Class<? extends Annotation> annotationType() { return ImxUart.Settings.class; }
        });
    }

    @AfterEach
    void detach() { Memory.install(null); }

    @Test
    void turnsOnWithoutHandshakeAndInterrupts() {
        assertEquals(1, registers.ucr1);
        assertEquals(0x4027, registers.ucr2);
    }

    @Test
    void sendsEveryByteAndOnlyItsLowBits() {
        byte[] bytes = "x\u00e9y".getBytes(StandardCharsets.ISO_8859_1);
        uart.write(bytes, 0, 3);
        assertEquals("x\u00e9y", registers.sent.toString(StandardCharsets.ISO_8859_1));
    }

    @Test
    void dropsTheStatusBitsOfReceivedCharacters() {
        registers.received.add((int) 'q');
        byte[] buffer = new byte[4];
        assertEquals(1, uart.available());
        assertEquals(1, uart.read(buffer, 0, 4));
        assertEquals('q', buffer[0]);
        assertEquals(0, uart.available());
    }

    @Test
    void controlDEndsTheInputForGood() {
        for (int value : new int[] {'a', 4, 'b'}) registers.received.add(value);
        byte[] bytes = new byte[8];
        assertEquals(1, uart.read(bytes, 0, 8));
        assertEquals(-1, uart.read(bytes, 0, 8));
        assertEquals(-1, uart.read(bytes, 0, 8));
    }
}
