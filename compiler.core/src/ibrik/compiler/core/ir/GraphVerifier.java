package ibrik.compiler.core.ir;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks that a graph is well formed: types, dominance, phis, ends of blocks, edges, uses. Throws IllegalStateException that names the value and shows the graph. */
public final class GraphVerifier {
    /** Users of a value that are looked through: constants may have thousands. */
    private static final int MOST_SEARCHED = 64;
    private final Graph graph;
    private final boolean lowered;
    private final Dominators dominators;
    private final Map<Value, Integer> places = new IdentityHashMap<>();
    private final Set<Block> listed;
    private Block block;
    private Value value;

    private GraphVerifier(Graph graph, boolean lowered) {
        this.graph = graph;
        this.lowered = lowered;
        dominators = new Dominators(graph);
        listed = new HashSet<>(graph.blocks);
    }

    /** @param lowered no high operation may remain */
    public static void verify(Graph graph, boolean lowered) { new GraphVerifier(graph, lowered).run(); }

    private void run() {
        for (Block each : graph.blocks) {
            int place = 0;
            for (Value listed : each.values()) places.put(listed, place++);
        }
        for (Block each : graph.blocks) {
            block = each;
            value = null;
            edges();
            end();
            boolean head = true;
            for (Value listed : each.values()) {
                value = listed;
                check(listed.block == each, "is listed in a block that is not its own");
                head &= listed.op == Op.PHI;
                check(head || listed.op != Op.PHI, "is a phi behind other values");
                value();
            }
        }
    }

    private void edges() {
        for (Block successor : block.successors()) {
            check(count(block.successors(), successor) == count(successor.predecessors(), block), "edge to " + successor + " is not in step with its predecessors");
            check(listed.contains(successor), "successor " + successor + " is not in the graph");
        }
        for (Block predecessor : block.predecessors()) check(predecessor.successors().contains(block), "predecessor " + predecessor + " has no edge here");
        check(block != graph.entry() || block.predecessors().isEmpty(), "entry has predecessors");
    }

    private static int count(List<Block> blocks, Block block) {
        int count = 0;
        for (Block each : blocks) if (each == block) count++;
        return count;
    }

    private void end() {
        int controls = block.controls().size();
        int successors = block.successors().size();
        switch (block.kind) {
            case GOTO -> check(controls == 0 && successors == 1, "GOTO has " + successors + " successors");
            case IF -> {
                check(controls == 2 && successors == 2 && block.condition != null, "IF lacks controls or successors");
                Type type = block.control(0).type;
                check(type == block.control(1).type, "IF compares " + type + " with " + block.control(1).type);
                condition(block.condition, type);
            }
            case TABLE_SWITCH -> check(controls == 1 && successors >= 2 && block.control(0).type == Type.INT, "switch lacks its INT or its successors");
            case RETURN -> check(controls <= 1 && successors == 0, "RETURN has successors");
            case THROWING -> {
                check(controls == 0 && successors == 2, "THROWING has " + successors + " successors");
                Value last = block.lastValue();
                check(last != null && (Effects.canThrow(last)), "THROWING ends with a value that cannot throw: " + last);
                Block pad = block.successor(1);
                check(pad.predecessors().size() == 1, "landing pad " + pad + " has several predecessors");
                check(!pad.values().isEmpty() && pad.values().getFirst().op == Op.CATCH, "landing pad " + pad + " does not start with CATCH");
            }
            case UNREACHABLE -> check(controls == 0 && successors == 0, "UNREACHABLE has successors");
        }
        if (!dominators.isReachable(block)) return;
        for (Value control : block.controls()) check(available(control, block, Integer.MAX_VALUE), "control " + control + " is not available at the end");
    }

    private void condition(Condition condition, Type type) {
        boolean unordered = condition.compareTo(Condition.LT_U) >= 0;
        boolean unsigned = condition.compareTo(Condition.ULT) >= 0 && !unordered;
        check(!(type.isFloating() ? unsigned : unordered), "condition " + condition + " does not fit operands of type " + type);
    }

    private void value() {
        check(!lowered || !Effects.isHigh(value.op), "is a high operation after lowering");
        check(value.position != null || !Effects.canThrow(value) && !Effects.isSafepoint(value), "may throw or is a safepoint, but has no position");
        if (value.op == Op.PHI) {
            check(value.argCount() == block.predecessors().size(), "has " + value.argCount() + " arguments for " + block.predecessors().size() + " predecessors");
            for (int i = 0; i < value.argCount(); i++) {
                Value arg = value.arg(i);
                check(arg.type == value.type, "joins " + arg + " of type " + arg.type);
                Block from = block.predecessors().get(i);
                if (dominators.isReachable(from)) check(available(arg, from, Integer.MAX_VALUE), "argument " + arg + " is not available in " + from);
            }
        } else {
            int place = places.get(value);
            for (Value arg : value.args()) {
                check(places.containsKey(arg), "uses " + arg + ", which is in no block");
                check(arg.users().size() > MOST_SEARCHED || arg.users().contains(value), "is not among the users of " + arg);
                if (dominators.isReachable(block)) check(available(arg, block, place), "uses " + arg + " where it is not available");
            }
            types();
        }
        check(value.op != Op.PARAMETER || block == graph.entry(), "is a parameter outside the entry");
        check(value.op != Op.CATCH || block.predecessors().size() == 1 && block.values().getFirst() == value, "is a CATCH outside a landing pad");
    }

