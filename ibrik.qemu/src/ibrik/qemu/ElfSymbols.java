// Symbols of an ELF file. System V ABI, chapter 4; ELF32 and ELF64, little-endian.
package ibrik.qemu;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * The entry and the symbol table of an ELF file.
 *
 * @param entry address of the first instruction: that of the PVH note if there is one, else of the ELF header
 * @param addresses by name; of symbols with the same name the first counts
 */
public record ElfSymbols(long entry, Map<String, Long> addresses) {

    private static final int SYMTAB = 2;
    private static final int NOTE = 4;
    private static final int PVH_ENTRY = 18;

    /** @throws IOException if the file is no ELF file */
    public static ElfSymbols read(Path file) throws IOException {
        ByteBuffer elf = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        if (elf.limit() < 52 || elf.getInt(0) != 0x464c457f) {
            throw new IOException(file + " is no ELF file; link it anew.");
        }
        boolean wide = elf.get(4) == 2;
        long entry = wide ? elf.getLong(24) : Integer.toUnsignedLong(elf.getInt(24));
        int table = wide ? (int) elf.getLong(40) : elf.getInt(32);
        int size = elf.getShort(wide ? 58 : 46);
        int sections = elf.getShort(wide ? 60 : 48);
        Map<String, Long> addresses = new TreeMap<>();
        for (int i = 0; i < sections; i++) {
            int header = table + i * size;
            if (elf.getInt(header + 4) == SYMTAB) {
                int names = table + elf.getInt(header + (wide ? 40 : 24)) * size;
                symbols(elf, wide, offset(elf, wide, header), length(elf, wide, header), offset(elf, wide, names), addresses);
            }
        }
        return new ElfSymbols(wide ? pvhEntry(elf, entry) : entry, addresses);
    }

    /** The note of type 18 named "Xen" holds the entry as 4 bytes, or 8. */
    private static long pvhEntry(ByteBuffer elf, long otherwise) {
        int table = (int) elf.getLong(32);
        for (int i = 0; i < elf.getShort(56); i++) {
            int header = table + i * elf.getShort(54);
            int at = (int) elf.getLong(header + 8);
            if (elf.getInt(header) == NOTE && elf.getInt(at + 8) == PVH_ENTRY && elf.getInt(at + 12) == 0x006e6558) {
                return Integer.toUnsignedLong(elf.getInt(at + 16));
            }
        }
        return otherwise;
    }

    private static void symbols(ByteBuffer elf, boolean wide, int start, int length, int names, Map<String, Long> addresses) {
        int step = wide ? 24 : 16;
        for (int at = start; at + step <= start + length; at += step) {
            String name = string(elf, names + elf.getInt(at));
            if (!name.isEmpty()) {
                addresses.putIfAbsent(name, wide ? elf.getLong(at + 8) : Integer.toUnsignedLong(elf.getInt(at + 4)));
            }
        }
    }

    private static int offset(ByteBuffer elf, boolean wide, int header) {
        return wide ? (int) elf.getLong(header + 24) : elf.getInt(header + 16);
    }

    private static int length(ByteBuffer elf, boolean wide, int header) {
        return wide ? (int) elf.getLong(header + 32) : elf.getInt(header + 20);
    }

    private static String string(ByteBuffer elf, int at) {
        int end = at;
        while (elf.get(end) != 0) {
            end++;
        }
        return new String(elf.array(), at, end - at, StandardCharsets.UTF_8);
    }
}
