// Segments, interrupt table and task state of 64-bit mode (Intel SDM volume 3, 3.4.5, 6.14.1, 7.7).
package ibrik.runtime.amd64.emit;

import ibrik.assembler.amd64.Alu;
import ibrik.assembler.amd64.Assembler;
import ibrik.assembler.amd64.Cond;
import ibrik.assembler.amd64.Label;
import ibrik.assembler.amd64.Mem;
import ibrik.assembler.amd64.Reg;
import ibrik.assembler.amd64.Shift;
import ibrik.assembler.amd64.Width;
import ibrik.compiler.core.target.Relocation;
import ibrik.compiler.core.target.StubEmitter.Blob;
import ibrik.compiler.core.target.Symbol;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** The tables as data, and the code that completes and loads them: addresses in them are split, which no relocation can write. */
final class Descriptors {
    static final int CODE = 8;
    private static final int DATA = 16;
    private static final int TASK = 24;
    private static final int STACK = 16 * 1024;
    private static final int TASK_SIZE = 104;
    private static final int INTERRUPTS = 256;

    static final Symbol GLOBAL_POINTER = Image.named("ibrik.amd64.gdtr");
    private static final Symbol GLOBAL = Image.named("ibrik.amd64.gdt");
    private static final Symbol TASK_STATE = Image.named("ibrik.amd64.tss");
    private static final Symbol INTERRUPT = Image.named("ibrik.amd64.idt");
    private static final Symbol INTERRUPT_POINTER = Image.named("ibrik.amd64.idtr");
    // Numbers of stacks in the task state.
    private static final int FAULTS = 1;
    private static final int DOUBLE_FAULTS = 2;
    private static final int NON_MASKABLE = 3;
    private static final int MACHINE_CHECKS = 4;
    private static final int OF_INTERRUPTS = 5;
    /** By number. */
    private static final String[] STACKS = {null, "ibrik.amd64.stack.fault", "ibrik.amd64.stack.double", "ibrik.amd64.stack.nmi", "ibrik.amd64.stack.check"};
    /** Where the task state has the upper end of stack n: here + 8 n. */
    private static final int TASK_STACKS = 0x1c;

    private Descriptors() {
    }

