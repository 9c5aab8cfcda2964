package ibrik.runtime.arm.emit;

import static ibrik.assembler.arm.Reg.LR;
import static ibrik.assembler.arm.Reg.PC;
import static ibrik.assembler.arm.Reg.R0;
import static ibrik.assembler.arm.Reg.R1;
import static ibrik.assembler.arm.Reg.R9;
import static ibrik.assembler.arm.Reg.SP;

import java.util.List;

import ibrik.assembler.arm.Assembler;
import ibrik.assembler.arm.Mem;
import ibrik.compiler.core.target.CompiledMethod;
import ibrik.compiler.core.target.RuntimeEntry;
import ibrik.compiler.core.target.Stub;
import ibrik.compiler.core.target.StubEmitter.Context;
import ibrik.compiler.core.target.Symbol;
import ibrik.runtime.layout.CodeTables;
import ibrik.runtime.layout.ImageSymbols;
import ibrik.runtime.layout.ThreadBlock;

/// From one thread to another. A parked stack is its thread's frames and one word, the address where it goes on.
final class ThreadStubs {
    private ThreadStubs() {
    }

    /// Nothing where the image has but one thread.
    static void emit(Context context, List<CompiledMethod> code) {
        Symbol start = context.runtime().get(RuntimeEntry.THREAD_START);
        if (start == null) return;
        code.add(change());
        code.add(entry(start));
    }

    /// (from, to). An exclusive store of the one thread must not succeed on the strength of the other's exclusive load.
    private static CompiledMethod change() {
        Code c = new Code();
        Assembler asm = c.asm;
        asm.push(LR);
        asm.str(SP, Mem.at(R0, ThreadBlock.SAVED_STACK));
        asm.clrex();
        asm.mov(R9, R1);
        asm.ldr(SP, Mem.at(R1, ThreadBlock.SAVED_STACK));
        asm.pop(PC);
        return c.finish(new Symbol.Code(Stub.SWITCH), 0, CodeTables.METHOD_FRAMELESS | CodeTables.METHOD_HIDDEN);
    }

    private static CompiledMethod entry(Symbol start) {
        Code c = new Code();
        for (int i = 0; i < ImageSymbols.THREAD_ENTRY_OFFSET; i += 4) c.asm.nop();
        c.call(start);
        c.asm.udf(0);
        return c.finish(Code.named(ImageSymbols.THREAD_ENTRY), 0, CodeTables.METHOD_OUTERMOST | CodeTables.METHOD_HIDDEN);
    }
}
