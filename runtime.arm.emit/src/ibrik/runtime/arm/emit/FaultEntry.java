package ibrik.runtime.arm.emit;

import static ibrik.assembler.arm.Cond.AL;
import static ibrik.assembler.arm.Cond.LO;
import static ibrik.assembler.arm.Cond.NE;
import static ibrik.assembler.arm.MemoryAssembler.Block.DB;
import static ibrik.assembler.arm.MemoryAssembler.Block.IA;
import static ibrik.assembler.arm.Reg.LR;
import static ibrik.assembler.arm.Reg.R0;
import static ibrik.assembler.arm.Reg.R1;
import static ibrik.assembler.arm.Reg.R10;
import static ibrik.assembler.arm.Reg.R11;
import static ibrik.assembler.arm.Reg.R12;
import static ibrik.assembler.arm.Reg.R2;
import static ibrik.assembler.arm.Reg.R3;
import static ibrik.assembler.arm.Reg.R4;
import static ibrik.assembler.arm.Reg.R5;
import static ibrik.assembler.arm.Reg.R6;
import static ibrik.assembler.arm.Reg.R7;
import static ibrik.assembler.arm.Reg.R8;
import static ibrik.assembler.arm.Reg.R9;
import static ibrik.assembler.arm.Reg.SP;
import static ibrik.assembler.arm.S.KEEP;

import java.util.List;

import ibrik.assembler.arm.Assembler;
import ibrik.assembler.arm.Label;
import ibrik.assembler.arm.Mem;
import ibrik.assembler.arm.Operand2;
import ibrik.assembler.arm.SystemAssembler.Status;
import ibrik.compiler.core.target.CompiledMethod;
import ibrik.compiler.core.target.RuntimeEntry;
import ibrik.compiler.core.target.StubEmitter.Blob;
import ibrik.compiler.core.target.StubEmitter.Context;
import ibrik.runtime.layout.BootBlock;
import ibrik.runtime.layout.CodeTables;
import ibrik.runtime.layout.FaultCause;
import ibrik.runtime.layout.ImageSymbols;
import ibrik.runtime.layout.ThreadBlock;

/// From an exception that nothing expects to Java's report. Source: ARM ARM DDI 0406C, B3.13 (fault status).
final class FaultEntry {
    static final String NAME = "ibrik.arm.report";
    private static final String REPORTING = "ibrik.arm.reporting";
    /** Bits of the data fault status register that are not the status: written, bit 4 of the status. */
    static final int FSR_WRITE = 1 << 11;
    static final int FSR_HIGH = 1 << 10;
    private static final int MODE_MASK = 0x1f;
    /** I and F of the CPSR. */
    private static final int MASKED = 0xc0;

    private FaultEntry() {
    }

    /// Called in the mode of the exception with r0 vector and flags, r1 address, r2 pc, r3 fault status; the exception's stack holds r0 to r3 as they were.
    /// Leaves all registers in FAULT_REGISTERS and tells Java, in System mode on a stack of its own, in the thread block of the code that failed if that is one.
    static CompiledMethod report(Context context) {
        Code c = new Code();
        Assembler asm = c.asm;
        Label table = new Label("causes");
        int ram = Imx6ulEntry.ramStart(context);
        saveRegisters(c);
        cause(asm, table);
        asm.mov(R3, R7);
        asm.load(SP, ram + ExceptionStacks.REPORT_TOP);
        chooseBlock(c, ram);
        asm.str(R1, Mem.at(R9, ThreadBlock.FAULT_ADDRESS));
        asm.load(R4, ram + ExceptionStacks.REPORT_BASE);
        asm.str(R4, Mem.at(R9, ThreadBlock.STACK_LIMIT));
        c.call(context.runtime().get(RuntimeEntry.FAULT));
        asm.udf(0);
        asm.bind(table);
        for (int i = 0; i < 32; i += 4) {
            int word = 0;
            for (int k = 0; k < 4; k++) word |= flags(i + k) >> 8 << 8 * k;
            asm.word(word);
        }
        return c.finish(Code.named(NAME), 0, CodeTables.METHOD_OUTERMOST | CodeTables.METHOD_HIDDEN);
    }

