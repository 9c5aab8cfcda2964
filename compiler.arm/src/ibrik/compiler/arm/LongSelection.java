package ibrik.compiler.arm;

import static ibrik.assembler.arm.Cond.AL;
import static ibrik.assembler.arm.Cond.EQ;
import static ibrik.assembler.arm.Cond.PL;
import static ibrik.assembler.arm.S.KEEP;
import static ibrik.assembler.arm.S.SET;

import java.util.function.Supplier;

import ibrik.assembler.arm.Assembler;
import ibrik.assembler.arm.Operand2;
import ibrik.assembler.arm.Reg;
import ibrik.assembler.arm.S;
import ibrik.assembler.arm.Shift;
import ibrik.compiler.core.ir.Op;
import ibrik.compiler.core.ir.Value;
import ibrik.compiler.core.lir.Operand;
import ibrik.compiler.core.lir.VirtualRegister;

/// Arithmetic on LONG as register pairs. A half that nobody asked for is not computed; halves known to be zero or a sign are folded.
/// Carry travels in the flags between neighbouring instructions: only moves, loads and stores are ever put between them.
final class LongSelection {
    private final Selector s;

    LongSelection(Selector selector) {
        s = selector;
    }

    void select(Value v) {
        switch (v.op) {
            case ADD -> add(v);
            case SUB -> subtract(v);
            case MUL -> multiply(v);
            case AND, OR, XOR -> logic(v);
            case NEG -> negate(v);
            case NOT -> {
                if (s.wantsLow(v)) not(s.low(v), s.low(v.arg(0)));
                if (s.wantsHigh(v)) not(s.high(v), s.high(v.arg(0)));
            }
            case SHL, SHR, USHR -> {
                if (v.arg(1).isConstant()) shiftConstant(v, (int) v.arg(1).imm & 63);
                else shiftVariable(v);
            }
            case MULHI, UMULHI -> highProduct(v);
            case CLZ -> count(v, true);
            case CTZ -> count(v, false);
            case BSWAP -> {
                if (s.wantsLow(v)) reverse(s.low(v), s.high(v.arg(0)));
                if (s.wantsHigh(v)) reverse(s.high(v), s.low(v.arg(0)));
            }
            case ABS -> absolute(v);
            case SEXT32 -> {
                if (s.wantsHigh(v)) shift(s.high(v), s.low(v.arg(0)), Shift.ASR, 31);
            }
            default -> throw new IllegalStateException("no LONG form of " + v.op);
        }
    }

    private void data(String name, IntegerSelection.DataProcessing form, S flags, VirtualRegister d, VirtualRegister a, Flex b) {
        ArmInstruction i = s.add(flags == SET ? name + "s" : name).out(d).in(a);
        Supplier<Operand2> operand = i.flex(b);
        i.encode(out -> form.emit(out.asm, AL, flags, i.def(0), i.use(0), operand.get()));
    }

    private void shift(VirtualRegister d, VirtualRegister a, Shift shift, int amount) {
        if (amount == 0) {
            s.move(d, a);
            return;
        }
        ArmInstruction i = s.add(shift.name()).out(d).in(a);
        i.immediate = amount;
        i.encode(out -> out.asm.mov(i.def(0), i.use(0).shift(shift, amount)));
    }

    private void not(VirtualRegister d, VirtualRegister a) {
        ArmInstruction i = s.add("mvn").out(d).in(a);
        i.encode(out -> out.asm.mvn(i.def(0), i.use(0)));
    }

    private void reverse(VirtualRegister d, VirtualRegister a) {
        ArmInstruction i = s.add("rev").out(d).in(a);
        i.encode(out -> out.asm.rev(AL, i.def(0), i.use(0)));
    }

    private void zero(VirtualRegister d) {
        s.add(Constants.load(d, 0));
    }

    private void add(Value v) {
        Value a = v.arg(0);
        Value b = v.arg(1);
        if (a.isConstant()) {
            Value t = a;
            a = b;
            b = t;
        }
        if (isWideProduct(b) && accumulates(v, b, a) || isWideProduct(a) && accumulates(v, a, b)) return;
        S flags = s.wantsHigh(v) ? SET : KEEP;
        VirtualRegister d = s.wantsHigh(v) || s.wantsLow(v) ? s.low(v) : null;
        int c = (int) b.imm;
        if (b.isConstant() && c != 0 && !Operand2.encodable(c) && Operand2.encodable(-c)) data("sub", Assembler::sub, flags, d, s.low(a), Flex.of(-c));
        else data("add", Assembler::add, flags, d, s.low(a), s.flexHalf(b, false));
        if (!s.wantsHigh(v)) return;
        int h = (int) (b.imm >> 32);
        if (b.isConstant() && !Operand2.encodable(h) && Operand2.encodable(~h)) data("sbc", Assembler::sbc, KEEP, s.high(v), s.high(a), Flex.of(~h));
        else if (a.op == Op.ZEXT32) data("adc", Assembler::adc, KEEP, s.high(v), s.high(b), Flex.of(0));
        else data("adc", Assembler::adc, KEEP, s.high(v), s.high(a), s.flexHalf(b, true));
    }

