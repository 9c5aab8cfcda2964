package ibrik.linker.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.compiler.core.ir.Position;
import ibrik.compiler.core.target.CodeEntry;
import ibrik.compiler.core.target.CompiledMethod;
import ibrik.compiler.core.target.ReferenceMap;
import ibrik.compiler.core.target.Symbol;
import ibrik.linker.model.Architecture;
import ibrik.linker.model.MethodInfo;
import ibrik.linker.model.TypeInfo;
import ibrik.runtime.layout.CodeTables;
import ibrik.runtime.layout.ImageSymbols;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes into the code tables comes out of them. */
class CodeTablesTest {
    @TempDir
    Path folder;

    private final TestWorld world = new TestWorld(Architecture.AMD64);
    private final TypeInfo type = world.type("p/Q", world.object);
    private final TestImage image = new TestImage(world, "linux", 0x400000, 0);

    private List<CodeTableReader.Method> read() throws IOException {
        image.write(folder);
        long index = image.symbol(ImageSymbols.CODE_INDEX);
        return new CodeTableReader(image, image.symbol(ImageSymbols.CODE_NAMES), image.symbol(ImageSymbols.CODE_INLINES)).methods(index);
    }

    @Test
    void inlinedFramesReadInnermostFirst() throws IOException {
        MethodInfo outer = world.method(type, "outer", "()V");
        MethodInfo middle = world.method(type, "middle", "()V");
        MethodInfo inner = world.method(type, "in\u00e9\u4e2d\0ner", "()V");
        Position call = new Position(outer, 300, null);
        Position deep = new Position(inner, 5, new Position(middle, 70, call));
        image.code.add(TestImage.method(outer, new byte[64], List.of(), 48, new CodeEntry(5, false, call, -1, ReferenceMap.EMPTY), new CodeEntry(300, true, deep, 17, TestImage.slots(0, 3, 200)),
                new CodeEntry(301, false, null, -1, new ReferenceMap(new int[] {1}, 1 << 31 | 5, new int[] {2, 5, 9, 7}))));
        CodeTableReader.Method method = read().getLast();
        assertEquals("p.Q.outer", method.name());
        assertEquals("Q.java", method.file());
        assertEquals(48, method.frameSize());
        assertEquals(List.of("p.Q.outer:300"), method.entries().get(0).frames());
        assertEquals(new CodeTableReader.Entry(300, true, List.of("p.Q.in\u00e9\u4e2d\0ner:5", "p.Q.middle:70", "p.Q.outer:300"), 17, List.of(0, 3, 200), 0, List.of()), method.entries().get(1));
        assertEquals(new CodeTableReader.Entry(301, false, List.of("p.Q.outer:0"), -1, List.of(1), 1 << 31 | 5, List.of(2, 5, 9, 7)), method.entries().get(2));
    }

    @Test
    void indexIsSortedAndCoversStubsAndMethods() throws IOException {
        for (int i = 0; i < 40; i++) image.code.add(TestImage.method(world.method(type, "m" + i, "()V"), new byte[1 + i * 7], List.of(), 16));
        List<CodeTableReader.Method> methods = read();
        assertEquals(41, methods.size());
        assertEquals(image.symbol(ImageSymbols.TEXT_START), methods.getFirst().start());
        assertEquals(CodeTables.METHOD_OUTERMOST | CodeTables.METHOD_FRAMELESS, methods.getFirst().flags());
        for (int i = 1; i < methods.size(); i++) {
            assertTrue(methods.get(i).start() > methods.get(i - 1).start());
            assertEquals(0, methods.get(i).start() % 16);
            assertEquals("p.Q.m" + (i - 1), methods.get(i).name());
        }
    }

    @Test
    void randomTablesReadBack() throws IOException {
        Random random = new Random(1);
        List<CompiledMethod> made = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            MethodInfo method = world.method(type, "m" + i, "()V");
            List<CodeEntry> entries = new ArrayList<>();
            int key = 0;
            for (int e = random.nextInt(20); e > 0; e--) {
                key += 1 + random.nextInt(random.nextBoolean() ? 20 : 20_000);
                Position position = new Position(method, random.nextInt(random.nextBoolean() ? 50 : 50_000), null);
                for (int d = random.nextInt(3); d > 0; d--) position = new Position(method, random.nextInt(900), position);
                TreeSet<Integer> slots = new TreeSet<>();
                for (int s = random.nextInt(6); s > 0; s--) slots.add(random.nextInt(400));
                int[] derived = random.nextInt(4) == 0 ? new int[] {random.nextInt(300), random.nextInt(300)} : new int[0];
                entries.add(new CodeEntry(key, random.nextBoolean(), position, random.nextBoolean() ? random.nextInt(70_000) : -1,
                        new ReferenceMap(slots.stream().mapToInt(x -> x).toArray(), random.nextInt(3) == 0 ? random.nextInt() : 0, derived)));
            }
            CompiledMethod compiled = new CompiledMethod(new Symbol.Method(method), new byte[16], List.of(), 8 * random.nextInt(2000), random.nextInt(16), entries, List.of());
            made.add(compiled);
            image.code.add(compiled);
        }
        List<CodeTableReader.Method> methods = read();
        for (int i = 0; i < made.size(); i++) {
            CompiledMethod expected = made.get(i);
            CodeTableReader.Method actual = methods.get(i + 1);
            assertEquals(expected.frameSize(), actual.frameSize());
            assertEquals(expected.flags(), actual.flags());
            assertEquals(expected.entries().stream().map(CodeTablesTest::plain).toList(), actual.entries());
        }
    }

    private static CodeTableReader.Entry plain(CodeEntry entry) {
        List<String> frames = new ArrayList<>();
        for (Position position = entry.position(); position != null; position = position.caller()) frames.add(position.method().owner.javaName() + "." + position.method().name + ":" + position.line());
        return new CodeTableReader.Entry(entry.key(), entry.trap(), frames, entry.landingPad(), java.util.Arrays.stream(entry.map().slots()).boxed().toList(), entry.map().registers(),
                java.util.Arrays.stream(entry.map().derived()).boxed().toList());
    }

    /** Overloads that say the same share one record. */
    @Test
    void equalRecordsShareTheirBytes() throws IOException {
        for (int i = 0; i < 50; i++) {
            MethodInfo method = world.method(type, "same", "(" + "I".repeat(i) + ")V");
            image.code.add(TestImage.method(method, new byte[16], List.of(), 16, new CodeEntry(4, false, null, -1, TestImage.slots(1))));
        }
        read();
        TreeSet<Long> records = new TreeSet<>();
        for (long i = 1; i <= 50; i++) records.add(image.u32(image.symbol(ImageSymbols.CODE_INDEX) + i * CodeTables.INDEX_STRIDE + 4));
        assertEquals(1, records.size());
    }
}
