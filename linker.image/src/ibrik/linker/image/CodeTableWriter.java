package ibrik.linker.image;

import ibrik.compiler.core.ir.Position;
import ibrik.compiler.core.target.CodeEntry;
import ibrik.compiler.core.target.CompiledMethod;
import ibrik.compiler.core.target.ReferenceMap;
import ibrik.compiler.core.target.Relocation;
import ibrik.compiler.core.target.Symbol;
import ibrik.linker.model.MethodInfo;
import ibrik.runtime.layout.CodeTables;
import ibrik.runtime.layout.ImageSymbols;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Encodes what the runtime knows about machine code: formats in {@link CodeTables}. Equal byte streams are written once. */
final class CodeTableWriter {
    private record Name(String owner, String method, String file) {}

    private record Site(int name, int line, int parent) {}

    private static final String TABLE = "ibrik.code.records";

    private final Map<Name, Integer> names = new LinkedHashMap<>();
    private final Map<Site, Integer> sites = new LinkedHashMap<>();
    private final StringPool strings;

    CodeTableWriter(StringPool strings) { this.strings = strings; }

    /** Adds the tables for code in order of address. */
    void write(List<CompiledMethod> code, Section rodata) {
        Map<String, Integer> offsets = new LinkedHashMap<>();
        Bytes records = new Bytes();
        Bytes index = new Bytes();
        List<Relocation> indexRelocations = new ArrayList<>();
        for (CompiledMethod method : code) {
            String stream = new String(record(method), StandardCharsets.ISO_8859_1);
            Integer known = offsets.putIfAbsent(stream, records.size());
            int offset = known == null ? records.size() : known;
            if (known == null) records.bytes(stream.getBytes(StandardCharsets.ISO_8859_1));
            indexRelocations.add(new Relocation(index.size(), Relocation.Kind.ABS32, method.symbol(), 0));
            indexRelocations.add(new Relocation(index.size() + 4, Relocation.Kind.ABS32, new Symbol.Named(TABLE), offset));
            index.u64(0);
        }
        rodata.add(item(ImageSymbols.CODE_INDEX, index, 4, indexRelocations));
        rodata.add(item(TABLE, records, 1, List.of()));
        rodata.add(names());
        rodata.add(sites());
    }

    private static Item item(String name, Bytes bytes, int alignment, List<Relocation> relocations) {
        return new Item(new Symbol.Named(name), name, "(linker)", bytes.toArray(), alignment, relocations);
    }

    private Item names() {
        Bytes table = new Bytes();
        List<Relocation> relocations = new ArrayList<>();
        for (Name name : names.keySet()) {
            for (String text : new String[] {name.owner, name.method, name.file}) {
                if (text != null) relocations.add(strings.address(table.size(), text));
                table.u32(0);
            }
        }
        return item(ImageSymbols.CODE_NAMES, table, 4, relocations);
    }

    private Item sites() {
        Bytes table = new Bytes();
        for (Site site : sites.keySet()) {
            table.u32(site.name);
            table.u32(site.line);
            table.u32(site.parent);
        }
        return item(ImageSymbols.CODE_INLINES, table, 4, List.of());
    }

    private byte[] record(CompiledMethod method) {
        Bytes bytes = new Bytes();
        bytes.u8(method.flags() | (method.symbol() instanceof Symbol.Method compiled && compiled.method().hidden ? CodeTables.METHOD_HIDDEN : 0));
        bytes.uleb(method.frameSize() >> 3);
        bytes.uleb(name(method.symbol()));
        bytes.uleb(method.entries().size());
        int key = 0;
        int line = 0;
        for (CodeEntry entry : method.entries()) {
            bytes.uleb(entry.key() - key);
            key = entry.key();
            int entryLine = entry.position() == null ? 0 : entry.position().line();
            ReferenceMap map = entry.map() == null ? ReferenceMap.EMPTY : entry.map();
            boolean inlined = entry.position() != null && entry.position().caller() != null;
            boolean mapped = map.slots().length > 0 || map.registers() != 0 || map.derived().length > 0;
            int flags = (entryLine != line ? CodeTables.ENTRY_LINE : 0) | (inlined ? CodeTables.ENTRY_INLINED : 0)
                    | (entry.landingPad() >= 0 ? CodeTables.ENTRY_HANDLER : 0) | (mapped ? CodeTables.ENTRY_MAP : 0)
                    | (mapped && map.registers() != 0 ? CodeTables.ENTRY_REGISTERS : 0) | (mapped && map.derived().length > 0 ? CodeTables.ENTRY_DERIVED : 0)
                    | (entry.trap() ? CodeTables.ENTRY_TRAP : 0);
            bytes.u8(flags);
            if (entryLine != line) bytes.sleb(entryLine - line);
            line = entryLine;
            if (inlined) bytes.uleb(site(entry.position()));
            if (entry.landingPad() >= 0) bytes.uleb(entry.landingPad());
            if (mapped) map(bytes, map);
        }
        return bytes.toArray();
    }

    private static void map(Bytes bytes, ReferenceMap map) {
        bytes.uleb(map.slots().length);
        int previous = -1;
        for (int slot : map.slots()) {
            bytes.uleb(slot - previous);
            previous = slot;
        }
        if (map.registers() != 0) bytes.uleb(map.registers());
        if (map.derived().length > 0) {
            bytes.uleb(map.derived().length / 2);
            for (int location : map.derived()) bytes.uleb(location);
        }
    }

    private int name(Object symbol) {
        return switch (symbol) {
            case Symbol.Method method -> name(method.method());
            case Symbol.Code stub -> name(new Name("ibrik", stub.stub().name().toLowerCase(java.util.Locale.ROOT), null));
            case Symbol.Named named -> name(new Name("ibrik", named.name(), null));
            default -> throw new IllegalStateException("code under the symbol " + symbol);
        };
    }

    private int name(MethodInfo method) {
        return name(new Name(method.owner.javaName(), method.name, method.owner.node == null ? null : method.owner.node.sourceFile));
    }

    private int name(Name name) {
        Integer known = names.putIfAbsent(name, names.size());
        return known == null ? names.size() - 1 : known;
    }

    /** The inline site of a position that has a caller. */
    private int site(Position position) {
        Position caller = position.caller();
        int parent = caller.caller() == null ? -1 : site(caller);
        Site site = new Site(name(position.method()) | (position.method().hidden ? CodeTables.INLINE_HIDDEN : 0), caller.line(), parent);
        Integer known = sites.putIfAbsent(site, sites.size());
        return known == null ? sites.size() - 1 : known;
    }
}
