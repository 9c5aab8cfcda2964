package ibrik.runtime.arm.emit;

import static ibrik.assembler.arm.Cond.AL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;

import ibrik.assembler.arm.Assembler;
import ibrik.assembler.arm.DReg;
import ibrik.assembler.arm.Mem;
import ibrik.assembler.arm.Operand2;
import ibrik.assembler.arm.Reg;
import ibrik.assembler.arm.SystemAssembler.Status;
import ibrik.compiler.core.target.RuntimeEntry;
import ibrik.compiler.core.target.Stub;
import ibrik.compiler.core.target.Symbol;
import ibrik.runtime.layout.ImageSymbols;
import ibrik.runtime.layout.ThreadBlock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What holds of interrupts on every board.
abstract class InterruptTest {
    /** Registers that hold something of the interrupted code. */
    private static final int[] KEPT = {4, 5, 6, 8, 11, 12, 14};

    final TestImage image;

    @TempDir
    Path folder;

    InterruptTest(String board) {
        image = new TestImage(board);
    }

    /// Makes an interrupt pending.
    abstract void raise(Assembler asm);

    /// Tells the hardware that it has been served.
    abstract void acknowledge(Assembler asm);

    /// Lets interrupts through, with any registers but r4 to r6, r8, r10 to r12 and lr.
    abstract void unmask(Assembler asm);

    /// What Java is told.
    abstract int vector();

    /// Bytes of the stack of interrupts between its end and Java, or 0 if the kernel decides that.
    abstract int frame();

    private void end(Code c, int status) {
        c.asm.load(Reg.R0, status);
        c.asm.b(AL, new Symbol.Code(Stub.EXIT), 0);
    }

    @Test
    void javaServesInterruptsInABlockAndOnAStackOfTheirOwn() throws Exception {
        image.define(RuntimeEntry.INTERRUPT, c -> {
            c.asm.ldr(Reg.R2, Mem.at(Reg.R9, ThreadBlock.INTERRUPTED));
            c.asm.ldr(Reg.R3, Mem.at(Reg.R9, ThreadBlock.STACK_TOP));
            c.asm.sub(Reg.R3, Reg.R3, Reg.SP);
            c.asm.ldr(Reg.R4, Mem.at(Reg.R9, ThreadBlock.STACK_BASE));
            c.asm.sub(Reg.R4, Reg.SP, Reg.R4);
            c.asm.ldr(Reg.R5, Mem.at(Reg.R9, ThreadBlock.NO_ALLOCATION));
            c.asm.ldr(Reg.R6, Mem.at(Reg.R9, ThreadBlock.STACK_LIMIT));
            c.asm.push(Reg.R0, Reg.R2, Reg.R3, Reg.R4, Reg.R5, Reg.R6, Reg.R9, Reg.LR);
            c.asm.mov(Reg.R0, Reg.SP);
            c.asm.load(Reg.R1, 8);
            image.send(c.asm);
            end(c, TestImage.REPORT_STATUS);
        });
        image.boot(c -> {
            raise(c.asm);
            unmask(c.asm);
        });
        TestImage.Outcome outcome = image.run(folder);
        assertEquals(TestImage.REPORT_STATUS, outcome.status(), "the interrupt came");
        int[] words = outcome.words();
        assertEquals(vector(), words[0], "vector");
        assertEquals(image.address(ImageSymbols.MAIN_THREAD), words[1], "interrupted thread");
        if (frame() != 0) assertEquals(frame(), words[2], "bytes of stack that the vector uses");
        assertEquals(0, words[2] % 8, "the stack is aligned");
        assertTrue(words[2] > 0 && words[3] >= ThreadBlock.INTERRUPT_STACK, "enough of the stack is left: " + words[3]);
        assertEquals(1, words[4], "nothing may be allocated");
        assertEquals(0, words[5], "no prologue polls");
        assertEquals(image.address(ImageSymbols.INTERRUPT_THREAD), words[6], "thread register");
    }

    @Test
    void interruptsAreHeldBackUntilJavaLetsThemThrough() throws Exception {
        image.boot(c -> {
            raise(c.asm);
            c.asm.nop();
        });
        assertEquals(3, image.run(folder).status(), "the status given to EXIT");
    }

    @Test
    void theInterruptedCodeNoticesNothing() throws Exception {
        interrupt(true);
    }

    @Test
    void theInterruptedCodeNoticesNothingOfInterruptsWithoutFloatingPoint() throws Exception {
        image.floatsInInterrupts = false;
        interrupt(false);
    }

    private void interrupt(boolean floats) throws Exception {
        image.define(RuntimeEntry.INTERRUPT, c -> {
            acknowledge(c.asm);
            for (int r = 0; r < 13; r++) c.asm.load(Reg.of(r), 0x10 + r);
            for (int d = 0; floats && d < 16; d++) c.asm.vmov(AL, DReg.of(d), Reg.R1, Reg.R2);
            c.asm.load(Reg.R0, 0x20000000);
            if (floats) c.asm.vmsr(AL, Assembler.FPSCR, Reg.R0);
            c.asm.cmp(Reg.R1, Reg.R1);
            c.asm.bx(Reg.LR);
        });
        image.boot(c -> {
            raise(c.asm);
            c.asm.sub(Reg.SP, Reg.SP, Operand2.imm(256));
            c.asm.mov(Reg.R10, Reg.SP);
            c.asm.load(Reg.R3, 0x80000000);
            c.asm.vmsr(AL, Assembler.FPSCR, Reg.R3);
            for (int d = 0; d < 16; d++) {
                c.asm.load(Reg.R2, 0x100 + d);
                c.asm.load(Reg.R3, 0x200 + d);
                c.asm.vmov(AL, DReg.of(d), Reg.R2, Reg.R3);
            }
            for (int r : KEPT) c.asm.load(Reg.of(r), 0x40 + r);
            c.asm.ldrex(AL, Reg.R2, Reg.R10);
            c.asm.cmp(Reg.R10, Reg.R4);
            unmask(c.asm);
            c.asm.push(Reg.R4, Reg.R5, Reg.R6, Reg.R8, Reg.R9, Reg.R11, Reg.R12, Reg.LR);
            c.asm.mrs(AL, Reg.R2, Status.CPSR);
            c.asm.vmrs(AL, Reg.R3, Assembler.FPSCR);
            c.asm.strex(AL, Reg.R4, Reg.R1, Reg.R10);
            c.asm.push(Reg.R2, Reg.R3, Reg.R4, Reg.R5);
            c.asm.vpush(AL, DReg.D0, 16);
            c.asm.mov(Reg.R0, Reg.SP);
            c.asm.load(Reg.R1, 32 + 4 + 8);
            image.send(c.asm);
        });
        TestImage.Outcome outcome = image.run(folder);
        assertEquals(3, outcome.status());
        int[] words = outcome.words();
        for (int d = 0; d < 16; d++) {
            assertEquals(0x100 + d, words[2 * d], "d" + d);
            assertEquals(0x200 + d, words[2 * d + 1], "high half of d" + d);
        }
        assertEquals(0x2000, words[32] >>> 16 & 0x6000, "flags of the comparison");
        assertEquals(0x80000000, words[33], "FPSCR");
        assertEquals(1, words[34], "the exclusive store fails");
        int at = 36;
        for (int r : KEPT) {
            if (r == 11) assertEquals(image.address(ImageSymbols.MAIN_THREAD), words[at++], "thread register");
            assertEquals(0x40 + r, words[at++], "r" + r);
        }
    }
}
