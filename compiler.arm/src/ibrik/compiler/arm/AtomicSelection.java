package ibrik.compiler.arm;

import static ibrik.assembler.arm.Cond.AL;
import static ibrik.assembler.arm.Cond.EQ;
import static ibrik.assembler.arm.Cond.NE;
import static ibrik.assembler.arm.S.KEEP;
import static ibrik.assembler.arm.S.SET;

import ibrik.assembler.arm.Assembler;
import ibrik.assembler.arm.Label;
import ibrik.assembler.arm.MemoryAssembler.Barrier;
import ibrik.assembler.arm.Operand2;
import ibrik.assembler.arm.Reg;
import ibrik.compiler.arm.MemorySelection.Place;
import ibrik.compiler.core.ir.Access;
import ibrik.compiler.core.ir.MemoryAux;
import ibrik.compiler.core.ir.Op;
import ibrik.compiler.core.ir.Value;
import ibrik.compiler.core.lir.LirInstruction;
import ibrik.compiler.core.lir.Operand;
import ibrik.compiler.core.lir.VirtualRegister;

/// Compare and swap, exchange, add: loops of exclusive load and store between full barriers. Source: ARM ARM DDI 0406C, A3.4.
/// 64-bit forms use the pairs r0:r1 (found) and r2:r3 (stored).
final class AtomicSelection {
    private final Selector s;
    private final MemorySelection memory;

    AtomicSelection(Selector selector, MemorySelection memory) {
        s = selector;
        this.memory = memory;
    }

    void select(Value v) {
        MemoryAux m = v.memory();
        boolean wide = m.access() == Access.I64;
        MemorySelection.fence(s.add("dmb"));
        switch (v.op) {
            case CAS, CAE -> {
                if (wide) compareWide(v, m);
                else compare(v, m);
            }
            default -> {
                if (wide) exchangeWide(v, m);
                else exchange(v, m);
            }
        }
    }

    private static void trap(Emitter out, ArmInstruction i, MemoryAux m) {
        if (m.trapsOnNull()) out.trap(i);
    }

    private static void load(Assembler asm, MemoryAux m, Reg t, Reg a) {
        switch (m.access().size()) {
            case 1 -> asm.ldrexb(AL, t, a);
            case 2 -> asm.ldrexh(AL, t, a);
            default -> asm.ldrex(AL, t, a);
        }
    }

    private static void store(Assembler asm, MemoryAux m, Reg status, Reg t, Reg a) {
        switch (m.access().size()) {
            case 1 -> asm.strexb(AL, status, t, a);
            case 2 -> asm.strexh(AL, status, t, a);
            default -> asm.strex(AL, status, t, a);
        }
    }

    private static void extend(Assembler asm, MemoryAux m, Reg d, Reg a) {
        switch (m.access()) {
            case I8 -> asm.sxtb(AL, d, a, 0);
            case I16 -> asm.sxth(AL, d, a, 0);
            default -> {
            }
        }
    }

    private void compare(Value v, MemoryAux m) {
        Place place = memory.place(v);
        int first = v.argCount() - 2;
        boolean narrow = m.access().size() < 4;
        ArmInstruction i = s.add(v.op.name()).late(s.low(v.arg(first)), s.low(v.arg(first + 1)));
        i.data = m;
        place.attach(i, true);
        VirtualRegister result = s.low(v);
        i.out(result);
        i.temp(s.newInteger(), s.newInteger());
        if (m.trapsOnNull()) i.effect(LirInstruction.Effect.THROW);
        boolean swap = v.op == Op.CAS;
        i.encode(out -> {
            Assembler asm = out.asm;
            Reg a = place.inRegister(out, i, 2);
            Reg found = swap ? i.tmp(0) : i.def(0);
            Reg status = i.tmp(1);
            Reg expected = i.use(0);
            if (narrow && swap) {
                expected = i.def(0);
                if (m.access().size() == 1) asm.uxtb(AL, expected, i.use(0), 0);
                else asm.uxth(AL, expected, i.use(0), 0);
            } else if (narrow) {
                expected = i.tmp(0);
                if (m.access().size() == 1) asm.uxtb(AL, expected, i.use(0), 0);
                else asm.uxth(AL, expected, i.use(0), 0);
            }
            Label retry = asm.here();
            Label done = new Label("swap done");
            trap(out, i, m);
            load(asm, m, found, a);
            asm.cmp(found, expected);
            asm.b(NE, done);
            store(asm, m, status, i.use(1), a);
            asm.cmp(status, Operand2.imm(0));
            asm.b(NE, retry);
            asm.bind(done);
            if (swap) {
                asm.mov(EQ, KEEP, i.def(0), Operand2.imm(1));
                asm.mov(NE, KEEP, i.def(0), Operand2.imm(0));
            } else extend(asm, m, i.def(0), i.def(0));
            asm.dmb(Barrier.ISH);
        });
    }

