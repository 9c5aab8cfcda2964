package ibrik.compiler.arm;

import static ibrik.assembler.arm.Cond.AL;

import ibrik.assembler.arm.Assembler;
import ibrik.assembler.arm.Cond;
import ibrik.assembler.arm.DReg;
import ibrik.assembler.arm.SReg;
import ibrik.compiler.core.ir.Op;
import ibrik.compiler.core.ir.Type;
import ibrik.compiler.core.ir.Value;
import ibrik.compiler.core.lir.Operand;
import ibrik.compiler.core.lir.VirtualRegister;

/// FLOAT and DOUBLE in VFP registers. Multiply-accumulate (vmla and its kin) rounds the product first, so it gives the bits of two instructions; vfma serves Math.fma alone.
final class FloatSelection {
    private interface Single3 {
        void emit(Assembler asm, Cond cond, SReg d, SReg a, SReg b);
    }

    private interface Double3 {
        void emit(Assembler asm, Cond cond, DReg d, DReg a, DReg b);
    }

    private interface Single2 {
        void emit(Assembler asm, Cond cond, SReg d, SReg a);
    }

    private interface Double2 {
        void emit(Assembler asm, Cond cond, DReg d, DReg a);
    }

    private final Selector s;

    FloatSelection(Selector selector) {
        s = selector;
    }

    void select(Value v) {
        switch (v.op) {
            case FADD -> add(v);
            case FSUB -> subtract(v);
            case FMUL -> three("vmul", v, Assembler::vmul, Assembler::vmul);
            case FDIV -> three("vdiv", v, Assembler::vdiv, Assembler::vdiv);
            case FNEG -> two("vneg", v, Assembler::vneg, Assembler::vneg);
            case ABS -> two("vabs", v, Assembler::vabs, Assembler::vabs);
            case FSQRT -> two("vsqrt", v, Assembler::vsqrt, Assembler::vsqrt);
            case FMA -> fused(v);
            case I2F -> fromInteger(v);
            case F2I -> toInteger(v);
            case F2F -> resize(v);
            case BITCAST -> bits(v);
            default -> throw new IllegalStateException("no floating form of " + v.op);
        }
    }

    private static boolean isDouble(Value v) {
        return v.type == Type.DOUBLE;
    }

    private void three(String name, Value v, Single3 single, Double3 twice) {
        ArmInstruction i = s.add(name).out(s.low(v)).in(s.low(v.arg(0)), s.low(v.arg(1)));
        boolean wide = isDouble(v);
        i.encode(out -> {
            if (wide) twice.emit(out.asm, AL, i.defD(0), i.useD(0), i.useD(1));
            else single.emit(out.asm, AL, i.defS(0), i.useS(0), i.useS(1));
        });
    }

    private void two(String name, Value v, Single2 single, Double2 twice) {
        ArmInstruction i = s.add(name).out(s.low(v)).in(s.low(v.arg(0)));
        boolean wide = isDouble(v);
        i.encode(out -> {
            if (wide) twice.emit(out.asm, AL, i.defD(0), i.useD(0));
            else single.emit(out.asm, AL, i.defS(0), i.useS(0));
        });
    }

    /// d = sum and a * b in one instruction that updates its first operand.
    private void accumulate(String name, Value v, Value sum, Value a, Value b, Single3 single, Double3 twice) {
        VirtualRegister d = s.low(v);
        ArmInstruction i = s.add(name).in(s.low(sum)).late(s.low(a), s.low(b));
        i.define(Operand.sameAs(d, 0));
        boolean wide = isDouble(v);
        i.encode(out -> {
            if (wide) twice.emit(out.asm, AL, i.defD(0), i.useD(1), i.useD(2));
            else single.emit(out.asm, AL, i.defS(0), i.useS(1), i.useS(2));
        });
    }

    private void fused(Value v) {
        VirtualRegister sum = s.lir.newRegister(true, isDouble(v) ? 8 : 4, false);
        s.move(sum, s.low(v.arg(2)));
        boolean wide = isDouble(v);
        ArmInstruction i = s.add("vfma").in(sum).late(s.low(v.arg(0)), s.low(v.arg(1)));
        i.define(Operand.sameAs(s.low(v), 0));
        i.encode(out -> {
            if (wide) out.asm.vfma(AL, i.defD(0), i.useD(1), i.useD(2));
            else out.asm.vfma(AL, i.defS(0), i.useS(1), i.useS(2));
        });
    }

