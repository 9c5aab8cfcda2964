package ibrik.compiler.core.pass;

import ibrik.compiler.core.ir.Block;
import ibrik.compiler.core.ir.Graph;
import ibrik.compiler.core.ir.Op;
import ibrik.compiler.core.ir.Type;
import ibrik.compiler.core.ir.Value;
import ibrik.linker.model.MethodInfo;
import ibrik.linker.model.TypeInfo;

/** Dispatched calls whose receiver's class is known well enough to leave one target become direct calls. */
final class Devirtualisation {
    private static final int MOST_SUBTYPES = 40;

    private Devirtualisation() {}

    static void run(Graph graph) {
        for (Block block : graph.blocks) {
            for (int i = 0; i < block.values().size(); i++) {
                Value value = block.values().get(i);
                if (value.op != Op.CALL_DISPATCH) continue;
                MethodInfo target = onlyTarget(value);
                if (target != null) direct(graph, block, value, target);
            }
        }
    }

    private static void direct(Graph graph, Block block, Value call, MethodInfo target) {
        call.op = Op.CALL;
        call.aux = target;
        if (call.imm == 0) return;
        call.imm = 0;
        Value receiver = call.arg(0);
        Value checked = graph.newValue(Op.NULL_CHECK, Type.REF, call.position, receiver);
        block.insertBefore(call, checked);
        call.setArg(0, checked);
    }

    private static MethodInfo onlyTarget(Value call) {
        MethodInfo method = (MethodInfo) call.aux;
        TypeInfo type = call.arg(0).declared;
        if (type == null || !type.isClass() || !type.isSubtypeOf(method.owner) || type == method.owner && !call.arg(0).exact) return null;
        if (call.arg(0).exact) return select(type, method);
        Search search = new Search(method);
        search.visit(type);
        return search.count > MOST_SUBTYPES || search.several ? null : search.target;
    }

    /** Collects the targets for a class and its subclasses. */
    private static final class Search {
        private final MethodInfo method;
        private MethodInfo target;
        private boolean several;
        private int count;

        Search(MethodInfo method) { this.method = method; }

        void visit(TypeInfo type) {
            if (++count > MOST_SUBTYPES) return;
            if (type.instantiated && !type.isAbstract()) {
                MethodInfo found = select(type, method);
                several |= found == null || target != null && target != found;
                target = found;
            }
            for (TypeInfo subtype : type.subtypes) if (subtype.isClass()) visit(subtype);
        }
    }

    /** What a call of the method runs on an instance of exactly this class; null if that is a method of an interface. */
    private static MethodInfo select(TypeInfo type, MethodInfo method) {
        for (TypeInfo t = type; t != null; t = t.superclass) {
            MethodInfo found = t.method(method.name, method.descriptor);
            if (found != null && !found.isStatic() && !found.isPrivate()) return found.isAbstract() || !method.targets.contains(found) ? null : found;
        }
        return null;
    }
}
