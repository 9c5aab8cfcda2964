// Entry and exit of QEMU's microvm (PVH boot protocol: docs/misc/pvh.pandoc and xen/include/public/arch-x86/hvm/start_info.h of Xen).
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
import ibrik.compiler.core.target.Symbol;
import ibrik.runtime.layout.BootBlock;
import ibrik.runtime.layout.CodeTables;
import ibrik.runtime.layout.ThreadBlock;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Starts in 32-bit protected mode with paging off and EBX at the start info. Finds RAM, copies the command line (what lies below RAM is unmapped
 * afterwards), builds page tables, enters 64-bit mode and calls Java. Interrupts stay masked until Java lets them through.
 *
 * <p>RAM above 3 GB is counted but not used.
 */
final class Microvm {
    private static final int STACK = 64 * 1024;
    private static final int ENTRY_STACK = 1024;
    private static final int COMMAND_LINE = 4096;
    private static final int SMALLEST_HEAP = 256 * 1024;
    private static final int RAM_LIMIT = 0xc0000000;

    // start_info and its memory map
    private static final int INFO_SIZE = 56;
    private static final int INFO_COMMAND_LINE = 24;
    private static final int INFO_MAP = 40;
    private static final int INFO_MAP_ENTRIES = 48;
    private static final int MAP_ENTRY = 24;
    private static final int MAP_SIZE = 8;
    private static final int MAP_TYPE = 16;
    private static final int TYPE_RAM = 1;

    private static final int EFER = 0xc0000080;
    private static final int EFER_LONG_MODE = 1 << 8;
    private static final int EFER_NO_EXECUTE = 1 << 11;
    private static final int CR4_PAE = 1 << 5;
    /** Machine checks are exceptions; without it they reset the processor. */
    private static final int CR4_MACHINE_CHECK = 1 << 6;
    private static final int CR4_FXSR = 1 << 9;
    private static final int CR4_SIMD_EXCEPTIONS = 1 << 10;
    /** Protection, monitor coprocessor, numeric errors, write protection of the supervisor, paging; emulation and task switched are off. */
    private static final int CR0 = 0x80010023;

    private static final int SERIAL = 0x3f8;
    private static final int OLD_CONTROLLER_MASK = 0x21;
    private static final int STATUS_PORT = 0xe9;
    private static final int EXIT_PORT = 0xf4;
    private static final int NO_START = 134;
    private static final String TOO_SMALL = "ibrik: the image, its stack and a heap do not fit in RAM or in the boot page tables; give the machine more memory or shrink the image\n";

    private static final Symbol ENTRY = new Symbol.Code(Stub.ENTRY);
    private static final Symbol ENTRY_STACK_SYMBOL = Image.named("ibrik.amd64.stack.entry");
    private static final Symbol COMMAND_LINE_SYMBOL = Image.named("ibrik.amd64.commandline");
    private static final Symbol INFO_SYMBOL = Image.named("ibrik.amd64.startinfo");

    private final Context context;
    private final int ramStart;
    private final int stackSize;
    private final boolean interrupts;

    Microvm(Context context) {
        this.context = context;
        ramStart = Math.toIntExact(Memories.region(context, "ram").start());
        stackSize = Memories.stackSize(context, STACK);
        interrupts = InterruptVectors.needed(context);
    }

    void emit(List<CompiledMethod> code, List<Blob> blobs) {
        code.add(entry());
        code.add(exit());
        code.add(Vectors.emit(context));
        Descriptors.data(blobs, interrupts);
        blobs.add(Trap.data());
        if (interrupts) {
            code.add(InterruptVectors.emit(context));
            blobs.add(InterruptVectors.stack());
        }
        blobs.add(bss(PageTables.POOL, new PageTables(context, new Assembler()).poolSize(), Image.PAGE));
        blobs.add(bss(ENTRY_STACK_SYMBOL, ENTRY_STACK, 16));
        blobs.add(bss(COMMAND_LINE_SYMBOL, COMMAND_LINE, 1));
        blobs.add(bss(INFO_SYMBOL, INFO_SIZE, 8));
    }

    private static Blob bss(Symbol symbol, int size, int alignment) {
        return new Blob(((Symbol.Named) symbol).name(), "bss", new byte[size], alignment, List.of(), -1);
    }

    // ---- 32-bit code ----

