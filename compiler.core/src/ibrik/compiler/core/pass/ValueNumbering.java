package ibrik.compiler.core.pass;

import ibrik.compiler.core.ir.Block;
import ibrik.compiler.core.ir.Condition;
import ibrik.compiler.core.ir.Dominators;
import ibrik.compiler.core.ir.Effects;
import ibrik.compiler.core.ir.Graph;
import ibrik.compiler.core.ir.Op;
import ibrik.compiler.core.ir.Simplifier;
import ibrik.compiler.core.ir.Type;
import ibrik.compiler.core.ir.Value;
import ibrik.linker.model.TypeInfo;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Global value numbering along the dominator tree. Each value is simplified, then replaced by an equal one that dominates it. Checks that must succeed, branches with known outcome
 * and loads of what is known to be in memory go the same way. At a join is known of memory what is known at the end of all predecessors; loop headers start with nothing known.
 */
public final class ValueNumbering implements Pass {
    private final boolean last;

    public ValueNumbering() { this(false); }

    /** @param last nothing moves afterwards: type tests of what is not null where they stand are marked so, see {@link Op#INSTANCE_OF} */
    public ValueNumbering(boolean last) { this.last = last; }

    @Override
    public void run(Graph graph, PassContext context) {
        new Run(graph, last).walk();
        Cleanup.clean(graph);
    }

    private static final class Run {
        private final Graph graph;
        private final Dominators dominators;
        private final Facts facts = new Facts();
        private final Map<ValueKey, Value> table = new HashMap<>();
        private final Deque<ValueKey> entered = new ArrayDeque<>();
        private final Map<Block, AvailableMemory> atEnd = new HashMap<>();
        private AvailableMemory memory;

        private final boolean last;

        Run(Graph graph, boolean last) {
            this.last = last;
            this.graph = graph;
            dominators = new Dominators(graph);
            new InductionVariables(graph, dominators).addRanges(facts);
        }

        private record Frame(Block block, int facts, int entries, int[] next) {}

        void walk() {
            Deque<Frame> path = new ArrayDeque<>();
            path.push(enter(graph.entry()));
            while (!path.isEmpty()) {
                Frame frame = path.peek();
                List<Block> children = dominators.children(frame.block);
                if (frame.next[0] < children.size()) {
                    path.push(enter(children.get(frame.next[0]++)));
                    continue;
                }
                facts.restore(frame.facts);
                while (entered.size() > frame.entries) table.remove(entered.pop());
                path.pop();
            }
        }

        private Frame enter(Block block) {
            Frame frame = new Frame(block, facts.mark(), entered.size(), new int[1]);
            List<Block> predecessors = block.predecessors();
            Block only = predecessors.size() == 1 ? predecessors.getFirst() : null;
            memory = memoryAtStart(block);
            if (only != null) learnFromEdge(only, block);
            for (Value value : new ArrayList<>(block.values())) visit(value);
            foldEnd(block);
            atEnd.put(block, memory);
            return frame;
        }

        /** All predecessors but those along back-edges were visited before. */
        private AvailableMemory memoryAtStart(Block block) {
            List<AvailableMemory> before = new ArrayList<>();
            for (Block predecessor : block.predecessors()) {
                AvailableMemory memory = atEnd.get(predecessor);
                // Whatever threw may have done anything.
                boolean thrown = predecessor.kind == Block.Kind.THROWING && predecessor.successor(1) == block;
                if (memory == null || thrown) return new AvailableMemory();
                before.add(memory);
            }
            return before.isEmpty() ? new AvailableMemory() : AvailableMemory.meet(before);
        }

        private void learnFromEdge(Block from, Block to) {
            if (from.kind == Block.Kind.IF && from.successor(0) != from.successor(1)) {
                boolean taken = from.successor(0) == to;
                Condition condition = taken ? from.condition : from.condition.negate(from.control(0).type.isFloating());
                facts.learn(condition, from.control(0), from.control(1));
            } else if (from.kind == Block.Kind.THROWING && from.successor(0) == to) {
                learn(from.lastValue());
                enterTable(from.lastValue());
            }
        }