    /// Leaves the stack pointer of the code that failed in r7, and System mode.
    private static void saveRegisters(Code c) {
        Assembler asm = c.asm;
        c.address(LR, ImageSymbols.FAULT_REGISTERS);
        asm.add(LR, LR, Operand2.imm(16));
        asm.stm(AL, IA, LR, false, R4, R5, R6, R7, R8, R9, R10, R11, R12);
        asm.pop(R4, R5, R6, R7);
        asm.stm(AL, DB, LR, false, R4, R5, R6, R7);
        asm.mov(R5, LR);
        asm.mrs(AL, R4, Status.SPSR);
        asm.str(R2, Mem.at(R5, 4 * 15 - 16));
        asm.str(R4, Mem.at(R5, 4 * 16 - 16));
        asm.and(R4, R4, Operand2.imm(MODE_MASK));
        asm.orr(R4, R4, Operand2.imm(MASKED));
        asm.msr(AL, Status.CPSR, Assembler.FIELD_C, R4);
        asm.mov(R7, SP);
        asm.str(R7, Mem.at(R5, 4 * 13 - 16));
        asm.str(LR, Mem.at(R5, 4 * 14 - 16));
        asm.cps(Imx6ulEntry.MODE_SYS);
    }

    /// Adds to r0 what the fault status in r3 means. Uses r4, r6.
    private static void cause(Assembler asm, Label table) {
        asm.and(R4, R3, Operand2.imm(15));
        asm.tst(R3, Operand2.imm(FSR_HIGH));
        asm.orr(NE, KEEP, R4, R4, Operand2.imm(16));
        asm.adr(R6, table);
        asm.ldrb(R4, Mem.at(R6, R4));
        asm.orr(R0, R0, R4.lsl(8));
        asm.tst(R3, Operand2.imm(FSR_WRITE));
        asm.orr(NE, KEEP, R0, R0, Operand2.imm(FaultCause.WRITE));
    }

    /// What a fault status of the short-descriptor format says (B3.13.3, table B3-23).
    private static int flags(int status) {
        return switch (status) {
            case 0b00001 -> FaultCause.ALIGNMENT;
            case 0b00101, 0b00111 -> 0;
            case 0b01001, 0b01011, 0b01101, 0b01111 -> FaultCause.PROTECTED;
            case 0b01000, 0b01100, 0b01110, 0b11001, 0b11100, 0b11110 -> FaultCause.EXTERNAL;
            case 0b10110, 0b11000 -> FaultCause.EXTERNAL | FaultCause.ASYNCHRONOUS;
            default -> FaultCause.OTHER;
        };
    }

    static Blob data() {
        return new Blob(REPORTING, "bss", new byte[4], 4, List.of(), -1);
    }

    /// The main thread's block for a fault within a report, or if r9 has been lost. Uses r4 to r6.
    static void chooseBlock(Code c, int ram) {
        Assembler asm = c.asm;
        Label main = new Label("main");
        Label chosen = new Label("chosen");
        c.address(R4, REPORTING);
        asm.ldr(R5, Mem.at(R4));
        asm.cmp(R5, Operand2.imm(0));
        asm.b(NE, main);
        asm.str(R0, Mem.at(R4));
        asm.tst(R9, Operand2.imm(15));
        asm.b(NE, main);
        asm.load(R5, ram);
        asm.sub(R5, R9, R5);
        c.address(R4, ImageSymbols.BOOT_BLOCK);
        asm.ldr(R4, Mem.at(R4, BootBlock.RAM_SIZE));
        asm.cmp(R5, R4);
        asm.b(LO, chosen);
        asm.bind(main);
        c.address(R9, ImageSymbols.MAIN_THREAD);
        asm.bind(chosen);
    }
}
