package ibrik.runtime.arm.emit;

import static ibrik.assembler.arm.Cond.AL;
import static ibrik.assembler.arm.Cond.EQ;
import static ibrik.assembler.arm.Cond.NE;
import static ibrik.assembler.arm.Reg.R0;
import static ibrik.assembler.arm.Reg.R1;
import static ibrik.assembler.arm.Reg.R2;
import static ibrik.assembler.arm.Reg.R3;
import static ibrik.assembler.arm.Reg.SP;

import ibrik.assembler.arm.Assembler;
import ibrik.assembler.arm.Label;
import ibrik.assembler.arm.Mem;
import ibrik.assembler.arm.Operand2;
import ibrik.compiler.core.target.CompiledMethod;
import ibrik.compiler.core.target.Stub;
import ibrik.compiler.core.target.Symbol;
import ibrik.runtime.layout.CodeTables;

/// The few blocks of the i.MX6UL that boot and exit need before and after Java. Sources: NXP IMX6ULRM (USB_ANALOG, SNVS, WDOG); Semihosting for AArch32, ARM IHI 0100.
final class Imx6ulChip {
    static final int SEMIHOSTING = 0x123456;
    static final int SYS_GET_CMDLINE = 0x15;
    private static final int SYS_EXIT_EXTENDED = 0x20;
    private static final int APPLICATION_EXIT = 0x20026;

    /** Silicon revision; revision 0.0 is QEMU. */
    private static final int USB_ANALOG_DIGPROG = 0x020c_8260;
    private static final int DIGPROG_QEMU = 0x0064_0000;

    private static final int SNVS_LPCR = 0x020c_c038;
    private static final int SNVS_LPCR_TOP_DP_EN = 0x60;

    /** Miscellaneous control of each watchdog: power-down counter enable, on after reset. */
    private static final int[] WDOG_WMCR = {0x020b_c008, 0x020c_0008, 0x021e_4008};

    private Imx6ulChip() {
    }

    /// EQ if this is QEMU. Uses r0, r1; needs the devices mapped, or the MMU off.
    static void testQemu(Assembler asm) {
        asm.load(R0, USB_ANALOG_DIGPROG);
        asm.ldr(R0, Mem.at(R0));
        asm.load(R1, DIGPROG_QEMU);
        asm.cmp(R0, R1);
    }

    /// On silicon: stops the watchdogs' power-down counters, which else cut the power after 16 seconds. The generic timer's driver starts the system counter.
    static void initialise(Assembler asm) {
        Label done = new Label();
        testQemu(asm);
        asm.b(EQ, done);
        asm.load(R1, 0);
        for (int address : WDOG_WMCR) {
            asm.load(R0, address);
            asm.strh(R1, Mem.at(R0));
        }
        asm.bind(done);
    }

    /// (status): under QEMU by semihosting, which hands the status on; else the power goes off.
    static CompiledMethod exit() {
        Code c = new Code();
        Assembler asm = c.asm;
        Label powerOff = new Label();
        asm.mov(R3, R0);
        testQemu(asm);
        asm.b(NE, powerOff);
        asm.load(R2, APPLICATION_EXIT);
        asm.push(R2, R3);
        asm.load(R0, SYS_EXIT_EXTENDED);
        asm.mov(R1, SP);
        asm.svc(AL, SEMIHOSTING);
        asm.bind(powerOff);
        asm.load(R0, SNVS_LPCR);
        asm.ldr(R1, Mem.at(R0));
        asm.orr(R1, R1, Operand2.imm(SNVS_LPCR_TOP_DP_EN));
        asm.str(R1, Mem.at(R0));
        asm.dsb(Assembler.Barrier.SY);
        Label forever = asm.here();
        asm.wfi(AL);
        asm.b(forever);
        return c.finish(new Symbol.Code(Stub.EXIT), 0, CodeTables.METHOD_FRAMELESS | CodeTables.METHOD_HIDDEN);
    }
}
