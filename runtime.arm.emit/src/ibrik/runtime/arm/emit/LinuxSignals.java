package ibrik.runtime.arm.emit;

import static ibrik.assembler.arm.Cond.AL;
import static ibrik.assembler.arm.Cond.EQ;
import static ibrik.assembler.arm.Cond.HS;
import static ibrik.assembler.arm.Cond.LO;
import static ibrik.assembler.arm.Cond.NE;
import static ibrik.assembler.arm.Reg.LR;
import static ibrik.assembler.arm.Reg.PC;
import static ibrik.assembler.arm.Reg.R0;
import static ibrik.assembler.arm.Reg.R1;
import static ibrik.assembler.arm.Reg.R10;
import static ibrik.assembler.arm.Reg.R11;
import static ibrik.assembler.arm.Reg.R12;
import static ibrik.assembler.arm.Reg.R2;
import static ibrik.assembler.arm.Reg.R3;
import static ibrik.assembler.arm.Reg.R4;
import static ibrik.assembler.arm.Reg.R7;
import static ibrik.assembler.arm.Reg.R8;
import static ibrik.assembler.arm.Reg.R9;
import static ibrik.assembler.arm.Reg.SP;
import static ibrik.assembler.arm.S.KEEP;
import static ibrik.assembler.arm.S.SET;

import java.util.List;

import ibrik.assembler.arm.Assembler;
import ibrik.assembler.arm.Label;
import ibrik.assembler.arm.Mem;
import ibrik.assembler.arm.Operand2;
import ibrik.compiler.core.target.CompiledMethod;
import ibrik.compiler.core.target.RuntimeEntry;
import ibrik.compiler.core.target.Stub;
import ibrik.compiler.core.target.StubEmitter.Blob;
import ibrik.compiler.core.target.StubEmitter.Context;
import ibrik.compiler.core.target.Symbol;
import ibrik.runtime.layout.CodeTables;
import ibrik.runtime.layout.FaultCause;
import ibrik.runtime.layout.ImageSymbols;
import ibrik.runtime.layout.ObjectLayout;
import ibrik.runtime.layout.ThreadBlock;

/// What a process has instead of exception vectors: SIGILL, SIGBUS and SIGSEGV are faults, SIGQUIT, SIGALRM and SIGIO interrupts. All run on one signal stack; an interrupt waits until a handler has returned.
/// The kernel saves and restores every register, those of the VFP too. Source: signal frame of Linux, asm/ucontext.h and asm/sigcontext.h.
final class LinuxSignals {
    private static final int SIGALTSTACK = 186;
    private static final int RT_SIGACTION = 174;
    private static final int RT_SIGPROCMASK = 175;
    private static final int RT_SIGRETURN = 173;
    private static final int SIG_BLOCK = 0;
    private static final int SIGNAL_SET_SIZE = 8;

    private static final int SIGILL = 4;
    private static final int SIGBUS = 7;
    private static final int SIGSEGV = 11;
    private static final int SIGQUIT = 3;
    private static final int SIGALRM = 14;
    private static final int SIGIO = 29;
    /** The signals that serve as interrupts, as the first word of the kernel's set. */
    private static final int INTERRUPTS = 1 << SIGQUIT - 1 | 1 << SIGALRM - 1 | 1 << SIGIO - 1;
    /** SA_SIGINFO, SA_ONSTACK, SA_RESTORER. */
    private static final int HANDLER_FLAGS = 0x4 | 0x0800_0000 | 0x0400_0000;
    /** SA_NODEFER: a fault in the handler of a fault is a signal too. */
    private static final int NO_DEFER = 0x4000_0000;
    /** SA_RESTART: system calls that can go on after the handler do. */
    private static final int RESTART = 0x1000_0000;

    private static final int SIGINFO_CODE = 8;
    private static final int SIGINFO_ADDRESS = 12;
    /** SEGV_ACCERR: the page is there. BUS_ADRALN: the address is not aligned. */
    private static final int ACCESS_ERROR = 2;
    private static final int ALIGNMENT_ERROR = 1;
    /** Offsets in the ucontext: fault status as the processor gave it (0 under qemu-arm), r0 to r15, CPSR. */
    private static final int CONTEXT_ERROR = 24;
    private static final int CONTEXT_R0 = 32;
    private static final int CONTEXT_R9 = CONTEXT_R0 + 4 * 9;
    private static final int CONTEXT_SP = CONTEXT_R0 + 4 * 13;
    private static final int CONTEXT_LR = CONTEXT_R0 + 4 * 14;
    private static final int CONTEXT_PC = CONTEXT_R0 + 4 * 15;

