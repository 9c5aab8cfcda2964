// Selection of floating-point operations.
package ibrik.compiler.amd64;

import ibrik.assembler.amd64.SseAssembler.Scalar;
import ibrik.compiler.core.ir.Access;
import ibrik.compiler.core.ir.Op;
import ibrik.compiler.core.ir.Type;
import ibrik.compiler.core.ir.Value;
import ibrik.compiler.core.lir.Operand;
import ibrik.compiler.core.lir.VirtualRegister;

/** Floating-point operations; SSE rounds each to its own precision, as the JLS asks (15.4). */
final class FloatRules {
    private final Selection s;

    FloatRules(Selection s) {
        this.s = s;
    }

    void value(Value v) {
        boolean wide = v.type == Type.DOUBLE;
        switch (v.op) {
            case FADD -> binary(Scalar.ADD, v, wide, true);
            case FSUB -> binary(Scalar.SUB, v, wide, false);
            case FMUL -> binary(Scalar.MUL, v, wide, true);
            case FDIV -> binary(Scalar.DIV, v, wide, false);
            case FNEG, ABS -> s.emit(new Floats.Sign(wide, v.op == Op.ABS).use(Operand.register(s.register(v.arg(0))))
                .define(Operand.sameAs(s.result(v), 0)));
            case FSQRT -> {
                Floats.SquareRoot i = new Floats.SquareRoot(wide);
                i.source = s.sourceNoImmediate(i, v.arg(0), null);
                s.emit(i.define(Operand.register(s.result(v))));
            }
            case I2F -> {
                Floats.FromInteger i = new Floats.FromInteger(IntegerRules.width(v.arg(0).type), wide);
                i.source = s.sourceNoImmediate(i, v.arg(0), null);
                s.emit(i.define(Operand.register(s.result(v))));
            }
            case F2I -> s.emit(new Floats.ToInteger(IntegerRules.width(v.type), v.arg(0).type == Type.DOUBLE)
                .use(Operand.register(s.register(v.arg(0)))).define(Operand.register(s.result(v))));
            case F2F -> convert(v, wide);
            case BITCAST -> bits(v);
            default -> throw new IllegalArgumentException("Not a floating-point operation: " + v.op);
        }
    }

    private void binary(Scalar op, Value v, boolean wide, boolean commutes) {
        Value a = v.arg(0);
        Value b = v.arg(1);
        Access access = wide ? Access.F64 : Access.F32;
        boolean exchange = commutes && (a.op == Op.CONST || s.mayFold(a, access)) && b.op != Op.CONST && !s.mayFold(b, access);
        if (exchange) {
            Value t = a;
            a = b;
            b = t;
        }
        Floats.Binary i = new Floats.Binary(op, wide);
        VirtualRegister r = s.register(a);
        Selection.hint(s.result(v), r);
        i.use(Operand.register(r));
        i.source = s.sourceNoImmediate(i, b, r);
        i.commutative = commutes && i.source instanceof Source.Use;
        s.emit(i.define(Operand.sameAs(s.result(v), 0)));
    }

    private void convert(Value v, boolean wide) {
        if (v.arg(0).type == v.type) {
            s.emit(new ibrik.compiler.core.lir.Move(s.result(v), s.register(v.arg(0))));
            return;
        }
        Floats.Convert i = new Floats.Convert(wide);
        i.source = s.sourceNoImmediate(i, v.arg(0), null);
        s.emit(i.define(Operand.register(s.result(v))));
    }

    private void bits(Value v) {
        boolean wide = v.type == Type.DOUBLE || v.type == Type.LONG;
        s.emit(new Floats.Bits(v.type.isFloating(), wide).use(Operand.any(s.register(v.arg(0)))).define(Operand.register(s.result(v))));
    }
}
