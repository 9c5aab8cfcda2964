package ibrik.driver.imxuart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.runtime.api.InterruptHandler;
import ibrik.runtime.api.Memory;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The driver over a simulated register file. */
class ImxUartTest {
    private static final int LINE = 58;

    private final SimulatedUart hardware = new SimulatedUart();
    private ImxUart uart;

    @BeforeEach
    void attach() {
        Memory.install(hardware);
        uart = with(0);
    }

    private static ImxUart with(int baud) { return new ImxUart(new UartSettings(SimulatedUart.BASE, LINE, baud, 0, SimulatedUart.CLOCK, "uart1")); }

    @AfterEach
    void detach() { Memory.install(null); }

    private void arrive(String text) { text.chars().forEach(hardware::arrive); }

    private String read(int length) {
        byte[] bytes = new byte[length];
        int count = uart.read(bytes, 0, length);
        return count < 0 ? null : new String(bytes, 0, count, StandardCharsets.ISO_8859_1);
    }

    @Test
    void turnsOnWithoutHandshakeAndInterrupts() {
        assertEquals(1, hardware.ucr1);
        assertEquals(0x4027, hardware.ucr2);
        assertEquals(4, hardware.ucr3 & 4, "the receiver's input is not selected");
        assertEquals(0, hardware.ubir, "the rate changed although none is configured");
    }

    @Test
    void sendsEveryByteAndOnlyItsLowBits() {
        byte[] bytes = "x\u00e9y".getBytes(StandardCharsets.ISO_8859_1);
        uart.write(bytes, 0, 3);
        uart.write(0x121);
        assertEquals("x\u00e9y!", hardware.sent.toString(StandardCharsets.ISO_8859_1));
    }

    @Test
    void pollsWhereNoInterruptsAreServed() {
        arrive("q\u00ff");
        assertTrue(uart.available() > 0);
        assertEquals("q", read(1));
        assertEquals("\u00ff", read(4));
        assertEquals(0, uart.available());
        assertFalse(hardware.interrupts());
    }

    @Test
    void controlDEndsTheInputForGood() {
        arrive("a\u0004b");
        assertEquals("a", read(8));
        assertEquals(null, read(8));
        assertEquals(null, read(8));
        uart.attached();
        assertEquals(null, read(8), "interrupts begin a new input");
    }

    @Test
    void interruptsWhenTheFifoIsHalfFull() {
        uart.attached();
        assertEquals(LINE, uart.line());
        assertTrue(uart.isLevel());
        arrive("0123456789abcde");
        assertFalse(hardware.interrupts());
        assertFalse(uart.handle(), "the device had not asked for service");
        arrive("f");
        assertTrue(hardware.interrupts());
        assertTrue(uart.handle());
        assertFalse(hardware.interrupts(), "the line stays active after it was served");
        assertEquals(16, uart.available());
        assertEquals("0123456789abcdef", read(32));
    }

    @Test
    void interruptsWhenFewCharactersHaveWaited() {
        uart.attached();
        arrive("ok");
        assertFalse(hardware.interrupts());
        hardware.silence();
        assertTrue(hardware.interrupts());
        assertTrue(uart.handle());
        assertFalse(hardware.interrupts(), "the aging interrupt is not cleared");
        assertEquals("ok", read(8));
    }

    @Test
    void countsWhatWasLostAndKeepsTheRest() {
        uart.attached();
        for (int i = 0; i < SimulatedUart.FIFO + 3; i++) hardware.arrive('0' + i % 10);
        assertTrue(uart.handle());
        hardware.arrive('x');
        hardware.silence();
        assertTrue(uart.handle());
        assertEquals(1, uart.overruns());
        assertEquals("01234567890123456789012345678901x", read(64));
    }

    @Test
    void dropsBrokenCharacters() {
        hardware.arrive('a');
        hardware.arrive(0x1000 | 'b');
        hardware.arrive(0x0400 | 'c');
        hardware.arrive(0x1800);
        hardware.arrive('d');
        assertEquals("ad", read(8));
        assertEquals(3, uart.errors());
        assertEquals(0, uart.overruns());
    }

    @Test
    void setsTheRateFromTheClockThatTheControllerNames() {
        hardware.stillSends(3);
        hardware.clockControl = 0x40;
        with(115_200);
        assertEquals(47, hardware.ubir);
        assertEquals(624, hardware.ubmr);
        assertEquals(5, hardware.ufcr >> 7 & 7, "the clock is to be divided by one");
        hardware.clockControl = 1;
        with(115_200);
        assertEquals(40_000_000.0 * (hardware.ubir + 1) / (hardware.ubmr + 1) / 16, 115_200.0);
    }

    @Test
    void aConfiguredClockNeedsNoRegister() {
        hardware.clockControl = 0x3f;
        new ImxUart(new UartSettings(SimulatedUart.BASE, InterruptHandler.NONE, 9600, 66_000_000, 0, "uart2"));
        assertEquals(9600, 66_000_000.0 * (hardware.ubir + 1) / (hardware.ubmr + 1) / 16, 0.5);
    }

    @Test
    void refusesARateThatTheClockCannotGive() {
        hardware.clockControl = 0x40;
        String message = assertThrows(IllegalArgumentException.class, () -> with(3_000_000)).getMessage();
        assertTrue(message.contains("ibrik.driver.imxuart") && message.contains("baud"), message);
    }
}
