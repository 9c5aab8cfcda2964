package ibrik.linker.image;

import ibrik.compiler.core.target.CompiledMethod;
import ibrik.compiler.core.target.Stub;
import ibrik.compiler.core.target.StubEmitter;
import ibrik.compiler.core.target.Symbol;
import ibrik.linker.model.Architecture;
import ibrik.linker.model.ClosedWorld;
import ibrik.linker.model.SimObject;
import ibrik.runtime.layout.BootBlock;
import ibrik.runtime.layout.ImageSymbols;
import ibrik.runtime.layout.ThreadBlock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
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
    private final Map<Object, Long> addresses = new HashMap<>();
    private final Map<String, Long> named = new LinkedHashMap<>();

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
        checkSize(ram);
        define();
        Relocator relocator = new Relocator(this::address);
        for (Section section : all()) {
            for (int i = 0; i < section.items.size(); i++) relocator.relocate(section.items.get(i), section.addresses.get(i));
        }
        ElfWriter elf = new ElfWriter(world.architecture(), address(new Symbol.Code(Stub.ENTRY)), request.board().equals("microvm"), segments());
        byte[] stripped = elf.write(null);
        writeFile(request.map(), LinkMap.print(all()).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        writeFile(request.symbols(), elf.write(symbols()));
        writeFile(request.image(), stripped);
        Map<String, Long> sizes = new LinkedHashMap<>();
        for (Section section : sections) sizes.put(section.name, section.end - section.start);
        return new ImageResult(sizes, text.end - text.start, snapshot.end - snapshot.start, stripped.length, named);
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
        code.addAll(request.code());
        int alignment = world.architecture() == Architecture.AMD64 ? 16 : 8;
        for (CompiledMethod method : code) {
            text.add(new Item(method.symbol(), title(method.symbol()), bundle(method.symbol()), method.code(), alignment, method.relocations()));
        }
        new DescriptorWriter(world, new HashSet<>(world.snapshot())).write(rodata);
        new CodeTableWriter().write(code, rodata);
        for (CompiledMethod method : code) {
            for (int i = 0; i < method.data().size(); i++) {
                CompiledMethod.DataBlock block = method.data().get(i);
                if (!(method.symbol() instanceof Symbol.Method compiled)) throw new IllegalStateException("data blocks of the stub " + method.symbol());
                rodata.add(new Item(new Symbol.Data(compiled.method(), i), "data of " + title(method.symbol()), bundle(method.symbol()), block.bytes(),
                        block.alignment(), block.relocations()));
            }
        }
        SnapshotWriter objects = new SnapshotWriter(world);
        objects.writeInterned(rodata);
        objects.writeObjects(snapshot);
        objects.writeStatics(staticReferences, staticPrimitives);
        for (StubEmitter.Blob blob : request.stubs().blobs()) blob(blob);
        bss.add(new Item(new Symbol.Named(ImageSymbols.MAIN_THREAD), ImageSymbols.MAIN_THREAD, "(linker)", new byte[ThreadBlock.SIZE], 16, List.of()));
        bss.add(new Item(new Symbol.Named(ImageSymbols.BOOT_BLOCK), ImageSymbols.BOOT_BLOCK, "(linker)", new byte[BootBlock.SIZE], 16, List.of()));
    }

    private void blob(StubEmitter.Blob blob) {
        Item item = new Item(new Symbol.Named(blob.name()), blob.name(), "(emitter)", blob.bytes(), blob.alignment(), blob.relocations());
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

    private void checkSize(StubEmitter.Region ram) {
        long size = bss.end - ram.start();
        if (ram.size() > 0 && size > ram.size()) {
            throw new ImageException("the image needs " + size + " bytes but region ram of board " + request.board() + " has " + ram.size()
                    + "; leave bundles out, or declare more RAM.");
        }
        for (StubEmitter.Region region : request.memory()) {
            if (!region.name().equals("ram") && region.size() > 0 && region.start() < bss.end && region.start() + region.size() > text.start) {
                throw new ImageException("the image, 0x" + Long.toHexString(text.start) + " to 0x" + Long.toHexString(bss.end) + ", overlaps region " + region.name()
                        + " of board " + request.board() + "; move one of them.");
            }
        }
    }

    private void define() {
        for (Section section : all()) {
            for (int i = 0; i < section.items.size(); i++) {
                Object symbol = section.items.get(i).symbol();
                if (symbol != null && addresses.put(symbol, section.addresses.get(i)) != null) {
                    throw new IllegalStateException("the symbol " + symbol + " is defined twice");
                }
            }
        }
        name(ImageSymbols.IMAGE_START, text.start);
        name(ImageSymbols.TEXT_START, text.start);
        name(ImageSymbols.TEXT_END, text.end);
        name(ImageSymbols.RODATA_START, rodata.start);
        name(ImageSymbols.RODATA_END, rodata.end);
        name(ImageSymbols.SNAPSHOT_START, snapshot.start);
        name(ImageSymbols.SNAPSHOT_END, snapshot.end);
        name(ImageSymbols.STATIC_REFERENCES_START, staticReferences.start);
        name(ImageSymbols.STATIC_REFERENCES_END, staticReferences.end);
        name(ImageSymbols.STATIC_PRIMITIVES_START, staticPrimitives.start);
        name(ImageSymbols.STATIC_PRIMITIVES_END, staticPrimitives.end);
        name(ImageSymbols.BSS_START, bss.start);
        name(ImageSymbols.BSS_END, bss.end);
        name(ImageSymbols.IMAGE_END, Section.align(bss.end, PAGE));
        name(ImageSymbols.CODE_COUNT, text.items.size());
        name(ImageSymbols.TYPE_COUNT, world.types().size());
        name(ImageSymbols.INTERNED_COUNT, world.internedStrings().size());
        for (StubEmitter.Region region : request.memory()) {
            name(ImageSymbols.MEMORY_PREFIX + region.name() + ".start", region.start());
            name(ImageSymbols.MEMORY_PREFIX + region.name() + ".size", region.size());
        }
    }

    private void name(String name, long value) {
        named.put(name, value);
        addresses.put(new Symbol.Named(name), value);
    }

    private long address(Object symbol) {
        Long address = addresses.get(symbol);
        if (address != null) return address;
        if (symbol instanceof Symbol.Named missing && missing.name().startsWith(ImageSymbols.MEMORY_PREFIX)) return 0;
        String what = symbol instanceof Symbol.Snapshot(SimObject object) ? "the object " + object + " (not in the snapshot)" : String.valueOf(symbol);
        throw new ImageException("undefined symbol: " + what + "; something refers to it but reachability did not find it.");
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
        named.forEach((name, value) -> symbols.add(new ElfWriter.ElfSymbol(name, value, 0, false, -1)));
        return symbols;
    }

    private static String title(Symbol symbol) {
        return switch (symbol) {
            case Symbol.Method method -> method.method().toString();
            case Symbol.Code stub -> "stub " + stub.stub().name().toLowerCase(java.util.Locale.ROOT);
            case Symbol.Named name -> name.name();
            default -> symbol.toString();
        };
    }

    private static String bundle(Symbol symbol) { return symbol instanceof Symbol.Method method ? method.method().owner.bundle : "(emitter)"; }

    private static void writeFile(Path path, byte[] bytes) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            Path temporary = Files.createTempFile(path.toAbsolutePath().getParent(), path.getFileName().toString(), ".tmp");
            Files.write(temporary, bytes);
            Files.setPosixFilePermissions(temporary, java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.move(temporary, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException exception) {
            throw new UncheckedIOException("cannot write " + path, exception);
        }
    }
}
