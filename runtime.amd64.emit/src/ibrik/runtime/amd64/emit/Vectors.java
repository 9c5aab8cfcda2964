// Exception vectors (Intel SDM volume 3, 6.14): traps become Java exceptions, everything else a report.
package ibrik.runtime.amd64.emit;

import ibrik.assembler.amd64.Alu;
import ibrik.assembler.amd64.Assembler;
import ibrik.assembler.amd64.Cond;
import ibrik.assembler.amd64.Label;
import ibrik.assembler.amd64.Mem;
import ibrik.assembler.amd64.Reg;
import ibrik.assembler.amd64.Width;
import ibrik.compiler.core.target.CompiledMethod;
import ibrik.compiler.core.target.Stub;
import ibrik.compiler.core.target.StubEmitter.Context;
import ibrik.compiler.core.target.Symbol;
import ibrik.runtime.layout.CodeTables;
import ibrik.runtime.layout.FaultCause;
import ibrik.runtime.layout.ObjectLayout;

/**
 * One vector every {@link #STRIDE} bytes, all on stacks of the task state. A page fault below the first page's end in compiled code is a null
 * reference, a division error one of those that compiled code does not test for; both go on at the stub that throws, on the stack they came from.
 */
final class Vectors {
    static final int DIVISION = 0;
    static final int NON_MASKABLE = 2;
    static final int INVALID_OPCODE = 6;
    static final int DOUBLE_FAULT = 8;
    static final int PAGE_FAULT = 14;
    static final int ALIGNMENT = 17;
    static final int MACHINE_CHECK = 18;
    /** Exceptions; every later vector goes to the last one, {@link #UNEXPECTED}, in images without interrupts. */
    static final int COUNT = 33;
    static final int UNEXPECTED = 32;
    static final int STRIDE = 16;
    static final Symbol SYMBOL = Image.named("ibrik.amd64.vectors");

    /** Exceptions with an error code: 8, 10 to 14, 17, 21, 29, 30. */
    private static final int WITH_ERROR_CODE = 1 << 8 | 0x1f << 10 | 1 << 17 | 1 << 21 | 3 << 29;

    // The stack after the vector number has been pushed and RAX and RCX saved.
    private static final int SAVED = 16;
    private static final int VECTOR = SAVED;
    private static final int ERROR_CODE = SAVED + 8;
    private static final int RIP = SAVED + 16;
    private static final int RFLAGS = SAVED + 32;
    private static final int RSP = SAVED + 40;

    private Vectors() {
    }

    static CompiledMethod emit(Context context) {
        Piece piece = new Piece(SYMBOL);
        Assembler a = piece.asm;
        Label common = new Label();
        for (int vector = 0; vector < COUNT; vector++) {
            a.align(STRIDE, 0xcc);
            if (vector >= 32 || (WITH_ERROR_CODE & 1 << vector) == 0) {
                a.push(0);
            }
            a.push(vector);
            a.jmp(common);
        }
        a.bind(common);
        a.push(Reg.RCX);
        a.push(Reg.RAX);
        Label fatal = new Label();
        Label divide = new Label();
        Trap.loadCounter(a, Mem.of(Reg.RSP, RIP), fatal);
        a.alu(Alu.CMP, Width.L, Mem.of(Reg.RSP, VECTOR), DIVISION);
        a.jcc(Cond.E, divide);
        a.alu(Alu.CMP, Width.L, Mem.of(Reg.RSP, VECTOR), PAGE_FAULT);
        a.jcc(Cond.NE, fatal);
        a.movFromControl(Reg.RAX, 2);
        a.alu(Alu.CMP, Width.Q, Reg.RAX, ObjectLayout.IMPLICIT_NULL_LIMIT);
        a.jcc(Cond.AE, fatal);
        resumeAt(a, Stub.TRAP_NULL);
        a.bind(divide);
        resumeAt(a, Stub.TRAP_DIVISION);
        a.bind(fatal);
        report(context, piece);
        return piece.finish(8, CodeTables.METHOD_OUTERMOST);
    }

    /** Makes the interrupted code go on at the stub as if it had called it. */
    private static void resumeAt(Assembler a, Stub stub) {
        Trap.redirect(a, stub, Mem.of(Reg.RSP, RSP), Mem.of(Reg.RSP, RIP));
        a.pop(Reg.RAX);
        a.pop(Reg.RCX);
        a.alu(Alu.ADD, Width.Q, Reg.RSP, 16);
        a.iretq();
    }

    /** Calls FAULT (cause, address, pc, sp). Its frames lie below what a further fault on this stack would overwrite. */
    private static void report(Context context, Piece piece) {
        Assembler a = piece.asm;
        Trap.refuseSecond(piece);
        for (Reg r : Reg.values()) {
            if (r != Reg.RAX && r != Reg.RCX && r != Reg.RSP) {
                a.mov(Width.Q, Trap.register(r.number()), r);
            }
        }
        int[][] saved = {{Reg.RAX.number(), 0}, {Reg.RCX.number(), 8}, {Reg.RSP.number(), RSP}, {Trap.FLAGS, RFLAGS}};
        for (int[] register : saved) {
            a.mov(Width.Q, Reg.RAX, Mem.of(Reg.RSP, register[1]));
            a.mov(Width.Q, Trap.register(register[0]), Reg.RAX);
        }
        Label done = new Label();
        Label other = new Label();
        a.mov(Width.L, Reg.RSI, Mem.of(Reg.RSP, VECTOR));
        a.alu(Alu.XOR, Width.L, Reg.RDX, Reg.RDX);
        a.alu(Alu.CMP, Width.L, Reg.RSI, PAGE_FAULT);
        a.jcc(Cond.NE, other);
        a.movFromControl(Reg.RDX, 2);
        a.mov(Width.L, Reg.RBX, Mem.of(Reg.RSP, ERROR_CODE));
        Trap.addCause(a);
        a.jmp(done);
        a.bind(other);
        a.alu(Alu.OR, Width.L, Reg.RSI, FaultCause.OTHER);
        a.bind(done);
        a.mov(Width.Q, Reg.R8, Mem.of(Reg.RSP, RSP));
        a.alu(Alu.SUB, Width.Q, Reg.RSP, 256);
        Trap.report(context, piece);
    }
}
