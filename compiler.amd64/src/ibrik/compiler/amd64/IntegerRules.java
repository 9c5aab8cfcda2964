// Selection of integer arithmetic and conversions.
package ibrik.compiler.amd64;

import ibrik.assembler.amd64.Alu;
import ibrik.assembler.amd64.Mem;
import ibrik.assembler.amd64.Reg;
import ibrik.assembler.amd64.Shift;
import ibrik.assembler.amd64.Width;
import ibrik.compiler.core.ir.Access;
import ibrik.compiler.core.ir.Op;
import ibrik.compiler.core.ir.Type;
import ibrik.compiler.core.ir.Value;
import ibrik.compiler.core.lir.Move;
import ibrik.compiler.core.lir.Operand;
import ibrik.compiler.core.lir.VirtualRegister;

/** Integer operations; division by constants is in {@link DivisionRules}. */
final class IntegerRules {
    private final Selection s;
    private final DivisionRules division;

    IntegerRules(Selection s) {
        this.s = s;
        division = new DivisionRules(s, this);
    }

    static Width width(Type type) {
        return type == Type.LONG ? Width.Q : Width.L;
    }

    static boolean isIntConstant(Value v) {
        return v.op == Op.CONST && v.imm == (int) v.imm;
    }

    void value(Value v) {
        Width w = width(v.type);
        switch (v.op) {
            case ADD -> add(v, w);
            case SUB -> subtract(v, w);
            case MUL -> multiply(v, w);
            case AND -> and(v, w);
            case OR -> commutative(Alu.OR, v, w);
            case XOR -> commutative(Alu.XOR, v, w);
            case DIV, REM, UDIV, UREM -> division.value(v, w);
            case NEG -> unary(Integers.Unary.Kind.NEG, v, w);
            case NOT -> unary(Integers.Unary.Kind.NOT, v, w);
            case BSWAP -> unary(Integers.Unary.Kind.BSWAP, v, w);
            case SHL -> shift(Shift.SHL, v, w);
            case SHR -> shift(Shift.SAR, v, w);
            case USHR -> shift(Shift.SHR, v, w);
            case MULHI, UMULHI -> multiplyHigh(v);
            case CLZ, CTZ -> s.emit(new Divisions.CountZeros(width(v.arg(0).type), v.op == Op.CLZ)
                .use(Operand.register(s.register(v.arg(0)))).define(Operand.register(s.result(v))));
            case ABS -> absolute(v, w);
            case SEXT8 -> extend(v, Width.L, Width.B, true);
            case SEXT16 -> extend(v, Width.L, Width.W, true);
            case ZEXT8 -> extend(v, Width.L, Width.B, false);
            case ZEXT16 -> extend(v, Width.L, Width.W, false);
            case SEXT32 -> signExtend(v);
            case TRUNC -> truncate(v);
            case ZEXT32, REF_TO_INT, INT_TO_REF -> alias(v);
            case DERIVE -> derive(v);
            case THREAD -> s.emit(new Special(Special.Kind.THREAD).define(Operand.register(s.result(v))));
            case FRAME_TOP -> s.emit(new Special(Special.Kind.FRAME_TOP).define(Operand.register(s.result(v))));
            case RETURN_ADDRESS -> s.emit(new Special(Special.Kind.RETURN_ADDRESS).define(Operand.register(s.result(v))));
            default -> throw new IllegalArgumentException("Not an integer operation: " + v.op);
        }
    }

    // ---- sums ----

    private void add(Value v, Width w) {
        Value a = v.arg(0);
        Value b = v.arg(1);
        if (a.op == Op.CONST) {
            a = v.arg(1);
            b = v.arg(0);
        }
        if (scaledSum(v, a, b, w)) {
            return;
        }
        if (isIntConstant(b)) {
            addConstant(s.result(v), s.register(a), (int) b.imm, w);
        } else if (foldable(b, w) || foldable(a, w) || b.op == Op.CONST || b.op == Op.SYMBOL) {
            commutative(Alu.ADD, v, w);
        } else {
            s.emit(new Integers.Add(w).use(Operand.register(s.register(a))).use(Operand.register(s.register(b)))
                .define(Operand.register(s.result(v))));
        }
    }

