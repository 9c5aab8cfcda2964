package ibrik.compiler.core.lir;

/** Which registers a piece would like: those of fixed operands and of partners in copies, weighted by how often the copy would run. */
final class Preferences {
    private static final int MOST = 24;
    /** Copies out of a value count for a little more than copies into it: a register that a loop expects back is best taken early, before the copies there form a cycle. */
    private static final double OUTGOING = 1.25;
    private final Numbering numbering;
    private final Lifetime[] lifetimes;
    private final double[] scores = new double[Location.REGISTERS];

    Preferences(Numbering numbering, Lifetime[] lifetimes) {
        this.numbering = numbering;
        this.lifetimes = lifetimes;
    }

    double score(int register) { return scores[register]; }

    /** Finds out what the piece would like from its start up to {@code limit}. */
    void collect(Piece piece, int limit) {
        java.util.Arrays.fill(scores, 0);
        Lifetime life = piece.life;
        VirtualRegister register = life.register;
        if (register.hintRegister >= 0) scores[Location.register(register, register.hintRegister)] += 0.5 * numbering.weight[numbering.blockAt(piece.start)];
        if (register.hint != null) {
            for (Piece other : lifetimes[register.hint.id].pieces) if (other.physical >= 0) scores[other.physical] += 0.5 * numbering.weight[numbering.blockAt(piece.start)];
        }
        for (int i = life.pieces.size() - 1, left = MOST; i >= 0 && left > 0; i--, left--) {
            Piece other = life.pieces.get(i);
            if (other.physical >= 0) scores[other.physical] += 0.3 * numbering.weight[numbering.blockAt(other.start)];
        }
        int low = 0;
        int high = life.hints.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (life.hints.get(middle).position() >= piece.start) high = middle; else low = middle + 1;
        }
        for (int left = MOST; low < life.hints.size() && left > 0; low++, left--) {
            Lifetime.Hint hint = life.hints.get(low);
            if (hint.position() >= limit) break;
            double weight = numbering.weight[numbering.blockAt(hint.position())] * (hint.outgoing() ? OUTGOING : 1);
            if (hint.partner() == null) {
                scores[hint.physical()] += weight;
            } else {
                partner(hint, weight);
            }
        }
    }

    private void partner(Lifetime.Hint hint, double weight) {
        int near = hint.position();
        Lifetime partner = hint.partner();
        int left = MOST;
        for (int i = partner.pieces.size() - 1; i >= 0 && left > 0; i--, left--) {
            Piece piece = partner.pieces.get(i);
            if (piece.physical >= 0 && piece.start <= near + 2 && piece.end >= near - 1) {
                scores[piece.physical] += weight;
                return;
            }
        }
        // Not allocated yet: what it will like itself.
        left = MOST;
        for (Lifetime.Hint wish : partner.hints) {
            if (left-- == 0) return;
            if (wish.partner() == null && wish.position() >= near - 2) {
                scores[wish.physical()] += 0.5 * weight;
                return;
            }
        }
        if (partner.register.hintRegister >= 0) scores[Location.register(partner.register, partner.register.hintRegister)] += 0.5 * weight;
    }
}
