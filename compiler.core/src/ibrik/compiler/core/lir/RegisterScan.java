package ibrik.compiler.core.lir;

import java.util.PriorityQueue;

/**
 * Gives every piece of every lifetime a register or memory. Pieces are taken in order of their start. A piece that finds a register for a while only is split where control passes
 * least often before the register is lost; one that finds none takes the register whose holder is needed last, or waits in memory until just before it needs one.
 * After C. Wimmer, H. Mössenböck, Optimized Interval Splitting in a Linear Scan Register Allocator, 2005; physical registers keep their occupied ranges in ordered maps, so the order of
 * pieces matters for quality only.
 */
final class RegisterScan {
    private static final int NEVER = Integer.MAX_VALUE;
    private final LirMethod method;
    private final Numbering numbering;
    private final LifetimeBuilder constraints;
    private final int[][] classes;
    private final Occupancy[] occupancy = new Occupancy[Location.REGISTERS];
    private final Preferences preferences;
    private final PriorityQueue<Piece> queue;

    RegisterScan(LirMethod method, Numbering numbering, Liveness liveness, LifetimeBuilder constraints, RegisterFile file) {
        this.method = method;
        this.numbering = numbering;
        this.constraints = constraints;
        int[] floats = new int[file.floats().length];
        for (int i = 0; i < floats.length; i++) floats[i] = Location.FLOATING + file.floats()[i];
        classes = new int[][] {file.integers(), floats};
        for (int[] registers : classes) for (int register : registers) occupancy[register] = new Occupancy();
        preferences = new Preferences(numbering, constraints.lifetimes);
        findLoopEnds(liveness);
        queue = new PriorityQueue<>((a, b) -> a.start != b.start ? Integer.compare(a.start, b.start) : Integer.compare(a.life.register.id, b.life.register.id));
    }

    private void findLoopEnds(Liveness liveness) {
        for (int header = 0; header < numbering.blocks(); header++) {
            int last = -1;
            for (LirBlock predecessor : method.blocks.get(header).predecessors) last = Math.max(last, numbering.index(predecessor));
            if (last < header) continue;
            int end = numbering.to[last] - 1;
            for (int i = liveness.in[header].nextSetBit(0); i >= 0; i = liveness.in[header].nextSetBit(i + 1)) {
                Lifetime life = constraints.lifetimes[liveness.register(i).id];
                if (life.lastUse(numbering.from[header], end) >= 0 && life.covers(end)) life.addLoopEnd(end);
            }
        }
    }

    void run() {
        for (Lifetime life : constraints.lifetimes) if (life.ranges > 0) queue.add(new Piece(life, life.start(), life.end()));
        while (!queue.isEmpty()) allocate(queue.poll());
        for (Lifetime life : constraints.lifetimes) life.pieces.sort((a, b) -> Integer.compare(a.start, b.start));
    }

    private void allocate(Piece piece) {
        if (startsInMemory(piece)) {
            spill(piece, piece.start + 1);
        } else if (!tryFree(piece)) {
            allocateBlocked(piece);
        }
    }

    /** No move can bring it into a register at its start, or none should. */
    private boolean startsInMemory(Piece piece) {
        Lifetime life = piece.life;
        if (life.startsAt(piece.start)) {
            if (life.rematerialised()) return true;
            // Arrives in memory: live from the entry on, or defined by the first instruction wherever it is.
            return life.register.incomingOffset >= 0 && piece.start < 8 && life.mustAfter(piece.start, (piece.start & ~3) + 4) == NEVER;
        }
        return (piece.start & 3) != 0;
    }

    private int[] registers(Piece piece) { return classes[piece.life.register.floating ? 1 : 0]; }

    // ---- where a piece would collide

    private int firstClobber(Piece piece) {
        Lifetime life = piece.life;
        for (int i = life.rangeAfter(piece.start); i < life.ranges && life.from[i] < piece.end; i++) {
            int hit = constraints.clobbers.first(Math.max(life.from[i], piece.start), Math.min(life.to[i], piece.end));
            if (hit != NEVER) return hit;
        }
        return NEVER;
    }

