package ibrik.compiler.core.pass;

import ibrik.compiler.core.ir.Block;
import ibrik.compiler.core.ir.Graph;
import ibrik.compiler.core.ir.MemoryAux;
import ibrik.compiler.core.ir.Op;
import ibrik.compiler.core.ir.Simplifier;
import ibrik.compiler.core.ir.Type;
import ibrik.compiler.core.ir.Value;

/** Constant parts of addresses go into the displacement. Comes after the passes that tell arrays from fields by the shape of their accesses. */
public final class AddressFolding implements Pass {
    @Override
    public void run(Graph graph, PassContext context) {
        for (Block block : graph.blocks) {
            for (Value value : block.values()) {
                switch (value.op) {
                    case LOAD, STORE, CAS, CAE, XCHG, XADD -> fold(graph, value);
                    default -> { }
                }
            }
        }
    }

    private static void fold(Graph graph, Value access) {
        MemoryAux memory = access.memory();
        if (memory.hasIndex()) {
            Value index = Simplifier.root(access.arg(1));
            if (index.isConstant()) {
                long displacement = memory.displacement() + (index.imm << memory.scale());
                if (displacement != (int) displacement) return;
                access.removeArg(1);
                access.aux = new MemoryAux(memory.access(), memory.order(), -1, (int) displacement, memory.trapsOnNull(), memory.immutable());
            } else if (memory.scale() == 0 && index.op == Op.ADD && index.type == graph.wordType() && access.arg(0).type == Type.REF && index.arg(1).isConstant()) {
                // The index is a machine word, so that its sum may be taken apart; an INT index must not become negative.
                long displacement = memory.displacement() + index.arg(1).imm;
                if (displacement != (int) displacement || index.type == Type.INT && index.arg(1).imm < 0) return;
                access.setArg(1, index.arg(0));
                access.aux = new MemoryAux(memory.access(), memory.order(), 0, (int) displacement, memory.trapsOnNull(), memory.immutable());
            }
        }
        Value base = access.arg(0);
        memory = access.memory();
        if (base.op == Op.ADD && base.type == graph.wordType() && base.arg(1).isConstant()) {
            long displacement = memory.displacement() + base.arg(1).imm;
            if (displacement != (int) displacement) return;
            access.setArg(0, base.arg(0));
            access.aux = new MemoryAux(memory.access(), memory.order(), memory.scale(), (int) displacement, memory.trapsOnNull(), memory.immutable());
        }
    }
}
