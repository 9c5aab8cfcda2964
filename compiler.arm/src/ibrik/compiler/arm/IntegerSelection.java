package ibrik.compiler.arm;

import static ibrik.assembler.arm.Cond.AL;
import static ibrik.assembler.arm.S.KEEP;

import java.util.function.Supplier;

import ibrik.assembler.arm.Assembler;
import ibrik.assembler.arm.Cond;
import ibrik.assembler.arm.Operand2;
import ibrik.assembler.arm.Reg;
import ibrik.assembler.arm.S;
import ibrik.assembler.arm.Shift;
import ibrik.compiler.core.ir.Op;
import ibrik.compiler.core.ir.Value;
import ibrik.compiler.core.lir.VirtualRegister;

/// Arithmetic on INT and words. Folds shifted operands, multiply-accumulate, bit fields and rotations.
final class IntegerSelection {
    /// A data-processing instruction of the assembler.
    interface DataProcessing {
        void emit(Assembler asm, Cond cond, S s, Reg d, Reg a, Operand2 b);
    }

    private interface Unary {
        void emit(Assembler asm, Reg d, Reg a);
    }

    private final Selector s;
    private final ConstantDivision division;

    IntegerSelection(Selector selector) {
        s = selector;
        division = new ConstantDivision(selector);
    }

    void select(Value v) {
        switch (v.op) {
            case ADD -> add(v);
            case SUB -> subtract(v);
            case MUL -> multiply(v);
            case DIV, REM, UDIV, UREM -> divide(v);
            case AND -> and(v);
            case OR -> or(v);
            case XOR -> xor(v);
            case NEG -> data("rsb", Assembler::rsb, s.low(v), s.low(v.arg(0)), Flex.of(0));
            case NOT -> not(v, v.arg(0));
            case SHL, SHR, USHR -> shift(v);
            case CLZ -> unary("clz", v, (a, d, m) -> a.clz(AL, d, m));
            case CTZ -> unary("rbit,clz", v, (a, d, m) -> {
                a.rbit(AL, d, m);
                a.clz(AL, d, d);
            });
            case BSWAP -> unary("rev", v, (a, d, m) -> a.rev(AL, d, m));
            case SEXT8 -> unary("sxtb", v, (a, d, m) -> a.sxtb(AL, d, m, 0));
            case SEXT16 -> unary("sxth", v, (a, d, m) -> a.sxth(AL, d, m, 0));
            case ZEXT8 -> unary("uxtb", v, (a, d, m) -> a.uxtb(AL, d, m, 0));
            case ZEXT16 -> unary("uxth", v, (a, d, m) -> a.uxth(AL, d, m, 0));
            case ABS -> absolute(v);
            default -> throw new IllegalStateException("no INT form of " + v.op);
        }
    }

    void data(String name, DataProcessing form, VirtualRegister d, VirtualRegister a, Flex b) {
        ArmInstruction i = s.add(name).out(d).in(a);
        Supplier<Operand2> operand = i.flex(b);
        i.encode(out -> form.emit(out.asm, AL, KEEP, i.def(0), i.use(0), operand.get()));
    }

    private void unary(String name, Value v, Unary form) {
        ArmInstruction i = s.add(name).out(s.low(v)).in(s.low(v.arg(0)));
        i.encode(out -> form.emit(out.asm, i.def(0), i.use(0)));
    }

    private void not(Value v, Value a) {
        Flex operand = s.flex(a);
        ArmInstruction i = s.add("mvn").out(s.low(v));
        Supplier<Operand2> b = i.flex(operand);
        i.encode(out -> out.asm.mvn(AL, KEEP, i.def(0), b.get()));
    }

    private void absolute(Value v) {
        ArmInstruction i = s.add("abs").out(s.low(v)).in(s.low(v.arg(0)));
        i.encode(out -> {
            Reg t = out.scratch();
            out.asm.eor(t, i.use(0), i.use(0).asr(31));
            out.asm.sub(i.def(0), t, i.use(0).asr(31));
        });
    }

    private boolean isProduct(Value v) {
        return v.op == Op.MUL && s.isFoldable(v) && !v.arg(0).isConstant() && !v.arg(1).isConstant();
    }

    private void add(Value v) {
        Value a = v.arg(0);
        Value b = v.arg(1);
        if (isProduct(a) || isProduct(b)) {
            Value product = isProduct(b) ? b : a;
            Value other = isProduct(b) ? a : b;
            accumulate("mla", v, product, other, Assembler::mla);
            return;
        }
        if (a.isConstant() || s.isConstantShift(a) && !b.isConstant() && !s.isConstantShift(b)) {
            Value t = a;
            a = b;
            b = t;
        }
        if (rotates(v, a, b)) return;
        if (b.isConstant() && !Operand2.encodable((int) b.imm) && Operand2.encodable((int) -b.imm)) {
            data("sub", Assembler::sub, s.low(v), s.low(a), Flex.of((int) -b.imm));
        } else data("add", Assembler::add, s.low(v), s.low(a), s.flex(b));
    }

