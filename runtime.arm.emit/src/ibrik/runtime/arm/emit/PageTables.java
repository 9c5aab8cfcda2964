package ibrik.runtime.arm.emit;

import static ibrik.assembler.arm.Cond.HS;
import static ibrik.assembler.arm.Cond.LO;
import static ibrik.assembler.arm.Cond.AL;
import static ibrik.assembler.arm.Reg.R0;
import static ibrik.assembler.arm.Reg.R1;
import static ibrik.assembler.arm.Reg.R2;
import static ibrik.assembler.arm.Reg.R3;
import static ibrik.assembler.arm.Reg.R4;
import static ibrik.assembler.arm.Reg.R6;
import static ibrik.assembler.arm.Reg.R7;
import static ibrik.assembler.arm.Reg.R8;
import static ibrik.assembler.arm.S.KEEP;

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
///     RAM              sections, cached, writable, not executable
///     image            4 kB pages: text read-only and executable, rodata read-only, the rest as RAM; up to 15 MB
///     vectors          the first page of RAM, read-only and executable
///     guard page       below the boot stack, unmapped
///     devices          sections, device memory, not executable
///     DMA              sections, normal memory, not cached
///
/// The 16 second-level tables follow each other, so those of the image's megabytes form one flat array by page; the last one is for the stack's megabyte.
final class PageTables {
    private static final int SECTION = 2;
    private static final int SECTION_B = 1 << 2;
    private static final int SECTION_C = 1 << 3;
    private static final int SECTION_XN = 1 << 4;
    private static final int SECTION_PRIVILEGED = 1 << 10;
    private static final int SECTION_TEX1 = 1 << 12;
    private static final int SECTION_RAM = SECTION | SECTION_B | SECTION_C | SECTION_XN | SECTION_PRIVILEGED | SECTION_TEX1;
    private static final int SECTION_DEVICE = SECTION | SECTION_B | SECTION_XN | SECTION_PRIVILEGED;
    private static final int SECTION_UNCACHED = SECTION | SECTION_XN | SECTION_PRIVILEGED | SECTION_TEX1;
    private static final int TABLE = 1;

    private static final int PAGE_XN = 1;
    private static final int PAGE = 2;
    private static final int PAGE_B = 1 << 2;
    private static final int PAGE_C = 1 << 3;
    private static final int PAGE_PRIVILEGED = 1 << 4;
    private static final int PAGE_TEX1 = 1 << 6;
    private static final int PAGE_READ_ONLY = 1 << 9;
    private static final int PAGE_TEXT = PAGE | PAGE_B | PAGE_C | PAGE_PRIVILEGED | PAGE_TEX1 | PAGE_READ_ONLY;
    private static final int PAGE_RODATA = PAGE_TEXT | PAGE_XN;
    private static final int PAGE_DATA = PAGE_RODATA & ~PAGE_READ_ONLY;

    private static final int PAGE_SIZE = 4096;
    private static final int MEGABYTE = 1 << 20;
    private static final int TABLE_SIZE = 1024;
    private static final int IMAGE_TABLES = 15;

    private PageTables() {
    }

    /// r4 start of RAM, r6 its end.
    static void build(Code c, Context context, int stackSize) {
        Assembler asm = c.asm;
        clearFirstLevel(asm);
        sections(asm, R4, R6, SECTION_RAM);
        for (Region region : context.memory().values()) {
            int kind = region.use().equals("device") ? SECTION_DEVICE : region.use().equals("dma") ? SECTION_UNCACHED : 0;
            if (kind == 0 || region.size() == 0) continue;
            long start = region.start() & -MEGABYTE;
            long end = region.start() + region.size() + MEGABYTE - 1 & -MEGABYTE;
            asm.load(R7, (int) start);
            asm.load(R8, (int) end);
            sections(asm, R7, R8, kind);
        }
        imageTables(c);
        page(asm, R4, PAGE_TEXT);
        pages(c, ImageSymbols.TEXT_START, ImageSymbols.TEXT_END, PAGE_TEXT);
        pages(c, ImageSymbols.RODATA_START, ImageSymbols.RODATA_END, PAGE_RODATA);
        guard(asm, stackSize);
    }

    private static void clearFirstLevel(Assembler asm) {
        asm.add(R0, R4, Operand2.imm(Imx6ulEntry.FIRST_LEVEL));
        asm.add(R1, R0, Operand2.imm(4 * 4096));
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
    private static void imageTables(Code c) {
        Assembler asm = c.asm;
        c.address(R8, ImageSymbols.IMAGE_END);
        asm.add(R0, R4, Operand2.imm(IMAGE_TABLES * MEGABYTE));
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

    private static void pages(Code c, String start, String end, int attributes) {
        Assembler asm = c.asm;
        Label loop = new Label();
        Label test = new Label();
        c.address(R7, start);
        c.address(R8, end);
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

    private static void guard(Assembler asm, int stackSize) {
        asm.load(R8, stackSize);
        asm.sub(R8, R6, R8);
        asm.mov(R0, R8.lsr(20));
        asm.mov(R0, R0.lsl(20));
        asm.add(R1, R4, Operand2.imm(Imx6ulEntry.SECOND_LEVEL + IMAGE_TABLES * TABLE_SIZE));
        table(asm);
        asm.ubfx(AL, R8, R8, 12, 8);
        asm.sub(R1, R1, Operand2.imm(TABLE_SIZE));
        asm.load(R0, 0);
        asm.str(R0, Mem.at(R1, R8, Shift.LSL, 2));
    }
}
