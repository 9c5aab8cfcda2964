package ibrik.runtime.arm.emit;

import static ibrik.assembler.arm.Cond.AL;
import static ibrik.assembler.arm.Cond.HS;
import static ibrik.assembler.arm.Cond.LO;
import static ibrik.assembler.arm.Cond.NE;
import static ibrik.assembler.arm.Reg.LR;
import static ibrik.assembler.arm.Reg.PC;
import static ibrik.assembler.arm.Reg.R0;
import static ibrik.assembler.arm.Reg.R1;
import static ibrik.assembler.arm.Reg.R2;
import static ibrik.assembler.arm.Reg.R3;
import static ibrik.assembler.arm.Reg.R4;
import static ibrik.assembler.arm.Reg.SP;
import static ibrik.assembler.arm.S.SET;

import java.util.List;

import ibrik.assembler.arm.Assembler;
import ibrik.assembler.arm.Label;
import ibrik.assembler.arm.Mem;
import ibrik.assembler.arm.Operand2;
import ibrik.assembler.arm.SystemAssembler.Status;
import ibrik.compiler.core.target.CompiledMethod;
import ibrik.compiler.core.target.Stub;
import ibrik.compiler.core.target.StubEmitter.Blob;
import ibrik.compiler.core.target.StubEmitter.Context;
import ibrik.compiler.core.target.Symbol;
import ibrik.runtime.layout.CodeTables;
import ibrik.runtime.layout.FaultCause;
import ibrik.runtime.layout.ImageSymbols;
import ibrik.runtime.layout.ObjectLayout;

/// Exception vectors and handlers. The vectors load pc from a table behind them. A data abort at a low address by an instruction of the image goes on at TRAP_NULL;
/// interrupts go to Java if the image lets any through; everything else but SVC ends in Java's fault report. Source: ARM ARM DDI 0406C, B1.8 and B4.1.51.
final class Imx6ulVectors {
    static final String DATA_ABORT = "ibrik.arm.dataabort";
    private static final String PROBE_ABORT = "ibrik.arm.probeabort";
    private static final String UNDEFINED = "ibrik.arm.undefined";
    private static final String PREFETCH_ABORT = "ibrik.arm.prefetchabort";
    private static final String SUPERVISOR = "ibrik.arm.supervisorcall";
    private static final String FAST_INTERRUPT = "ibrik.arm.fastinterrupt";

    /** The status in the data fault status register without the bit that tells a page from a section, and that of what is absent. */
    private static final int FSR_STATUS = 0x40d;
    private static final int FSR_ABSENT = 0x005;

    /** The table of handlers behind the eight vectors, in their order. */
    static final int TABLE = 0x20;
    static final int DATA_ABORT_INDEX = 4;
    private static final String[] HANDLERS = {UNDEFINED, UNDEFINED, SUPERVISOR, PREFETCH_ABORT, PROBE_ABORT, UNDEFINED, null, FAST_INTERRUPT};
    /** ldr pc, [pc, #24]: from the table, eight words on. */
    private static final int VECTOR = 0xe59f_f018;

    private Imx6ulVectors() {
    }

    /// Writes vectors and table to r4, the start of RAM, for the time of the RAM probe. Uses r0, r1.
    static void install(Code c, Context context) {
        Assembler asm = c.asm;
        String interrupt = InterruptEntry.isNeeded(context) ? InterruptEntry.NAME : FAST_INTERRUPT;
        asm.load(R0, VECTOR);
        for (int i = 0; i < 8; i++) asm.str(R0, Mem.at(R4, 4 * i));
        for (int i = 0; i < 8; i++) {
            c.address(R0, HANDLERS[i] == null ? interrupt : HANDLERS[i]);
            asm.str(R0, Mem.at(R4, TABLE + 4 * i));
        }
        asm.dsb(Assembler.Barrier.SY);
        asm.mcr(AL, 15, 0, R4, 12, 0, 0);
        asm.isb();
    }

    static void emit(Context context, List<CompiledMethod> code, List<Blob> blobs) {
        code.add(dataAbort());
        code.add(probeAbort());
        code.add(fatal(UNDEFINED, Fault.UNDEFINED_INSTRUCTION));
        code.add(fatal(PREFETCH_ABORT, Fault.INSTRUCTION_FETCH));
        code.add(fatal(FAST_INTERRUPT, Fault.INTERRUPT));
        code.add(supervisorCall());
        code.add(FaultEntry.report(context));
        blobs.add(FaultEntry.data());
        if (InterruptEntry.isNeeded(context)) InterruptEntry.emit(context, code, blobs);
    }

