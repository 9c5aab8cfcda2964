package ibrik.qemu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstructionCounterTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    @Test
    void aLoopOnArmIsCountedExactly() throws Exception {
        // mov r0, #1000; 4: subs r0, r0, #1; bne 4; 12: b 12
        Path image = TinyImage.arm(folder, 0xe3a00ffa, 0xe2500001, 0x1afffffd, 0xeafffffe);
        assertEquals(1 + 2 * 1000, InstructionCounter.count(image, Machine.IMX6UL, 128, 0x80010000L, 0x8001000cL, LIMIT));
    }

    @Test
    void aLoopOnX86IsCountedExactly() throws Exception {
        // mov ecx, 1000; 5: dec ecx; jnz 5; 8: jmp 8
        byte[] code = {(byte) 0xb9, (byte) 0xe8, 3, 0, 0, 0x49, 0x75, (byte) 0xfd, (byte) 0xeb, (byte) 0xfe};
        Path image = TinyImage.microvm(folder, code);
        assertEquals(1 + 2 * 1000, InstructionCounter.count(image, Machine.MICROVM, 16, 0x200000L, 0x200008L, LIMIT));
    }

    @Test
    void thePvhNoteAndNotTheHeaderTellsTheEntry() throws Exception {
        Path image = TinyImage.microvm(folder, new byte[1]);
        byte[] elf = Files.readAllBytes(image);
        elf[24] = 0x55;
        assertEquals(0x200000L, ElfSymbols.read(Files.write(image, elf)).entry());
        assertEquals(0x80010000L, ElfSymbols.read(TinyImage.arm(folder, 0)).entry());
    }

    @Test
    void anAddressThatIsNotReachedIsAnError() throws Exception {
        Path image = TinyImage.arm(folder, 0xeafffffe);
        IOException e = assertThrows(IOException.class,
                () -> InstructionCounter.count(image, Machine.IMX6UL, 128, 0x80010000L, 0x80020000L, Duration.ofMillis(500)));
        assertTrue(e.getMessage().contains("before it reached 0x80020000"), e.getMessage());
    }
}
