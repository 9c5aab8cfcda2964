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
 * @param entry address of the first instruction as the ELF header says it; a PVH image is entered elsewhere
 * @param addresses by name; of symbols with the same name the first counts
 */
public record ElfSymbols(long entry, Map<String, Long> addresses) {

    private static final int SYMTAB = 2;

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
        return new ElfSymbols(entry, addresses);
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