    void addConstant(VirtualRegister d, VirtualRegister a, int value, Width w) {
        Selection.hint(d, a);
        s.emit(new Integers.AddConstant(w, value).use(Operand.register(a)).define(Operand.register(d)));
    }

    /** {@code a + (b << 1..3) + constant}, and {@code a + b + constant}, by one LEA. */
    private boolean scaledSum(Value v, Value first, Value second, Width w) {
        Value a = first;
        Value b = second;
        int displacement = 0;
        if (isIntConstant(b)) {
            if (!s.isOwn(a, Op.ADD)) {
                return false;
            }
            displacement = (int) b.imm;
            b = a.arg(1);
            a = a.arg(0);
            if (b.op == Op.CONST || b.op == Op.SYMBOL) {
                return false;
            }
        }
        if (isScaled(a)) {
            Value t = a;
            a = b;
            b = t;
        }
        if (displacement == 0 && !isScaled(b) || a.op == Op.CONST || a.op == Op.SYMBOL) {
            return false;
        }
        Integers.Lea i = new Integers.Lea(w);
        int base = Selection.use(i, Operand.register(s.register(a)));
        int scale = isScaled(b) ? 1 << (int) b.arg(1).imm : 1;
        int index = Selection.use(i, Operand.register(s.register(isScaled(b) ? b.arg(0) : b)));
        i.address = new Address(base, index, scale, displacement, null);
        s.emit(i.define(Operand.register(s.result(v))));
        return true;
    }

    private boolean isScaled(Value v) {
        return s.isOwn(v, Op.SHL) && v.arg(1).op == Op.CONST && v.arg(1).imm >= 1 && v.arg(1).imm <= 3;
    }

    private void subtract(Value v, Width w) {
        Value b = v.arg(1);
        if (isIntConstant(b) && (w == Width.L || b.imm != Integer.MIN_VALUE)) {
            addConstant(s.result(v), s.register(v.arg(0)), -(int) b.imm, w);
        } else if (v.arg(0).isConstant(0)) {
            s.emit(new Integers.Unary(Integers.Unary.Kind.NEG, w).use(Operand.register(s.register(b))).define(Operand.sameAs(s.result(v), 0)));
        } else {
            binary(Alu.SUB, s.result(v), v.arg(0), b, w);
        }
    }

    // ---- two-operand forms ----

    private boolean foldable(Value v, Width w) {
        return s.mayFold(v, w == Width.Q ? Access.I64 : Access.I32);
    }

    private void commutative(Alu op, Value v, Width w) {
        Value a = v.arg(0);
        Value b = v.arg(1);
        if (a.op == Op.CONST || foldable(a, w) && !foldable(b, w) && b.op != Op.CONST) {
            a = v.arg(1);
            b = v.arg(0);
        }
        binary(op, s.result(v), a, b, w);
    }

    void binary(Alu op, VirtualRegister d, Value a, Value b, Width w) {
        Integers.Binary i = new Integers.Binary(op, w);
        VirtualRegister r = s.register(a);
        Selection.hint(d, r);
        i.use(Operand.register(r));
        i.source = s.source(i, b, r);
        i.commutative = op != Alu.SUB && i.source instanceof Source.Use;
        s.emit(i.define(Operand.sameAs(d, 0)));
    }

    /** {@code d = a op b} over registers. */
    void binary(Alu op, VirtualRegister d, VirtualRegister a, VirtualRegister b, Width w) {
        Integers.Binary i = new Integers.Binary(op, w);
        i.use(Operand.register(a)).use(a == b ? Operand.any(b) : Operand.anyLate(b));
        i.source = new Source.Use(1);
        s.emit(i.define(Operand.sameAs(d, 0)));
    }

    private void and(Value v, Width w) {
        Value mask = v.arg(1).op == Op.CONST ? v.arg(1) : v.arg(0);
        Value a = mask == v.arg(1) ? v.arg(0) : v.arg(1);
        if (mask.op != Op.CONST || mask.imm >>> 32 != 0 && w == Width.Q) {
            commutative(Alu.AND, v, w);
            return;
        }
        // A 32-bit operation clears the upper half, which a mask without upper bits asks for anyway.
        long bits = mask.imm & 0xffffffffL;
        if (bits == 0xff || bits == 0xffff || bits == 0xffffffffL && w == Width.Q) {
            Integers.Extend i = new Integers.Extend(Width.L, bits == 0xff ? Width.B : bits == 0xffff ? Width.W : Width.L, false);
            i.source = s.sourceNoImmediate(i, a, null);
            s.emit(i.define(Operand.register(s.result(v))));
        } else {
            Integers.Binary i = new Integers.Binary(Alu.AND, Width.L);
            i.source = new Source.Immediate((int) bits);
            s.emit(i.use(Operand.register(s.register(a))).define(Operand.sameAs(s.result(v), 0)));
        }
    }