    private void exchange(Value v, MemoryAux m) {
        Place place = memory.place(v);
        ArmInstruction i = s.add(v.op.name()).late(s.low(v.arg(v.argCount() - 1)));
        i.data = m;
        place.attach(i, true);
        i.out(s.low(v));
        i.temp(s.newInteger(), s.newInteger());
        if (m.trapsOnNull()) i.effect(LirInstruction.Effect.THROW);
        boolean adds = v.op == Op.XADD;
        i.encode(out -> {
            Assembler asm = out.asm;
            Reg a = place.inRegister(out, i, 1);
            Reg value = adds ? i.tmp(0) : i.use(0);
            Label retry = asm.here();
            trap(out, i, m);
            load(asm, m, i.def(0), a);
            if (adds) asm.add(value, i.def(0), i.use(0));
            store(asm, m, i.tmp(1), value, a);
            asm.cmp(i.tmp(1), Operand2.imm(0));
            asm.b(NE, retry);
            extend(asm, m, i.def(0), i.def(0));
            asm.dmb(Barrier.ISH);
        });
    }

    private void compareWide(Value v, MemoryAux m) {
        Place place = memory.place(v);
        int first = v.argCount() - 2;
        Value expected = v.arg(first);
        Value replacement = v.arg(first + 1);
        boolean swap = v.op == Op.CAS;
        ArmInstruction i = s.add(v.op + "64").late(s.low(expected), s.high(expected));
        i.use(Operand.fixedLate(s.low(replacement), 2)).use(Operand.fixedLate(s.high(replacement), 3));
        place.attach(i, true);
        VirtualRegister low = s.newInteger();
        VirtualRegister high = s.newInteger();
        i.temp(s.newInteger());
        if (swap) {
            i.temporary(Operand.fixed(low, 0)).temporary(Operand.fixed(high, 1));
            i.out(s.low(v));
        } else i.define(Operand.fixed(low, 0)).define(Operand.fixed(high, 1));
        if (m.trapsOnNull()) i.effect(LirInstruction.Effect.THROW);
        i.encode(out -> {
            Assembler asm = out.asm;
            Reg a = place.inRegister(out, i, 4);
            Label retry = asm.here();
            Label done = new Label("swap done");
            trap(out, i, m);
            asm.ldrexd(AL, Reg.R0, a);
            asm.cmp(Reg.R0, i.use(0));
            asm.cmp(EQ, Reg.R1, i.use(1));
            asm.b(NE, done);
            asm.strexd(AL, i.tmp(0), Reg.R2, a);
            asm.cmp(i.tmp(0), Operand2.imm(0));
            asm.b(NE, retry);
            asm.bind(done);
            if (swap) {
                asm.mov(EQ, KEEP, i.def(0), Operand2.imm(1));
                asm.mov(NE, KEEP, i.def(0), Operand2.imm(0));
            }
            asm.dmb(Barrier.ISH);
        });
        if (!swap) result(v, low, high);
    }

    private void result(Value v, VirtualRegister low, VirtualRegister high) {
        s.move(s.low(v), low);
        s.move(s.high(v), high);
    }

    private void exchangeWide(Value v, MemoryAux m) {
        Place place = memory.place(v);
        Value value = v.arg(v.argCount() - 1);
        boolean adds = v.op == Op.XADD;
        VirtualRegister low = s.newInteger();
        VirtualRegister high = s.newInteger();
        ArmInstruction i = s.add(v.op + "64");
        i.temp(s.newInteger());
        if (adds) {
            i.late(s.low(value), s.high(value));
            i.temporary(Operand.fixed(s.newInteger(), 2)).temporary(Operand.fixed(s.newInteger(), 3));
        } else i.use(Operand.fixedLate(s.low(value), 2)).use(Operand.fixedLate(s.high(value), 3));
        place.attach(i, true);
        i.define(Operand.fixed(low, 0)).define(Operand.fixed(high, 1));
        if (m.trapsOnNull()) i.effect(LirInstruction.Effect.THROW);
        i.encode(out -> {
            Assembler asm = out.asm;
            Reg a = place.inRegister(out, i, 2);
            Label retry = asm.here();
            trap(out, i, m);
            asm.ldrexd(AL, Reg.R0, a);
            if (adds) {
                asm.add(AL, SET, Reg.R2, Reg.R0, i.use(0));
                asm.adc(AL, KEEP, Reg.R3, Reg.R1, i.use(1));
            }
            asm.strexd(AL, i.tmp(0), Reg.R2, a);
            asm.cmp(i.tmp(0), Operand2.imm(0));
            asm.b(NE, retry);
            asm.dmb(Barrier.ISH);
        });
        result(v, low, high);
    }
}
