package ibrik.compiler.core.lir;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Decides where the slots of spilled registers are written: after each definition, so that the slot is valid as long as the register lives; or, where that is done less often, when the value
 * leaves a register for memory. What lives into a landing pad is always stored after its definitions, as no code can run on the way to the pad.
 *
 * <p>In the second case a piece in a register is clean if its value came out of the slot on all ways, so that the slot is still valid, and dirty otherwise. Reference maps name the slots
 * of clean pieces, so that a collection keeps them valid.
 */
final class SpillStores {
    /** Worth it only if clearly less often. */
    private static final double GAIN = 0.9;

    /** An edge on which a register passes from one piece to another. */
    private record Passage(Piece from, Piece to, double weight) {}

    private final LirMethod method;
    private final Numbering numbering;
    private final Liveness liveness;
    private final Lifetime[] lifetimes;
    private final List<List<Passage>> passages = new ArrayList<>();

    SpillStores(LirMethod method, Numbering numbering, Liveness liveness, Lifetime[] lifetimes) {
        this.method = method;
        this.numbering = numbering;
        this.liveness = liveness;
        this.lifetimes = lifetimes;
    }

    void decide() {
        BitSet padded = new BitSet();
        for (int i = 0; i < lifetimes.length; i++) passages.add(null);
        for (int b = 0; b < numbering.blocks(); b++) {
            if (!method.blocks.get(b).landingPad) continue;
            for (int i = liveness.in[b].nextSetBit(0); i >= 0; i = liveness.in[b].nextSetBit(i + 1)) padded.set(liveness.register(i).id);
        }
        List<Lifetime> candidates = new ArrayList<>();
        for (Lifetime life : lifetimes) {
            if (!life.spilled || life.register.incomingOffset >= 0 || padded.get(life.register.id)) continue;
            candidates.add(life);
            passages.set(life.register.id, new ArrayList<>(0));
        }
        if (candidates.isEmpty()) return;
        findPassages();
        for (Lifetime life : candidates) decide(life, passages.get(life.register.id));
    }

    private void findPassages() {
        for (int b = 0; b < numbering.blocks(); b++) {
            LirBlock block = method.blocks.get(b);
            for (LirBlock successor : block.successors) {
                int s = numbering.index(successor);
                BitSet live = liveness.in[s];
                for (int i = live.nextSetBit(0); i >= 0; i = live.nextSetBit(i + 1)) {
                    int id = liveness.register(i).id;
                    if (passages.get(id) == null) continue;
                    Piece from = lifetimes[id].at(numbering.to[b] - 1);
                    Piece to = lifetimes[id].at(numbering.from[s]);
                    if (from != to) passages.get(id).add(new Passage(from, to, Math.min(numbering.weight[b], numbering.weight[s])));
                }
            }
        }
    }

    private void decide(Lifetime life, List<Passage> edges) {
        markDirty(life, edges);
        double definitions = 0;
        for (int i = 0; i < life.ranges; i++) {
            if (life.defined[i] && life.to[i] > (life.from[i] | 3) && life.at(life.from[i]).physical >= 0) definitions += numbering.weight[numbering.blockAt(life.from[i])];
        }
        double transitions = 0;
        for (int i = 1; i < life.pieces.size(); i++) if (spillsAt(life, i)) transitions += numbering.weight[numbering.blockAt(life.pieces.get(i).start)];
        for (Passage edge : edges) if (edge.from.dirty && edge.to.physical < 0) transitions += edge.weight;
        life.storedAtDefinitions = definitions * GAIN <= transitions;
    }

    /** Whether piece i goes on in memory, within a block, with a value that piece i - 1 had in a register only. */
    boolean spillsAt(Lifetime life, int i) {
        Piece piece = life.pieces.get(i);
        Piece previous = life.pieces.get(i - 1);
        return piece.physical < 0 && previous.dirty && previous.end == piece.start && !life.startsAt(piece.start) && !numbering.isLabel(piece.start);
    }

    private void markDirty(Lifetime life, List<Passage> edges) {
        ArrayDeque<Piece> work = new ArrayDeque<>();
        for (int i = 0; i < life.ranges; i++) if (life.defined[i]) mark(life.at(life.from[i]), work);
        while (!work.isEmpty()) {
            Piece piece = work.poll();
            int next = life.pieces.indexOf(piece) + 1;
            if (next < life.pieces.size()) {
                Piece follower = life.pieces.get(next);
                if (follower.start == piece.end && !life.startsAt(follower.start) && !numbering.isLabel(follower.start)) mark(follower, work);
            }
            for (Passage edge : edges) if (edge.from == piece) mark(edge.to, work);
        }
    }

    private static void mark(Piece piece, ArrayDeque<Piece> work) {
        if (piece.physical < 0 || piece.dirty) return;
        piece.dirty = true;
        work.add(piece);
    }
}
