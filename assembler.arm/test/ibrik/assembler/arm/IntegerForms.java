package ibrik.assembler.arm;

import static ibrik.assembler.arm.Operand2.imm;
import static ibrik.assembler.arm.Reg.LR;
import static ibrik.assembler.arm.Reg.PC;
import static ibrik.assembler.arm.Reg.R0;
import static ibrik.assembler.arm.Reg.R1;
import static ibrik.assembler.arm.Reg.R10;
import static ibrik.assembler.arm.Reg.R12;
import static ibrik.assembler.arm.Reg.R2;
import static ibrik.assembler.arm.Reg.R3;
import static ibrik.assembler.arm.Reg.R4;
import static ibrik.assembler.arm.Reg.R7;
import static ibrik.assembler.arm.Reg.R8;
import static ibrik.assembler.arm.Reg.R9;
import static ibrik.assembler.arm.Reg.SP;

import java.util.LinkedHashMap;
import java.util.Map;

/// Data processing, multiplication, division, bit fields.
final class IntegerForms extends Forms {
    interface Three {
        void emit(Assembler a, Cond cond, S s, Reg d, Reg n, Operand2 b);
    }

    interface Two {
        void emit(Assembler a, Cond cond, Reg n, Operand2 b);
    }

    interface Regs3 {
        void emit(Assembler a, Cond cond, Reg d, Reg n, Reg m);
    }

    interface Regs4 {
        void emit(Assembler a, Cond cond, Reg d, Reg n, Reg m, Reg c);
    }

    interface Long {
        void emit(Assembler a, Cond cond, S s, Reg lo, Reg hi, Reg n, Reg m);
    }

    interface Extend {
        void emit(Assembler a, Cond cond, Reg d, Reg m, int rotate);
    }

    interface ExtendAdd {
        void emit(Assembler a, Cond cond, Reg d, Reg n, Reg m, int rotate);
    }

    interface Unary {
        void emit(Assembler a, Cond cond, Reg d, Reg m);
    }

    /// Second operands by their GNU spelling: every form with its extremes.
    static Map<String, Operand2> operands() {
        Map<String, Operand2> all = new LinkedHashMap<>();
        int[] constants = {0, 1, 255, 256, 0x3fc, 0xff00, 0xff0000, 0xff000000, 0xf000000f, 0xc000003f, 0x80000000, 0x40000000, 0x104, 0xab0};
        for (int c : constants) all.put("#0x" + Integer.toHexString(c), imm(c));
        for (Reg r : REGS) if (r != PC) all.put(name(r), r);
        for (Shift s : Shift.values()) {
            int[] amounts = s == Shift.LSL || s == Shift.ROR ? new int[] {1, 2, 17, 31} : new int[] {1, 2, 17, 31, 32};
            for (int n : amounts) all.put("r3, " + name(s) + " #" + n, R3.shift(s, n));
            all.put("r12, " + name(s) + " r4", R12.shift(s, R4));
            all.put("r0, " + name(s) + " lr", R0.shift(s, LR));
        }
        all.put("r9, rrx", R9.rrx());
        return all;
    }

    IntegerForms() {
        three("and", Assembler::and);
        three("eor", Assembler::eor);
        three("sub", Assembler::sub);
        three("rsb", Assembler::rsb);
        three("add", Assembler::add);
        three("adc", Assembler::adc);
        three("sbc", Assembler::sbc);
        three("rsc", Assembler::rsc);
        three("orr", Assembler::orr);
        three("bic", Assembler::bic);
        shortForms();
        test("tst", Assembler::tst);
        test("teq", Assembler::teq);
        test("cmp", Assembler::cmp);
        test("cmn", Assembler::cmn);
        moves();
        halves();
        multiplies();
        units();
        bitFields();
    }