    /** The first position below {@code limit} where constraints, or also other pieces, have the register; else {@code limit}. */
    private int collision(Piece piece, int register, int limit, boolean withPieces) {
        Lifetime life = piece.life;
        FixedRanges taken = constraints.fixed[register];
        for (int i = life.rangeAfter(piece.start); i < life.ranges && life.from[i] < piece.end && life.from[i] < limit; i++) {
            int start = Math.max(life.from[i], piece.start);
            int end = Math.min(life.to[i], Math.min(piece.end, limit));
            int hit = taken == null ? NEVER : taken.first(start, end);
            if (withPieces) hit = Math.min(hit, occupancy[register].first(start, end));
            if (hit != NEVER) return hit;
        }
        return limit;
    }

    /** Lowers a limit that would part the needs of one instruction. */
    private static int whole(Piece piece, int limit) {
        if (limit >= piece.end) return limit;
        int last = piece.life.lastUse(piece.start, limit);
        if (last < 0 || piece.life.mustAfter(last, limit) == NEVER || piece.life.needEnd(last) <= limit) return limit;
        return last & ~3;
    }

    // ---- allocation

    private boolean tryFree(Piece piece) {
        int clobber = firstClobber(piece);
        int best = -1;
        int bestLimit = -1;
        double bestScore = 0;
        int bestRank = -1;
        // All registers are lost at a call, so up to there one that lasts till the last use is as good as any.
        int enough = clobber == NEVER ? NEVER : piece.life.lastUse(piece.start, clobber) + 1;
        preferences.collect(piece, Math.min(clobber, piece.end));
        for (int register : registers(piece)) {
            int limit = whole(piece, collision(piece, register, clobber, true));
            if (limit <= piece.start) continue;
            int rank = limit >= enough && enough > 0 ? clobber : limit;
            double score = preferences.score(register);
            if (rank > bestRank || rank == bestRank && score > bestScore) {
                best = register;
                bestRank = rank;
                bestLimit = limit;
                bestScore = score;
            }
        }
        if (best < 0) return false;
        if (bestLimit >= piece.end) {
            assign(piece, best);
            return true;
        }
        int lastUse = piece.life.lastUse(piece.start, bestLimit);
        // Defined, and lost before it is used: it need not be in a register at all.
        if (lastUse == piece.start && bestRank == clobber && piece.life.mustAfter(lastUse, lastUse + 1) == NEVER) lastUse = -1;
        if (lastUse < 0) {
            if ((piece.life.mustAfter(piece.start, piece.end) & ~3) <= piece.start) return false;
            spill(piece, piece.start + 1);
            return true;
        }
        int low = lastUse + 1;
        int cut = bestRank == clobber ? numbering.cheapestEarly(low, bestLimit) : splitBefore(low, bestLimit);
        queue.add(split(piece, cut));
        assign(piece, best);
        return true;
    }

    /** The best position in [low, high] for going on elsewhere. */
    private int splitBefore(int low, int high) {
        int position = numbering.cheapestLate(low, high);
        int place = position & ~3;
        return place >= low ? place : position;
    }

    private void allocateBlocked(Piece piece) {
        Lifetime life = piece.life;
        int must = life.mustAfter(piece.start, piece.end);
        if (must == NEVER) {
            spill(piece, piece.start + 1);
            return;
        }
        int clobber = firstClobber(piece);
        boolean urgent = (must & ~3) <= piece.start;
        int needEnd = life.needEnd(must);
        int best = -1;
        double bestValue = -1;
        if (clobber >= needEnd) {
            for (int register : registers(piece)) {
                if (collision(piece, register, clobber, false) < needEnd) continue;
                double value = evictionValue(piece, register, needEnd);
                if (value > bestValue) {
                    best = register;
                    bestValue = value;
                }
            }
        }
        if (best < 0) {
            if (urgent) {
                throw new IllegalArgumentException("an instruction at position " + must + " (block " + method.blocks.get(numbering.blockAt(must)) + ") of " + method.method
                        + " needs more " + (life.register.floating ? "floating" : "integer") + " registers at once than there are; selection must use fewer operands in registers");
            }
            spill(piece, piece.start + 1);
            return;
        }
        evict(piece, best, needEnd);
        int limit = whole(piece, collision(piece, best, clobber, true));
        if (limit < piece.end) {
            int low = life.lastUse(piece.start, limit) + 1;
            queue.add(split(piece, limit == clobber ? numbering.cheapestEarly(low, limit) : splitBefore(low, limit)));
        }
        assign(piece, best);
    }

