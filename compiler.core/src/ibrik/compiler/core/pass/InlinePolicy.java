package ibrik.compiler.core.pass;

import ibrik.compiler.core.ir.Block;
import ibrik.compiler.core.ir.Graph;
import ibrik.compiler.core.ir.Position;
import ibrik.compiler.core.ir.Type;
import ibrik.compiler.core.ir.Value;
import ibrik.linker.model.ClosedWorld;
import ibrik.linker.model.MethodInfo;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Which calls are worth to be replaced by the body of what they call. Sizes are numbers of bytecode instructions. */
final class InlinePolicy {
    /** A body this small is hardly larger than the call. */
    static final int TINY = 10;
    /** Bodies up to this size pay where the call is done whenever the method runs. */
    static final int SMALL = 19;
    /** Bodies up to this size pay where the call stands in a loop. */
    static final int HOT = 90;
    private static final int ALWAYS = 500;
    private static final double HOT_FREQUENCY = 4;
    private static final double COLD_FREQUENCY = 0.01;
    private static final double SURE_FREQUENCY = 0.7;
    /** Stores into an object that has just been made need no barriers. */
    private static final double CONSTRUCTOR_FREQUENCY = 0.2;
    private static final int DEPTH = 9;
    /** Values a graph may have before only tiny bodies go into it. */
    private static final int BUDGET = 2500;

    private final ClosedWorld world;

    InlinePolicy(ClosedWorld world) { this.world = world; }

    boolean accepts(Graph graph, Value call, MethodInfo callee, int graphSize) {
        if (callee.neverInline || callee.isNative() || callee.isAbstract() || callee == graph.method) return false;
        Block block = call.block;
        boolean isProtected = block.kind == Block.Kind.THROWING && block.lastValue() == call;
        if (callee.isSynchronized() && isProtected) return false;
        if (block.kind == Block.Kind.UNREACHABLE && block.lastValue() == call) return false;
        int depth = 0;
        for (Position at = call.position; at.caller() != null; at = at.caller()) {
            if (at.method() == callee) return false;
            depth++;
        }
        int size = size(callee);
        if (size == 0) return false;
        size = Math.max(1, size / casesDecided(call, callee));
        if (callee.alwaysInline) return size <= ALWAYS && depth < 2 * DEPTH;
        if (depth >= DEPTH || block.frequency < COLD_FREQUENCY && size > TINY / 2) return false;
        if (size <= TINY) return graphSize < 4 * BUDGET;
        if (SeldomCode.contains(callee)) return false;
        if (size <= SMALL && block.frequency >= (callee.name.equals("<init>") ? CONSTRUCTOR_FREQUENCY : SURE_FREQUENCY)) return graphSize < 2 * BUDGET;
        return block.frequency >= HOT_FREQUENCY && size <= HOT && graphSize < BUDGET;
    }

    /** How many cases a switch over a parameter has that the call gives a constant for: only one of them remains. 1 if there is none. */
    private int casesDecided(Value call, MethodInfo callee) {
        MethodNode body = world.body(callee);
        for (AbstractInsnNode instruction : body.instructions) {
            int cases = switch (instruction) {
                case TableSwitchInsnNode table -> table.labels.size();
                case LookupSwitchInsnNode lookup -> lookup.labels.size();
                default -> 0;
            };
            if (cases > 1 && instruction.getPrevious() instanceof VarInsnNode load && load.getOpcode() == Opcodes.ILOAD && isConstant(call, load.var)) return cases;
        }
        return 1;
    }

    private static boolean isConstant(Value call, int local) {
        int at = 0;
        for (Value argument : call.args()) {
            if (at == local) return argument.isConstant();
            at += argument.type == Type.DOUBLE || argument.type == Type.LONG ? 2 : 1;
        }
        return false;
    }

    /** Instructions of a body, calls counted thrice, those that only lead to a throw not at all; 0 if it has none. */
    int size(MethodInfo method) {
        MethodNode body = world.body(method);
        if (body == null || body.instructions == null) return 0;
        int size = 0;
        int since = 0;
        for (AbstractInsnNode instruction : body.instructions) {
            if (instruction.getOpcode() < 0) {
                if (instruction instanceof LabelNode) since = 0;
                continue;
            }
            int cost = instruction instanceof MethodInsnNode ? 3 : 1;
            size += cost;
            since += cost;
            if (instruction.getOpcode() == Opcodes.ATHROW) size -= since;
            if (instruction instanceof JumpInsnNode) since = 0;
        }
        return Math.max(size, body.instructions.size() == 0 ? 0 : 1);
    }
}