    private interface Accumulate {
        void emit(Assembler asm, Reg d, Reg a, Reg b, Reg c);
    }

    private void accumulate(String name, Value v, Value product, Value other, Accumulate form) {
        ArmInstruction i = s.add(name).out(s.low(v)).in(s.low(product.arg(0)), s.low(product.arg(1)), s.low(other));
        i.encode(out -> form.emit(out.asm, i.def(0), i.use(0), i.use(1), i.use(2)));
    }

    private void subtract(Value v) {
        Value a = v.arg(0);
        Value b = v.arg(1);
        if (isProduct(b)) accumulate("mls", v, b, a, Assembler::mls);
        else if (a.isConstant() && !b.isConstant() || s.isConstantShift(a) && !s.isConstantShift(b) && !b.isConstant()) {
            data("rsb", Assembler::rsb, s.low(v), s.low(b), s.flex(a));
        } else if (b.isConstant() && !Operand2.encodable((int) b.imm) && Operand2.encodable((int) -b.imm)) {
            data("add", Assembler::add, s.low(v), s.low(a), Flex.of((int) -b.imm));
        } else data("sub", Assembler::sub, s.low(v), s.low(a), s.flex(b));
    }

    private void multiply(Value v) {
        Value a = v.arg(0);
        Value b = v.arg(1);
        if (a.isConstant()) {
            Value t = a;
            a = b;
            b = t;
        }
        if (b.isConstant() && multiplyConstant(v, a, (int) b.imm)) return;
        ArmInstruction i = s.add("mul").out(s.low(v)).in(s.low(a), s.low(b));
        i.encode(out -> out.asm.mul(i.def(0), i.use(0), i.use(1)));
    }

    private boolean multiplyConstant(Value v, Value a, int c) {
        if (c == 0) s.add(Constants.load(s.low(v), 0));
        else if (c == 1) s.move(s.low(v), s.low(a));
        else if (Integer.bitCount(c) == 1) shifted("lsl", s.low(v), s.low(a), Shift.LSL, Integer.numberOfTrailingZeros(c));
        else if (Integer.bitCount(c - 1) == 1) {
            data("add", Assembler::add, s.low(v), s.low(a), new Flex(s.low(a), Shift.LSL, Integer.numberOfTrailingZeros(c - 1)));
        } else if (Integer.bitCount(c + 1) == 1) {
            data("rsb", Assembler::rsb, s.low(v), s.low(a), new Flex(s.low(a), Shift.LSL, Integer.numberOfTrailingZeros(c + 1)));
        } else return false;
        return true;
    }

    private void shifted(String name, VirtualRegister d, VirtualRegister a, Shift shift, int amount) {
        ArmInstruction i = s.add(name).out(d).in(a);
        i.immediate = amount;
        i.encode(out -> out.asm.mov(i.def(0), i.use(0).shift(shift, amount)));
    }

    private void divide(Value v) {
        boolean signed = v.op == Op.DIV || v.op == Op.REM;
        boolean remainder = v.op == Op.REM || v.op == Op.UREM;
        if (v.arg(1).isConstant() && division.select(v, signed, remainder, (int) v.arg(1).imm)) return;
        VirtualRegister quotient = remainder ? s.newInteger() : s.low(v);
        VirtualRegister a = s.low(v.arg(0));
        VirtualRegister b = s.low(v.arg(1));
        ArmInstruction i = s.add(signed ? "sdiv" : "udiv").out(quotient).in(a, b);
        i.encode(out -> {
            if (signed) out.asm.sdiv(i.def(0), i.use(0), i.use(1));
            else out.asm.udiv(i.def(0), i.use(0), i.use(1));
        });
        if (!remainder) return;
        ArmInstruction m = s.add("mls").out(s.low(v)).in(quotient, b, a);
        m.encode(out -> out.asm.mls(m.def(0), m.use(0), m.use(1), m.use(2)));
    }

    private void and(Value v) {
        Value a = v.arg(0);
        Value b = v.arg(1);
        if (a.isConstant() || s.isConstantShift(a) && !b.isConstant() || isNot(a)) {
            Value t = a;
            a = b;
            b = t;
        }
        if (b.isConstant()) andConstant(v, a, (int) b.imm);
        else if (isNot(b)) data("bic", Assembler::bic, s.low(v), s.low(a), s.flex(notOperand(b)));
        else data("and", Assembler::and, s.low(v), s.low(a), s.flex(b));
    }

