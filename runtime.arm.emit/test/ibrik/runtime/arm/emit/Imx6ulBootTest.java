package ibrik.runtime.arm.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

import ibrik.assembler.arm.Mem;
import ibrik.assembler.arm.Operand2;
import ibrik.assembler.arm.Reg;
import ibrik.compiler.core.target.RuntimeEntry;
import ibrik.compiler.core.target.Stub;
import ibrik.compiler.core.target.Symbol;
import ibrik.runtime.layout.BootBlock;
import ibrik.runtime.layout.ImageSymbols;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Boots the emitted code in QEMU: what Java finds at its first instruction, and what each kind of fault becomes.
class Imx6ulBootTest extends BootTest {
    private static final int RAM = 0x80000000;

    Imx6ulBootTest() {
        super("imx6ul");
    }

    @BeforeAll
    static void qemu() {
        assumeTrue(TestImage.isInstalled("qemu-system-arm"), "qemu-system-arm is not installed; install it to run this test");
    }

    @Test
    void javaFindsRamStackAndMode() throws Exception {
        for (int megabytes : new int[] {16, 128, 129}) {
            TestImage fresh = new TestImage("imx6ul");
            fresh.boot(fresh::sendState);
            TestImage.Outcome outcome = fresh.run(folder, "-m", "" + megabytes);
            assertEquals(3, outcome.status(), "the status given to EXIT");
            int[] words = outcome.words();
            int end = RAM + (megabytes << 20);
            assertEquals(megabytes << 20, word(words, BootBlock.RAM_SIZE));
            assertEquals(fresh.address(ImageSymbols.IMAGE_END), word(words, BootBlock.HEAP_START));
            assertEquals(end - 0x10000, word(words, BootBlock.HEAP_END));
            assertEquals(end - 0x10000 + 4096, word(words, BootBlock.STACK_BASE));
            assertEquals(end, word(words, BootBlock.STACK_TOP));
            assertEquals(fresh.address(ImageSymbols.MAIN_THREAD), words[17], "thread register");
            assertEquals(0x1df, words[16] & 0x1ff, "System mode, interrupts and aborts masked");
        }
    }

    @Test
    void theCommandLineHasNoProgramName() throws Exception {
        image.boot(c -> {
            c.address(Reg.R0, ImageSymbols.BOOT_BLOCK);
            c.asm.ldr(Reg.R1, Mem.at(Reg.R0, BootBlock.COMMAND_LINE));
            c.asm.ldr(Reg.R0, Mem.at(Reg.R1));
            c.asm.b(ibrik.assembler.arm.Cond.AL, new Symbol.Named("runtime.THROW_BOUNDS"), 0);
        });
        Path spaced = Files.createDirectory(folder.resolve("with a space"));
        int[] words = image.run(spaced, "-append", "abc d").words();
        assertEquals('a' | 'b' << 8 | 'c' << 16 | ' ' << 24, words[1]);
    }

    private int[] storeTo(String symbol, int offset) throws Exception {
        return fault(c -> {
            c.address(Reg.R0, symbol);
            if (offset != 0) {
                c.asm.ldr(Reg.R0, Mem.at(Reg.R0, offset));
                c.asm.sub(Reg.R0, Reg.R0, Operand2.imm(4));
            }
            c.asm.str(Reg.R0, Mem.at(Reg.R0));
        });
    }

    @Test
    void textCannotBeWritten() throws Exception {
        int[] words = storeTo(ImageSymbols.TEXT_START, 0);
        assertFault(words, Fault.DATA, image.address(ImageSymbols.TEXT_START), bootAddress() + 8);
    }

    @Test
    void constantsCannotBeWritten() throws Exception {
        int[] words = storeTo(ImageSymbols.RODATA_START, 0);
        assertFault(words, Fault.DATA, image.address(ImageSymbols.RODATA_START), bootAddress() + 8);
    }

    @Test
    void thePageBelowTheStackIsAbsent() throws Exception {
        int[] words = storeTo(ImageSymbols.BOOT_BLOCK, BootBlock.STACK_BASE);
        assertFault(words, Fault.DATA, RAM + (128 << 20) - 0x10000 + 4096 - 4, bootAddress() + 16);
    }

    private int[] jumpTo(Consumer<Code> address) throws Exception {
        return fault(c -> {
            address.accept(c);
            c.asm.bx(Reg.R0);
        });
    }

    @Test
    void dataCannotBeExecuted() throws Exception {
        int[] words = jumpTo(c -> c.address(Reg.R0, ImageSymbols.BSS_START));
        assertFault(words, Fault.INSTRUCTION_FETCH, image.address(ImageSymbols.BSS_START), image.address(ImageSymbols.BSS_START));
        words = heapExecuted();
        assertEquals(Fault.INSTRUCTION_FETCH, words[1]);
    }

    /// The heap beyond the image, which sections map.
    private int[] heapExecuted() throws Exception {
        TestImage other = new TestImage("imx6ul");
        other.boot(c -> {
            c.asm.load(Reg.R0, RAM + (64 << 20));
            c.asm.bx(Reg.R0);
        });
        return other.run(folder).words();
    }

    @Test
    void rodataCannotBeExecuted() throws Exception {
        int[] words = jumpTo(c -> c.address(Reg.R0, ImageSymbols.RODATA_START));
        assertFault(words, Fault.INSTRUCTION_FETCH, image.address(ImageSymbols.RODATA_START), image.address(ImageSymbols.RODATA_START));
    }

    @Test
    void anUndefinedInstructionIsReported() throws Exception {
        int[] words = fault(c -> c.asm.udf(1));
        assertFault(words, Fault.UNDEFINED_INSTRUCTION, bootAddress(), bootAddress());
    }

    @Test
    void memoryThatIsNotDeclaredIsAbsent() throws Exception {
        int[] words = fault(c -> {
            c.asm.load(Reg.R0, 0x10000000);
            c.asm.ldr(Reg.R0, Mem.at(Reg.R0));
        });
        assertFault(words, Fault.DATA, 0x10000000, bootAddress() + 4);
    }

    @Test
    void anAllocationStubHandsOnTheDescriptor() throws Exception {
        int[] words = fault(c -> {
            c.asm.load(Reg.R12, 112);
            c.call(new Symbol.Code(Stub.ALLOCATE_INSTANCE));
        });
        assertEquals(RuntimeEntry.ALLOCATE_INSTANCE.ordinal(), words[0]);
        assertEquals(112, words[1], "the descriptor");
    }
}
