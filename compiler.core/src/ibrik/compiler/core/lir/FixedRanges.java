package ibrik.compiler.core.lir;

import java.util.Arrays;

/** Ranges of positions in which one physical register is taken by constraints, or single positions at which all are lost. Added downward, then turned round. */
final class FixedRanges {
    private int[] from = new int[8];
    private int[] to = new int[8];
    private int count;

    void add(int start, int end) {
        if (count == from.length) {
            from = Arrays.copyOf(from, count * 2);
            to = Arrays.copyOf(to, count * 2);
        }
        int index = count++;
        while (index > 0 && from[index - 1] < start) {
            from[index] = from[index - 1];
            to[index] = to[index - 1];
            index--;
        }
        from[index] = start;
        to[index] = end;
    }

    /** Makes the order ascending and joins what overlaps. */
    void finish() {
        int[] starts = new int[count];
        int[] ends = new int[count];
        int kept = 0;
        for (int i = count - 1; i >= 0; i--) {
            if (kept > 0 && from[i] <= ends[kept - 1]) {
                ends[kept - 1] = Math.max(ends[kept - 1], to[i]);
            } else {
                starts[kept] = from[i];
                ends[kept++] = to[i];
            }
        }
        from = starts;
        to = ends;
        count = kept;
    }

    /** The first position in [start, end) that is taken, or MAX_VALUE. */
    int first(int start, int end) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (to[middle] > start) high = middle; else low = middle + 1;
        }
        if (low == count || from[low] >= end) return Integer.MAX_VALUE;
        return Math.max(start, from[low]);
    }
}
