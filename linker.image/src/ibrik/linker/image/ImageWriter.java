package ibrik.linker.image;

import ibrik.compiler.core.target.CompiledMethod;
import ibrik.compiler.core.target.Relocation;
import ibrik.compiler.core.target.Stub;
import ibrik.compiler.core.target.StubEmitter;
import ibrik.compiler.core.target.Symbol;
import ibrik.linker.model.Architecture;
import ibrik.linker.model.ClosedWorld;
import ibrik.runtime.layout.BootBlock;
import ibrik.runtime.layout.ImageSymbols;
import ibrik.runtime.layout.ThreadBlock;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Places everything, relocates it and writes the files. The image starts 64 kB above the start of RAM on a board (the seed's tables lie below), at the start of RAM in a
 * process. Order: text, rodata, data (snapshot, static references, static primitives), bss; each section starts on a page of its own, as protection goes by page.
 */
public final class ImageWriter {
    private static final int PAGE = 4096;
    private static final int BOARD_OFFSET = 0x10000;
    private static final int READ = 4;
    private static final int WRITE = 2;
    private static final int EXECUTE = 1;
    private static final long LIMIT = 1L << 32;
    private static final Symbol ENTRY = new Symbol.Code(Stub.ENTRY);

    private final ImageRequest request;
    private final ClosedWorld world;
    private final Section text = new Section("text", READ | EXECUTE, false);
    private final Section rodata = new Section("rodata", READ, false);
    private final Section snapshot = new Section("snapshot", READ | WRITE, false);
    private final Section staticReferences = new Section("statics.references", READ | WRITE, false);
    private final Section staticPrimitives = new Section("statics.primitives", READ | WRITE, false);
    private final Section bss = new Section("bss", READ | WRITE, true);
    private final List<Section> sections = List.of(text, rodata, snapshot, staticReferences, staticPrimitives, bss);
    /** Blobs with an address of their own. */
    private final List<Section> fixed = new ArrayList<>();
    private final SymbolTable table = new SymbolTable();

    private ImageWriter(ImageRequest request) {
        this.request = request;
        this.world = request.world();
    }

    /** Writes the files, each whole or not at all. */
    public static ImageResult write(ImageRequest request) { return new ImageWriter(request).run(); }

    private ImageResult run() {
        StubEmitter.Region ram = ram();
        long base = request.board().equals("linux") ? ram.start() : ram.start() + BOARD_OFFSET;
        fill();
        place(base);
        check(ram);
        define();
        Relocator relocator = new Relocator(table);
        for (Section section : all()) {
            for (int i = 0; i < section.items.size(); i++) relocator.relocate(section.items.get(i), section.addresses.get(i));
        }
        ElfWriter elf = new ElfWriter(world.architecture(), table.address(ENTRY, "the ELF header"), request.board().equals("microvm"), segments());
        byte[] stripped = elf.write(null);
        AtomicFile.write(request.map(), LinkMap.print(all()).getBytes(StandardCharsets.UTF_8), false);
        AtomicFile.write(request.symbols(), elf.write(symbols()), true);
        AtomicFile.write(request.image(), stripped, true);
        Map<String, Long> sizes = new LinkedHashMap<>();
        for (Section section : sections) sizes.put(section.name, section.end - section.start);
        return new ImageResult(sizes, text.end - text.start, snapshot.end - snapshot.start, stripped.length, table.byName());
    }

    private StubEmitter.Region ram() {
        return request.memory().stream().filter(region -> region.name().equals("ram")).findFirst().orElseThrow(() -> new ImageException("board "
                + request.board() + " declares no memory region \"ram\", into which the image is placed; add the capability ibrik.memory=ram to its bundle."));
    }

    private List<Section> all() {
        List<Section> all = new ArrayList<>(sections);
        all.addAll(fixed);
        return all;
    }

    private void fill() {
        List<CompiledMethod> code = new ArrayList<>(request.stubs().code());
        // The image begins with its first instruction, so that a loader that knows nothing else can enter it.
        code.sort(Comparator.comparing(stub -> !stub.symbol().equals(ENTRY)));
        code.addAll(request.code());
        int alignment = world.architecture() == Architecture.AMD64 ? 16 : 8;
        for (CompiledMethod method : code) {
            text.add(item(method.symbol(), method.symbol(), Titles.of(method.symbol()), method.code(), alignment, method.relocations()));
        }
        StringPool names = new StringPool();
        new DescriptorWriter(world, new HashSet<>(world.snapshot()), names).write(rodata);
        new CodeTableWriter(names).write(code, rodata);
        DmaRegions regions = new DmaRegions(request.memory());
        if (regions.areReferredTo(code)) regions.write(names, rodata, bss);
        rodata.add(names.item());
        for (CompiledMethod method : code) {
            for (int i = 0; i < method.data().size(); i++) {
                CompiledMethod.DataBlock block = method.data().get(i);
                if (!(method.symbol() instanceof Symbol.Method compiled)) throw new IllegalStateException("data blocks of the stub " + method.symbol());
                rodata.add(item(new Symbol.Data(compiled.method(), i), method.symbol(), "data of " + Titles.of(method.symbol()), block.bytes(), block.alignment(), block.relocations()));
            }
        }
        SnapshotWriter objects = new SnapshotWriter(world);
        objects.writeInterned(rodata);
        objects.writeObjects(snapshot);
        objects.writeStatics(staticReferences, staticPrimitives);
        for (StubEmitter.Blob blob : request.stubs().blobs()) blob(blob);
        bss.add(new Item(new Symbol.Named(ImageSymbols.MAIN_THREAD), ImageSymbols.MAIN_THREAD, "(linker)", new byte[ThreadBlock.SIZE], 16, List.of()));
        bss.add(new Item(new Symbol.Named(ImageSymbols.INTERRUPT_THREAD), ImageSymbols.INTERRUPT_THREAD, "(linker)", new byte[ThreadBlock.SIZE], 16, List.of()));
        bss.add(new Item(new Symbol.Named(ImageSymbols.FAULT_REGISTERS), ImageSymbols.FAULT_REGISTERS, "(linker)", new byte[17 * 8], 16, List.of()));
        bss.add(new Item(new Symbol.Named(ImageSymbols.BOOT_BLOCK), ImageSymbols.BOOT_BLOCK, "(linker)", new byte[BootBlock.SIZE], 16, List.of()));
    }

    /** Relocation writes into the bytes, so they are copied. */
    private static Item item(Symbol symbol, Symbol code, String title, byte[] bytes, int alignment, List<Relocation> relocations) {
        return new Item(symbol, title, Titles.bundle(code), Titles.owner(code), bytes.clone(), alignment, relocations);
    }

    private void blob(StubEmitter.Blob blob) {
        Symbol symbol = new Symbol.Named(blob.name());
        Item item = item(symbol, symbol, blob.name(), blob.bytes(), blob.alignment(), blob.relocations());
        if (blob.address() >= 0) {
            Section section = new Section(blob.name(), READ | WRITE, blob.section().equals("bss"));
            section.add(item);
            section.place(blob.address());
            fixed.add(section);
            return;
        }
        switch (blob.section()) {
            case "rodata" -> rodata.add(item);
            case "data" -> staticPrimitives.add(item);
            case "bss" -> bss.add(item);
            default -> throw new ImageException("the emitter's data " + blob.name() + " asks for a section \"" + blob.section() + "\"; it must be rodata, data or bss.");
        }
    }

    private void place(long base) {
        long at = base;
        for (Section section : sections) {
            boolean samePage = section == staticReferences || section == staticPrimitives;
            at = Section.align(at, samePage ? 16 : PAGE);
            section.place(at);
            at = section.end;
        }
    }

    private void check(StubEmitter.Region ram) {
        long size = bss.end - ram.start();
        if (ram.size() > 0 && size > ram.size()) {
            throw new ImageException("the image needs " + size + " bytes from the start of RAM, but region ram of board " + request.board() + " has " + ram.size()
                    + "; leave bundles out, or declare more RAM.");
        }
        if (bss.end > LIMIT) throw new ImageException("the image ends at 0x" + Long.toHexString(bss.end) + ", but references reach only up to 4 GB; move region ram of board " + request.board() + " down.");
        for (StubEmitter.Region region : request.memory()) {
            if (!region.name().equals("ram") && !DmaRegions.isCarvedOut(region)) apart("region " + region.name(), region.start(), region.start() + region.size());
        }
        for (Section section : fixed) apart(section.name + " of the emitter", section.start, section.end);
    }

    private void apart(String what, long start, long end) {
        if (start < end && start < bss.end && end > text.start) {
            throw new ImageException("the image, 0x" + Long.toHexString(text.start) + " to 0x" + Long.toHexString(bss.end) + ", overlaps " + what + ", 0x" + Long.toHexString(start)
                    + " to 0x" + Long.toHexString(end) + ", of board " + request.board() + "; move one of them.");
        }
    }

    private void define() {
        for (Section section : all()) {
            for (int i = 0; i < section.items.size(); i++) {
                Object symbol = section.items.get(i).symbol();
                if (symbol != null) table.define(symbol, section.addresses.get(i));
            }
        }
        table.name(ImageSymbols.IMAGE_START, text.start);
        table.name(ImageSymbols.TEXT_START, text.start);
        table.name(ImageSymbols.TEXT_END, text.end);
        table.name(ImageSymbols.RODATA_START, rodata.start);
        table.name(ImageSymbols.RODATA_END, rodata.end);
        table.name(ImageSymbols.SNAPSHOT_START, snapshot.start);
        table.name(ImageSymbols.SNAPSHOT_END, snapshot.end);
        table.name(ImageSymbols.STATIC_REFERENCES_START, staticReferences.start);
        table.name(ImageSymbols.STATIC_REFERENCES_END, staticReferences.end);
        table.name(ImageSymbols.STATIC_PRIMITIVES_START, staticPrimitives.start);
        table.name(ImageSymbols.STATIC_PRIMITIVES_END, staticPrimitives.end);
        table.name(ImageSymbols.BSS_START, bss.start);
        table.name(ImageSymbols.BSS_END, bss.end);
        table.name(ImageSymbols.IMAGE_END, Section.align(bss.end, PAGE));
        table.name(ImageSymbols.CODE_COUNT, text.items.size());
        table.name(ImageSymbols.TYPE_COUNT, world.types().size());
        table.name(ImageSymbols.INTERNED_COUNT, world.internedStrings().size());
        ReferenceSymbols.define(world, table);
        for (StubEmitter.Region region : request.memory()) {
            if (!DmaRegions.isCarvedOut(region)) table.name(ImageSymbols.MEMORY_PREFIX + region.name() + ".start", region.start());
            table.name(ImageSymbols.MEMORY_PREFIX + region.name() + ".size", region.size());
        }
    }

    private List<ElfWriter.Segment> segments() {
        List<ElfWriter.Segment> segments = new ArrayList<>();
        segments.add(new ElfWriter.Segment("text", text.start, text.contents(), text.end - text.start, text.flags));
        segments.add(new ElfWriter.Segment("rodata", rodata.start, rodata.contents(), rodata.end - rodata.start, rodata.flags));
        Bytes data = new Bytes();
        for (Section section : List.of(snapshot, staticReferences, staticPrimitives)) {
            while (data.size() < section.start - snapshot.start) data.u8(0);
            data.bytes(section.contents());
        }
        segments.add(new ElfWriter.Segment("data", snapshot.start, data.toArray(), staticPrimitives.end - snapshot.start, READ | WRITE));
        segments.add(new ElfWriter.Segment("bss", bss.start, new byte[0], Section.align(bss.end, PAGE) - bss.start, READ | WRITE));
        for (Section section : fixed) {
            segments.add(new ElfWriter.Segment(section.name, section.start, section.zero ? new byte[0] : section.contents(), section.end - section.start, section.flags));
        }
        return segments;
    }

    private List<ElfWriter.ElfSymbol> symbols() {
        List<ElfWriter.ElfSymbol> symbols = new ArrayList<>();
        List<Section> order = List.of(text, rodata, snapshot, bss);
        for (Section section : all()) {
            int segment = section == staticReferences || section == staticPrimitives ? 2 : order.contains(section) ? order.indexOf(section) : 4 + fixed.indexOf(section);
            for (int i = 0; i < section.items.size(); i++) {
                Item item = section.items.get(i);
                symbols.add(new ElfWriter.ElfSymbol(item.title(), section.addresses.get(i), item.bytes().length, section == text, segment));
            }
        }
        table.named().forEach((name, value) -> symbols.add(new ElfWriter.ElfSymbol(name, value, 0, false, -1)));
        return symbols;
    }
}
