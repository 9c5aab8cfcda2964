// Jumps, and values made of conditions.
package ibrik.compiler.amd64;

import ibrik.assembler.amd64.Alu;
import ibrik.assembler.amd64.Cond;
import ibrik.assembler.amd64.Label;
import ibrik.assembler.amd64.Mem;
import ibrik.assembler.amd64.Reg;
import ibrik.assembler.amd64.Width;
import ibrik.compiler.core.lir.LirBlock;
import ibrik.compiler.core.lir.Operand;
import java.util.List;

/** Control flow of the low-level form. */
final class Control {
    private Control() {
    }

    /** Goes on at a block. */
    static final class Jump extends Instruction {
        private final LirBlock target;

        Jump(LirBlock target) {
            super("jump");
            this.target = target;
            data = target;
        }

        LirBlock target() {
            return target;
        }

        @Override
        void emit(Emitter e) {
            e.jump(target);
        }
    }

    /** Compares and goes one of two ways. */
    static final class Branch extends Instruction {
        private final LirBlock yes;
        private final LirBlock no;
        Comparison comparison;

        Branch(LirBlock yes, LirBlock no) {
            super("branch");
            this.yes = yes;
            this.no = no;
        }

        @Override
        void emit(Emitter e) {
            comparison.emit(e, this);
            switch (comparison.parity()) {
                case NONE -> {
                    if (e.isNext(yes)) {
                        e.asm.jcc(comparison.negate().cond(), e.label(no));
                    } else {
                        e.asm.jcc(comparison.cond(), e.label(yes));
                        e.jump(no);
                    }
                }
                case AND_ORDERED -> equal(e, yes, no);
                case OR_UNORDERED -> equal(e, no, yes);
            }
        }

        /** To {@code same} if ZF and not PF, else to {@code different}. */
        private static void equal(Emitter e, LirBlock same, LirBlock different) {
            e.asm.jcc(Cond.P, e.label(different));
            if (e.isNext(same)) {
                e.asm.jcc(Cond.NE, e.label(different));
            } else {
                e.asm.jcc(Cond.E, e.label(same));
                e.jump(different);
            }
        }
    }

    /** Jumps by the value of use 0 less {@link #immediate}; temporary 0 is free to compute with. */
    static final class TableSwitch extends Instruction {
        private final List<LirBlock> targets;
        private final LirBlock otherwise;

        TableSwitch(List<LirBlock> targets, LirBlock otherwise) {
            super("switch");
            this.targets = targets;
            this.otherwise = otherwise;
        }

        @Override
        void emit(Emitter e) {
            Reg value = e.use(this, 0);
            int low = (int) immediate;
            if (low != 0) {
                // Without a check the table would be read at a 64-bit index; the 32-bit result has zeros above.
                e.asm.lea(Width.L, Registers.SCRATCH, Mem.of(value, -low));
                value = Registers.SCRATCH;
            }
            e.asm.alu(Alu.CMP, Width.L, value, targets.size());
            e.asm.jcc(Cond.AE, e.label(otherwise));
            e.asm.mov(Width.L, Registers.SCRATCH, Mem.symbol(null, value, 4, e.jumpTable(targets), 0));
            e.asm.jmp(Registers.SCRATCH);
        }
    }

    /** Returns; the result, if any, is a fixed use. */
    static final class Return extends Instruction {
        Return() {
            super("return");
        }

        @Override
        void emit(Emitter e) {
            e.epilogue();
            e.asm.ret();
        }
    }

    /** The exception arrives in RAX, a fixed definition. */
    static final class Catch extends Instruction {
        Catch() {
            super("catch");
        }

        @Override
        void emit(Emitter e) {
            // The unwinder has put everything in place.
        }
    }

    /** Keeps its use alive to this place. */
    static final class KeepAlive extends Instruction {
        KeepAlive() {
            super("keep-alive");
        }

        @Override
        void emit(Emitter e) {
            // Being a use is all it is for.
        }
    }

