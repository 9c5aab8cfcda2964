package ibrik.compiler.core.target;

import ibrik.compiler.core.ir.Graph;
import ibrik.compiler.core.ir.Op;
import ibrik.compiler.core.ir.Type;
import ibrik.compiler.core.lir.LirMethod;
import ibrik.compiler.core.lir.RegisterFile;
import ibrik.linker.model.Architecture;
import java.util.Map;

/** A back end. Stateless; many threads may use one. */
public interface Target {
    Architecture architecture();

    /** The registers that the allocator may use. */
    RegisterFile registers();

    /**
     * The runtime method to call instead of an operation that the processor lacks, or null if selection handles it. The core's lowering pass replaces the value by a CALL.
     *
     * @param argument type of the first argument, or VOID
     */
    RuntimeEntry runtimeCall(Op op, Type result, Type argument);

    /** Whether selection handles this MACHINE operation of the vocabulary. */
    boolean supportsMachine(String name);

    /** Selects instructions over virtual registers. The graph has no high operations and no critical edges, and its blocks are in layout order. */
    LirMethod select(Graph graph, Map<RuntimeEntry, Symbol> runtime);

    /** Emits an allocated method. */
    CompiledMethod emit(LirMethod method);
}
