package ibrik.assembler.arm;

import static ibrik.assembler.arm.Reg.R1;
import static ibrik.assembler.arm.Reg.R2;
import static ibrik.assembler.arm.Reg.SP;

/// VFP arithmetic, comparison, moves, loads, stores and conversions.
final class FloatForms extends Forms {
    private static final SReg S5 = SReg.S5;
    private static final SReg S30 = SReg.S30;
    private static final DReg D5 = DReg.D5;
    private static final DReg D30 = DReg.D30;

    interface S3 {
        void emit(Assembler a, Cond c, SReg d, SReg n, SReg m);
    }

    interface D3 {
        void emit(Assembler a, Cond c, DReg d, DReg n, DReg m);
    }

    interface S2 {
        void emit(Assembler a, Cond c, SReg d, SReg m);
    }

    interface D2 {
        void emit(Assembler a, Cond c, DReg d, DReg m);
    }

    interface SD {
        void emit(Assembler a, Cond c, SReg d, DReg m);
    }

    interface DS {
        void emit(Assembler a, Cond c, DReg d, SReg m);
    }

    FloatForms() {
        three("vadd", Assembler::vadd, Assembler::vadd);
        three("vsub", Assembler::vsub, Assembler::vsub);
        three("vmul", Assembler::vmul, Assembler::vmul);
        three("vnmul", Assembler::vnmul, Assembler::vnmul);
        three("vdiv", Assembler::vdiv, Assembler::vdiv);
        three("vmla", Assembler::vmla, Assembler::vmla);
        three("vmls", Assembler::vmls, Assembler::vmls);
        three("vnmls", Assembler::vnmls, Assembler::vnmls);
        three("vfma", Assembler::vfma, Assembler::vfma);
        three("vfms", Assembler::vfms, Assembler::vfms);
        two("vneg", Assembler::vneg, Assembler::vneg);
        two("vabs", Assembler::vabs, Assembler::vabs);
        two("vsqrt", Assembler::vsqrt, Assembler::vsqrt);
        two("vmov", Assembler::vmov, Assembler::vmov);
        two("vcmp", Assembler::vcmp, Assembler::vcmp);
        two("vcmpe", Assembler::vcmpe, Assembler::vcmpe);
        zero();
        conversions();
        fixed();
        constants();
        cores();
        memory();
        for (Cond c : Cond.values()) add("vmrs" + name(c) + " APSR_nzcv, fpscr", a -> a.vmrsFlags(c));
        for (Reg r : PLAIN) {
            add("vmrs " + name(r) + ", fpscr", a -> a.vmrs(AL, r, Assembler.FPSCR));
            add("vmsr fpexc, " + name(r), a -> a.vmsr(AL, Assembler.FPEXC, r));
        }
        add("vmrs r1, fpsid", a -> a.vmrs(AL, R1, Assembler.FPSID));
        add("vmrs r1, mvfr0", a -> a.vmrs(AL, R1, Assembler.MVFR0));
        add("vmrs r1, mvfr1", a -> a.vmrs(AL, R1, Assembler.MVFR1));
        add("vmsrne fpscr, r2", a -> a.vmsr(Cond.NE, Assembler.FPSCR, R2));
    }

    private void three(String name, S3 s, D3 d) {
        for (Cond c : Cond.values()) {
            add(name + name(c) + ".f32 s5, s30, s5", a -> s.emit(a, c, S5, S30, S5));
            add(name + name(c) + ".f64 d5, d30, d5", a -> d.emit(a, c, D5, D30, D5));
        }
        for (SReg r : SReg.values()) {
            add(name + ".f32 " + name(r) + ", s30, s5", a -> s.emit(a, AL, r, S30, S5));
            add(name + ".f32 s5, " + name(r) + ", s30", a -> s.emit(a, AL, S5, r, S30));
            add(name + ".f32 s5, s30, " + name(r), a -> s.emit(a, AL, S5, S30, r));
        }
        for (DReg r : DReg.values()) {
            add(name + ".f64 " + name(r) + ", d30, d5", a -> d.emit(a, AL, r, D30, D5));
            add(name + ".f64 d5, " + name(r) + ", d30", a -> d.emit(a, AL, D5, r, D30));
            add(name + ".f64 d5, d30, " + name(r), a -> d.emit(a, AL, D5, D30, r));
        }
    }

