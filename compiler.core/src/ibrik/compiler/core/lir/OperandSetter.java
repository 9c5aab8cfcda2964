package ibrik.compiler.core.lir;

import java.util.ArrayList;
import java.util.List;

/** Writes locations into operands. Offsets of incoming arguments are completed once the size of the frame is known. */
final class OperandSetter {
    private final int spillStart;
    private final List<Operand> incoming = new ArrayList<>();

    OperandSetter(int spillStart) { this.spillStart = spillStart; }

    void set(Operand operand, int location) {
        if (Location.isRegister(location)) {
            operand.physical = location >= Location.FLOATING ? location - Location.FLOATING : location;
            operand.slot = -1;
        } else if (location >= Location.INCOMING) {
            operand.physical = -1;
            operand.slot = location - Location.INCOMING;
            incoming.add(operand);
        } else if (location >= Location.SLOT) {
            operand.physical = -1;
            operand.slot = spillStart + location - Location.SLOT;
        } else {
            throw new IllegalStateException("operand " + operand + " has no location");
        }
    }

    void complete(int frameSize) {
        for (Operand operand : incoming) operand.slot += frameSize;
        incoming.clear();
    }

    /** Byte offset above the stack pointer of a memory location. */
    int offset(int location, int frameSize) {
        return location >= Location.INCOMING ? frameSize + location - Location.INCOMING : spillStart + location - Location.SLOT;
    }
}
