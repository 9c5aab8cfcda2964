package ibrik.compiler.arm;

import static ibrik.assembler.arm.Cond.AL;
import static ibrik.assembler.arm.Cond.EQ;
import static ibrik.assembler.arm.S.SET;

import java.util.function.Supplier;

import ibrik.assembler.arm.Cond;
import ibrik.assembler.arm.Operand2;
import ibrik.compiler.core.ir.Condition;
import ibrik.compiler.core.ir.Op;
import ibrik.compiler.core.ir.Type;
import ibrik.compiler.core.ir.Value;
import ibrik.compiler.core.lir.VirtualRegister;

/// Sets the flags for a condition of two values.
final class Comparison {
    private final Selector s;

    Comparison(Selector selector) {
        s = selector;
    }

    /// Looks through comparisons that are only compared with zero.
    Test test(Condition c, Value a, Value b) {
        if (b.isConstant(0) && s.isFoldable(a) && a.op == Op.COMPARE && (c == Condition.EQ || c == Condition.NE)) {
            Test inner = test((Condition) a.aux, a.arg(0), a.arg(1));
            return c == Condition.NE ? inner : inner.opposite();
        }
        if (b.isConstant(0) && s.isFoldable(a) && a.op == Op.COMPARE3) {
            Condition direct = a.arg(0).type.isFloating() ? unordered(c, a.imm > 0) : c;
            if (direct != null) return test(direct, a.arg(0), a.arg(1));
        }
        if (a.type.isFloating()) return floating(c, a, b);
        if (a.type == Type.LONG) return wide(c, a, b);
        return narrow(c, a, b);
    }

    /// The condition on floats that a condition on their three-way comparison amounts to, NaN counting as 1 or -1.
    private static Condition unordered(Condition c, boolean nanIsGreater) {
        return switch (c) {
            case EQ, NE -> c;
            case LT -> nanIsGreater ? Condition.LT : Condition.LT_U;
            case LE -> nanIsGreater ? Condition.LE : Condition.LE_U;
            case GT -> nanIsGreater ? Condition.GT_U : Condition.GT;
            case GE -> nanIsGreater ? Condition.GE_U : Condition.GE;
            default -> null;
        };
    }

    static Cond cond(Condition c) {
        return switch (c) {
            case EQ -> Cond.EQ;
            case NE -> Cond.NE;
            case LT -> Cond.LT;
            case LE -> Cond.LE;
            case GT -> Cond.GT;
            case GE -> Cond.GE;
            case ULT -> Cond.LO;
            case ULE -> Cond.LS;
            case UGT -> Cond.HI;
            case UGE -> Cond.HS;
            default -> throw new IllegalArgumentException("condition " + c + " of integers");
        };
    }

    private Test floating(Condition c, Value a, Value b) {
        boolean wide = a.type == Type.DOUBLE;
        boolean zero = b.isConstant() && (wide ? b.imm << 1 == 0 : (int) b.imm << 1 == 0);
        ArmInstruction i = s.add("vcmp").in(s.low(a));
        if (!zero) i.in(s.low(b));
        i.encode(out -> {
            if (wide && zero) out.asm.vcmpZero(AL, i.useD(0));
            else if (wide) out.asm.vcmp(AL, i.useD(0), i.useD(1));
            else if (zero) out.asm.vcmpZero(AL, i.useS(0));
            else out.asm.vcmp(AL, i.useS(0), i.useS(1));
            out.asm.vmrsFlags(AL);
        });
        return switch (c) {
            case EQ -> Test.of(Cond.EQ);
            case NE -> Test.of(Cond.NE);
            case LT -> Test.of(Cond.MI);
            case LE -> Test.of(Cond.LS);
            case GT -> Test.of(Cond.GT);
            case GE -> Test.of(Cond.GE);
            case LT_U -> Test.of(Cond.LT);
            case LE_U -> Test.of(Cond.LE);
            case GT_U -> Test.of(Cond.HI);
            case GE_U -> Test.of(Cond.PL);
            case EQ_U -> new Test(Cond.EQ, Cond.VS, false);
            case NE_O -> new Test(Cond.EQ, Cond.VS, true);
            default -> throw new IllegalArgumentException("condition " + c + " of floats");
        };
    }

