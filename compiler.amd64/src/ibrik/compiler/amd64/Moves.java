// Copies between locations, and constants into registers.
package ibrik.compiler.amd64;

import ibrik.assembler.amd64.Alu;
import ibrik.assembler.amd64.Assembler;
import ibrik.assembler.amd64.Reg;
import ibrik.assembler.amd64.Width;
import ibrik.assembler.amd64.Xmm;
import ibrik.compiler.core.lir.Move;
import ibrik.compiler.core.lir.Operand;

/** Emits moves by the locations and sizes of their operands. */
final class Moves {
    private Moves() {
    }

    static void emit(Emitter e, Move move) {
        Operand from = move.uses.getFirst();
        Operand to = move.definitions.getFirst();
        if (to.register.floating) {
            floating(e, from, to);
        } else {
            integer(e, from, to);
        }
    }

    /** An INT widens without sign: registers and slots of INTs have zeros above. */
    private static void integer(Emitter e, Operand from, Operand to) {
        Width w = Math.min(from.register.size, to.register.size) == 8 ? Width.Q : Width.L;
        if (from.inRegister() && to.inRegister()) {
            if (from.physical != to.physical) {
                e.asm.mov(w, e.reg(to), e.reg(from));
            }
        } else if (to.inRegister()) {
            e.asm.mov(w, e.reg(to), e.slot(from));
        } else {
            e.asm.mov(to.register.size == 8 ? Width.Q : Width.L, e.slot(to), e.reg(from));
        }
    }

    private static void floating(Emitter e, Operand from, Operand to) {
        boolean wide = to.register.size == 8;
        if (from.inRegister() && to.inRegister()) {
            copy(e.asm, e.xmm(to), e.xmm(from));
        } else if (to.inRegister()) {
            if (wide) {
                e.asm.movsd(e.xmm(to), e.slot(from));
            } else {
                e.asm.movss(e.xmm(to), e.slot(from));
            }
        } else if (wide) {
            e.asm.movsd(e.slot(to), e.xmm(from));
        } else {
            e.asm.movss(e.slot(to), e.xmm(from));
        }
    }

    static void copy(Assembler asm, Xmm to, Xmm from) {
        if (to != from) {
            asm.movaps(to, from);
        }
    }

    /** The shortest way to a constant; changes the flags. */
    static void constant(Assembler asm, Reg to, long value) {
        if (value == 0) {
            asm.alu(Alu.XOR, Width.L, to, to);
        } else if (value >>> 32 == 0) {
            asm.mov(Width.L, to, (int) value);
        } else if (value == (int) value) {
            asm.mov(Width.Q, to, (int) value);
        } else {
            asm.movabs(to, value);
        }
    }
}
