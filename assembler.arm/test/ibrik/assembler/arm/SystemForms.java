package ibrik.assembler.arm;

import static ibrik.assembler.arm.Operand2.imm;
import static ibrik.assembler.arm.Reg.R1;
import static ibrik.assembler.arm.Reg.R2;
import static ibrik.assembler.arm.Reg.R3;
import static ibrik.assembler.arm.Reg.R5;

/// Branches through registers, exceptions, hints, status registers and coprocessors.
final class SystemForms extends Forms {
    SystemForms() {
        for (Reg r : PLAIN) {
            add("bx " + name(r), a -> a.bx(r));
            add("blx " + name(r), a -> a.blx(r));
        }
        for (Cond c : Cond.values()) {
            add("bx" + name(c) + " r1", a -> a.bx(c, R1));
            add("blx" + name(c) + " r1", a -> a.blx(c, R1));
            add("svc" + name(c) + " #0x123456", a -> a.svc(c, 0x123456));
            add("nop" + name(c), a -> a.nop(c));
            add("wfi" + name(c), a -> a.wfi(c));
            add("wfe" + name(c), a -> a.wfe(c));
            add("sev" + name(c), a -> a.sev(c));
            add("yield" + name(c), a -> a.yield(c));
            add("smc" + name(c) + " #15", a -> a.smc(c, 15));
            add("mrs" + name(c) + " r1, cpsr", a -> a.mrs(c, R1, SystemAssembler.Status.CPSR));
            add("mcr" + name(c) + " p15, 0, r1, c1, c0, 0", a -> a.mcr(c, 15, 0, R1, 1, 0, 0));
            add("mrc" + name(c) + " p15, 7, r1, c15, c14, 7", a -> a.mrc(c, 15, 7, R1, 15, 14, 7));
            add("mcrr" + name(c) + " p15, 15, r1, r2, c14", a -> a.mcrr(c, 15, 15, R1, R2, 14));
            add("mrrc" + name(c) + " p15, 1, r1, r2, c14", a -> a.mrrc(c, 15, 1, R1, R2, 14));
        }
        add("nop", a -> a.nop());
        add("svc #0", a -> a.svc(AL, 0));
        add("svc #0xffffff", a -> a.svc(AL, 0xffffff));
        for (int n : new int[] {0, 1, 15, 16, 0xfff0, 0xffff}) {
            add("bkpt #" + n, a -> a.bkpt(n));
            add("udf #" + n, a -> a.udf(n));
        }
        status();
        for (Reg r : PLAIN) {
            add("mcr p14, 1, " + name(r) + ", c2, c3, 4", a -> a.mcr(AL, 14, 1, r, 2, 3, 4));
            add("mrc p14, 1, " + name(r) + ", c2, c3, 4", a -> a.mrc(AL, 14, 1, r, 2, 3, 4));
            if (r != R5) add("mrrc p15, 0, " + name(r) + ", r5, c14", a -> a.mrrc(AL, 15, 0, r, R5, 14));
            add("mcrr p15, 0, r5, " + name(r) + ", c14", a -> a.mcrr(AL, 15, 0, R5, r, 14));
        }
        for (MemoryAssembler.Block m : MemoryAssembler.Block.values()) {
            add("rfe" + name(m) + " r3", a -> a.rfe(m, R3, false));
            add("rfe" + name(m) + " sp!", a -> a.rfe(m, Reg.SP, true));
            add("srs" + name(m) + " sp, #19", a -> a.srs(m, 19, false));
            add("srs" + name(m) + " sp!, #31", a -> a.srs(m, 31, true));
        }
    }

    private void status() {
        for (SystemAssembler.Status s : SystemAssembler.Status.values()) {
            for (Reg r : PLAIN) {
                add("mrs " + name(r) + ", " + name(s), a -> a.mrs(AL, r, s));
                add("msr " + name(s) + "_cxsf, " + name(r), a -> a.msr(AL, s, 15, r));
            }
            String[] letters = {"c", "x", "s", "f"};
            for (int f = 1; f < 16; f++) {
                int fields = f;
                StringBuilder text = new StringBuilder();
                for (int i = 0; i < 4; i++) if ((f >> i & 1) != 0) text.append(letters[i]);
                add("msr " + name(s) + "_" + text + ", r2", a -> a.msr(AL, s, fields, R2));
                add("msrne " + name(s) + "_" + text + ", #0xf0000000", a -> a.msr(Cond.NE, s, fields, imm(0xf0000000)));
            }
        }
        String[] masks = {"f", "i", "if", "a", "af", "ai", "aif"};
        for (int i = 0; i < masks.length; i++) {
            int mask = i + 1;
            add("cpsie " + masks[i], a -> a.cpsie(mask));
            add("cpsid " + masks[i], a -> a.cpsid(mask));
            add("cpsie " + masks[i] + ", #31", a -> a.cpsie(mask, 31));
            add("cpsid " + masks[i] + ", #17", a -> a.cpsid(mask, 17));
        }
        for (int m : new int[] {16, 17, 18, 19, 23, 27, 31}) add("cps #" + m, a -> a.cps(m));
    }
}
