// Selection of division and remainder (Warren, Hacker's Delight, 2nd edition, chapter 10).
package ibrik.compiler.amd64;

import ibrik.assembler.amd64.Alu;
import ibrik.assembler.amd64.Shift;
import ibrik.assembler.amd64.Width;
import ibrik.compiler.core.ir.Op;
import ibrik.compiler.core.ir.Type;
import ibrik.compiler.core.ir.Value;
import ibrik.compiler.core.lir.Move;
import ibrik.compiler.core.lir.Operand;
import ibrik.compiler.core.lir.VirtualRegister;

/** Constant divisors become multiplications and shifts. */
final class DivisionRules {
    private final Selection s;
    private final IntegerRules integers;

    DivisionRules(Selection s, IntegerRules integers) {
        this.s = s;
        this.integers = integers;
    }

    void value(Value v, Width w) {
        Value b = v.arg(1);
        boolean signed = v.op == Op.DIV || v.op == Op.REM;
        boolean remainder = v.op == Op.REM || v.op == Op.UREM;
        if (b.op == Op.CONST && b.imm != 0 && constant(v, b.imm, w, signed, remainder)) {
            return;
        }
        if (Selection.unalias(v.arg(0)) == Selection.unalias(b)) {
            s.emit(new Integers.Constant(remainder ? 0 : 1).define(Operand.register(s.result(v))));
            return;
        }
        VirtualRegister quotient = remainder ? s.newRegister(v.type) : s.result(v);
        VirtualRegister rest = remainder ? s.result(v) : s.newRegister(v.type);
        s.emit(new Divisions.Divide(w, signed, remainder).use(Operand.fixed(s.register(v.arg(0)), Registers.RAX)).use(Operand.late(s.register(b)))
            .define(Operand.fixed(quotient, Registers.RAX)).define(Operand.fixed(rest, Registers.RDX)));
    }

    private boolean constant(Value v, long d, Width w, boolean signed, boolean remainder) {
        long magnitude = Math.abs(d);
        boolean power = d != Long.MIN_VALUE && !(w == Width.L && d == Integer.MIN_VALUE) && Long.bitCount(magnitude) == 1;
        if (signed) {
            if (magnitude == 1) {
                one(v, d, w, remainder);
            } else if (power) {
                powerOfTwo(v, d, w, remainder);
            } else {
                magic(v, d, w, remainder);
            }
            return true;
        }
        if (d <= 0 || !power) {
            return false;
        }
        VirtualRegister x = s.register(v.arg(0));
        if (remainder) {
            mask(s.result(v), x, d - 1, w);
        } else {
            integers.shift(Shift.SHR, s.result(v), x, Long.numberOfTrailingZeros(d), w);
        }
        return true;
    }

    private void one(Value v, long d, Width w, boolean remainder) {
        VirtualRegister x = s.register(v.arg(0));
        if (remainder) {
            s.emit(new Integers.Constant(0).define(Operand.register(s.result(v))));
        } else if (d == 1) {
            s.emit(new Move(s.result(v), x));
        } else {
            s.emit(new Integers.Unary(Integers.Unary.Kind.NEG, w).use(Operand.register(x)).define(Operand.sameAs(s.result(v), 0)));
        }
    }

    /** A negative dividend is biased by the divisor less one, so that the shift rounds towards zero. */
    private void powerOfTwo(Value v, long d, Width w, boolean remainder) {
        int bits = 8 * w.bytes();
        int k = Long.numberOfTrailingZeros(Math.abs(d));
        VirtualRegister x = s.register(v.arg(0));
        VirtualRegister bias = x;
        if (k > 1) {
            bias = s.newRegister(v.type);
            integers.shift(Shift.SAR, bias, x, bits - 1, w);
        }
        VirtualRegister rounding = s.newRegister(v.type);
        integers.shift(Shift.SHR, rounding, bias, bits - k, w);
        VirtualRegister sum = s.newRegister(v.type);
        s.emit(new Integers.Add(w).use(Operand.register(x)).use(Operand.register(rounding)).define(Operand.register(sum)));
        if (remainder) {
            VirtualRegister low = s.newRegister(v.type);
            mask(low, sum, (1L << k) - 1, w);
            integers.binary(Alu.SUB, s.result(v), low, rounding, w);
            return;
        }
        VirtualRegister quotient = d < 0 ? s.newRegister(v.type) : s.result(v);
        integers.shift(Shift.SAR, quotient, sum, k, w);
        if (d < 0) {
            s.emit(new Integers.Unary(Integers.Unary.Kind.NEG, w).use(Operand.register(quotient)).define(Operand.sameAs(s.result(v), 0)));
        }
    }

