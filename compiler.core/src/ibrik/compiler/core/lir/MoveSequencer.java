package ibrik.compiler.core.lir;

import java.util.ArrayList;
import java.util.List;

/**
 * Turns copies that happen at once into a sequence. A copy goes as soon as nothing else still reads its target; what remains are cycles, each of which is opened by
 * saving one location in the scratch register of its class, or, if the cycle needs that register for copying slot to slot, in a slot of its own.
 */
final class MoveSequencer {
    private final LirMethod method;
    private final SpillSlots slots;
    private final OperandSetter setter;

    MoveSequencer(LirMethod method, SpillSlots slots, OperandSetter setter) {
        this.method = method;
        this.slots = slots;
        this.setter = setter;
    }

    void append(MoveGroup group, List<LirInstruction> out) {
        if (group == null) return;
        List<MoveGroup.Copy> pending = new ArrayList<>(group.copies());
        while (!pending.isEmpty()) {
            boolean progress = false;
            for (int i = 0; i < pending.size(); i++) {
                MoveGroup.Copy copy = pending.get(i);
                if (isRead(copy, pending)) continue;
                pending.remove(i--);
                emit(copy.from(), copy.source(), copy.to(), copy.target(), out);
                progress = true;
            }
            if (!progress) openCycle(pending, out);
        }
    }

    private static boolean isRead(MoveGroup.Copy copy, List<MoveGroup.Copy> pending) {
        for (MoveGroup.Copy other : pending) if (other != copy && other.source() == copy.target()) return true;
        return false;
    }

    /** Every pending copy lies on a cycle. */
    private void openCycle(List<MoveGroup.Copy> pending, List<LirInstruction> out) {
        MoveGroup.Copy first = pending.getFirst();
        boolean slotToSlot = false;
        MoveGroup.Copy copy = first;
        do {
            slotToSlot |= Location.isMemory(copy.source()) && Location.isMemory(copy.target());
            copy = reader(copy.target(), pending);
        } while (copy != first);
        int refuge = slotToSlot ? slots.cycleSlot() : scratch(first.from());
        emit(first.from(), first.source(), first.from(), refuge, out);
        pending.set(0, new MoveGroup.Copy(first.from(), refuge, first.to(), first.target()));
    }

    private static MoveGroup.Copy reader(int location, List<MoveGroup.Copy> pending) {
        for (MoveGroup.Copy copy : pending) if (copy.source() == location) return copy;
        throw new IllegalStateException("no cycle through location " + location);
    }

    private int scratch(VirtualRegister register) {
        int index = register.floating ? 1 : 0;
        if (method.scratch == null || method.scratch.length <= index || method.scratch[index] < 0)
            throw new IllegalArgumentException("selection names no " + (register.floating ? "floating" : "integer") + " scratch register in LirMethod.scratch, but copies of " + method.method + " need one");
        return Location.register(register, method.scratch[index]);
    }

    private void emit(VirtualRegister from, int source, VirtualRegister to, int target, List<LirInstruction> out) {
        if (source == Location.CONSTANT) {
            int place = Location.isRegister(target) ? target : scratch(to);
            LirInstruction instruction = from.rematerialise.into(to);
            if (instruction.definitions.size() != 1 || !instruction.uses.isEmpty() || !instruction.temporaries.isEmpty())
                throw new IllegalArgumentException("rematerialising " + from + " takes more than one definition: " + instruction);
            setter.set(instruction.definitions.getFirst(), place);
            instruction.recomputes = from;
            out.add(instruction);
            if (place != target) move(to, place, to, target, out);
        } else if (Location.isMemory(source) && Location.isMemory(target)) {
            int scratch = scratch(from);
            move(from, source, from, scratch, out);
            move(to, scratch, to, target, out);
        } else {
            // The narrower register when reading memory; the target's when writing it.
            VirtualRegister read = Location.isMemory(source) && from.size < to.size ? from : to;
            move(read, source, read, target, out);
        }
    }

    private void move(VirtualRegister from, int source, VirtualRegister to, int target, List<LirInstruction> out) {
        Move move = new Move(to, from);
        setter.set(move.uses.getFirst(), source);
        setter.set(move.definitions.getFirst(), target);
        out.add(move);
    }
}
