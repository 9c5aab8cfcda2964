package ibrik.runtime.arm.emit;

import static ibrik.assembler.arm.Cond.AL;
import static ibrik.assembler.arm.MemoryAssembler.Block.IA;
import static ibrik.assembler.arm.Reg.LR;
import static ibrik.assembler.arm.Reg.R0;
import static ibrik.assembler.arm.Reg.R1;
import static ibrik.assembler.arm.Reg.R12;
import static ibrik.assembler.arm.Reg.R2;
import static ibrik.assembler.arm.Reg.R3;
import static ibrik.assembler.arm.Reg.R9;
import static ibrik.assembler.arm.Reg.SP;

import java.util.List;

import ibrik.assembler.arm.Assembler;
import ibrik.assembler.arm.DReg;
import ibrik.assembler.arm.Label;
import ibrik.assembler.arm.Mem;
import ibrik.assembler.arm.Operand2;
import ibrik.assembler.arm.Reg;
import ibrik.compiler.core.target.CompiledMethod;
import ibrik.compiler.core.target.RuntimeEntry;
import ibrik.compiler.core.target.Stub;
import ibrik.compiler.core.target.StubEmitter.Context;
import ibrik.compiler.core.target.Symbol;
import ibrik.runtime.layout.CodeTables;
import ibrik.runtime.layout.ThreadBlock;

/// The stubs that are the same on every ARM board. Preserving stubs keep r0-r11 and d0-d14 (all that compiled code allocates) in this frame:
///
///     sp + 0    r0 .. r12, three words unused   where the stack walker finds and updates references
///     sp + 64   d0 .. d14
///     sp + 184  unused
///     sp + 188  return address
final class CommonStubs {
    private static final int SAVED_CORE = 64;
    private static final int SAVED_FLOATS = 15;
    private static final int FRAME = SAVED_CORE + 8 * SAVED_FLOATS + 8;

    private CommonStubs() {
    }

    static void emit(Context context, List<CompiledMethod> code) {
        code.add(preserving(context, Stub.POLL, RuntimeEntry.POLL));
        code.add(preserving(context, Stub.STACK_LIMIT, RuntimeEntry.STACK_LIMIT));
        code.add(overflow(context));
        code.add(preserving(context, Stub.LOG, RuntimeEntry.LOG));
        code.add(preserving(context, Stub.ALLOCATE_INSTANCE, RuntimeEntry.ALLOCATE_INSTANCE));
        code.add(preserving(context, Stub.ALLOCATE_ARRAY, RuntimeEntry.ALLOCATE_ARRAY));
        MonitorStubs.emit(context, code);
        code.add(trap(context, Stub.TRAP_NULL, RuntimeEntry.THROW_NULL_POINTER));
        code.add(trap(context, Stub.TRAP_DIVISION, RuntimeEntry.THROW_ARITHMETIC));
        code.add(unwind());
        for (int register = 0; register < 12; register++) code.add(log(register));
    }

    /// The log stub for an object in a register other than r12: compiled code saves a move at every store of a reference.
    private static CompiledMethod log(int register) {
        Code c = new Code();
        c.asm.mov(R12, Reg.of(register));
        c.asm.b(AL, new Symbol.Code(Stub.LOG), 0);
        return c.finish(Code.named("ibrik.arm.log." + register), 0, CodeTables.METHOD_FRAMELESS | CodeTables.METHOD_HIDDEN);
    }

    private static CompiledMethod preserving(Context context, Stub stub, RuntimeEntry entry) {
        boolean allocates = stub == Stub.ALLOCATE_INSTANCE || stub == Stub.ALLOCATE_ARRAY;
        return preserving(context, new Symbol.Code(stub), entry, stub == Stub.ALLOCATE_ARRAY ? 2 : allocates || stub == Stub.LOG ? 1 : 0, allocates);
    }

    /// lr is what the prologue's caller has put there. A limit that is not armed has STACK_LIMIT throw; if an interrupt arms it in between, that returns, and is called again. The poll word stays armed:
    /// the next loop polls.
    private static CompiledMethod overflow(Context context) {
        Code c = new Code();
        c.asm.push(R12, LR);
        Label again = c.asm.here();
        c.asm.mov(R12, Operand2.imm(0));
        c.asm.str(R12, Mem.at(R9, ThreadBlock.STACK_LIMIT));
        c.call(context.runtime().get(RuntimeEntry.STACK_LIMIT));
        c.asm.b(again);
        return c.finish(new Symbol.Code(Stub.STACK_OVERFLOW), 8, CodeTables.METHOD_HIDDEN);
    }

    /// Calls a method with the object in r12.
    static CompiledMethod ofObject(Context context, Symbol symbol, RuntimeEntry entry) {
        return preserving(context, symbol, entry, 1, false);
    }

    /// @param arguments how many of: r12, STUB_ARGUMENT_0
    private static CompiledMethod preserving(Context context, Symbol symbol, RuntimeEntry entry, int arguments, boolean hasResult) {
        Code c = new Code();
        Assembler asm = c.asm;
        asm.push(LR);
        asm.sub(SP, SP, Operand2.imm(4));
        asm.vpush(AL, DReg.D0, SAVED_FLOATS);
        asm.sub(SP, SP, Operand2.imm(SAVED_CORE));
        asm.stm(AL, IA, SP, false, core());
        if (arguments > 0) asm.mov(R0, R12);
        if (arguments > 1) asm.ldr(R1, Mem.at(R9, ThreadBlock.STUB_ARGUMENT_0));
        c.call(context.runtime().get(entry));
        if (hasResult) asm.str(R0, Mem.at(SP, 4 * R12.ordinal()));
        asm.ldm(AL, IA, SP, false, core());
        asm.add(SP, SP, Operand2.imm(SAVED_CORE));
        asm.vpop(AL, DReg.D0, SAVED_FLOATS);
        asm.add(SP, SP, Operand2.imm(4));
        asm.pop(Reg.PC);
        return c.finish(symbol, FRAME, CodeTables.METHOD_STUB | CodeTables.METHOD_HIDDEN);
    }

    private static Reg[] core() {
        Reg[] list = new Reg[13];
        for (int i = 0; i < 13; i++) list[i] = Reg.of(i);
        return list;
    }

    /// The fault handler has put the trapping instruction's address + 1 into lr, as a call from there would have.
    private static CompiledMethod trap(Context context, Stub stub, RuntimeEntry entry) {
        Code c = new Code();
        c.asm.b(AL, context.runtime().get(entry), 0);
        return c.finish(new Symbol.Code(stub), 0, CodeTables.METHOD_FRAMELESS | CodeTables.METHOD_HIDDEN);
    }

    /// (pc, sp, exception): an exclusive access that was under way is over.
    private static CompiledMethod unwind() {
        Code c = new Code();
        c.asm.clrex();
        c.asm.mov(SP, R1);
        c.asm.mov(R3, R0);
        c.asm.mov(R0, R2);
        c.asm.bx(R3);
        return c.finish(new Symbol.Code(Stub.UNWIND), 0, CodeTables.METHOD_FRAMELESS | CodeTables.METHOD_HIDDEN);
    }
}