    /** Whether {@code arg} has been computed before place {@code place} of {@code at}. A value that ends a THROWING block is not there on the exceptional way. */
    private boolean available(Value arg, Block at, int place) {
        Block home = arg.block;
        if (home == null || !places.containsKey(arg) || !dominators.isReachable(home)) return false;
        if (home == at) return places.get(arg) < place;
        if (!dominators.dominates(home, at)) return false;
        if (home.kind != Block.Kind.THROWING || home.lastValue() != arg) return true;
        Block next = home.successor(0);
        return next.predecessors().size() == 1 && dominators.dominates(next, at);
    }

    private void types() {
        Type type = value.type;
        switch (value.op) {
            case ADD, SUB, MUL, DIV, REM, UDIV, UREM, AND, OR, XOR, NEG, NOT, MULHI, UMULHI, BSWAP -> {
                check(type == Type.INT || type == Type.LONG, "has type " + type);
                for (Value arg : value.args()) check(arg.type == type, "of type " + type + " has an argument of type " + arg.type);
            }
            case SHL, SHR, USHR -> check(value.arg(0).type == type && value.arg(1).type == Type.INT, "shifts " + value.arg(0).type + " by " + value.arg(1).type);
            case FADD, FSUB, FMUL, FDIV, FNEG, FSQRT, FREM -> {
                check(type.isFloating(), "has type " + type);
                for (Value arg : value.args()) check(arg.type == type, "of type " + type + " has an argument of type " + arg.type);
            }
            case ABS -> check(value.arg(0).type == type, "changes the type");
            case COMPARE -> {
                check(type == Type.INT && value.arg(0).type == value.arg(1).type, "compares " + value.arg(0).type + " with " + value.arg(1).type);
                condition((Condition) value.aux, value.arg(0).type);
            }
            case SELECT -> {
                check(value.arg(0).type == value.arg(1).type && value.arg(2).type == type && value.arg(3).type == type, "mixes types");
                condition((Condition) value.aux, value.arg(0).type);
            }
            case LOAD, STORE, CAS, CAE, XCHG, XADD -> memory();
            case NULL_CHECK, CHECK_CAST -> check(type == Type.REF && value.arg(0).type == Type.REF, "checks a " + value.arg(0).type);
            case BOUNDS_CHECK -> check(type == Type.INT && value.arg(0).type == Type.INT && value.arg(1).type == Type.INT, "checks no INT");
            case ZERO_CHECK -> check(type == value.arg(0).type, "changes the type");
            case SEXT32, ZEXT32 -> check(type == Type.LONG && value.arg(0).type == Type.INT, "widens " + value.arg(0).type);
            case TRUNC -> check(type == Type.INT && value.arg(0).type == Type.LONG, "truncates " + value.arg(0).type);
            default -> { }
        }
    }

    private void memory() {
        MemoryAux memory = value.memory();
        Type moved = memory.access().type() == null ? graph.wordType() : memory.access().type();
        Type base = value.arg(0).type;
        check(base == Type.REF || base == Type.DERIVED || base == graph.wordType() || base == Type.INT, "has a base of type " + base);
        int expected = 1 + (memory.hasIndex() ? 1 : 0) + switch (value.op) {
            case LOAD -> 0;
            case CAS, CAE -> 2;
            default -> 1;
        };
        check(value.argCount() == expected, "has " + value.argCount() + " arguments, not " + expected);
        if (memory.hasIndex()) check(value.arg(1).type == Type.INT || value.arg(1).type == graph.wordType(), "has an index of type " + value.arg(1).type);
        if (value.op == Op.LOAD) check(value.type == moved, "loads " + moved + " as " + value.type);
        else check(value.args().getLast().type == moved, "stores " + value.args().getLast().type + " as " + memory.access());
        check(!memory.trapsOnNull() || !memory.hasIndex() && memory.displacement() >= 0 && memory.displacement() < 4096, "traps on null at displacement " + memory.displacement());
    }

    private void check(boolean holds, String what) {
        if (!holds) throw new IllegalStateException((value != null ? "value " + value + " (" + value.op + ") " : "") + "in block " + block + " " + what + "\n" + graph);
    }
}
