package ibrik.test.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.qemu.ElfSymbols;
import ibrik.qemu.Machine;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where an image lies, and with which rights. */
class LayoutTest {

    private static final int LOAD = 1;
    private static final int EXECUTE = 1;
    private static final int WRITE = 2;
    private static final int PAGE = 4096;

    private record Segment(int type, long address, long size, int flags) {}

    @ParameterizedTest
    @EnumSource
    void codeIsNotWritableAndDataIsNotExecutable(Machine machine) throws Exception {
        List<Segment> loaded = segments(image(machine)).stream().filter(s -> s.type == LOAD && s.size > 0).toList();
        assertTrue(loaded.size() >= 3, loaded.toString());
        assertTrue(loaded.stream().anyMatch(s -> (s.flags & EXECUTE) != 0) && loaded.stream().anyMatch(s -> (s.flags & WRITE) != 0), loaded.toString());
        for (Segment segment : loaded) {
            assertFalse((segment.flags & EXECUTE) != 0 && (segment.flags & WRITE) != 0, segment.toString());
            for (Segment other : loaded) {
                boolean samePage = segment.address / PAGE <= (other.address + other.size - 1) / PAGE && other.address / PAGE <= (segment.address + segment.size - 1) / PAGE;
                assertFalse(samePage && segment.flags != other.flags, segment + " shares a page with " + other);
            }
        }
    }

    /** 64 KB of RAM stay free for vectors, tables and stacks that boot code makes. */
    @ParameterizedTest
    @EnumSource(names = {"MICROVM", "IMX6UL"})
    void textStartsBehindTheTablesOfTheBoard(Machine machine) throws Exception {
        ElfSymbols symbols = ElfSymbols.read(image(machine).resolveSibling(Images.HELLO + ".symbols.elf"));
        assertEquals((machine == Machine.MICROVM ? 0x0020_0000L : 0x8000_0000L) + 0x10000, symbols.addresses().get("ibrik.text.start"));
        assertTrue(symbols.entry() >= symbols.addresses().get("ibrik.text.start") && symbols.entry() < symbols.addresses().get("ibrik.text.end"));
    }

    private static Path image(Machine machine) throws Exception {
        return Images.of(Images.HELLO, machine).image();
    }

    /** The program headers. System V ABI, chapter 5. */
    private static List<Segment> segments(Path file) throws Exception {
        ByteBuffer elf = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        boolean wide = elf.get(4) == 2;
        int table = wide ? (int) elf.getLong(32) : elf.getInt(28);
        List<Segment> segments = new ArrayList<>();
        for (int i = 0; i < elf.getShort(wide ? 56 : 44); i++) {
            int at = table + i * elf.getShort(wide ? 54 : 42);
            segments.add(wide ? new Segment(elf.getInt(at), elf.getLong(at + 24), elf.getLong(at + 40), elf.getInt(at + 4))
                    : new Segment(elf.getInt(at), Integer.toUnsignedLong(elf.getInt(at + 12)), Integer.toUnsignedLong(elf.getInt(at + 20)), elf.getInt(at + 24)));
        }
        return segments;
    }
}
