// Integer arithmetic, logic and data movement (Intel SDM volume 2, chapters 3 to 5).
package ibrik.assembler.amd64;

/** Integer instruction forms. */
abstract class IntegerAssembler extends Encoder {

    // ---- the eight operations of one pattern ----

    /** {@code dst = dst op src} (CMP only sets flags). */
    public final void alu(Alu op, Width w, Reg dst, Reg src) {
        direct(prefix(w), wide(w), force(w, dst) | force(w, src), sized(w, op.number() << 3), src.number(), dst.number());
    }

    /** {@code dst = dst op [src]}. */
    public final void alu(Alu op, Width w, Reg dst, Mem src) {
        memory(prefix(w), wide(w), force(w, dst), sized(w, op.number() << 3 | 2), dst.number(), src, 0);
    }

    /** {@code [dst] = [dst] op src}. */
    public final void alu(Alu op, Width w, Mem dst, Reg src) {
        memory(prefix(w), wide(w), force(w, src), sized(w, op.number() << 3), src.number(), dst, 0);
    }

    /** {@code dst = dst op value}; a quad's value is extended with its sign from 32 bits. */
    public final void alu(Alu op, Width w, Reg dst, int value) {
        int v = immediate(w, value);
        if (w != Width.B && v == (byte) v) {
            direct(prefix(w), wide(w), false, 0x83, op.number(), dst.number());
            int8(v);
        } else if (dst == Reg.RAX) {
            prefixes(prefix(w), wide(w), 0, 0, 0, false);
            opcode(sized(w, op.number() << 3 | 4));
            emitImmediate(w, v);
        } else {
            direct(prefix(w), wide(w), force(w, dst), sized(w, 0x80), op.number(), dst.number());
            emitImmediate(w, v);
        }
    }

    /** {@code [dst] = [dst] op value}. */
    public final void alu(Alu op, Width w, Mem dst, int value) {
        int v = immediate(w, value);
        if (w != Width.B && v == (byte) v) {
            memory(prefix(w), wide(w), false, 0x83, op.number(), dst, 1);
            int8(v);
        } else {
            memory(prefix(w), wide(w), false, sized(w, 0x80), op.number(), dst, w.immediateBytes());
            emitImmediate(w, v);
        }
    }

    /** {@code dst = dst op address of symbol}, 32 bits wide (a compare with a class or object constant). */
    public final void aluSymbol(Alu op, Reg dst, Object symbol, long addend) {
        if (dst == Reg.RAX) {
            opcode(op.number() << 3 | 5);
        } else {
            direct(0, false, false, 0x81, op.number(), dst.number());
        }
        reloc(Reloc.Kind.ABS32, symbol, addend);
    }

    /** {@code [dst] = [dst] op address of symbol}, 32 bits wide. */
    public final void aluSymbol(Alu op, Mem dst, Object symbol, long addend) {
        memory(0, false, false, 0x81, op.number(), dst, 4);
        reloc(Reloc.Kind.ABS32, symbol, addend);
    }

    /** Sets flags from {@code a & b}. */
    public final void test(Width w, Reg a, Reg b) {
        direct(prefix(w), wide(w), force(w, a) | force(w, b), sized(w, 0x84), b.number(), a.number());
    }

    /** Sets flags from {@code [a] & b}. */
    public final void test(Width w, Mem a, Reg b) {
        memory(prefix(w), wide(w), force(w, b), sized(w, 0x84), b.number(), a, 0);
    }

    /** Sets flags from {@code a & value}. */
    public final void test(Width w, Reg a, int value) {
        int v = immediate(w, value);
        if (a == Reg.RAX) {
            prefixes(prefix(w), wide(w), 0, 0, 0, false);
            opcode(sized(w, 0xa8));
        } else {
            direct(prefix(w), wide(w), force(w, a), sized(w, 0xf6), 0, a.number());
        }
        emitImmediate(w, v);
    }

    /** Sets flags from {@code [a] & value}. */
    public final void test(Width w, Mem a, int value) {
        int v = immediate(w, value);
        memory(prefix(w), wide(w), false, sized(w, 0xf6), 0, a, w.immediateBytes());
        emitImmediate(w, v);
    }

    // ---- moves ----

    /** {@code dst = src}. */
    public final void mov(Width w, Reg dst, Reg src) {
        direct(prefix(w), wide(w), force(w, dst) | force(w, src), sized(w, 0x88), src.number(), dst.number());
    }

