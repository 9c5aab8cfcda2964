package ibrik.compiler.core.pass;

import ibrik.compiler.core.ir.Block;
import ibrik.compiler.core.ir.Graph;
import ibrik.compiler.core.ir.Op;
import ibrik.compiler.core.ir.Simplifier;
import ibrik.compiler.core.ir.Type;
import ibrik.compiler.core.ir.Value;
import java.util.ArrayList;

/**
 * A branch that only chooses between two values at hand becomes a SELECT or, for 1 and 0, a COMPARE: booleans, minimum, maximum, clamping. Only constants and operands of the comparison are
 * chosen from, where the branch would be as dear even if predicted.
 */
public final class IfConversion implements Pass {
    @Override
    public void run(Graph graph, PassContext context) {
        boolean changed = false;
        for (Block block : new ArrayList<>(graph.blocks)) {
            if (block.kind == Block.Kind.IF) changed |= convert(graph, block);
        }
        if (changed) Cleanup.clean(graph);
    }

    private static boolean convert(Graph graph, Block block) {
        Block then = block.successor(0);
        Block otherwise = block.successor(1);
        Block join = isEmptyArm(then, block) ? then.successor(0) : then;
        Block joinOther = isEmptyArm(otherwise, block) ? otherwise.successor(0) : otherwise;
        if (join != joinOther || then == otherwise || join == block || join.predecessors().size() < 2) return false;
        int fromThen = join.predecessors().indexOf(join == then ? block : then);
        int fromOther = join.predecessors().indexOf(join == otherwise ? block : otherwise);
        Value only = null;
        for (Value phi : join.values()) {
            if (phi.op != Op.PHI) break;
            if (phi.arg(fromThen) == phi.arg(fromOther)) continue;
            if (only != null) return false;
            only = phi;
        }
        if (only == null || only.type.isFloating() || only.type == Type.REF) return false;
        Value a = only.arg(fromThen);
        Value b = only.arg(fromOther);
        if (!isAtHand(a, block) || !isAtHand(b, block)) return false;
        Value select = graph.newValue(Op.SELECT, only.type, only.position, block.control(0), block.control(1), a, b);
        select.aux = block.condition;
        Value result = Simplifier.simplify(graph, select);
        if (result == select) block.append(select);
        else select.clearArgs();
        only.setArg(fromThen, result);
        only.setArg(fromOther, result);
        Cleanup.keepOnly(block, 0);
        return true;
    }

    private static boolean isEmptyArm(Block arm, Block from) {
        return arm.kind == Block.Kind.GOTO && arm.values().isEmpty() && arm.predecessors().size() == 1 && arm.predecessors().getFirst() == from && arm.successor(0) != arm;
    }

    private static boolean isAtHand(Value value, Block block) { return value.isConstant() || value == block.control(0) || value == block.control(1); }
}
