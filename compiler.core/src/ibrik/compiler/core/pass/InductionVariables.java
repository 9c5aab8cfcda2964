package ibrik.compiler.core.pass;

import ibrik.compiler.core.ir.Block;
import ibrik.compiler.core.ir.Condition;
import ibrik.compiler.core.ir.Dominators;
import ibrik.compiler.core.ir.Graph;
import ibrik.compiler.core.ir.Op;
import ibrik.compiler.core.ir.Simplifier;
import ibrik.compiler.core.ir.Type;
import ibrik.compiler.core.ir.Value;

/**
 * Ranges of loop variables that step by a constant. A variable that counts up from a start and is stepped only where it is below something never overflows, so it never falls below its start;
 * and likewise down.
 */
final class InductionVariables {
    private final Graph graph;
    private final Dominators dominators;

    InductionVariables(Graph graph, Dominators dominators) {
        this.graph = graph;
        this.dominators = dominators;
    }

    void addRanges(Facts facts) {
        for (Block block : dominators.order()) {
            if (block.predecessors().size() < 2) continue;
            for (Value value : block.values()) {
                if (value.op != Op.PHI) break;
                if (value.type == Type.INT) examine(value, facts);
            }
        }
    }

    private void examine(Value phi, Facts facts) {
        long lowest = Long.MAX_VALUE;
        long highest = Long.MIN_VALUE;
        int direction = 0;
        Value start = null;
        int starts = 0;
        for (int i = 0; i < phi.argCount(); i++) {
            Value arg = Simplifier.root(phi.arg(i));
            if (arg == phi) continue;
            if (arg.op == Op.ADD && Simplifier.root(arg.arg(0)) == phi && arg.arg(1).isConstant() && arg.arg(1).imm != 0) {
                int step = arg.arg(1).imm > 0 ? 1 : -1;
                if (direction != 0 && direction != step || !isGuarded(phi, arg, arg.arg(1).imm)) return;
                direction = step;
            } else {
                start = arg;
                starts++;
                Facts.Range range = start(arg, facts);
                lowest = Math.min(lowest, range.low());
                highest = Math.max(highest, range.high());
            }
        }
        if (direction == 0 || lowest > highest) return;
        facts.addStanding(phi, direction > 0 ? new Facts.Range(lowest, Integer.MAX_VALUE) : new Facts.Range(Integer.MIN_VALUE, highest));
        if (direction > 0 || starts != 1 || start.op != Op.ADD || !start.arg(1).isConstant() || start.arg(1).imm >= 0) return;
        Value above = Simplifier.root(start.arg(0));
        // Counting down from below something, an array's length most often, it stays below.
        if (facts.range(above).low() + start.arg(1).imm >= Integer.MIN_VALUE) facts.addStandingLess(phi, above);
    }

    /** The range of a start value; one that steps away from another loop's variable profits from that loop's guard. */
    private Facts.Range start(Value start, Facts facts) {
        Facts.Range range = facts.range(start);
        if (start.op != Op.ADD || start.type != Type.INT || !start.arg(1).isConstant()) return range;
        Value from = Simplifier.root(start.arg(0));
        long amount = start.arg(1).imm;
        if (amount == 0 || !isGuarded(from, start, amount)) return range;
        Facts.Range before = facts.range(from);
        return range.meet(amount > 0 ? new Facts.Range(before.low() + amount, Integer.MAX_VALUE) : new Facts.Range(Integer.MIN_VALUE, before.high() + amount));
    }

    /** Whether the step happens only where the variable is so far from the end of its type that it cannot overflow. */
    private boolean isGuarded(Value phi, Value step, long amount) {
        if (phi.block == null) return false;
        for (Block block = step.block; block != null && block != phi.block.graph.entry(); block = dominators.immediate(block)) {
            for (Value value : block.values()) {
                if (value == step) break;
                if (amount == 1 && value.op == Op.BOUNDS_CHECK && Simplifier.root(value.arg(0)) == phi && isPassed(value, step)) return true;
            }
            if (block.predecessors().size() == 1 && guards(block.predecessors().getFirst(), block, phi, amount)) return true;
            if (block == phi.block) return false;
        }
        return false;
    }

    /** Whether the step comes only after the check has succeeded: not by way of the handler that catches its exception. */
    private boolean isPassed(Value check, Value step) {
        Block block = check.block;
        if (block.kind != Block.Kind.THROWING || block.lastValue() != check) return true;
        Block next = block.successor(0);
        return next.predecessors().size() == 1 && dominators.dominates(next, step.block);
    }

    private static boolean guards(Block from, Block to, Value phi, long amount) {
        if (from.kind != Block.Kind.IF || from.successor(0) == from.successor(1)) return false;
        Condition condition = from.successor(0) == to ? from.condition : from.condition.negate(false);
        Value a = Simplifier.root(from.control(0));
        Value b = Simplifier.root(from.control(1));
        if (a.type != Type.INT) return false;
        if (b == phi) {
            Value other = a;
            a = b;
            b = other;
            condition = condition.swap();
        }
        if (a != phi) return false;
        if (amount > 0) {
            // Below something: at most MAX - 1, so a step of one is safe; a larger step needs a bound that leaves room.
            if (condition == Condition.LT) return amount == 1 || leavesRoom(b, amount, 0);
            return condition == Condition.LE && leavesRoom(b, amount, 1);
        }
        if (condition == Condition.GT) return amount == -1 || b.isConstant() && b.imm >= Integer.MIN_VALUE - amount - 1;
        return condition == Condition.GE && b.isConstant() && b.imm >= Integer.MIN_VALUE - amount;
    }

    /** Whether the bound plus the step, less one when the bound itself is excluded, fits. Array lengths leave no room for steps above one: they may be the largest INT. */
    private static boolean leavesRoom(Value bound, long amount, int inclusive) {
        return bound.isConstant() && bound.imm - 1 + inclusive + amount <= Integer.MAX_VALUE;
    }
}
