package ibrik.runtime.arm.emit;

import static ibrik.assembler.arm.Cond.AL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Raises software interrupts through the GIC in QEMU.
class InterruptEntryTest {
    private static final int RAM = 0x80000000;
    private static final int DISTRIBUTOR = 0x00a01000;
    private static final int GICD_SGIR = 0xf00;
    private static final int CPU_INTERFACE = 0x00a02000;
    private static final int GICC_PMR = 4;
    private static final int GICC_IAR = 0xc;
    private static final int GICC_EOIR = 0x10;
    /** To this processor, number 5. */
    private static final int SELF = 2 << 24 | 5;

    private final TestImage image = new TestImage("imx6ul");

    @TempDir
    Path folder;

    @BeforeAll
    static void qemu() {
        assumeTrue(TestImage.isInstalled("qemu-system-arm"), "qemu-system-arm is not installed; install it to run this test");
    }

    private static void raise(Assembler asm) {
        asm.load(Reg.R0, DISTRIBUTOR);
        asm.load(Reg.R1, 1);
        asm.str(Reg.R1, Mem.at(Reg.R0));
        asm.load(Reg.R2, CPU_INTERFACE);
        asm.str(Reg.R1, Mem.at(Reg.R2));
        asm.load(Reg.R1, 0xff);
        asm.str(Reg.R1, Mem.at(Reg.R2, GICC_PMR));
        asm.load(Reg.R1, SELF);
        asm.str(Reg.R1, Mem.at(Reg.R0, GICD_SGIR));
    }

    private static void acknowledge(Assembler asm) {
        asm.load(Reg.R0, CPU_INTERFACE);
        asm.ldr(Reg.R1, Mem.at(Reg.R0, GICC_IAR));
        asm.str(Reg.R1, Mem.at(Reg.R0, GICC_EOIR));
    }

    private static void end(Code c, int status) {
        c.asm.load(Reg.R0, status);
        c.asm.b(AL, new Symbol.Code(Stub.EXIT), 0);
    }

    @Test
    void javaServesInterruptsInABlockAndOnAStackOfTheirOwn() throws Exception {
        image.define(RuntimeEntry.INTERRUPT, c -> {
            c.asm.ldr(Reg.R2, Mem.at(Reg.R9, ThreadBlock.INTERRUPTED));
            c.asm.ldr(Reg.R3, Mem.at(Reg.R9, ThreadBlock.STACK_TOP));
            c.asm.sub(Reg.R3, Reg.R3, Reg.SP);
            c.asm.mrs(AL, Reg.R4, Status.CPSR);
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
            c.asm.cpsie(Assembler.MASK_I);
            c.asm.isb();
        });
        TestImage.Outcome outcome = image.run(folder);
        assertEquals(TestImage.REPORT_STATUS, outcome.status(), "the interrupt came");
        int[] words = outcome.words();
        assertEquals(0, words[0], "vector");
        assertEquals(image.address(ImageSymbols.MAIN_THREAD), words[1], "interrupted thread");
        assertEquals(200, words[2], "bytes of stack that the vector uses");
        assertEquals(0x1d2, words[3] & 0x1ff, "IRQ mode, all masked");
        assertEquals(1, words[4], "nothing may be allocated");
        assertEquals(0, words[5], "no prologue polls");
        assertEquals(image.address(ImageSymbols.INTERRUPT_THREAD), words[6], "thread register");
    }