    private void subtract(Value v) {
        Value a = v.arg(0);
        Value b = v.arg(1);
        S flags = s.wantsHigh(v) ? SET : KEEP;
        Flex left = s.flexHalf(a, false);
        if (left.isConstant()) data("rsb", Assembler::rsb, flags, s.low(v), s.low(b), left);
        else data("sub", Assembler::sub, flags, s.low(v), s.low(a), s.flexHalf(b, false));
        if (!s.wantsHigh(v)) return;
        Flex leftHigh = s.flexHalf(a, true);
        if (leftHigh.isConstant() && !s.flexHalf(b, true).isConstant()) data("rsc", Assembler::rsc, KEEP, s.high(v), s.high(b), leftHigh);
        else data("sbc", Assembler::sbc, KEEP, s.high(v), s.high(a), s.flexHalf(b, true));
    }

    private void negate(Value v) {
        data("rsb", Assembler::rsb, s.wantsHigh(v) ? SET : KEEP, s.low(v), s.low(v.arg(0)), Flex.of(0));
        if (s.wantsHigh(v)) data("rsc", Assembler::rsc, KEEP, s.high(v), s.high(v.arg(0)), Flex.of(0));
    }

    private void absolute(Value v) {
        VirtualRegister sign = s.newInteger();
        VirtualRegister low = s.newInteger();
        VirtualRegister high = s.newInteger();
        Value a = v.arg(0);
        shift(sign, s.high(a), Shift.ASR, 31);
        data("eor", Assembler::eor, KEEP, low, s.low(a), Flex.of(sign));
        data("eor", Assembler::eor, KEEP, high, s.high(a), Flex.of(sign));
        data("sub", Assembler::sub, SET, s.low(v), low, Flex.of(sign));
        data("sbc", Assembler::sbc, KEEP, s.high(v), high, Flex.of(sign));
    }

    private void logic(Value v) {
        Value a = v.arg(0).isConstant() ? v.arg(1) : v.arg(0);
        Value b = a == v.arg(0) ? v.arg(1) : v.arg(0);
        if (s.wantsLow(v)) logicHalf(v, a, b, false);
        if (s.wantsHigh(v)) logicHalf(v, a, b, true);
    }

    private void logicHalf(Value v, Value a, Value b, boolean upper) {
        VirtualRegister d = upper ? s.high(v) : s.low(v);
        if (upper && a.op == Op.ZEXT32) {
            Value t = a;
            a = b;
            b = t;
        }
        boolean known = b.isConstant() || upper && b.op == Op.ZEXT32;
        int c = !known ? 1 : b.isConstant() ? (int) (upper ? b.imm >> 32 : b.imm) : 0;
        if (known && (c == 0 || c == -1)) {
            boolean copies = v.op == Op.AND ? c == -1 : c == 0;
            if (copies) s.move(d, upper ? s.high(a) : s.low(a));
            else if (v.op == Op.XOR) not(d, upper ? s.high(a) : s.low(a));
            else s.add(Constants.load(d, c));
            return;
        }
        VirtualRegister x = upper ? s.high(a) : s.low(a);
        if (v.op == Op.AND && known && !Operand2.encodable(c) && Operand2.encodable(~c)) data("bic", Assembler::bic, KEEP, d, x, Flex.of(~c));
        else if (v.op == Op.AND) data("and", Assembler::and, KEEP, d, x, s.flexHalf(b, upper));
        else if (v.op == Op.OR) data("orr", Assembler::orr, KEEP, d, x, s.flexHalf(b, upper));
        else data("eor", Assembler::eor, KEEP, d, x, s.flexHalf(b, upper));
    }

    private static boolean isNarrowConstant(Value v, boolean signed) {
        return v.isConstant() && (signed ? v.imm == (int) v.imm : v.imm == (v.imm & 0xffffffffL));
    }

    private static boolean isExtension(Value v, Op extension) {
        return v.op == extension || isNarrowConstant(v, extension == Op.SEXT32);
    }

    private static boolean isProductOf(Value v, Op extension) {
        return isExtension(v.arg(0), extension) && isExtension(v.arg(1), extension);
    }

    private boolean isWideProduct(Value v) {
        return v.op == Op.MUL && s.isFoldable(v) && (isProductOf(v, Op.SEXT32) || isProductOf(v, Op.ZEXT32));
    }