    /** {@code dst = [src]}. */
    public final void mov(Width w, Reg dst, Mem src) {
        if (offsetForm(dst, src)) {
            prefixes(prefix(w), wide(w), 0, 0, 0, false);
            opcode(sized(w, 0xa0));
            int32(src.disp());
        } else {
            memory(prefix(w), wide(w), force(w, dst), sized(w, 0x8a), dst.number(), src, 0);
        }
    }

    /** {@code [dst] = src}. */
    public final void mov(Width w, Mem dst, Reg src) {
        if (offsetForm(src, dst)) {
            prefixes(prefix(w), wide(w), 0, 0, 0, false);
            opcode(sized(w, 0xa2));
            int32(dst.disp());
        } else {
            memory(prefix(w), wide(w), force(w, src), sized(w, 0x88), src.number(), dst, 0);
        }
    }

    /** 32-bit code has a shorter form for the accumulator and an absolute address. */
    private boolean offsetForm(Reg reg, Mem mem) {
        return isCode32() && reg == Reg.RAX && mem.base() == null && mem.index() == null && mem.symbol() == null;
    }

    /** {@code dst = value}; a quad's value is extended with its sign from 32 bits. */
    public final void mov(Width w, Reg dst, int value) {
        int v = immediate(w, value);
        if (w == Width.Q) {
            direct(0, true, false, 0xc7, 0, dst.number());
        } else {
            prefixes(prefix(w), false, 0, 0, dst.number(), force(w, dst));
            int8((w == Width.B ? 0xb0 : 0xb8) | dst.number() & 7);
        }
        emitImmediate(w, v);
    }

    /** {@code [dst] = value}. */
    public final void mov(Width w, Mem dst, int value) {
        int v = immediate(w, value);
        memory(prefix(w), wide(w), false, sized(w, 0xc6), 0, dst, w.immediateBytes());
        emitImmediate(w, v);
    }

    /** {@code dst = value}, all 64 bits of it. */
    public final void movabs(Reg dst, long value) {
        prefixes(0, true, 0, 0, dst.number(), false);
        int8(0xb8 | dst.number() & 7);
        int64(value);
    }

    /** {@code dst = address of symbol}, below 4 GB, upper half cleared. */
    public final void movSymbol(Reg dst, Object symbol, long addend) {
        prefixes(0, false, 0, 0, dst.number(), false);
        int8(0xb8 | dst.number() & 7);
        reloc(Reloc.Kind.ABS32, symbol, addend);
    }

    /** {@code dst = address of label}, below 4 GB; {@code origin} is the symbol of this code's first byte. */
    public final void movLabel(Reg dst, Object origin, Label label) {
        prefixes(0, false, 0, 0, dst.number(), false);
        int8(0xb8 | dst.number() & 7);
        reloc(Reloc.Kind.ABS32, origin, label);
    }

    /** {@code [dst] = address of symbol}, 32 bits. */
    public final void movSymbol(Mem dst, Object symbol, long addend) {
        memory(0, false, false, 0xc7, 0, dst, 4);
        reloc(Reloc.Kind.ABS32, symbol, addend);
    }

    /** {@code dst = address of symbol}, anywhere. */
    public final void movabsSymbol(Reg dst, Object symbol, long addend) {
        prefixes(0, true, 0, 0, dst.number(), false);
        int8(0xb8 | dst.number() & 7);
        reloc(Reloc.Kind.ABS64, symbol, addend);
    }

    /** {@code dst = src} extended with zeros from B or W to {@code to} (W, L or Q). */
    public final void movzx(Width to, Width from, Reg dst, Reg src) {
        direct(prefix(to), wide(to), force(from, src), extension(0x0fb6, to, from), dst.number(), src.number());
    }

    /** {@code dst = [src]} extended with zeros from B or W to {@code to}. */
    public final void movzx(Width to, Width from, Reg dst, Mem src) {
        memory(prefix(to), wide(to), false, extension(0x0fb6, to, from), dst.number(), src, 0);
    }

    /** {@code dst = src} extended with its sign from B, W or L to a wider {@code to}. */
    public final void movsx(Width to, Width from, Reg dst, Reg src) {
        int opcode = from == Width.L && to == Width.Q ? 0x63 : extension(0x0fbe, to, from);
        direct(prefix(to), wide(to), force(from, src), opcode, dst.number(), src.number());
    }

