// Stubs that call Java and keep every register.
package ibrik.runtime.amd64.emit;

import ibrik.assembler.amd64.Alu;
import ibrik.assembler.amd64.Assembler;
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
        Consumer<Assembler> scratchIsArgument = a -> a.mov(Width.L, Reg.RSI, Reg.R11);
        code.add(stub(context, Stub.POLL, RuntimeEntry.POLL, a -> { }, false));
        code.add(stub(context, Stub.STACK_LIMIT, RuntimeEntry.STACK_LIMIT, a -> { }, false));
        code.add(stub(context, Stub.LOG, RuntimeEntry.LOG, scratchIsArgument, false));
        code.add(stub(context, Stub.ALLOCATE_INSTANCE, RuntimeEntry.ALLOCATE_INSTANCE, scratchIsArgument, true));
        code.add(stub(context, Stub.ALLOCATE_ARRAY, RuntimeEntry.ALLOCATE_ARRAY, a -> {
            scratchIsArgument.accept(a);
            a.mov(Width.L, Reg.RDX, Mem.of(Reg.R15, ThreadBlock.STUB_ARGUMENT_0));
        }, true));
    }

    private static CompiledMethod stub(Context context, Stub stub, RuntimeEntry entry, Consumer<Assembler> arguments, boolean hasResult) {
        Piece piece = new Piece(new Symbol.Code(stub));
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
