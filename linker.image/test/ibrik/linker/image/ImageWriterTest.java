package ibrik.linker.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.compiler.core.target.Relocation;
import ibrik.compiler.core.target.Relocation.Kind;
import ibrik.compiler.core.target.Stub;
import ibrik.compiler.core.target.StubEmitter;
import ibrik.compiler.core.target.Symbol;
import ibrik.linker.model.Architecture;
import ibrik.linker.model.FieldInfo;
import ibrik.linker.model.MethodInfo;
import ibrik.linker.model.SimObject;
import ibrik.linker.model.TypeInfo;
import ibrik.runtime.layout.HeaderWord;
import ibrik.runtime.layout.ImageSymbols;
import ibrik.runtime.layout.ObjectLayout;
import ibrik.runtime.layout.TypeDescriptor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.Opcodes;

/** Images as the processor will find them in memory. */
class ImageWriterTest {
    private static final Symbol ENTRY = new Symbol.Code(Stub.ENTRY);

    @TempDir
    Path folder;

    private static TestImage image(Architecture architecture, String board, long ram) { return new TestImage(new TestWorld(architecture), board, ram, 0); }

    private static Relocation to(Symbol symbol, int offset, Kind kind, long addend) { return new Relocation(offset, kind, symbol, addend); }

    @Test
    void boardsHaveTheirLayouts() throws IOException {
        TestImage microvm = image(Architecture.AMD64, "microvm", 0x200000).write(folder);
        assertEquals(0x210000, microvm.symbol(ImageSymbols.TEXT_START));
        assertEquals(0x210000, microvm.entry);
        TestImage imx6ul = image(Architecture.ARM, "imx6ul", 0x80000000L).write(folder);
        assertEquals(0x80010000L, imx6ul.entry);
        for (TestImage each : List.of(microvm, imx6ul)) {
            for (String start : List.of(ImageSymbols.TEXT_START, ImageSymbols.RODATA_START, ImageSymbols.SNAPSHOT_START, ImageSymbols.BSS_START, ImageSymbols.IMAGE_END))
                assertEquals(0, each.symbol(start) % 4096, start);
            assertTrue(each.symbol(ImageSymbols.RODATA_START) >= each.symbol(ImageSymbols.TEXT_END));
            assertTrue(each.symbol(ImageSymbols.IMAGE_END) >= each.symbol(ImageSymbols.BSS_END));
        }
    }

    @Test
    void objectsHaveClassWordHeaderAndReferences() throws IOException {
        TestImage image = image(Architecture.ARM, "imx6ul", 0x80000000L);
        TypeInfo type = image.world.type("p/Node", image.world.object);
        FieldInfo next = image.world.field(type, "next", "Lp/Node;", 0);
        FieldInfo number = image.world.field(type, "number", "I", 0);
        SimObject first = image.world.instance(type);
        SimObject second = image.world.instance(type);
        first.putReference(next.offset, second);
        first.putInt(number.offset, 0x12345678);
        second.identityHash = 0x2abcdef;
        FieldInfo head = image.world.field(type, "head", "Lp/Node;", Opcodes.ACC_STATIC);
        FieldInfo limit = image.world.field(type, "limit", "J", Opcodes.ACC_STATIC);
        SimObject statics = new SimObject(image.world.javaClass, type.staticsSize, true, 99);
        statics.putReference(head.offset, second);
        statics.putLong(limit.offset, 0x1122334455667788L);
        image.world.statics.put(type, statics);
        image.write(folder);
        long start = image.symbol(ImageSymbols.SNAPSHOT_START);
        long other = start + first.imageSize();
        long descriptor = image.u32(start + ObjectLayout.CLASS_WORD);
        assertEquals(descriptor, image.u32(other));
        assertEquals(type.instanceSize, image.u32(descriptor + TypeDescriptor.INSTANCE_SIZE));
        assertEquals(HeaderWord.LOG & 0xffff_ffffL, image.u32(start + ObjectLayout.HEADER_WORD));
        assertEquals((HeaderWord.LOG | 0x2abcdef << HeaderWord.PAYLOAD_SHIFT | HeaderWord.STATE_HASHED) & 0xffff_ffffL, image.u32(other + ObjectLayout.HEADER_WORD));
        assertEquals(other, image.u32(start + next.offset));
        assertEquals(0, image.u32(other + next.offset));
        assertEquals(0x12345678, image.u32(start + number.offset));
        long map = image.u32(descriptor + TypeDescriptor.REFERENCE_MAP);
        assertEquals(1, image.u16(map));
        assertEquals(next.offset, image.u16(map + 2));
        assertEquals(other, image.u32(image.symbol(ImageSymbols.STATIC_REFERENCES_START)));
        assertEquals(4, image.symbol(ImageSymbols.STATIC_REFERENCES_END) - image.symbol(ImageSymbols.STATIC_REFERENCES_START));
        assertEquals(0x55667788L, image.u32(image.symbol(ImageSymbols.STATIC_PRIMITIVES_START)));
        assertEquals(0x11223344L, image.u32(image.symbol(ImageSymbols.STATIC_PRIMITIVES_START) + 4));
    }

