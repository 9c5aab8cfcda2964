package ibrik.runtime.arm.emit;

import static ibrik.assembler.arm.Cond.AL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ibrik.assembler.arm.Assembler;
import ibrik.assembler.arm.Mem;
import ibrik.assembler.arm.Operand2;
import ibrik.assembler.arm.Reg;
import ibrik.compiler.core.target.RuntimeEntry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Signals that serve as interrupts.
class LinuxInterruptTest extends InterruptTest {
    private static final int GETPID = 20;
    private static final int KILL = 37;
    private static final int RT_SIGPROCMASK = 175;
    private static final int SIG_UNBLOCK = 1;
    private static final int SIGALRM = 14;

    LinuxInterruptTest() {
        super("linux");
    }

    @BeforeAll
    static void qemu() {
        assumeTrue(TestImage.isInstalled("qemu-arm"), "qemu-arm is not installed; install qemu-user to run this test");
    }

    @Override
    void raise(Assembler asm) {
        asm.load(Reg.R7, GETPID);
        asm.svc(AL, 0);
        asm.load(Reg.R1, SIGALRM);
        asm.load(Reg.R7, KILL);
        asm.svc(AL, 0);
    }

    @Override
    void acknowledge(Assembler asm) {
    }

    @Override
    void unmask(Assembler asm) {
        asm.load(Reg.R0, 1 << SIGALRM - 1);
        asm.str(Reg.R0, Mem.at(Reg.SP, -16));
        asm.load(Reg.R0, 0);
        asm.str(Reg.R0, Mem.at(Reg.SP, -12));
        asm.load(Reg.R0, SIG_UNBLOCK);
        asm.sub(Reg.R1, Reg.SP, Operand2.imm(16));
        asm.load(Reg.R2, 0);
        asm.load(Reg.R3, 8);
        asm.load(Reg.R7, RT_SIGPROCMASK);
        asm.svc(AL, 0);
    }

    @Override
    int vector() {
        return SIGALRM;
    }

    @Override
    int frame() {
        return 0;
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
