package ibrik.linker.image;

import ibrik.compiler.core.target.CompiledMethod;
import ibrik.compiler.core.target.Relocation;
import ibrik.compiler.core.target.StubEmitter;
import ibrik.compiler.core.target.Symbol;
import ibrik.runtime.layout.ImageSymbols;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The table of regions of kind dma, and room in the image for those that have no place of their own: they start at 0. */
final class DmaRegions {
    private static final String KIND = "dma";
    private static final int PAGE = 4096;
    private static final Symbol TABLE = new Symbol.Named(ImageSymbols.DMA_REGIONS);

    private final List<StubEmitter.Region> regions;

    DmaRegions(List<StubEmitter.Region> memory) { regions = memory.stream().filter(region -> region.use().equals(KIND)).toList(); }

    static boolean isCarvedOut(StubEmitter.Region region) { return region.use().equals(KIND) && region.start() == 0; }

    /** Whether code needs the table, or boot code a region that is carved out. */
    boolean areReferredTo(List<CompiledMethod> code) {
        Set<Symbol> symbols = new HashSet<>(Set.of(TABLE));
        for (StubEmitter.Region region : regions) if (isCarvedOut(region)) symbols.add(start(region));
        for (CompiledMethod method : code) for (Relocation relocation : method.relocations()) if (symbols.contains(relocation.symbol())) return true;
        return false;
    }

    private static Symbol start(StubEmitter.Region region) { return new Symbol.Named(ImageSymbols.MEMORY_PREFIX + region.name() + ".start"); }

    void write(StringPool names, Section rodata, Section bss) {
        Bytes bytes = new Bytes();
        List<Relocation> relocations = new ArrayList<>();
        bytes.u32(regions.size());
        for (StubEmitter.Region region : regions) {
            relocations.add(names.address(bytes.size(), region.name()));
            bytes.u32(0);
            if (isCarvedOut(region)) relocations.add(new Relocation(bytes.size(), Relocation.Kind.ABS32, carve(region, bss), 0));
            bytes.u32((int) region.start());
            bytes.u32((int) region.size());
        }
        rodata.add(new Item(TABLE, ImageSymbols.DMA_REGIONS, "(linker)", bytes.toArray(), 4, relocations));
    }

    /** On pages of its own: the item is as long as its pages. */
    private static Symbol carve(StubEmitter.Region region, Section bss) {
        Symbol symbol = start(region);
        bss.add(new Item(symbol, "region " + region.name(), "(linker)", new byte[(int) Section.align(region.size(), PAGE)], PAGE, List.of()));
        return symbol;
    }
}
