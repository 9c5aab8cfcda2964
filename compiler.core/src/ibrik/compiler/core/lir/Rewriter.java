package ibrik.compiler.core.lir;

import ibrik.compiler.core.lir.LirInstruction.Effect;
import ibrik.compiler.core.lir.Operand.Constraint;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Writes the outcome of allocation into the code: locations of operands, moves between pieces, spill stores, and the moves that edges need. */
final class Rewriter {
    private final LirMethod method;
    private final Numbering numbering;
    private final Liveness liveness;
    private final Lifetime[] lifetimes;
    private final SpillStores stores;
    private final OperandSetter setter;
    private final MoveSequencer sequencer;
    private final MoveGroup[] before;
    private final MoveGroup[] after;
    private final MoveGroup[] atStart;
    private final MoveGroup[] atEnd;

    Rewriter(LirMethod method, Numbering numbering, Liveness liveness, Lifetime[] lifetimes, SpillSlots slots, SpillStores stores, OperandSetter setter) {
        this.stores = stores;
        this.method = method;
        this.numbering = numbering;
        this.liveness = liveness;
        this.lifetimes = lifetimes;
        this.setter = setter;
        sequencer = new MoveSequencer(method, slots, setter);
        before = new MoveGroup[numbering.places()];
        after = new MoveGroup[numbering.places()];
        atStart = new MoveGroup[numbering.blocks()];
        atEnd = new MoveGroup[numbering.blocks()];
    }

    void run() {
        movesBetweenPieces();
        movesOnEdges();
        for (int b = 0; b < numbering.blocks(); b++) block(b);
    }

    private static void add(MoveGroup[] groups, int index, VirtualRegister from, int source, VirtualRegister to, int target) {
        if (groups[index] == null) groups[index] = new MoveGroup();
        groups[index].add(from, source, to, target);
    }

    private void movesBetweenPieces() {
        for (Lifetime life : lifetimes) {
            for (int i = 1; i < life.pieces.size(); i++) {
                Piece previous = life.pieces.get(i - 1);
                Piece piece = life.pieces.get(i);
                if (!life.storedAtDefinitions && stores.spillsAt(life, i)) storeBefore(life, previous, piece.start);
                if (piece.physical < 0 || previous.end != piece.start || previous.physical == piece.physical || life.startsAt(piece.start) || numbering.isLabel(piece.start)) continue;
                if ((piece.start & 3) != 0) throw new IllegalStateException("piece " + piece + " of " + life + " starts in a register within an instruction");
                add(before, piece.start >> 2, life.register, previous.location(), life.register, piece.physical);
            }
        }
    }

    /** Stores a value that is in a register no longer than to {@code position}. */
    private void storeBefore(Lifetime life, Piece previous, int position) {
        int place = position & ~3;
        boolean last = place == numbering.to[numbering.blockAt(position)] - 4;
        if ((position & 3) == 3 && !last) {
            add(after, place >> 2, life.register, previous.physical, life.register, life.slot);
        } else {
            int source = previous.start < place ? previous.physical : life.location(place - 1);
            if (source != life.slot) add(before, place >> 2, life.register, source, life.register, life.slot);
        }
    }

    private void movesOnEdges() {
        for (int b = 0; b < numbering.blocks(); b++) {
            LirBlock block = method.blocks.get(b);
            int normal = 0;
            for (LirBlock successor : block.successors) if (!successor.landingPad) normal++;
            for (LirBlock successor : block.successors) {
                int s = numbering.index(successor);
                BitSet live = liveness.in[s];
                for (int i = live.nextSetBit(0); i >= 0; i = live.nextSetBit(i + 1)) {
                    Lifetime life = lifetimes[liveness.register(i).id];
                    int target = life.location(numbering.from[s]);
                    boolean store = !life.storedAtDefinitions && life.at(numbering.to[b] - 1).dirty;
                    if (!Location.isRegister(target) && !store) continue;
                    if (successor.landingPad) throw new IllegalStateException(life + " enters landing pad " + successor + " in a register");
                    int source = life.location(numbering.to[b] - 1);
                    if (source == target) continue;
                    if (normal == 1) {
                        add(atEnd, b, life.register, source, life.register, target);
                    } else if (successor.predecessors.size() == 1) {
                        add(atStart, s, life.register, source, life.register, target);
                    } else {
                        throw new IllegalArgumentException("edge " + block + " to " + successor + " of " + method.method + " is critical; selection must split it");
                    }
                }
            }
        }
    }

