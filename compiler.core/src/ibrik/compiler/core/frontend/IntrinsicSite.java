package ibrik.compiler.core.frontend;

import ibrik.compiler.core.ir.Access;
import ibrik.compiler.core.ir.MemoryAux;
import ibrik.compiler.core.ir.Op;
import ibrik.compiler.core.ir.Order;
import ibrik.compiler.core.ir.Type;
import ibrik.compiler.core.ir.Value;
import ibrik.compiler.core.target.Symbol;
import ibrik.linker.model.TypeInfo;
import java.util.Arrays;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.tree.MethodInsnNode;

/** One call of an intrinsic method, and what its body may need to replace it. */
final class IntrinsicSite {
    final MethodBuilder builder;
    private final ObjectTranslator objects;
    private final int opcode;
    private final MethodInsnNode call;

    IntrinsicSite(MethodBuilder builder, ObjectTranslator objects, int opcode, MethodInsnNode call) {
        this.builder = builder;
        this.objects = objects;
        this.opcode = opcode;
        this.call = call;
    }

    /** Leaves the call as it is. */
    Value call(Value... arguments) {
        Value result = objects.plainCall(opcode, call, new ArrayList<>(Arrays.asList(arguments)));
        if (result != null) return result;
        builder.block = builder.graph.newBlock();
        Type type = Types.type(builder.graph, call.desc.substring(call.desc.indexOf(')') + 1));
        return type == Type.VOID ? null : builder.zero(type);
    }

    Value op(Op op, Type type, Value... arguments) { return builder.value(op, type, arguments); }
    boolean isAmd64() { return builder.graph.wordType() == Type.LONG; }

    /** The type of a Class object that is known here, or null. */
    TypeInfo constantClass(Value value) {
        Value root = ibrik.compiler.core.ir.Simplifier.root(value);
        return root.aux instanceof Symbol.Snapshot snapshot ? snapshot.object().mirrors : null;
    }

    // ---- memory at base + offset

    /**
     * An access of memory.
     *
     * @param base REF or machine word; a REF may be null, and then the offset is the address
     * @param offset machine word
     * @param rest values stored or compared, after the address
     */
    Value access(Op op, Type type, Access access, Order order, Value base, Value offset, Value... rest) {
        List<Value> arguments = new ArrayList<>();
        int displacement = 0;
        int scale = -1;
        if (base.isConstant(0)) {
            arguments.add(offset);
        } else {
            arguments.add(base);
            if (base.type != Type.REF && offset.isConstant() && offset.imm == (int) offset.imm) {
                displacement = (int) offset.imm;
            } else {
                // An index even if it is constant: passes take what has none for an access of a field.
                arguments.add(offset);
                scale = 0;
            }
        }
        arguments.addAll(List.of(rest));
        return builder.value(op, type, new MemoryAux(access, order, scale, displacement, false, false), 0, arguments.toArray(Value[]::new));
    }

    Value load(Access access, Order order, Value base, Value offset) { return access(Op.LOAD, builder.typeOf(access), access, order, base, offset); }

    Value store(Access access, Order order, Value base, Value offset, Value value) {
        if (access == Access.REF) builder.value(Op.LOG_BARRIER, Type.VOID, base);
        return access(Op.STORE, Type.VOID, access, order, base, offset, value);
    }
}
