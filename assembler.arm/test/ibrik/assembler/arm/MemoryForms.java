package ibrik.assembler.arm;

import static ibrik.assembler.arm.Reg.LR;
import static ibrik.assembler.arm.Reg.PC;
import static ibrik.assembler.arm.Reg.R0;
import static ibrik.assembler.arm.Reg.R1;
import static ibrik.assembler.arm.Reg.R12;
import static ibrik.assembler.arm.Reg.R2;
import static ibrik.assembler.arm.Reg.R3;
import static ibrik.assembler.arm.Reg.R4;
import static ibrik.assembler.arm.Reg.R5;
import static ibrik.assembler.arm.Reg.R6;
import static ibrik.assembler.arm.Reg.R8;
import static ibrik.assembler.arm.Reg.SP;

/// Loads, stores, blocks, exclusives and barriers.
final class MemoryForms extends Forms {
    interface Access {
        void emit(Assembler a, Cond cond, Reg t, Mem m);
    }

    interface Exclusive {
        void emit(Assembler a, Cond cond, Reg t, Reg base);
    }

    interface StoreExclusive {
        void emit(Assembler a, Cond cond, Reg status, Reg t, Reg base);
    }

    MemoryForms() {
        word("ldr", Assembler::ldr);
        word("str", Assembler::str);
        word("ldrb", Assembler::ldrb);
        word("strb", Assembler::strb);
        half("ldrh", Assembler::ldrh);
        half("strh", Assembler::strh);
        half("ldrsb", Assembler::ldrsb);
        half("ldrsh", Assembler::ldrsh);
        half("ldrd", Assembler::ldrd);
        half("strd", Assembler::strd);
        for (Reg r : REGS) {
            add("ldr " + name(r) + ", [r1]", a -> a.ldr(r, Mem.at(R1)));
            add("str " + name(r) + ", [r1]", a -> a.str(r, Mem.at(R1)));
        }
        for (int i = 0; i < 14; i += 2) {
            Reg r = Reg.of(i);
            add("ldrd " + name(r) + ", [lr, #8]", a -> a.ldrd(r, Mem.at(LR, 8)));
            add("strd " + name(r) + ", [lr, #8]", a -> a.strd(r, Mem.at(LR, 8)));
        }
        shortForms();
        blocks();
        exclusives();
        for (MemoryAssembler.Barrier b : MemoryAssembler.Barrier.values()) {
            add("dmb " + name(b), a -> a.dmb(b));
            add("dsb " + name(b), a -> a.dsb(b));
        }
        add("isb sy", a -> a.isb());
        add("clrex", a -> a.clrex());
        add("pld [r3, #4095]", a -> a.pld(R3, 4095));
        add("pld [r3, #-4095]", a -> a.pld(R3, -4095));
        add("pld [r12]", a -> a.pld(R12, 0));
    }

    private void shortForms() {
        add("ldr r1, [r2, #4]", a -> a.ldr(R1, Mem.at(R2, 4)));
        add("str r1, [r2, #4]", a -> a.str(R1, Mem.at(R2, 4)));
        add("ldrb r1, [r2, #4]", a -> a.ldrb(R1, Mem.at(R2, 4)));
        add("strb r1, [r2, #4]", a -> a.strb(R1, Mem.at(R2, 4)));
        add("ldrh r1, [r2, #4]", a -> a.ldrh(R1, Mem.at(R2, 4)));
        add("strh r1, [r2, #4]", a -> a.strh(R1, Mem.at(R2, 4)));
        add("ldrsb r1, [r2, #4]", a -> a.ldrsb(R1, Mem.at(R2, 4)));
        add("ldrsh r1, [r2, #4]", a -> a.ldrsh(R1, Mem.at(R2, 4)));
    }

    private void common(String name, Access form, int limit) {
        for (int d : new int[] {0, 1, 4, -1, -4, limit, -limit, limit & 0xf0, -(limit & 0xf0)}) {
            add(name + " r4, [r2, #" + d + "]", a -> form.emit(a, AL, R4, Mem.at(R2, d)));
            add(name + " r4, [r2, #" + d + "]!", a -> form.emit(a, AL, R4, Mem.pre(R2, d)));
            add(name + " r4, [r2], #" + d, a -> form.emit(a, AL, R4, Mem.post(R2, d)));
        }
        for (Cond c : Cond.values()) {
            add(name + name(c) + " r4, [r2, #8]", a -> form.emit(a, c, R4, Mem.at(R2, 8)));
            add(name + name(c) + " r4, [r2, r3]", a -> form.emit(a, c, R4, Mem.at(R2, R3)));
        }
        for (Reg r : PLAIN) {
            add(name + " r8, [" + name(r) + "]", a -> form.emit(a, AL, R8, Mem.at(r)));
            add(name + " r8, [sp, " + name(r) + "]", a -> form.emit(a, AL, R8, Mem.at(SP, r)));
            if (r.ordinal() % 2 == 0 && r != LR) add(name + " " + name(r) + ", [sp, #4]", a -> form.emit(a, AL, r, Mem.at(SP, 4)));
        }
        add(name + " r4, [pc, #16]", a -> form.emit(a, AL, R4, Mem.at(PC, 16)));
        add(name + " r4, [r2, -r3]", a -> form.emit(a, AL, R4, Mem.at(R2, R3).minus()));
        add(name + " r4, [r2, r3]!", a -> form.emit(a, AL, R4, Mem.at(R2, R3).as(Mem.Mode.PRE)));
        add(name + " r4, [r2], -r3", a -> form.emit(a, AL, R4, Mem.at(R2, R3).minus().as(Mem.Mode.POST)));
    }