    private CompiledMethod entry() {
        Piece piece = new Piece(ENTRY);
        Assembler a = piece.asm;
        Label failed = new Label();
        Label longMode = new Label();
        a.code32(true);
        a.rdtsc();
        a.mov(Width.L, Image.boot(BootBlock.ENTRY_TIME), Reg.RAX);
        a.mov(Width.L, Image.boot(BootBlock.ENTRY_TIME + 4), Reg.RDX);
        a.cld();
        a.movSymbol(Reg.RSP, ENTRY_STACK_SYMBOL, ENTRY_STACK);
        findRam(a);
        copyStartInfo(a);
        divideRam(a, failed);
        PageTables tables = new PageTables(context, a);
        tables.emit(failed);
        enterLongMode(a, tables.root(), longMode);
        a.bind(failed);
        fail(a);
        a.code32(false);
        a.bind(longMode);
        Descriptors.load(a, interrupts);
        if (interrupts) {
            InterruptVectors.prepare(a);
            a.movSymbol(Image.at(Image.INTERRUPT_THREAD, ThreadBlock.STACK_BASE), InterruptVectors.STACK, Image.PAGE);
            a.movSymbol(Image.at(Image.INTERRUPT_THREAD, ThreadBlock.STACK_TOP), InterruptVectors.STACK, InterruptVectors.STACK_END);
            maskOldController(a);
        }
        a.movSymbol(Reg.R15, Image.THREAD, 0);
        a.mov(Width.L, Reg.RSP, Image.boot(BootBlock.STACK_TOP));
        piece.callForever(context.runtime().get(RuntimeEntry.BOOT));
        return piece.finish(8, CodeTables.METHOD_OUTERMOST);
    }

    /** The two 8259s would raise vectors that no one has given them; on a machine without them nothing listens at these ports. */
    private static void maskOldController(Assembler a) {
        a.mov(Width.L, Reg.RAX, 0xff);
        a.out(Width.B, OLD_CONTROLLER_MASK);
        a.out(Width.B, OLD_CONTROLLER_MASK + 0x80);
    }

    /** EBP: end of the RAM that the image lies in, at most {@link #RAM_LIMIT}, or 0. RAM_SIZE: that, plus all RAM above 4 GB. */
    private void findRam(Assembler a) {
        Label loop = new Label();
        Label next = new Label();
        Label high = new Label();
        Label clamp = new Label();
        Label found = new Label();
        Label done = new Label();
        a.alu(Alu.XOR, Width.L, Reg.RBP, Reg.RBP);
        a.mov(Width.L, Reg.RSI, Mem.of(Reg.RBX, INFO_MAP));
        a.mov(Width.L, Reg.RCX, Mem.of(Reg.RBX, INFO_MAP_ENTRIES));
        a.bind(loop);
        a.alu(Alu.SUB, Width.L, Reg.RCX, 1);
        a.jcc(Cond.B, done);
        a.alu(Alu.CMP, Width.L, Mem.of(Reg.RSI, MAP_TYPE), TYPE_RAM);
        a.jcc(Cond.NE, next);
        a.alu(Alu.CMP, Width.L, Mem.of(Reg.RSI, 4), 0);
        a.jcc(Cond.NE, high);
        a.mov(Width.L, Reg.RAX, Mem.of(Reg.RSI));
        a.alu(Alu.CMP, Width.L, Reg.RAX, ramStart);
        a.jcc(Cond.A, next);
        a.alu(Alu.CMP, Width.L, Mem.of(Reg.RSI, MAP_SIZE + 4), 0);
        a.jcc(Cond.NE, clamp);
        a.alu(Alu.ADD, Width.L, Reg.RAX, Mem.of(Reg.RSI, MAP_SIZE));
        a.jcc(Cond.B, clamp);
        a.alu(Alu.CMP, Width.L, Reg.RAX, ramStart);
        a.jcc(Cond.BE, next);
        a.alu(Alu.CMP, Width.L, Reg.RAX, RAM_LIMIT);
        a.jcc(Cond.BE, found);
        a.bind(clamp);
        a.mov(Width.L, Reg.RAX, RAM_LIMIT);
        a.bind(found);
        a.mov(Width.L, Reg.RBP, Reg.RAX);
        a.jmp(next);
        a.bind(high);
        a.mov(Width.L, Reg.RAX, Mem.of(Reg.RSI, MAP_SIZE));
        a.mov(Width.L, Reg.RDX, Mem.of(Reg.RSI, MAP_SIZE + 4));
        a.alu(Alu.ADD, Width.L, Image.boot(BootBlock.RAM_SIZE), Reg.RAX);
        a.alu(Alu.ADC, Width.L, Image.boot(BootBlock.RAM_SIZE + 4), Reg.RDX);
        a.bind(next);
        a.alu(Alu.ADD, Width.L, Reg.RSI, MAP_ENTRY);
        a.jmp(loop);
        a.bind(done);
        a.alu(Alu.ADD, Width.L, Image.boot(BootBlock.RAM_SIZE), Reg.RBP);
        a.alu(Alu.ADC, Width.L, Image.boot(BootBlock.RAM_SIZE + 4), 0);
        a.alu(Alu.AND, Width.L, Reg.RBP, -Image.PAGE);
    }

