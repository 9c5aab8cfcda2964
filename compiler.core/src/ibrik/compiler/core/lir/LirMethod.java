package ibrik.compiler.core.lir;

import ibrik.linker.model.MethodInfo;
import java.util.ArrayList;
import java.util.List;

/** A method in the low-level form. Blocks are in layout order, the entry first. */
public final class LirMethod {
    public final MethodInfo method;
    public final List<LirBlock> blocks = new ArrayList<>();
    public final List<VirtualRegister> registers = new ArrayList<>();
    /** Bytes at the bottom of the frame for stack arguments of calls: set by selection. */
    public int outgoingSize;
    /** Bytes of spill slots: they lie from {@link #outgoingSize} upward. Set by the allocator. */
    public int spillSize;
    /** The complete frame as CompiledMethod has it (return address included, multiple of 8, 16 on amd64). Set by the allocator from {@link #frameOverhead}; slots of incoming arguments depend on it. */
    public int frameSize;
    /**
     * Set by the allocator: {@link #needsFrame} is false and there are neither spill slots nor outgoing arguments, so the method builds no frame, and {@link #frameSize} is 8 on amd64 (the
     * return address that the call pushed) and 0 on ARM.
     */
    public boolean frameless;
    /** Bytes on top of the spill slots that the back end needs: return address and what it saves. Set by selection. */
    public int frameOverhead;
    /** Contains CALL, STUB or THROW effects, so that it needs a frame. Set by selection. */
    public boolean needsFrame;
    /** A register of each class that the allocator may use to break cycles and copy slot to slot, never allocatable: {integer, floating}. Set by selection. */
    public int[] scratch;

    public LirMethod(MethodInfo method) { this.method = method; }

    public VirtualRegister newRegister(boolean floating, int size, boolean reference) {
        VirtualRegister register = new VirtualRegister(registers.size(), floating, size, reference);
        registers.add(register);
        return register;
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder(String.valueOf(method)).append('\n');
        for (LirBlock block : blocks) {
            out.append(block).append(" <- ").append(block.predecessors).append(block.landingPad ? " pad" : "").append('\n');
            for (LirInstruction instruction : block.instructions) out.append("    ").append(instruction).append('\n');
            out.append("    -> ").append(block.successors).append('\n');
        }
        return out.toString();
    }
}
