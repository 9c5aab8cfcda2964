// Selection of block ends, phis, comparisons and selections.
package ibrik.compiler.amd64;

import ibrik.assembler.amd64.Width;
import ibrik.compiler.core.ir.Access;
import ibrik.compiler.core.ir.Block;
import ibrik.compiler.core.ir.Condition;
import ibrik.compiler.core.ir.Op;
import ibrik.compiler.core.ir.Type;
import ibrik.compiler.core.ir.Value;
import ibrik.compiler.core.lir.LirBlock;
import ibrik.compiler.core.lir.Move;
import ibrik.compiler.core.lir.Operand;
import ibrik.compiler.core.lir.ParallelMove;
import ibrik.compiler.core.lir.VirtualRegister;
import ibrik.compiler.core.target.Symbol;
import java.util.ArrayList;
import java.util.List;

/** Control flow, and the conditions it depends on. */
final class ControlRules {
    private final Selection s;

    ControlRules(Selection s) {
        this.s = s;
    }

    // ---- block ends ----

    void end(Block b) {
        LirBlock made = s.lirBlock(b);
        made.jumps = b.kind == Block.Kind.UNREACHABLE ? 0 : 1;
        switch (b.kind) {
            case GOTO -> {
                phis(b);
                s.emit(new Control.Jump(s.lirBlock(b.successor(0))));
            }
            case THROWING -> s.emit(new Control.Jump(s.lirBlock(b.successor(0))));
            case IF -> {
                Control.Branch i = new Control.Branch(s.lirBlock(b.successor(0)), s.lirBlock(b.successor(1)));
                i.comparison = comparison(i, b.condition, b.control(0), b.control(1));
                s.emit(i);
            }
            case TABLE_SWITCH -> tableSwitch(b);
            case RETURN -> {
                Control.Return i = new Control.Return();
                if (!b.controls().isEmpty()) {
                    Value result = b.control(0);
                    VirtualRegister r = s.register(result);
                    int fixed = result.type.isFloating() ? Registers.XMM0 : Registers.RAX;
                    if (r.hintRegister < 0) {
                        r.hintRegister = fixed;
                    }
                    i.use(Operand.fixed(r, fixed));
                }
                s.emit(i);
            }
            case UNREACHABLE -> {
            }
        }
    }

    private void phis(Block b) {
        Block next = b.successor(0);
        if (next.predecessors().size() < 2) {
            return;
        }
        int edge = next.predecessors().indexOf(b);
        List<VirtualRegister> to = new ArrayList<>();
        List<VirtualRegister> from = new ArrayList<>();
        for (Value phi : next.values()) {
            if (phi.op != Op.PHI) {
                break;
            }
            // A phi that no one has asked for yet may still be: blocks are selected in layout order, not in that of uses.
            VirtualRegister target = s.register(phi);
            VirtualRegister source = s.register(phi.arg(edge));
            Selection.hint(source, target);
            to.add(target);
            from.add(source);
        }
        if (!to.isEmpty()) {
            s.emit(new ParallelMove(to, from));
        }
    }

    private void tableSwitch(Block b) {
        List<LirBlock> targets = new ArrayList<>();
        for (Block t : b.successors()) {
            targets.add(s.lirBlock(t));
        }
        LirBlock otherwise = targets.removeLast();
        Control.TableSwitch i = new Control.TableSwitch(targets, otherwise);
        i.immediate = b.low;
        s.emit(i.use(Operand.register(s.register(b.control(0)))));
    }

    // ---- values ----

    void value(Value v) {
        switch (v.op) {
            case PHI -> {
                if (v.argCount() == 1) {
                    s.emit(new Move(s.result(v), s.register(v.arg(0))));
                }
            }
            case CATCH -> s.emit(new Control.Catch().define(Operand.fixed(s.result(v), Registers.RAX)));
            case COMPARE -> {
                Control.Set i = new Control.Set();
                i.comparison = comparison(i, (Condition) v.aux, v.arg(0), v.arg(1));
                s.emit(i.define(Operand.register(s.result(v))));
            }
            case COMPARE3 -> threeWay(v);
            case SELECT -> select(v);
            case KEEP_ALIVE -> s.emit(new Control.KeepAlive().use(Operand.any(s.register(v.arg(0)))));
            default -> throw new IllegalArgumentException("Not a control operation: " + v.op);
        }
    }

