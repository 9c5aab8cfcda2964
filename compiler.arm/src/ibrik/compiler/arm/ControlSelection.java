package ibrik.compiler.arm;

import static ibrik.assembler.arm.Cond.AL;
import static ibrik.assembler.arm.S.KEEP;
import static ibrik.assembler.arm.S.SET;

import java.util.ArrayList;
import java.util.List;

import ibrik.assembler.arm.Assembler;
import ibrik.assembler.arm.Cond;
import ibrik.assembler.arm.Operand2;
import ibrik.assembler.arm.Reg;
import ibrik.compiler.core.ir.Block;
import ibrik.compiler.core.ir.Condition;
import ibrik.compiler.core.ir.Op;
import ibrik.compiler.core.ir.Type;
import ibrik.compiler.core.ir.Value;
import ibrik.compiler.core.lir.LirBlock;
import ibrik.compiler.core.lir.Operand;
import ibrik.compiler.core.lir.ParallelMove;
import ibrik.compiler.core.lir.VirtualRegister;

/// Ends of blocks, phis, comparisons as values, selection.
final class ControlSelection {
    private final Selector s;
    private final Comparison comparison;

    ControlSelection(Selector selector) {
        s = selector;
        comparison = new Comparison(selector);
    }

    /// Selects the end of a block; returns how many jumps it ends with.
    int end(Block b) {
        switch (b.kind) {
            case GOTO -> {
                phis(b, b.successor(0));
                jump(s.blocks.get(b.successor(0)));
                return 1;
            }
            case THROWING -> {
                jump(s.blocks.get(b.successor(0)));
                return 1;
            }
            case IF -> {
                Test test = comparison.test(b.condition, b.control(0), b.control(1));
                LirBlock yes = s.blocks.get(b.successor(0));
                LirBlock no = s.blocks.get(b.successor(1));
                ArmInstruction i = s.add("branch");
                i.data = test + " " + yes;
                i.encode(out -> out.branch(test, yes, no));
                return 1;
            }
            case TABLE_SWITCH -> {
                tableSwitch(b);
                return 1;
            }
            case RETURN -> {
                giveBack(b);
                return 1;
            }
            default -> {
                return 0;
            }
        }
    }

    private void jump(LirBlock target) {
        ArmInstruction i = s.add("goto");
        i.data = target;
        i.encode(out -> out.jump(target));
    }

    private void phis(Block b, Block target) {
        int edge = target.predecessors().indexOf(b);
        List<VirtualRegister> to = new ArrayList<>();
        List<VirtualRegister> from = new ArrayList<>();
        List<Runnable> constants = new ArrayList<>();
        for (Value phi : target.values()) {
            if (phi.op != Op.PHI) break;
            if (!s.wantsLow(phi) && !s.wantsHigh(phi)) continue;
            Value arg = phi.arg(edge);
            if (s.wantsLow(phi)) phi(s.low(phi), arg, false, to, from, constants);
            if (s.wantsHigh(phi)) phi(s.high(phi), arg, true, to, from, constants);
        }
        if (!to.isEmpty()) s.add(new ParallelMove(to, from));
        for (Runnable r : constants) r.run();
    }

    private void phi(VirtualRegister d, Value arg, boolean upper, List<VirtualRegister> to, List<VirtualRegister> from, List<Runnable> constants) {
        Value source = arg;
        while (upper ? source.op == Op.ZERO_CHECK : Selector.isAlias(source.op)) source = source.arg(0);
        if (Selector.isConstantLike(source)) {
            Value constant = source;
            constants.add(() -> s.constantInto(d, constant, upper));
            return;
        }
        if (upper && source.op == Op.ZEXT32) {
            constants.add(() -> s.add(Constants.load(d, 0)));
            return;
        }
        VirtualRegister r = upper ? s.high(arg) : s.low(arg);
        if (r == d) return;
        if (r.hint == null) r.hint = d;
        if (d.hint == null) d.hint = r;
        to.add(d);
        from.add(r);
    }

    private void giveBack(Block b) {
        ArmInstruction i = new ArmInstruction("return");
        if (!b.controls().isEmpty()) {
            Value v = b.control(0);
            i.use(Operand.fixed(s.calls().argument(v, false, 0), 0));
            if (v.type == Type.LONG) i.use(Operand.fixed(s.calls().argument(v, true, 1), 1));
        }
        s.add(i);
        i.encode(Emitter::epilogue);
    }

