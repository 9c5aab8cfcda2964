package ibrik.compiler.core.lir;

/**
 * Positions of the code in layout order. Every block has a label, one place per instruction, and one place for all its jumps together (or for its end). A place p is a multiple of
 * 4: moves happen at p, uses are read at p + 1, definitions written at p + 2, copies out of fixed registers and spill stores happen at p + 3. No moves happen at labels.
 */
final class Numbering {
    final LirMethod method;
    /** Position of the label of block i. */
    final int[] from;
    /** First position after block i. */
    final int[] to;
    /** How often block i runs, relative to others. */
    final double[] weight;
    /** Index of the block with this id. */
    final int[] indexOf;
    private final int[] blockOfPlace;

    Numbering(LirMethod method) {
        this.method = method;
        int count = method.blocks.size();
        from = new int[count];
        to = new int[count];
        int largest = 0;
        int places = 0;
        for (LirBlock block : method.blocks) {
            largest = Math.max(largest, block.id);
            places += 2 + block.instructions.size() - block.jumps;
        }
        indexOf = new int[largest + 1];
        blockOfPlace = new int[places];
        int place = 0;
        for (int i = 0; i < count; i++) {
            LirBlock block = method.blocks.get(i);
            indexOf[block.id] = i;
            from[i] = place * 4;
            int next = place + 2 + block.instructions.size() - block.jumps;
            to[i] = next * 4;
            while (place < next) blockOfPlace[place++] = i;
        }
        weight = new LoopWeights(method, indexOf).weights();
    }

    int blocks() { return from.length; }
    int index(LirBlock block) { return indexOf[block.id]; }
    int blockAt(int position) { return blockOfPlace[position >> 2]; }
    /** Place of instruction i of a block; all jumps share one. */
    int place(int block, int instruction) { return Math.min(from[block] + 4 + instruction * 4, to[block] - 4); }
    boolean isLabel(int position) { return from[blockAt(position)] == position; }
    int places() { return blockOfPlace.length; }

    /**
     * The latest position in [low, high] where control passes least often: high itself, or the start of a block.
     */
    int cheapestLate(int low, int high) {
        int last = blockAt(high);
        int best = high;
        double cost = weight[last];
        for (int i = last; i > 0 && from[i] >= low; i--) {
            double here = weight[i - 1];
            if (here < cost * 0.999) {
                cost = here;
                best = from[i];
            }
        }
        return best;
    }

    /** The earliest position in [low, high] where control passes least often: low itself, or the start of a block. */
    int cheapestEarly(int low, int high) {
        int first = blockAt(low);
        int best = low;
        double cost = weight[first];
        for (int i = first + 1; i < from.length && from[i] <= high; i++) {
            if (weight[i] < cost * 0.999) {
                cost = weight[i];
                best = from[i];
            }
        }
        return best;
    }
}
