package ibrik.runtime.arm.emit;

import static ibrik.assembler.arm.Cond.AL;
import static ibrik.assembler.arm.Cond.EQ;
import static ibrik.assembler.arm.Cond.LO;
import static ibrik.assembler.arm.Cond.NE;
import static ibrik.assembler.arm.Reg.R0;
import static ibrik.assembler.arm.Reg.R1;
import static ibrik.assembler.arm.Reg.R10;
import static ibrik.assembler.arm.Reg.R11;
import static ibrik.assembler.arm.Reg.R2;
import static ibrik.assembler.arm.Reg.R3;
import static ibrik.assembler.arm.Reg.R4;
import static ibrik.assembler.arm.Reg.R5;
import static ibrik.assembler.arm.Reg.R6;
import static ibrik.assembler.arm.Reg.R7;
import static ibrik.assembler.arm.Reg.R9;
import static ibrik.assembler.arm.Reg.SP;
import static ibrik.assembler.arm.S.KEEP;
import static ibrik.assembler.arm.S.SET;

import java.util.List;

import ibrik.assembler.arm.Assembler;
import ibrik.assembler.arm.Label;
import ibrik.assembler.arm.Mem;
import ibrik.assembler.arm.MemoryAssembler.Barrier;
import ibrik.assembler.arm.Operand2;
import ibrik.compiler.core.target.CompiledMethod;
import ibrik.compiler.core.target.RuntimeEntry;
import ibrik.compiler.core.target.Stub;
import ibrik.compiler.core.target.StubEmitter.Blob;
import ibrik.compiler.core.target.StubEmitter.Context;
import ibrik.compiler.core.target.StubEmitter.Region;
import ibrik.compiler.core.target.Symbol;
import ibrik.runtime.layout.BootBlock;
import ibrik.runtime.layout.CodeTables;
import ibrik.runtime.layout.ImageSymbols;

/// From reset to the first Java method on the i.MX6UL: caches, vectors, size of RAM, page tables, MMU, VFP, boot block, stack.
/// Entered in secure SVC mode; Java runs in System mode, with interrupts masked and asynchronous aborts not. Registers during boot: r4 start of RAM, r5 boot block, r6 end of RAM, r11:r10 time of reset.
/// Sources: NXP IMX6ULRM; ARM ARM DDI 0406C, B3 and B4; Cortex-A7 TRM DDI 0464.
final class Imx6ulEntry {
    static final int MODE_IRQ = 0x12;
    static final int MODE_FIQ = 0x11;
    static final int MODE_SVC = 0x13;
    static final int MODE_ABT = 0x17;
    static final int MODE_UND = 0x1b;
    static final int MODE_SYS = 0x1f;

    /** Vectors lie at the start of RAM, in 16 kB of their own. */
    static final int FIRST_LEVEL = 0x4000;
    static final int SECOND_LEVEL = 0xc000;

    private static final int DEFAULT_STACK = 0x10000;
    private static final int PAGE = 4096;

    private static final String COMMAND_LINE = "ibrik.arm.commandline";
    private static final int COMMAND_LINE_SIZE = 1024;

    /** System control register: MMU, alignment checks, data cache, branch prediction, instruction cache, high vectors, big-endian exceptions, remapping, access flag, Thumb exceptions. */
    static final int SCTLR_M = 1;
    private static final int SCTLR_A = 1 << 1;
    static final int SCTLR_C = 1 << 2;
    static final int SCTLR_Z = 1 << 11;
    static final int SCTLR_I = 1 << 12;
    private static final int SCTLR_V = 1 << 13;
    private static final int SCTLR_EE = 1 << 25;
    private static final int SCTLR_TRE = 1 << 28;
    private static final int SCTLR_AFE = 1 << 29;
    private static final int SCTLR_TE = 1 << 30;
    /** Auxiliary control: the core takes part in coherency, without which its data cache stays off. */
    private static final int ACTLR_SMP = 1 << 6;
    /** Table walks: inner and outer write-back write-allocate, shareable, as RAM is mapped; so a walk sees what the data cache holds. */
    private static final int TTBR_CACHED = 0x4a;
    private static final int CPACR_VFP = 0xf << 20;
    private static final int FPEXC_EN = 1 << 30;

