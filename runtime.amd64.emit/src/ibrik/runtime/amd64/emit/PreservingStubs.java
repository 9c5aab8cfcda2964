// Stubs that call Java and keep every register.
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
import ibrik.compiler.core.target.Stub;
import ibrik.compiler.core.target.StubEmitter.Context;
import ibrik.compiler.core.target.Symbol;
import ibrik.runtime.layout.CodeTables;
import ibrik.runtime.layout.ThreadBlock;
import java.util.List;
import java.util.function.Consumer;

/**
 * Polls, allocation slow paths, the log barrier, the stack limit. The frame, from the stack pointer upwards: integer register n at 8 n, then the
 * low halves of xmm0 to xmm14, then the return address. The collector updates references there, and they come back changed.
 */
final class PreservingStubs {
    private static final int FLOATS = 16 * 8;
    private static final int FLOAT_COUNT = 15;
    private static final int FRAME = FLOATS + FLOAT_COUNT * 8 + 8;

    private PreservingStubs() {
    }

    static void emit(Context context, List<CompiledMethod> code) {
        code.add(stub(context, new Symbol.Code(Stub.POLL), RuntimeEntry.POLL, a -> { }, false));
        code.add(stub(context, new Symbol.Code(Stub.STACK_LIMIT), RuntimeEntry.STACK_LIMIT, a -> { }, false));
        code.add(overflow(context));
        code.add(ofObject(context, new Symbol.Code(Stub.LOG), RuntimeEntry.LOG));
        code.add(stub(context, new Symbol.Code(Stub.ALLOCATE_INSTANCE), RuntimeEntry.ALLOCATE_INSTANCE, PreservingStubs::scratchIsArgument, true));
        code.add(stub(context, new Symbol.Code(Stub.ALLOCATE_ARRAY), RuntimeEntry.ALLOCATE_ARRAY, a -> {
            scratchIsArgument(a);
            a.mov(Width.L, Reg.RDX, Mem.of(Reg.R15, ThreadBlock.STUB_ARGUMENT_0));
        }, true));
        MonitorStubs.emit(context, code);
    }

    private static void scratchIsArgument(Assembler a) {
        a.mov(Width.L, Reg.RSI, Reg.R11);
    }

    /**
     * The prologue's caller has its return address at the stack pointer. A limit that is not armed has STACK_LIMIT throw; if an interrupt arms it in between, that returns, and is called again. The poll word stays armed: the next
     * loop polls.
     */
    private static CompiledMethod overflow(Context context) {
        Piece piece = new Piece(new Symbol.Code(Stub.STACK_OVERFLOW));
        Assembler a = piece.asm;
        Label again = new Label();
        a.alu(Alu.SUB, Width.Q, Reg.RSP, 8);
        a.bind(again);
        a.mov(Width.L, Mem.of(Reg.R15, ThreadBlock.STACK_LIMIT), 0);
        piece.call(context.runtime().get(RuntimeEntry.STACK_LIMIT));
        a.jmp(again);
        return piece.finish(16, 0);
    }

    /** Calls a method with the object in R11. */
    static CompiledMethod ofObject(Context context, Symbol symbol, RuntimeEntry entry) {
        return stub(context, symbol, entry, PreservingStubs::scratchIsArgument, false);
    }

    private static CompiledMethod stub(Context context, Symbol symbol, RuntimeEntry entry, Consumer<Assembler> arguments, boolean hasResult) {
        Piece piece = new Piece(symbol);
        Assembler a = piece.asm;
        a.alu(Alu.SUB, Width.Q, Reg.RSP, FRAME - 8);
        for (Reg r : Reg.values()) {
            if (r != Reg.RSP) {
                a.mov(Width.Q, Mem.of(Reg.RSP, CodeTables.SAVED_REGISTER_0 + 8 * r.number()), r);
            }
        }
        for (int i = 0; i < FLOAT_COUNT; i++) {
            a.movsd(Mem.of(Reg.RSP, FLOATS + 8 * i), Xmm.of(i));
        }
        arguments.accept(a);
        piece.call(context.runtime().get(entry));
        if (hasResult) {
            a.mov(Width.Q, Mem.of(Reg.RSP, 8 * Reg.R11.number()), Reg.RAX);
        }
        for (int i = 0; i < FLOAT_COUNT; i++) {
            a.movsd(Xmm.of(i), Mem.of(Reg.RSP, FLOATS + 8 * i));
        }
        for (Reg r : Reg.values()) {
            if (r != Reg.RSP) {
                a.mov(Width.Q, r, Mem.of(Reg.RSP, CodeTables.SAVED_REGISTER_0 + 8 * r.number()));
            }
        }
        a.alu(Alu.ADD, Width.Q, Reg.RSP, FRAME - 8);
        a.ret();
        return piece.finish(FRAME, CodeTables.METHOD_STUB);
    }
}