    private void three(String name, Three form) {
        operands().forEach((text, b) -> {
            add(name + " r1, r2, " + text, a -> form.emit(a, AL, S.KEEP, R1, R2, b));
            add(name + "s r12, lr, " + text, a -> form.emit(a, AL, S.SET, R12, LR, b));
        });
        for (Cond c : Cond.values()) {
            add(name + name(c) + " r0, r1, r2", a -> form.emit(a, c, S.KEEP, R0, R1, R2));
            add(name + "s" + name(c) + " r0, r1, #1", a -> form.emit(a, c, S.SET, R0, R1, imm(1)));
        }
        for (Reg r : REGS) {
            add(name + " " + name(r) + ", r1, #4", a -> form.emit(a, AL, S.KEEP, r, R1, imm(4)));
            add(name + " r1, " + name(r) + ", #4", a -> form.emit(a, AL, S.KEEP, R1, r, imm(4)));
        }
    }

    private void shortForms() {
        add("and r1, r2, r3", a -> a.and(R1, R2, R3));
        add("eor r1, r2, r3", a -> a.eor(R1, R2, R3));
        add("sub r1, r2, r3", a -> a.sub(R1, R2, R3));
        add("rsb r1, r2, r3", a -> a.rsb(R1, R2, R3));
        add("add r1, r2, r3", a -> a.add(R1, R2, R3));
        add("adc r1, r2, r3", a -> a.adc(R1, R2, R3));
        add("sbc r1, r2, r3", a -> a.sbc(R1, R2, R3));
        add("rsc r1, r2, r3", a -> a.rsc(R1, R2, R3));
        add("orr r1, r2, r3", a -> a.orr(R1, R2, R3));
        add("bic r1, r2, r3", a -> a.bic(R1, R2, R3));
        add("tst r2, r3", a -> a.tst(R2, R3));
        add("teq r2, r3", a -> a.teq(R2, R3));
        add("cmp r2, r3", a -> a.cmp(R2, R3));
        add("cmn r2, r3", a -> a.cmn(R2, R3));
        add("mov r2, r3", a -> a.mov(R2, R3));
        add("mvn r2, r3", a -> a.mvn(R2, R3));
        add("mul r1, r2, r3", a -> a.mul(R1, R2, R3));
        add("mla r1, r2, r3, r4", a -> a.mla(R1, R2, R3, R4));
        add("mls r1, r2, r3, r4", a -> a.mls(R1, R2, R3, R4));
        add("umull r1, r2, r3, r4", a -> a.umull(R1, R2, R3, R4));
        add("smull r1, r2, r3, r4", a -> a.smull(R1, R2, R3, R4));
        add("sdiv r1, r2, r3", a -> a.sdiv(R1, R2, R3));
        add("udiv r1, r2, r3", a -> a.udiv(R1, R2, R3));
    }

    private void test(String name, Two form) {
        operands().forEach((text, b) -> add(name + " r7, " + text, a -> form.emit(a, AL, R7, b)));
        for (Cond c : Cond.values()) add(name + name(c) + " r7, r8", a -> form.emit(a, c, R7, R8));
        for (Reg r : REGS) if (r != PC) add(name + " " + name(r) + ", r8", a -> form.emit(a, AL, r, R8));
    }

    private void moves() {
        operands().forEach((text, b) -> {
            add("mov r7, " + text, a -> a.mov(AL, S.KEEP, R7, b));
            add("movs r7, " + text, a -> a.mov(AL, S.SET, R7, b));
            add("mvn r7, " + text, a -> a.mvn(AL, S.KEEP, R7, b));
            add("mvns r7, " + text, a -> a.mvn(AL, S.SET, R7, b));
        });
        for (Cond c : Cond.values()) {
            add("mov" + name(c) + " r1, r2", a -> a.mov(c, S.KEEP, R1, R2));
            add("mvn" + name(c) + " r1, r2", a -> a.mvn(c, S.KEEP, R1, R2));
        }
        for (Reg r : REGS) {
            add("mov " + name(r) + ", r2", a -> a.mov(r, R2));
            add("mvn " + name(r) + ", r2", a -> a.mvn(r, R2));
        }
        add("movs pc, lr", a -> a.mov(AL, S.SET, PC, LR));
        add("subs pc, lr, #4", a -> a.sub(AL, S.SET, PC, LR, imm(4)));
    }

