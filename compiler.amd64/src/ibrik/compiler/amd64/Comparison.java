// Comparing, and the conditions that follow from the flags.
package ibrik.compiler.amd64;

import ibrik.assembler.amd64.Alu;
import ibrik.assembler.amd64.Cond;
import ibrik.assembler.amd64.Mem;
import ibrik.assembler.amd64.Reg;
import ibrik.assembler.amd64.Width;
import ibrik.assembler.amd64.Xmm;
import ibrik.compiler.core.ir.Condition;
import ibrik.compiler.core.lir.LirInstruction;
import ibrik.compiler.core.lir.Operand;

/**
 * A comparison that sets the flags, and the condition to be read from them.
 *
 * <p>UCOMISS and UCOMISD set ZF, PF and CF when an operand is NaN. "Above" and "above or equal" are then false and "below" and
 * "below or equal" true, so every ordered condition is one jump after choosing the order of the operands; only EQ (ZF and not PF)
 * and NE (not ZF, or PF) take two.
 *
 * @param left  a Use or Memory
 * @param right a Use, Immediate, SymbolAddress, Memory or (floating) Constant
 */
record Comparison(Kind kind, Width width, Source left, Source right, Condition condition) {
    enum Kind { COMPARE, TEST, FLOAT, DOUBLE }

    /** What the parity flag adds to {@link #cond}. */
    enum Parity { NONE, AND_ORDERED, OR_UNORDERED }

    boolean floating() {
        return kind == Kind.FLOAT || kind == Kind.DOUBLE;
    }

    Comparison negate() {
        return new Comparison(kind, width, left, right, condition.negate(floating()));
    }

    Parity parity() {
        return !floating() ? Parity.NONE : switch (condition) {
            case EQ -> Parity.AND_ORDERED;
            case NE -> Parity.OR_UNORDERED;
            default -> Parity.NONE;
        };
    }

    Cond cond() {
        if (floating()) {
            return switch (condition) {
                case EQ, EQ_U -> Cond.E;
                case NE, NE_O -> Cond.NE;
                case GT -> Cond.A;
                case GE -> Cond.AE;
                case LT_U -> Cond.B;
                case LE_U -> Cond.BE;
                default -> throw new IllegalStateException("Floating condition " + condition
                    + " reached emission; selection must exchange the operands.");
            };
        }
        return switch (condition) {
            case EQ -> Cond.E;
            case NE -> Cond.NE;
            case LT -> Cond.L;
            case LE -> Cond.LE;
            case GT -> Cond.G;
            case GE -> Cond.GE;
            case ULT -> Cond.B;
            case ULE -> Cond.BE;
            case UGT -> Cond.A;
            case UGE -> Cond.AE;
            default -> throw new IllegalStateException("Condition " + condition + " compares floating values, not integers.");
        };
    }

    void emit(Emitter e, LirInstruction i) {
        switch (kind) {
            case COMPARE -> compare(e, i);
            case TEST -> test(e, i);
            case FLOAT, DOUBLE -> compareFloating(e, i);
        }
    }

    private void compare(Emitter e, LirInstruction i) {
        Operand direct = operand(i, left);
        if (direct != null && direct.inRegister()) {
            Reg reg = e.reg(direct);
            if (right instanceof Source.Immediate immediate && immediate.value() == 0) {
                e.asm.test(width, reg, reg);
            } else {
                Integers.alu(e, i, Alu.CMP, width, reg, right);
            }
            return;
        }
        Mem mem = direct != null ? e.slot(direct) : memory(e, i, left);
        switch (right) {
            case Source.Immediate immediate -> e.asm.alu(Alu.CMP, width, mem, immediate.value());
            case Source.SymbolAddress s -> e.asm.aluSymbol(Alu.CMP, mem, s.symbol(), s.addend());
            case Source.Use use -> e.asm.alu(Alu.CMP, width, mem, e.use(i, use.index()));
            default -> throw new IllegalStateException("Two memory operands are compared: " + i);
        }
    }

    private void test(Emitter e, LirInstruction i) {
        Operand direct = operand(i, left);
        if (direct != null && direct.inRegister()) {
            Reg reg = e.reg(direct);
            switch (right) {
                case Source.Immediate immediate -> testImmediate(e, reg, immediate.value());
                case Source.Use use -> e.asm.test(width, reg, e.use(i, use.index()));
                default -> throw new IllegalStateException("A test takes a register or a constant: " + i);
            }
            return;
        }
        Mem mem = direct != null ? e.slot(direct) : memory(e, i, left);
        switch (right) {
            case Source.Immediate immediate -> e.asm.test(width, mem, immediate.value());
            case Source.Use use -> e.asm.test(width, mem, e.use(i, use.index()));
            default -> throw new IllegalStateException("A test takes a register or a constant: " + i);
        }
    }

    /** A byte is enough for small masks that leave the sign alone. */
    private void testImmediate(Emitter e, Reg reg, int value) {
        boolean narrow = value > 0 && value <= 0x7f;
        e.asm.test(narrow ? Width.B : width, reg, value);
    }

    private void compareFloating(Emitter e, LirInstruction i) {
        Xmm a = e.floatUse(i, ((Source.Use) left).index());
        boolean wide = kind == Kind.DOUBLE;
        if (right instanceof Source.Use use && i.uses.get(use.index()).inRegister()) {
            Xmm b = e.floatUse(i, use.index());
            if (wide) {
                e.asm.ucomisd(a, b);
            } else {
                e.asm.ucomiss(a, b);
            }
        } else {
            Mem b = memory(e, i, right);
            if (wide) {
                e.asm.ucomisd(a, b);
            } else {
                e.asm.ucomiss(a, b);
            }
        }
    }

    private static Operand operand(LirInstruction i, Source source) {
        return source instanceof Source.Use use ? i.uses.get(use.index()) : null;
    }

    /** The memory operand of a source that is not in a register; the instruction that uses it must follow at once. */
    static Mem memory(Emitter e, LirInstruction i, Source source) {
        return switch (source) {
            case Source.Use use -> e.slot(i.uses.get(use.index()));
            case Source.Constant c -> e.constant(c.bits(), c.size());
            case Source.Memory m -> {
                if (m.traps()) {
                    e.trap(i);
                }
                yield e.mem(i, m.address());
            }
            default -> throw new IllegalStateException("Source " + source + " is not memory: " + i);
        };
    }
}
