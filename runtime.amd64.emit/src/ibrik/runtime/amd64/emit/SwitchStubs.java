// Going on with another thread, and with a new one.
package ibrik.runtime.amd64.emit;

import ibrik.assembler.amd64.Alu;
import ibrik.assembler.amd64.Assembler;
import ibrik.assembler.amd64.Mem;
import ibrik.assembler.amd64.Reg;
import ibrik.assembler.amd64.Width;
import ibrik.compiler.core.target.CompiledMethod;
import ibrik.compiler.core.target.RuntimeEntry;
import ibrik.compiler.core.target.Stub;
import ibrik.compiler.core.target.StubEmitter.Context;
import ibrik.compiler.core.target.Symbol;
import ibrik.runtime.layout.CodeTables;
import ibrik.runtime.layout.ImageSymbols;
import ibrik.runtime.layout.ThreadBlock;
import java.util.List;

/** SWITCH and THREAD_ENTRY, in images that have threads. The caller has saved every register, and the call has pushed where the parked thread goes on. */
final class SwitchStubs {
    private SwitchStubs() {
    }

    static void emit(Context context, List<CompiledMethod> code) {
        if (context.runtime().containsKey(RuntimeEntry.THREAD_START)) {
            code.add(change());
            code.add(entry(context));
        }
    }

    /** (RSI: from, RDX: to). Stacks lie below 4 GB, so that writing ESP sets the whole register. */
    private static CompiledMethod change() {
        Piece piece = new Piece(new Symbol.Code(Stub.SWITCH));
        Assembler a = piece.asm;
        a.mov(Width.L, Mem.of(Reg.RSI, ThreadBlock.SAVED_STACK), Reg.RSP);
        a.mov(Width.L, Reg.R15, Reg.RDX);
        a.mov(Width.L, Reg.RSP, Mem.of(Reg.RDX, ThreadBlock.SAVED_STACK));
        a.ret();
        return piece.finish(8, 0);
    }

    private static CompiledMethod entry(Context context) {
        Piece piece = new Piece(Image.named(ImageSymbols.THREAD_ENTRY));
        Assembler a = piece.asm;
        for (int i = 0; i < ImageSymbols.THREAD_ENTRY_OFFSET; i++) {
            a.nop();
        }
        // A call leaves the stack pointer 8 below a multiple of 16, as compiled prologues expect.
        a.alu(Alu.AND, Width.Q, Reg.RSP, -16);
        piece.callForever(context.runtime().get(RuntimeEntry.THREAD_START));
        return piece.finish(8, CodeTables.METHOD_OUTERMOST);
    }
}