    /** {@code dst = [src]} extended with its sign from B, W or L to a wider {@code to}. */
    public final void movsx(Width to, Width from, Reg dst, Mem src) {
        int opcode = from == Width.L && to == Width.Q ? 0x63 : extension(0x0fbe, to, from);
        memory(prefix(to), wide(to), false, opcode, dst.number(), src, 0);
    }

    private static int extension(int opcode, Width to, Width from) {
        if (from.bytes() >= to.bytes() || from.bytes() > 2) {
            throw new IllegalArgumentException("There is no extension from " + from + " to " + to
                + "; a zero extension from L is a plain 32-bit move.");
        }
        return from == Width.B ? opcode : opcode + 1;
    }

    /** {@code dst = address of src}. */
    public final void lea(Width w, Reg dst, Mem src) {
        memory(prefix(w), wide(w), false, 0x8d, dst.number(), src, 0);
    }

    /** If the condition holds, {@code dst = src}; with L the upper half is cleared in any case. */
    public final void cmov(Cond cond, Width w, Reg dst, Reg src) {
        direct(prefix(w), wide(w), false, 0x0f40 | cond.number(), dst.number(), src.number());
    }

    /** If the condition holds, {@code dst = [src]}; the load happens in any case. */
    public final void cmov(Cond cond, Width w, Reg dst, Mem src) {
        memory(prefix(w), wide(w), false, 0x0f40 | cond.number(), dst.number(), src, 0);
    }

    /** Low byte of {@code dst} = condition ? 1 : 0; the other bits stay. */
    public final void set(Cond cond, Reg dst) {
        direct(0, false, force(Width.B, dst), 0x0f90 | cond.number(), 0, dst.number());
    }

    /** Byte {@code [dst]} = condition ? 1 : 0. */
    public final void set(Cond cond, Mem dst) {
        memory(0, false, false, 0x0f90 | cond.number(), 0, dst, 0);
    }

    // ---- multiplication, division ----

    /** {@code dst = dst * src}. */
    public final void imul(Width w, Reg dst, Reg src) {
        direct(prefix(w), wide(w), false, 0x0faf, dst.number(), src.number());
    }

    /** {@code dst = dst * [src]}. */
    public final void imul(Width w, Reg dst, Mem src) {
        memory(prefix(w), wide(w), false, 0x0faf, dst.number(), src, 0);
    }

    /** {@code dst = src * value}. */
    public final void imul(Width w, Reg dst, Reg src, int value) {
        int v = immediate(w, value);
        direct(prefix(w), wide(w), false, v == (byte) v ? 0x6b : 0x69, dst.number(), src.number());
        emitImmediate(v == (byte) v ? Width.B : w, v);
    }

    /** {@code dst = [src] * value}. */
    public final void imul(Width w, Reg dst, Mem src, int value) {
        int v = immediate(w, value);
        Width iw = v == (byte) v ? Width.B : w;
        memory(prefix(w), wide(w), false, v == (byte) v ? 0x6b : 0x69, dst.number(), src, iw.immediateBytes());
        emitImmediate(iw, v);
    }

    /** {@code RDX:RAX = RAX * src}, signed. */
    public final void imul(Width w, Reg src) {
        unary(w, 5, src);
    }

    /** {@code RDX:RAX = RAX * [src]}, signed. */
    public final void imul(Width w, Mem src) {
        unary(w, 5, src);
    }

    /** {@code RDX:RAX = RAX * src}, unsigned. */
    public final void mul(Width w, Reg src) {
        unary(w, 4, src);
    }

    /** {@code RDX:RAX = RAX * [src]}, unsigned. */
    public final void mul(Width w, Mem src) {
        unary(w, 4, src);
    }

    /** {@code RAX, RDX = quotient, remainder of RDX:RAX / src}, signed; #DE on zero or overflow. */
    public final void idiv(Width w, Reg src) {
        unary(w, 7, src);
    }

    /** {@code RAX, RDX = quotient, remainder of RDX:RAX / [src]}, signed; #DE on zero or overflow. */
    public final void idiv(Width w, Mem src) {
        unary(w, 7, src);
    }

    /** {@code RAX, RDX = quotient, remainder of RDX:RAX / src}, unsigned; #DE on zero or overflow. */
    public final void div(Width w, Reg src) {
        unary(w, 6, src);
    }

    /** {@code RAX, RDX = quotient, remainder of RDX:RAX / [src]}, unsigned; #DE on zero or overflow. */
    public final void div(Width w, Mem src) {
        unary(w, 6, src);
    }