    /** Copies the start info, and the command line up to the space there is. */
    private static void copyStartInfo(Assembler a) {
        Label none = new Label();
        Label next = new Label();
        a.mov(Width.L, Reg.RSI, Reg.RBX);
        a.movSymbol(Reg.RDI, INFO_SYMBOL, 0);
        a.movSymbol(Image.boot(BootBlock.START_INFO), INFO_SYMBOL, 0);
        a.mov(Width.L, Reg.RCX, INFO_SIZE / 4);
        a.repMovs(Width.L);
        a.mov(Width.L, Reg.RSI, Mem.of(Reg.RBX, INFO_COMMAND_LINE));
        a.test(Width.L, Reg.RSI, Reg.RSI);
        a.jcc(Cond.E, none);
        a.movSymbol(Reg.RDI, COMMAND_LINE_SYMBOL, 0);
        a.mov(Width.L, Image.boot(BootBlock.COMMAND_LINE), Reg.RDI);
        a.mov(Width.L, Image.at(INFO_SYMBOL, INFO_COMMAND_LINE), Reg.RDI);
        a.mov(Width.L, Reg.RCX, COMMAND_LINE - 1);
        a.bind(next);
        a.mov(Width.B, Reg.RAX, Mem.of(Reg.RSI));
        a.mov(Width.B, Mem.of(Reg.RDI), Reg.RAX);
        a.alu(Alu.ADD, Width.L, Reg.RSI, 1);
        a.alu(Alu.ADD, Width.L, Reg.RDI, 1);
        a.test(Width.B, Reg.RAX, Reg.RAX);
        a.jcc(Cond.E, none);
        a.alu(Alu.SUB, Width.L, Reg.RCX, 1);
        a.jcc(Cond.NE, next);
        a.bind(none);
    }

    /** From the end of RAM downwards: stack, guard page, heap, image. */
    private void divideRam(Assembler a, Label failed) {
        a.mov(Width.L, Image.boot(BootBlock.STACK_TOP), Reg.RBP);
        a.movSymbol(Reg.RDX, Image.END, stackSize + Image.PAGE + SMALLEST_HEAP);
        a.alu(Alu.CMP, Width.L, Reg.RBP, Reg.RDX);
        a.jcc(Cond.B, failed);
        a.lea(Width.L, Reg.RAX, Mem.of(Reg.RBP, -stackSize));
        a.mov(Width.L, Image.boot(BootBlock.STACK_BASE), Reg.RAX);
        a.alu(Alu.SUB, Width.L, Reg.RAX, Image.PAGE);
        a.mov(Width.L, Image.boot(BootBlock.HEAP_END), Reg.RAX);
        a.movSymbol(Image.boot(BootBlock.HEAP_START), Image.END, 0);
    }

    private static void enterLongMode(Assembler a, int root, Label longMode) {
        a.mov(Width.L, Reg.RAX, CR4_PAE | CR4_MACHINE_CHECK | CR4_FXSR | CR4_SIMD_EXCEPTIONS);
        a.movToControl(4, Reg.RAX);
        a.mov(Width.L, Reg.RAX, root);
        a.movToControl(3, Reg.RAX);
        a.mov(Width.L, Reg.RCX, EFER);
        a.rdmsr();
        a.alu(Alu.OR, Width.L, Reg.RAX, EFER_LONG_MODE | EFER_NO_EXECUTE);
        a.wrmsr();
        a.mov(Width.L, Reg.RAX, CR0);
        a.movToControl(0, Reg.RAX);
        a.lgdt(Image.at(Descriptors.GLOBAL_POINTER, 0));
        a.farJump(Descriptors.CODE, ENTRY, longMode);
    }

    /** Says why on the serial port, which needs no set-up for polled output, and ends. */
    private static void fail(Assembler a) {
        Label message = new Label();
        Label next = new Label();
        Label end = new Label();
        a.movLabel(Reg.RSI, ENTRY, message);
        a.mov(Width.L, Reg.RDX, SERIAL);
        a.bind(next);
        a.mov(Width.B, Reg.RAX, Mem.of(Reg.RSI));
        a.test(Width.B, Reg.RAX, Reg.RAX);
        a.jcc(Cond.E, end);
        a.out(Width.B);
        a.alu(Alu.ADD, Width.L, Reg.RSI, 1);
        a.jmp(next);
        a.bind(end);
        a.mov(Width.L, Reg.RSI, NO_START);
        end(a);
        a.bind(message);
        for (byte b : TOO_SMALL.getBytes(StandardCharsets.US_ASCII)) {
            a.int8(b);
        }
        a.int8(0);
    }

    // ---- exit ----

    /** The status, in ESI, goes to the debug console as a byte; the exit device then ends QEMU. */
    private static void end(Assembler a) {
        Label forever = new Label();
        a.mov(Width.L, Reg.RAX, Reg.RSI);
        a.out(Width.B, STATUS_PORT);
        a.out(Width.L, EXIT_PORT);
        a.cli();
        a.bind(forever);
        a.hlt();
        a.jmp(forever);
    }

    private static CompiledMethod exit() {
        Piece piece = new Piece(new Symbol.Code(Stub.EXIT));
        end(piece.asm);
        return piece.finish(8, 0);
    }
}
