package ibrik.linker.image;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What an ELF file of ours is in memory once it has been loaded: its segments side by side, as far as they have contents. What lies behind the last of them is cleared by the entry code.
 *
 * @param start physical address of the first byte
 * @param entry physical address of the first instruction
 */
record LoadedImage(long start, long entry, byte[] bytes) {
    private static final int PT_LOAD = 1;

    private record Segment(long address, int offset, int size) {}

    static LoadedImage read(Path file) {
        ByteBuffer elf;
        try {
            elf = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        } catch (IOException problem) {
            throw new ImageException("cannot read the image " + file + ": " + problem + "; build it again.", problem);
        }
        boolean wide = elf.get(4) == 2;
        long entry = wide ? elf.getLong(24) : elf.getInt(24) & 0xffff_ffffL;
        List<Segment> segments = new ArrayList<>();
        int headers = wide ? (int) elf.getLong(32) : elf.getInt(28);
        int headerSize = elf.getShort(wide ? 54 : 42);
        int count = elf.getShort(wide ? 56 : 44);
        for (int i = 0; i < count; i++) {
            int at = headers + i * headerSize;
            if (elf.getInt(at) != PT_LOAD) continue;
            int offset = wide ? (int) elf.getLong(at + 8) : elf.getInt(at + 4);
            long address = wide ? elf.getLong(at + 24) : elf.getInt(at + 12) & 0xffff_ffffL;
            int size = wide ? (int) elf.getLong(at + 32) : elf.getInt(at + 16);
            if (size > 0) segments.add(new Segment(address, offset, size));
        }
        return flatten(elf, entry, segments);
    }

    private static LoadedImage flatten(ByteBuffer elf, long entry, List<Segment> segments) {
        long start = segments.stream().mapToLong(Segment::address).min().orElseThrow();
        long end = segments.stream().mapToLong(segment -> segment.address + segment.size).max().orElseThrow();
        byte[] bytes = new byte[Math.toIntExact(end - start)];
        for (Segment segment : segments) elf.get(segment.offset, bytes, (int) (segment.address - start), segment.size);
        return new LoadedImage(start, entry, bytes);
    }
}
