package ibrik.compiler.core.lir;

/** A part of a lifetime, between two splits, with one location. Its ranges are those of the lifetime, cut to [start, end). */
final class Piece {
    final Lifetime life;
    int start;
    int end;
    /** Register ({@link Location} number), or -1: memory, or recomputed. */
    int physical = -1;
    /** In a register, and the slot may not hold the value: see {@link SpillStores}. */
    boolean dirty;

    Piece(Lifetime life, int start, int end) {
        this.life = life;
        this.start = start;
        this.end = end;
        life.pieces.add(this);
    }

    int location() { return physical >= 0 ? physical : life.rematerialised() ? Location.CONSTANT : life.slot; }

    @Override
    public String toString() { return "{" + start + ".." + end + (physical >= 0 ? " R" + physical : " mem") + "}"; }
}
