package ibrik.compiler.core.pass;

import ibrik.compiler.core.ir.Access;
import ibrik.compiler.core.ir.Block;
import ibrik.compiler.core.ir.Effects;
import ibrik.compiler.core.ir.Graph;
import ibrik.compiler.core.ir.MemoryAux;
import ibrik.compiler.core.ir.Op;
import ibrik.compiler.core.ir.Order;
import ibrik.compiler.core.ir.Simplifier;
import ibrik.compiler.core.ir.Type;
import ibrik.compiler.core.ir.Value;
import ibrik.linker.model.TypeInfo;
import ibrik.runtime.layout.ObjectLayout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Moves what a loop computes anew each time to before the loop: pure operations from anywhere in it; loads whose object is known not to be null and whose memory the loop does not
 * write; checks that come first in the loop, before anything that can be seen from outside.
 */
public final class InvariantMotion implements Pass {
    @Override
    public void run(Graph graph, PassContext context) {
        List<Loops.Loop> loops = new ArrayList<>(new Loops(graph).all);
        Collections.reverse(loops);
        for (Loops.Loop loop : loops) {
            Block before = preheader(graph, loop);
            if (before != null) new Mover(loop, before).run();
        }
        Cleanup.clean(graph);
    }

    /** The block that leads into the loop only; made if there is none. Null if the loop is entered from several blocks that cannot be joined. */
    private static Block preheader(Graph graph, Loops.Loop loop) {
        Block outside = null;
        for (Block predecessor : loop.header.predecessors()) {
            if (loop.contains(predecessor)) continue;
            if (outside != null) return null;
            outside = predecessor;
        }
        if (outside == null) return null;
        if (outside.kind == Block.Kind.GOTO) return outside;
        Block middle = graph.newBlock();
        middle.frequency = outside.frequency;
        outside.splitEdge(outside.successors().indexOf(loop.header), middle);
        for (Loops.Loop outer = loop.outer; outer != null; outer = outer.outer) outer.blocks.add(middle);
        return middle;
    }

    private static final class Mover {
        private final Loops.Loop loop;
        private final Block before;
        private final List<Value> writes = new ArrayList<>();
        private boolean writesAnywhere;

        Mover(Loops.Loop loop, Block before) {
            this.loop = loop;
            this.before = before;
        }

        void run() {
            for (Block block : loop.blocks) {
                for (Value value : block.values()) {
                    if (value.op == Op.STORE && value.memory().order() == Order.PLAIN) writes.add(value);
                    else if (value.op != Op.POLL && Effects.writesMemory(value)) writesAnywhere = true;
                }
            }
            boolean changed = true;
            while (changed) {
                changed = false;
                for (Block block : loop.blocks) changed |= moveFrom(block);
            }
        }

        private boolean moveFrom(Block block) {
            boolean changed = false;
            boolean first = block == loop.header;
            for (Value value : new ArrayList<>(block.values())) {
                if (value.op == Op.PHI) continue;
                boolean moves = isInvariant(value) && !isEndOfThrowing(block, value) && (isWorthwhile(value) || isMovableLoad(value, first) || first && isMovableCheck(value));
                if (moves) {
                    block.detach(value);
                    before.append(value);
                    changed = true;
                } else if (!Effects.isPure(value) && !(value.op == Op.LOAD && value.memory().order() == Order.PLAIN && !value.memory().trapsOnNull())) {
                    first = false;
                }
            }
            return changed;
        }

        private static boolean isEndOfThrowing(Block block, Value value) { return block.kind == Block.Kind.THROWING && block.lastValue() == value; }

        private boolean isInvariant(Value value) {
            for (Value arg : value.args()) if (loop.contains(arg.block)) return false;
            return true;
        }

        /** Pure and dearer than keeping its result in a register through the loop; constants and symbols are made where they are needed. */
        private static boolean isWorthwhile(Value value) {
            if (!Effects.isSpeculable(value)) return false;
            return switch (value.op) {
                case CONST, SYMBOL, THREAD, COMPARE, SELECT -> false;
                default -> true;
            };
        }

        private static boolean isMovableCheck(Value value) {
            return switch (value.op) {
                case NULL_CHECK, BOUNDS_CHECK, ZERO_CHECK, CHECK_CAST -> true;
                default -> false;
            };
        }

        /** @param first whether the loop does it in any case, before anything that can be seen from outside */
        private boolean isMovableLoad(Value value, boolean first) {
            if (value.op != Op.LOAD || value.memory().order() != Order.PLAIN || value.memory().trapsOnNull() || value.memory().hasIndex()) return false;
            Value base = value.arg(0);
            boolean safe = base.type == Type.REF ? isProven(base) && (first || holds(base, value.memory())) : base.op == Op.SYMBOL || base.op == Op.THREAD;
            if (!safe) return false;
            if (value.memory().immutable()) return true;
            if (writesAnywhere) return false;
            for (Value write : writes) if (AvailableMemory.mayAlias(value, write)) return false;
            return true;
        }

        /** Whether the object has such a place by what it is declared to be: a test in the loop may be what tells its class. What all objects and arrays have is there to be read. */
        private static boolean holds(Value base, MemoryAux memory) {
            if (memory.access() != Access.REF && memory.displacement() <= ObjectLayout.ARRAY_LENGTH && memory.access().size() <= 4) return true;
            TypeInfo type = base.declared;
            if (type == null || !type.isClass()) return false;
            return memory.access() == Access.REF ? Arrays.binarySearch(type.referenceOffsets, memory.displacement()) >= 0 : memory.displacement() + memory.access().size() <= type.fieldsEnd;
        }

        /** Not null by what it is, not by where it stands. */
        private static boolean isProven(Value base) { return Simplifier.isNonNull(base); }
    }
}
