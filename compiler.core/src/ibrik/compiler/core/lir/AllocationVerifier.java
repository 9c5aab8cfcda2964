package ibrik.compiler.core.lir;

import ibrik.compiler.core.lir.LirInstruction.Effect;
import ibrik.compiler.core.lir.Operand.Constraint;
import ibrik.compiler.core.target.ReferenceMap;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Proves an allocation right, without knowing how it was made: replays the allocated code over the control-flow graph, keeping for every location the virtual registers whose values it holds on
 * all paths, and checks that every use reads its value.
 *
 * <p>Reference maps: at a safepoint every location that the map does not name loses the references and derived pointers it holds, as a moving collector would leave it; so a map that lacks a
 * location that is read later fails at that use. Every location that a map names must hold a live reference, every derived one a pointer whose base is where the map says.
 *
 * <p>Take {@link #before} the method is allocated, then {@link #verify}.
 */
public final class AllocationVerifier {
    private final LirMethod method;
    private final List<List<LirInstruction>> originals = new ArrayList<>();
    private final Set<LirInstruction> originalSet = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<LirInstruction> present = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<Integer, Integer> slotSizes = new HashMap<>();
    private final BitSet references = new BitSet();
    private final BitSet constants = new BitSet();
    private AllocationState[] in;
    private ArrayDeque<Integer> work;
    private Map<LirBlock, Integer> index;
    private boolean checking;

    private AllocationVerifier(LirMethod method) {
        this.method = method;
        for (LirBlock block : method.blocks) {
            originals.add(List.copyOf(block.instructions));
            originalSet.addAll(block.instructions);
        }
    }

    /** Remembers the code as selection made it. */
    public static AllocationVerifier before(LirMethod method) { return new AllocationVerifier(method); }

    /**
     * Checks the method, which has been allocated meanwhile.
     *
     * @throws IllegalStateException naming the block, the instruction and what is wrong
     */
    public void verify(RegisterFile file) {
        index = new HashMap<>();
        for (int b = 0; b < method.blocks.size(); b++) {
            index.put(method.blocks.get(b), b);
            present.addAll(method.blocks.get(b).instructions);
        }
        for (VirtualRegister register : method.registers) {
            if (register.rematerialise != null) constants.set(register.id);
            else if (register.reference) references.set(register.id);
        }
        in = new AllocationState[method.blocks.size()];
        in[0] = entry();
        work = new ArrayDeque<>(List.of(0));
        while (!work.isEmpty()) replay(work.poll());
        checking = true;
        for (int b = 0; b < in.length; b++) if (in[b] != null) replay(b);
        checkSlots();
    }

    private AllocationState entry() {
        AllocationState state = new AllocationState();
        for (VirtualRegister register : method.registers) {
            if (register.incomingOffset >= 0) state.define(register, Location.SLOT + method.frameSize + register.incomingOffset);
        }
        return state;
    }

    private void replay(int b) {
        LirBlock block = method.blocks.get(b);
        AllocationState state = new AllocationState(in[b]);
        List<LirInstruction> original = originals.get(b);
        int next = names(original, 0, state);
        for (LirInstruction instruction : block.instructions) {
            if (!originalSet.contains(instruction) || instruction instanceof Move) {
                inserted(instruction, state, block);
                continue;
            }
            if (next >= original.size() || original.get(next) != instruction) throw wrong(block, instruction, "is out of order");
            execute(instruction, state, block);
            next = names(original, next + 1, state);
        }
        if (next < original.size()) throw wrong(block, original.get(next), "has vanished");
        for (LirBlock successor : block.successors) if (!successor.landingPad) flow(successor, state);
    }

    private void flow(LirBlock successor, AllocationState state) {
        if (checking) return;
        int s = index.get(successor);
        if (in[s] == null) {
            in[s] = new AllocationState(state);
        } else if (!in[s].meet(state)) {
            return;
        }
        if (!work.contains(s)) work.add(s);
    }

    /** Applies what copies and vanished constants mean for names; returns the index of the next instruction that must be there. */
    private int names(List<LirInstruction> original, int from, AllocationState state) {
        int next = from;
        for (; next < original.size(); next++) {
            LirInstruction instruction = original.get(next);
            if (instruction instanceof Move || instruction instanceof ParallelMove) {
                int[] to = new int[instruction.uses.size()];
                int[] source = new int[to.length];
                for (int i = 0; i < to.length; i++) {
                    to[i] = instruction.definitions.get(i).register.id;
                    source[i] = instruction.uses.get(i).register.id;
                }
                state.rename(to, source, constants);
            } else if (!present.contains(instruction) && !instruction.definitions.isEmpty() && instruction.definitions.getFirst().register != null
                    && instruction.definitions.getFirst().register.rematerialise != null) {
                continue; // The value was known already.
            } else {
                return next;
            }
        }
        return next;
    }

    private void inserted(LirInstruction instruction, AllocationState state, LirBlock block) {
        int target = location(instruction.definitions.getFirst());
        if (instruction.recomputes != null) {
            if (!Location.isRegister(target)) throw wrong(block, instruction, "recomputes a constant into memory");
            state.copy(AllocationState.CONSTANTS + instruction.recomputes.id, target);
            return;
        }
        if (!(instruction instanceof Move)) throw wrong(block, instruction, "was inserted, and is neither a move nor a constant");
        int source = location(instruction.uses.getFirst());
        if (Location.isMemory(source) && Location.isMemory(target)) throw wrong(block, instruction, "copies slot to slot");
        if (Location.isMemory(target)) note(target, instruction.definitions.getFirst().register.size, block, instruction);
        state.copy(source, target);
    }

    private void note(int slot, int size, LirBlock block, LirInstruction instruction) {
        Integer known = slotSizes.putIfAbsent(slot, size);
        if (known != null && known < size) slotSizes.put(slot, size);
        int offset = slot - Location.SLOT;
        boolean own = offset >= method.outgoingSize && offset + size <= method.outgoingSize + method.spillSize;
        boolean incoming = offset >= method.frameSize;
        if (!own && !incoming || offset % size != 0 && own) throw wrong(block, instruction, "writes outside the spill slots of the frame, or misaligned");
    }

    private void checkSlots() {
        slotSizes.forEach((slot, size) -> {
            if (size == 8 && slotSizes.containsKey(slot + 4)) throw new IllegalStateException("slots " + (slot - Location.SLOT) + " and " + (slot + 4 - Location.SLOT) + " of " + method.method + " overlap");
        });
    }

    private static int location(Operand operand) {
        if (operand.physical >= 0) return operand.register != null && operand.register.floating ? Location.FLOATING + operand.physical : operand.physical;
        if (operand.slot < 0) throw new IllegalStateException("operand " + operand + " has no location");
        return Location.SLOT + operand.slot;
    }

    private void execute(LirInstruction instruction, AllocationState state, LirBlock block) {
        if (checking) checkOperands(instruction, state, block);
        for (Operand temporary : instruction.temporaries) state.lose(location(temporary));
        if (method.scratch != null) {
            if (method.scratch[0] >= 0) state.lose(method.scratch[0]);
            if (method.scratch.length > 1 && method.scratch[1] >= 0) state.lose(Location.FLOATING + method.scratch[1]);
        }
        ReferenceMap map = instruction.map;
        if (instruction.effect != Effect.NONE) {
            if (map == null) throw wrong(block, instruction, "has no reference map");
            if (checking) checkMap(map, state, block, instruction);
            if (instruction.landingPad != null) {
                AllocationState thrown = new AllocationState(state);
                collect(map, thrown);
                thrown.loseRegisters();
                flow(instruction.landingPad, thrown);
            }
            if (instruction.effect != Effect.THROW) collect(map, state);
            if (instruction.effect == Effect.CALL) state.loseRegisters();
        } else if (instruction.landingPad != null) {
            throw wrong(block, instruction, "has a landing pad but no effect");
        }
        for (Operand definition : instruction.definitions) {
            if (definition.register == null) state.lose(location(definition)); else state.define(definition.register, location(definition));
            if (Location.isMemory(location(definition))) note(location(definition), definition.register.size, block, instruction);
        }
    }

    private void checkOperands(LirInstruction instruction, AllocationState state, LirBlock block) {
        Set<Integer> forbidden = new java.util.HashSet<>();
        for (Operand temporary : instruction.temporaries) if (!forbidden.add(location(temporary))) throw wrong(block, instruction, "has two temporaries in one place");
        for (Operand use : instruction.uses) {
            if (use.constraint == Constraint.FIXED && use.physical != use.fixed || use.constraint != Constraint.ANY && !use.inRegister()) throw wrong(block, instruction, "breaks the constraint of " + use);
            if (!state.holds(location(use), use.register)) throw wrong(block, instruction, "reads " + use + ", but finds there " + state.at(location(use)));
            if (forbidden.contains(location(use))) throw wrong(block, instruction, "has a temporary in the place of " + use);
        }
        Set<Integer> defined = new java.util.HashSet<>();
        for (Operand definition : instruction.definitions) {
            int location = location(definition);
            if (!defined.add(location)) throw wrong(block, instruction, "has two definitions in one place");
            if (forbidden.contains(location)) throw wrong(block, instruction, "has a temporary in the place of " + definition);
            if (definition.constraint == Constraint.FIXED && definition.physical != definition.fixed || definition.constraint != Constraint.ANY && !definition.inRegister())
                throw wrong(block, instruction, "breaks the constraint of " + definition);
            if (definition.constraint == Constraint.SAME_AS_USE) {
                if (location != location(instruction.uses.get(definition.fixed))) throw wrong(block, instruction, "does not tie " + definition);
                for (int i = 0; i < instruction.uses.size(); i++) {
                    Operand use = instruction.uses.get(i);
                    if (i != definition.fixed && location(use) == location && use.register != instruction.uses.get(definition.fixed).register)
                        throw wrong(block, instruction, "ties " + definition + " to the place of " + use);
                }
            }
            if (instruction.effect == Effect.CALL) continue;
            for (Operand use : instruction.uses) if (use.late && location(use) == location) throw wrong(block, instruction, "overwrites the late " + use);
        }
    }

    // ---- maps

    private static boolean names(ReferenceMap map, int location) {
        if (Location.isRegister(location)) return location < Location.FLOATING && (map.registers() >> location & 1) != 0;
        return java.util.Arrays.binarySearch(map.slots(), (location - Location.SLOT) >> 2) >= 0;
    }

    private static int decode(int number) { return (number & 1) != 0 ? number >> 1 : Location.SLOT + (number >> 1) * 4; }

    /** What is left after a collection that moved everything: locations outside the map hold no references. */
    private void collect(ReferenceMap map, AllocationState state) {
        Map<Integer, BitSet> derived = new HashMap<>();
        for (int i = 0; i < map.derived().length; i += 2) {
            int location = decode(map.derived()[i]);
            int base = decode(map.derived()[i + 1]);
            BitSet set = (BitSet) state.at(location).clone();
            for (int id = set.nextSetBit(0); id >= 0; id = set.nextSetBit(id + 1)) {
                VirtualRegister register = method.registers.get(id);
                if (register.base == null || !state.holds(base, register.base)) set.clear(id);
            }
            derived.put(location, set);
        }
        for (Map.Entry<Integer, BitSet> entry : state.entries()) {
            int location = entry.getKey();
            if (location >= AllocationState.CONSTANTS) continue;
            BitSet set = entry.getValue();
            BitSet kept = derived.get(location);
            boolean named = names(map, location);
            for (int id = set.nextSetBit(0); id >= 0; id = set.nextSetBit(id + 1)) {
                VirtualRegister register = method.registers.get(id);
                if (register.base != null) {
                    if (register.base.rematerialise == null && (kept == null || !kept.get(id))) set.clear(id);
                } else if (references.get(id) && !named) {
                    set.clear(id);
                }
            }
        }
    }

    private void checkMap(ReferenceMap map, AllocationState state, LirBlock block, LirInstruction instruction) {
        int previous = -1;
        for (int slot : map.slots()) {
            if (slot <= previous) throw wrong(block, instruction, "has a map whose slots do not ascend");
            previous = slot;
            if (!state.at(Location.SLOT + slot * 4).intersects(references)) throw wrong(block, instruction, "has a map that names word " + slot + ", which holds no reference");
        }
        if (map.registers() != 0 && instruction.effect != Effect.STUB) throw wrong(block, instruction, "has registers in its map");
        for (int register = 0; register < 32; register++) {
            if ((map.registers() >> register & 1) != 0 && !state.at(register).intersects(references)) throw wrong(block, instruction, "has a map that names register " + register + ", which holds no reference");
        }
        for (int i = 0; i < map.derived().length; i += 2) {
            int location = decode(map.derived()[i]);
            int base = decode(map.derived()[i + 1]);
            BitSet set = state.at(location);
            boolean found = false;
            for (int id = set.nextSetBit(0); id >= 0; id = set.nextSetBit(id + 1)) {
                VirtualRegister register = method.registers.get(id);
                found |= register.base != null && state.holds(base, register.base);
            }
            if (!found || !names(map, base)) throw wrong(block, instruction, "has a derived pair " + map.derived()[i] + ", " + map.derived()[i + 1] + " that is not a pointer and its base");
        }
    }

    private IllegalStateException wrong(LirBlock block, LirInstruction instruction, String what) {
        return new IllegalStateException("register allocation of " + method.method + " is wrong: in " + block + " " + instruction + " " + what);
    }
}
