package ibrik.runtime.arm.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.function.Consumer;

import ibrik.assembler.arm.Mem;
import ibrik.assembler.arm.Reg;
import ibrik.compiler.core.target.RuntimeEntry;
import ibrik.compiler.core.target.Symbol;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What holds of the emitted code on every board, and the words to test it with.
abstract class BootTest {
    final TestImage image;

    @TempDir
    Path folder;

    BootTest(String board) {
        image = new TestImage(board);
    }

    /// The field of the boot block at an offset in bytes.
    static int word(int[] words, int offset) {
        return words[offset / 4];
    }

    /// Boots a program that ends in a report, and gives the report's words: runtime entry, its arguments from 1, return address.
    final int[] fault(Consumer<Code> body) throws Exception {
        image.boot(body);
        TestImage.Outcome outcome = image.run(folder);
        assertEquals(TestImage.REPORT_STATUS, outcome.status());
        return outcome.words();
    }

    /// Where the program starts.
    final int bootAddress() {
        return image.addresses.get(new Symbol.Named("runtime.BOOT"));
    }

    @Test
    void aLoadThroughNullBecomesAnException() throws Exception {
        int[] words = fault(c -> {
            c.asm.load(Reg.R0, 0);
            c.asm.ldr(Reg.R0, Mem.at(Reg.R0, 4092));
        });
        assertEquals(RuntimeEntry.THROW_NULL_POINTER.ordinal(), words[0]);
        assertEquals(bootAddress() + 4 + 1, words[5], "the instruction's address + 1 as return address");
    }

    static void assertFault(int[] words, int cause, int address, int pc) {
        assertEquals(RuntimeEntry.FAULT.ordinal(), words[0]);
        assertEquals(cause, words[1], "cause");
        assertEquals(Integer.toHexString(address), Integer.toHexString(words[2]), "address");
        assertEquals(Integer.toHexString(pc), Integer.toHexString(words[3]), "pc");
    }
}
