// Integer instructions of the low-level form.
package ibrik.compiler.amd64;

import ibrik.assembler.amd64.Alu;
import ibrik.assembler.amd64.Mem;
import ibrik.assembler.amd64.Reg;
import ibrik.assembler.amd64.Shift;
import ibrik.assembler.amd64.Width;
import ibrik.compiler.core.lir.LirInstruction;
import ibrik.compiler.core.lir.Operand;
import ibrik.compiler.core.target.Symbol;

/** Integer arithmetic, constants, extensions. Definition 0 is the result; results of INT leave zeros in the upper half. */
final class Integers {
    private Integers() {
    }

    /** {@code dst = dst op source}. */
    static void alu(Emitter e, LirInstruction i, Alu op, Width w, Reg dst, Source source) {
        switch (source) {
            case Source.Immediate immediate -> e.asm.alu(op, w, dst, immediate.value());
            case Source.SymbolAddress s -> e.asm.aluSymbol(op, dst, s.symbol(), s.addend());
            case Source.Use use when i.uses.get(use.index()).inRegister() -> e.asm.alu(op, w, dst, e.use(i, use.index()));
            default -> e.asm.alu(op, w, dst, Comparison.memory(e, i, source));
        }
    }

    /** A constant. */
    static final class Constant extends Instruction {
        Constant(long value) {
            super("constant");
            immediate = value;
        }

        @Override
        void emit(Emitter e) {
            Moves.constant(e.asm, e.def(this), immediate);
        }
    }

    /** The address of a symbol, below 4 GB. */
    static final class SymbolConstant extends Instruction {
        SymbolConstant(Symbol symbol, long addend) {
            super("symbol");
            data = symbol;
            immediate = addend;
        }

        @Override
        void emit(Emitter e) {
            e.asm.movSymbol(e.def(this), data, immediate);
        }
    }

    /** A two-operand operation: definition 0 is where use 0 is. */
    static final class Binary extends Instruction {
        private final Alu op;
        private final Width width;
        Source source;

        Binary(Alu op, Width width) {
            super(op);
            this.op = op;
            this.width = width;
        }

        @Override
        void emit(Emitter e) {
            alu(e, this, op, width, e.def(this), source);
        }
    }

    /** {@code [address] = [address] op source}. */
    static final class MemoryBinary extends Instruction {
        private final Alu op;
        private final Width width;
        Address address;
        boolean traps;
        Source source;

        MemoryBinary(Alu op, Width width) {
            super(op + " memory");
            this.op = op;
            this.width = width;
        }

        @Override
        void emit(Emitter e) {
            Mem mem = e.mem(this, address);
            if (traps) {
                e.trap(this);
            }
            if (source instanceof Source.Immediate immediate) {
                e.asm.alu(op, width, mem, immediate.value());
            } else {
                e.asm.alu(op, width, mem, e.use(this, ((Source.Use) source).index()));
            }
        }
    }

    /** Sum of two registers, which need not die: LEA unless the result shares a register with one. */
    static final class Add extends Instruction {
        private final Width width;

        Add(Width width) {
            super("add");
            this.width = width;
        }

        @Override
        void emit(Emitter e) {
            Reg a = e.use(this, 0);
            Reg b = e.use(this, 1);
            Reg d = e.def(this);
            if (d == a) {
                e.asm.alu(Alu.ADD, width, d, b);
            } else if (d == b) {
                e.asm.alu(Alu.ADD, width, d, a);
            } else {
                e.asm.lea(width, d, Mem.of(a, b, 1, 0));
            }
        }
    }

    /** Use 0 plus a constant: LEA unless the result shares its register. */
    static final class AddConstant extends Instruction {
        private final Width width;

        AddConstant(Width width, int value) {
            super("add");
            this.width = width;
            immediate = value;
        }

        @Override
        void emit(Emitter e) {
            Reg a = e.use(this, 0);
            Reg d = e.def(this);
            int value = (int) immediate;
            if (d != a) {
                e.asm.lea(width, d, Mem.of(a, value));
            } else if (value == 128) {
                e.asm.alu(Alu.SUB, width, d, -128);
            } else {
                e.asm.alu(Alu.ADD, width, d, value);
            }
        }
    }

    /** The address itself. */
    static final class Lea extends Instruction {
        private final Width width;
        Address address;

        Lea(Width width) {
            super("lea");
            this.width = width;
        }

        @Override
        void emit(Emitter e) {
            e.asm.lea(width, e.def(this), e.mem(this, address));
        }
    }

    /** Product with a register, slot or memory: definition 0 is where use 0 is. */
    static final class Multiply extends Instruction {
        private final Width width;
        Source source;

        Multiply(Width width) {
            super("imul");
            this.width = width;
        }

        @Override
        void emit(Emitter e) {
            if (source instanceof Source.Use use && uses.get(use.index()).inRegister()) {
                e.asm.imul(width, e.def(this), e.use(this, use.index()));
            } else {
                e.asm.imul(width, e.def(this), Comparison.memory(e, this, source));
            }
        }
    }

