package ibrik.linker.image;

import ibrik.linker.model.Architecture;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes ELF executables (System V ABI; ELF-64 for x86-64, ELF-32 EABI5 hard-float for ARM): one PT_LOAD per segment, physical address = virtual address,
 * a PVH note for machines that boot by it (Xen's PVH boot ABI), optionally a symbol table.
 */
final class ElfWriter {
    /** Bytes at an address with one protection; {@code memory} bytes in all, zeros behind the contents. */
    record Segment(String name, long address, byte[] contents, long memory, int flags) {}

    record ElfSymbol(String name, long address, long size, boolean code, int segment) {}

    private static final int PAGE = 4096;
    private static final int EM_ARM = 40;
    private static final int EM_X86_64 = 62;
    private static final int ARM_FLAGS = 0x0500_0400;
    private static final int PT_LOAD = 1;
    private static final int PT_NOTE = 4;
    private static final int PT_GNU_STACK = 0x6474_e551;
    private static final int XEN_PHYS32_ENTRY = 18;

    private final boolean wide;
    private final long entry;
    private final boolean pvh;
    private final List<Segment> segments;

    ElfWriter(Architecture architecture, long entry, boolean pvh, List<Segment> segments) {
        this.wide = architecture == Architecture.AMD64;
        this.entry = entry;
        this.pvh = pvh;
        this.segments = segments;
    }

    /** The file; {@code symbols} null leaves sections and symbols out. */
    byte[] write(List<ElfSymbol> symbols) {
        Bytes out = new Bytes();
        int headers = segments.size() + (pvh ? 1 : 0) + 1;
        int headerSize = wide ? 64 : 52;
        int programSize = wide ? 56 : 32;
        int noteOffset = headerSize + headers * programSize;
        byte[] note = note();
        long offset = noteOffset + (pvh ? note.length : 0);
        List<Long> offsets = new ArrayList<>();
        for (Segment segment : segments) {
            offset = offset + Math.floorMod(segment.address - offset, (long) PAGE);
            offsets.add(offset);
            offset += segment.contents.length;
        }
        identity(out, headers, headerSize, programSize);
        for (int i = 0; i < segments.size(); i++) {
            Segment segment = segments.get(i);
            program(out, PT_LOAD, segment.flags, offsets.get(i), segment.address, segment.contents.length, segment.memory, PAGE);
        }
        if (pvh) program(out, PT_NOTE, 4, noteOffset, 0, note.length, note.length, 4);
        program(out, PT_GNU_STACK, 6, 0, 0, 0, 0, 16);
        if (pvh) out.bytes(note);
        for (int i = 0; i < segments.size(); i++) {
            while (out.size() < offsets.get(i)) out.u8(0);
            out.bytes(segments.get(i).contents);
        }
        if (symbols != null) sections(out, offsets, symbols);
        return out.toArray();
    }

    private void identity(Bytes out, int headers, int headerSize, int programSize) {
        out.u32(0x464c_457fL);
        out.u8(wide ? 2 : 1);
        out.u8(1);
        out.u8(1);
        for (int i = 0; i < 9; i++) out.u8(0);
        out.u16(2);
        out.u16(wide ? EM_X86_64 : EM_ARM);
        out.u32(1);
        word(out, entry);
        word(out, headerSize);
        word(out, 0);
        out.u32(wide ? 0 : ARM_FLAGS);
        out.u16(headerSize);
        out.u16(programSize);
        out.u16(headers);
        out.u16(wide ? 64 : 40);
        out.u16(0);
        out.u16(0);
    }

    private void program(Bytes out, int type, int flags, long offset, long address, long fileSize, long memorySize, int alignment) {
        out.u32(type);
        if (wide) out.u32(flags);
        word(out, offset);
        word(out, address);
        word(out, address);
        word(out, fileSize);
        word(out, memorySize);
        if (!wide) out.u32(flags);
        word(out, alignment);
    }

    private void word(Bytes out, long value) {
        if (wide) out.u64(value);
        else out.u32(value);
    }

    private byte[] note() {
        Bytes note = new Bytes();
        note.u32(4);
        note.u32(4);
        note.u32(XEN_PHYS32_ENTRY);
        note.bytes("Xen\0".getBytes(StandardCharsets.US_ASCII));
        note.u32(entry);
        return note.toArray();
    }

    private void sections(Bytes out, List<Long> offsets, List<ElfSymbol> symbols) {
        Bytes names = new Bytes();
        names.u8(0);
        Bytes strings = new Bytes();
        strings.u8(0);
        out.align(8);
        long symbolOffset = out.size();
        symbol(out, 0, 0, 0, 0, 0);
        for (ElfSymbol symbol : symbols) {
            symbol(out, strings.size(), symbol.address, symbol.size, symbol.code ? 2 : 1, symbol.segment < 0 ? 0xfff1 : symbol.segment + 1);
            strings.bytes(symbol.name.getBytes(StandardCharsets.UTF_8));
            strings.u8(0);
        }
        long symbolSize = out.size() - symbolOffset;
        long stringOffset = out.size();
        out.bytes(strings.toArray());
        List<int[]> nameOffsets = new ArrayList<>();
        for (Segment segment : segments) nameOffsets.add(new int[] {name(names, "." + segment.name)});
        int symtabName = name(names, ".symtab");
        int strtabName = name(names, ".strtab");
        int shstrtabName = name(names, ".shstrtab");
        long nameOffset = out.size();
        out.bytes(names.toArray());
        out.align(8);
        long table = out.size();
        header(out, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        for (int i = 0; i < segments.size(); i++) {
            Segment segment = segments.get(i);
            boolean empty = segment.contents.length == 0;
            int flags = 2 | ((segment.flags & 2) != 0 ? 1 : 0) | ((segment.flags & 1) != 0 ? 4 : 0);
            header(out, nameOffsets.get(i)[0], empty ? 8 : 1, flags, segment.address, offsets.get(i), empty ? segment.memory : segment.contents.length, 0, 0, 16, 0);
        }
        int stringIndex = segments.size() + 2;
        header(out, symtabName, 2, 0, 0, symbolOffset, symbolSize, stringIndex, 1, 8, wide ? 24 : 16);
        header(out, strtabName, 3, 0, 0, stringOffset, strings.size(), 0, 0, 1, 0);
        header(out, shstrtabName, 3, 0, 0, nameOffset, names.size(), 0, 0, 1, 0);
        patchHeader(out, table, segments.size() + 4);
    }

    private void patchHeader(Bytes out, long table, int count) {
        out.set32(wide ? 40 : 32, table);
        out.set32(wide ? 60 : 48, count | (long) (count - 1) << 16);
    }

    private static int name(Bytes names, String name) {
        int offset = names.size();
        names.bytes(name.getBytes(StandardCharsets.US_ASCII));
        names.u8(0);
        return offset;
    }

    /** All symbols are global, so that the table needs no order. */
    private void symbol(Bytes out, int name, long address, long size, int type, int section) {
        int info = name == 0 ? 0 : 1 << 4 | type;
        out.u32(name);
        if (wide) {
            out.u8(info);
            out.u8(0);
            out.u16(section);
            out.u64(address);
            out.u64(size);
        } else {
            out.u32(address);
            out.u32(size);
            out.u8(info);
            out.u8(0);
            out.u16(section);
        }
    }

    private void header(Bytes out, int name, int type, long flags, long address, long offset, long size, int link, int info, int alignment, int entrySize) {
        out.u32(name);
        out.u32(type);
        word(out, flags);
        word(out, address);
        word(out, offset);
        word(out, size);
        out.u32(link);
        out.u32(info);
        word(out, alignment);
        word(out, entrySize);
    }
}
