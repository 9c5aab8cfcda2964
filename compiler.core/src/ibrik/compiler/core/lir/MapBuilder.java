package ibrik.compiler.core.lir;

import ibrik.compiler.core.lir.LirInstruction.Effect;
import ibrik.compiler.core.target.ReferenceMap;
import java.util.Arrays;

/** Makes the reference maps of safepoints from what lives across them. */
final class MapBuilder {
    private final OperandSetter setter;
    private final Lifetime[] lifetimes;
    private final int frameSize;
    private int[] slots = new int[16];
    private int slotCount;
    private int[] derived = new int[8];
    private int derivedCount;
    private int registers;

    MapBuilder(OperandSetter setter, Lifetime[] lifetimes, int frameSize) {
        this.setter = setter;
        this.lifetimes = lifetimes;
        this.frameSize = frameSize;
    }

    void build(LifetimeBuilder.Safepoint safepoint) {
        slotCount = 0;
        derivedCount = 0;
        registers = 0;
        for (Lifetime life : safepoint.live()) {
            int physical = register(life, safepoint);
            VirtualRegister base = life.register.base;
            if (base == null) {
                if (physical >= 0) registers |= 1 << physical;
                if (life.slotValid(safepoint.place() + 2)) addSlot(word(life));
            } else if (base.rematerialise == null) {
                int baseLocation = locationNumber(lifetimes[base.id], safepoint);
                if (physical >= 0) addDerived(physical << 1 | 1, baseLocation);
                if (life.slotValid(safepoint.place() + 2)) addDerived(word(life) << 1, baseLocation);
            }
        }
        Arrays.sort(slots, 0, slotCount);
        safepoint.instruction().map = slotCount == 0 && registers == 0 && derivedCount == 0 ? ReferenceMap.EMPTY
                : new ReferenceMap(Arrays.copyOf(slots, slotCount), registers, Arrays.copyOf(derived, derivedCount));
    }

    /** The register that holds it while a preserving stub runs, or -1. */
    private static int register(Lifetime life, LifetimeBuilder.Safepoint safepoint) {
        LirInstruction instruction = safepoint.instruction();
        if (instruction.effect != Effect.STUB || LifetimeBuilder.defines(instruction, life.register)) return -1;
        return life.at(safepoint.place() + 2).physical;
    }

    private int locationNumber(Lifetime life, LifetimeBuilder.Safepoint safepoint) {
        if (life.slotValid(safepoint.place() + 2)) return word(life) << 1;
        int physical = register(life, safepoint);
        if (physical < 0) throw new IllegalStateException("base " + life + " has no location at " + safepoint.instruction());
        return physical << 1 | 1;
    }

    private int word(Lifetime life) {
        if (!life.spilled) throw new IllegalStateException(life + " is in no slot at a safepoint");
        return setter.offset(life.slot, frameSize) >> 2;
    }

    private void addSlot(int word) {
        if (slotCount == slots.length) slots = Arrays.copyOf(slots, slotCount * 2);
        slots[slotCount++] = word;
    }

    private void addDerived(int location, int base) {
        if (derivedCount + 2 > derived.length) derived = Arrays.copyOf(derived, derivedCount * 2);
        derived[derivedCount++] = location;
        derived[derivedCount++] = base;
    }
}
