package ibrik.compiler.arm;

import java.util.Map;

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

/// ARMv7-A as the Cortex-A7 has it: integer division, VFPv4. Not supported: Thumb, NEON, processors without division.
public final class ArmTarget implements Target {
    @Override
    public Architecture architecture() {
        return Architecture.ARM;
    }

    @Override
    public RegisterFile registers() {
        return Registers.FILE;
    }

    @Override
    public RuntimeEntry runtimeCall(Op op, Type result, Type argument) {
        return switch (op) {
            case DIV -> result == Type.LONG ? RuntimeEntry.LDIV : null;
            case REM -> result == Type.LONG ? RuntimeEntry.LREM : null;
            case UDIV -> result == Type.LONG ? RuntimeEntry.LUDIV : null;
            case UREM -> result == Type.LONG ? RuntimeEntry.LUREM : null;
            case FREM -> result == Type.FLOAT ? RuntimeEntry.FREM : RuntimeEntry.DREM;
            case I2F -> argument != Type.LONG ? null : result == Type.FLOAT ? RuntimeEntry.L2F : RuntimeEntry.L2D;
            case F2I -> result != Type.LONG ? null : argument == Type.FLOAT ? RuntimeEntry.F2L : RuntimeEntry.D2L;
            default -> null;
        };
    }

    @Override
    public boolean supportsMachine(String name) {
        return MachineSelection.supports(name);
    }

    @Override
    public LirMethod select(Graph graph, Map<RuntimeEntry, Symbol> runtime) {
        HoistedBases.run(graph);
        return new Selector(graph, runtime).run();
    }

    @Override
    public CompiledMethod emit(LirMethod method) {
        return new Emitter(method).run();
    }
}
