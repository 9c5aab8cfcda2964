package ibrik.compiler.core.pass;

import ibrik.compiler.core.ir.Block;
import ibrik.compiler.core.ir.Graph;
import ibrik.compiler.core.ir.GraphBuilder;
import ibrik.compiler.core.ir.Op;
import ibrik.compiler.core.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns loops that test at the top into loops that test at the bottom behind one test before: the header is copied to the end of the back-edge. One jump less for each turn, and what the
 * body does first is then sure to be done when the loop is entered.
 */
public final class LoopInversion implements Pass {
    /** Values in a header that may be copied. */
    private static final int MOST_COPIED = 16;

    @Override
    public void run(Graph graph, PassContext context) {
        boolean changed = false;
        for (Loops.Loop loop : new Loops(graph).all) {
            Block header = loop.header;
            if (!isSuitable(loop)) continue;
            Block latch = loop.latches.size() == 1 ? loop.latches.getFirst() : joinLatches(graph, loop);
            if (latch.kind != Block.Kind.GOTO || latch == header) continue;
            invert(graph, header, latch);
            changed = true;
        }
        if (changed) Cleanup.clean(graph);
    }

    private static boolean isSuitable(Loops.Loop loop) {
        Block header = loop.header;
        if (header.kind != Block.Kind.IF || loop.contains(header.successor(0)) == loop.contains(header.successor(1))) return false;
        int count = 0;
        for (Value value : header.values()) {
            if (value.op == Op.PHI) continue;
            if (++count > MOST_COPIED) return false;
            switch (value.op) {
                case CALL, CALL_DISPATCH, CALL_ADDRESS, CALL_STUB, NEW, NEW_ARRAY, CATCH, MACHINE, MONITOR_ENTER, MONITOR_EXIT:
                    return false;
                default:
            }
        }
        for (Block latch : loop.latches) if (latch.kind != Block.Kind.GOTO && loop.latches.size() == 1) return false;
        return true;
    }

    /** Leads all back-edges through one new block. */
    private static Block joinLatches(Graph graph, Loops.Loop loop) {
        Block header = loop.header;
        Block join = graph.newBlock();
        join.frequency = header.frequency;
        List<Value> phis = header.values().stream().filter(value -> value.op == Op.PHI).toList();
        List<List<Value>> incoming = new ArrayList<>();
        for (Value phi : phis) {
            List<Value> args = new ArrayList<>();
            for (int i = 0; i < phi.argCount(); i++) if (loop.latches.contains(header.predecessors().get(i))) args.add(phi.arg(i));
            incoming.add(args);
        }
        List<Block> sources = new ArrayList<>();
        for (Block predecessor : header.predecessors()) if (loop.latches.contains(predecessor)) sources.add(predecessor);
        for (Block source : sources) source.redirectSuccessor(source.successors().indexOf(header), join);
        join.kind = Block.Kind.GOTO;
        join.addSuccessor(header);
        for (int i = 0; i < phis.size(); i++) phis.get(i).addArg(GraphBuilder.phi(join, phis.get(i).type, phis.get(i).position, incoming.get(i)));
        return join;
    }

    private static void invert(Graph graph, Block header, Block latch) {
        splitOnwards(graph, header, 0);
        splitOnwards(graph, header, 1);
        int edge = header.predecessors().indexOf(latch);
        Map<Value, Value> copies = new HashMap<>();
        List<Value> originals = new ArrayList<>(header.values());
        List<Value> held = new ArrayList<>();
        for (Value value : originals) {
            if (value.op != Op.PHI) continue;
            Value next = value.arg(edge);
            if (next.block == header) {
                // What the header defines gets a new definition here; what it was until now must be named apart.
                next = graph.newValue(Op.BITCAST, next.type, null, next);
                latch.append(next);
                held.add(next);
            }
            copies.put(value, next);
        }
        latch.clearSuccessors();
        for (Value value : originals) {
            if (value.op == Op.PHI) continue;
            Value copy = graph.newValue(value.op, value.type, value.position);
            for (Value arg : value.args()) copy.addArg(copies.getOrDefault(arg, arg));
            copy.imm = value.imm;
            copy.aux = value.aux;
            copy.declared = value.declared;
            copy.exact = value.exact;
            latch.append(copy);
            copies.put(value, copy);
        }
        latch.kind = Block.Kind.IF;
        latch.condition = header.condition;
        for (Value control : header.controls()) latch.addControl(copies.getOrDefault(control, control));
        for (Block successor : header.successors()) latch.addSuccessor(successor);
        for (Value value : originals) {
            Map<Block, Value> definitions = new HashMap<>();
            definitions.put(header, value);
            definitions.put(latch, copies.get(value));
            new SsaRepair(value, definitions).run(graph);
        }
        for (Value copy : held) {
            copy.replaceUses(copy.arg(0));
            latch.remove(copy);
        }
    }

    private static void splitOnwards(Graph graph, Block header, int index) {
        Block middle = graph.newBlock();
        middle.frequency = header.successor(index).frequency;
        header.splitEdge(index, middle);
    }
}
