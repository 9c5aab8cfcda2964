package ibrik.compiler.core.world;

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

/** A back end that only answers questions of the passes; on ARM it lacks what 32-bit processors lack. */
public record TestTarget(Architecture architecture) implements Target {
    @Override
    public RuntimeEntry runtimeCall(Op op, Type result, Type argument) {
        if (op == Op.FREM) return result == Type.FLOAT ? RuntimeEntry.FREM : RuntimeEntry.DREM;
        if (architecture == Architecture.AMD64) return null;
        return switch (op) {
            case DIV -> result == Type.LONG ? RuntimeEntry.LDIV : null;
            case REM -> result == Type.LONG ? RuntimeEntry.LREM : null;
            case I2F -> argument != Type.LONG ? null : result == Type.FLOAT ? RuntimeEntry.L2F : RuntimeEntry.L2D;
            case F2I -> result != Type.LONG ? null : argument == Type.FLOAT ? RuntimeEntry.F2L : RuntimeEntry.D2L;
            default -> null;
        };
    }

    @Override
    public boolean supportsMachine(String name) { return false; }

    @Override
    public RegisterFile registers() { throw new UnsupportedOperationException(); }

    @Override
    public LirMethod select(Graph graph, Map<RuntimeEntry, Symbol> runtime) { throw new UnsupportedOperationException(); }

    @Override
    public CompiledMethod emit(LirMethod method) { throw new UnsupportedOperationException(); }
}