    /// Multiply-accumulate into `other`, which must be in registers of its own.
    private boolean accumulates(Value v, Value product, Value other) {
        if (other.isConstant() || other.op == Op.ZEXT32 || other.op == Op.SEXT32) return false;
        boolean signed = isProductOf(product, Op.SEXT32);
        VirtualRegister low = s.low(v);
        VirtualRegister high = s.high(v);
        ArmInstruction i = s.add(signed ? "smlal" : "umlal").in(s.low(other), s.high(other)).late(s.low(product.arg(0)), s.low(product.arg(1)));
        i.define(Operand.sameAs(low, 0)).define(Operand.sameAs(high, 1));
        i.encode(out -> {
            if (signed) out.asm.smlal(AL, KEEP, i.def(0), i.def(1), i.use(2), i.use(3));
            else out.asm.umlal(AL, KEEP, i.def(0), i.def(1), i.use(2), i.use(3));
        });
        return true;
    }

    private void multiply(Value v) {
        Value a = v.arg(0);
        Value b = v.arg(1);
        if (!s.wantsHigh(v)) {
            ArmInstruction i = s.add("mul").out(s.low(v)).in(s.low(a), s.low(b));
            i.encode(out -> out.asm.mul(i.def(0), i.use(0), i.use(1)));
            return;
        }
        if (isProductOf(v, Op.SEXT32)) {
            ArmInstruction i = s.add("smull").out(s.low(v), s.high(v)).in(s.low(a), s.low(b));
            i.encode(out -> out.asm.smull(i.def(0), i.def(1), i.use(0), i.use(1)));
            return;
        }
        boolean crossA = !isExtension(a, Op.ZEXT32);
        boolean crossB = !isExtension(b, Op.ZEXT32);
        VirtualRegister first = crossA || crossB ? s.newInteger() : s.high(v);
        ArmInstruction i = s.add("umull").out(s.low(v), first).in(s.low(a), s.low(b));
        i.encode(out -> out.asm.umull(i.def(0), i.def(1), i.use(0), i.use(1)));
        if (crossA) {
            VirtualRegister second = crossB ? s.newInteger() : s.high(v);
            multiplyAdd(second, s.high(a), s.low(b), first);
            first = second;
        }
        if (crossB) multiplyAdd(s.high(v), s.low(a), s.high(b), first);
    }

    private void multiplyAdd(VirtualRegister d, VirtualRegister a, VirtualRegister b, VirtualRegister c) {
        ArmInstruction i = s.add("mla").out(d).in(a, b, c);
        i.encode(out -> out.asm.mla(i.def(0), i.use(0), i.use(1), i.use(2)));
    }

    /// The upper 64 bits of a 128-bit product by four partial products: umaal adds two words to a product without overflow.
    private void highProduct(Value v) {
        Value a = v.arg(0);
        Value b = v.arg(1);
        VirtualRegister carry = s.newInteger();
        VirtualRegister low = v.op == Op.UMULHI ? s.low(v) : s.newInteger();
        VirtualRegister high = v.op == Op.UMULHI ? s.high(v) : s.newInteger();
        ArmInstruction i = s.add("umulhi").out(low, high).temp(carry).late(s.low(a), s.high(a), s.low(b), s.high(b));
        i.encode(out -> {
            Assembler asm = out.asm;
            Reg al = i.use(0);
            Reg ah = i.use(1);
            Reg bl = i.use(2);
            Reg bh = i.use(3);
            asm.umull(out.scratch(), i.tmp(0), al, bl);
            asm.mov(i.def(0), Operand2.imm(0));
            asm.umaal(AL, i.tmp(0), i.def(0), al, bh);
            asm.mov(i.def(1), Operand2.imm(0));
            asm.umaal(AL, i.tmp(0), i.def(1), ah, bl);
            asm.umaal(AL, i.def(0), i.def(1), ah, bh);
        });
        if (v.op == Op.UMULHI) return;
        VirtualRegister low1 = s.newInteger();
        VirtualRegister high1 = s.newInteger();
        correct(low1, high1, low, high, a, b);
        correct(s.low(v), s.high(v), low1, high1, b, a);
    }

    /// Subtracts `b` if `a` is negative.
    private void correct(VirtualRegister dl, VirtualRegister dh, VirtualRegister l, VirtualRegister h, Value a, Value b) {
        VirtualRegister masked = s.newInteger();
        VirtualRegister maskedHigh = s.newInteger();
        data("and", Assembler::and, KEEP, masked, s.low(b), new Flex(s.high(a), Shift.ASR, 31));
        data("and", Assembler::and, KEEP, maskedHigh, s.high(b), new Flex(s.high(a), Shift.ASR, 31));
        data("sub", Assembler::sub, SET, dl, l, Flex.of(masked));
        data("sbc", Assembler::sbc, KEEP, dh, h, Flex.of(maskedHigh));
    }