    /** Product of a source and a constant. */
    static final class MultiplyConstant extends Instruction {
        private final Width width;
        Source source;

        MultiplyConstant(Width width, int value) {
            super("imul");
            this.width = width;
            immediate = value;
        }

        @Override
        void emit(Emitter e) {
            int value = (int) immediate;
            if (source instanceof Source.Use use && uses.get(use.index()).inRegister()) {
                e.asm.imul(width, e.def(this), e.use(this, use.index()), value);
            } else {
                e.asm.imul(width, e.def(this), Comparison.memory(e, this, source), value);
            }
        }
    }

    /** High half of RAX times use 1: result in RDX. */
    static final class MultiplyHigh extends Instruction {
        private final boolean signed;

        MultiplyHigh(boolean signed) {
            super("mulhi");
            this.signed = signed;
        }

        @Override
        void emit(Emitter e) {
            Operand b = uses.get(1);
            if (b.inRegister() && signed) {
                e.asm.imul(Width.Q, e.reg(b));
            } else if (b.inRegister()) {
                e.asm.mul(Width.Q, e.reg(b));
            } else if (signed) {
                e.asm.imul(Width.Q, e.slot(b));
            } else {
                e.asm.mul(Width.Q, e.slot(b));
            }
        }
    }

    /** Shift by a constant (use 0 only) or by CL (use 1): definition 0 is where use 0 is. */
    static final class ShiftBy extends Instruction {
        private final Shift op;
        private final Width width;

        ShiftBy(Shift op, Width width) {
            super(op);
            this.op = op;
            this.width = width;
        }

        @Override
        void emit(Emitter e) {
            if (uses.size() == 2) {
                e.asm.shift(op, width, e.def(this));
            } else if (op == Shift.SHL && immediate == 1) {
                e.asm.alu(Alu.ADD, width, e.def(this), e.def(this));
            } else {
                e.asm.shift(op, width, e.def(this), (int) immediate);
            }
        }
    }

    /** One-operand operations: definition 0 is where use 0 is. */
    static final class Unary extends Instruction {
        enum Kind { NEG, NOT, BSWAP }

        private final Kind kind;
        private final Width width;

        Unary(Kind kind, Width width) {
            super(kind);
            this.kind = kind;
            this.width = width;
        }

        @Override
        void emit(Emitter e) {
            switch (kind) {
                case NEG -> e.asm.neg(width, e.def(this));
                case NOT -> e.asm.not(width, e.def(this));
                case BSWAP -> e.asm.bswap(width, e.def(this));
            }
        }
    }

    /** Extension of a register's low part, or of memory, and loads of every integer width. */
    static final class Extend extends Instruction {
        private final Width to;
        private final Width from;
        private final boolean signed;
        Source source;

        /** {@code from} equal to {@code to}, and L to Q without sign, are plain moves. */
        Extend(Width to, Width from, boolean signed) {
            super((signed ? "movsx " : "movzx ") + from + to);
            this.to = to;
            this.from = from;
            this.signed = signed;
        }

        @Override
        void emit(Emitter e) {
            Reg d = e.def(this);
            boolean direct = source instanceof Source.Use use && uses.get(use.index()).inRegister();
            Reg reg = direct ? e.use(this, ((Source.Use) source).index()) : null;
            Mem mem = direct ? null : Comparison.memory(e, this, source);
            if (to == from || from == Width.L && !signed) {
                move(e, d, reg, mem);
            } else if (signed && direct) {
                e.asm.movsx(to, from, d, reg);
            } else if (signed) {
                e.asm.movsx(to, from, d, mem);
            } else if (direct) {
                e.asm.movzx(to, from, d, reg);
            } else {
                e.asm.movzx(to, from, d, mem);
            }
        }

        private void move(Emitter e, Reg d, Reg reg, Mem mem) {
            if (reg != null) {
                e.asm.mov(from, d, reg);
            } else {
                e.asm.mov(from, d, mem);
            }
        }
    }

    /** A store of a register, constant or symbol. */
    static final class Store extends Instruction {
        private final Width width;
        Address address;
        boolean traps;
        boolean fence;
        Source source;

        Store(Width width) {
            super("store " + width);
            this.width = width;
        }

        @Override
        void emit(Emitter e) {
            Mem mem = e.mem(this, address);
            if (traps) {
                e.trap(this);
            }
            switch (source) {
                case Source.Immediate immediate -> e.asm.mov(width, mem, immediate.value());
                case Source.SymbolAddress s -> e.asm.movSymbol(mem, s.symbol(), s.addend());
                case Source.Use use -> e.asm.mov(width, mem, e.use(this, use.index()));
                default -> throw new IllegalStateException("A store takes a register or a constant: " + this);
            }
            if (fence) {
                Memory.fullFence(e);
            }
        }
    }
}
