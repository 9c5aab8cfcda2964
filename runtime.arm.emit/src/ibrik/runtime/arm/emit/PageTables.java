package ibrik.runtime.arm.emit;

import static ibrik.assembler.arm.Cond.HS;
import static ibrik.assembler.arm.Cond.LO;
import static ibrik.assembler.arm.Cond.AL;
import static ibrik.assembler.arm.Cond.NE;
import static ibrik.assembler.arm.Reg.R0;
import static ibrik.assembler.arm.Reg.R1;
import static ibrik.assembler.arm.Reg.R2;
import static ibrik.assembler.arm.Reg.R3;
import static ibrik.assembler.arm.Reg.R4;
import static ibrik.assembler.arm.Reg.R6;
import static ibrik.assembler.arm.Reg.R7;
import static ibrik.assembler.arm.Reg.R8;
import static ibrik.assembler.arm.S.KEEP;

import ibrik.compiler.core.target.UnsuitableBoardException;
import java.util.Map;
import java.util.TreeMap;

import ibrik.assembler.arm.Assembler;
import ibrik.assembler.arm.Label;
import ibrik.assembler.arm.Mem;
import ibrik.assembler.arm.Operand2;
import ibrik.assembler.arm.Reg;
import ibrik.assembler.arm.Shift;
import ibrik.compiler.core.target.StubEmitter.Context;
import ibrik.compiler.core.target.StubEmitter.Region;
import ibrik.runtime.layout.ImageSymbols;

/// Page tables of the short-descriptor format (ARM ARM DDI 0406C, B3.5). Virtual addresses are physical ones. Nothing is mapped but
///
///     RAM              normal memory, cached, writable, not executable
///     text, vectors    read-only and executable
///     rodata           read-only
///     devices          shareable device memory, not executable
///     DMA              normal memory, not cached, not executable; also where it is carved out of the image's data
///
/// RAM is in sections, save the image's megabytes, up to 15, and the boot stack's; a region of devices or DMA is in sections where it fills a megabyte and in 4 kB pages where it does not.
/// Absent, within RAM: guard pages below the boot stack and below the stacks of exceptions and interrupts.
/// Everything is shareable: processors that share memory see one another's writes.
///
/// The 16 second-level tables follow each other, so those of the image's megabytes form one flat array by page; the last one is for the stack's megabyte, those before it for parts of regions.
final class PageTables {
    private static final int SECTION = 2;
    private static final int SECTION_B = 1 << 2;
    private static final int SECTION_C = 1 << 3;
    private static final int SECTION_XN = 1 << 4;
    private static final int SECTION_PRIVILEGED = 1 << 10;
    private static final int SECTION_TEX1 = 1 << 12;
    private static final int SECTION_SHAREABLE = 1 << 16;
    private static final int SECTION_DATA = SECTION | SECTION_XN | SECTION_PRIVILEGED | SECTION_SHAREABLE;
    private static final int SECTION_RAM = SECTION_DATA | SECTION_TEX1 | SECTION_B | SECTION_C;
    private static final int SECTION_DEVICE = SECTION_DATA | SECTION_B;
    private static final int SECTION_UNCACHED = SECTION_DATA | SECTION_TEX1;
    private static final int TABLE = 1;

    private static final int PAGE_XN = 1;
    private static final int PAGE = 2;
    private static final int PAGE_B = 1 << 2;
    private static final int PAGE_C = 1 << 3;
    private static final int PAGE_PRIVILEGED = 1 << 4;
    private static final int PAGE_TEX1 = 1 << 6;
    private static final int PAGE_READ_ONLY = 1 << 9;
    private static final int PAGE_SHAREABLE = 1 << 10;
    private static final int PAGE_DATA = PAGE | PAGE_XN | PAGE_PRIVILEGED | PAGE_SHAREABLE | PAGE_TEX1 | PAGE_B | PAGE_C;
    private static final int PAGE_RODATA = PAGE_DATA | PAGE_READ_ONLY;
    private static final int PAGE_TEXT = PAGE_RODATA & ~PAGE_XN;
    private static final int PAGE_DEVICE = PAGE | PAGE_XN | PAGE_PRIVILEGED | PAGE_SHAREABLE | PAGE_B;
    private static final int PAGE_UNCACHED = PAGE | PAGE_XN | PAGE_PRIVILEGED | PAGE_SHAREABLE | PAGE_TEX1;

    private static final int PAGE_SIZE = 4096;
    private static final int MEGABYTE = 1 << 20;
    private static final int TABLE_SIZE = 1024;
    private static final int STACK_TABLE = 15;
    /** So many megabytes an image may have wherever the regions lie. */
    private static final int MIN_IMAGE_TABLES = 8;