    private static CompiledMethod finish(Code c, String name) {
        return c.finish(Code.named(name), 0, CodeTables.METHOD_OUTERMOST | CodeTables.METHOD_HIDDEN);
    }

    /// lr is the aborted instruction's address + 8.
    private static CompiledMethod dataAbort() {
        Code c = new Code();
        Assembler asm = c.asm;
        Label fatal = new Label("fatal");
        asm.push(R0, R1, R2, R3);
        asm.sub(R2, LR, Operand2.imm(8));
        asm.mrc(AL, 15, 0, R1, 6, 0, 0);
        asm.cmp(R1, Operand2.imm(ObjectLayout.IMPLICIT_NULL_LIMIT));
        asm.b(HS, fatal);
        asm.mrc(AL, 15, 0, R0, 5, 0, 0);
        asm.load(R3, FSR_STATUS);
        asm.and(R0, R0, R3);
        asm.cmp(R0, Operand2.imm(FSR_ABSENT));
        asm.b(NE, fatal);
        asm.mrs(AL, R3, Status.SPSR);
        asm.and(R0, R3, Operand2.imm(0x1f));
        asm.cmp(R0, Operand2.imm(Imx6ulEntry.MODE_SYS));
        asm.b(NE, fatal);
        c.address(R0, ImageSymbols.TEXT_START);
        asm.cmp(R2, R0);
        asm.b(LO, fatal);
        c.address(R0, ImageSymbols.TEXT_END);
        asm.cmp(R2, R0);
        asm.b(HS, fatal);
        // The registers need not be kept: a landing pad reads nothing from them.
        asm.add(SP, SP, Operand2.imm(16));
        asm.msr(AL, Status.CPSR, Assembler.FIELD_C | Assembler.FIELD_X | Assembler.FIELD_S | Assembler.FIELD_F, R3);
        asm.add(LR, R2, Operand2.imm(1));
        asm.b(AL, new Symbol.Code(Stub.TRAP_NULL), 0);
        asm.bind(fatal);
        asm.mrc(AL, 15, 0, R3, 5, 0, 0);
        // An asynchronous abort comes with no address.
        asm.tst(R3, Operand2.imm(FaultEntry.FSR_HIGH));
        asm.load(NE, R1, 0);
        asm.load(R0, Fault.DATA);
        asm.b(AL, Code.named(FaultEntry.NAME), 0);
        return finish(c, DATA_ABORT);
    }

    /// While RAM is probed: r3 tells of the abort. The access is skipped; one that aborts late has passed already.
    private static CompiledMethod probeAbort() {
        Code c = new Code();
        Assembler asm = c.asm;
        asm.mrc(AL, 15, 0, R3, 5, 0, 0);
        asm.tst(R3, Operand2.imm(FaultEntry.FSR_HIGH));
        asm.mov(R3, Operand2.imm(0));
        asm.sub(NE, SET, PC, LR, Operand2.imm(8));
        asm.sub(AL, SET, PC, LR, Operand2.imm(4));
        return finish(c, PROBE_ABORT);
    }

    private static CompiledMethod fatal(String name, int cause) {
        Code c = new Code();
        Assembler asm = c.asm;
        boolean fetch = cause == Fault.INSTRUCTION_FETCH;
        asm.push(R0, R1, R2, R3);
        asm.sub(R2, LR, Operand2.imm(4));
        if (fetch) {
            asm.mrc(AL, 15, 0, R1, 6, 0, 2);
            asm.mrc(AL, 15, 0, R3, 5, 0, 1);
            asm.load(R0, cause | FaultCause.EXECUTE);
        } else {
            asm.mov(R1, R2);
            asm.load(R3, 0);
            asm.load(R0, cause);
        }
        asm.b(AL, Code.named(FaultEntry.NAME), 0);
        return finish(c, name);
    }

    /// Semihosting that nobody serves, or a stray call: fails.
    private static CompiledMethod supervisorCall() {
        Code c = new Code();
        c.asm.mvn(R0, Operand2.imm(0));
        c.asm.mov(AL, SET, PC, LR);
        return finish(c, SUPERVISOR);
    }
}