    /** How well the pieces that hold a register from the piece's start to its first need can wait; -1 if they cannot. */
    private double evictionValue(Piece piece, int register, int needEnd) {
        double value = Double.MAX_VALUE;
        int position = piece.start;
        while (true) {
            int hit = firstHeld(piece, register, position, needEnd);
            if (hit == NEVER) return value;
            Piece holder = occupancy[register].holder(hit);
            int next = holder.life.mustAfter(hit, holder.end);
            if (next != NEVER && (next & ~3) < needEnd) return -1;
            value = Math.min(value, waitingValue(holder, next, needEnd - 1));
            position = Math.max(hit + 1, rangeEnd(holder, hit));
        }
    }

    /** Farther next use and rarer use make a piece better to evict. */
    private double waitingValue(Piece holder, int must, int now) {
        int loopEnd = holder.life.loopEndAfter(now, holder.end);
        int next = Math.min(must, loopEnd);
        if (next == NEVER) return Double.MAX_VALUE;
        int place = next & ~3;
        double cost = numbering.weight[numbering.blockAt(next == loopEnd ? place : numbering.cheapestLate(Math.min(now + 1, place), place))];
        if (holder.life.rematerialised()) cost *= 0.7;
        else if (!holder.life.spilled) cost *= 2;
        return (next - now) / cost;
    }

    private static int rangeEnd(Piece piece, int position) {
        Lifetime life = piece.life;
        return Math.min(piece.end, life.to[life.rangeAfter(position)]);
    }

    private int firstHeld(Piece piece, int register, int low, int high) {
        Lifetime life = piece.life;
        for (int i = life.rangeAfter(low); i < life.ranges && life.from[i] < Math.min(piece.end, high); i++) {
            int hit = occupancy[register].first(Math.max(life.from[i], low), Math.min(life.to[i], high));
            if (hit != NEVER) return hit;
        }
        return NEVER;
    }

    private void evict(Piece piece, int register, int needEnd) {
        while (true) {
            int hit = firstHeld(piece, register, piece.start, needEnd);
            if (hit == NEVER) return;
            Piece holder = occupancy[register].holder(hit);
            int lastUse = holder.life.lastUse(holder.start, hit);
            if (lastUse < 0) {
                occupancy[register].release(holder, holder.start);
                holder.physical = -1;
                spill(holder, hit + 1);
            } else {
                int cut = numbering.cheapestEarly(lastUse + 1, hit);
                occupancy[register].release(holder, cut);
                spill(split(holder, cut), hit + 1);
            }
        }
    }

    private void assign(Piece piece, int register) {
        piece.physical = register;
        occupancy[register].add(piece);
    }

    /** Cuts a piece; the rest, which starts at the cut or after the hole that the cut lies in, is returned. */
    private Piece split(Piece piece, int cut) {
        Lifetime life = piece.life;
        int index = life.rangeAfter(cut);
        if (cut <= piece.start || cut >= piece.end || index >= life.ranges) throw new IllegalStateException("cannot split " + piece + " of " + life + " at " + cut);
        Piece rest = new Piece(life, Math.max(cut, life.from[index]), piece.end);
        piece.end = life.from[index] < cut ? cut : life.to[index - 1];
        return rest;
    }

    /** Leaves the piece in memory until it needs a register, or a new value is defined. It comes back not before {@code earliest}. */
    private void spill(Piece piece, int earliest) {
        Lifetime life = piece.life;
        if (!life.rematerialised()) life.spilled = true;
        int cut = NEVER;
        int must = life.mustAfter(piece.start, piece.end);
        if (must != NEVER) {
            int place = must & ~3;
            if (place < earliest) throw new IllegalStateException(piece + " of " + life + " needs a register at " + must + ", before " + earliest);
            cut = numbering.cheapestLate(earliest, place);
        }
        if (!life.rematerialised()) {
            for (int i = life.rangeAfter(piece.start); i < life.ranges && life.from[i] < piece.end && life.from[i] < cut; i++)
                if (life.defined[i] && life.from[i] >= earliest && life.from[i] > piece.start) cut = life.from[i];
        }
        if (cut < piece.end) queue.add(split(piece, cut));
    }
}