    private void two(String name, S2 s, D2 d) {
        for (Cond c : Cond.values()) {
            add(name + name(c) + ".f32 s5, s30", a -> s.emit(a, c, S5, S30));
            add(name + name(c) + ".f64 d5, d30", a -> d.emit(a, c, D5, D30));
        }
        for (SReg r : SReg.values()) {
            add(name + ".f32 " + name(r) + ", s30", a -> s.emit(a, AL, r, S30));
            add(name + ".f32 s5, " + name(r), a -> s.emit(a, AL, S5, r));
        }
        for (DReg r : DReg.values()) {
            add(name + ".f64 " + name(r) + ", d30", a -> d.emit(a, AL, r, D30));
            add(name + ".f64 d5, " + name(r), a -> d.emit(a, AL, D5, r));
        }
    }

    private void zero() {
        for (SReg r : SReg.values()) {
            add("vcmp.f32 " + name(r) + ", #0.0", a -> a.vcmpZero(AL, r));
            add("vcmpene.f32 " + name(r) + ", #0.0", a -> a.vcmpeZero(Cond.NE, r));
        }
        for (DReg r : DReg.values()) {
            add("vcmplt.f64 " + name(r) + ", #0.0", a -> a.vcmpZero(Cond.LT, r));
            add("vcmpe.f64 " + name(r) + ", #0.0", a -> a.vcmpeZero(AL, r));
        }
    }

    private void conversions() {
        singleFromDouble("vcvt", ".f32.f64", Assembler::vcvt);
        doubleFromSingle("vcvt", ".f64.f32", Assembler::vcvt);
        singles("vcvt", ".f32.s32", Assembler::vcvtFromS32);
        singles("vcvt", ".f32.u32", Assembler::vcvtFromU32);
        singles("vcvt", ".s32.f32", Assembler::vcvtToS32);
        singles("vcvt", ".u32.f32", Assembler::vcvtToU32);
        singles("vcvtr", ".s32.f32", Assembler::vcvtrToS32);
        singles("vcvtr", ".u32.f32", Assembler::vcvtrToU32);
        doubleFromSingle("vcvt", ".f64.s32", Assembler::vcvtFromS32);
        doubleFromSingle("vcvt", ".f64.u32", Assembler::vcvtFromU32);
        singleFromDouble("vcvt", ".s32.f64", Assembler::vcvtToS32);
        singleFromDouble("vcvt", ".u32.f64", Assembler::vcvtToU32);
        singleFromDouble("vcvtr", ".s32.f64", Assembler::vcvtrToS32);
        singleFromDouble("vcvtr", ".u32.f64", Assembler::vcvtrToU32);
    }

    private void singles(String name, String types, S2 form) {
        for (SReg r : SReg.values()) {
            add(name + types + " " + name(r) + ", s30", a -> form.emit(a, AL, r, S30));
            add(name + "ge" + types + " s5, " + name(r), a -> form.emit(a, Cond.GE, S5, r));
        }
    }

    private void singleFromDouble(String name, String types, SD form) {
        for (SReg r : SReg.values()) add(name + types + " " + name(r) + ", d30", a -> form.emit(a, AL, r, D30));
        for (DReg r : DReg.values()) add(name + "ge" + types + " s5, " + name(r), a -> form.emit(a, Cond.GE, S5, r));
    }

    private void doubleFromSingle(String name, String types, DS form) {
        for (SReg r : SReg.values()) add(name + types + " d30, " + name(r), a -> form.emit(a, AL, D30, r));
        for (DReg r : DReg.values()) add(name + "ge" + types + " " + name(r) + ", s5", a -> form.emit(a, Cond.GE, r, S5));
    }

    private void fixed() {
        for (int size : new int[] {16, 32}) {
            for (int f : new int[] {size == 16 ? 0 : 1, 2, 15, 16, size}) {
                for (String sign : new String[] {"s", "u"}) {
                    boolean unsigned = sign.equals("u");
                    add("vcvt." + sign + size + ".f32 s5, s5, #" + f, a -> a.vcvtFixed(AL, S5, true, unsigned, size, f));
                    add("vcvt.f32." + sign + size + " s30, s30, #" + f, a -> a.vcvtFixed(AL, S30, false, unsigned, size, f));
                    add("vcvt." + sign + size + ".f64 d5, d5, #" + f, a -> a.vcvtFixed(AL, D5, true, unsigned, size, f));
                    add("vcvtne.f64." + sign + size + " d30, d30, #" + f, a -> a.vcvtFixed(Cond.NE, D30, false, unsigned, size, f));
                }
            }
        }
    }

    private void constants() {
        for (int sign = -1; sign <= 1; sign += 2) {
            for (int n = 16; n < 32; n++) {
                for (int r = -3; r <= 4; r++) {
                    double v = sign * Math.scalb(n / 16.0, r);
                    add("vmov.f32 s5, #" + v, a -> a.vmov(AL, S5, (float) v));
                    add("vmov.f64 d30, #" + v, a -> a.vmov(AL, D30, v));
                }
            }
        }
        for (SReg s : SReg.values()) add("vmovne.f32 " + name(s) + ", #1.0", a -> a.vmov(Cond.NE, s, 1f));
        for (DReg d : DReg.values()) add("vmovne.f64 " + name(d) + ", #-2.0", a -> a.vmov(Cond.NE, d, -2.0));
    }

