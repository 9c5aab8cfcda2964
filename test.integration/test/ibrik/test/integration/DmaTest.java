package ibrik.test.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ibrik.qemu.Machine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** DMA regions: the board's and one that the firmware declares. */
class DmaTest {

    @ParameterizedTest
    @EnumSource
    void regionsAreAllocatedCopiedAndFreed(Machine machine) throws Exception {
        String used = "1100 bytes in 2 blocks, as written: true\n0 bytes, all in one piece: true\n";
        assertEquals("dma 0x20000 at 0\n" + used + "frames 0x2000 at 0\n" + used + "apart: true\n"
                + "DMA region frames has no 8193 bytes at a multiple of 1: 0 of 8192 are in use, and 8192 are the most in one piece; free some, or declare a larger region\n",
                Images.textOf(Images.run("test.fixtures.dma", machine), 0));
    }
}
