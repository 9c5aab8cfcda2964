package ibrik.compiler.core.lir;

import java.util.ArrayList;
import java.util.List;

/** Copies that happen at once at one point of the allocated code. */
final class MoveGroup {
    /** Register {@code from} lies at location {@code source}, and goes to {@code target} as register {@code to}. */
    record Copy(VirtualRegister from, int source, VirtualRegister to, int target) {}

    private final List<Copy> copies = new ArrayList<>(2);

    void add(VirtualRegister from, int source, VirtualRegister to, int target) {
        if (source == target && from.size <= to.size) return;
        for (Copy copy : copies) {
            if (copy.target != target) continue;
            if (copy.from == from || copy.source == source && source != Location.CONSTANT) return;
            throw new IllegalStateException("two values for one location: " + copy + " and " + new Copy(from, source, to, target));
        }
        copies.add(new Copy(from, source, to, target));
    }

    List<Copy> copies() { return copies; }
}
