package ibrik.compiler.arm;

import static ibrik.assembler.arm.Cond.AL;
import static ibrik.assembler.arm.Cond.EQ;
import static ibrik.assembler.arm.Cond.MI;
import static ibrik.assembler.arm.S.SET;

import java.util.function.Supplier;

import ibrik.assembler.arm.Cond;
import ibrik.assembler.arm.Label;
import ibrik.assembler.arm.Mem;
import ibrik.assembler.arm.Operand2;
import ibrik.assembler.arm.Reg;
import ibrik.compiler.core.ir.Type;
import ibrik.compiler.core.ir.Value;
import ibrik.compiler.core.lir.LirInstruction.Effect;
import ibrik.compiler.core.lir.Operand;
import ibrik.compiler.core.target.RuntimeEntry;
import ibrik.compiler.core.target.Stub;
import ibrik.compiler.core.target.Symbol;
import ibrik.runtime.layout.ObjectLayout;
import ibrik.runtime.layout.ThreadBlock;

/// Checks, polls and the store barrier: a fast path in line, the rest in a conditional call or at the method's end.
final class CheckSelection {
    private final Selector s;

    CheckSelection(Selector selector) {
        s = selector;
    }

    void select(Value v) {
        switch (v.op) {
            case NULL_CHECK -> nullCheck(v);
            case BOUNDS_CHECK -> boundsCheck(v);
            case ZERO_CHECK -> zeroCheck(v);
            case LOG_BARRIER -> logBarrier(v);
            case POLL -> poll();
            case KEEP_ALIVE -> s.add("keep alive").use(Operand.any(s.low(v.arg(0))));
            default -> throw new IllegalStateException("no check " + v.op);
        }
    }

    private Symbol runtime(RuntimeEntry entry) {
        return s.calls().runtime(entry);
    }

    /// Reads the class word, which traps for null.
    private void nullCheck(Value v) {
        ArmInstruction i = s.add("null check").in(s.low(v.arg(0)));
        i.effect(Effect.THROW);
        i.encode(out -> {
            out.trap(i);
            out.asm.ldr(out.scratch(), Mem.at(i.use(0), ObjectLayout.CLASS_WORD));
        });
    }

    private void zeroCheck(Value v) {
        if (v.arg(0).isConstant() && v.arg(0).imm != 0) {
            // A block that ends here still has its landing pad.
            s.add("zero check passes").effect(Effect.THROW);
            return;
        }
        Symbol thrower = runtime(RuntimeEntry.THROW_ARITHMETIC);
        boolean wide = v.type == Type.LONG;
        ArmInstruction i = s.add("zero check").in(s.low(v.arg(0)));
        if (wide) i.in(s.high(v.arg(0)));
        i.effect(Effect.THROW);
        i.encode(out -> {
            if (wide) out.asm.orr(AL, SET, out.scratch(), i.use(0), i.use(1));
            else out.compareZero(i.use(0));
            out.call(EQ, thrower, i);
        });
    }

    private void boundsCheck(Value v) {
        Symbol thrower = runtime(RuntimeEntry.THROW_BOUNDS);
        Value index = v.arg(0);
        Value length = v.arg(1);
        ArmInstruction i = s.add("bounds check");
        i.effect(Effect.THROW);
        Cond fails;
        Supplier<Operand2> right;
        Supplier<Operand2> indexOperand;
        Supplier<Operand2> lengthOperand;
        if (index.isConstant() && Operand2.encodable((int) index.imm)) {
            i.in(s.low(length));
            right = i.flex(s.flex(index));
            indexOperand = right;
            lengthOperand = () -> i.use(0);
            fails = Cond.LS;
        } else {
            i.in(s.low(index));
            right = i.flex(length.isConstant() ? s.flex(length) : Flex.of(s.low(length)));
            indexOperand = () -> i.use(0);
            lengthOperand = right;
            fails = Cond.HS;
        }
        i.encode(out -> {
            Label slow = new Label("bounds failure");
            out.asm.cmp(i.use(0), right.get());
            out.asm.b(fails, slow);
            out.later(() -> {
                out.asm.bind(slow);
                out.twoArguments(indexOperand.get(), lengthOperand.get());
                out.call(AL, thrower, i);
            });
        });
    }

    private void logBarrier(Value v) {
        ArmInstruction i = s.add("log barrier").in(s.low(v.arg(0)));
        i.effect(Effect.STUB);
        i.encode(out -> {
            Reg t = out.scratch();
            out.asm.ldr(t, Mem.at(i.use(0), ObjectLayout.HEADER_WORD));
            out.asm.cmp(t, Operand2.imm(0));
            out.call(MI, logStub(i.use(0)), i);
        });
    }

    /// The log stub for the object in `register`: one each, so that no move is needed.
    static Symbol logStub(Reg register) {
        return new Symbol.Named("ibrik.arm.log." + register.ordinal());
    }

    private void poll() {
        ArmInstruction i = s.add("poll");
        i.effect(Effect.STUB);
        i.encode(out -> {
            Reg t = out.scratch();
            out.asm.ldr(t, Mem.at(Registers.THREAD, ThreadBlock.POLL));
            out.asm.cmp(t, Operand2.imm(0));
            out.poll(i);
        });
    }
}