    /** Megabytes of regions that are mapped by pages, and the tables that map them. */
    private final Map<Long, Integer> regionTables = new TreeMap<>();

    private PageTables() {
    }

    /// r4 start of RAM, r6 its end.
    static void build(Code c, Context context, int stackSize) {
        new PageTables().emit(c, context, stackSize);
    }

    private void emit(Code c, Context context, int stackSize) {
        Assembler asm = c.asm;
        clear(asm, Imx6ulEntry.FIRST_LEVEL, 4 * 4096);
        sections(asm, R4, R6, SECTION_RAM);
        for (Region region : context.memory().values()) {
            switch (region.use()) {
                case "device" -> region(asm, region, SECTION_DEVICE, PAGE_DEVICE);
                case "dma" -> {
                    if (region.start() != 0) region(asm, region, SECTION_UNCACHED, PAGE_UNCACHED);
                }
                default -> {
                }
            }
        }
        imageTables(c);
        page(asm, R4, PAGE_TEXT);
        pages(c, ImageSymbols.TEXT_START, ImageSymbols.TEXT_END, PAGE_TEXT);
        pages(c, ImageSymbols.RODATA_START, ImageSymbols.RODATA_END, PAGE_RODATA);
        for (Region region : context.memory().values()) if (region.use().equals("dma") && region.start() == 0) carvedOut(c, region);
        asm.add(R7, R4, Operand2.imm(ExceptionStacks.GUARD));
        absent(asm, R7);
        if (InterruptEntry.isNeeded(context)) {
            c.address(R7, InterruptEntry.STACK);
            absent(asm, R7);
        }
        guard(asm, stackSize);
    }

    /// Whole megabytes as sections, the rest as pages.
    private void region(Assembler asm, Region region, int section, int page) {
        if (region.size() == 0) return;
        long start = region.start() & -PAGE_SIZE;
        long end = region.start() + region.size() + PAGE_SIZE - 1 & -PAGE_SIZE;
        while (start < end) {
            long next = Math.min(end, (start & -MEGABYTE) + MEGABYTE);
            if (next - start == MEGABYTE) {
                next = Math.max(next, end & -MEGABYTE);
                asm.load(R7, (int) start);
                asm.load(R8, (int) next);
                sections(asm, R7, R8, section);
            } else regionPages(asm, region, start, next, page);
            start = next;
        }
    }

    /// A part of one megabyte.
    private void regionPages(Assembler asm, Region region, long start, long end, int attributes) {
        long megabyte = start / MEGABYTE;
        if (!regionTables.containsKey(megabyte)) {
            int number = STACK_TABLE - 1 - regionTables.size();
            if (number < MIN_IMAGE_TABLES) {
                throw new UnsuitableBoardException("region " + region.name() + " of the board's memory map does not fill its megabytes, and the tables for such regions are used up; align it to megabytes or join it with its neighbours");
            }
            regionTables.put(megabyte, number);
            clear(asm, table(number), TABLE_SIZE);
            asm.load(R2, table(number) + TABLE);
            asm.add(R2, R2, R4);
            asm.load(R0, Imx6ulEntry.FIRST_LEVEL + 4 * (int) megabyte);
            asm.str(R2, Mem.at(R4, R0, Shift.LSL, 0));
        }
        asm.load(R1, table(regionTables.get(megabyte)) + (int) (start % MEGABYTE) / PAGE_SIZE * 4);
        asm.add(R1, R1, R4);
        asm.load(R2, (int) start | attributes);
        asm.load(R3, (int) end | attributes);
        Label loop = asm.here();
        asm.str(R2, Mem.post(R1, 4));
        asm.add(R2, R2, Operand2.imm(PAGE_SIZE));
        asm.cmp(R2, R3);
        asm.b(NE, loop);
    }

    /// Offset of a second-level table from the start of RAM.
    private static int table(int number) {
        return Imx6ulEntry.SECOND_LEVEL + number * TABLE_SIZE;
    }

    /// Clears a table, whose size is a multiple of 32, at an offset from the start of RAM.
    private static void clear(Assembler asm, int offset, int size) {
        asm.add(R0, R4, Operand2.imm(offset));
        asm.add(R1, R0, Operand2.imm(size));
        asm.load(R2, 0);
        asm.load(R3, 0);
        Label loop = asm.here();
        for (int i = 0; i < 4; i++) asm.strd(R2, Mem.post(R0, 8));
        asm.cmp(R0, R1);
        asm.b(LO, loop);
    }