    private Imx6ulEntry() {
    }

    static void emit(Context context, List<CompiledMethod> code, List<Blob> blobs) {
        code.add(entry(context));
        Imx6ulVectors.emit(context, code, blobs);
        code.add(Imx6ulChip.exit());
        blobs.add(new Blob(COMMAND_LINE, "bss", new byte[COMMAND_LINE_SIZE], 4, List.of(), -1));
    }

    static int ramStart(Context context) {
        return (int) context.memory().get("ram").start();
    }

    private static CompiledMethod entry(Context context) {
        Region ram = context.memory().get("ram");
        int stack = (int) Boards.stackSize(context, DEFAULT_STACK);
        Code c = new Code();
        Assembler asm = c.asm;
        asm.cpsid(Assembler.MASK_A | Assembler.MASK_I | Assembler.MASK_F, MODE_SYS);
        asm.mrrc(AL, 15, 0, R10, R11, 14);
        Imx6ulCaches.disable(asm);
        asm.load(R4, ramStart(context));
        Imx6ulVectors.install(c, context);
        ExceptionStacks.assign(asm);
        clearBss(c);
        lateAborts(asm);
        if (ram.size() == 0) Imx6ulRam.probe(c, context);
        else asm.load(R6, (int) (ram.start() + ram.size()));
        c.address(R5, ImageSymbols.BOOT_BLOCK);
        Imx6ulRam.useFaultHandler(c);
        PageTables.build(c, context, stack);
        enableMmu(asm);
        enableVfp(asm);
        Imx6ulChip.initialise(asm);
        bootBlock(c, stack);
        asm.mov(SP, R6);
        commandLine(c);
        c.address(R9, ImageSymbols.MAIN_THREAD);
        if (InterruptEntry.isNeeded(context)) {
            InterruptEntry.prepareBlock(c);
            InterruptEntry.prepareStack(c);
        }
        c.call(context.runtime().get(RuntimeEntry.BOOT));
        asm.udf(0);
        return c.finish(new Symbol.Code(Stub.ENTRY), 0, CodeTables.METHOD_OUTERMOST | CodeTables.METHOD_HIDDEN);
    }

    /// Lets asynchronous aborts through for good. One that a boot loader has left pending, or that probing RAM raises, goes to the handler of that time, which does nothing about it.
    private static void lateAborts(Assembler asm) {
        asm.cpsie(Assembler.MASK_A);
        asm.dsb(Barrier.SY);
        asm.isb();
    }

    private static void clearBss(Code c) {
        Assembler asm = c.asm;
        Label loop = new Label();
        Label test = new Label();
        c.address(R0, ImageSymbols.BSS_START);
        c.address(R1, ImageSymbols.BSS_END);
        asm.load(R2, 0);
        asm.b(test);
        asm.bind(loop);
        asm.str(R2, Mem.post(R0, 4));
        asm.bind(test);
        asm.cmp(R0, R1);
        asm.b(LO, loop);
    }

    private static void enableMmu(Assembler asm) {
        asm.load(R0, 0);
        asm.mcr(AL, 15, 0, R0, 8, 7, 0);
        asm.mcr(AL, 15, 0, R0, 7, 5, 0);
        asm.mcr(AL, 15, 0, R0, 7, 5, 6);
        asm.mcr(AL, 15, 0, R0, 2, 0, 2);
        asm.mrc(AL, 15, 0, R1, 1, 0, 1);
        asm.orr(R1, R1, Operand2.imm(ACTLR_SMP));
        asm.mcr(AL, 15, 0, R1, 1, 0, 1);
        asm.add(R1, R4, Operand2.imm(FIRST_LEVEL));
        asm.orr(R1, R1, Operand2.imm(TTBR_CACHED));
        asm.mcr(AL, 15, 0, R1, 2, 0, 0);
        asm.load(R1, 1);
        asm.mcr(AL, 15, 0, R1, 3, 0, 0);
        asm.dsb(Barrier.SY);
        asm.isb();
        asm.mrc(AL, 15, 0, R0, 1, 0, 0);
        asm.load(R1, SCTLR_M | SCTLR_C | SCTLR_Z | SCTLR_I);
        asm.orr(R0, R0, R1);
        asm.load(R1, SCTLR_A | SCTLR_V | SCTLR_EE | SCTLR_TRE | SCTLR_AFE | SCTLR_TE);
        asm.bic(R0, R0, R1);
        asm.mcr(AL, 15, 0, R0, 1, 0, 0);
        asm.isb();
    }

