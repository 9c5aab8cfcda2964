// Random bytes over a simulated instruction.
package ibrik.driver.rdrand;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class GeneratorTest {
    private static final long CARRY = 1L << 32;
    private int calls;

    /** Has a word every {@code period} tries. */
    private Generator generator(int period, int tries) { return new Generator("RDTEST", () -> ++calls % period == 0 ? CARRY | 0x8899_aa00L + calls : 0, tries); }

    @Test
    void wordsBecomeBytesFromTheLowestOn() {
        byte[] bytes = new byte[8];
        generator(1, 1).fill(bytes, 1, 6);
        assertArrayEquals(new byte[] {0, 1, (byte) 0xaa, (byte) 0x99, (byte) 0x88, 2, (byte) 0xaa, 0}, bytes, "only the part that was asked for");
        assertEquals(2, calls);
    }

    @Test
    void nothingIsTakenWithoutTheCarry() {
        byte[] bytes = new byte[4];
        generator(10, 10).fill(bytes, 0, 4);
        assertEquals(10, calls);
        assertEquals(10, bytes[0], "what came with the carry");
    }

    @Test
    void triesAreBounded() {
        String message = assertThrows(IllegalStateException.class, () -> generator(11, 10).fill(new byte[4], 0, 4)).getMessage();
        assertEquals(10, calls);
        assertTrue(message.startsWith("RDTEST had no random bits in 10 tries"), message);
    }

    @Test
    void aStuckGeneratorIsRefused() {
        Generator stuck = new Generator("RDTEST", () -> CARRY | 0xffff_ffffL, 10);
        byte[] bytes = new byte[64];
        String message = assertThrows(IllegalStateException.class, () -> stuck.fill(bytes, 0, 64)).getMessage();
        assertTrue(message.contains("the same bits again"), message);
        assertEquals(0, bytes[8], "nothing after the repetition");
    }

    /** Two equal words are no reason: they come by chance. */
    @Test
    void aRepetitionMayBeChance() {
        Generator pairs = new Generator("RDTEST", () -> CARRY | calls++ / 2, 10);
        byte[] bytes = new byte[400];
        pairs.fill(bytes, 0, 400);
        assertEquals(49, bytes[396]);
    }

    @Test
    void rangesAreChecked() { assertThrows(IndexOutOfBoundsException.class, () -> generator(1, 1).fill(new byte[4], 2, 3)); }
}
