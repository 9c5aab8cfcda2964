// Floating-point instructions of the low-level form.
package ibrik.compiler.amd64;

import ibrik.assembler.amd64.Alu;
import ibrik.assembler.amd64.Cond;
import ibrik.assembler.amd64.Label;
import ibrik.assembler.amd64.Mem;
import ibrik.assembler.amd64.Reg;
import ibrik.assembler.amd64.SseAssembler.Scalar;
import ibrik.assembler.amd64.Width;
import ibrik.assembler.amd64.Xmm;
import ibrik.compiler.core.lir.LirInstruction;

/** Scalar arithmetic and conversions in SSE registers; {@code wide} means double. */
final class Floats {
    private Floats() {
    }

    /** Puts a source into a register. */
    static void load(Emitter e, LirInstruction i, boolean wide, Xmm d, Source source) {
        if (source instanceof Source.Use use && i.uses.get(use.index()).inRegister()) {
            Moves.copy(e.asm, d, e.floatUse(i, use.index()));
            return;
        }
        if (source instanceof Source.Constant c && c.bits() == 0) {
            e.asm.xorps(d, d);
            return;
        }
        Mem mem = Comparison.memory(e, i, source);
        if (wide) {
            e.asm.movsd(d, mem);
        } else {
            e.asm.movss(d, mem);
        }
    }

    private static void operate(Emitter e, LirInstruction i, boolean wide, Scalar op, Xmm d, Source source) {
        if (source instanceof Source.Use use && i.uses.get(use.index()).inRegister()) {
            Xmm s = e.floatUse(i, use.index());
            if (wide) {
                e.asm.sd(op, d, s);
            } else {
                e.asm.ss(op, d, s);
            }
            return;
        }
        Mem mem = Comparison.memory(e, i, source);
        if (wide) {
            e.asm.sd(op, d, mem);
        } else {
            e.asm.ss(op, d, mem);
        }
    }

    /** A constant or a load. */
    static final class Load extends Instruction {
        private final boolean wide;
        Source source;

        Load(boolean wide) {
            super("load float");
            this.wide = wide;
        }

        @Override
        void emit(Emitter e) {
            load(e, this, wide, e.floatDef(this), source);
        }
    }

    /** {@code d = d op source}: definition 0 is where use 0 is. */
    static final class Binary extends Instruction {
        private final Scalar op;
        private final boolean wide;
        Source source;

        Binary(Scalar op, boolean wide) {
            super(op);
            this.op = op;
            this.wide = wide;
        }

        @Override
        void emit(Emitter e) {
            operate(e, this, wide, op, e.floatDef(this), source);
        }
    }

    /** Square root of the source. */
    static final class SquareRoot extends Instruction {
        private final boolean wide;
        Source source;

        SquareRoot(boolean wide) {
            super("sqrt");
            this.wide = wide;
        }

        @Override
        void emit(Emitter e) {
            Xmm d = e.floatDef(this);
            if (!(source instanceof Source.Use use && uses.get(use.index()).physical == d.number())) {
                // The instruction keeps the upper lanes; clearing them first breaks a false dependency.
                e.asm.xorps(d, d);
            }
            operate(e, this, wide, Scalar.SQRT, d, source);
        }
    }

    /** Flips or clears the sign: definition 0 is where use 0 is. */
    static final class Sign extends Instruction {
        private final boolean wide;
        private final boolean clear;

        Sign(boolean wide, boolean clear) {
            super(clear ? "fabs" : "fneg");
            this.wide = wide;
            this.clear = clear;
        }

        @Override
        void emit(Emitter e) {
            long sign = wide ? Long.MIN_VALUE : 0x8000_0000_8000_0000L;
            Xmm d = e.floatDef(this);
            if (clear) {
                e.asm.andps(d, e.constant(~sign, 16));
            } else {
                e.asm.xorps(d, e.constant(sign, 16));
            }
        }
    }

    /** Floating from integer. */
    static final class FromInteger extends Instruction {
        private final Width width;
        private final boolean wide;
        Source source;

        FromInteger(Width width, boolean wide) {
            super("i2f");
            this.width = width;
            this.wide = wide;
        }