    private void word(String name, Access form) {
        common(name, form, 4095);
        for (Shift s : Shift.values()) {
            int[] amounts = s == Shift.LSL || s == Shift.ROR ? new int[] {1, 31} : new int[] {1, 31, 32};
            for (int n : amounts) {
                String tail = ", " + name(s) + " #" + n;
                add(name + " r1, [r2, r12" + tail + "]", a -> form.emit(a, AL, R1, Mem.at(R2, R12, s, n)));
                add(name + " r1, [r2, -r12" + tail + "]!", a -> form.emit(a, AL, R1, Mem.at(R2, R12, s, n).minus().as(Mem.Mode.PRE)));
                add(name + " r1, [r2], r12" + tail, a -> form.emit(a, AL, R1, Mem.at(R2, R12, s, n).as(Mem.Mode.POST)));
            }
        }
    }

    private void half(String name, Access form) {
        common(name, form, 255);
    }

    private void blocks() {
        for (MemoryAssembler.Block m : MemoryAssembler.Block.values()) {
            add("ldm" + name(m) + " r1, {r0, r2-r12, lr, pc}", a -> a.ldm(AL, m, R1, false, list(0xdffd)));
            add("stm" + name(m) + " r1, {r0, r2-r12, lr}", a -> a.stm(AL, m, R1, false, list(0x5ffd)));
            add("ldm" + name(m) + "ne r12!, {r0, r3}", a -> a.ldm(Cond.NE, m, R12, true, R0, R3));
            add("stm" + name(m) + "lt r12!, {r0, r3}", a -> a.stm(Cond.LT, m, R12, true, R3, R0));
            add("ldm" + name(m) + " sp!, {r0, pc}^", a -> a.ldmUser(AL, m, SP, true, R0, PC));
            add("ldm" + name(m) + " r2, {r0-r14}^", a -> a.ldmUser(AL, m, R2, false, list(0x7fff)));
            add("stm" + name(m) + " r2, {r0-r14}^", a -> a.stmUser(AL, m, R2, list(0x7fff)));
        }
        for (Reg r : REGS) {
            if (r == SP) continue;
            add("push {" + name(r) + "}", a -> a.push(r));
            add("pop {" + name(r) + "}", a -> a.pop(r));
        }
        add("push {r0-r12, lr}", a -> a.push(list(0x5fff)));
        add("pop {r0-r12, pc}", a -> a.pop(list(0x9fff)));
        add("pushne {r1, r2}", a -> a.push(Cond.NE, R1, R2));
        add("popeq {r1, r2}", a -> a.pop(Cond.EQ, R1, R2));
        for (Reg r : PLAIN) add("ldm " + name(r) + ", {r5, r6}", a -> a.ldm(AL, MemoryAssembler.Block.IA, r, false, R5, R6));
    }

    static Reg[] list(int mask) {
        return java.util.stream.IntStream.range(0, 16).filter(i -> (mask >> i & 1) != 0).mapToObj(Reg::of).toArray(Reg[]::new);
    }

    private void exclusives() {
        exclusive("ldrex", Assembler::ldrex, 1);
        exclusive("ldrexb", Assembler::ldrexb, 1);
        exclusive("ldrexh", Assembler::ldrexh, 1);
        exclusive("ldrexd", Assembler::ldrexd, 2);
        store("strex", Assembler::strex, 1);
        store("strexb", Assembler::strexb, 1);
        store("strexh", Assembler::strexh, 1);
        store("strexd", Assembler::strexd, 2);
    }

    private static String pair(int i, int step) {
        return name(Reg.of(i)) + (step == 2 ? ", " + name(Reg.of(i + 1)) : "");
    }

    private void exclusive(String name, Exclusive form, int step) {
        for (int i = 0; i < 13; i += step) {
            Reg r = Reg.of(i);
            add(name + " " + pair(i, step) + ", [r12]", a -> form.emit(a, AL, r, R12));
            add(name + "ne " + pair(0, step) + ", [" + name(r) + "]", a -> form.emit(a, Cond.NE, R0, r));
        }
    }

    private void store(String name, StoreExclusive form, int step) {
        for (int i = 0; i < 12; i += step) {
            Reg r = Reg.of(i);
            add(name + " lr, " + pair(i, step) + ", [r12]", a -> form.emit(a, AL, LR, r, R12));
            if (i != 4 && i != 5 && i != 8) add(name + "lo " + name(r) + ", " + pair(4, step) + ", [r8]", a -> form.emit(a, Cond.LO, r, R4, R8));
        }
    }
}