    static void data(List<Blob> blobs, boolean interrupts) {
        ByteBuffer gdt = buffer(TASK + 16);
        gdt.putLong(CODE, 0x00af9b000000ffffL).putLong(DATA, 0x00cf93000000ffffL).putLong(TASK, 0x0000890000000000L | TASK_SIZE - 1);
        blobs.add(new Blob(name(GLOBAL), "data", gdt.array(), 16, List.of(), -1));
        blobs.add(pointer(GLOBAL_POINTER, GLOBAL, TASK + 16));
        blobs.add(pointer(INTERRUPT_POINTER, INTERRUPT, 16 * INTERRUPTS));
        ByteBuffer tss = buffer(TASK_SIZE);
        // No map of I/O ports.
        tss.putShort(0x66, (short) TASK_SIZE);
        List<Relocation> tops = new ArrayList<>();
        for (int i = 1; i < STACKS.length; i++) {
            blobs.add(new Blob(STACKS[i], "bss", new byte[STACK], 16, List.of(), -1));
            tops.add(new Relocation(TASK_STACKS + 8 * i, Relocation.Kind.ABS64, Image.named(STACKS[i]), STACK));
        }
        if (interrupts) {
            tops.add(new Relocation(TASK_STACKS + 8 * OF_INTERRUPTS, Relocation.Kind.ABS64, InterruptVectors.STACK, InterruptVectors.STACK_END));
        }
        blobs.add(new Blob(name(TASK_STATE), "rodata", tss.array(), 16, tops, -1));
        blobs.add(new Blob(name(INTERRUPT), "bss", new byte[16 * INTERRUPTS], 16, List.of(), -1));
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static String name(Symbol symbol) {
        return ((Symbol.Named) symbol).name();
    }

    /** The operand of LGDT and LIDT: limit, then base. */
    private static Blob pointer(Symbol symbol, Symbol table, int size) {
        byte[] bytes = buffer(10).putShort(0, (short) (size - 1)).array();
        return new Blob(name(symbol), "rodata", bytes, 8, List.of(new Relocation(2, Relocation.Kind.ABS64, table, 0)), -1);
    }

    /** Emits 64-bit code that loads segments, task and interrupt table. Overwrites RAX, RCX, RDX, RDI. */
    static void load(Assembler a, boolean interrupts) {
        a.mov(Width.L, Reg.RAX, DATA);
        for (int segment : new int[] {0, 2, 3, 4, 5}) {
            a.movToSegment(segment, Reg.RAX);
        }
        // The base's bits 0 to 23 go to bytes 2 to 4, bits 24 to 31 to byte 7.
        a.movSymbol(Reg.RAX, TASK_STATE, 0);
        a.mov(Width.L, Reg.RDX, Reg.RAX);
        a.shift(Shift.SHL, Width.L, Reg.RDX, 16);
        a.alu(Alu.OR, Width.L, Image.at(GLOBAL, TASK), Reg.RDX);
        a.mov(Width.L, Reg.RDX, Reg.RAX);
        a.shift(Shift.SHR, Width.L, Reg.RDX, 16);
        a.mov(Width.B, Image.at(GLOBAL, TASK + 4), Reg.RDX);
        a.shift(Shift.SHR, Width.L, Reg.RDX, 8);
        a.mov(Width.B, Image.at(GLOBAL, TASK + 7), Reg.RDX);
        a.mov(Width.L, Reg.RAX, TASK);
        a.ltr(Reg.RAX);
        a.movSymbol(Reg.RDI, INTERRUPT, 0);
        gates(a, Vectors.UNEXPECTED, Vectors.SYMBOL, Vectors.STRIDE, FAULTS);
        if (interrupts) {
            gates(a, INTERRUPTS - Vectors.UNEXPECTED, InterruptVectors.SYMBOL, InterruptVectors.STRIDE, OF_INTERRUPTS);
        } else {
            gates(a, INTERRUPTS - Vectors.UNEXPECTED, Vectors.SYMBOL, 0, FAULTS);
        }
        int[][] special = {{Vectors.NON_MASKABLE, NON_MASKABLE}, {Vectors.DOUBLE_FAULT, DOUBLE_FAULTS}, {Vectors.MACHINE_CHECK, MACHINE_CHECKS}};
        for (int[] vector : special) {
            a.mov(Width.B, Image.at(INTERRUPT, 16 * vector[0] + 4), vector[1]);
        }
        a.lidt(Image.at(INTERRUPT_POINTER, 0));
    }

    /** Interrupt gates from RDI on to vectors so many bytes apart; with 0 all to the unexpected one. */
    private static void gates(Assembler a, int count, Symbol first, int stride, int stack) {
        Label next = new Label();
        a.movSymbol(Reg.RAX, first, stride == 0 ? Vectors.UNEXPECTED * Vectors.STRIDE : 0);
        a.mov(Width.L, Reg.RCX, count);
        a.bind(next);
        a.mov(Width.W, Mem.of(Reg.RDI), Reg.RAX);
        a.mov(Width.L, Mem.of(Reg.RDI, 2), stack << 16 | CODE);
        a.mov(Width.B, Mem.of(Reg.RDI, 5), 0x8e);
        a.mov(Width.L, Reg.RDX, Reg.RAX);
        a.shift(Shift.SHR, Width.L, Reg.RDX, 16);
        a.mov(Width.W, Mem.of(Reg.RDI, 6), Reg.RDX);
        if (stride != 0) {
            a.alu(Alu.ADD, Width.L, Reg.RAX, stride);
        }
        a.alu(Alu.ADD, Width.L, Reg.RDI, 16);
        a.alu(Alu.SUB, Width.L, Reg.RCX, 1);
        a.jcc(Cond.NE, next);
    }
}
