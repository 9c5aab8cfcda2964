package ibrik.compiler.core.lir;

import java.util.ArrayDeque;
import java.util.BitSet;

/**
 * Which virtual registers are live at the start and at the normal end of each block, by backward data flow. A derived pointer keeps its base alive. What is live into a landing pad is
 * live at the throwing instruction, before its definitions. Constants that are defined within a loop count as live from the entry on, so that they can be made before the loop.
 * Sets are of dense numbers of those registers that live across blocks at all.
 */
final class Liveness {
    private final LirMethod method;
    private final Numbering numbering;
    /** Dense number by register id, or -1. */
    private final int[] dense;
    private VirtualRegister[] globals;
    private final BitSet fromEntry = new BitSet();
    final BitSet[] in;
    final BitSet[] out;

    Liveness(LirMethod method, Numbering numbering) {
        this.method = method;
        this.numbering = numbering;
        dense = new int[method.registers.size()];
        int count = method.blocks.size();
        in = new BitSet[count];
        out = new BitSet[count];
        findLoopConstants();
        findGlobals();
        solve();
    }

    /** Whether definitions of this register do not matter, as its value is known everywhere. */
    boolean isFromEntry(VirtualRegister register) { return fromEntry.get(register.id); }

    private void findLoopConstants() {
        for (int b = 0; b < numbering.blocks(); b++) {
            if (numbering.weight[b] <= 1.01 * numbering.weight[0]) continue;
            for (LirInstruction instruction : method.blocks.get(b).instructions) {
                for (Operand definition : instruction.definitions) if (definition.register != null && definition.register.rematerialise != null) fromEntry.set(definition.register.id);
            }
        }
    }

    VirtualRegister register(int number) { return globals[number]; }

    private void findGlobals() {
        int[] definedIn = new int[dense.length];
        BitSet found = new BitSet(dense.length);
        for (int b = 0; b < method.blocks.size(); b++) {
            for (LirInstruction instruction : method.blocks.get(b).instructions) {
                for (Operand use : instruction.uses) {
                    for (VirtualRegister register = use.register; register != null; register = register.base) if (definedIn[register.id] != b + 1) found.set(register.id);
                }
                // A base is live as long as what is derived from it, whose definition need not mention it.
                for (Operand definition : instruction.definitions) {
                    VirtualRegister register = definition.register;
                    if (register == null) continue;
                    for (VirtualRegister base = register.base; base != null; base = base.base) if (definedIn[base.id] != b + 1 && !defines(instruction, base)) found.set(base.id);
                    if (!isFromEntry(register)) definedIn[register.id] = b + 1;
                }
            }
        }
        globals = new VirtualRegister[found.cardinality()];
        java.util.Arrays.fill(dense, -1);
        int number = 0;
        for (int id = found.nextSetBit(0); id >= 0; id = found.nextSetBit(id + 1)) {
            globals[number] = method.registers.get(id);
            dense[id] = number++;
        }
    }

    private static boolean defines(LirInstruction instruction, VirtualRegister register) {
        for (Operand definition : instruction.definitions) if (definition.register == register) return true;
        return false;
    }

    private void solve() {
        int count = method.blocks.size();
        BitSet[] gen = new BitSet[count];
        BitSet[] kill = new BitSet[count];
        BitSet[] killBeforeThrow = new BitSet[count];
        for (int b = 0; b < count; b++) {
            in[b] = new BitSet(globals.length);
            out[b] = new BitSet(globals.length);
            gen[b] = new BitSet(globals.length);
            kill[b] = new BitSet(globals.length);
            for (LirInstruction instruction : method.blocks.get(b).instructions) {
                for (Operand use : instruction.uses) generate(use.register, gen[b], kill[b]);
                if (instruction.landingPad != null && killBeforeThrow[b] == null) killBeforeThrow[b] = (BitSet) kill[b].clone();
                for (Operand definition : instruction.definitions) {
                    VirtualRegister register = definition.register;
                    if (register != null && dense[register.id] >= 0 && !isFromEntry(register)) kill[b].set(dense[register.id]);
                }
                for (Operand definition : instruction.definitions) if (definition.register != null) generate(definition.register.base, gen[b], kill[b]);
            }
        }
        ArrayDeque<Integer> work = new ArrayDeque<>();
        boolean[] queued = new boolean[count];
        for (int b = count - 1; b >= 0; b--) {
            work.add(b);
            queued[b] = true;
        }
        BitSet live = new BitSet(globals.length);
        while (!work.isEmpty()) {
            int b = work.poll();
            queued[b] = false;
            LirBlock block = method.blocks.get(b);
            out[b].clear();
            for (LirBlock successor : block.successors) if (!successor.landingPad) out[b].or(in[numbering.index(successor)]);
            live.clear();
            live.or(out[b]);
            live.andNot(kill[b]);
            live.or(gen[b]);
            for (LirBlock successor : block.successors) {
                if (!successor.landingPad) continue;
                if (killBeforeThrow[b] == null)
                    throw new IllegalArgumentException("block " + block + " of " + method.method + " has landing pad " + successor + ", but no instruction of it names the pad");
                BitSet pad = (BitSet) in[numbering.index(successor)].clone();
                pad.andNot(killBeforeThrow[b]);
                live.or(pad);
            }
            close(live);
            if (live.equals(in[b])) continue;
            in[b].or(live);
            for (LirBlock predecessor : block.predecessors) {
                int index = numbering.index(predecessor);
                if (queued[index]) continue;
                queued[index] = true;
                work.add(index);
            }
        }
        for (BitSet set : out) close(set);
    }

    private void generate(VirtualRegister first, BitSet gen, BitSet kill) {
        for (VirtualRegister register = first; register != null; register = register.base) {
            int number = dense[register.id];
            if (number >= 0 && !kill.get(number)) gen.set(number);
        }
    }

    private void close(BitSet set) {
        for (int number = set.nextSetBit(0); number >= 0; number = set.nextSetBit(number + 1)) {
            for (VirtualRegister base = globals[number].base; base != null; base = base.base) set.set(dense[base.id]);
        }
    }
}
