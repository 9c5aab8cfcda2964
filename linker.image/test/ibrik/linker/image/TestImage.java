package ibrik.linker.image;

import ibrik.compiler.core.target.CodeEntry;
import ibrik.compiler.core.target.CompiledMethod;
import ibrik.compiler.core.target.ReferenceMap;
import ibrik.compiler.core.target.Relocation;
import ibrik.compiler.core.target.Stub;
import ibrik.compiler.core.target.StubEmitter;
import ibrik.compiler.core.target.Symbol;
import ibrik.linker.model.MethodInfo;
import ibrik.runtime.layout.CodeTables;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes an image of a {@link TestWorld} and reads it back as memory, by the program headers of the stripped file. */
final class TestImage {
    final TestWorld world;
    final List<CompiledMethod> code = new ArrayList<>();
    final List<CompiledMethod> stubs = new ArrayList<>();
    final List<StubEmitter.Blob> blobs = new ArrayList<>();
    final List<StubEmitter.Region> memory = new ArrayList<>();
    String board;
    ImageResult result;
    Path folder;
    private final Map<Long, ByteBuffer> segments = new LinkedHashMap<>();
    long entry;

    TestImage(TestWorld world, String board, long ram, long size) {
        this.world = world;
        this.board = board;
        memory.add(new StubEmitter.Region("ram", "ram", ram, size));
        stubs.add(new CompiledMethod(new Symbol.Code(Stub.ENTRY), new byte[16], List.of(), 0, CodeTables.METHOD_OUTERMOST | CodeTables.METHOD_FRAMELESS, List.of(), List.of()));
    }

    static CompiledMethod method(MethodInfo method, byte[] code, List<Relocation> relocations, int frame, CodeEntry... entries) {
        return new CompiledMethod(new Symbol.Method(method), code, relocations, frame, 0, List.of(entries), List.of());
    }

    static ReferenceMap slots(int... slots) { return new ReferenceMap(slots, 0, new int[0]); }

    TestImage write(Path to) throws IOException {
        folder = to;
        result = ImageWriter.write(new ImageRequest(world, board, memory, code, new StubEmitter.Result(stubs, blobs), to.resolve("a.elf"), to.resolve("a.symbols.elf"), to.resolve("a.map")));
        ByteBuffer elf = ByteBuffer.wrap(Files.readAllBytes(to.resolve("a.elf"))).order(ByteOrder.LITTLE_ENDIAN);
        boolean wide = elf.get(4) == 2;
        entry = wide ? elf.getLong(24) : elf.getInt(24) & 0xffff_ffffL;
        int headers = wide ? (int) elf.getLong(32) : elf.getInt(28);
        int count = elf.getShort(wide ? 56 : 44);
        for (int i = 0; i < count; i++) {
            int at = headers + i * (wide ? 56 : 32);
            if (elf.getInt(at) != 1) continue;
            int offset = wide ? (int) elf.getLong(at + 8) : elf.getInt(at + 4);
            long address = wide ? elf.getLong(at + 24) : elf.getInt(at + 12) & 0xffff_ffffL;
            int bytes = wide ? (int) elf.getLong(at + 32) : elf.getInt(at + 16);
            int size = wide ? (int) elf.getLong(at + 40) : elf.getInt(at + 20);
            ByteBuffer segment = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
            segment.put(0, elf, offset, bytes);
            segments.put(address, segment);
        }
        return this;
    }

    long symbol(String name) { return result.symbols().get(name); }

    int u8(long address) { return segment(address).get((int) (address - start(address))) & 0xff; }
    int u16(long address) { return u8(address) | u8(address + 1) << 8; }
    long u32(long address) { return u16(address) | (long) u16(address + 2) << 16; }

    /** Whether a segment of the ELF file has this address. */
    boolean inSegment(long address) { return segments.entrySet().stream().anyMatch(entry -> address >= entry.getKey() && address < entry.getKey() + entry.getValue().capacity()); }

    private ByteBuffer segment(long address) { return segments.get(start(address)); }

    private long start(long address) {
        for (var entry : segments.entrySet()) if (address >= entry.getKey() && address < entry.getKey() + entry.getValue().capacity()) return entry.getKey();
        throw new AssertionError("address 0x" + Long.toHexString(address) + " is not in the image");
    }
}