    private void halves() {
        for (int v : new int[] {0, 1, 0xff, 0xfff, 0x1000, 0xf000, 0x8000, 0xffff}) {
            add("movw r3, #" + v, a -> a.movw(R3, v));
            add("movt r3, #" + v, a -> a.movt(R3, v));
        }
        for (Reg r : PLAIN) add("movw " + name(r) + ", #0x1234", a -> a.movw(r, 0x1234));
        for (Cond c : Cond.values()) {
            add("movw" + name(c) + " r1, #0xabcd", a -> a.movw(c, R1, 0xabcd));
            add("movt" + name(c) + " r1, #0xabcd", a -> a.movt(c, R1, 0xabcd));
        }
        add("mov r0, #0xff000", a -> a.load(R0, 0xff000));
        add("mvn r0, #0xff", a -> a.load(R0, ~0xff));
        add("movw r0, #0x1234", a -> a.load(R0, 0x1234));
        add("movwne r0, #0x5678\n movtne r0, #0x1234", a -> a.load(Cond.NE, R0, 0x12345678));
    }

    private void multiplies() {
        for (S s : S.values()) {
            String f = s == S.SET ? "s" : "";
            for (Cond c : Cond.values()) {
                add("mul" + f + name(c) + " r1, r2, r3", a -> a.mul(c, s, R1, R2, R3));
                add("mla" + f + name(c) + " r1, r2, r3, r4", a -> a.mla(c, s, R1, R2, R3, R4));
            }
            wide("umull", s, Assembler::umull);
            wide("umlal", s, Assembler::umlal);
            wide("smull", s, Assembler::smull);
            wide("smlal", s, Assembler::smlal);
        }
        wide("umaal", S.KEEP, (a, c, s, lo, hi, n, m) -> a.umaal(c, lo, hi, n, m));
        four("mls", Assembler::mls);
        four("smmla", Assembler::smmla);
        regs3("mul", (a, c, d, n, m) -> a.mul(c, S.KEEP, d, n, m));
        regs3("smmul", Assembler::smmul);
        regs3("sdiv", Assembler::sdiv);
        regs3("udiv", Assembler::udiv);
        for (Reg r : PLAIN) add("mla " + name(r) + ", r1, r2, r3", a -> a.mla(r, R1, R2, R3));
    }

    private void wide(String name, S s, Long form) {
        String f = s == S.SET ? "s" : "";
        for (Cond c : Cond.values()) add(name + f + name(c) + " r1, r2, r3, r4", a -> form.emit(a, c, s, R1, R2, R3, R4));
        for (Reg r : PLAIN) {
            if (r != R10) add(name + f + " " + name(r) + ", r10, r10, r8", a -> form.emit(a, AL, s, r, R10, R10, R8));
            if (r != R10) add(name + f + " r10, " + name(r) + ", r8, r10", a -> form.emit(a, AL, s, R10, r, R8, R10));
            add(name + f + " r0, r1, " + name(r) + ", r8", a -> form.emit(a, AL, s, R0, R1, r, R8));
            add(name + f + " r0, r1, r8, " + name(r), a -> form.emit(a, AL, s, R0, R1, R8, r));
        }
    }

    private void four(String name, Regs4 form) {
        for (Cond c : Cond.values()) add(name + name(c) + " r1, r2, r3, r4", a -> form.emit(a, c, R1, R2, R3, R4));
        for (Reg r : PLAIN) {
            add(name + " " + name(r) + ", r2, r3, r4", a -> form.emit(a, AL, r, R2, R3, R4));
            add(name + " r1, " + name(r) + ", r3, r4", a -> form.emit(a, AL, R1, r, R3, R4));
            add(name + " r1, r2, " + name(r) + ", r4", a -> form.emit(a, AL, R1, R2, r, R4));
            add(name + " r1, r2, r3, " + name(r), a -> form.emit(a, AL, R1, R2, R3, r));
        }
    }

    private void regs3(String name, Regs3 form) {
        for (Cond c : Cond.values()) add(name + name(c) + " r1, r2, r3", a -> form.emit(a, c, R1, R2, R3));
        for (Reg r : PLAIN) {
            add(name + " " + name(r) + ", r2, r3", a -> form.emit(a, AL, r, R2, R3));
            add(name + " r1, " + name(r) + ", r3", a -> form.emit(a, AL, R1, r, R3));
            add(name + " r1, r2, " + name(r), a -> form.emit(a, AL, R1, R2, r));
        }
    }