    private void tableSwitch(Block b) {
        List<LirBlock> targets = new ArrayList<>();
        for (Block t : b.successors()) targets.add(s.blocks.get(t));
        int low = b.low;
        int count = targets.size() - 1;
        VirtualRegister offset = s.newInteger();
        VirtualRegister selector = s.low(b.control(0));
        VirtualRegister lowConstant = Operand2.encodable(low) || Operand2.encodable(-low) ? null : s.constant(low);
        VirtualRegister limit = Operand2.encodable(count) ? null : s.constant(count);
        ArmInstruction i = s.add("table switch").in(selector);
        if (lowConstant != null) i.in(lowConstant);
        if (limit != null) i.in(limit);
        i.temp(offset);
        i.data = targets;
        i.encode(out -> {
            Assembler asm = out.asm;
            Reg t = i.use(0);
            if (low != 0) {
                t = i.tmp(0);
                if (lowConstant != null) asm.sub(t, i.use(0), i.use(1));
                else if (Operand2.encodable(low)) asm.sub(t, i.use(0), Operand2.imm(low));
                else asm.add(t, i.use(0), Operand2.imm(-low));
            }
            asm.cmp(t, limit == null ? Operand2.imm(count) : i.use(i.uses.size() - 1));
            out.table(t, targets);
        });
    }

    void select(Value v) {
        switch (v.op) {
            case COMPARE -> compare(v);
            case SELECT -> choose(v);
            default -> compareThreeWays(v);
        }
    }

    private void compare(Value v) {
        Condition c = (Condition) v.aux;
        Value a = v.arg(0);
        VirtualRegister d = s.low(v);
        if (a.type != Type.LONG && !a.type.isFloating() && v.arg(1).isConstant(0) && (c == Condition.EQ || c == Condition.LT) && a.op != Op.COMPARE && a.op != Op.COMPARE3) {
            ArmInstruction i = s.add("compare zero").out(d).in(s.low(a));
            i.encode(out -> {
                if (c == Condition.EQ) {
                    out.asm.clz(AL, i.def(0), i.use(0));
                    out.asm.mov(i.def(0), i.def(0).lsr(5));
                } else out.asm.mov(i.def(0), i.use(0).lsr(31));
            });
            return;
        }
        if (a.type != Type.LONG && !a.type.isFloating() && v.arg(1).isConstant(0) && c == Condition.NE && a.op != Op.COMPARE && a.op != Op.COMPARE3) {
            ArmInstruction i = s.add("compare not zero").out(d).in(s.low(a));
            i.encode(out -> {
                out.asm.sub(AL, SET, i.def(0), i.use(0), Operand2.imm(0));
                out.asm.mov(Cond.NE, KEEP, i.def(0), Operand2.imm(1));
            });
            return;
        }
        Test test = comparison.test(c, a, v.arg(1));
        setBoth(d, test, 1, 0);
    }

    private void setBoth(VirtualRegister d, Test test, int yes, int no) {
        int whenTrue = test.negated() ? no : yes;
        int whenFalse = test.negated() ? yes : no;
        ArmInstruction i = s.add("set").out(d);
        i.data = test;
        i.encode(out -> {
            if (test.second() == null) {
                out.asm.load(test.first(), i.def(0), whenTrue);
                out.asm.load(test.first().opposite(), i.def(0), whenFalse);
            } else {
                out.asm.load(i.def(0), whenFalse);
                out.asm.load(test.first(), i.def(0), whenTrue);
                out.asm.load(test.second(), i.def(0), whenTrue);
            }
        });
    }

    private void choose(Value v) {
        Test test = comparison.test((Condition) v.aux, v.arg(0), v.arg(1));
        Value yes = v.arg(test.negated() ? 3 : 2);
        Value no = v.arg(test.negated() ? 2 : 3);
        if (v.type.isFloating()) chooseFloat(v, test, yes, no);
        else {
            if (s.wantsLow(v)) chooseHalf(s.low(v), test, yes, no, false);
            if (s.wantsHigh(v)) chooseHalf(s.high(v), test, yes, no, true);
        }
    }

