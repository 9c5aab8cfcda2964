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
import ibrik.compiler.core.target.StubEmitter.Blob;
import ibrik.compiler.core.target.StubEmitter.Context;
import ibrik.compiler.core.target.Symbol;
import ibrik.runtime.layout.FaultCause;
import ibrik.runtime.layout.ThreadBlock;
import java.util.List;

/** Parts of trap handlers. They use RAX and RCX, which the handler has saved. */
final class Trap {
    /** Index of the flags behind the integer registers. */
    static final int FLAGS = 16;
    private static final int FAULT_STATUS = 134;
    private static final Symbol REPORTING = Image.named("ibrik.amd64.reporting");

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

    /** Where FAULT_REGISTERS has the integer register of this number, or {@link #FLAGS}. */
    static Mem register(int number) {
        return Image.at(Image.FAULT_REGISTERS, 8 * number);
    }

    /** A fault while a fault is being reported ends the program: the report itself cannot go on. */
    static void refuseSecond(Piece piece) {
        Assembler a = piece.asm;
        Label first = new Label();
        a.alu(Alu.CMP, Width.L, Image.at(REPORTING, 0), 0);
        a.jcc(Cond.E, first);
        a.mov(Width.L, Reg.RSI, FAULT_STATUS);
        a.jmp(new Symbol.Code(Stub.EXIT), 0);
        a.bind(first);
        a.mov(Width.L, Image.at(REPORTING, 0), 1);
    }

    static Blob data() {
        return new Blob(((Symbol.Named) REPORTING).name(), "bss", new byte[4], 4, List.of(), -1);
    }

    /** Adds to the vector in RSI what the error code in RBX says of a page fault (Intel SDM volume 3, 4.7). */
    static void addCause(Assembler a) {
        int[][] bits = {{1, FaultCause.PROTECTED}, {2, FaultCause.WRITE}, {16, FaultCause.EXECUTE}};
        for (int[] bit : bits) {
            Label clear = new Label();
            a.test(Width.L, Reg.RBX, bit[0]);
            a.jcc(Cond.E, clear);
            a.alu(Alu.OR, Width.L, Reg.RSI, bit[1]);
            a.bind(clear);
        }
    }

    /** Calls FAULT, whose arguments are in place, on the handler's stack: it lies below what prologues allow. */
    static void report(Context context, Piece piece) {
        Assembler a = piece.asm;
        keepThread(a);
        a.mov(Width.L, Mem.of(Reg.R15, ThreadBlock.STACK_LIMIT), 0);
        a.alu(Alu.AND, Width.Q, Reg.RSP, -16);
        piece.callForever(context.runtime().get(RuntimeEntry.FAULT));
    }

    /** The thread register may be what is broken: it stays if the list of threads or the interrupt block has it, and else becomes the main thread's. Uses RAX. */
    private static void keepThread(Assembler a) {
        Label next = new Label();
        Label good = new Label();
        a.movSymbol(Reg.RAX, Image.INTERRUPT_THREAD, 0);
        a.alu(Alu.CMP, Width.Q, Reg.R15, Reg.RAX);
        a.jcc(Cond.E, good);
        a.movSymbol(Reg.RAX, Image.THREAD, 0);
        a.bind(next);
        a.alu(Alu.CMP, Width.Q, Reg.R15, Reg.RAX);
        a.jcc(Cond.E, good);
        a.mov(Width.L, Reg.RAX, Mem.of(Reg.RAX, ThreadBlock.NEXT));
        a.test(Width.L, Reg.RAX, Reg.RAX);
        a.jcc(Cond.NE, next);
        a.movSymbol(Reg.R15, Image.THREAD, 0);
        a.bind(good);
    }
}