    private void mask(VirtualRegister d, VirtualRegister a, long mask, Width w) {
        if (mask >>> 31 == 0 || w == Width.L) {
            Integers.Binary i = new Integers.Binary(Alu.AND, Width.L);
            i.source = new Source.Immediate((int) mask);
            s.emit(i.use(Operand.register(a)).define(Operand.sameAs(d, 0)));
            return;
        }
        VirtualRegister m = s.newRegister(Type.LONG);
        s.emit(new Integers.Constant(mask).define(Operand.register(m)));
        integers.binary(Alu.AND, d, a, m, w);
    }

    private void magic(Value v, long d, Width w, boolean remainder) {
        VirtualRegister x = s.register(v.arg(0));
        VirtualRegister quotient = remainder ? s.newRegister(v.type) : s.result(v);
        if (w == Width.L) {
            magicInt(quotient, x, (int) d);
        } else {
            magicLong(quotient, x, d);
        }
        if (remainder) {
            VirtualRegister product = s.newRegister(v.type);
            if (d == (int) d) {
                Integers.MultiplyConstant i = new Integers.MultiplyConstant(w, (int) d);
                i.source = new Source.Use(Selection.use(i, Operand.register(quotient)));
                s.emit(i.define(Operand.register(product)));
            } else {
                VirtualRegister factor = s.newRegister(v.type);
                s.emit(new Integers.Constant(d).define(Operand.register(factor)));
                Integers.Multiply i = new Integers.Multiply(w);
                i.use(Operand.register(quotient)).use(Operand.anyLate(factor));
                i.source = new Source.Use(1);
                s.emit(i.define(Operand.sameAs(product, 0)));
            }
            integers.binary(Alu.SUB, s.result(v), x, product, w);
        }
    }

    /** In 64 bits the product is exact, so the high half costs a shift. */
    private void magicInt(VirtualRegister quotient, VirtualRegister x, int d) {
        Magic magic = Magic.of(d, 32);
        VirtualRegister wide = s.newRegister(Type.LONG);
        Integers.Extend extend = new Integers.Extend(Width.Q, Width.L, true);
        extend.source = new Source.Use(Selection.use(extend, Operand.register(x)));
        s.emit(extend.define(Operand.register(wide)));
        VirtualRegister product = s.newRegister(Type.LONG);
        Integers.MultiplyConstant multiply = new Integers.MultiplyConstant(Width.Q, (int) magic.multiplier());
        multiply.source = new Source.Use(Selection.use(multiply, Operand.register(wide)));
        s.emit(multiply.define(Operand.register(product)));
        VirtualRegister high = s.newRegister(Type.LONG);
        integers.shift(Shift.SHR, high, product, 32, Width.Q);
        finish(quotient, high, x, d, magic, Width.L, Type.INT);
    }

    private void magicLong(VirtualRegister quotient, VirtualRegister x, long d) {
        Magic magic = Magic.of(d, 64);
        VirtualRegister multiplier = s.newRegister(Type.LONG);
        s.emit(new Integers.Constant(magic.multiplier()).define(Operand.register(multiplier)));
        VirtualRegister high = s.newRegister(Type.LONG);
        integers.multiplyHigh(high, multiplier, x, true);
        finish(quotient, high, x, d, magic, Width.Q, Type.LONG);
    }

    /** Corrects for a multiplier that does not fit, shifts, and adds 1 to negative quotients. */
    private void finish(VirtualRegister quotient, VirtualRegister high, VirtualRegister x, long d, Magic magic, Width w, Type type) {
        VirtualRegister corrected = high;
        if (d > 0 && magic.multiplier() < 0 || d < 0 && magic.multiplier() > 0) {
            corrected = s.newRegister(type);
            integers.binary(d > 0 ? Alu.ADD : Alu.SUB, corrected, high, x, w);
        }
        VirtualRegister shifted = corrected;
        if (magic.shift() > 0) {
            shifted = s.newRegister(type);
            integers.shift(Shift.SAR, shifted, corrected, magic.shift(), w);
        }
        // The quotient's own sign, or, for a positive divisor, the dividend's.
        VirtualRegister sign = s.newRegister(type);
        integers.shift(Shift.SHR, sign, d > 0 ? x : shifted, 8 * w.bytes() - 1, w);
        integers.binary(Alu.ADD, quotient, shifted, sign, w);
    }
}
