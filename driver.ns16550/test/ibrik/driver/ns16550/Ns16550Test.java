package ibrik.driver.ns16550;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ibrik.runtime.api.Machine;
import ibrik.runtime.api.Memory;
import java.io.ByteArrayOutputStream;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The driver over simulated ports. */
class Ns16550Test {
    private static final int PORT = 0x2f8;

    /** A UART whose transmitter is busy for two polls after every byte. */
    private static final class Ports implements Memory {
        final ByteArrayOutputStream sent = new ByteArrayOutputStream();
        final Deque<Integer> received = new ArrayDeque<>();
        int busy;
        int interrupts = 0xff;

        @Override
        public long load(long address, int size) {
            return switch ((int) (address - Machine.PORT_SPACE - PORT)) {
                case 0 -> received.remove();
                case 5 -> (busy > 0 && busy-- > 0 ? 0 : 0x20) | (received.isEmpty() ? 0 : 1);
                default -> throw new AssertionError("read of port 0x" + Long.toHexString(address - Machine.PORT_SPACE));
            };
        }

        @Override
        public void store(long address, int size, long data) {
            switch ((int) (address - Machine.PORT_SPACE - PORT)) {
                case 0 -> {
                    assertEquals(0, busy, "a byte was written while the transmitter was busy");
                    sent.write((int) data);
                    busy = 2;
                }
                case 1 -> interrupts = (int) data;
                default -> throw new AssertionError("write to port 0x" + Long.toHexString(address - Machine.PORT_SPACE));
            }
        }
    }

    private final Ports ports = new Ports();
    private Ns16550 uart;

    @BeforeEach
    void attach() {
        Memory.install(ports);
        uart = new Ns16550(new Ns16550.Settings() {
            @Override
            public int port() { return PORT; }

            @Override
            public Class<? extends Annotation> annotationType() { return Ns16550.Settings.class; }
        });
    }

    @AfterEach
    void detach() { Memory.install(null); }

    @Test
    void startsWithInterruptsOff() { assertEquals(0, ports.interrupts); }

    @Test
    void waitsForTheTransmitterBeforeEachByte() {
        uart.write("say hello".getBytes(StandardCharsets.US_ASCII), 4, 5);
        uart.write(0x121);
        assertEquals("hello!", ports.sent.toString(StandardCharsets.US_ASCII));
    }

    @Test
    void readsWhatHasArrivedAndNoMore() {
        ports.received.add((int) 'a');
        ports.received.add((int) 'b');
        byte[] buffer = new byte[8];
        assertEquals(1, uart.available());
        assertEquals(2, uart.read(buffer, 1, 7));
        assertArrayEquals(new byte[] {0, 'a', 'b', 0, 0, 0, 0, 0}, buffer);
        assertEquals(0, uart.available());
        assertEquals(0, uart.read(buffer, 0, 0));
    }
}
