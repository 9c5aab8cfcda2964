package ibrik.runtime.arm.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.function.Consumer;

import ibrik.assembler.arm.Mem;
import ibrik.assembler.arm.Operand2;
import ibrik.assembler.arm.Reg;
import ibrik.compiler.core.target.RuntimeEntry;
import ibrik.compiler.core.target.Symbol;
import ibrik.runtime.layout.BootBlock;
import ibrik.runtime.layout.ImageSymbols;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs the emitted code as a process: what Java finds at its first instruction, and what each kind of fault becomes.
class LinuxBootTest {
    private static final int END = 0x00400000 + 0x10000000;

    private final TestImage image = new TestImage("linux");

    @TempDir
    Path folder;

    @BeforeAll
    static void qemu() {
        assumeTrue(TestImage.isInstalled("qemu-arm"), "qemu-arm is not installed; install qemu-user to run this test");
    }

    private static int word(int[] words, int offset) {
        return words[offset / 4];
    }

    @Test
    void javaFindsMemoryAndArguments() throws Exception {
        image.boot(image::sendState);
        TestImage.Outcome outcome = image.run(folder, "one", "two");
        assertEquals(3, outcome.status(), "the status given to EXIT");
        int[] words = outcome.words();
        assertEquals(image.address(ImageSymbols.IMAGE_END), word(words, BootBlock.HEAP_START));
        assertEquals(END - (8 << 20), word(words, BootBlock.HEAP_END));
        assertEquals(END, word(words, BootBlock.STACK_TOP));
        assertEquals(3, word(words, BootBlock.ARGUMENT_COUNT));
        assertTrue(outcome.console().getLong(BootBlock.ENTRY_TIME) > 0);
        assertEquals(image.address(ImageSymbols.MAIN_THREAD), words[17], "thread register");
    }

    private int[] fault(Consumer<Code> body) throws Exception {
        image.boot(body);
        TestImage.Outcome outcome = image.run(folder);
        assertEquals(TestImage.REPORT_STATUS, outcome.status());
        return outcome.words();
    }

    private int bootAddress() {
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

    @Test
    void theGuardPageIsReported() throws Exception {
        int[] words = fault(c -> {
            c.address(Reg.R0, ImageSymbols.BOOT_BLOCK);
            c.asm.ldr(Reg.R0, Mem.at(Reg.R0, BootBlock.STACK_BASE));
            c.asm.sub(Reg.R0, Reg.R0, Operand2.imm(4));
            c.asm.mov(Reg.SP, Reg.R0);
            c.asm.str(Reg.R0, Mem.at(Reg.R0));
        });
        assertEquals(RuntimeEntry.FAULT.ordinal(), words[0]);
        assertEquals(Fault.DATA, words[1]);
        assertEquals(END - (8 << 20) + 4092, words[2]);
        assertEquals(bootAddress() + 20, words[3]);
        assertEquals(END - (8 << 20) + 4092, words[4], "stack pointer");
    }

    @Test
    void anUndefinedInstructionIsReported() throws Exception {
        int[] words = fault(c -> c.asm.udf(1));
        assertEquals(RuntimeEntry.FAULT.ordinal(), words[0]);
        assertEquals(Fault.UNDEFINED_INSTRUCTION, words[1]);
        assertEquals(bootAddress(), words[3]);
    }
}