    @Test
    void theInterruptedCodeNoticesNothing() throws Exception {
        image.define(RuntimeEntry.INTERRUPT, c -> {
            acknowledge(c.asm);
            for (int r = 0; r < 13; r++) c.asm.load(Reg.of(r), 0x10 + r);
            for (int d = 0; d < 16; d++) c.asm.vmov(AL, DReg.of(d), Reg.R1, Reg.R2);
            c.asm.load(Reg.R0, 0x20000000);
            c.asm.vmsr(AL, Assembler.FPSCR, Reg.R0);
            c.asm.cmp(Reg.R1, Reg.R1);
            c.asm.bx(Reg.LR);
        });
        image.boot(c -> {
            raise(c.asm);
            c.asm.sub(Reg.SP, Reg.SP, Operand2.imm(256));
            c.asm.mov(Reg.R0, Reg.SP);
            c.asm.load(Reg.R1, 7);
            c.asm.ldrex(AL, Reg.R2, Reg.R0);
            c.asm.load(Reg.R3, 0x80000000);
            c.asm.vmsr(AL, Assembler.FPSCR, Reg.R3);
            for (int d = 0; d < 16; d++) {
                c.asm.load(Reg.R2, 0x100 + d);
                c.asm.load(Reg.R3, 0x200 + d);
                c.asm.vmov(AL, DReg.of(d), Reg.R2, Reg.R3);
            }
            for (int r = 2; r < 13; r++) if (r != 9) c.asm.load(Reg.of(r), 0x40 + r);
            c.asm.load(Reg.LR, 0x4e);
            c.asm.cmp(Reg.R2, Reg.R1);
            c.asm.cpsie(Assembler.MASK_I);
            c.asm.isb();
            c.asm.cpsid(Assembler.MASK_I);
            c.asm.push(Reg.R0, Reg.R1, Reg.R2, Reg.R3, Reg.R4, Reg.R5, Reg.R6, Reg.R7, Reg.R8, Reg.R9, Reg.R10, Reg.R11, Reg.R12, Reg.LR);
            c.asm.mrs(AL, Reg.R2, Status.CPSR);
            c.asm.vmrs(AL, Reg.R3, Assembler.FPSCR);
            c.asm.strex(AL, Reg.R4, Reg.R1, Reg.R0);
            c.asm.push(Reg.R2, Reg.R3, Reg.R4, Reg.R5);
            c.asm.vpush(AL, DReg.D0, 16);
            c.asm.mov(Reg.R0, Reg.SP);
            c.asm.load(Reg.R1, 32 + 4 + 14);
            image.send(c.asm);
        });
        TestImage.Outcome outcome = image.run(folder);
        assertEquals(3, outcome.status());
        int[] words = outcome.words();
        for (int d = 0; d < 16; d++) {
            assertEquals(0x100 + d, words[2 * d], "d" + d);
            assertEquals(0x200 + d, words[2 * d + 1], "high half of d" + d);
        }
        assertEquals(0x2000, words[32] >>> 16 & 0xf000, "flags of the comparison");
        assertEquals(0x80000000, words[33], "FPSCR");
        assertEquals(1, words[34], "the exclusive store fails");
        for (int r = 2; r < 13; r++) if (r != 9) assertEquals(0x40 + r, words[36 + r], "r" + r);
        assertEquals(7, words[37], "r1");
        assertEquals(image.address(ImageSymbols.MAIN_THREAD), words[45], "thread register");
        assertEquals(0x4e, words[49], "lr");
    }

    @Test
    void anOverflowOfTheInterruptStackIsReported() throws Exception {
        image.define(RuntimeEntry.INTERRUPT, c -> {
            c.asm.load(Reg.R2, ThreadBlock.INTERRUPT_STACK);
            c.asm.sub(Reg.R3, Reg.SP, Reg.R2);
            c.asm.str(Reg.R3, Mem.at(Reg.R3));
        });
        image.boot(c -> {
            raise(c.asm);
            c.asm.cpsie(Assembler.MASK_I);
            c.asm.isb();
        });
        int[] words = image.run(folder).words();
        assertEquals(RuntimeEntry.FAULT.ordinal(), words[0]);
        assertEquals(image.address(InterruptEntry.STACK) + InterruptEntry.GUARD_SIZE - 200, words[2], "address");
        assertEquals(image.addresses.get(new Symbol.Named("runtime.INTERRUPT")) + 8, words[3], "pc");
    }

    @Test
    void aNullPointerInAnInterruptIsAFault() throws Exception {
        image.define(RuntimeEntry.INTERRUPT, c -> {
            c.asm.load(Reg.R2, 16);
            c.asm.ldr(Reg.R2, Mem.at(Reg.R2));
        });
        image.boot(c -> {
            raise(c.asm);
            c.asm.cpsie(Assembler.MASK_I);
            c.asm.isb();
        });
        int[] words = image.run(folder).words();
        assertEquals(RuntimeEntry.FAULT.ordinal(), words[0]);
        assertEquals(16, words[2], "address");
    }
}