    private void unary(Integers.Unary.Kind kind, Value v, Width w) {
        s.emit(new Integers.Unary(kind, w).use(Operand.register(s.register(v.arg(0)))).define(Operand.sameAs(s.result(v), 0)));
    }

    // ---- products ----

    private void multiply(Value v, Width w) {
        Value a = v.arg(0);
        Value b = v.arg(1);
        if (a.op == Op.CONST) {
            a = v.arg(1);
            b = v.arg(0);
        }
        if (isIntConstant(b)) {
            multiplyConstant(s.result(v), a, (int) b.imm, w);
            return;
        }
        if (foldable(a, w) && !foldable(b, w)) {
            Value t = a;
            a = b;
            b = t;
        }
        Integers.Multiply i = new Integers.Multiply(w);
        VirtualRegister r = s.register(a);
        i.use(Operand.register(r));
        i.source = s.sourceNoImmediate(i, b, r);
        i.commutative = i.source instanceof Source.Use;
        s.emit(i.define(Operand.sameAs(s.result(v), 0)));
    }

    private void multiplyConstant(VirtualRegister d, Value a, int factor, Width w) {
        if (factor == 3 || factor == 5 || factor == 9) {
            Integers.Lea i = new Integers.Lea(w);
            int use = Selection.use(i, Operand.register(s.register(a)));
            i.address = new Address(use, use, factor - 1, 0, null);
            s.emit(i.define(Operand.register(d)));
        } else if (Integer.bitCount(factor) == 1 && (w == Width.L || factor > 0)) {
            shift(Shift.SHL, d, s.register(a), Integer.numberOfTrailingZeros(factor), w);
        } else {
            Integers.MultiplyConstant i = new Integers.MultiplyConstant(w, factor);
            i.source = s.sourceNoImmediate(i, a, null);
            s.emit(i.define(Operand.register(d)));
        }
    }

    private void multiplyHigh(Value v) {
        multiplyHigh(s.result(v), s.register(v.arg(0)), s.register(v.arg(1)), v.op == Op.MULHI);
    }

    void multiplyHigh(VirtualRegister d, VirtualRegister a, VirtualRegister b, boolean signed) {
        s.emit(new Integers.MultiplyHigh(signed).use(Operand.fixed(a, Registers.RAX)).use(Operand.any(b))
            .define(Operand.fixed(d, Registers.RDX)).define(Operand.fixed(s.newRegister(Type.LONG), Registers.RAX)));
    }

    // ---- shifts ----

    private void shift(Shift op, Value v, Width w) {
        VirtualRegister a = s.register(v.arg(0));
        if (v.arg(1).op == Op.CONST) {
            shift(op, s.result(v), a, (int) v.arg(1).imm & 8 * w.bytes() - 1, w);
            return;
        }
        Value count = v.arg(1);
        // The processor masks the count itself.
        if (s.isOwn(count, Op.AND) && count.arg(1).op == Op.CONST && (count.arg(1).imm & 63) == 8 * w.bytes() - 1) {
            count = count.arg(0);
        }
        VirtualRegister c = s.register(count);
        s.emit(new Integers.ShiftBy(op, w).use(Operand.register(a)).use(c == a ? Operand.fixed(c, Registers.RCX) : Operand.fixedLate(c, Registers.RCX))
            .define(Operand.sameAs(s.result(v), 0)));
    }

    void shift(Shift op, VirtualRegister d, VirtualRegister a, int count, Width w) {
        if (count == 0) {
            Selection.hint(d, a);
            s.emit(new Move(d, a));
            return;
        }
        Integers.ShiftBy i = new Integers.ShiftBy(op, w);
        i.immediate = count;
        Selection.hint(d, a);
        s.emit(i.use(Operand.register(a)).define(Operand.sameAs(d, 0)));
    }

