// Page tables, built by 32-bit code before paging is on (Intel SDM volume 3, 4.5: 4-level paging).
package ibrik.runtime.amd64.emit;

import ibrik.assembler.amd64.Alu;
import ibrik.assembler.amd64.Assembler;
import ibrik.assembler.amd64.Cond;
import ibrik.assembler.amd64.Label;
import ibrik.assembler.amd64.Mem;
import ibrik.assembler.amd64.Reg;
import ibrik.assembler.amd64.Shift;
import ibrik.assembler.amd64.Width;
import ibrik.compiler.core.target.RuntimeEntry;
import ibrik.compiler.core.target.StubEmitter.Context;
import ibrik.compiler.core.target.StubEmitter.Region;
import ibrik.compiler.core.target.Symbol;
import ibrik.compiler.core.target.UnsuitableBoardException;
import ibrik.runtime.layout.BootBlock;
import java.util.List;

/**
 * Addresses stay what they are. Text is read-only and executable, read-only data read-only, the rest of RAM writable, the pages below the stacks
 * and everything below RAM absent, devices uncached. RAM takes pages of 2 MB but where the image, the guard pages or the end of RAM ask for 4 kB ones.
 *
 * <p>The root, the table of gigabytes and the directories of the first and the last gigabyte lie in the board's region {@code tables}, which is mapped itself only in images with threads;
 * two more directories and the tables of 4 kB pages lie in the image's bss.
 */
final class PageTables {
    private static final int PRESENT = 1;
    private static final int WRITABLE = 2;
    private static final int UNCACHED = 0x18;
    /** Accessed and dirty, set beforehand so that the processor need not write them. */
    private static final int USED = 0x60;
    private static final int LARGE = 0x80;
    private static final int NO_EXECUTE = 0x80000000;

    private static final int LARGE_PAGE = 2 * 1024 * 1024;
    private static final int DIRECTORIES = 2;
    /** Enough for images of 16 MB and the ends of RAM. */
    private static final int SMALL_TABLES = 11;
    /** Where the pool has the table of the first 2 MB, and behind it those of devices. */
    private static final int FIXED_TABLES = (DIRECTORIES + SMALL_TABLES) * Image.PAGE;
    static final Symbol POOL = Image.named("ibrik.amd64.tables");
    private static final int ROOTS = 4;
    /** Where RAM goes on above the BIOS's area. */
    private static final int LOW_RAM = 0x100000;

    private final Assembler a;
    private final int root;
    private final int ramStart;
    private final boolean interrupts;
    private final boolean threads;
    private final DeviceWindows devices;
    private final List<Region> dma;

    PageTables(Context context, Assembler a) {
        this.a = a;
        Region tables = Memories.region(context, "tables");
        if (tables.size() < ROOTS * Image.PAGE || (tables.start() & Image.PAGE - 1) != 0 || tables.start() + tables.size() > LARGE_PAGE) {
            throw new UnsuitableBoardException("Board " + context.board() + " declares " + tables
                + ", but the page tables of x86-64 take four pages below 2 MB; change the board's memory map.");
        }
        devices = DeviceWindows.of(context);
        dma = dmaBelowRam(context, Math.toIntExact(Memories.region(context, "ram").start()));
        threads = context.runtime().containsKey(RuntimeEntry.THREAD_START);
        root = Math.toIntExact(tables.start());
        interrupts = InterruptVectors.needed(context);
        ramStart = Math.toIntExact(Memories.region(context, "ram").start());
    }

    /** Bytes that {@link #POOL} takes. */
    int poolSize() {
        return FIXED_TABLES + (1 + devices.tables().size()) * Image.PAGE;
    }

    /** The root's address, for CR3. */
    int root() {
        return root;
    }

    /** Emits the code. EBP holds the end of RAM; the boot block names the stack. Overwrites all other registers but ESP. */
    void emit(Label tooLarge) {
        Label after = new Label();
        Label flags = new Label();
        clearRoots();
        linkRoots();
        mapLow();
        mapDevices();
        mapRam(flags, tooLarge);
        a.jmp(after);
        a.bind(flags);
        pageFlags();
        a.bind(after);
    }

    private void clearRoots() {
        a.mov(Width.L, Reg.RDI, root);
        a.mov(Width.L, Reg.RCX, ROOTS * Image.PAGE / 4);
        a.alu(Alu.XOR, Width.L, Reg.RAX, Reg.RAX);
        a.repStos(Width.L);
    }

