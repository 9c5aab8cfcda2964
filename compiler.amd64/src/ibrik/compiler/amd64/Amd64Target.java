// The back end as the compiler's core sees it.
package ibrik.compiler.amd64;

import ibrik.assembler.amd64.Assembler;
import ibrik.compiler.core.ir.Graph;
import ibrik.compiler.core.ir.Op;
import ibrik.compiler.core.ir.Type;
import ibrik.compiler.core.lir.LirMethod;
import ibrik.compiler.core.lir.RegisterFile;
import ibrik.compiler.core.target.CompiledMethod;
import ibrik.compiler.core.target.RuntimeEntry;
import ibrik.compiler.core.target.Symbol;
import ibrik.compiler.core.target.Target;
import ibrik.linker.model.Architecture;
import java.util.Map;

/** x86-64 with SSE2. Stateless. */
public final class Amd64Target implements Target {

    /** Makes the back end. */
    public Amd64Target() {
    }

    @Override
    public Architecture architecture() {
        return Architecture.AMD64;
    }

    @Override
    public RegisterFile registers() {
        return Registers.FILE;
    }

    @Override
    public RuntimeEntry runtimeCall(Op op, Type result, Type argument) {
        if (op == Op.FREM) {
            return result == Type.FLOAT ? RuntimeEntry.FREM : RuntimeEntry.DREM;
        }
        return null;
    }

    @Override
    public boolean supportsMachine(String name) {
        return MachineRules.supports(name);
    }

    @Override
    public LirMethod select(Graph graph, Map<RuntimeEntry, Symbol> runtime) {
        return new Selection(graph, runtime).run();
    }

    /** Emits twice: the first run learns how far the forward jumps go, the second makes the short ones short. */
    @Override
    public CompiledMethod emit(LirMethod method) {
        Assembler first = new Assembler();
        new Emitter(method, first).run();
        return new Emitter(method, new Assembler(first.shortJumps())).run();
    }
}
