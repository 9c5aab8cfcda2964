package ibrik.runtime.arm.emit;

import static ibrik.assembler.arm.Cond.EQ;
import static ibrik.assembler.arm.Cond.LO;
import static ibrik.assembler.arm.Cond.NE;
import static ibrik.assembler.arm.Reg.R0;
import static ibrik.assembler.arm.Reg.R1;
import static ibrik.assembler.arm.Reg.R2;
import static ibrik.assembler.arm.Reg.R3;
import static ibrik.assembler.arm.Reg.R4;
import static ibrik.assembler.arm.Reg.R6;
import static ibrik.assembler.arm.Reg.R7;
import static ibrik.assembler.arm.Reg.R8;

import ibrik.assembler.arm.Assembler;
import ibrik.assembler.arm.Label;
import ibrik.assembler.arm.Mem;
import ibrik.assembler.arm.MemoryAssembler.Barrier;
import ibrik.assembler.arm.Operand2;
import ibrik.compiler.core.target.StubEmitter.Context;
import ibrik.compiler.core.target.StubEmitter.Region;
import ibrik.runtime.layout.ImageSymbols;

/// Finds the end of RAM, since nothing tells it: every megabyte above the image is written and read back, until an access aborts, does not stick, or shows up at the start of RAM too.
final class Imx6ulRam {
    private static final int MEGABYTE = 1 << 20;
    private static final int FIRST_PATTERN = 0x5aa5_3cc3;
    private static final int SECOND_PATTERN = 0xa55a_c33c;
    /** Where the DDR window ends, less a megabyte. */
    private static final long LIMIT = 0xfff0_0000L;

    private Imx6ulRam() {
    }

    /// r4 start of RAM; leaves the end in r6, a multiple of a megabyte, at or before the next region that the board declares. The abort handler at this time clears r3 and goes on behind the access.
    static void probe(Code c, Context context) {
        long ram = Integer.toUnsignedLong(Imx6ulEntry.ramStart(context));
        long limit = context.memory().values().stream().filter(r -> r.start() > ram && r.size() != 0).mapToLong(Region::start).reduce(LIMIT, Math::min) & -MEGABYTE;
        Assembler asm = c.asm;
        Label loop = new Label();
        Label end = new Label();
        c.address(R0, ImageSymbols.IMAGE_END);
        asm.load(R1, MEGABYTE - 1);
        asm.add(R0, R0, R1);
        asm.bic(R6, R0, R1);
        asm.add(R8, R4, Operand2.imm(ExceptionStacks.GUARD));
        asm.load(R1, FIRST_PATTERN);
        asm.load(R2, SECOND_PATTERN);
        asm.bind(loop);
        asm.add(R0, R6, Operand2.imm(ExceptionStacks.GUARD));
        asm.load(R3, 1);
        asm.str(R1, Mem.at(R8));
        asm.str(R2, Mem.at(R0));
        asm.dsb(Barrier.SY);
        asm.ldr(R7, Mem.at(R0));
        asm.cmp(R3, Operand2.imm(0));
        asm.b(EQ, end);
        asm.cmp(R7, R2);
        asm.b(NE, end);
        asm.ldr(R7, Mem.at(R8));
        asm.cmp(R7, R1);
        asm.b(NE, end);
        asm.add(R6, R6, Operand2.imm(MEGABYTE));
        asm.load(R7, (int) limit);
        asm.cmp(R6, R7);
        asm.b(LO, loop);
        asm.bind(end);
    }

    /// From here on data aborts are faults. Called before the vectors become read-only.
    static void useFaultHandler(Code c) {
        c.address(R0, Imx6ulVectors.DATA_ABORT);
        c.asm.str(R0, Mem.at(R4, Imx6ulVectors.TABLE + 4 * Imx6ulVectors.DATA_ABORT_INDEX));
    }
}