    private void units() {
        unary("clz", Assembler::clz);
        unary("rbit", Assembler::rbit);
        unary("rev", Assembler::rev);
        unary("rev16", Assembler::rev16);
        unary("revsh", Assembler::revsh);
        extend("sxtb", Assembler::sxtb);
        extend("sxth", Assembler::sxth);
        extend("uxtb", Assembler::uxtb);
        extend("uxth", Assembler::uxth);
        extendAdd("sxtab", Assembler::sxtab);
        extendAdd("sxtah", Assembler::sxtah);
        extendAdd("uxtab", Assembler::uxtab);
        extendAdd("uxtah", Assembler::uxtah);
    }

    private void unary(String name, Unary form) {
        for (Cond c : Cond.values()) add(name + name(c) + " r1, r2", a -> form.emit(a, c, R1, R2));
        for (Reg r : PLAIN) {
            add(name + " " + name(r) + ", r2", a -> form.emit(a, AL, r, R2));
            add(name + " r1, " + name(r), a -> form.emit(a, AL, R1, r));
        }
    }

    private void extend(String name, Extend form) {
        unary(name, (a, c, d, m) -> form.emit(a, c, d, m, 0));
        for (int r : new int[] {8, 16, 24}) add(name + " r12, lr, ror #" + r, a -> form.emit(a, AL, R12, LR, r));
    }

    private void extendAdd(String name, ExtendAdd form) {
        unary(name + " r0,", (a, c, d, m) -> form.emit(a, AL, R0, d, m, 0), Cond.AL);
        for (int r : new int[] {8, 16, 24}) add(name + "ne r12, r4, lr, ror #" + r, a -> form.emit(a, Cond.NE, R12, R4, LR, r));
    }

    private void unary(String prefix, Unary form, Cond cond) {
        for (Reg r : PLAIN) add(prefix + " " + name(r) + ", r2", a -> form.emit(a, cond, r, R2));
    }

    private void bitFields() {
        int[][] fields = {{0, 1}, {0, 31}, {0, 32}, {31, 1}, {7, 9}, {16, 16}, {1, 31}};
        for (int[] f : fields) {
            String range = ", #" + f[0] + ", #" + f[1];
            add("ubfx r1, r2" + range, a -> a.ubfx(AL, R1, R2, f[0], f[1]));
            add("sbfx r1, r2" + range, a -> a.sbfx(AL, R1, R2, f[0], f[1]));
            add("bfi r1, r2" + range, a -> a.bfi(AL, R1, R2, f[0], f[1]));
            add("bfc r1" + range, a -> a.bfc(AL, R1, f[0], f[1]));
        }
        for (Cond c : Cond.values()) {
            add("ubfx" + name(c) + " r1, r2, #3, #5", a -> a.ubfx(c, R1, R2, 3, 5));
            add("sbfx" + name(c) + " r1, r2, #3, #5", a -> a.sbfx(c, R1, R2, 3, 5));
            add("bfi" + name(c) + " r1, r2, #3, #5", a -> a.bfi(c, R1, R2, 3, 5));
            add("bfc" + name(c) + " r1, #3, #5", a -> a.bfc(c, R1, 3, 5));
        }
        for (Reg r : PLAIN) {
            add("ubfx " + name(r) + ", r2, #3, #5", a -> a.ubfx(AL, r, R2, 3, 5));
            add("sbfx r2, " + name(r) + ", #3, #5", a -> a.sbfx(AL, R2, r, 3, 5));
            add("bfi " + name(r) + ", r2, #3, #5", a -> a.bfi(AL, r, R2, 3, 5));
            add("bfi r2, " + name(r) + ", #3, #5", a -> a.bfi(AL, R2, r, 3, 5));
            add("bfc " + name(r) + ", #3, #5", a -> a.bfc(AL, r, 3, 5));
        }
        add("add sp, sp, #8", a -> a.add(SP, SP, imm(8)));
    }
}