    private Test narrow(Condition c, Value a, Value b) {
        if (a.isConstant() && !b.isConstant()) return narrow(c.swap(), b, a);
        if (b.isConstant(0)) return withZero(c, a);
        if (s.isConstantShift(a) && !b.isConstant() && !s.isConstantShift(b)) return narrow(c.swap(), b, a);
        ArmInstruction i = s.add("cmp").in(s.low(a));
        int constant = (int) b.imm;
        if (b.isConstant() && !Operand2.encodable(constant) && Operand2.encodable(-constant)) {
            i.encode(out -> out.asm.cmn(i.use(0), Operand2.imm(-constant)));
        } else {
            Supplier<Operand2> right = i.flex(s.flex(b));
            i.encode(out -> out.asm.cmp(i.use(0), right.get()));
        }
        return Test.of(cond(c));
    }

    private Test withZero(Condition c, Value a) {
        boolean signOnly = c == Condition.EQ || c == Condition.NE || c == Condition.LT || c == Condition.GE;
        Cond cond = c == Condition.LT ? Cond.MI : c == Condition.GE ? Cond.PL : cond(c);
        if (signOnly && a.op == Op.AND && s.isFoldable(a) && !a.arg(0).isConstant() && (!a.arg(1).isConstant() || Operand2.encodable((int) a.arg(1).imm))) {
            ArmInstruction i = s.add("tst").in(s.low(a.arg(0)));
            Supplier<Operand2> right = i.flex(s.flex(a.arg(1)));
            i.encode(out -> out.asm.tst(i.use(0), right.get()));
            return Test.of(cond);
        }
        ArmInstruction i = s.add("cmp zero").in(s.low(a));
        i.encode(out -> {
            if (signOnly) out.compareZero(i.use(0));
            else out.asm.cmp(i.use(0), Operand2.imm(0));
        });
        return Test.of(cond);
    }

    private Test wide(Condition c, Value a, Value b) {
        if (a.isConstant() && !b.isConstant()) return wide(c.swap(), b, a);
        if (c == Condition.EQ || c == Condition.NE) {
            equal(a, b);
            return Test.of(cond(c));
        }
        if (b.isConstant(0) && (c == Condition.LT || c == Condition.GE)) {
            ArmInstruction i = s.add("cmp zero").in(s.high(a));
            i.encode(out -> out.compareZero(i.use(0)));
            return Test.of(c == Condition.LT ? Cond.MI : Cond.PL);
        }
        boolean strict = c == Condition.LT || c == Condition.GE || c == Condition.ULT || c == Condition.UGE;
        if (strict) {
            difference(a, s.flexHalf(b, false), s.flexHalf(b, true));
            return Test.of(cond(c));
        }
        // a > b is b < a, or with a constant a >= b + 1.
        boolean signed = c == Condition.GT || c == Condition.LE;
        if (b.isConstant() && b.imm != (signed ? Long.MAX_VALUE : -1)) {
            difference(a, half((int) (b.imm + 1)), half((int) (b.imm + 1 >> 32)));
            return Test.of(switch (c) {
                case GT -> Cond.GE;
                case LE -> Cond.LT;
                case UGT -> Cond.HS;
                default -> Cond.LO;
            });
        }
        difference(b, s.flexHalf(a, false), s.flexHalf(a, true));
        return Test.of(cond(c.swap()));
    }

    private Flex half(int constant) {
        return Operand2.encodable(constant) ? Flex.of(constant) : Flex.of(s.constant(constant));
    }

    private void equal(Value a, Value b) {
        if (b.isConstant(0)) {
            if (a.op == Op.ZEXT32 || a.op == Op.SEXT32) {
                ArmInstruction i = s.add("cmp zero").in(s.low(a));
                i.encode(out -> out.compareZero(i.use(0)));
                return;
            }
            ArmInstruction i = s.add("orrs").in(s.low(a), s.high(a));
            i.encode(out -> out.asm.orr(AL, SET, out.scratch(), i.use(0), i.use(1)));
            return;
        }
        Flex low = s.flexHalf(b, false);
        Flex high = s.flexHalf(b, true);
        VirtualRegister al = s.low(a);
        VirtualRegister ah = s.high(a);
        ArmInstruction i = s.add("cmp64").in(al, ah);
        Supplier<Operand2> l = i.flex(low);
        Supplier<Operand2> h = i.flex(high);
        i.encode(out -> {
            out.asm.cmp(i.use(0), l.get());
            out.asm.cmp(EQ, i.use(1), h.get());
        });
    }

    /// N, V and C of the 64-bit difference; Z means nothing.
    private void difference(Value a, Flex low, Flex high) {
        ArmInstruction i = s.add("sub64 flags").in(s.low(a), s.high(a));
        Supplier<Operand2> l = i.flex(low);
        Supplier<Operand2> h = i.flex(high);
        i.encode(out -> {
            out.asm.cmp(i.use(0), l.get());
            out.asm.sbc(AL, SET, out.scratch(), i.use(1), h.get());
        });
    }
}
