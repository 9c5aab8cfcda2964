package ibrik.compiler.core.lir;

import ibrik.compiler.core.lir.LirInstruction.Effect;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Walks the code backwards and notes lifetimes, what constraints take of the physical registers, and what lives across each safepoint. */
final class LifetimeBuilder {
    /**
     * What a map must name.
     *
     * @param place the instruction's place
     * @param live references and derived pointers that live across it (THROW: into its landing pad)
     */
    record Safepoint(LirInstruction instruction, int place, List<Lifetime> live) {}

    private static final int STEPS = 3;
    final Lifetime[] lifetimes;
    final FixedRanges[] fixed = new FixedRanges[Location.REGISTERS];
    /** Positions at which every register is lost. */
    final FixedRanges clobbers = new FixedRanges();
    final List<Safepoint> safepoints = new ArrayList<>();
    private final LirMethod method;
    private final Numbering numbering;
    private final Liveness liveness;
    private final BitSet live;
    /** References and derived pointers among the live ones. */
    private final BitSet liveReferences;

    LifetimeBuilder(LirMethod method, Numbering numbering, Liveness liveness) {
        this.method = method;
        this.numbering = numbering;
        this.liveness = liveness;
        lifetimes = new Lifetime[method.registers.size()];
        for (VirtualRegister register : method.registers) lifetimes[register.id] = new Lifetime(register);
        live = new BitSet(lifetimes.length);
        liveReferences = new BitSet(lifetimes.length);
    }

    void build() {
        for (int b = numbering.blocks() - 1; b >= 0; b--) block(b);
        for (Lifetime life : lifetimes) life.finish();
        for (FixedRanges ranges : fixed) if (ranges != null) ranges.finish();
        clobbers.finish();
    }

    private Lifetime life(VirtualRegister register) { return lifetimes[register.id]; }

    private void block(int b) {
        LirBlock block = method.blocks.get(b);
        live.clear();
        liveReferences.clear();
        BitSet out = liveness.out[b];
        for (int i = out.nextSetBit(0); i >= 0; i = out.nextSetBit(i + 1)) revive(liveness.register(i), numbering.from[b], numbering.to[b]);
        for (int i = block.instructions.size() - 1; i >= 0; i--) {
            int place = numbering.place(b, i);
            boolean first = i == 0 && (b == 0 || block.landingPad);
            instruction(block.instructions.get(i), b, place, first ? numbering.from[b] : place + 2);
        }
        if (block.landingPad) clobbers.add(numbering.from[b], numbering.from[b] + 1);
    }

    /** Live from {@code start} to {@code end}, and its base with it. */
    private void revive(VirtualRegister first, int start, int end) {
        for (VirtualRegister register = first; register != null; register = register.base) {
            life(register).addRange(start, end);
            live.set(register.id);
            if (register.rematerialise == null && (register.reference || register.base != null)) liveReferences.set(register.id);
        }
    }

