package ibrik.compiler.core.pass;

import ibrik.compiler.core.ir.Graph;

/** A transformation of a graph that keeps its meaning. Stateless: one object serves many threads. */
@FunctionalInterface
public interface Pass {
    void run(Graph graph, PassContext context);
}
