package ibrik.compiler.core.lir;

import java.util.ArrayList;
import java.util.List;

/**
 * A block of the low-level form. The last instructions are its jumps (none for falling through; successors say where control can go). A block whose last
 * non-jump instruction may throw to a landing pad names the pad as a successor too; the pad has this block as its only predecessor, and everything live into it is read from spill slots there.
 */
public final class LirBlock {
    public final int id;
    public final List<LirInstruction> instructions = new ArrayList<>();
    public final List<LirBlock> successors = new ArrayList<>(2);
    public final List<LirBlock> predecessors = new ArrayList<>(2);
    public double frequency = 1;
    /** Innermost loop depth, for spill costs. */
    public int loopDepth;
    /** Control arrives by an exception: no register holds anything but the exception. */
    public boolean landingPad;
    /** Number of instructions at the end that are jumps: moves are inserted before them. */
    public int jumps;

    public LirBlock(int id) { this.id = id; }

    @Override
    public String toString() { return "L" + id; }
}