    /** {@code fixedFrom}: from where registers of fixed definitions are taken; earlier than the definition for values that arrive with control. */
    private void instruction(LirInstruction instruction, int b, int p, int fixedFrom) {
        int start = numbering.from[b];
        boolean call = instruction.effect == Effect.CALL;
        boolean copy = instruction instanceof Move || instruction instanceof ParallelMove;
        for (Operand definition : instruction.definitions) define(instruction, definition, p, fixedFrom, copy, call);
        for (Operand definition : instruction.definitions) {
            VirtualRegister register = definition.register;
            if (register == null || liveness.isFromEntry(register)) continue;
            live.clear(register.id);
            liveReferences.clear(register.id);
        }
        for (Operand definition : instruction.definitions) {
            if (definition.register != null && definition.register.base != null && !defines(instruction, definition.register.base))
                revive(definition.register.base, start, p + 3);
        }
        if (call) clobbers.add(p + 2, p + 3);
        if (instruction.commutative) exchange(instruction);
        BitSet pad = instruction.landingPad == null ? null : liveness.in[numbering.index(instruction.landingPad)];
        if (instruction.effect == Effect.THROW) {
            List<Lifetime> names = new ArrayList<>();
            if (pad != null) {
                for (int i = pad.nextSetBit(0); i >= 0; i = pad.nextSetBit(i + 1)) {
                    VirtualRegister register = liveness.register(i);
                    if (register.rematerialise == null && (register.reference || register.base != null)) names.add(life(register));
                }
            }
            safepoints.add(new Safepoint(instruction, p, names));
        }
        if (pad != null) for (int i = pad.nextSetBit(0); i >= 0; i = pad.nextSetBit(i + 1)) revive(liveness.register(i), start, p + 3);
        if (!call) for (Operand use : instruction.uses) if (use.late) revive(use.register, start, p + 3);
        if (call || instruction.effect == Effect.STUB) {
            List<Lifetime> names = new ArrayList<>(liveReferences.cardinality());
            for (int i = liveReferences.nextSetBit(0); i >= 0; i = liveReferences.nextSetBit(i + 1)) names.add(lifetimes[i]);
            safepoints.add(new Safepoint(instruction, p, names));
        }
        for (Operand temporary : instruction.temporaries) temporary(temporary, p, call);
        for (int i = 0; i < instruction.uses.size(); i++) use(instruction, i, start, p, copy, call);
    }

    /** Ties the operand that dies here; of two that die, the one that the result is copied back to. */
    private void exchange(LirInstruction instruction) {
        Operand first = instruction.uses.get(0);
        Operand second = instruction.uses.get(1);
        boolean firstLives = live.get(first.register.id);
        boolean secondLives = live.get(second.register.id);
        if (first.register == second.register || secondLives || first.register.rematerialise != null || second.register.rematerialise != null) return;
        if (firstLives || copiedTo(life(instruction.definitions.getFirst().register), life(second.register), STEPS)) {
            VirtualRegister register = first.register;
            first.register = second.register;
            second.register = register;
        }
    }

    /** Whether the result comes to {@code operand} by copies and tied operands, a few steps on. */
    private static boolean copiedTo(Lifetime result, Lifetime operand, int steps) {
        for (Lifetime.Hint hint : result.hints) {
            if (!hint.outgoing() || hint.partner() == null) continue;
            if (hint.partner() == operand || steps > 0 && copiedTo(hint.partner(), operand, steps - 1)) return true;
        }
        return false;
    }

    static boolean defines(LirInstruction instruction, VirtualRegister register) {
        for (Operand definition : instruction.definitions) if (definition.register == register) return true;
        return false;
    }

    private void take(int physical, int start, int end) {
        if (fixed[physical] == null) fixed[physical] = new FixedRanges();
        fixed[physical].add(start, end);
    }

    private void define(LirInstruction instruction, Operand definition, int p, int fixedFrom, boolean copy, boolean call) {
        VirtualRegister register = definition.register;
        int physical = fixedRegister(instruction, definition);
        if (physical >= 0) take(physical, fixedFrom, p + 3);
        if (register == null) return;
        Lifetime life = life(register);
        boolean isLive = live.get(register.id);
        if (register.rematerialise != null) {
            if (isLive && !liveness.isFromEntry(register)) life.define(p + 2, true, p + 3);
            return;
        }
        if (physical >= 0) {
            if (!isLive) return;
            life.define(p + 3, true, p + 4);
            life.addUse(p + 3, Lifetime.ANY);
            life.hints.add(new Lifetime.Hint(p + 3, physical, null, false));
            return;
        }
        if (call) throw new IllegalArgumentException("call " + instruction + " in " + method.method + " defines " + register + " in no fixed register; results of calls are fixed");
        for (int i = 0; i < instruction.uses.size(); i++) {
            Operand use = instruction.uses.get(i);
            boolean tied = definition.constraint == Operand.Constraint.SAME_AS_USE;
            if (use.register == register && (use.late || tied && use.constraint != Operand.Constraint.FIXED) && !(tied && i == definition.fixed))
                throw new IllegalArgumentException(instruction + " in " + method.method + " defines " + register + " while it still reads its old value; define another register and move it");
        }
        switch (definition.constraint) {
            case SAME_AS_USE -> {
                life.define(p, isLive, p + 3);
                life.addUse(p + 2, Lifetime.MUST);
                life.addUse(p + 1, Lifetime.MUST);
            }
            case ANY -> {
                if (copy && !isLive) return;
                life.define(p + 2, isLive, p + 3);
                life.addUse(p + 2, isLive ? Lifetime.ANY : Lifetime.MUST);
            }
            default -> {
                life.define(p + 2, isLive, p + 3);
                life.addUse(p + 2, Lifetime.MUST);
            }
        }
    }

