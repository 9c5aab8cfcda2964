package ibrik.compiler.core.pass;

import ibrik.compiler.core.frontend.BytecodeParser;
import ibrik.compiler.core.ir.Block;
import ibrik.compiler.core.ir.Graph;
import ibrik.compiler.core.ir.GraphBuilder;
import ibrik.compiler.core.ir.Op;
import ibrik.compiler.core.ir.Type;
import ibrik.compiler.core.ir.Value;
import ibrik.linker.model.MethodInfo;
import java.util.ArrayList;
import java.util.List;

/**
 * Replaces calls by the bodies of what they call, in rounds: the outermost first, with the arguments at hand, so that what is constant folds while the body is translated. Calls in
 * try ranges too: what throws in the body goes on at the call's landing pad.
 */
public final class Inlining implements Pass {
    private static final int ROUNDS = 6;

    @Override
    public void run(Graph graph, PassContext context) {
        InlinePolicy policy = new InlinePolicy(context.types().world);
        for (int round = 0; round < ROUNDS; round++) {
            Devirtualisation.run(graph);
            Frequencies.estimate(graph, false);
            if (!runRound(graph, context, policy)) return;
            new JumpThreading().run(graph, context);
            new ValueNumbering().run(graph, context);
        }
    }

    private static boolean runRound(Graph graph, PassContext context, InlinePolicy policy) {
        List<Value> calls = new ArrayList<>();
        int size = 0;
        for (Block block : graph.blocks) {
            size += block.values().size();
            for (Value value : block.values()) if (value.op == Op.CALL) calls.add(value);
        }
        boolean changed = false;
        for (Value call : calls) {
            // An earlier call of this round that never returns takes what follows it along.
            if (call.block == null) continue;
            MethodInfo callee = (MethodInfo) call.aux;
            if (!policy.accepts(graph, call, callee, size)) continue;
            inline(graph, context, call);
            size += 2 * policy.size(callee);
            changed = true;
        }
        return changed;
    }

    static void inline(Graph graph, PassContext context, Value call) {
        Block home = call.block;
        boolean isProtected = home.kind == Block.Kind.THROWING && home.lastValue() == call;
        Block pad = isProtected ? home.successor(1) : null;
        List<Value> arguments = new ArrayList<>(call.args());
        double frequency = home.frequency;
        int before = graph.blocks.size();
        BytecodeParser.Inlined body = BytecodeParser.parseInto(graph, context.types(), (MethodInfo) call.aux, call.position, arguments, isProtected);
        for (Block block : graph.blocks.subList(before, graph.blocks.size())) block.frequency = frequency;

        Block tail = graph.newBlock();
        tail.frequency = frequency;
        if (isProtected) home.dropException();
        home.moveTail(home.values().indexOf(call) + 1, tail);
        tail.takeEnd(home);
        home.kind = Block.Kind.GOTO;
        home.condition = null;
        home.addSuccessor(body.entry());

        Value result = join(graph, call, body.returns(), tail);
        if (result != null) call.replaceUses(result);
        home.remove(call);
        if (isProtected && body.thrown() != null) {
            Value caught = pad.values().getFirst();
            caught.replaceUses(body.exception());
            pad.remove(caught);
            body.thrown().kind = Block.Kind.GOTO;
            body.thrown().addSuccessor(pad);
        }
        Cleanup.removeUnreachable(graph);
    }

    private static Value join(Graph graph, Value call, List<Block> returns, Block tail) {
        List<Value> results = new ArrayList<>();
        for (Block block : returns) {
            if (!block.controls().isEmpty()) results.add(block.control(0));
            block.clearControls();
            block.kind = Block.Kind.GOTO;
            block.addSuccessor(tail);
        }
        if (call.type == Type.VOID) return null;
        if (results.isEmpty()) return graph.constant(call.type, 0);
        if (results.size() == 1) return results.getFirst();
        Value phi = GraphBuilder.phi(tail, call.type, call.position, results);
        phi.declared = call.declared;
        return phi;
    }
}
