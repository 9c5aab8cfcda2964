package ibrik.runtime.arm.emit;

import static ibrik.assembler.arm.Cond.AL;
import static ibrik.assembler.arm.MemoryAssembler.Block.DB;
import static ibrik.assembler.arm.MemoryAssembler.Block.IA;
import static ibrik.assembler.arm.Reg.LR;
import static ibrik.assembler.arm.Reg.R0;
import static ibrik.assembler.arm.Reg.R1;
import static ibrik.assembler.arm.Reg.R9;
import static ibrik.assembler.arm.Reg.SP;

import java.util.List;

import ibrik.assembler.arm.Assembler;
import ibrik.assembler.arm.DReg;
import ibrik.assembler.arm.Mem;
import ibrik.assembler.arm.Operand2;
import ibrik.assembler.arm.Reg;
import ibrik.compiler.core.target.CompiledMethod;
import ibrik.compiler.core.target.RuntimeEntry;
import ibrik.compiler.core.target.StubEmitter.Blob;
import ibrik.compiler.core.target.StubEmitter.Context;
import ibrik.runtime.layout.CodeTables;
import ibrik.runtime.layout.ImageSymbols;
import ibrik.runtime.layout.ThreadBlock;

/// What the IRQ vector jumps to. It runs in IRQ mode with interrupts masked, as Java's dispatch does that it calls, on the mode's own stack; the frame there:
///
///     sp + 0    FPSCR, a word unused                              if code in interrupt context computes in floating point
///     sp + 8    d0 .. d15, all that compiled code and stubs use   likewise
///     sp + 136  r0 .. r12, a word unused
///     sp + 192  where to go on, CPSR
///
/// Fast interrupts (FIQ) are not used: they stay masked. Source: ARM ARM DDI 0406C, B1.9.10.
final class InterruptEntry {
    static final String NAME = "ibrik.arm.interrupt";
    /** A guard page, which the page tables leave out, and above it the stack. */
    static final String STACK = "ibrik.arm.stack.interrupt";
    static final int GUARD_SIZE = 4096;
    /** Bytes of the frame with floating point. */
    static final int FRAME = 200;
    private static final int STACK_SIZE = ThreadBlock.INTERRUPT_STACK + FRAME;
    private static final int FLOATS = 16;

    private InterruptEntry() {
    }

    /// Whether anything in the image lets interrupts through.
    static boolean isNeeded(Context context) {
        return context.runtime().containsKey(RuntimeEntry.INTERRUPT);
    }

    static void emit(Context context, List<CompiledMethod> code, List<Blob> blobs) {
        blobs.add(new Blob(STACK, "bss", new byte[GUARD_SIZE + STACK_SIZE], GUARD_SIZE, List.of(), -1));
        Code c = new Code();
        Assembler asm = c.asm;
        Reg[] core = new Reg[14];
        for (int i = 0; i < 13; i++) core[i] = Reg.of(i);
        core[13] = LR;
        asm.sub(LR, LR, Operand2.imm(4));
        asm.srs(DB, Imx6ulEntry.MODE_IRQ, true);
        asm.push(core);
        if (context.floatsInInterrupts()) {
            asm.vpush(AL, DReg.D0, FLOATS);
            asm.vmrs(AL, R1, Assembler.FPSCR);
            asm.push(R1, LR);
        }
        enterBlock(asm);
        asm.load(R0, 0);
        c.call(context.runtime().get(RuntimeEntry.INTERRUPT));
        if (context.floatsInInterrupts()) {
            asm.pop(R1, LR);
            asm.vmsr(AL, Assembler.FPSCR, R1);
            asm.vpop(AL, DReg.D0, FLOATS);
        }
        // An exclusive store that the interrupted code is about to do must not succeed on the strength of an exclusive load here.
        asm.clrex();
        asm.pop(core);
        asm.rfe(IA, SP, true);
        code.add(c.finish(Code.named(NAME), 0, CodeTables.METHOD_OUTERMOST | CodeTables.METHOD_HIDDEN));
    }

    /// From the interrupted thread's block in r9 to the one that interrupts are served in. Uses r1.
    static void enterBlock(Assembler asm) {
        asm.ldr(R1, Mem.at(R9, ThreadBlock.INTERRUPT_BLOCK));
        asm.str(R9, Mem.at(R1, ThreadBlock.INTERRUPTED));
        asm.mov(R9, R1);
    }

    /// Gives IRQ mode its stack, and tells the block for interrupts of it; from System mode and back. Uses r0, r1.
    static void prepareStack(Code c) {
        Assembler asm = c.asm;
        c.address(R1, ImageSymbols.INTERRUPT_THREAD);
        asm.cps(Imx6ulEntry.MODE_IRQ);
        c.address(R0, STACK);
        asm.add(R0, R0, Operand2.imm(GUARD_SIZE));
        asm.str(R0, Mem.at(R1, ThreadBlock.STACK_BASE));
        asm.load(SP, STACK_SIZE);
        asm.add(SP, SP, R0);
        asm.str(SP, Mem.at(R1, ThreadBlock.STACK_TOP));
        asm.cps(Imx6ulEntry.MODE_SYS);
    }

    /// Tells the main thread, whose block is in r9, of the block for interrupts, in which no prologue polls and nothing is allocated. Uses r0, r1.
    static void prepareBlock(Code c) {
        Assembler asm = c.asm;
        c.address(R0, ImageSymbols.INTERRUPT_THREAD);
        asm.str(R0, Mem.at(R9, ThreadBlock.INTERRUPT_BLOCK));
        asm.load(R1, 0);
        asm.str(R1, Mem.at(R0, ThreadBlock.STACK_LIMIT));
        asm.load(R1, 1);
        asm.str(R1, Mem.at(R0, ThreadBlock.NO_ALLOCATION));
    }
}