    private void temporary(Operand temporary, int p, boolean call) {
        int end = call ? p + 2 : p + 3;
        if (temporary.constraint == Operand.Constraint.FIXED) {
            take(temporary.register != null ? Location.register(temporary.register, temporary.fixed) : temporary.fixed, p + 1, end);
            return;
        }
        Lifetime life = life(temporary.register);
        life.define(p + 1, false, end);
        life.addUse(p + 1, Lifetime.MUST);
        if (!call) life.addUse(p + 2, Lifetime.MUST);
    }

    private void use(LirInstruction instruction, int index, int start, int p, boolean copy, boolean call) {
        Operand use = instruction.uses.get(index);
        Lifetime life = life(use.register);
        Operand tied = tiedTo(instruction, index);
        boolean late = use.late && !call;
        if (use.constraint == Operand.Constraint.FIXED) {
            int physical = Location.register(use.register, use.fixed);
            take(physical, p, late ? p + 3 : p + 2);
            life.hints.add(new Lifetime.Hint(p - 1, physical, null, true));
        }
        if (use.constraint == Operand.Constraint.FIXED || tied != null) {
            revive(use.register, start, p);
            life.addUse(p - 1, Lifetime.ANY);
            if (tied != null && tied.register != null) partners(life, p - 1, life(tied.register), p);
            return;
        }
        revive(use.register, start, late ? p + 3 : p + 2);
        boolean must = use.constraint == Operand.Constraint.REGISTER || life.rematerialised() && !copy;
        life.addUse(p + 1, must ? Lifetime.MUST : Lifetime.ANY);
        if (late && must) life.addUse(p + 2, Lifetime.MUST);
        if (copy) partners(life, p + 1, life(instruction.definitions.get(index).register), p + 2);
    }

    private static void partners(Lifetime source, int read, Lifetime target, int written) {
        source.hints.add(new Lifetime.Hint(read, -1, target, true));
        target.hints.add(new Lifetime.Hint(written, -1, source, false));
    }

    /** The definition that takes over the location of use {@code index}, or null. */
    static Operand tiedTo(LirInstruction instruction, int index) {
        for (Operand definition : instruction.definitions) {
            if (definition.constraint == Operand.Constraint.SAME_AS_USE && definition.fixed == index && instruction.uses.get(index).constraint != Operand.Constraint.FIXED)
                return definition;
        }
        return null;
    }

    /** {@link Location} of a definition in a fixed register, or -1. */
    static int fixedRegister(LirInstruction instruction, Operand definition) {
        if (definition.constraint == Operand.Constraint.FIXED)
            return definition.register != null ? Location.register(definition.register, definition.fixed) : definition.fixed;
        if (definition.constraint == Operand.Constraint.SAME_AS_USE) {
            Operand use = instruction.uses.get(definition.fixed);
            if (use.constraint == Operand.Constraint.FIXED) return Location.register(use.register, use.fixed);
        }
        return -1;
    }
}