        private void foldEnd(Block block) {
            if (block.kind != Block.Kind.IF) return;
            Boolean known = facts.known(block.condition, block.control(0), block.control(1));
            if (known == null) return;
            // Cleaning up removes the edge: the dominator tree must stay as it is during the walk.
            block.condition = Condition.EQ;
            Value zero = graph.constant(Type.INT, 0);
            Value other = graph.constant(Type.INT, known ? 0 : 1);
            block.setControl(0, zero);
            block.setControl(1, other);
        }

        private void visit(Value value) {
            if (value.op == Op.PHI || value.op == Op.CONST) return;
            Value equal = Simplifier.simplify(graph, value);
            if (equal == value) equal = find(value);
            if (equal != value) {
                replace(value, equal);
                return;
            }
            if (last && (value.op == Op.INSTANCE_OF || value.op == Op.CHECK_CAST) && facts.isNonNull(value.arg(0))) value.imm = 1;
            memory.pass(value);
            if (!endsThrowing(value)) {
                learn(value);
                enterTable(value);
            }
        }

        private static boolean endsThrowing(Value value) { return value.block.kind == Block.Kind.THROWING && value.block.lastValue() == value; }

        private void replace(Value value, Value equal) {
            value.replaceUses(equal);
            Block block = value.block;
            boolean last = endsThrowing(value);
            block.remove(value);
            if (last) {
                // The edge to the landing pad goes only after the walk: a value that cannot throw marks it for cleaning up.
                Value mark = graph.newValue(Op.KEEP_ALIVE, Type.VOID, null, equal.type == Type.VOID ? graph.constant(Type.INT, 0) : equal);
                block.append(mark);
            }
        }

        /** A value that dominates this one and equals it, or the value itself. */
        private Value find(Value value) {
            switch (value.op) {
                case NULL_CHECK:
                    if (facts.isNonNull(value.arg(0))) return facts.proven(value.arg(0));
                    break;
                case BOUNDS_CHECK:
                    if (facts.isIndex(value.arg(0), value.arg(1))) return value.arg(0);
                    break;
                case CHECK_CAST:
                    if (facts.isCast(value.arg(0), (TypeInfo) value.aux)) return value.arg(0);
                    break;
                case ZERO_CHECK: {
                    Facts.Range range = value.type == Type.INT ? facts.range(value.arg(0)) : Facts.Range.INT;
                    if (range.low() > 0 || range.high() < 0) return value.arg(0);
                    break;
                }
                case COMPARE: {
                    Boolean known = facts.known((Condition) value.aux, value.arg(0), value.arg(1));
                    if (known != null) return graph.constant(Type.INT, known ? 1 : 0);
                    break;
                }
                case SELECT: {
                    Boolean known = facts.known((Condition) value.aux, value.arg(0), value.arg(1));
                    if (known != null) return known ? value.arg(2) : value.arg(3);
                    break;
                }
                case SEXT8:
                    if (facts.isWithin(value.arg(0), Byte.MIN_VALUE, Byte.MAX_VALUE)) return value.arg(0);
                    break;
                case SEXT16:
                    if (facts.isWithin(value.arg(0), Short.MIN_VALUE, Short.MAX_VALUE)) return value.arg(0);
                    break;
                case ZEXT8:
                    if (facts.isWithin(value.arg(0), 0, 0xff)) return value.arg(0);
                    break;
                case ZEXT16:
                    if (facts.isWithin(value.arg(0), 0, Character.MAX_VALUE)) return value.arg(0);
                    break;
                case LOAD: {
                    Value known = value.memory().trapsOnNull() ? null : memory.load(value);
                    if (known != null && known.type == value.type) return known;
                    break;
                }
                default:
            }
            if (!isNumbered(value)) return value;
            Value known = table.get(ValueKey.of(value));
            return known != null && known.block != null ? known : value;
        }

        private static boolean isNumbered(Value value) { return Effects.isPure(value) || Effects.isCheck(value.op); }

        private void enterTable(Value value) {
            if (!isNumbered(value)) return;
            ValueKey key = ValueKey.of(value);
            Value known = table.get(key);
            if (known != null && known.block != null) return;
            table.put(key, value);
            entered.push(key);
        }

        /** What is known behind a check that was passed. */
        private void learn(Value value) {
            switch (value.op) {
                case NULL_CHECK -> facts.learnNonNull(value);
                case BOUNDS_CHECK -> facts.learnIndex(value.arg(0), value.arg(1));
                case CHECK_CAST -> facts.learnCast(value, (TypeInfo) value.aux);
                default -> { }
            }
        }
    }
}