    /** {@code dst = -dst}. */
    public final void neg(Width w, Reg dst) {
        unary(w, 3, dst);
    }

    /** {@code [dst] = -[dst]}. */
    public final void neg(Width w, Mem dst) {
        unary(w, 3, dst);
    }

    /** {@code dst = ~dst}. */
    public final void not(Width w, Reg dst) {
        unary(w, 2, dst);
    }

    /** {@code [dst] = ~[dst]}. */
    public final void not(Width w, Mem dst) {
        unary(w, 2, dst);
    }

    private void unary(Width w, int extension, Reg reg) {
        direct(prefix(w), wide(w), force(w, reg), sized(w, 0xf6), extension, reg.number());
    }

    private void unary(Width w, int extension, Mem mem) {
        memory(prefix(w), wide(w), false, sized(w, 0xf6), extension, mem, 0);
    }

    /** {@code dst++}; CF stays. */
    public final void inc(Width w, Reg dst) {
        step(w, 0, dst);
    }

    /** {@code [dst]++}; CF stays. */
    public final void inc(Width w, Mem dst) {
        memory(prefix(w), wide(w), false, sized(w, 0xfe), 0, dst, 0);
    }

    /** {@code dst--}; CF stays. */
    public final void dec(Width w, Reg dst) {
        step(w, 1, dst);
    }

    /** {@code [dst]--}; CF stays. */
    public final void dec(Width w, Mem dst) {
        memory(prefix(w), wide(w), false, sized(w, 0xfe), 1, dst, 0);
    }

    private void step(Width w, int extension, Reg dst) {
        if (isCode32() && w != Width.B) {
            prefixes(prefix(w), wide(w), 0, 0, dst.number(), false);
            int8(0x40 | extension << 3 | dst.number());
        } else {
            direct(prefix(w), wide(w), force(w, dst), sized(w, 0xfe), extension, dst.number());
        }
    }

    /** {@code EDX:EAX = EAX} extended with its sign. */
    public final void cdq() {
        int8(0x99);
    }

    /** {@code RDX:RAX = RAX} extended with its sign. */
    public final void cqo() {
        prefixes(0, true, 0, 0, 0, false);
        int8(0x99);
    }

    // ---- shifts and bits ----

    /** {@code dst = dst op count}, count 0 to 63. */
    public final void shift(Shift op, Width w, Reg dst, int count) {
        checkCount(count);
        direct(prefix(w), wide(w), force(w, dst), sized(w, count == 1 ? 0xd0 : 0xc0), op.number(), dst.number());
        if (count != 1) {
            int8(count);
        }
    }

    /** {@code [dst] = [dst] op count}, count 0 to 63. */
    public final void shift(Shift op, Width w, Mem dst, int count) {
        checkCount(count);
        memory(prefix(w), wide(w), false, sized(w, count == 1 ? 0xd0 : 0xc0), op.number(), dst, count == 1 ? 0 : 1);
        if (count != 1) {
            int8(count);
        }
    }

    private static void checkCount(int count) {
        if (count < 0 || count > 63) {
            throw new IllegalArgumentException("A shift has count " + count + "; x86 takes 0 to 63.");
        }
    }

    /** {@code dst = dst op CL}. */
    public final void shift(Shift op, Width w, Reg dst) {
        direct(prefix(w), wide(w), force(w, dst), sized(w, 0xd2), op.number(), dst.number());
    }

    /** {@code [dst] = [dst] op CL}. */
    public final void shift(Shift op, Width w, Mem dst) {
        memory(prefix(w), wide(w), false, sized(w, 0xd2), op.number(), dst, 0);
    }

    /** {@code dst} = index of the lowest set bit of src; ZF and an undefined result when src is zero. */
    public final void bsf(Width w, Reg dst, Reg src) {
        direct(prefix(w), wide(w), false, 0x0fbc, dst.number(), src.number());
    }

    /** {@code dst} = index of the lowest set bit of [src]; ZF and an undefined result when it is zero. */
    public final void bsf(Width w, Reg dst, Mem src) {
        memory(prefix(w), wide(w), false, 0x0fbc, dst.number(), src, 0);
    }

    /** {@code dst} = index of the highest set bit of src; ZF and an undefined result when src is zero. */
    public final void bsr(Width w, Reg dst, Reg src) {
        direct(prefix(w), wide(w), false, 0x0fbd, dst.number(), src.number());
    }

