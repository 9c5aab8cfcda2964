package ibrik.runtime.arm.emit;

import static ibrik.assembler.arm.Cond.AL;
import static ibrik.assembler.arm.Cond.EQ;
import static ibrik.assembler.arm.Cond.GE;
import static ibrik.assembler.arm.Cond.GT;
import static ibrik.assembler.arm.Cond.LT;
import static ibrik.assembler.arm.Cond.NE;
import static ibrik.assembler.arm.Reg.R0;
import static ibrik.assembler.arm.Reg.R1;
import static ibrik.assembler.arm.Reg.R12;
import static ibrik.assembler.arm.Reg.R2;
import static ibrik.assembler.arm.Reg.R3;
import static ibrik.assembler.arm.Reg.R4;
import static ibrik.assembler.arm.Reg.R5;
import static ibrik.assembler.arm.Reg.R6;
import static ibrik.assembler.arm.Reg.R7;
import static ibrik.assembler.arm.Reg.R8;
import static ibrik.assembler.arm.S.KEEP;
import static ibrik.assembler.arm.S.SET;

import ibrik.assembler.arm.Assembler;
import ibrik.assembler.arm.Label;
import ibrik.assembler.arm.MemoryAssembler.Barrier;
import ibrik.assembler.arm.Operand2;
import ibrik.assembler.arm.Shift;

/// Caches as boot code on silicon must find them: off, and with nothing in them. Instruction cache, branch predictor and translations are invalidated where the MMU is enabled.
/// Source: ARM ARM DDI 0406C, B2.2.7 (set and way), B4.1 (CLIDR, CCSIDR, CSSELR, SCTLR); Cortex-A7 TRM DDI 0464, 4.3.
final class Imx6ulCaches {
    private Imx6ulCaches() {
    }

    /// Under QEMU nothing, since it has no caches. A boot loader may have left data in them, which is written back; else what they hold is garbage from before reset. Uses r0 to r8 and r12.
    static void disable(Assembler asm) {
        Label done = new Label();
        Imx6ulChip.testQemu(asm);
        asm.b(EQ, done);
        asm.mrc(AL, 15, 0, R12, 1, 0, 0);
        asm.load(R1, Imx6ulEntry.SCTLR_M | Imx6ulEntry.SCTLR_C | Imx6ulEntry.SCTLR_Z | Imx6ulEntry.SCTLR_I);
        asm.bic(R0, R12, R1);
        asm.mcr(AL, 15, 0, R0, 1, 0, 0);
        asm.dsb(Barrier.SY);
        asm.isb();
        empty(asm);
        asm.bind(done);
    }

    /// Every line of every data or unified cache up to the point of coherency: written back and invalidated if r12 has SCTLR.C set, else invalidated.
    static void empty(Assembler asm) {
        Label level = new Label();
        Label next = new Label();
        Label done = new Label();
        asm.mrc(AL, 15, 1, R0, 0, 0, 1);
        asm.load(R1, 14);
        asm.and(AL, SET, R1, R1, R0.lsr(23));
        asm.b(EQ, done);
        asm.load(R2, 0);
        asm.bind(level);
        asm.add(R3, R2, R2.lsr(1));
        asm.mov(R3, R0.shift(Shift.LSR, R3));
        asm.and(R3, R3, Operand2.imm(7));
        asm.cmp(R3, Operand2.imm(2));
        asm.b(LT, next);
        asm.mcr(AL, 15, 2, R2, 0, 0, 0);
        asm.isb();
        asm.mrc(AL, 15, 1, R3, 0, 0, 0);
        asm.and(R4, R3, Operand2.imm(7));
        asm.add(R4, R4, Operand2.imm(4));
        asm.ubfx(AL, R5, R3, 3, 10);
        asm.clz(AL, R6, R5);
        asm.ubfx(AL, R7, R3, 13, 15);
        Label set = asm.here();
        asm.mov(R8, R5);
        Label way = asm.here();
        asm.orr(R3, R2, R8.shift(Shift.LSL, R6));
        asm.orr(R3, R3, R7.shift(Shift.LSL, R4));
        asm.tst(R12, Operand2.imm(Imx6ulEntry.SCTLR_C));
        asm.mcr(NE, 15, 0, R3, 7, 14, 2);
        asm.mcr(EQ, 15, 0, R3, 7, 6, 2);
        asm.sub(AL, SET, R8, R8, Operand2.imm(1));
        asm.b(GE, way);
        asm.sub(AL, SET, R7, R7, Operand2.imm(1));
        asm.b(GE, set);
        asm.bind(next);
        // Erratum 814220 of Cortex-A7: operations on the next level may overtake those on this one.
        asm.dsb(Barrier.SY);
        asm.add(AL, KEEP, R2, R2, Operand2.imm(2));
        asm.cmp(R1, R2);
        asm.b(GT, level);
        asm.load(R2, 0);
        asm.mcr(AL, 15, 2, R2, 0, 0, 0);
        asm.bind(done);
        asm.dsb(Barrier.SY);
        asm.isb();
    }
}
