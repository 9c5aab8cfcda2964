package ibrik.driver.ns16550;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.runtime.api.Clock;
import ibrik.runtime.api.Machine;
import ibrik.runtime.api.Memory;
import java.io.ByteArrayOutputStream;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The driver over simulated ports. */
class Ns16550Test {
    private static final int PORT = 0x2f8;

    /** A UART whose transmitter is busy for two polls after every byte. */
    private static final class Ports implements Memory, Clock {
        final ByteArrayOutputStream sent = new ByteArrayOutputStream();
        final Deque<Integer> received = new ArrayDeque<>();
        int busy;
        int interrupts = 0xff;
        int fifoControl = -1;
        int modemControl;
        boolean modemStatusChanged;
        /** What the sender has ready: without the FIFO each byte comes some time after the one before was read. */
        final Deque<Integer> sender = new ArrayDeque<>();
        long now;
        long next;
        /** Error bits of the next line status. */
        int errors;

        @Override
        public long load(long address, int size) {
            return switch ((int) (address - Machine.PORT_SPACE - PORT)) {
                case 0 -> {
                    next = now + 100_000;
                    yield received.remove();
                }
                case 2 -> {
                    if (errors != 0 && (interrupts & 4) != 0) yield 6;
                    if (!received.isEmpty() && (interrupts & 1) != 0) yield 4;
                    yield modemStatusChanged ? 0 : 1;
                }
                case 5 -> {
                    if (received.isEmpty() && now >= next && !sender.isEmpty()) received.add(sender.remove());
                    int status = (busy > 0 && busy-- > 0 ? 0 : 0x20) | (received.isEmpty() ? 0 : 1) | errors;
                    errors = 0;
                    yield status;
                }
                case 6 -> {
                    modemStatusChanged = false;
                    yield 0xb0;
                }
                default -> throw new AssertionError("read of port 0x" + Long.toHexString(address - Machine.PORT_SPACE));
            };
        }

        @Override
        public long nanoTime() { return now += 1000; }

        @Override
        public long sinceReset() { return now; }

        @Override
        public void store(long address, int size, long data) {
            switch ((int) (address - Machine.PORT_SPACE - PORT)) {
                case 0 -> {
                    assertEquals(0, busy, "a byte was written while the transmitter was busy");
                    sent.write((int) data);
                    busy = 2;
                }
                case 1 -> interrupts = (int) data;
                case 2 -> {
                    fifoControl = (int) data;
                    received.clear();
                }
                case 4 -> modemControl = (int) data;
                default -> throw new AssertionError("write to port 0x" + Long.toHexString(address - Machine.PORT_SPACE));
            }
        }
    }

    private final Ports ports = new Ports();
    private Ns16550 uart;

    @BeforeEach
    void attach() { attach(true); }

    private void attach(boolean fifo) {
        Memory.install(ports);
        uart = new Ns16550(new Ns16550.Settings() {
            @Override
            public int port() { return PORT; }

            @Override
            public int line() { return 4; }

            @Override
            public boolean level() { return false; }

            @Override
            public boolean fifo() { return fifo; }

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

    private Ns16550Receiver attached() {
        Ns16550Receiver receiver = new Ns16550Receiver(uart, ports);
        receiver.attached();
        return receiver;
    }

    private void arrive(String text) {
        for (char c : text.toCharArray()) ports.received.add((int) c);
    }

    @Test
    void theHandlerHasTheLineOfTheSettings() {
        Ns16550Receiver receiver = new Ns16550Receiver(uart, ports);
        assertEquals(4, receiver.line());
        assertFalse(receiver.isLevel());
    }

    @Test
    void attachingTurnsFifoAndInterruptsOnAndLosesNothing() {
        arrive("early");
        attached();
        assertEquals(1, ports.fifoControl, "FIFO on, an interrupt for every byte");
        assertEquals(5, ports.interrupts, "received data and line status");
        assertEquals(0xb, ports.modemControl, "ready, and OUT2, which lets interrupts through");
        assertEquals(5, uart.available());
        byte[] buffer = new byte[8];
        assertEquals(5, uart.read(buffer, 0, 8));
        assertEquals("early", new String(buffer, 0, 5, StandardCharsets.US_ASCII));
    }

    @Test
    void theFifoIsTurnedOnAfterWhatPoursIn() {
        for (char c : "hello".toCharArray()) ports.sender.add((int) c);
        attached();
        assertEquals(1, ports.fifoControl);
        assertEquals(5, uart.available());
    }

    @Test
    void theFifoIsLeftAloneIfTheBoardWantsThat() {
        attach(false);
        arrive("a");
        Ns16550Receiver receiver = attached();
        assertEquals(-1, ports.fifoControl);
        assertEquals(5, ports.interrupts);
        assertTrue(receiver.handle(), "what had come interrupts at once");
        assertEquals(1, uart.available());
    }

    @Test
    void theFifoStaysOffWhileBytesPourInWithoutEnd() {
        for (int i = 0; i < 5000; i++) ports.sender.add((int) 'a');
        attached();
        assertEquals(-1, ports.fifoControl, "turning it on would lose a byte");
        assertEquals(5, ports.interrupts);
        assertTrue(uart.available() > 100 && uart.available() < 250, "it is not waited for longer than 20 ms");
    }

    @Test
    void aQuietLineIsNotWaitedFor() {
        attached();
        assertTrue(ports.now < 10_000, "nanoseconds to attach: " + ports.now);
    }

    @Test
    void aReaderWaitsForTheHandler() throws Exception {
        Ns16550Receiver receiver = attached();
        AtomicReference<String> read = new AtomicReference<>();
        CountDownLatch started = new CountDownLatch(1);
        Thread reader = new Thread(() -> {
            byte[] buffer = new byte[8];
            started.countDown();
            int count = uart.read(buffer, 0, 8);
            read.set(new String(buffer, 0, count, StandardCharsets.US_ASCII) + uart.read(buffer, 0, 8));
        });
        reader.start();
        started.await();
        arrive("x");
        assertTrue(receiver.handle());
        reader.join(50);
        assertTrue(reader.isAlive(), "it waits for more");
        arrive("\4");
        assertTrue(receiver.handle());
        reader.join();
        assertEquals("x-1", read.get());
    }

    @Test
    void theHandlerEndsWhenTheDeviceHasNoMoreReasons() {
        Ns16550Receiver receiver = attached();
        assertFalse(receiver.handle(), "another device of the line had asked");
        arrive("ab");
        ports.modemStatusChanged = true;
        assertTrue(receiver.handle());
        assertFalse(ports.modemStatusChanged);
        assertEquals(2, uart.available());
    }

    @Test
    void lossesAreCounted() {
        Ns16550Receiver receiver = attached();
        arrive("a");
        ports.errors = 2;
        receiver.handle();
        arrive("b");
        ports.errors = 8;
        receiver.handle();
        ports.errors = 2;
        receiver.handle();
        assertEquals(2, receiver.overruns());
        assertEquals(1, receiver.lineErrors());
    }
}
