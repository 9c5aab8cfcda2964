// Entry, exit and signals of a static Linux process (System V ABI amd64, 3.4; Linux system calls and signal frames).
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
import ibrik.compiler.core.target.StubEmitter.Blob;
import ibrik.compiler.core.target.StubEmitter.Context;
import ibrik.compiler.core.target.StubEmitter.Region;
import ibrik.compiler.core.target.Symbol;
import ibrik.runtime.layout.BootBlock;
import ibrik.runtime.layout.CodeTables;
import ibrik.runtime.layout.FaultCause;
import ibrik.runtime.layout.ObjectLayout;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A process with the board's memory layout: the kernel has mapped the image; heap and stack are mapped here, with an unmapped page
 * between them. Faults arrive as signals on a stack of their own.
 *
 * <p>Causes given to {@link RuntimeEntry#FAULT} are the vectors that the processor raised: 14 page fault, 0 division, 6 invalid opcode, 17 alignment.
 */
final class LinuxProcess {
    private static final int WRITE = 1;
    private static final int MMAP = 9;
    private static final int SIGACTION = 13;
    private static final int SIGPROCMASK = 14;
    private static final int SIGRETURN = 15;
    private static final int SIGALTSTACK = 131;
    private static final int CLOCK_GETTIME = 228;
    private static final int EXIT_GROUP = 231;

    private static final int READ_WRITE = 3;
    /** MAP_PRIVATE, MAP_FIXED, MAP_ANONYMOUS, MAP_NORESERVE. */
    private static final int FIXED = 0x4032;
    private static final int CLOCK_MONOTONIC = 1;

    private static final int SIGILL = 4;
    private static final int SIGBUS = 7;
    private static final int SIGFPE = 8;
    private static final int SIGSEGV = 11;
    private static final int SIGQUIT = 3;
    private static final int SIGALRM = 14;
    private static final int SIGIO = 29;
    /** The signals that serve as interrupts, as the kernel's set. */
    private static final int INTERRUPTS = 1 << SIGQUIT - 1 | 1 << SIGALRM - 1 | 1 << SIGIO - 1;
    /** SA_SIGINFO, SA_RESTORER, SA_ONSTACK. */
    private static final int HANDLER_FLAGS = 0x0c000004;
    /** SA_NODEFER: a fault in the handler of a fault is a signal too. */
    private static final int NO_DEFER = 0x40000000;
    /** SA_RESTART: system calls that can go on after the handler do; others return EINTR. */
    private static final int RESTART = 0x10000000;
    private static final int SIG_BLOCK = 0;
    /** In siginfo: why, and where. SEGV_MAPERR and SEGV_ACCERR have an address, SI_KERNEL (a non-canonical address) has not. */
    private static final int INFO_CODE = 8;
    private static final int INFO_ADDRESS = 16;
    private static final int ACCESS_ERROR = 2;
    /** In the user context: registers of the interrupted code. */
    private static final int CONTEXT_RSP = 160;
    private static final int CONTEXT_RIP = 168;
    private static final int CONTEXT_ERROR = 192;
    /** Signals, and the vectors that they stand for. */
    private static final int[][] CAUSES = {{SIGFPE, Vectors.DIVISION | FaultCause.OTHER}, {SIGILL, Vectors.INVALID_OPCODE | FaultCause.OTHER},
        {SIGBUS, Vectors.ALIGNMENT | FaultCause.OTHER}, {SIGSEGV, Vectors.PAGE_FAULT | FaultCause.OTHER}};
    /** RAX to RDI, R8 to R15, flags: by number. */
    private static final int[] CONTEXT_REGISTERS = {144, 152, 136, 128, CONTEXT_RSP, 120, 112, 104, 40, 48, 56, 64, 72, 80, 88, 96, 176};

    private static final int STACK = 8 * 1024 * 1024;
    private static final int SIGNAL_STACK = 64 * 1024;
    private static final String NO_MEMORY = "ibrik: the kernel refused the memory for heap and stack; allow more address space or declare less RAM\n";
    /** Of a process that could not start. */
    private static final int NO_START = 134;

    private final Context context;
    private final Region ram;
    private final int stackSize;
    private final Symbol handler = Image.named("ibrik.amd64.signal");
    private final Symbol interruptHandler = Image.named("ibrik.amd64.interrupts");
    private final boolean interrupts;
    private final Symbol restorer = Image.named("ibrik.amd64.sigreturn");

    LinuxProcess(Context context) {
        this.context = context;
        ram = Memories.region(context, "ram");
        stackSize = Memories.stackSize(context, STACK);
        interrupts = InterruptVectors.needed(context);
    }

    void emit(List<CompiledMethod> code, List<Blob> blobs) {
        code.add(entry());
        code.add(exit());
        code.add(signalHandler());
        code.add(signalReturn());
        blobs.add(Trap.data());
        if (interrupts) {
            code.add(interruptHandler());
        }
    }

    // Layout, downwards from the end of RAM: stack, guard page, signal stack, guard page, heap, image.

    private int stackTop() {
        return Math.toIntExact(ram.start() + ram.size());
    }

    private int stackBase() {
        return stackTop() - stackSize;
    }

    private int signalStack() {
        return stackBase() - Image.PAGE - SIGNAL_STACK;
    }

    private int heapEnd() {
        return signalStack() - Image.PAGE;
    }

    private CompiledMethod entry() {
        Piece piece = new Piece(new Symbol.Code(Stub.ENTRY));
        Assembler a = piece.asm;
        Label failed = new Label();
        a.mov(Width.Q, Reg.RBX, Reg.RSP);
        recordTime(a);
        a.movSymbol(Reg.RDI, Image.END, 0);
        a.mov(Width.L, Reg.RSI, heapEnd());
        a.alu(Alu.SUB, Width.L, Reg.RSI, Reg.RDI);
        a.jcc(Cond.BE, failed);
        map(a, failed);
        a.mov(Width.L, Reg.RDI, signalStack());
        a.mov(Width.L, Reg.RSI, SIGNAL_STACK);
        map(a, failed);
        a.mov(Width.L, Reg.RDI, stackBase());
        a.mov(Width.L, Reg.RSI, stackSize);
        map(a, failed);
        copyArguments(a);
        a.movSymbol(Reg.R15, Image.THREAD, 0);
        fillBootBlock(a);
        if (interrupts) {
            blockInterrupts(a);
        }
        installHandlers(a);
        // A call leaves the stack pointer 8 below a multiple of 16, as compiled prologues expect.
        a.alu(Alu.AND, Width.Q, Reg.RSP, -16);
        piece.callForever(context.runtime().get(RuntimeEntry.BOOT));
        a.bind(failed);
        byte[] text = NO_MEMORY.getBytes(StandardCharsets.US_ASCII);
        Label message = new Label();
        a.lea(Width.Q, Reg.RSI, Mem.relative(message));
        a.mov(Width.L, Reg.RDX, text.length);
        a.mov(Width.L, Reg.RDI, 2);
        systemCall(a, WRITE);
        a.mov(Width.L, Reg.RDI, NO_START);
        systemCall(a, EXIT_GROUP);
        a.bind(message);
        for (byte b : text) {
            a.int8(b);
        }
        return piece.finish(8, CodeTables.METHOD_OUTERMOST);
    }

    private static void systemCall(Assembler a, int number) {
        a.mov(Width.L, Reg.RAX, number);
        a.syscall();
    }

    /** Nanoseconds of the monotonic clock. */
    private static void recordTime(Assembler a) {
        a.alu(Alu.SUB, Width.Q, Reg.RSP, 16);
        a.mov(Width.L, Reg.RDI, CLOCK_MONOTONIC);
        a.mov(Width.Q, Reg.RSI, Reg.RSP);
        systemCall(a, CLOCK_GETTIME);
        a.imul(Width.Q, Reg.RAX, Mem.of(Reg.RSP), 1_000_000_000);
        a.alu(Alu.ADD, Width.Q, Reg.RAX, Mem.of(Reg.RSP, 8));
        a.mov(Width.Q, Image.boot(BootBlock.ENTRY_TIME), Reg.RAX);
    }

    /** Maps RSI bytes at RDI. */
    private static void map(Assembler a, Label failed) {
        a.mov(Width.L, Reg.RDX, READ_WRITE);
        a.mov(Width.L, Reg.R10, FIXED);
        a.mov(Width.Q, Reg.R8, -1);
        a.alu(Alu.XOR, Width.L, Reg.R9, Reg.R9);
        systemCall(a, MMAP);
        a.test(Width.Q, Reg.RAX, Reg.RAX);
        a.jcc(Cond.S, failed);
    }

    /** Java reads 32-bit addresses, but the kernel's stack lies above 4 GB: the argument array goes to the top of the new stack. */
    private void copyArguments(Assembler a) {
        Label next = new Label();
        a.mov(Width.L, Reg.RCX, Mem.of(Reg.RBX));
        a.mov(Width.L, Image.boot(BootBlock.ARGUMENT_COUNT), Reg.RCX);
        a.mov(Width.L, Reg.RSP, stackTop());
        a.bind(next);
        // The terminating null comes first, then the arguments from last to first.
        a.push(Mem.of(Reg.RBX, Reg.RCX, 8, 8));
        a.alu(Alu.SUB, Width.L, Reg.RCX, 1);
        a.jcc(Cond.NS, next);
        a.mov(Width.L, Image.boot(BootBlock.COMMAND_LINE), Reg.RSP);
    }

    private void fillBootBlock(Assembler a) {
        a.movSymbol(Image.boot(BootBlock.HEAP_START), Image.END, 0);
        a.mov(Width.L, Image.boot(BootBlock.HEAP_END), heapEnd());
        a.mov(Width.Q, Image.boot(BootBlock.RAM_SIZE), Math.toIntExact(ram.size()));
        a.mov(Width.L, Image.boot(BootBlock.STACK_BASE), stackBase());
        a.mov(Width.L, Image.boot(BootBlock.STACK_TOP), stackTop());
    }

    private void installHandlers(Assembler a) {
        a.push(SIGNAL_STACK);
        a.push(0);
        a.push(signalStack());
        a.mov(Width.Q, Reg.RDI, Reg.RSP);
        a.alu(Alu.XOR, Width.L, Reg.RSI, Reg.RSI);
        systemCall(a, SIGALTSTACK);
        handle(a, handler, HANDLER_FLAGS | NO_DEFER, SIGILL, SIGBUS, SIGFPE, SIGSEGV);
        if (interrupts) {
            handle(a, interruptHandler, HANDLER_FLAGS | RESTART, SIGQUIT, SIGALRM, SIGIO);
            InterruptVectors.prepare(a);
        }
        a.alu(Alu.ADD, Width.Q, Reg.RSP, 3 * 8);
    }

    /** Those that serve as interrupts are held back while any handler runs. */
    private void handle(Assembler a, Symbol code, int flags, int... signals) {
        a.push(interrupts ? INTERRUPTS : 0);
        a.movSymbol(Reg.RAX, restorer, 0);
        a.push(Reg.RAX);
        a.push(flags);
        a.movSymbol(Reg.RAX, code, 0);
        a.push(Reg.RAX);
        for (int signal : signals) {
            a.mov(Width.L, Reg.RDI, signal);
            a.mov(Width.Q, Reg.RSI, Reg.RSP);
            a.alu(Alu.XOR, Width.L, Reg.RDX, Reg.RDX);
            a.mov(Width.L, Reg.R10, 8);
            systemCall(a, SIGACTION);
        }
        a.alu(Alu.ADD, Width.Q, Reg.RSP, 4 * 8);
    }

    /** Until Java lets them through. */
    private static void blockInterrupts(Assembler a) {
        a.push(INTERRUPTS);
        a.mov(Width.L, Reg.RDI, SIG_BLOCK);
        a.mov(Width.Q, Reg.RSI, Reg.RSP);
        a.alu(Alu.XOR, Width.L, Reg.RDX, Reg.RDX);
        a.mov(Width.L, Reg.R10, 8);
        systemCall(a, SIGPROCMASK);
        a.pop(Reg.RAX);
    }

    /** (RDI: signal). The kernel has saved every register and restores them. */
    private CompiledMethod interruptHandler() {
        Piece piece = new Piece(interruptHandler);
        Assembler a = piece.asm;
        a.mov(Width.L, Reg.RSI, Reg.RDI);
        InterruptVectors.enter(a);
        a.alu(Alu.SUB, Width.Q, Reg.RSP, 8);
        piece.call(context.runtime().get(RuntimeEntry.INTERRUPT));
        a.alu(Alu.ADD, Width.Q, Reg.RSP, 8);
        a.ret();
        return piece.finish(16, CodeTables.METHOD_OUTERMOST);
    }

    private CompiledMethod exit() {
        Piece piece = new Piece(new Symbol.Code(Stub.EXIT));
        piece.asm.mov(Width.L, Reg.RDI, Reg.RSI);
        systemCall(piece.asm, EXIT_GROUP);
        piece.asm.int3();
        return piece.finish(8, 0);
    }

    private CompiledMethod signalReturn() {
        Piece piece = new Piece(restorer);
        systemCall(piece.asm, SIGRETURN);
        piece.asm.int3();
        return piece.finish(8, CodeTables.METHOD_OUTERMOST);
    }

    /** (RDI: signal, RSI: siginfo, RDX: context). */
    private CompiledMethod signalHandler() {
        Piece piece = new Piece(handler);
        Assembler a = piece.asm;
        Label fatal = new Label();
        Label divide = new Label();
        Trap.loadCounter(a, Mem.of(Reg.RDX, CONTEXT_RIP), fatal);
        a.alu(Alu.CMP, Width.L, Reg.RDI, SIGFPE);
        a.jcc(Cond.E, divide);
        a.alu(Alu.CMP, Width.L, Reg.RDI, SIGSEGV);
        a.jcc(Cond.NE, fatal);
        a.alu(Alu.CMP, Width.L, Mem.of(Reg.RSI, INFO_CODE), ACCESS_ERROR);
        a.jcc(Cond.A, fatal);
        a.alu(Alu.CMP, Width.Q, Mem.of(Reg.RSI, INFO_ADDRESS), ObjectLayout.IMPLICIT_NULL_LIMIT);
        a.jcc(Cond.AE, fatal);
        resumeAt(a, Stub.TRAP_NULL);
        a.bind(divide);
        resumeAt(a, Stub.TRAP_DIVISION);
        a.bind(fatal);
        report(piece);
        return piece.finish(8, CodeTables.METHOD_OUTERMOST);
    }

    /** Makes the interrupted code go on at the stub as if it had called it. */
    private static void resumeAt(Assembler a, Stub stub) {
        Trap.redirect(a, stub, Mem.of(Reg.RDX, CONTEXT_RSP), Mem.of(Reg.RDX, CONTEXT_RIP));
        a.ret();
    }

    /** Calls FAULT (cause, address, pc, sp) on the signal stack, which lies below what prologues allow. */
    private void report(Piece piece) {
        Assembler a = piece.asm;
        Label known = new Label();
        Label done = new Label();
        Trap.refuseSecond(piece);
        for (int i = 0; i <= Trap.FLAGS; i++) {
            a.mov(Width.Q, Reg.RAX, Mem.of(Reg.RDX, CONTEXT_REGISTERS[i]));
            a.mov(Width.Q, Trap.register(i), Reg.RAX);
        }
        a.mov(Width.Q, Reg.RCX, Mem.of(Reg.RDX, CONTEXT_RIP));
        a.mov(Width.Q, Reg.R8, Mem.of(Reg.RDX, CONTEXT_RSP));
        a.mov(Width.L, Reg.RBX, Mem.of(Reg.RDX, CONTEXT_ERROR));
        a.mov(Width.L, Reg.RBP, Mem.of(Reg.RSI, INFO_CODE));
        a.mov(Width.Q, Reg.RDX, Mem.of(Reg.RSI, INFO_ADDRESS));
        for (int[] cause : CAUSES) {
            a.mov(Width.L, Reg.RSI, cause[1]);
            a.alu(Alu.CMP, Width.L, Reg.RDI, cause[0]);
            a.jcc(Cond.E, known);
        }
        a.bind(known);
        // Only with these codes is it a page fault that the error code describes.
        a.alu(Alu.CMP, Width.L, Reg.RSI, Vectors.PAGE_FAULT | FaultCause.OTHER);
        a.jcc(Cond.NE, done);
        a.alu(Alu.CMP, Width.L, Reg.RBP, ACCESS_ERROR);
        a.jcc(Cond.A, done);
        a.mov(Width.L, Reg.RSI, Vectors.PAGE_FAULT);
        Trap.addCause(a);
        a.bind(done);
        Trap.report(context, piece);
    }
}
