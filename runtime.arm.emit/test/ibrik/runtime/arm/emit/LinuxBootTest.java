package ibrik.runtime.arm.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ibrik.assembler.arm.Mem;
import ibrik.assembler.arm.Operand2;
import ibrik.assembler.arm.Reg;
import ibrik.compiler.core.target.RuntimeEntry;
import ibrik.runtime.layout.BootBlock;
import ibrik.runtime.layout.FaultCause;
import ibrik.runtime.layout.ImageSymbols;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Runs the emitted code as a process: what Java finds at its first instruction, and what each kind of fault becomes.
class LinuxBootTest extends BootTest {
    private static final int END = 0x00400000 + 0x10000000;

    LinuxBootTest() {
        super("linux", 0x10);
    }

    @Override
    int stackTop() {
        return END;
    }

    @BeforeAll
    static void qemu() {
        assumeTrue(TestImage.isInstalled("qemu-arm"), "qemu-arm is not installed; install qemu-user to run this test");
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

    @Test
    void theGuardPageIsReported() throws Exception {
        int[] words = fault(c -> {
            c.address(Reg.R0, ImageSymbols.BOOT_BLOCK);
            c.asm.ldr(Reg.R0, Mem.at(Reg.R0, BootBlock.STACK_BASE));
            c.asm.sub(Reg.R0, Reg.R0, Operand2.imm(4));
            c.asm.mov(Reg.SP, Reg.R0);
            c.asm.str(Reg.R0, Mem.at(Reg.R0));
        });
        assertFault(words, Fault.DATA | FaultCause.PROTECTED, END - (8 << 20) + 4092, bootAddress() + 20);
        assertEquals(END - (8 << 20) + 4092, words[4], "stack pointer");
    }

    @Test
    void anUndefinedInstructionIsReported() throws Exception {
        int[] words = fault(c -> c.asm.udf(1));
        assertEquals(RuntimeEntry.FAULT.ordinal(), words[0]);
        assertEquals(Fault.UNDEFINED_INSTRUCTION | FaultCause.OTHER, words[1]);
        assertEquals(bootAddress(), words[3]);
    }

    @Test
    void dataCannotBeExecuted() throws Exception {
        int[] words = fault(c -> {
            c.asm.mov(Reg.R0, Reg.SP);
            c.asm.sub(Reg.R0, Reg.R0, Operand2.imm(64));
            c.asm.bx(Reg.R0);
        });
        assertFault(words, Fault.INSTRUCTION_FETCH | FaultCause.EXECUTE | FaultCause.PROTECTED, END - 64, END - 64);
    }

    @Test
    void pageZeroIsReportedAtLargeOffsets() throws Exception {
        int[] words = fault(c -> {
            c.asm.load(Reg.R0, 0x1008);
            c.asm.ldr(Reg.R0, Mem.at(Reg.R0));
        });
        assertFault(words, Fault.DATA, 0x1008, bootAddress() + 4);
    }

    @Test
    void whatIsNotMappedIsReported() throws Exception {
        int[] words = fault(c -> {
            c.asm.load(Reg.R0, 0x70000000);
            c.asm.ldr(Reg.R0, Mem.at(Reg.R0));
        });
        assertFault(words, Fault.DATA, 0x70000000, bootAddress() + 4);
    }
}