    private Integer constant(Value v, boolean upper) {
        if (!v.isConstant()) return null;
        int c = (int) (upper ? v.imm >> 32 : v.imm);
        return Operand2.encodable(c) || Operand2.encodable(~c) ? (Integer) c : null;
    }

    private VirtualRegister half(Value v, boolean upper) {
        return upper ? s.high(v) : s.low(v);
    }

    private void chooseHalf(VirtualRegister d, Test test, Value yes, Value no, boolean upper) {
        Integer y = constant(yes, upper);
        Integer n = constant(no, upper);
        if (y != null && n != null && test.second() == null) {
            setBoth(d, test, y, n);
        } else if (y != null) {
            ArmInstruction i = s.add("select").in(half(no, upper));
            i.define(Operand.sameAs(d, 0));
            i.encode(out -> each(test, c -> out.asm.load(c, i.def(0), y)));
        } else if (n != null && test.second() == null) {
            ArmInstruction i = s.add("select").in(half(yes, upper));
            i.define(Operand.sameAs(d, 0));
            i.encode(out -> out.asm.load(test.first().opposite(), i.def(0), n));
        } else {
            VirtualRegister a = half(no, upper);
            VirtualRegister b = half(yes, upper);
            if (a == b) {
                s.move(d, a);
                return;
            }
            ArmInstruction i = s.add("select").in(a).late(b);
            i.define(Operand.sameAs(d, 0));
            i.encode(out -> each(test, c -> out.asm.mov(c, KEEP, i.def(0), i.use(1))));
        }
    }

    private interface PerCondition {
        void emit(Cond cond);
    }

    private static void each(Test test, PerCondition body) {
        body.emit(test.first());
        if (test.second() != null) body.emit(test.second());
    }

    private void chooseFloat(Value v, Test test, Value yes, Value no) {
        VirtualRegister a = s.low(no);
        VirtualRegister b = s.low(yes);
        if (a == b) {
            s.move(s.low(v), a);
            return;
        }
        ArmInstruction i = s.add("select float").in(a).late(b);
        i.define(Operand.sameAs(s.low(v), 0));
        boolean wide = v.type == Type.DOUBLE;
        i.encode(out -> each(test, c -> {
            if (wide) out.asm.vmov(c, i.defD(0), i.useD(1));
            else out.asm.vmov(c, i.defS(0), i.useS(1));
        }));
    }

    private void compareThreeWays(Value v) {
        Value a = v.arg(0);
        Value b = v.arg(1);
        if (a.type.isFloating()) {
            comparison.test(Condition.EQ, a, b);
            ArmInstruction i = s.add("compare3").out(s.low(v));
            boolean nanIsGreater = v.imm > 0;
            i.encode(out -> {
                Assembler asm = out.asm;
                asm.load(i.def(0), nanIsGreater ? 1 : -1);
                if (nanIsGreater) asm.mvn(Cond.MI, KEEP, i.def(0), Operand2.imm(0));
                else asm.mov(Cond.GT, KEEP, i.def(0), Operand2.imm(1));
                asm.mov(Cond.EQ, KEEP, i.def(0), Operand2.imm(0));
            });
            return;
        }
        ArmInstruction i = s.add("compare3").out(s.low(v));
        boolean wide = a.type == Type.LONG;
        if (wide) i.late(s.low(a), s.high(a), s.low(b), s.high(b));
        else i.late(s.low(a), s.low(b));
        i.encode(out -> {
            Assembler asm = out.asm;
            Reg d = i.def(0);
            if (wide) {
                asm.cmp(i.use(0), i.use(2));
                asm.sbc(AL, SET, out.scratch(), i.use(1), i.use(3));
            } else asm.cmp(i.use(0), i.use(1));
            asm.mov(d, Operand2.imm(0));
            asm.mvn(Cond.LT, KEEP, d, Operand2.imm(0));
            if (wide) {
                asm.cmp(i.use(2), i.use(0));
                asm.sbc(AL, SET, out.scratch(), i.use(3), i.use(1));
                asm.mov(Cond.LT, KEEP, d, Operand2.imm(1));
            } else asm.mov(Cond.GT, KEEP, d, Operand2.imm(1));
        });
    }
}
