package ibrik.driver.imxuart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.runtime.api.Memory;
import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.Deque;

/** A UART written from IMX6ULRM chapter 55, with the register of its clock; the transmitter takes two characters and drains one each time its status is read. */
final class SimulatedUart implements Memory {
    static final int BASE = 0x0202_0000;
    static final int CLOCK = 0x020c_4024;
    static final int FIFO = 32;

    final ByteArrayOutputStream sent = new ByteArrayOutputStream();
    private final Deque<Integer> fifo = new ArrayDeque<>();
    private int transmitting;
    private int draining;
    boolean aged;
    boolean overrun;
    int clockControl;
    int ucr1;
    int ucr2;
    int ucr3 = 0x700;
    int ufcr = 0x801;
    int ubir;
    int ubmr;

    /** A character arrives, with the flags of URXD given. */
    void arrive(int character) {
        if (fifo.size() == FIFO) {
            overrun = true;
            return;
        }
        fifo.add(0x8000 | (overrun ? 0x2000 : 0) | character);
        overrun = false;
    }

    /** The time of eight characters passes. */
    void silence() { aged = !fifo.isEmpty() && (ucr2 & 8) != 0; }

    void stillSends(int characters) { draining = characters; }

    boolean interrupts() {
        boolean level = (ucr1 & 0x200) != 0 && (status1() & 0x200) != 0;
        boolean aging = (ucr2 & 8) != 0 && aged;
        return level || aging;
    }

    boolean isEmpty() { return fifo.isEmpty(); }

    private int status1() {
        int level = ufcr & 0x3f;
        return (fifo.size() >= level ? 0x200 : 0) | (aged ? 0x100 : 0) | (transmitting < 2 ? 0x2000 : 0);
    }

    @Override
    public long load(long address, int size) {
        assertEquals(4, size, "the UART has 32-bit registers only");
        if (address == CLOCK) return clockControl;
        return switch ((int) address - BASE) {
            case 0x00 -> fifo.isEmpty() ? 0x55 : fifo.remove();
            case 0x80 -> ucr1;
            case 0x84 -> ucr2;
            case 0x94 -> {
                int status = status1();
                if (transmitting > 0) transmitting--;
                yield status;
            }
            case 0x98 -> (fifo.isEmpty() ? 0 : 1) | (draining == 0 || draining-- == 0 ? 8 : 0);
            default -> throw new AssertionError("read of register 0x" + Long.toHexString(address - BASE));
        };
    }

    @Override
    public void store(long address, int size, long data) {
        assertEquals(4, size, "the UART has 32-bit registers only");
        int value = (int) data;
        switch ((int) address - BASE) {
            case 0x40 -> {
                assertTrue((ucr1 & 1) != 0 && (ucr2 & 4) != 0, "a character was written before the transmitter was on");
                assertTrue(transmitting < 2, "a character was written although the FIFO was full");
                transmitting++;
                sent.write(value);
            }
            case 0x80 -> ucr1 = value;
            case 0x84 -> ucr2 = value;
            case 0x88 -> ucr3 = value;
            case 0x90 -> ufcr = value;
            case 0x94 -> { if ((value & 0x100) != 0) aged = false; }
            case 0x98 -> assertEquals(2, value, "only the overrun flag is cleared");
            case 0xa4 -> {
                assertEquals(0, draining, "the rate changes while characters are being sent");
                ubir = value;
                ubmr = -1;
            }
            case 0xa8 -> ubmr = value;
            default -> throw new AssertionError("write to register 0x" + Long.toHexString(address - BASE));
        }
    }
}