    @Test
    void descriptorsAnswerSubtypeTestsAndDispatch() throws IOException {
        TestImage image = image(Architecture.AMD64, "linux", 0x400000);
        TestWorld world = image.world;
        TypeInfo face = new TypeInfo("p/Face", TypeInfo.Kind.INTERFACE, Opcodes.ACC_PUBLIC | Opcodes.ACC_ABSTRACT | Opcodes.ACC_INTERFACE, null, "test.bundle");
        world.types.put(face.name, face);
        face.testBit = 9;
        TypeInfo type = world.type("p/Impl", world.object);
        type.interfaces.add(face);
        MethodInfo target = world.method(type, "run", "()V");
        world.dispatch.put(type, new MethodInfo[] {null, target});
        image.code.add(TestImage.method(target, new byte[8], List.of(), 16));
        world.mirror(type);
        image.write(folder);
        long table = image.symbol(ImageSymbols.TYPES);
        long descriptor = 0;
        int implementing = 0;
        for (long i = 0; i < image.symbol(ImageSymbols.TYPE_COUNT); i++) {
            long each = image.u32(table + 4 * i);
            if ((image.u8(each + TypeDescriptor.BITS + 1) & 2) != 0) implementing++;
            if (image.u16(each + TypeDescriptor.TYPE_ID) == type.idLow) descriptor = each;
        }
        assertEquals(2, implementing);
        assertEquals(image.symbol(ImageSymbols.TEXT_START) + 16, image.u32(descriptor + world.dispatchStart() + 4));
        assertEquals(0, image.u32(descriptor + world.dispatchStart()));
        long mirror = image.u32(descriptor + TypeDescriptor.MIRROR);
        assertEquals(descriptor, image.u32(mirror + world.javaClass.field("ibrikDescriptor", "I").offset));
        assertEquals(TypeDescriptor.NO_BIT, image.u16(descriptor + TypeDescriptor.TEST_BIT));
    }

    @Test
    void amd64Relocations() throws IOException {
        TestImage image = image(Architecture.AMD64, "linux", 0x400000);
        MethodInfo method = image.world.method(image.world.object, "m", "()V");
        image.code.add(TestImage.method(method, new byte[32], List.of(to(ENTRY, 1, Kind.REL32, 0), to(ENTRY, 8, Kind.ABS32, 3), to(ENTRY, 16, Kind.ABS64, 5)), 16));
        image.write(folder);
        long entry = image.symbol(ImageSymbols.TEXT_START);
        long start = entry + 16;
        assertEquals((entry - (start + 1 + 4)) & 0xffff_ffffL, image.u32(start + 1));
        assertEquals(entry + 3, image.u32(start + 8));
        assertEquals(entry + 5, image.u32(start + 16));
        assertEquals(0, image.u32(start + 20));
    }

    @Test
    void armRelocations() throws IOException {
        TestImage image = image(Architecture.ARM, "imx6ul", 0x80000000L);
        MethodInfo method = image.world.method(image.world.object, "m", "()V");
        byte[] code = {0, 0, 0, (byte) 0xeb, 0, 0x10, 0, (byte) 0xe3, 0, 0x10, 0x40, (byte) 0xe3};
        image.code.add(TestImage.method(method, code, List.of(to(ENTRY, 0, Kind.ARM_BRANCH24, 0), to(ENTRY, 4, Kind.ARM_MOVW, 0x4567), to(ENTRY, 8, Kind.ARM_MOVT, 0x4567)), 16));
        image.write(folder);
        long start = 0x80010010L;
        assertEquals(0xeb00_0000L | (0x80010000L - start - 8 >> 2 & 0xffffff), image.u32(start));
        assertEquals(0xe304_1567L, image.u32(start + 4), "movw r1, #0x4567");
        assertEquals(0xe348_1001L, image.u32(start + 8), "movt r1, #0x8001");
        assertEquals(0, code[0], "the compiler's bytes stay as they are");
    }