    private void linkRoots() {
        int gigabytes = root + Image.PAGE;
        int link = PRESENT | WRITABLE | USED & 0x20;
        a.mov(Width.L, Mem.absolute(root), gigabytes | link);
        a.mov(Width.L, Mem.absolute(gigabytes), root + 2 * Image.PAGE | link);
        a.movSymbol(Mem.absolute(gigabytes + 8), POOL, link);
        a.movSymbol(Mem.absolute(gigabytes + 16), POOL, Image.PAGE + link);
        a.mov(Width.L, Mem.absolute(gigabytes + 24), root + 3 * Image.PAGE | link);
    }

    /** Guard pages of threads change the tables, so that these must be mapped, and DMA regions may lie below RAM; nothing else there is mapped. */
    private void mapLow() {
        if (threads || !dma.isEmpty()) {
            a.movSymbol(Mem.absolute(root + 2 * Image.PAGE), POOL, FIXED_TABLES + (PRESENT | WRITABLE | USED & 0x20));
        }
        if (threads) {
            mapLow(root, ROOTS);
        }
        for (Region region : dma) {
            mapLow((int) region.start(), (int) (region.size() / Image.PAGE));
        }
    }

    private void mapLow(int start, int pages) {
        a.movSymbol(Reg.RDI, POOL, FIXED_TABLES + 8 * (start / Image.PAGE));
        fill(start | PRESENT | WRITABLE | USED, pages, Image.PAGE);
    }

    /** Those that the board has placed; others are part of the image. */
    private static List<Region> dmaBelowRam(Context context, int ramStart) {
        List<Region> regions = context.memory().values().stream().filter(region -> region.use().equals("dma") && region.start() != 0).toList();
        for (Region region : regions) {
            if (region.start() < LOW_RAM || region.start() + region.size() > Math.min(ramStart, LARGE_PAGE) || (region.start() | region.size()) % Image.PAGE != 0) {
                throw new UnsuitableBoardException("Board " + context.board() + " declares " + region
                    + ", but its entry code can map a DMA region only in whole pages between 1 MB and 2 MB; place it there, or let the linker place it (start=0).");
            }
        }
        return regions;
    }

    private void mapDevices() {
        int start = (int) DeviceWindows.START;
        int flags = PRESENT | WRITABLE | UNCACHED | USED;
        int directory = root + 3 * Image.PAGE;
        for (DeviceWindows.Run run : devices.large()) {
            a.mov(Width.L, Reg.RDI, directory + 8 * run.first());
            fill(start + run.first() * LARGE_PAGE | flags | LARGE, run.length(), LARGE_PAGE);
        }
        int table = FIXED_TABLES + Image.PAGE;
        for (var small : devices.tables().entrySet()) {
            a.movSymbol(Mem.absolute(directory + 8 * small.getKey()), POOL, table + (PRESENT | WRITABLE | USED & 0x20));
            for (DeviceWindows.Run run : small.getValue()) {
                a.movSymbol(Reg.RDI, POOL, table + 8 * run.first());
                fill(start + small.getKey() * LARGE_PAGE + run.first() * Image.PAGE | flags, run.length(), Image.PAGE);
            }
            table += Image.PAGE;
        }
    }

    /** Writes so many entries at EDI, of pages that follow each other and hold no code. */
    private void fill(int first, int count, int step) {
        Label next = new Label();
        a.mov(Width.L, Reg.RAX, first);
        a.mov(Width.L, Reg.RCX, count);
        a.bind(next);
        a.mov(Width.L, Mem.of(Reg.RDI), Reg.RAX);
        a.mov(Width.L, Mem.of(Reg.RDI, 4), NO_EXECUTE);
        a.alu(Alu.ADD, Width.L, Reg.RDI, 8);
        a.alu(Alu.ADD, Width.L, Reg.RAX, step);
        a.alu(Alu.SUB, Width.L, Reg.RCX, 1);
        a.jcc(Cond.NE, next);
    }

