package ibrik.compiler.core.pass;

import ibrik.compiler.core.ir.Op;
import ibrik.compiler.core.ir.Simplifier;
import ibrik.compiler.core.ir.Type;
import ibrik.compiler.core.ir.Value;
import java.util.Arrays;
import java.util.Objects;

/** What makes two values equal: operation, type, constants and arguments, these seen through checks. */
record ValueKey(Op op, Type type, long imm, Object aux, int[] args) {
    static ValueKey of(Value value) {
        int[] args = new int[value.argCount()];
        for (int i = 0; i < args.length; i++) args[i] = Simplifier.root(value.arg(i)).id;
        if (isCommutative(value.op) && args[0] > args[1]) {
            int first = args[0];
            args[0] = args[1];
            args[1] = first;
        }
        return new ValueKey(value.op, value.type, value.imm, value.aux, args);
    }

    private static boolean isCommutative(Op op) {
        return switch (op) {
            case ADD, MUL, AND, OR, XOR, MULHI, UMULHI, FADD, FMUL -> true;
            default -> false;
        };
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ValueKey key && op == key.op && type == key.type && imm == key.imm && Arrays.equals(args, key.args) && Objects.equals(aux, key.aux);
    }

    @Override
    public int hashCode() {
        int hash = op.ordinal() * 31 + Long.hashCode(imm);
        for (int arg : args) hash = hash * 31 + arg;
        return hash * 31 + (aux == null ? 0 : aux.hashCode());
    }
}