    @Test
    void sameInputsSameBytes() throws IOException {
        byte[][] files = new byte[2][];
        for (int i = 0; i < 2; i++) {
            TestImage image = image(Architecture.AMD64, "microvm", 0x200000);
            image.world.interned.add(image.world.string("hello"));
            image.world.mirror(image.world.object);
            image.write(folder);
            files[i] = Files.readAllBytes(folder.resolve("a.symbols.elf"));
        }
        assertArrayEquals(files[0], files[1]);
    }

    @Test
    void blobsGoWhereTheyAsk() throws IOException {
        TestImage image = image(Architecture.ARM, "imx6ul", 0x80000000L);
        image.blobs.add(new StubEmitter.Blob("vectors", "data", new byte[64], 32, List.of(to(ENTRY, 4, Kind.ABS32, 0)), 0x80000000L));
        image.blobs.add(new StubEmitter.Blob("table", "rodata", new byte[] {1, 2, 3, 4}, 4, List.of(), -1));
        image.blobs.add(new StubEmitter.Blob("space", "bss", new byte[512], 256, List.of(), -1));
        image.write(folder);
        assertEquals(image.entry, image.u32(0x80000004L));
        assertTrue(image.symbol(ImageSymbols.BSS_END) - image.symbol(ImageSymbols.BSS_START) >= 512);
        String map = Files.readString(folder.resolve("a.map"));
        assertTrue(map.contains(" space") && map.contains(" table") && map.contains("0x80000000      64"), map);
    }

    @Test
    void mapListsStringsAndClasses() throws IOException {
        TestImage image = image(Architecture.ARM, "imx6ul", 0x80000000L);
        image.world.string("say \"hi\"\n");
        image.write(folder);
        String map = Files.readString(folder.resolve("a.map"));
        assertTrue(map.contains("string \"say \\\"hi\\\"\\u000a\""), map);
        assertTrue(map.contains("java.base java.lang.String"), map);
    }

    // ---- refusals

    private String refusal(TestImage image) {
        String message = assertThrows(ImageException.class, () -> image.write(folder)).getMessage();
        assertFalse(Files.exists(folder.resolve("a.elf")), "nothing is written");
        return message;
    }

    @Test
    void undefinedSymbolsAreNamedWithTheirReferrer() {
        TestImage image = image(Architecture.AMD64, "linux", 0x400000);
        MethodInfo method = image.world.method(image.world.object, "caller", "()V");
        image.code.add(TestImage.method(method, new byte[8], List.of(to(new Symbol.Named("no.such"), 0, Kind.REL32, 0)), 16));
        String message = refusal(image);
        assertTrue(message.contains("caller") && message.contains("no.such"), message);
    }

    @Test
    void objectsOutsideTheSnapshotAreNamed() {
        TestImage image = image(Architecture.AMD64, "linux", 0x400000);
        SimObject string = image.world.string("x");
        SimObject array = image.world.snapshot.removeFirst();
        String message = refusal(image);
        assertTrue(message.contains(array.toString()) && message.contains("string \"x\""), message);
        assertEquals(1, image.world.snapshot.size(), string.toString());
    }

    @Test
    void branchesOutOfReachAreNamed() {
        TestImage image = image(Architecture.ARM, "imx6ul", 0x80000000L);
        image.code.add(TestImage.method(image.world.method(image.world.object, "huge", "()V"), new byte[34 << 20], List.of(), 16));
        MethodInfo last = image.world.method(image.world.object, "last", "()V");
        image.code.add(TestImage.method(last, new byte[4], List.of(to(ENTRY, 0, Kind.ARM_BRANCH24, 0)), 16));
        String message = refusal(image);
        assertTrue(message.contains("last") && message.contains("ENTRY"), message);
    }