    private void threeWay(Value v) {
        boolean reversed = v.arg(0).type.isFloating() && v.imm > 0;
        Control.ThreeWay i = new Control.ThreeWay(reversed);
        Value a = v.arg(reversed ? 1 : 0);
        Value b = v.arg(reversed ? 0 : 1);
        // The order of the operands matters, so they are not exchanged even if the first is a constant.
        i.comparison = a.type.isFloating() ? floating(i, Condition.GT, a, b, null) : integer(i, Condition.GT, a, b, null);
        s.emit(i.define(Operand.register(s.result(v))));
    }

    private void select(Value v) {
        Test test = test((Condition) v.aux, v.arg(0), v.arg(1));
        Condition condition = test.condition;
        Value yes = v.arg(2);
        Value no = v.arg(3);
        if (condition == Condition.EQ && test.a.type.isFloating()) {
            // Inequality takes two moves of the same value, equality would take a move undone.
            condition = Condition.NE;
            yes = v.arg(3);
            no = v.arg(2);
        }
        VirtualRegister tied = s.register(no);
        VirtualRegister other = s.register(yes);
        Operand otherUse = tied == other ? Operand.any(other) : Operand.anyLate(other);
        if (v.type.isFloating()) {
            Control.FloatSelect i = new Control.FloatSelect(v.type == Type.DOUBLE);
            i.use(Operand.register(tied)).use(otherUse);
            i.source = new Source.Use(1);
            i.comparison = plain(i, condition, test.a, test.b, tied);
            s.emit(i.define(Operand.sameAs(s.result(v), 0)));
        } else {
            Control.Select i = new Control.Select(IntegerRules.width(v.type));
            i.use(Operand.register(tied)).use(otherUse);
            i.source = new Source.Use(1);
            i.comparison = plain(i, condition, test.a, test.b, tied);
            s.emit(i.define(Operand.sameAs(s.result(v), 0)));
        }
    }

    // ---- comparisons ----

    /** A condition of two values. */
    private record Test(Condition condition, Value a, Value b) {
    }

    /** Sees through a test of another comparison's result. */
    private Test test(Condition condition, Value a, Value b) {
        if (b.isConstant(0) && s.isOwn(a, Op.COMPARE) && (condition == Condition.NE || condition == Condition.EQ)) {
            Condition inner = (Condition) a.aux;
            return new Test(condition == Condition.NE ? inner : inner.negate(a.arg(0).type.isFloating()), a.arg(0), a.arg(1));
        }
        if (b.isConstant(0) && s.isOwn(a, Op.COMPARE3) && isSigned(condition)) {
            return new Test(a.arg(0).type.isFloating() ? unordered(condition, a.imm > 0) : condition, a.arg(0), a.arg(1));
        }
        return new Test(condition, a, b);
    }

    /** A comparison whose operands become uses of the instruction. */
    private Comparison comparison(Instruction i, Condition condition, Value a, Value b) {
        Test test = test(condition, a, b);
        return plain(i, test.condition, test.a, test.b, null);
    }

    private static boolean isSigned(Condition c) {
        return switch (c) {
            case EQ, NE, LT, LE, GT, GE -> true;
            default -> false;
        };
    }

    /** The condition on floats that a condition on their three-way result stands for. */
    private static Condition unordered(Condition c, boolean nanIsGreater) {
        return switch (c) {
            case LT -> nanIsGreater ? Condition.LT : Condition.LT_U;
            case LE -> nanIsGreater ? Condition.LE : Condition.LE_U;
            case GT -> nanIsGreater ? Condition.GT_U : Condition.GT;
            case GE -> nanIsGreater ? Condition.GE_U : Condition.GE;
            default -> c;
        };
    }

    private Comparison plain(Instruction i, Condition condition, Value a, Value b, VirtualRegister tied) {
        if (a.type.isFloating()) {
            return floating(i, condition, a, b, tied);
        }
        if (a.op == Op.CONST || a.op == Op.SYMBOL && b.op != Op.CONST) {
            return integer(i, condition.swap(), b, a, tied);
        }
        return integer(i, condition, a, b, tied);
    }