    /** ESI: the 2 MB at hand; EBX: next free table; EDI: the directory's entry. */
    private void mapRam(Label flags, Label tooLarge) {
        Label chunk = new Label();
        Label small = new Label();
        Label next = new Label();
        a.mov(Width.L, Reg.RSI, ramStart & -LARGE_PAGE);
        a.movSymbol(Reg.RBX, POOL, DIRECTORIES * Image.PAGE);
        a.bind(chunk);
        a.mov(Width.L, Reg.RAX, Reg.RSI);
        a.shift(Shift.SHR, Width.L, Reg.RAX, 30);
        a.mov(Width.L, Reg.RDI, Mem.of(null, Reg.RAX, 8, root + Image.PAGE));
        a.alu(Alu.AND, Width.L, Reg.RDI, -Image.PAGE);
        a.mov(Width.L, Reg.RAX, Reg.RSI);
        a.shift(Shift.SHR, Width.L, Reg.RAX, 21);
        a.alu(Alu.AND, Width.L, Reg.RAX, 511);
        a.lea(Width.L, Reg.RDI, Mem.of(Reg.RDI, Reg.RAX, 8, 0));
        a.aluSymbol(Alu.CMP, Reg.RSI, Image.END, 0);
        a.jcc(Cond.B, small);
        a.lea(Width.L, Reg.RAX, Mem.of(Reg.RSI, LARGE_PAGE));
        a.alu(Alu.CMP, Width.L, Reg.RAX, Reg.RBP);
        a.jcc(Cond.A, small);
        guardPage(Reg.RAX);
        a.alu(Alu.XOR, Width.L, Reg.RAX, Reg.RSI);
        a.alu(Alu.CMP, Width.L, Reg.RAX, LARGE_PAGE);
        a.jcc(Cond.B, small);
        a.lea(Width.L, Reg.RAX, Mem.of(Reg.RSI, PRESENT | WRITABLE | USED | LARGE));
        a.mov(Width.L, Mem.of(Reg.RDI), Reg.RAX);
        a.mov(Width.L, Mem.of(Reg.RDI, 4), NO_EXECUTE);
        a.alu(Alu.ADD, Width.L, Reg.RSI, LARGE_PAGE);
        a.jmp(next);
        a.bind(small);
        smallPages(flags, tooLarge);
        a.bind(next);
        a.alu(Alu.CMP, Width.L, Reg.RSI, Reg.RBP);
        a.jcc(Cond.B, chunk);
    }

    private void smallPages(Label flags, Label tooLarge) {
        Label page = new Label();
        a.aluSymbol(Alu.CMP, Reg.RBX, POOL, FIXED_TABLES);
        a.jcc(Cond.AE, tooLarge);
        a.lea(Width.L, Reg.RAX, Mem.of(Reg.RBX, PRESENT | WRITABLE | USED & 0x20));
        a.mov(Width.L, Mem.of(Reg.RDI), Reg.RAX);
        a.bind(page);
        a.call(flags);
        a.mov(Width.L, Mem.of(Reg.RBX), Reg.RAX);
        a.mov(Width.L, Mem.of(Reg.RBX, 4), Reg.RDX);
        a.alu(Alu.ADD, Width.L, Reg.RBX, 8);
        a.alu(Alu.ADD, Width.L, Reg.RSI, Image.PAGE);
        a.test(Width.L, Reg.RSI, LARGE_PAGE - 1);
        a.jcc(Cond.NE, page);
    }

    private void guardPage(Reg to) {
        a.mov(Width.L, to, Image.boot(BootBlock.STACK_BASE));
        a.alu(Alu.SUB, Width.L, to, Image.PAGE);
    }

    /** A subroutine: the entry of the page at ESI, into EDX:EAX. */
    private void pageFlags() {
        Label absent = new Label();
        Label data = new Label();
        Label readOnly = new Label();
        a.alu(Alu.CMP, Width.L, Reg.RSI, ramStart);
        a.jcc(Cond.B, absent);
        a.alu(Alu.CMP, Width.L, Reg.RSI, Reg.RBP);
        a.jcc(Cond.AE, absent);
        guardPage(Reg.RAX);
        a.alu(Alu.CMP, Width.L, Reg.RSI, Reg.RAX);
        a.jcc(Cond.E, absent);
        if (interrupts) {
            a.aluSymbol(Alu.CMP, Reg.RSI, InterruptVectors.STACK, 0);
            a.jcc(Cond.E, absent);
        }
        a.mov(Width.L, Reg.RDX, NO_EXECUTE);
        a.aluSymbol(Alu.CMP, Reg.RSI, Image.TEXT_START, 0);
        a.jcc(Cond.B, data);
        a.aluSymbol(Alu.CMP, Reg.RSI, Image.TEXT_END, 0);
        Label notText = new Label();
        a.jcc(Cond.AE, notText);
        a.alu(Alu.XOR, Width.L, Reg.RDX, Reg.RDX);
        a.bind(readOnly);
        a.lea(Width.L, Reg.RAX, Mem.of(Reg.RSI, PRESENT | USED & 0x20));
        a.ret();
        a.bind(notText);
        a.aluSymbol(Alu.CMP, Reg.RSI, Image.RODATA_START, 0);
        a.jcc(Cond.B, data);
        a.aluSymbol(Alu.CMP, Reg.RSI, Image.RODATA_END, 0);
        a.jcc(Cond.B, readOnly);
        a.bind(data);
        a.lea(Width.L, Reg.RAX, Mem.of(Reg.RSI, PRESENT | WRITABLE | USED));
        a.ret();
        a.bind(absent);
        a.alu(Alu.XOR, Width.L, Reg.RAX, Reg.RAX);
        a.alu(Alu.XOR, Width.L, Reg.RDX, Reg.RDX);
        a.ret();
    }
}