    @Test
    void imagesMustFitIntoRam() {
        TestImage image = new TestImage(new TestWorld(Architecture.AMD64), "microvm", 0x200000, 0x12000);
        String message = refusal(image);
        assertTrue(message.contains("region ram") && message.contains("73728"), message);
    }

    @Test
    void imagesMustNotOverlapOtherRegions() {
        TestImage image = image(Architecture.AMD64, "microvm", 0x200000);
        image.memory.add(new StubEmitter.Region("frames", "device", 0x211000, 0x1000));
        String message = refusal(image);
        assertTrue(message.contains("region frames"), message);
    }

    @Test
    void dmaRegionsAreInATableIfCodeRefersToIt() throws IOException {
        TestImage image = image(Architecture.AMD64, "microvm", 0x200000);
        image.memory.add(new StubEmitter.Region("fixed", "dma", 0x100000, 0x800));
        image.memory.add(new StubEmitter.Region("carved", "dma", 0, 0x1800));
        MethodInfo method = image.world.method(image.world.object, "regions", "()V");
        image.code.add(TestImage.method(method, new byte[8], List.of(new Relocation(0, Kind.ABS32, new Symbol.Named(ImageSymbols.DMA_REGIONS), 0)), 16));
        image.write(folder);
        long table = image.symbol(ImageSymbols.DMA_REGIONS);
        assertEquals(2, image.u32(table));
        long name = image.u32(table + 4);
        assertEquals(5, image.u16(name));
        assertEquals('f', image.u8(name + 2));
        assertEquals(0x100000, image.u32(table + 8));
        assertEquals(0x800, image.u32(table + 12));
        long start = image.u32(table + 20);
        assertEquals(0, start % 4096);
        assertEquals(0x1800, image.u32(table + 24));
        assertTrue(start >= image.symbol(ImageSymbols.BSS_START) && start + 0x2000 <= image.symbol(ImageSymbols.BSS_END), "whole pages of the image");
        assertEquals(start, image.symbol(ImageSymbols.MEMORY_PREFIX + "carved.start"));
    }

    @Test
    void dmaRegionsTakeNoRoomIfNoCodeRefersToThem() throws IOException {
        TestImage image = image(Architecture.AMD64, "microvm", 0x200000);
        image.memory.add(new StubEmitter.Region("carved", "dma", 0, 0x1800));
        image.write(folder);
        assertTrue(image.symbol(ImageSymbols.BSS_END) - image.symbol(ImageSymbols.BSS_START) < 0x1800);
        assertFalse(image.result.symbols().containsKey(ImageSymbols.DMA_REGIONS));
    }

    @Test
    void blobsMustNotOverlapTheImage() {
        TestImage image = image(Architecture.AMD64, "microvm", 0x200000);
        image.blobs.add(new StubEmitter.Blob("tables", "bss", new byte[0x3000], 4096, List.of(), 0x20f000));
        String message = refusal(image);
        assertTrue(message.contains("tables"), message);
    }

    // ---- an oracle

    private String readelf(String file) throws IOException, InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder("readelf", "-W", "-a", folder.resolve(file).toString()).redirectErrorStream(true).start();
        } catch (IOException missing) {
            Assumptions.abort("readelf is not installed");
            throw missing;
        }
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), text);
        assertFalse(text.contains("Warning") || text.contains("Error"), text);
        return text;
    }

    @Test
    void readelfUnderstandsTheFiles() throws IOException, InterruptedException {
        TestImage microvm = image(Architecture.AMD64, "microvm", 0x200000);
        microvm.code.add(TestImage.method(microvm.world.method(microvm.world.object, "shown", "()V"), new byte[24], List.of(), 16));
        microvm.write(folder);
        String stripped = readelf("a.elf");
        assertTrue(stripped.contains("There are no sections") && stripped.contains("Xen") && stripped.contains("Advanced Micro Devices X86-64"), stripped);
        assertTrue(stripped.contains("R E") && !stripped.contains("RWE"), stripped);
        String full = readelf("a.symbols.elf");
        assertTrue(full.contains("java.lang.Object.shown()V") && full.contains(".text") && full.contains(ImageSymbols.IMAGE_END), full);
        image(Architecture.ARM, "imx6ul", 0x80000000L).write(folder);
        String arm = readelf("a.symbols.elf");
        assertTrue(arm.contains("hard-float ABI") && arm.contains("Version5 EABI") && !arm.contains("Xen"), arm);
    }
}
