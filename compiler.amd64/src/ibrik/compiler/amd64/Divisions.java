// Division, bit counts.
package ibrik.compiler.amd64;

import ibrik.assembler.amd64.Alu;
import ibrik.assembler.amd64.Cond;
import ibrik.assembler.amd64.Label;
import ibrik.assembler.amd64.Reg;
import ibrik.assembler.amd64.Width;

/** Sequences that x86 makes longer than one instruction. */
final class Divisions {
    private Divisions() {
    }

    /**
     * Division of RAX (use 0) by use 1, not 0, with RAX and RDX as quotient and remainder. The processor traps on MIN / -1, where
     * Java has MIN and remainder 0 (JLS 15.17.2), so a divisor of -1 goes its own way, out of line.
     */
    static final class Divide extends Instruction {
        private final Width width;
        private final boolean signed;
        private final boolean remainder;

        Divide(Width width, boolean signed, boolean remainder) {
            super(remainder ? "rem" : "div");
            this.width = width;
            this.signed = signed;
            this.remainder = remainder;
        }

        @Override
        void emit(Emitter e) {
            Reg divisor = e.use(this, 1);
            if (!signed) {
                e.asm.alu(Alu.XOR, Width.L, Reg.RDX, Reg.RDX);
                e.asm.div(width, divisor);
                return;
            }
            Label minusOne = new Label();
            Label done = new Label();
            e.asm.alu(Alu.CMP, width, divisor, -1);
            e.asm.jcc(Cond.E, minusOne);
            if (width == Width.Q) {
                e.asm.cqo();
            } else {
                e.asm.cdq();
            }
            e.asm.idiv(width, divisor);
            e.asm.bind(done);
            e.slowPath(() -> {
                e.asm.bind(minusOne);
                if (remainder) {
                    e.asm.alu(Alu.XOR, Width.L, Reg.RDX, Reg.RDX);
                } else {
                    e.asm.neg(width, Reg.RAX);
                }
                e.asm.jmp(done);
            });
        }
    }

    /** Number of leading or trailing zeros; BSF and BSR leave ZF for zero. */
    static final class CountZeros extends Instruction {
        private final Width width;
        private final boolean leading;

        CountZeros(Width width, boolean leading) {
            super(leading ? "clz" : "ctz");
            this.width = width;
            this.leading = leading;
        }

        @Override
        void emit(Emitter e) {
            Reg s = e.use(this, 0);
            Reg d = e.def(this);
            int bits = 8 * width.bytes();
            e.asm.mov(Width.L, Registers.SCRATCH, leading ? 2 * bits - 1 : bits);
            if (leading) {
                // bsr counts from bit 0; exclusive or with bits - 1 turns it round, and 2 * bits - 1 into bits.
                e.asm.bsr(width, d, s);
                e.asm.cmov(Cond.E, Width.L, d, Registers.SCRATCH);
                e.asm.alu(Alu.XOR, Width.L, d, bits - 1);
            } else {
                e.asm.bsf(width, d, s);
                e.asm.cmov(Cond.E, Width.L, d, Registers.SCRATCH);
            }
        }
    }
}
