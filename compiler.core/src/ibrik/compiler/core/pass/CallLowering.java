package ibrik.compiler.core.pass;

import ibrik.compiler.core.frontend.CompilationException;
import ibrik.compiler.core.ir.Block;
import ibrik.compiler.core.ir.Effects;
import ibrik.compiler.core.ir.Graph;
import ibrik.compiler.core.ir.Op;
import ibrik.compiler.core.ir.Position;
import ibrik.compiler.core.ir.Type;
import ibrik.compiler.core.ir.Value;
import ibrik.compiler.core.target.RuntimeEntry;

/** Operations that the processor lacks become calls of the runtime. Refuses machine instructions that the target does not have. */
public final class CallLowering implements Pass {
    @Override
    public void run(Graph graph, PassContext context) {
        for (Block block : graph.blocks) {
            for (Value value : block.values()) lower(graph, value, context);
        }
    }

    private static void lower(Graph graph, Value value, PassContext context) {
        if (value.op == Op.MACHINE && !context.target().supportsMachine((String) value.aux)) {
            throw new CompilationException("machine instruction " + value.aux + " does not exist on " + context.target().architecture().id() + "; keep the code that needs it out of this board's bundles");
        }
        RuntimeEntry entry = switch (value.op) {
            case CONST, PHI, PARAMETER, SYMBOL, CALL, LOAD, STORE, MONITOR_ENTER, MONITOR_EXIT -> null;
            default -> context.target().runtimeCall(value.op, value.type, value.argCount() == 0 ? Type.VOID : value.arg(0).type);
        };
        if (entry == null) {
            if (Effects.isHigh(value.op)) throw new CompilationException("the target neither has operation " + value.op + " of type " + value.type + " nor names a method of the runtime for it");
            return;
        }
        value.op = Op.CALL;
        value.aux = context.types().runtime(entry);
        value.imm = 0;
        if (value.position == null) value.position = new Position(graph.method, 0, null);
    }
}
