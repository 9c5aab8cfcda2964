// Which pages of the last gigabyte below 4 GB have devices behind them, by the board's memory map.
package ibrik.runtime.amd64.emit;

import ibrik.compiler.core.target.StubEmitter.Context;
import ibrik.compiler.core.target.StubEmitter.Region;
import ibrik.compiler.core.target.UnsuitableBoardException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Device regions as runs of pages: 2 MB that one region or several fill take one large page, others a table of 4 kB pages. What lies between regions stays absent, so that an access there is reported.
 *
 * @param large  runs of large pages, by number from the start of the gigabyte
 * @param tables the runs of small pages by number of the 2 MB that they lie in
 */
record DeviceWindows(List<Run> large, Map<Integer, List<Run>> tables) {
    /** Pages first to last less one. */
    record Run(int first, int end) {
        int length() {
            return end - first;
        }
    }

    static final long START = 0xc000_0000L;
    private static final long END = 0x1_0000_0000L;
    private static final int ENTRIES = 512;

    static DeviceWindows of(Context context) {
        BitSet pages = new BitSet();
        for (Region region : context.memory().values()) {
            if (region.use().equals("device")) {
                pages.set(page(context, region, region.start()), page(context, region, region.start() + region.size()));
            }
        }
        BitSet large = new BitSet();
        Map<Integer, List<Run>> tables = new TreeMap<>();
        for (int i = 0; i < ENTRIES; i++) {
            BitSet part = pages.get(i * ENTRIES, (i + 1) * ENTRIES);
            if (part.cardinality() == ENTRIES) {
                large.set(i);
            } else if (!part.isEmpty()) {
                tables.put(i, runs(part));
            }
        }
        return new DeviceWindows(runs(large), tables);
    }

    private static int page(Context context, Region region, long address) {
        if (address % Image.PAGE != 0 || address < START || address > END) {
            throw new UnsuitableBoardException("Board " + context.board() + " declares " + region + ", but devices of x86-64 boards lie in whole pages from 0xc0000000 up to 4 GB; change the board's memory map.");
        }
        return (int) ((address - START) / Image.PAGE);
    }

    private static List<Run> runs(BitSet set) {
        List<Run> runs = new ArrayList<>();
        for (int first = set.nextSetBit(0); first >= 0;) {
            int end = set.nextClearBit(first);
            runs.add(new Run(first, end));
            first = set.nextSetBit(end);
        }
        return runs;
    }
}
