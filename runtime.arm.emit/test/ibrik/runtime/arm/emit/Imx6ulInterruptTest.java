package ibrik.runtime.arm.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ibrik.assembler.arm.Assembler;
import ibrik.assembler.arm.Mem;
import ibrik.assembler.arm.Reg;
import ibrik.compiler.core.target.RuntimeEntry;
import ibrik.compiler.core.target.Symbol;
import ibrik.runtime.layout.ThreadBlock;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Software interrupts through the GIC (ARM IHI 0048B) in QEMU.
class Imx6ulInterruptTest extends InterruptTest {
    private static final int DISTRIBUTOR = 0x00a01000;
    private static final int GICD_SGIR = 0xf00;
    private static final int CPU_INTERFACE = 0x00a02000;
    private static final int GICC_PMR = 4;
    private static final int GICC_IAR = 0xc;
    private static final int GICC_EOIR = 0x10;
    /** To this processor, number 5. */
    private static final int SELF = 2 << 24 | 5;

    Imx6ulInterruptTest() {
        super("imx6ul");
    }

    @BeforeAll
    static void qemu() {
        assumeTrue(TestImage.isInstalled("qemu-system-arm"), "qemu-system-arm is not installed; install it to run this test");
    }

    @Override
    void raise(Assembler asm) {
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

    @Override
    void acknowledge(Assembler asm) {
        asm.load(Reg.R0, CPU_INTERFACE);
        asm.ldr(Reg.R1, Mem.at(Reg.R0, GICC_IAR));
        asm.str(Reg.R1, Mem.at(Reg.R0, GICC_EOIR));
    }

    @Override
    void unmask(Assembler asm) {
        asm.cpsie(Assembler.MASK_I);
        asm.isb();
    }

    @Override
    int vector() {
        return 0;
    }

    @Override
    int frame() {
        return InterruptEntry.FRAME;
    }

    @Test
    void anOverflowOfTheInterruptStackIsReported() throws Exception {
        image.define(RuntimeEntry.INTERRUPT, c -> {
            c.asm.load(Reg.R2, ThreadBlock.INTERRUPT_STACK + 4);
            c.asm.sub(Reg.R3, Reg.SP, Reg.R2);
            c.asm.str(Reg.R3, Mem.at(Reg.R3));
        });
        image.boot(c -> {
            raise(c.asm);
            unmask(c.asm);
        });
        int[] words = image.run(folder).words();
        assertEquals(RuntimeEntry.FAULT.ordinal(), words[0]);
        assertEquals(image.address(InterruptEntry.STACK) + InterruptEntry.GUARD_SIZE - 4, words[2], "address");
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
            unmask(c.asm);
        });
        int[] words = image.run(folder).words();
        assertEquals(RuntimeEntry.FAULT.ordinal(), words[0]);
        assertEquals(16, words[2], "address");
    }
}
