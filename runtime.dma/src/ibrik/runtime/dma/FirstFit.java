package ibrik.runtime.dma;

/**
 * First fit over a list of blocks in the order of their addresses (Knuth, The Art of Computer Programming, volume 1, 2.5). Blocks lie beside each other without gaps, and of two neighbours at most one is free. Knows numbers only and touches no
 * memory. Not thread-safe.
 */
final class FirstFit {
    private static final class Block {
        long start;
        long size;
        boolean used;
        Block previous;
        Block next;

        Block(long start, long size) {
            this.start = start;
            this.size = size;
        }

        long end() { return start + size; }
    }

    private final Block first;
    private long used;
    private int blocks;

    /** All of it is free. */
    FirstFit(long start, long size) { first = new Block(start, size); }

    /** The lowest place for {@code size} bytes at a multiple of {@code alignment}, a power of two; -1 if there is none. It is in use from now on. */
    long allocate(long size, long alignment) {
        for (Block block = first; block != null; block = block.next) {
            long place = block.start + alignment - 1 & -alignment;
            if (!block.used && place + size <= block.end()) {
                take(block, place, size);
                return place;
            }
        }
        return -1;
    }

    /** Takes just this place; returns whether all of it was free. */
    boolean reserve(long place, long size) {
        for (Block block = first; block != null; block = block.next) {
            if (!block.used && block.start <= place && place + size <= block.end()) {
                take(block, place, size);
                return true;
            }
        }
        return false;
    }

    /** Cuts off what is left before and behind. The new blocks are made first, so that a lack of memory changes nothing. */
    private void take(Block block, long place, long size) {
        Block taken = place == block.start ? block : new Block(place, size);
        Block rest = place + size == block.end() ? null : new Block(place + size, block.end() - place - size);
        if (taken != block) {
            insert(taken, block);
            block.size = place - block.start;
        }
        if (rest != null) insert(rest, taken);
        taken.size = size;
        taken.used = true;
        used += size;
        blocks++;
    }

    private static void insert(Block block, Block after) {
        block.previous = after;
        block.next = after.next;
        if (after.next != null) after.next.previous = block;
        after.next = block;
    }

    /** Frees the block in use that starts here; returns whether there is one. */
    boolean free(long place) {
        for (Block block = first; block != null; block = block.next) {
            if (block.start != place || !block.used) continue;
            block.used = false;
            used -= block.size;
            blocks--;
            if (block.next != null && !block.next.used) merge(block);
            if (block.previous != null && !block.previous.used) merge(block.previous);
            return true;
        }
        return false;
    }

    /** A block and the next become one. */
    private static void merge(Block block) {
        Block next = block.next;
        block.size += next.size;
        block.next = next.next;
        if (next.next != null) next.next.previous = block;
    }

    long used() { return used; }

    int blocks() { return blocks; }

    long largestFree() {
        long largest = 0;
        for (Block block = first; block != null; block = block.next) if (!block.used) largest = Math.max(largest, block.size);
        return largest;
    }
}