    private void block(int b) {
        LirBlock block = method.blocks.get(b);
        List<LirInstruction> old = new ArrayList<>(block.instructions);
        List<LirInstruction> out = block.instructions;
        out.clear();
        sequencer.append(atStart[b], out);
        int jumps = old.size() - block.jumps;
        for (int i = 0; i < jumps; i++) {
            int place = numbering.place(b, i);
            LirInstruction instruction = old.get(i);
            MoveGroup copies = null;
            boolean keep = true;
            if (instruction instanceof Move || instruction instanceof ParallelMove) {
                copies = copies(instruction, place);
                keep = false;
            } else if (isConstant(instruction)) {
                keep = false;
            } else {
                locate(instruction, place);
            }
            stores(instruction, place);
            sequencer.append(before[place >> 2], out);
            sequencer.append(copies, out);
            if (keep) out.add(instruction);
            sequencer.append(after[place >> 2], out);
        }
        int end = numbering.to[b] - 4;
        for (int i = jumps; i < old.size(); i++) locate(old.get(i), end);
        sequencer.append(before[end >> 2], out);
        sequencer.append(atEnd[b], out);
        for (int i = jumps; i < old.size(); i++) out.add(old.get(i));
    }

    /** Defines a register that is recomputed wherever it is needed. */
    private static boolean isConstant(LirInstruction instruction) {
        if (instruction.definitions.isEmpty()) return false;
        VirtualRegister register = instruction.definitions.getFirst().register;
        if (register == null || register.rematerialise == null) return false;
        if (instruction.definitions.size() > 1 || instruction.effect != Effect.NONE) throw new IllegalArgumentException(instruction + " defines a constant register and has other effects");
        return true;
    }

    private MoveGroup copies(LirInstruction instruction, int place) {
        MoveGroup group = new MoveGroup();
        for (int i = 0; i < instruction.uses.size(); i++) {
            VirtualRegister from = instruction.uses.get(i).register;
            VirtualRegister to = instruction.definitions.get(i).register;
            if (!lifetimes[to.id].covers(place + 2) || to.rematerialise != null) continue;
            if (from.floating != to.floating) throw new IllegalArgumentException(instruction + " in " + method.method + " copies between register classes");
            group.add(from, lifetimes[from.id].location(place + 1), to, lifetimes[to.id].location(place + 2));
        }
        return group;
    }

    private void locate(LirInstruction instruction, int place) {
        boolean call = instruction.effect == Effect.CALL;
        for (int i = 0; i < instruction.uses.size(); i++) {
            Operand use = instruction.uses.get(i);
            Lifetime life = lifetimes[use.register.id];
            Operand tied = LifetimeBuilder.tiedTo(instruction, i);
            if (use.constraint == Constraint.FIXED) {
                int physical = Location.register(use.register, use.fixed);
                add(before, place >> 2, use.register, life.location(place - 1), use.register, physical);
                setter.set(use, physical);
            } else if (tied != null) {
                int target = lifetimes[tied.register.id].location(place);
                int source = life.location(place - 1);
                if (source != target) add(before, place >> 2, use.register, source, tied.register, target);
                setter.set(use, target);
            } else {
                setRegister(use, life.location(use.late && !call ? place + 2 : place + 1), instruction);
            }
        }
        for (Operand temporary : instruction.temporaries) {
            if (temporary.constraint == Constraint.FIXED) {
                temporary.physical = temporary.fixed;
            } else {
                setRegister(temporary, lifetimes[temporary.register.id].location(place + 1), instruction);
            }
        }
        for (Operand definition : instruction.definitions) {
            int physical = LifetimeBuilder.fixedRegister(instruction, definition);
            if (physical >= 0) {
                definition.physical = physical >= Location.FLOATING ? physical - Location.FLOATING : physical;
                VirtualRegister register = definition.register;
                if (register == null) continue;
                if (lifetimes[register.id].covers(place + 3)) add(after, place >> 2, register, physical, register, lifetimes[register.id].location(place + 3));
            } else {
                setRegister(definition, lifetimes[definition.register.id].location(place + 2), instruction);
            }
        }
    }

    private void setRegister(Operand operand, int location, LirInstruction instruction) {
        if (operand.constraint != Constraint.ANY && !Location.isRegister(location)) throw new IllegalStateException("operand " + operand + " of " + instruction + " got no register");
        setter.set(operand, location);
    }

    /** Stores what is defined here and has a slot. */
    private void stores(LirInstruction instruction, int place) {
        for (Operand definition : instruction.definitions) {
            VirtualRegister register = definition.register;
            if (register == null) continue;
            Lifetime life = lifetimes[register.id];
            if (!life.spilled || !life.storedAtDefinitions || life.rematerialised() || !life.covers(place + 3)) continue;
            int physical = LifetimeBuilder.fixedRegister(instruction, definition);
            int source = physical >= 0 ? physical : life.location(place + 2);
            if (Location.isRegister(source)) add(after, place >> 2, register, source, register, life.slot);
        }
    }
}