    /** {@code dst} = index of the highest set bit of [src]; ZF and an undefined result when it is zero. */
    public final void bsr(Width w, Reg dst, Mem src) {
        memory(prefix(w), wide(w), false, 0x0fbd, dst.number(), src, 0);
    }

    /** CF = bit {@code bit} of {@code a}. */
    public final void bt(Width w, Reg a, int bit) {
        direct(prefix(w), wide(w), false, 0x0fba, 4, a.number());
        int8(bit);
    }

    /** CF = bit {@code bit} of {@code a}, modulo the width. */
    public final void bt(Width w, Reg a, Reg bit) {
        direct(prefix(w), wide(w), false, 0x0fa3, bit.number(), a.number());
    }

    /** Reverses the bytes of {@code dst} (L or Q). */
    public final void bswap(Width w, Reg dst) {
        prefixes(0, wide(w), 0, 0, dst.number(), false);
        opcode(0x0fc8 | dst.number() & 7);
    }

    // ---- atomic access ----

    /** If [dst] equals RAX, [dst] = src and ZF; else RAX = [dst]. One atomic step and a full barrier. */
    public final void lockCmpxchg(Width w, Mem dst, Reg src) {
        lockNext();
        memory(prefix(w), wide(w), force(w, src), sized(w, 0x0fb0), src.number(), dst, 0);
    }

    /** {@code src, [dst] = [dst], [dst] + src} in one atomic step; a full barrier. */
    public final void lockXadd(Width w, Mem dst, Reg src) {
        lockNext();
        memory(prefix(w), wide(w), force(w, src), sized(w, 0x0fc0), src.number(), dst, 0);
    }

    /** {@code [dst] = [dst] op src} in one atomic step; a full barrier. */
    public final void lockAlu(Alu op, Width w, Mem dst, Reg src) {
        lockNext();
        alu(op, w, dst, src);
    }

    /** {@code [dst] = [dst] op value} in one atomic step; a full barrier. */
    public final void lockAlu(Alu op, Width w, Mem dst, int value) {
        lockNext();
        alu(op, w, dst, value);
    }

    /** Exchanges reg and [mem] in one atomic step; a full barrier without a prefix. */
    public final void xchg(Width w, Mem mem, Reg reg) {
        memory(prefix(w), wide(w), force(w, reg), sized(w, 0x86), reg.number(), mem, 0);
    }

    /** Exchanges two registers. */
    public final void xchg(Width w, Reg a, Reg b) {
        if (w == Width.Q && a == Reg.RAX && b == Reg.RAX) {
            int8(0x90);
            return;
        }
        // In 64-bit mode 90 is nop, which would not clear the upper half.
        boolean nop = !isCode32() && w == Width.L && a == Reg.RAX && b == Reg.RAX;
        if (w != Width.B && !nop && (a == Reg.RAX || b == Reg.RAX)) {
            int other = a == Reg.RAX ? b.number() : a.number();
            prefixes(prefix(w), wide(w), 0, 0, other, false);
            int8(0x90 | other & 7);
        } else {
            direct(prefix(w), wide(w), force(w, a) | force(w, b), sized(w, 0x86), b.number(), a.number());
        }
    }

    /** Full memory barrier. */
    public final void mfence() {
        opcode(0x0faef0);
    }

    /** Load barrier; with RDTSC it waits for earlier instructions. */
    public final void lfence() {
        opcode(0x0faee8);
    }

    /** Store barrier, of use for non-temporal stores only. */
    public final void sfence() {
        opcode(0x0faef8);
    }

    /** Hint in a waiting loop. */
    public final void pause() {
        opcode(0xf390);
    }

    // ---- string instructions: RCX items from [RSI] to [RDI], upwards when DF is clear ----

    /** Copies RCX items of the width. */
    public final void repMovs(Width w) {
        prefixes(prefix(w), false, 0, 0, 0, false);
        int8(0xf3);
        prefixes(0, wide(w), 0, 0, 0, false);
        opcode(sized(w, 0xa4));
    }

    /** Fills RCX items of the width at [RDI] from RAX. */
    public final void repStos(Width w) {
        prefixes(prefix(w), false, 0, 0, 0, false);
        int8(0xf3);
        prefixes(0, wide(w), 0, 0, 0, false);
        opcode(sized(w, 0xaa));
    }

    /** String instructions go upwards. */
    public final void cld() {
        int8(0xfc);
    }

    /** String instructions go downwards. */
    public final void std() {
        int8(0xfd);
    }
}