    private Comparison floating(Instruction i, Condition condition, Value a, Value b, VirtualRegister tied) {
        boolean exchange = switch (condition) {
            case LT, LE, GT_U, GE_U -> true;
            default -> false;
        };
        Value left = exchange ? b : a;
        Value right = exchange ? a : b;
        Condition c = exchange ? condition.swap() : condition;
        VirtualRegister r = s.register(left);
        Source use = new Source.Use(Selection.use(i, tied == null || tied == r ? Operand.register(r) : Operand.late(r)));
        Source other = s.sourceNoImmediate(i, right, tied);
        return new Comparison(a.type == Type.DOUBLE ? Comparison.Kind.DOUBLE : Comparison.Kind.FLOAT, Width.L, use, other, c);
    }

    private Comparison integer(Instruction i, Condition condition, Value a, Value b, VirtualRegister tied) {
        Width w = IntegerRules.width(a.type);
        boolean equality = condition == Condition.EQ || condition == Condition.NE;
        if (equality && b.isConstant(0) && s.isOwn(a, Op.AND)) {
            return maskTest(i, condition, a, w, tied);
        }
        if (b.op == Op.CONST && narrow(a, b.imm, condition)) {
            Width narrow = Memory.width(a.memory().access());
            return new Comparison(Comparison.Kind.COMPARE, narrow, s.foldLoad(i, a, tied != null), new Source.Immediate((int) b.imm), condition);
        }
        boolean shortRight = IntegerRules.isIntConstant(b) || b.op == Op.SYMBOL && b.type != Type.LONG;
        if (shortRight) {
            Source right = s.source(i, b, tied);
            return new Comparison(Comparison.Kind.COMPARE, w, left(i, a, tied), right, condition);
        }
        Access access = a.type == Type.LONG ? Access.I64 : a.type == Type.REF ? Access.REF : Access.I32;
        if (s.mayFold(a, access) && !s.mayFold(b, access)) {
            Source right = register(i, b, tied);
            return new Comparison(Comparison.Kind.COMPARE, w, s.foldLoad(i, a, tied != null), right, condition);
        }
        Source left = register(i, a, tied);
        return new Comparison(Comparison.Kind.COMPARE, w, left, s.source(i, b, tied), condition);
    }

    /** A narrow load compared with a constant it can hold; unsigned loads are never negative, so only the sign-free conditions are the same. */
    private boolean narrow(Value a, long value, Condition condition) {
        boolean equality = condition == Condition.EQ || condition == Condition.NE;
        if (s.mayFold(a, Access.I8, Access.I16)) {
            boolean fits = a.memory().access() == Access.I8 ? value == (byte) value : value == (short) value;
            return fits && isSigned(condition);
        }
        if (s.mayFold(a, Access.U8, Access.U16)) {
            return equality && value >= 0 && value <= (a.memory().access() == Access.U8 ? 0xff : 0xffff);
        }
        return false;
    }

    private Source left(Instruction i, Value a, VirtualRegister tied) {
        return s.sourceNoImmediate(i, a, tied);
    }

    private Source register(Instruction i, Value v, VirtualRegister tied) {
        VirtualRegister r = s.register(v);
        return new Source.Use(Selection.use(i, tied == null || tied == r ? Operand.register(r) : Operand.late(r)));
    }

    private Comparison maskTest(Instruction i, Condition condition, Value and, Width w, VirtualRegister tied) {
        Value a = and.arg(0);
        Value b = and.arg(1);
        if (IntegerRules.isIntConstant(b)) {
            Width width = w == Width.Q && b.imm >= 0 ? Width.L : w;
            if (s.mayFold(a, Access.I8, Access.U8) && b.imm >= 0 && b.imm <= 0x7f) {
                return new Comparison(Comparison.Kind.TEST, Width.B, s.foldLoad(i, a, tied != null), new Source.Immediate((int) b.imm), condition);
            }
            Source left = left(i, a, tied);
            return new Comparison(Comparison.Kind.TEST, width, left, new Source.Immediate((int) b.imm), condition);
        }
        Source right = register(i, b, tied);
        return new Comparison(Comparison.Kind.TEST, w, left(i, a, tied), right, condition);
    }
}