        @Override
        void emit(Emitter e) {
            Xmm d = e.floatDef(this);
            e.asm.xorps(d, d);
            if (source instanceof Source.Use use && uses.get(use.index()).inRegister()) {
                Reg r = e.use(this, use.index());
                if (wide) {
                    e.asm.cvtsi2sd(width, d, r);
                } else {
                    e.asm.cvtsi2ss(width, d, r);
                }
                return;
            }
            Mem mem = Comparison.memory(e, this, source);
            if (wide) {
                e.asm.cvtsi2sd(width, d, mem);
            } else {
                e.asm.cvtsi2ss(width, d, mem);
            }
        }
    }

    /** Integer from floating (JLS 5.1.3): the processor's answer for NaN and overflow is the smallest integer, and is mended out of line. */
    static final class ToInteger extends Instruction {
        private final Width width;
        private final boolean wide;

        ToInteger(Width width, boolean wide) {
            super("f2i");
            this.width = width;
            this.wide = wide;
        }

        @Override
        void emit(Emitter e) {
            Reg d = e.def(this);
            Xmm s = e.floatUse(this, 0);
            Label slow = new Label();
            Label done = new Label();
            if (wide) {
                e.asm.cvttsd2si(width, d, s);
            } else {
                e.asm.cvttss2si(width, d, s);
            }
            // Only the smallest integer overflows when 1 is subtracted.
            e.asm.alu(Alu.CMP, width, d, 1);
            e.asm.jcc(Cond.O, slow);
            e.asm.bind(done);
            e.slowPath(() -> mend(e, d, s, slow, done));
        }

        private void mend(Emitter e, Reg d, Xmm s, Label slow, Label done) {
            Label notNan = new Label();
            e.asm.bind(slow);
            e.asm.xorps(Registers.FLOAT_SCRATCH, Registers.FLOAT_SCRATCH);
            if (wide) {
                e.asm.ucomisd(s, Registers.FLOAT_SCRATCH);
            } else {
                e.asm.ucomiss(s, Registers.FLOAT_SCRATCH);
            }
            e.asm.jcc(Cond.NP, notNan);
            e.asm.alu(Alu.XOR, Width.L, d, d);
            e.asm.jmp(done);
            e.asm.bind(notNan);
            e.asm.jcc(Cond.BE, done);
            e.asm.not(width, d);
            e.asm.jmp(done);
        }
    }

    /** Between float and double. */
    static final class Convert extends Instruction {
        private final boolean toWide;
        Source source;

        Convert(boolean toWide) {
            super("f2f");
            this.toWide = toWide;
        }

        @Override
        void emit(Emitter e) {
            Xmm d = e.floatDef(this);
            if (source instanceof Source.Use use && uses.get(use.index()).inRegister()) {
                Xmm s = e.floatUse(this, use.index());
                if (s != d) {
                    e.asm.xorps(d, d);
                }
                if (toWide) {
                    e.asm.cvtss2sd(d, s);
                } else {
                    e.asm.cvtsd2ss(d, s);
                }
                return;
            }
            e.asm.xorps(d, d);
            Mem mem = Comparison.memory(e, this, source);
            if (toWide) {
                e.asm.cvtss2sd(d, mem);
            } else {
                e.asm.cvtsd2ss(d, mem);
            }
        }
    }

    /** The same bits in the other kind of register. */
    static final class Bits extends Instruction {
        private final boolean toFloating;
        private final boolean wide;

        Bits(boolean toFloating, boolean wide) {
            super("bits");
            this.toFloating = toFloating;
            this.wide = wide;
        }

        @Override
        void emit(Emitter e) {
            boolean direct = uses.getFirst().inRegister();
            if (!direct) {
                fromSlot(e, e.slot(uses.getFirst()));
            } else if (toFloating && wide) {
                e.asm.movq(e.floatDef(this), e.use(this, 0));
            } else if (toFloating) {
                e.asm.movd(e.floatDef(this), e.use(this, 0));
            } else if (wide) {
                e.asm.movq(e.def(this), e.floatUse(this, 0));
            } else {
                e.asm.movd(e.def(this), e.floatUse(this, 0));
            }
        }

        private void fromSlot(Emitter e, Mem slot) {
            if (!toFloating) {
                e.asm.mov(wide ? Width.Q : Width.L, e.def(this), slot);
            } else if (wide) {
                e.asm.movsd(e.floatDef(this), slot);
            } else {
                e.asm.movss(e.floatDef(this), slot);
            }
        }
    }
}