    private static final int STACK_SIZE = 64 * 1024;
    private static final String STACK = "ibrik.arm.linux.signalstack";
    private static final String HANDLER = "ibrik.arm.linux.handler";
    private static final String INTERRUPT_HANDLER = "ibrik.arm.linux.interrupts";
    private static final String RESTORER = "ibrik.arm.linux.restorer";
    private static final String FAULT = "ibrik.arm.linux.fault";

    private LinuxSignals() {
    }

    static void emit(Context context, List<CompiledMethod> code, List<Blob> blobs) {
        code.add(handler());
        code.add(restorer());
        code.add(fault(context));
        if (InterruptEntry.isNeeded(context)) code.add(interruptHandler(context));
        blobs.add(new Blob(STACK, "bss", new byte[STACK_SIZE], 16, List.of(), -1));
        blobs.add(FaultEntry.data());
    }

    /// Installs the handlers; r9 is the main thread's block. The structures are made on the stack: {stack pointer, flags, size}; {handler, flags, restorer, mask (8 bytes)}.
    static void prepare(Code c, Context context) {
        Assembler asm = c.asm;
        boolean interrupts = InterruptEntry.isNeeded(context);
        asm.sub(SP, SP, Operand2.imm(24));
        c.address(R0, STACK);
        asm.str(R0, Mem.at(SP));
        asm.load(R0, 0);
        asm.str(R0, Mem.at(SP, 4));
        asm.load(R0, STACK_SIZE);
        asm.str(R0, Mem.at(SP, 8));
        asm.mov(R0, SP);
        asm.load(R1, 0);
        LinuxEntry.service(asm, SIGALTSTACK);
        asm.load(R0, interrupts ? INTERRUPTS : 0);
        asm.str(R0, Mem.at(SP, 12));
        asm.load(R0, 0);
        asm.str(R0, Mem.at(SP, 16));
        action(c, HANDLER, HANDLER_FLAGS | NO_DEFER, SIGILL, SIGBUS, SIGSEGV);
        if (interrupts) {
            action(c, INTERRUPT_HANDLER, HANDLER_FLAGS | RESTART, SIGQUIT, SIGALRM, SIGIO);
            prepareInterrupts(c);
        }
        asm.add(SP, SP, Operand2.imm(24));
    }

    /// While a handler runs, the signals of the mask at sp + 12 are held back.
    private static void action(Code c, String handler, int flags, int... signals) {
        Assembler asm = c.asm;
        c.address(R0, handler);
        asm.str(R0, Mem.at(SP));
        asm.load(R0, flags);
        asm.str(R0, Mem.at(SP, 4));
        c.address(R0, RESTORER);
        asm.str(R0, Mem.at(SP, 8));
        for (int signal : signals) {
            asm.load(R0, signal);
            asm.mov(R1, SP);
            asm.load(R2, 0);
            asm.load(R3, SIGNAL_SET_SIZE);
            LinuxEntry.service(asm, RT_SIGACTION);
        }
    }

    /// Holds them back until Java lets them through.
    private static void prepareInterrupts(Code c) {
        Assembler asm = c.asm;
        asm.load(R0, SIG_BLOCK);
        asm.add(R1, SP, Operand2.imm(12));
        asm.load(R2, 0);
        asm.load(R3, SIGNAL_SET_SIZE);
        LinuxEntry.service(asm, RT_SIGPROCMASK);
        InterruptEntry.prepareBlock(c);
        c.address(R1, STACK);
        asm.str(R1, Mem.at(R0, ThreadBlock.STACK_BASE));
        asm.add(R1, R1, Operand2.imm(STACK_SIZE));
        asm.str(R1, Mem.at(R0, ThreadBlock.STACK_TOP));
    }

    /// (signal, siginfo, ucontext): a fault at a low address by an instruction of the image goes on at TRAP_NULL, as if that instruction had called it.
    private static CompiledMethod handler() {
        Code c = new Code();
        Assembler asm = c.asm;
        Label report = new Label("report");
        asm.cmp(R0, Operand2.imm(SIGSEGV));
        asm.b(NE, report);
        asm.ldr(R3, Mem.at(R1, SIGINFO_ADDRESS));
        asm.cmp(R3, Operand2.imm(ObjectLayout.IMPLICIT_NULL_LIMIT));
        asm.b(HS, report);
        asm.ldr(R3, Mem.at(R2, CONTEXT_R9));
        c.address(R4, ImageSymbols.INTERRUPT_THREAD);
        asm.cmp(R3, R4);
        asm.b(EQ, report);
        asm.ldr(R3, Mem.at(R2, CONTEXT_PC));
        c.address(R4, ImageSymbols.TEXT_START);
        asm.cmp(R3, R4);
        asm.b(LO, report);
        c.address(R4, ImageSymbols.TEXT_END);
        asm.cmp(R3, R4);
        asm.b(HS, report);
        asm.add(R3, R3, Operand2.imm(1));
        asm.str(R3, Mem.at(R2, CONTEXT_LR));
        asm.loadAddress(R3, new Symbol.Code(Stub.TRAP_NULL), 0);
        asm.str(R3, Mem.at(R2, CONTEXT_PC));
        asm.bx(LR);
        asm.bind(report);
        asm.b(AL, Code.named(FAULT), 0);
        return c.finish(Code.named(HANDLER), 0, CodeTables.METHOD_OUTERMOST | CodeTables.METHOD_HIDDEN);
    }

