// Stubs that pass control on: to a landing pad, or from a trap to the method that throws.
package ibrik.runtime.amd64.emit;

import ibrik.assembler.amd64.Reg;
import ibrik.assembler.amd64.Width;
import ibrik.compiler.core.target.CompiledMethod;
import ibrik.compiler.core.target.RuntimeEntry;
import ibrik.compiler.core.target.Stub;
import ibrik.compiler.core.target.StubEmitter.Context;
import ibrik.compiler.core.target.Symbol;
import java.util.List;

/** UNWIND, TRAP_NULL and TRAP_DIVISION. A fault handler has already pushed the trapping instruction's address plus one. */
final class TransferStubs {
    private TransferStubs() {
    }

    static void emit(Context context, List<CompiledMethod> code) {
        code.add(trap(context, Stub.TRAP_NULL, RuntimeEntry.THROW_NULL_POINTER));
        code.add(trap(context, Stub.TRAP_DIVISION, RuntimeEntry.THROW_ARITHMETIC));
        Piece unwind = new Piece(new Symbol.Code(Stub.UNWIND));
        unwind.asm.mov(Width.Q, Reg.RSP, Reg.RDX);
        unwind.asm.mov(Width.L, Reg.RAX, Reg.RCX);
        unwind.asm.jmp(Reg.RSI);
        code.add(unwind.finish(8, 0));
    }

    private static CompiledMethod trap(Context context, Stub stub, RuntimeEntry entry) {
        Piece piece = new Piece(new Symbol.Code(stub));
        piece.asm.jmp(context.runtime().get(entry), 0);
        return piece.finish(8, 0);
    }
}