    private static void enableVfp(Assembler asm) {
        asm.mrc(AL, 15, 0, R0, 1, 0, 2);
        asm.orr(R0, R0, Operand2.imm(CPACR_VFP));
        asm.mcr(AL, 15, 0, R0, 1, 0, 2);
        asm.isb();
        asm.load(R0, FPEXC_EN);
        asm.vmsr(AL, Assembler.FPEXC, R0);
        asm.load(R0, 0);
        asm.vmsr(AL, Assembler.FPSCR, R0);
    }

    private static void bootBlock(Code c, int stack) {
        Assembler asm = c.asm;
        asm.str(R10, Mem.at(R5, BootBlock.ENTRY_TIME));
        asm.str(R11, Mem.at(R5, BootBlock.ENTRY_TIME + 4));
        c.address(R0, ImageSymbols.IMAGE_END);
        asm.str(R0, Mem.at(R5, BootBlock.HEAP_START));
        asm.load(R1, stack);
        asm.sub(R0, R6, R1);
        asm.str(R0, Mem.at(R5, BootBlock.HEAP_END));
        asm.add(R0, R0, Operand2.imm(PAGE));
        asm.str(R0, Mem.at(R5, BootBlock.STACK_BASE));
        asm.str(R6, Mem.at(R5, BootBlock.STACK_TOP));
        asm.sub(R0, R6, R4);
        asm.str(R0, Mem.at(R5, BootBlock.RAM_SIZE));
    }

    /// Under QEMU semihosting tells the kernel's file name and arguments, a space between; the name is dropped. On silicon there are none.
    private static void commandLine(Code c) {
        Assembler asm = c.asm;
        Label none = new Label();
        Imx6ulChip.testQemu(asm);
        asm.b(NE, none);
        asm.sub(SP, SP, Operand2.imm(8));
        c.address(R0, COMMAND_LINE);
        asm.str(R0, Mem.at(SP));
        asm.load(R0, COMMAND_LINE_SIZE - 1);
        asm.str(R0, Mem.at(SP, 4));
        asm.load(R0, Imx6ulChip.SYS_GET_CMDLINE);
        asm.mov(R1, SP);
        asm.svc(AL, Imx6ulChip.SEMIHOSTING);
        asm.add(SP, SP, Operand2.imm(8));
        asm.cmp(R0, Operand2.imm(0));
        asm.b(NE, none);
        skipName(c, none);
        asm.str(R0, Mem.at(R5, BootBlock.COMMAND_LINE));
        asm.bind(none);
    }

    /// Leaves in r0 what follows the first ".elf" with a space behind, since a path may hold spaces; else what follows the first space.
    private static void skipName(Code c, Label none) {
        Assembler asm = c.asm;
        Label loop = new Label();
        Label other = new Label();
        Label end = new Label();
        Label found = new Label();
        c.address(R0, COMMAND_LINE);
        asm.load(R2, 0);
        asm.load(R3, 0);
        asm.load(R7, '.' << 24 | 'e' << 16 | 'l' << 8 | 'f');
        asm.bind(loop);
        asm.ldrb(R1, Mem.post(R0, 1));
        asm.cmp(R1, Operand2.imm(0));
        asm.b(EQ, end);
        asm.cmp(R1, Operand2.imm(' '));
        asm.b(NE, other);
        asm.cmp(R2, R7);
        asm.b(EQ, found);
        asm.cmp(R3, Operand2.imm(0));
        asm.mov(EQ, KEEP, R3, R0);
        asm.bind(other);
        asm.orr(R2, R1, R2.lsl(8));
        asm.b(loop);
        asm.bind(end);
        asm.cmp(R2, R7);
        asm.b(EQ, none);
        asm.mov(AL, SET, R0, R3);
        asm.b(EQ, none);
        asm.bind(found);
    }
}