    /** 1 if the comparison holds, else 0. */
    static final class Set extends Instruction {
        Comparison comparison;

        Set() {
            super("set");
        }

        @Override
        void emit(Emitter e) {
            Reg d = e.def(this);
            boolean free = uses.stream().noneMatch(u -> !u.register.floating && u.physical == d.number());
            if (free) {
                e.asm.alu(Alu.XOR, Width.L, d, d);
            }
            comparison.emit(e, this);
            e.asm.set(comparison.cond(), d);
            if (comparison.parity() != Comparison.Parity.NONE) {
                boolean and = comparison.parity() == Comparison.Parity.AND_ORDERED;
                e.asm.set(and ? Cond.NP : Cond.P, Registers.SCRATCH);
                e.asm.alu(and ? Alu.AND : Alu.OR, Width.B, d, Registers.SCRATCH);
            }
            if (!free) {
                e.asm.movzx(Width.L, Width.B, d, d);
            }
        }
    }

    /** Three-way comparison: for integers and for floats with NaN giving -1; {@code reversed} (operands exchanged): NaN giving 1. */
    static final class ThreeWay extends Instruction {
        private final boolean reversed;
        Comparison comparison;

        ThreeWay(boolean reversed) {
            super("compare3");
            this.reversed = reversed;
        }

        /** Greater plus greater-or-equal less one: both are false when unordered. */
        @Override
        void emit(Emitter e) {
            Reg d = e.def(this);
            comparison.emit(e, this);
            boolean floating = comparison.floating();
            e.asm.set(floating ? Cond.A : Cond.G, d);
            e.asm.set(floating ? Cond.AE : Cond.GE, Registers.SCRATCH);
            e.asm.alu(Alu.ADD, Width.B, d, Registers.SCRATCH);
            if (reversed) {
                e.asm.neg(Width.B, d);
                e.asm.alu(Alu.ADD, Width.B, d, 1);
            } else {
                e.asm.alu(Alu.SUB, Width.B, d, 1);
            }
            e.asm.movsx(Width.L, Width.B, d, d);
        }
    }

    /** If the comparison holds, {@code source}, else the use that definition 0 shares its place with. */
    static final class Select extends Instruction {
        private final Width width;
        Comparison comparison;
        Source source;

        Select(Width width) {
            super("select");
            this.width = width;
        }

        @Override
        void emit(Emitter e) {
            comparison.emit(e, this);
            Reg d = e.def(this);
            if (comparison.parity() == Comparison.Parity.AND_ORDERED) {
                throw new IllegalStateException("A select on floating equality reached emission; selection turns it into inequality.");
            }
            move(e, comparison.cond(), d);
            if (comparison.parity() == Comparison.Parity.OR_UNORDERED) {
                move(e, Cond.P, d);
            }
        }

        private void move(Emitter e, Cond cond, Reg d) {
            Operand o = uses.get(((Source.Use) source).index());
            if (o.inRegister()) {
                e.asm.cmov(cond, width, d, e.reg(o));
            } else {
                e.asm.cmov(cond, width, d, e.slot(o));
            }
        }
    }

    /** Like {@link Select}, for floating values, by a jump over a move. */
    static final class FloatSelect extends Instruction {
        private final boolean wide;
        Comparison comparison;
        Source source;

        FloatSelect(boolean wide) {
            super("select float");
            this.wide = wide;
        }

        @Override
        void emit(Emitter e) {
            Label skip = new Label();
            comparison.emit(e, this);
            if (comparison.parity() == Comparison.Parity.OR_UNORDERED) {
                Label take = new Label();
                e.asm.jcc(Cond.P, take);
                e.asm.jcc(Cond.E, skip);
                e.asm.bind(take);
            } else {
                e.asm.jcc(comparison.negate().cond(), skip);
            }
            Floats.load(e, this, wide, e.floatDef(this), source);
            e.asm.bind(skip);
        }
    }
}
