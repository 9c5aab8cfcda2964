package ibrik.compiler.core.pass;

import ibrik.compiler.core.ir.Graph;
import ibrik.compiler.core.ir.GraphVerifier;
import java.util.List;

/** All passes in the order they run, each followed by the verifier. */
public final class Passes {
    /** @param lowered no high operations remain from here on */
    private record Step(String name, Pass pass, boolean lowered) {}

    private static final List<Step> STEPS = List.of(
            new Step("clean", new Cleanup(), false),
            new Step("inline", new Inlining(), false),
            new Step("thread jumps", new JumpThreading(), false),
            new Step("number values", new ValueNumbering(), false),
            new Step("merge range tests", new RangeTests(), false),
            new Step("thread branches", new BranchThreading(), false),
            new Step("remove log barriers", new BarrierElimination(), false),
            new Step("invert loops", new LoopInversion(), false),
            new Step("number values", new ValueNumbering(), false),
            new Step("move invariants", new InvariantMotion(), false),
            new Step("number values", new ValueNumbering(true), false),
            new Step("thread jumps", new JumpThreading(), false),
            new Step("select without branches", new IfConversion(), false),
            new Step("lower type checks", new TypeCheckLowering(), false),
            new Step("lower calls", new CallLowering(), true),
            new Step("number values", new ValueNumbering(), true),
            new Step("fold addresses", new AddressFolding(), true),
            new Step("fuse null checks", new NullCheckFusion(), true),
            new Step("clean", new Cleanup(), true),
            new Step("lay out", new Layout(), true));

    /** Receives the graph after each pass: for dumps. */
    public interface Listener {
        void after(String pass, Graph graph);
    }

    private Passes() {}

    /** Runs all passes; the graph is then ready for selection. */
    public static void run(Graph graph, PassContext context, boolean verify, Listener listener) {
        if (verify) GraphVerifier.verify(graph, false);
        listener.after("parse", graph);
        for (Step step : STEPS) {
            try {
                step.pass.run(graph, context);
                if (verify) GraphVerifier.verify(graph, step.lowered);
            } catch (IllegalStateException broken) {
                throw new IllegalStateException("after pass \"" + step.name + "\": " + broken.getMessage(), broken);
            }
            listener.after(step.name, graph);
        }
    }
}
