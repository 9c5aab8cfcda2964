// What a process's signal handler and a machine's exception vectors do alike with code that a trap interrupted.
package ibrik.runtime.amd64.emit;

import ibrik.assembler.amd64.Alu;
import ibrik.assembler.amd64.Assembler;
import ibrik.assembler.amd64.Cond;
import ibrik.assembler.amd64.Label;
import ibrik.assembler.amd64.Mem;
import ibrik.assembler.amd64.Reg;
import ibrik.assembler.amd64.Width;
import ibrik.compiler.core.target.RuntimeEntry;
import ibrik.compiler.core.target.Stub;
import ibrik.compiler.core.target.StubEmitter.Context;
import ibrik.compiler.core.target.Symbol;
import ibrik.runtime.layout.ThreadBlock;

/** Parts of trap handlers. They use RAX and RCX, which the handler has saved. */
final class Trap {
    private Trap() {
    }

    /**
     * Loads RCX with the interrupted instruction's address, and goes elsewhere if that is not in the image's code.
     *
     * @param counter where the address was saved
     */
    static void loadCounter(Assembler a, Mem counter, Label elsewhere) {
        a.mov(Width.Q, Reg.RCX, counter);
        a.movSymbol(Reg.RAX, Image.TEXT_START, 0);
        a.alu(Alu.CMP, Width.Q, Reg.RCX, Reg.RAX);
        a.jcc(Cond.B, elsewhere);
        a.movSymbol(Reg.RAX, Image.TEXT_END, 0);
        a.alu(Alu.CMP, Width.Q, Reg.RCX, Reg.RAX);
        a.jcc(Cond.AE, elsewhere);
    }

    /** Changes the saved stack pointer and instruction address, RCX, as if the interrupted instruction, taken to be one byte long, had called the stub. */
    static void redirect(Assembler a, Stub stub, Mem stackPointer, Mem counter) {
        a.mov(Width.Q, Reg.RAX, stackPointer);
        a.alu(Alu.SUB, Width.Q, Reg.RAX, 8);
        a.alu(Alu.ADD, Width.Q, Reg.RCX, 1);
        a.mov(Width.Q, Mem.of(Reg.RAX), Reg.RCX);
        a.mov(Width.Q, stackPointer, Reg.RAX);
        a.movSymbol(Reg.RAX, new Symbol.Code(stub), 0);
        a.mov(Width.Q, counter, Reg.RAX);
    }

    /** Calls FAULT, whose arguments are in place, on the handler's stack: it lies below what prologues allow. */
    static void report(Context context, Piece piece) {
        piece.asm.movSymbol(Reg.R15, Image.THREAD, 0);
        piece.asm.mov(Width.L, Mem.of(Reg.R15, ThreadBlock.STACK_LIMIT), 0);
        piece.callForever(context.runtime().get(RuntimeEntry.FAULT));
    }
}