    /// One descriptor per megabyte of [start, end).
    private static void sections(Assembler asm, Reg start, Reg end, int attributes) {
        Label loop = new Label();
        Label test = new Label();
        asm.mov(R0, start);
        asm.add(R1, R4, Operand2.imm(Imx6ulEntry.FIRST_LEVEL));
        asm.load(R2, attributes);
        asm.b(test);
        asm.bind(loop);
        asm.orr(R3, R0, R2);
        asm.str(R3, Mem.at(R1, Reg.R12, Shift.LSL, 2));
        asm.add(R0, R0, Operand2.imm(MEGABYTE));
        asm.bind(test);
        asm.mov(Reg.R12, R0.lsr(20));
        asm.cmp(R0, end);
        asm.b(LO, loop);
    }

    /// Second-level tables for the megabytes that the image lies in, all pages data for now.
    private void imageTables(Code c) {
        Assembler asm = c.asm;
        c.address(R8, ImageSymbols.IMAGE_END);
        asm.add(R0, R4, Operand2.imm((STACK_TABLE - regionTables.size()) * MEGABYTE));
        asm.cmp(R8, R0);
        asm.mov(HS, KEEP, R8, R0);
        asm.mov(R0, R4);
        asm.add(R1, R4, Operand2.imm(Imx6ulEntry.SECOND_LEVEL));
        Label loop = asm.here();
        table(asm);
        asm.cmp(R0, R8);
        asm.b(LO, loop);
    }

    /// A table at r1 for the megabyte at r0, all data; both move on. Uses r2, r3, r7, r12.
    private static void table(Assembler asm) {
        asm.orr(R2, R1, Operand2.imm(TABLE));
        asm.add(R3, R4, Operand2.imm(Imx6ulEntry.FIRST_LEVEL));
        asm.mov(R7, R0.lsr(20));
        asm.str(R2, Mem.at(R3, R7, Shift.LSL, 2));
        asm.add(R7, R1, Operand2.imm(TABLE_SIZE));
        asm.load(R2, PAGE_DATA);
        Label loop = asm.here();
        asm.orr(R3, R0, R2);
        asm.str(R3, Mem.post(R1, 4));
        asm.add(R0, R0, Operand2.imm(PAGE_SIZE));
        asm.cmp(R1, R7);
        asm.b(LO, loop);
    }

    /// A DMA region in the image's data, on pages of its own.
    private static void carvedOut(Code c, Region region) {
        c.address(R7, ImageSymbols.MEMORY_PREFIX + region.name() + ".start");
        c.asm.load(R8, (int) region.size());
        c.asm.add(R8, R8, R7);
        pages(c.asm, PAGE_UNCACHED);
    }

    private static void pages(Code c, String start, String end, int attributes) {
        c.address(R7, start);
        c.address(R8, end);
        pages(c.asm, attributes);
    }

    /// Gives the pages from r7 to r8 their attributes. Uses r0 to r2.
    private static void pages(Assembler asm, int attributes) {
        Label loop = new Label();
        Label test = new Label();
        asm.b(test);
        asm.bind(loop);
        page(asm, R7, attributes);
        asm.add(R7, R7, Operand2.imm(PAGE_SIZE));
        asm.bind(test);
        asm.cmp(R7, R8);
        asm.b(LO, loop);
    }

    /// Gives the page at `address` its attributes. Uses r0 to r2.
    private static void page(Assembler asm, Reg address, int attributes) {
        asm.sub(R0, address, R4);
        asm.mov(R0, R0.lsr(12));
        asm.add(R1, R4, Operand2.imm(Imx6ulEntry.SECOND_LEVEL));
        asm.load(R2, attributes);
        asm.orr(R2, R2, address);
        asm.str(R2, Mem.at(R1, R0, Shift.LSL, 2));
    }

    /// Takes the page at `address` out. Uses r0 to r2.
    private static void absent(Assembler asm, Reg address) {
        asm.sub(R0, address, R4);
        asm.mov(R0, R0.lsr(12));
        asm.add(R1, R4, Operand2.imm(Imx6ulEntry.SECOND_LEVEL));
        asm.load(R2, 0);
        asm.str(R2, Mem.at(R1, R0, Shift.LSL, 2));
    }

    private static void guard(Assembler asm, int stackSize) {
        asm.load(R8, stackSize);
        asm.sub(R8, R6, R8);
        asm.mov(R0, R8.lsr(20));
        asm.mov(R0, R0.lsl(20));
        asm.add(R1, R4, Operand2.imm(table(STACK_TABLE)));
        table(asm);
        asm.ubfx(AL, R8, R8, 12, 8);
        asm.sub(R1, R1, Operand2.imm(TABLE_SIZE));
        asm.load(R0, 0);
        asm.str(R0, Mem.at(R1, R8, Shift.LSL, 2));
    }
}
