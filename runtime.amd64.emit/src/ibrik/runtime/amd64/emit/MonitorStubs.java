// Monitors without contention: a compare and swap of the header word.
package ibrik.runtime.amd64.emit;

import ibrik.assembler.amd64.Alu;
import ibrik.assembler.amd64.Assembler;
import ibrik.assembler.amd64.Cond;
import ibrik.assembler.amd64.Label;
import ibrik.assembler.amd64.Mem;
import ibrik.assembler.amd64.Reg;
import ibrik.assembler.amd64.Width;
import ibrik.compiler.core.target.CompiledMethod;
import ibrik.compiler.core.target.RuntimeEntry;
import ibrik.compiler.core.target.Stub;
import ibrik.compiler.core.target.StubEmitter.Context;
import ibrik.compiler.core.target.Symbol;
import ibrik.runtime.layout.HeaderWord;
import ibrik.runtime.layout.ObjectLayout;
import ibrik.runtime.layout.ThreadBlock;
import java.util.List;

/**
 * MONITOR_ENTER and MONITOR_EXIT: the object is in R11; RAX and R10 are lost. A neutral word becomes the thread's own thin lock, an own one counts; whatever else
 * there is goes on in a preserving stub, as if that had been called. The collector's bits stay as they are. See {@link HeaderWord}.
 */
final class MonitorStubs {
    private static final Mem HEADER = Mem.of(Reg.R11, ObjectLayout.HEADER_WORD);
    private static final Mem MINE = Mem.of(Reg.R15, ThreadBlock.THIN_LOCK);
    private static final Symbol SLOW_ENTER = new Symbol.Named("ibrik.amd64.monitor.enter");
    private static final Symbol SLOW_EXIT = new Symbol.Named("ibrik.amd64.monitor.exit");

    private MonitorStubs() {
    }

    /** Nothing, if no reached code uses monitors. */
    static void emit(Context context, List<CompiledMethod> code) {
        if (!context.runtime().containsKey(RuntimeEntry.MONITOR_ENTER) || !context.runtime().containsKey(RuntimeEntry.MONITOR_EXIT)) {
            return;
        }
        code.add(enter());
        code.add(exit());
        code.add(PreservingStubs.ofObject(context, SLOW_ENTER, RuntimeEntry.MONITOR_ENTER));
        code.add(PreservingStubs.ofObject(context, SLOW_EXIT, RuntimeEntry.MONITOR_EXIT));
    }

    private static CompiledMethod enter() {
        Piece piece = new Piece(new Symbol.Code(Stub.MONITOR_ENTER));
        Assembler a = piece.asm;
        Label again = new Label();
        Label held = new Label();
        Label slow = new Label();
        a.bind(again);
        a.mov(Width.L, Reg.RAX, HEADER);
        a.test(Width.L, Reg.RAX, HeaderWord.LOCK_MASK);
        a.jcc(Cond.NE, held);
        a.mov(Width.L, Reg.R10, MINE);
        a.alu(Alu.OR, Width.L, Reg.R10, Reg.RAX);
        a.lockCmpxchg(Width.L, HEADER, Reg.R10);
        a.jcc(Cond.NE, again);
        a.ret();
        a.bind(held);
        ifMine(a, slow);
        a.mov(Width.L, Reg.R10, Reg.RAX);
        a.alu(Alu.AND, Width.L, Reg.R10, HeaderWord.DEPTH_MASK);
        a.alu(Alu.CMP, Width.L, Reg.R10, HeaderWord.DEPTH_MASK);
        a.jcc(Cond.E, slow);
        replaceBy(a, HeaderWord.DEPTH_ONE, again);
        a.bind(slow);
        a.jmp(SLOW_ENTER, 0);
        return piece.finish(8, 0);
    }

    private static CompiledMethod exit() {
        Piece piece = new Piece(new Symbol.Code(Stub.MONITOR_EXIT));
        Assembler a = piece.asm;
        Label again = new Label();
        Label deeper = new Label();
        Label slow = new Label();
        a.bind(again);
        a.mov(Width.L, Reg.RAX, HEADER);
        a.mov(Width.L, Reg.R10, MINE);
        // Of a lock taken once by this thread, the collector's bits remain.
        a.alu(Alu.XOR, Width.L, Reg.R10, Reg.RAX);
        a.test(Width.L, Reg.R10, HeaderWord.LOCK_MASK);
        a.jcc(Cond.NE, deeper);
        a.lockCmpxchg(Width.L, HEADER, Reg.R10);
        a.jcc(Cond.NE, again);
        a.ret();
        a.bind(deeper);
        ifMine(a, slow);
        replaceBy(a, -HeaderWord.DEPTH_ONE, again);
        a.bind(slow);
        a.jmp(SLOW_EXIT, 0);
        return piece.finish(8, 0);
    }

    /** RAX: the word. Goes on if it is a thin lock of this thread. */
    private static void ifMine(Assembler a, Label otherwise) {
        a.mov(Width.L, Reg.R10, MINE);
        a.alu(Alu.XOR, Width.L, Reg.R10, Reg.RAX);
        a.test(Width.L, Reg.R10, HeaderWord.OWNER_MASK | HeaderWord.STATE_MASK);
        a.jcc(Cond.NE, otherwise);
    }

    private static void replaceBy(Assembler a, int change, Label again) {
        a.lea(Width.L, Reg.R10, Mem.of(Reg.RAX, change));
        a.lockCmpxchg(Width.L, HEADER, Reg.R10);
        a.jcc(Cond.NE, again);
        a.ret();
    }
}