    private void cores() {
        for (SReg s : SReg.values()) {
            add("vmov " + name(s) + ", r1", a -> a.vmov(AL, s, R1));
            add("vmovne r1, " + name(s), a -> a.vmov(Cond.NE, R1, s));
            if (s == SReg.S31) continue;
            String next = name(SReg.of(s.ordinal() + 1));
            add("vmov " + name(s) + ", " + next + ", r1, r2", a -> a.vmov(AL, s, R1, R2));
            add("vmovne r1, r2, " + name(s) + ", " + next, a -> a.vmov(Cond.NE, R1, R2, s));
        }
        for (DReg d : DReg.values()) {
            add("vmov " + name(d) + ", r1, r2", a -> a.vmov(AL, d, R1, R2));
            add("vmovne r1, r2, " + name(d), a -> a.vmov(Cond.NE, R1, R2, d));
            for (int half = 0; half < 2; half++) {
                int h = half;
                add("vmov.32 " + name(d) + "[" + h + "], r1", a -> a.vmovLane(AL, d, h, R1));
                add("vmovne.32 r1, " + name(d) + "[" + h + "]", a -> a.vmovLane(Cond.NE, R1, d, h));
            }
        }
        for (Reg r : PLAIN) {
            add("vmov s5, " + name(r), a -> a.vmov(AL, S5, r));
            add("vmov " + name(r) + ", s5", a -> a.vmov(AL, r, S5));
            add("vmov d5, " + name(r) + ", r1", a -> a.vmov(AL, D5, r, R1));
            add("vmov d5, r1, " + name(r), a -> a.vmov(AL, D5, R1, r));
            if (r != R1) add("vmov r1, " + name(r) + ", d5", a -> a.vmov(AL, R1, r, D5));
        }
    }

    private void memory() {
        for (int d : new int[] {0, 4, -4, 1020, -1020, 512}) {
            add("vldr s5, [r2, #" + d + "]", a -> a.vldr(AL, S5, Mem.at(R2, d)));
            add("vstr s5, [r2, #" + d + "]", a -> a.vstr(AL, S5, Mem.at(R2, d)));
            add("vldr d30, [r2, #" + d + "]", a -> a.vldr(AL, D30, Mem.at(R2, d)));
            add("vstr d30, [r2, #" + d + "]", a -> a.vstr(AL, D30, Mem.at(R2, d)));
        }
        for (SReg s : SReg.values()) {
            int count = 32 - s.ordinal();
            String range = "{" + name(s) + (count == 1 ? "}" : "-s31}");
            add("vldrne " + name(s) + ", [sp]", a -> a.vldr(Cond.NE, s, Mem.at(SP)));
            add("vstrne " + name(s) + ", [sp]", a -> a.vstr(Cond.NE, s, Mem.at(SP)));
            add("vldmia r2, " + range, a -> a.vldm(AL, MemoryAssembler.Block.IA, R2, false, s, count));
            add("vstmia r2!, " + range, a -> a.vstm(AL, MemoryAssembler.Block.IA, R2, true, s, count));
            add("vldmdb r2!, " + range, a -> a.vldm(AL, MemoryAssembler.Block.DB, R2, true, s, count));
            add("vpush " + range, a -> a.vpush(AL, s, count));
            add("vpopne " + range, a -> a.vpop(Cond.NE, s, count));
        }
        for (DReg d : DReg.values()) {
            int count = Math.min(16, 32 - d.ordinal());
            String range = "{" + name(d) + (count == 1 ? "}" : "-d" + (d.ordinal() + count - 1) + "}");
            add("vldrne " + name(d) + ", [sp]", a -> a.vldr(Cond.NE, d, Mem.at(SP)));
            add("vstrne " + name(d) + ", [sp]", a -> a.vstr(Cond.NE, d, Mem.at(SP)));
            add("vldmia r2, " + range, a -> a.vldm(AL, MemoryAssembler.Block.IA, R2, false, d, count));
            add("vstmia r2!, " + range, a -> a.vstm(AL, MemoryAssembler.Block.IA, R2, true, d, count));
            add("vldmdb r2!, " + range, a -> a.vldm(AL, MemoryAssembler.Block.DB, R2, true, d, count));
            add("vpush " + range, a -> a.vpush(AL, d, count));
            add("vpopne " + range, a -> a.vpop(Cond.NE, d, count));
        }
    }
}