    private boolean isNot(Value v) {
        return s.isFoldable(v) && (v.op == Op.NOT || v.op == Op.XOR && v.arg(1).isConstant(-1));
    }

    private static Value notOperand(Value v) {
        return v.arg(0);
    }

    private void andConstant(Value v, Value a, int mask) {
        int width = Integer.bitCount(mask);
        boolean low = mask != 0 && mask != -1 && Integer.numberOfTrailingZeros(~mask) == width;
        if (low && s.isFoldable(a) && (a.op == Op.USHR || a.op == Op.SHR) && s.isConstantShift(a)) {
            int from = (int) a.arg(1).imm & 31;
            if (from + width <= 32) {
                bitField("ubfx", s.low(v), s.low(a.arg(0)), from, width);
                return;
            }
        }
        if (Operand2.encodable(mask)) data("and", Assembler::and, s.low(v), s.low(a), Flex.of(mask));
        else if (Operand2.encodable(~mask)) data("bic", Assembler::bic, s.low(v), s.low(a), Flex.of(~mask));
        else if (low) bitField("ubfx", s.low(v), s.low(a), 0, width);
        else data("and", Assembler::and, s.low(v), s.low(a), Flex.of(s.constant(mask)));
    }

    private void bitField(String name, VirtualRegister d, VirtualRegister a, int from, int width) {
        ArmInstruction i = s.add(name).out(d).in(a);
        i.data = from + ".." + (from + width - 1);
        i.encode(out -> {
            if (name.equals("ubfx")) out.asm.ubfx(AL, i.def(0), i.use(0), from, width);
            else out.asm.sbfx(AL, i.def(0), i.use(0), from, width);
        });
    }

    private void or(Value v) {
        if (!rotates(v, v.arg(0), v.arg(1))) commutative("orr", Assembler::orr, v);
    }

    private void xor(Value v) {
        if (v.arg(1).isConstant(-1)) not(v, v.arg(0));
        else if (!rotates(v, v.arg(0), v.arg(1))) commutative("eor", Assembler::eor, v);
    }

    private void commutative(String name, DataProcessing form, Value v) {
        boolean swap = v.arg(0).isConstant() || s.isConstantShift(v.arg(0)) && !v.arg(1).isConstant();
        data(name, form, s.low(v), s.low(v.arg(swap ? 1 : 0)), s.flex(v.arg(swap ? 0 : 1)));
    }

    /// `x << n | x >>> 32 - n` in one rotation.
    private boolean rotates(Value v, Value a, Value b) {
        Value left = a.op == Op.SHL ? a : b;
        Value right = a.op == Op.SHL ? b : a;
        if (left.op != Op.SHL || right.op != Op.USHR || left.arg(0) != right.arg(0) || !s.isFoldable(left) || !s.isFoldable(right)) return false;
        if (!left.arg(1).isConstant() || !right.arg(1).isConstant()) return false;
        int n = (int) right.arg(1).imm & 31;
        if (n == 0 || n + ((int) left.arg(1).imm & 31) != 32) return false;
        shifted("ror", s.low(v), s.low(left.arg(0)), Shift.ROR, n);
        return true;
    }

    private void shift(Value v) {
        Value a = v.arg(0);
        Value n = v.arg(1);
        Shift shift = Selector.shift(v.op);
        if (!n.isConstant()) {
            ArmInstruction i = s.add(shift.name()).out(s.low(v)).in(s.low(a), s.low(maskedBy31(n)));
            i.encode(out -> {
                Reg t = out.scratch();
                out.asm.and(t, i.use(1), Operand2.imm(31));
                out.asm.mov(i.def(0), i.use(0).shift(shift, t));
            });
            return;
        }
        int amount = (int) n.imm & 31;
        if (amount == 0) {
            s.move(s.low(v), s.low(a));
            return;
        }
        if (v.op != Op.SHL && a.op == Op.SHL && s.isFoldable(a) && s.isConstantShift(a)) {
            int left = (int) a.arg(1).imm & 31;
            if (amount >= left) {
                bitField(v.op == Op.SHR ? "sbfx" : "ubfx", s.low(v), s.low(a.arg(0)), amount - left, 32 - amount);
                return;
            }
        }
        shifted(shift.name(), s.low(v), s.low(a), shift, amount);
    }

    /// The mask is part of the shift already.
    private Value maskedBy31(Value n) {
        return n.op == Op.AND && n.arg(1).isConstant(31) && s.isFoldable(n) ? n.arg(0) : n;
    }
}