    private boolean isProduct(Value v) {
        return v.op == Op.FMUL && s.isFoldable(v);
    }

    /// The sum is overwritten, so it must not be a factor too.
    private boolean isApart(Value sum, Value product) {
        return sum != product.arg(0) && sum != product.arg(1);
    }

    private void add(Value v) {
        Value a = v.arg(0);
        Value b = v.arg(1);
        if (isProduct(b) && isApart(a, b)) accumulate("vmla", v, a, b.arg(0), b.arg(1), Assembler::vmla, Assembler::vmla);
        else if (isProduct(a) && isApart(b, a)) accumulate("vmla", v, b, a.arg(0), a.arg(1), Assembler::vmla, Assembler::vmla);
        else three("vadd", v, Assembler::vadd, Assembler::vadd);
    }

    private void subtract(Value v) {
        Value a = v.arg(0);
        Value b = v.arg(1);
        if (isProduct(b) && isApart(a, b)) accumulate("vmls", v, a, b.arg(0), b.arg(1), Assembler::vmls, Assembler::vmls);
        else if (isProduct(a) && isApart(b, a)) accumulate("vnmls", v, b, a.arg(0), a.arg(1), Assembler::vnmls, Assembler::vnmls);
        else three("vsub", v, Assembler::vsub, Assembler::vsub);
    }

    private void fromInteger(Value v) {
        ArmInstruction i = s.add("vcvt.int").out(s.low(v)).in(s.low(v.arg(0)));
        boolean wide = isDouble(v);
        i.encode(out -> {
            out.asm.vmov(AL, Registers.SCRATCH_S, i.use(0));
            if (wide) out.asm.vcvtFromS32(AL, i.defD(0), Registers.SCRATCH_S);
            else out.asm.vcvtFromS32(AL, i.defS(0), Registers.SCRATCH_S);
        });
    }

    /// vcvt saturates and turns NaN into zero, as the JLS wants (5.1.3).
    private void toInteger(Value v) {
        ArmInstruction i = s.add("vcvt.to.int").out(s.low(v)).in(s.low(v.arg(0)));
        boolean wide = isDouble(v.arg(0));
        i.encode(out -> {
            if (wide) out.asm.vcvtToS32(AL, Registers.SCRATCH_S, i.useD(0));
            else out.asm.vcvtToS32(AL, Registers.SCRATCH_S, i.useS(0));
            out.asm.vmov(AL, i.def(0), Registers.SCRATCH_S);
        });
    }

    private void resize(Value v) {
        ArmInstruction i = s.add("vcvt.float").out(s.low(v)).in(s.low(v.arg(0)));
        boolean wide = isDouble(v);
        i.encode(out -> {
            if (wide) out.asm.vcvt(AL, i.defD(0), i.useS(0));
            else out.asm.vcvt(AL, i.defS(0), i.useD(0));
        });
    }

    private void bits(Value v) {
        Value a = v.arg(0);
        if (a.type.isFloating() == v.type.isFloating()) {
            s.move(s.low(v), s.low(a));
            if (v.type == Type.LONG) s.move(s.high(v), s.high(a));
            return;
        }
        ArmInstruction i = s.add("vmov");
        switch (v.type) {
            case FLOAT -> i.out(s.low(v)).in(s.low(a)).encode(out -> out.asm.vmov(AL, i.defS(0), i.use(0)));
            case DOUBLE -> i.out(s.low(v)).in(s.low(a), s.high(a)).encode(out -> out.asm.vmov(AL, i.defD(0), i.use(0), i.use(1)));
            case LONG -> i.out(s.low(v), s.high(v)).in(s.low(a)).encode(out -> out.asm.vmov(AL, i.def(0), i.def(1), i.useD(0)));
            default -> i.out(s.low(v)).in(s.low(a)).encode(out -> out.asm.vmov(AL, i.def(0), i.useS(0)));
        }
    }
}
