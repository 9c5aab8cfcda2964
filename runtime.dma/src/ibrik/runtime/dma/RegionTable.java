package ibrik.runtime.dma;

import ibrik.runtime.api.Address;
import ibrik.runtime.api.link.LinkSymbol;
import ibrik.runtime.layout.ImageSymbols;

/** The linker's table of regions of kind dma: format in {@link ImageSymbols#DMA_REGIONS}. */
final class RegionTable {
    private static final int FIRST = 4;
    private static final int NAME = 0;
    private static final int START = 4;
    private static final int SIZE = 8;
    private static final int STRIDE = 12;

    private final Address table;

    RegionTable(Address table) { this.table = table; }

    static RegionTable ofImage() { return new RegionTable(symbol()); }

    @LinkSymbol(ImageSymbols.DMA_REGIONS)
    private static native Address symbol();

    /** Offset of the entry of this name in the table, or -1. */
    int find(String name) {
        int entry = FIRST;
        for (int left = table.load32(0); left > 0; left--) {
            if (isNamed(table.load(entry + NAME), name)) return entry;
            entry += STRIDE;
        }
        return -1;
    }

    /** Names are ASCII. */
    private static boolean isNamed(Address text, String name) {
        if (text.loadU16(0) != name.length()) return false;
        for (int i = 0; i < name.length(); i++) if (text.loadU8(2 + i) != name.charAt(i)) return false;
        return true;
    }

    Address start(int entry) { return table.load(entry + START); }

    int size(int entry) { return table.load32(entry + SIZE); }
}
