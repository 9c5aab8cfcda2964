package ibrik.compiler.arm;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import ibrik.compiler.core.ir.Block;
import ibrik.compiler.core.ir.Dominators;
import ibrik.compiler.core.ir.Graph;
import ibrik.compiler.core.ir.MemoryAux;
import ibrik.compiler.core.ir.Op;
import ibrik.compiler.core.ir.Type;
import ibrik.compiler.core.ir.Value;

/// An access has either a scaled index or a displacement, not both; array elements need both. In loops without calls the sum of array and displacement is made before
/// the loop, as a derived pointer (for a snapshot object, which never moves, it is a constant anywhere), so that each access is one instruction. The outermost such loop is taken; few pointers a loop, for they cost a register each.
final class HoistedBases {
    private static final int MOST_PER_LOOP = 4;

    private record Loop(Block header, Block preheader, Set<Block> body) {
    }

    private record Key(Loop loop, Value base, int displacement) {
    }

    private final Graph graph;
    private final List<Loop> loops = new ArrayList<>();
    private final Map<Key, Value> pointers = new HashMap<>();
    private final Map<Loop, Integer> count = new HashMap<>();

    private HoistedBases(Graph graph) {
        this.graph = graph;
    }

    static void run(Graph graph) {
        new HoistedBases(graph).run();
    }

    private void run() {
        find(new Dominators(graph));
        loops.sort(Comparator.comparing(l -> -l.body.size()));
        for (Block block : graph.blocks) {
            for (Value v : List.copyOf(block.values())) if (isIndexed(v)) rewrite(v);
        }
    }

    private void find(Dominators dominators) {
        Map<Block, Set<Block>> bodies = new HashMap<>();
        for (Block b : dominators.order()) {
            for (Block header : b.successors()) {
                if (dominators.dominates(header, b)) collect(header, b, bodies.computeIfAbsent(header, h -> new HashSet<>(Set.of(h))));
            }
        }
        for (Block header : dominators.order()) {
            Set<Block> body = bodies.get(header);
            if (body == null || body.stream().anyMatch(HoistedBases::calls)) continue;
            List<Block> outside = header.predecessors().stream().filter(p -> !body.contains(p)).toList();
            if (outside.size() == 1 && outside.getFirst().kind == Block.Kind.GOTO) loops.add(new Loop(header, outside.getFirst(), body));
        }
    }

    private static void collect(Block header, Block latch, Set<Block> body) {
        ArrayDeque<Block> work = new ArrayDeque<>(List.of(latch));
        while (!work.isEmpty()) {
            Block b = work.pop();
            if (body.add(b)) work.addAll(b.predecessors());
        }
        assert body.contains(header);
    }

    private static boolean calls(Block block) {
        return block.values().stream().anyMatch(v -> switch (v.op) {
            case CALL, CALL_DISPATCH, CALL_ADDRESS, CALL_STUB -> true;
            default -> false;
        });
    }

    private static boolean isIndexed(Value v) {
        if (v.op != Op.LOAD && v.op != Op.STORE) return false;
        MemoryAux m = v.memory();
        if (!m.hasIndex() || m.trapsOnNull() || v.arg(0).type != Type.REF || v.arg(1).isConstant()) return false;
        return switch (m.access()) {
            case I32, REF, WORD32 -> true;
            case U8, I8 -> m.scale() == 0;
            default -> false;
        };
    }

    private void rewrite(Value v) {
        MemoryAux m = v.memory();
        Value base = v.arg(0);
        Value index = v.arg(1);
        int displacement = m.displacement();
        if (index.op == Op.ADD && index.arg(1).isConstant() && index.useCount() == 1) {
            displacement += (int) index.arg(1).imm << m.scale();
            index = index.arg(0);
        }
        if (displacement == 0) return;
        if (base.op == Op.SYMBOL) {
            Value address = graph.newValue(Op.SYMBOL, Type.INT, null);
            address.aux = base.aux;
            address.imm = base.imm + displacement;
            v.block.insertBefore(v, address);
            replace(v, address, index);
            return;
        }
        for (Loop loop : loops) {
            if (!loop.body.contains(v.block) || loop.body.contains(base.block)) continue;
            Value pointer = pointer(new Key(loop, base, displacement));
            if (pointer == null) return;
            replace(v, pointer, index);
            return;
        }
    }

    private static void replace(Value v, Value pointer, Value index) {
        MemoryAux m = v.memory();
        v.setArg(0, pointer);
        v.setArg(1, index);
        v.aux = new MemoryAux(m.access(), m.order(), m.scale(), 0, false, m.immutable());
    }

    private Value pointer(Key key) {
        Value known = pointers.get(key);
        if (known != null) return known;
        if (count.merge(key.loop, 1, Integer::sum) > MOST_PER_LOOP) return null;
        Value pointer = graph.newValue(Op.DERIVE, Type.DERIVED, null, key.base, graph.constant(Type.INT, 0));
        pointer.imm = (long) key.displacement << 8;
        key.loop.preheader.append(pointer);
        pointers.put(key, pointer);
        return pointer;
    }
}