    private void count(Value v, boolean leading) {
        Value a = v.arg(0);
        ArmInstruction i = s.add(leading ? "clz64" : "ctz64").out(s.low(v)).late(s.low(a), s.high(a));
        i.encode(out -> {
            Assembler asm = out.asm;
            Reg first = i.use(leading ? 1 : 0);
            Reg second = i.use(leading ? 0 : 1);
            Reg d = i.def(0);
            asm.cmp(first, Operand2.imm(0));
            if (leading) {
                asm.clz(AL, d, first);
                asm.clz(EQ, d, second);
            } else {
                asm.rbit(AL, d, first);
                asm.rbit(EQ, d, second);
                asm.clz(AL, d, d);
            }
            asm.add(EQ, KEEP, d, d, Operand2.imm(32));
        });
    }

    private void shiftConstant(Value v, int n) {
        Value a = v.arg(0);
        boolean l = s.wantsLow(v);
        boolean h = s.wantsHigh(v);
        if (n == 0) {
            if (l) s.move(s.low(v), s.low(a));
            if (h) s.move(s.high(v), s.high(a));
        } else if (v.op == Op.SHL) {
            if (n >= 32) {
                if (l) zero(s.low(v));
                if (h) shift(s.high(v), s.low(a), Shift.LSL, n - 32);
            } else {
                if (h) joined(s.high(v), s.high(a), Shift.LSL, n, s.low(a), Shift.LSR, 32 - n);
                if (l) shift(s.low(v), s.low(a), Shift.LSL, n);
            }
        } else {
            Shift shift = Selector.shift(v.op);
            if (n >= 32) {
                if (l) shift(s.low(v), s.high(a), shift, n - 32);
                if (h && v.op == Op.SHR) shift(s.high(v), s.high(a), Shift.ASR, 31);
                else if (h) zero(s.high(v));
            } else {
                if (l) joined(s.low(v), s.low(a), Shift.LSR, n, s.high(a), Shift.LSL, 32 - n);
                if (h && a.op == Op.ZEXT32) zero(s.high(v));
                else if (h) shift(s.high(v), s.high(a), shift, n);
            }
        }
    }

    private void joined(VirtualRegister d, VirtualRegister a, Shift first, int n, VirtualRegister b, Shift second, int m) {
        VirtualRegister t = s.newInteger();
        shift(t, a, first, n);
        data("orr", Assembler::orr, KEEP, d, t, new Flex(b, second, m));
    }

    /// Shifts by a register use its low byte, and amounts of 32 to 255 give zero (or the sign): so the halves join without branches.
    private void shiftVariable(Value v) {
        Value a = v.arg(0);
        Value n = v.arg(1);
        if (n.op == Op.AND && n.arg(1).isConstant(63) && s.isFoldable(n)) n = n.arg(0);
        VirtualRegister amount = s.newInteger();
        VirtualRegister other = s.newInteger();
        ArmInstruction i = s.add(v.op + "64").out(s.low(v), s.high(v)).temp(amount, other).late(s.low(a), s.high(a)).in(s.low(n));
        boolean left = v.op == Op.SHL;
        i.encode(out -> {
            Assembler asm = out.asm;
            Reg near = left ? i.use(1) : i.use(0);
            Reg far = left ? i.use(0) : i.use(1);
            Reg nearOut = left ? i.def(1) : i.def(0);
            Reg farOut = left ? i.def(0) : i.def(1);
            Reg c = i.tmp(0);
            Reg t = i.tmp(1);
            Shift along = left ? Shift.LSL : Shift.LSR;
            Shift back = left ? Shift.LSR : Shift.LSL;
            asm.and(c, i.use(2), Operand2.imm(63));
            asm.rsb(t, c, Operand2.imm(32));
            asm.mov(out.scratch(), near.shift(along, c));
            asm.orr(out.scratch(), out.scratch(), far.shift(back, t));
            asm.sub(AL, SET, t, c, Operand2.imm(32));
            if (v.op == Op.SHR) {
                asm.orr(PL, KEEP, nearOut, out.scratch(), far.shift(Shift.ASR, t));
                asm.mov(PL.opposite(), KEEP, nearOut, out.scratch());
                asm.mov(farOut, far.shift(Shift.ASR, c));
            } else {
                asm.orr(nearOut, out.scratch(), far.shift(along, t));
                asm.mov(farOut, far.shift(along, c));
            }
        });
    }
}