    private static CompiledMethod restorer() {
        Code c = new Code();
        LinuxEntry.service(c.asm, RT_SIGRETURN);
        return c.finish(Code.named(RESTORER), 0, CodeTables.METHOD_OUTERMOST | CodeTables.METHOD_HIDDEN);
    }

    /// (signal): the interrupted thread's block is in r9 still.
    private static CompiledMethod interruptHandler(Context context) {
        Code c = new Code();
        Assembler asm = c.asm;
        asm.push(R4, LR);
        InterruptEntry.enterBlock(asm);
        c.call(context.runtime().get(RuntimeEntry.INTERRUPT));
        asm.clrex();
        asm.pop(R4, PC);
        return c.finish(Code.named(INTERRUPT_HANDLER), 8, CodeTables.METHOD_OUTERMOST | CodeTables.METHOD_HIDDEN);
    }

    /// (signal, siginfo, ucontext): the report runs on the signal stack, which the thread's limit is set to.
    private static CompiledMethod fault(Context context) {
        Code c = new Code();
        Assembler asm = c.asm;
        asm.mov(R8, R2);
        asm.mov(R7, R1);
        c.address(R10, ImageSymbols.FAULT_REGISTERS);
        asm.add(R11, R8, Operand2.imm(CONTEXT_R0));
        asm.load(R12, 17);
        Label copy = asm.here();
        asm.ldr(R4, Mem.post(R11, 4));
        asm.str(R4, Mem.post(R10, 4));
        asm.sub(AL, SET, R12, R12, Operand2.imm(1));
        asm.b(NE, copy);
        asm.ldr(R1, Mem.at(R7, SIGINFO_ADDRESS));
        asm.ldr(R2, Mem.at(R8, CONTEXT_PC));
        cause(asm);
        asm.ldr(R3, Mem.at(R8, CONTEXT_SP));
        asm.ldr(R9, Mem.at(R8, CONTEXT_R9));
        FaultEntry.chooseBlock(c, (int) context.memory().get("ram").start());
        asm.str(R1, Mem.at(R9, ThreadBlock.FAULT_ADDRESS));
        c.address(R4, STACK);
        asm.str(R4, Mem.at(R9, ThreadBlock.STACK_LIMIT));
        c.call(context.runtime().get(RuntimeEntry.FAULT));
        asm.udf(0);
        return c.finish(Code.named(FAULT), 0, CodeTables.METHOD_OUTERMOST | CodeTables.METHOD_HIDDEN);
    }

    /// Signal in r0, address in r1, pc in r2, siginfo at r7, ucontext at r8: leaves the cause in r0. Uses r3, r4.
    private static void cause(Assembler asm) {
        Label memory = new Label("memory");
        Label bus = new Label("bus");
        Label done = new Label("done");
        asm.ldr(R3, Mem.at(R7, SIGINFO_CODE));
        asm.cmp(R0, Operand2.imm(SIGSEGV));
        asm.b(EQ, memory);
        asm.cmp(R0, Operand2.imm(SIGBUS));
        asm.b(EQ, bus);
        asm.load(R0, Fault.UNDEFINED_INSTRUCTION | FaultCause.OTHER);
        asm.b(done);
        asm.bind(bus);
        asm.load(R0, Fault.DATA | FaultCause.EXTERNAL);
        asm.cmp(R3, Operand2.imm(ALIGNMENT_ERROR));
        asm.load(EQ, R0, Fault.DATA | FaultCause.ALIGNMENT);
        asm.b(done);
        asm.bind(memory);
        asm.load(R0, Fault.DATA);
        asm.cmp(R1, R2);
        asm.load(EQ, R0, Fault.INSTRUCTION_FETCH | FaultCause.EXECUTE);
        asm.cmp(R3, Operand2.imm(ACCESS_ERROR));
        asm.orr(EQ, KEEP, R0, R0, Operand2.imm(FaultCause.PROTECTED));
        asm.ldr(R4, Mem.at(R8, CONTEXT_ERROR));
        asm.tst(R4, Operand2.imm(FaultEntry.FSR_WRITE));
        asm.orr(NE, KEEP, R0, R0, Operand2.imm(FaultCause.WRITE));
        asm.bind(done);
    }
}