    /** {@code (x ^ sign) - sign}, where sign is 0 or -1. */
    private void absolute(Value v, Width w) {
        VirtualRegister x = s.register(v.arg(0));
        VirtualRegister sign = s.newRegister(v.type);
        VirtualRegister flipped = s.newRegister(v.type);
        shift(Shift.SAR, sign, x, 8 * w.bytes() - 1, w);
        binary(Alu.XOR, flipped, x, sign, w);
        binary(Alu.SUB, s.result(v), flipped, sign, w);
    }

    // ---- conversions ----

    private void extend(Value v, Width to, Width from, boolean signed) {
        Integers.Extend i = new Integers.Extend(to, from, signed);
        i.source = narrowed(i, v.arg(0), from);
        s.emit(i.define(Operand.register(s.result(v))));
    }

    /** A load of 32 bits of which only the low part counts reads the same bytes. */
    private Source narrowed(Instruction i, Value a, Width from) {
        boolean fold = s.mayFold(a, Access.I32) || from == Width.B && s.mayFold(a, Access.I8, Access.U8, Access.I16, Access.U16)
            || from == Width.W && s.mayFold(a, Access.I16, Access.U16);
        if (fold) {
            return s.foldLoad(i, a, false);
        }
        return new Source.Use(Selection.use(i, Operand.any(s.register(a))));
    }

    void signExtend(Value v) {
        Integers.Extend i = new Integers.Extend(Width.Q, Width.L, true);
        Value a = v.arg(0);
        if (s.mayFold(a, Access.I8, Access.I16)) {
            Integers.Extend narrow = new Integers.Extend(Width.Q, Memory.width(a.memory().access()), true);
            narrow.source = s.foldLoad(narrow, a, false);
            s.emit(narrow.define(Operand.register(s.result(v))));
            return;
        }
        i.source = s.sourceNoImmediate(i, a, null);
        s.emit(i.define(Operand.register(s.result(v))));
    }

    private void truncate(Value v) {
        Integers.Extend i = new Integers.Extend(Width.L, Width.L, false);
        i.source = s.sourceNoImmediate(i, v.arg(0), null);
        if (i.source instanceof Source.Use) {
            Selection.hint(s.result(v), s.register(v.arg(0)));
        }
        s.emit(i.define(Operand.register(s.result(v))));
    }

    /** Widening without sign and the two ways between references and integers keep the bits: a move, and none if both share a register. */
    private void alias(Value v) {
        Value a = v.arg(0);
        boolean fold = s.mayFold(a, Access.I32, Access.U8, Access.U16, Access.REF);
        if (fold) {
            Integers.Extend i = new Integers.Extend(Width.L, Memory.width(a.memory().access()), false);
            i.source = s.foldLoad(i, a, false);
            s.emit(i.define(Operand.register(s.result(v))));
            return;
        }
        VirtualRegister from = s.register(a);
        Selection.hint(s.result(v), from);
        s.emit(new Move(s.result(v), from));
    }

    private void derive(Value v) {
        Integers.Lea i = new Integers.Lea(Width.L);
        VirtualRegister d = s.result(v);
        Value index = v.argCount() > 1 ? v.arg(1) : null;
        MemoryRules rules = new MemoryRules(s);
        i.address = rules.address(i, v.arg(0), index, (int) (v.imm & 0xff), v.imm >> 8, false);
        s.emit(i.define(Operand.register(d)));
    }

    /** Values that the frame and the thread register hold. */
    static final class Special extends Instruction {
        enum Kind { THREAD, FRAME_TOP, RETURN_ADDRESS }

        private final Kind kind;

        Special(Kind kind) {
            super(kind);
            this.kind = kind;
        }

        @Override
        void emit(Emitter e) {
            Reg d = e.def(this);
            switch (kind) {
                case THREAD -> e.asm.mov(Width.Q, d, Registers.THREAD);
                case FRAME_TOP -> e.asm.lea(Width.Q, d, Mem.of(Reg.RSP, e.frameSize()));
                case RETURN_ADDRESS -> e.asm.mov(Width.Q, d, Mem.of(Reg.RSP, e.frameSize() - 8));
            }
        }
    }
}
