package ibrik.runtime.arm.emit;

import static ibrik.assembler.arm.Cond.AL;
import static ibrik.assembler.arm.Cond.HS;
import static ibrik.assembler.arm.Reg.LR;
import static ibrik.assembler.arm.Reg.R0;
import static ibrik.assembler.arm.Reg.R1;
import static ibrik.assembler.arm.Reg.R2;
import static ibrik.assembler.arm.Reg.R3;
import static ibrik.assembler.arm.Reg.R4;
import static ibrik.assembler.arm.Reg.R5;
import static ibrik.assembler.arm.Reg.R6;
import static ibrik.assembler.arm.Reg.R7;
import static ibrik.assembler.arm.Reg.R9;
import static ibrik.assembler.arm.Reg.SP;

import java.util.List;

import ibrik.assembler.arm.Assembler;
import ibrik.assembler.arm.Label;
import ibrik.assembler.arm.Mem;
import ibrik.assembler.arm.Operand2;
import ibrik.assembler.arm.Reg;
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

/// A Linux process: memory from mmap, faults and interrupts as signals. The rest of the region `ram` above the image becomes heap and stack.
/// Source: Linux system calls of the ARM EABI (arch/arm/tools/syscall.tbl).
final class LinuxEntry {
    private static final int EXIT_GROUP = 248;
    private static final int MMAP2 = 192;
    private static final int MPROTECT = 125;
    private static final int WRITE = 4;
    private static final int CLOCK_GETTIME64 = 403;

    private static final int CLOCK_MONOTONIC = 1;
    private static final int NANOS_PER_SECOND = 1_000_000_000;
    private static final int PROT_READ_WRITE = 3;
    /** MAP_PRIVATE, MAP_FIXED, MAP_ANONYMOUS, MAP_NORESERVE. */
    private static final int MAP_FLAGS = 0x02 | 0x10 | 0x20 | 0x4000;
    private static final int PAGE = 4096;

    private static final int DEFAULT_STACK = 8 << 20;

    private LinuxEntry() {
    }

    static void emit(Context context, List<CompiledMethod> code, List<Blob> blobs) {
        code.add(entry(context));
        code.add(exit());
        LinuxSignals.emit(context, code, blobs);
    }

    static void service(Assembler asm, int number) {
        asm.load(R7, number);
        asm.svc(AL, 0);
    }

    private static CompiledMethod entry(Context context) {
        Region ram = context.memory().get("ram");
        int end = (int) (ram.start() + ram.size());
        int stack = (int) Boards.stackSize(context, DEFAULT_STACK);
        Code c = new Code();
        Assembler asm = c.asm;
        Label failed = new Label("no memory");
        asm.mov(R4, SP);
        c.address(R5, ImageSymbols.BOOT_BLOCK);
        entryTime(asm);
        asm.ldr(R0, Mem.at(R4));
        asm.str(R0, Mem.at(R5, BootBlock.ARGUMENT_COUNT));
        asm.add(R0, R4, Operand2.imm(4));
        asm.str(R0, Mem.at(R5, BootBlock.COMMAND_LINE));
        c.address(R0, ImageSymbols.IMAGE_END);
        asm.str(R0, Mem.at(R5, BootBlock.HEAP_START));
        asm.load(R1, end);
        asm.sub(R1, R1, R0);
        mapMemory(asm, failed);
        asm.load(R0, end - stack);
        asm.str(R0, Mem.at(R5, BootBlock.HEAP_END));
        asm.load(R1, PAGE);
        asm.load(R2, 0);
        service(asm, MPROTECT);
        asm.load(R0, end - stack + PAGE);
        asm.str(R0, Mem.at(R5, BootBlock.STACK_BASE));
        asm.load(R0, end);
        asm.str(R0, Mem.at(R5, BootBlock.STACK_TOP));
        asm.mov(SP, R0);
        asm.load(R0, (int) ram.size());
        asm.str(R0, Mem.at(R5, BootBlock.RAM_SIZE));
        c.address(R9, ImageSymbols.MAIN_THREAD);
        LinuxSignals.prepare(c, context);
        c.call(context.runtime().get(RuntimeEntry.BOOT));
        asm.bind(failed);
        noMemory(asm);
        return c.finish(new Symbol.Code(Stub.ENTRY), 0, CodeTables.METHOD_OUTERMOST | CodeTables.METHOD_HIDDEN);
    }

    /// Seconds and nanoseconds to nanoseconds, in the boot block.
    private static void entryTime(Assembler asm) {
        asm.load(R0, CLOCK_MONOTONIC);
        asm.sub(SP, SP, Operand2.imm(16));
        asm.mov(R1, SP);
        service(asm, CLOCK_GETTIME64);
        asm.ldm(AL, Assembler.Block.IA, SP, false, R0, R1, R2, R3);
        asm.add(SP, SP, Operand2.imm(16));
        asm.load(R6, NANOS_PER_SECOND);
        asm.umull(R7, LR, R0, R6);
        asm.mla(LR, R1, R6, LR);
        asm.add(AL, ibrik.assembler.arm.S.SET, R7, R7, R2);
        asm.adc(LR, LR, R3);
        asm.str(R7, Mem.at(R5, BootBlock.ENTRY_TIME));
        asm.str(LR, Mem.at(R5, BootBlock.ENTRY_TIME + 4));
    }

    /// r0 start, r1 length.
    private static void mapMemory(Assembler asm, Label failed) {
        asm.mov(R6, R5);
        asm.load(R2, PROT_READ_WRITE);
        asm.load(R3, MAP_FLAGS);
        asm.mvn(R4, Operand2.imm(0));
        asm.load(R5, 0);
        service(asm, MMAP2);
        asm.mov(R5, R6);
        asm.cmn(R0, Operand2.imm(PAGE));
        asm.b(HS, failed);
    }

    private static void noMemory(Assembler asm) {
        byte[] text = "ibrik: the process cannot map the memory that the board declares\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        Label message = new Label("message");
        asm.load(R0, 2);
        asm.adr(R1, message);
        asm.load(R2, text.length);
        service(asm, WRITE);
        asm.load(R0, 1);
        service(asm, EXIT_GROUP);
        asm.bind(message);
        for (int i = 0; i < text.length; i += 4) {
            int word = 0;
            for (int k = 0; k < 4 && i + k < text.length; k++) word |= text[i + k] << 8 * k;
            asm.word(word);
        }
    }

    private static CompiledMethod exit() {
        Code c = new Code();
        service(c.asm, EXIT_GROUP);
        c.asm.udf(0);
        return c.finish(new Symbol.Code(Stub.EXIT), 0, CodeTables.METHOD_FRAMELESS | CodeTables.METHOD_HIDDEN);
    }
}
