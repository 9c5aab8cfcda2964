package ibrik.compiler.core.lir;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Gives every spilled lifetime a slot; slots of 8 and of 4 bytes are reused once the lifetime that had them is over for good. */
final class SpillSlots {
    private record Taken(int end, int slot) {}

    private int size;
    private int cycleSlot = -1;

    void assign(Lifetime[] lifetimes) {
        List<Lifetime> wide = new ArrayList<>();
        List<Lifetime> narrow = new ArrayList<>();
        for (Lifetime life : lifetimes) {
            VirtualRegister register = life.register;
            if (register.incomingOffset >= 0 && life.ranges > 0) {
                life.spilled = true;
                life.slot = Location.INCOMING + register.incomingOffset;
            } else if (life.spilled) {
                (register.size == 8 ? wide : narrow).add(life);
            }
        }
        assign(wide, 8);
        assign(narrow, 4);
    }

    private void assign(List<Lifetime> lifetimes, int bytes) {
        lifetimes.sort(Comparator.comparingInt(Lifetime::start));
        PriorityQueue<Taken> taken = new PriorityQueue<>(Comparator.comparingInt(Taken::end).thenComparingInt(Taken::slot));
        PriorityQueue<Integer> free = new PriorityQueue<>();
        for (Lifetime life : lifetimes) {
            while (!taken.isEmpty() && taken.peek().end <= life.start()) free.add(taken.poll().slot);
            Integer slot = free.poll();
            if (slot == null) {
                slot = size;
                size += bytes;
            }
            life.slot = Location.SLOT + slot;
            taken.add(new Taken(life.end(), slot));
        }
    }

    /** A slot for breaking cycles among slots. Valid only between the moves of one parallel move. */
    int cycleSlot() {
        if (cycleSlot < 0) {
            cycleSlot = (size + 7) & -8;
            size = cycleSlot + 8;
        }
        return Location.SLOT + cycleSlot;
    }

    /** Bytes of all slots. */
    int size() { return size; }
}
