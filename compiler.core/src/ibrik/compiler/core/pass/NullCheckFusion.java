package ibrik.compiler.core.pass;

import ibrik.compiler.core.ir.Block;
import ibrik.compiler.core.ir.Effects;
import ibrik.compiler.core.ir.Graph;
import ibrik.compiler.core.ir.Op;
import ibrik.compiler.core.ir.Simplifier;
import ibrik.compiler.core.ir.Value;
import ibrik.runtime.layout.ObjectLayout;
import java.util.ArrayList;
import java.util.List;

/**
 * A null check goes into the access of the same object that follows it, which then traps. Nothing that can be seen from outside may lie between: no store, no call, no other check.
 * First takes all checks out of the data flow: who used a check's result uses what was checked, so that no check holds a register of its own.
 */
public final class NullCheckFusion implements Pass {
    @Override
    public void run(Graph graph, PassContext context) {
        List<Value> checks = new ArrayList<>();
        for (Block block : graph.blocks) {
            for (Value value : block.values()) {
                if (!Effects.isCheck(value.op)) continue;
                if (value.useCount() > 0) value.replaceUses(value.arg(0));
                if (value.op == Op.NULL_CHECK) checks.add(value);
            }
        }
        Cleanup.removeIdlePhis(graph);
        for (Value check : checks) fuse(check);
        Cleanup.removeUnreachable(graph);
    }

    private static void fuse(Value check) {
        Value object = check.arg(0);
        if (Simplifier.isNonNull(object)) {
            removeCheck(check);
            return;
        }
        Block home = check.block;
        boolean isProtected = home.kind == Block.Kind.THROWING && home.lastValue() == check;
        Block place = isProtected ? home.successor(0) : home;
        if (isProtected && place.predecessors().size() != 1) return;
        int from = isProtected ? 0 : home.values().indexOf(check) + 1;
        Value access = findAccess(place, from, object);
        if (access == null) return;
        boolean endsThrowing = place.kind == Block.Kind.THROWING && place.lastValue() == access;
        if (isProtected && endsThrowing) return;
        if (access.op == Op.CALL_DISPATCH) {
            // A call has exceptions of its own, so in a try range it ends its block already, and the check cannot end there too.
            if (isProtected || endsThrowing) return;
            access.imm = 1;
        } else {
            access.aux = access.memory().withTrap();
            access.position = check.position;
        }
        if (isProtected) {
            while (place.values().getFirst() != access) move(place.values().getFirst(), place, home);
            move(access, place, home);
        }
        home.remove(check);
    }

    private static void move(Value value, Block from, Block to) {
        from.detach(value);
        to.append(value);
    }

    /** The first access of the object, if nothing before it matters. */
    private static Value findAccess(Block place, int from, Value object) {
        for (int i = from; i < place.values().size(); i++) {
            Value value = place.values().get(i);
            switch (value.op) {
                case LOAD, STORE:
                    if (value.arg(0) == object && canTrap(value)) return value;
                    if (value.op == Op.STORE || value.arg(0) == object || value.memory().trapsOnNull() || Effects.writesMemory(value)) return null;
                    break;
                case CALL_DISPATCH:
                    return value.arg(0) == object ? value : null;
                case PHI, CATCH:
                    return null;
                default:
                    if (!Effects.isPure(value)) return null;
            }
        }
        return null;
    }

    private static boolean canTrap(Value access) {
        int displacement = access.memory().displacement();
        return !access.memory().hasIndex() && displacement >= 0 && displacement < ObjectLayout.IMPLICIT_NULL_LIMIT;
    }

    private static void removeCheck(Value check) {
        Block home = check.block;
        boolean last = home.kind == Block.Kind.THROWING && home.lastValue() == check;
        home.remove(check);
        if (last) home.dropException();
    }
}
