package ibrik.compiler.core.lir;

import java.util.Map;
import java.util.TreeMap;

/** Which piece holds one physical register when. The ranges never overlap. */
final class Occupancy {
    private record Holding(int to, Piece piece) {}

    private final TreeMap<Integer, Holding> byStart = new TreeMap<>();

    void add(Piece piece) {
        Lifetime life = piece.life;
        for (int i = life.rangeAfter(piece.start); i < life.ranges && life.from[i] < piece.end; i++)
            byStart.put(Math.max(life.from[i], piece.start), new Holding(Math.min(life.to[i], piece.end), piece));
    }

    /** Gives back what the piece holds from {@code cut} on. */
    void release(Piece piece, int cut) {
        Lifetime life = piece.life;
        for (int i = life.rangeAfter(cut); i < life.ranges && life.from[i] < piece.end; i++) {
            int start = Math.max(life.from[i], piece.start);
            if (start >= cut) byStart.remove(start); else byStart.put(start, new Holding(cut, piece));
        }
    }

    /** The first position in [start, end) that another piece holds, or MAX_VALUE. */
    int first(int start, int end) {
        Map.Entry<Integer, Holding> before = byStart.floorEntry(start);
        if (before != null && before.getValue().to > start) return start;
        Integer after = byStart.higherKey(start);
        return after != null && after < end ? after : Integer.MAX_VALUE;
    }

    /** The piece that holds the register at this position, which is taken. */
    Piece holder(int position) { return byStart.floorEntry(position).getValue().piece; }
}
