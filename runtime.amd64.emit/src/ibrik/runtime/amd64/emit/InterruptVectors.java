// Interrupt vectors 32 to 255 (Intel SDM volume 3, 6.12.1, 6.14). Vectors below are exceptions: Vectors.
package ibrik.runtime.amd64.emit;

import ibrik.assembler.amd64.Alu;
import ibrik.assembler.amd64.Assembler;
import ibrik.assembler.amd64.Label;
import ibrik.assembler.amd64.Mem;
import ibrik.assembler.amd64.Reg;
import ibrik.assembler.amd64.Width;
import ibrik.assembler.amd64.Xmm;
import ibrik.compiler.core.target.CompiledMethod;
import ibrik.compiler.core.target.RuntimeEntry;
import ibrik.compiler.core.target.StubEmitter.Blob;
import ibrik.compiler.core.target.StubEmitter.Context;
import ibrik.compiler.core.target.Symbol;
import ibrik.runtime.layout.CodeTables;
import ibrik.runtime.layout.ThreadBlock;
import java.util.List;

/**
 * Each vector saves what compiled code uses (of floating point only what code in interrupt context may change), on the interrupt stack, and calls INTERRUPT (vector) in the processor's interrupt block. Gates mask further interrupts, so they do not nest.
 *
 * <p>Frame, upwards: the low halves of xmm0 to xmm15, the integer registers but the stack pointer, the vector's number less 256 or less 0 (one signed byte), what the processor pushed.
 */
final class InterruptVectors {
    static final Symbol SYMBOL = Image.named("ibrik.amd64.interrupts");
    static final int STRIDE = 8;
    /** A guard page, which the page tables leave out, and above it the stack. */
    static final Symbol STACK = Image.named("ibrik.amd64.stack.interrupt");
    static final int STACK_END = Image.PAGE + ThreadBlock.INTERRUPT_STACK;

    private static final int FIRST = 32;
    private static final int COUNT = 256 - FIRST;
    private static final int INTEGERS = 16 * 8;
    /** With one word more, so that the stack pointer is a multiple of 16 before the call. */
    private static final int SAVED = INTEGERS + 16 * 8;

    private InterruptVectors() {
    }

    static boolean needed(Context context) {
        return context.runtime().containsKey(RuntimeEntry.INTERRUPT);
    }

    static Blob stack() {
        return new Blob(((Symbol.Named) STACK).name(), "bss", new byte[STACK_END], Image.PAGE, List.of(), -1);
    }

    /** Entry code: the main thread's interrupts are served in the boot processor's interrupt block, whose stack lies outside what prologues check. Overwrites EAX. */
    static void prepare(Assembler a) {
        a.movSymbol(Image.thread(ThreadBlock.INTERRUPT_BLOCK), Image.INTERRUPT_THREAD, 0);
        a.mov(Width.L, Image.at(Image.INTERRUPT_THREAD, ThreadBlock.NO_ALLOCATION), 1);
    }

    static CompiledMethod emit(Context context) {
        Piece piece = new Piece(SYMBOL);
        Assembler a = piece.asm;
        Label common = new Label();
        for (int i = 0; i < COUNT; i++) {
            a.align(STRIDE, 0xcc);
            a.push((byte) (FIRST + i));
            a.jmp(common);
        }
        a.bind(common);
        a.alu(Alu.SUB, Width.Q, Reg.RSP, SAVED);
        transfer(a, false, context.floatsInInterrupts());
        a.movzx(Width.L, Width.B, Reg.RSI, Mem.of(Reg.RSP, SAVED));
        enter(a);
        piece.call(context.runtime().get(RuntimeEntry.INTERRUPT));
        transfer(a, true, context.floatsInInterrupts());
        a.alu(Alu.ADD, Width.Q, Reg.RSP, SAVED + 8);
        a.iretq();
        return piece.finish(SAVED + 8, CodeTables.METHOD_OUTERMOST);
    }

    /** The interrupted thread is kept in the interrupt block, which becomes the thread register. */
    static void enter(Assembler a) {
        a.mov(Width.L, Reg.RAX, Mem.of(Reg.R15, ThreadBlock.INTERRUPT_BLOCK));
        a.mov(Width.L, Mem.of(Reg.RAX, ThreadBlock.INTERRUPTED), Reg.R15);
        a.mov(Width.L, Reg.R15, Reg.RAX);
    }

    private static void transfer(Assembler a, boolean restore, boolean floats) {
        int at = INTEGERS;
        for (Reg r : Reg.values()) {
            if (r != Reg.RSP) {
                Mem slot = Mem.of(Reg.RSP, at);
                if (restore) {
                    a.mov(Width.Q, r, slot);
                } else {
                    a.mov(Width.Q, slot, r);
                }
                at += 8;
            }
        }
        for (Xmm x : floats ? Xmm.values() : new Xmm[0]) {
            Mem slot = Mem.of(Reg.RSP, 8 * x.number());
            if (restore) {
                a.movsd(x, slot);
            } else {
                a.movsd(slot, x);
            }
        }
    }
}
