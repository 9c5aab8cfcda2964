// The floating point forms.
package ibrik.assembler.amd64;

import static ibrik.assembler.amd64.Text.lower;

import java.util.Arrays;

/** Adds the SSE forms to a list; those with a quad operand only for 64-bit code. */
final class SseForms {
    private interface XmmXmm {
        void emit(Assembler a, Xmm dst, Xmm src);
    }

    private interface XmmMem {
        void emit(Assembler a, Xmm reg, Mem mem);
    }

    private interface RegXmm {
        void emit(Assembler a, Reg reg, Xmm xmm);
    }

    private final Forms forms;
    private final Xmm[] xmms;

    SseForms(Forms forms) {
        this.forms = forms;
        xmms = forms.isCode32() ? Arrays.copyOf(Xmm.values(), 8) : Xmm.values();
    }

    private void both(String name, XmmXmm xx, XmmMem xm) {
        registers(name, xx);
        load(name, xm);
    }

    private void registers(String name, XmmXmm xx) {
        for (Xmm d : xmms) {
            for (Xmm s : xmms) {
                forms.add(name + " " + Text.of(s) + "," + Text.of(d), a -> xx.emit(a, d, s));
            }
        }
    }

    private void load(String name, XmmMem xm) {
        for (Mem m : forms.mems()) {
            forms.add(name + " " + Text.of(forms.address(), m) + ",%xmm3", a -> xm.emit(a, Xmm.XMM3, m));
        }
        for (Xmm x : xmms) {
            forms.add(name + " 8(" + Text.of(forms.address(), Reg.RBX) + ")," + Text.of(x), a -> xm.emit(a, x, Mem.of(Reg.RBX, 8)));
        }
    }

    private void store(String name, XmmMem xm) {
        for (Mem m : forms.mems()) {
            forms.add(name + " %xmm3," + Text.of(forms.address(), m), a -> xm.emit(a, Xmm.XMM3, m));
        }
        for (Xmm x : xmms) {
            forms.add(name + " " + Text.of(x) + ",8(" + Text.of(forms.address(), Reg.RBX) + ")", a -> xm.emit(a, x, Mem.of(Reg.RBX, 8)));
        }
    }

    private void toXmm(String name, Width w, RegXmm call) {
        for (Reg r : forms.has(w) ? forms.regs() : new Reg[0]) {
            for (Xmm x : xmms) {
                forms.add(name + " " + Text.of(w, r) + "," + Text.of(x), a -> call.emit(a, r, x));
            }
        }
    }

    private void fromXmm(String name, Width w, RegXmm call) {
        for (Reg r : forms.has(w) ? forms.regs() : new Reg[0]) {
            for (Xmm x : xmms) {
                forms.add(name + " " + Text.of(x) + "," + Text.of(w, r), a -> call.emit(a, r, x));
            }
        }
    }

    void all() {
        both("movss", (a, d, s) -> a.movss(d, s), (a, r, m) -> a.movss(r, m));
        store("movss", (a, r, m) -> a.movss(m, r));
        both("movsd", (a, d, s) -> a.movsd(d, s), (a, r, m) -> a.movsd(r, m));
        store("movsd", (a, r, m) -> a.movsd(m, r));
        both("movaps", (a, d, s) -> a.movaps(d, s), (a, r, m) -> a.movaps(r, m));
        store("movaps", (a, r, m) -> a.movaps(m, r));
        load("movups", (a, r, m) -> a.movups(r, m));
        store("movups", (a, r, m) -> a.movups(m, r));
        load("movdqu", (a, r, m) -> a.movdqu(r, m));
        store("movdqu", (a, r, m) -> a.movdqu(m, r));
        registers("movq", (a, d, s) -> a.movq(d, s));
        toXmm("movd", Width.L, (a, r, x) -> a.movd(x, r));
        fromXmm("movd", Width.L, (a, r, x) -> a.movd(r, x));
        toXmm("movq", Width.Q, (a, r, x) -> a.movq(x, r));
        fromXmm("movq", Width.Q, (a, r, x) -> a.movq(r, x));
        for (SseAssembler.Scalar op : SseAssembler.Scalar.values()) {
            both(lower(op) + "ss", (a, d, s) -> a.ss(op, d, s), (a, r, m) -> a.ss(op, r, m));
            both(lower(op) + "sd", (a, d, s) -> a.sd(op, d, s), (a, r, m) -> a.sd(op, r, m));
        }
        both("ucomiss", (a, d, s) -> a.ucomiss(d, s), (a, r, m) -> a.ucomiss(r, m));
        both("ucomisd", (a, d, s) -> a.ucomisd(d, s), (a, r, m) -> a.ucomisd(r, m));
        both("andps", (a, d, s) -> a.andps(d, s), (a, r, m) -> a.andps(r, m));
        both("andpd", (a, d, s) -> a.andpd(d, s), (a, r, m) -> a.andpd(r, m));
        both("xorps", (a, d, s) -> a.xorps(d, s), (a, r, m) -> a.xorps(r, m));
        both("xorpd", (a, d, s) -> a.xorpd(d, s), (a, r, m) -> a.xorpd(r, m));
        registers("pxor", (a, d, s) -> a.pxor(d, s));
        both("cvtss2sd", (a, d, s) -> a.cvtss2sd(d, s), (a, r, m) -> a.cvtss2sd(r, m));
        both("cvtsd2ss", (a, d, s) -> a.cvtsd2ss(d, s), (a, r, m) -> a.cvtsd2ss(r, m));
        for (Width w : new Width[] {Width.L, Width.Q}) {
            if (forms.has(w)) {
                conversions(w);
            }
        }
        for (Mem m : forms.mems()) {
            String t = " " + Text.of(forms.address(), m);
            forms.add("ldmxcsr" + t, a -> a.ldmxcsr(m));
            forms.add("stmxcsr" + t, a -> a.stmxcsr(m));
            forms.add("fxsave" + t, a -> a.fxsave(m));
            forms.add("fxrstor" + t, a -> a.fxrstor(m));
        }
    }

    private void conversions(Width w) {
        String s = lower(w);
        toXmm("cvtsi2ss" + s, w, (a, r, x) -> a.cvtsi2ss(w, x, r));
        load("cvtsi2ss" + s, (a, r, m) -> a.cvtsi2ss(w, r, m));
        toXmm("cvtsi2sd" + s, w, (a, r, x) -> a.cvtsi2sd(w, x, r));
        load("cvtsi2sd" + s, (a, r, m) -> a.cvtsi2sd(w, r, m));
        fromXmm("cvttss2si", w, (a, r, x) -> a.cvttss2si(w, r, x));
        fromXmm("cvttsd2si", w, (a, r, x) -> a.cvttsd2si(w, r, x));
        for (Mem m : forms.mems()) {
            String t = " " + Text.of(forms.address(), m) + "," + Text.of(w, Reg.RDX);
            forms.add("cvttss2si" + t, a -> a.cvttss2si(w, Reg.RDX, m));
            forms.add("cvttsd2si" + t, a -> a.cvttsd2si(w, Reg.RDX, m));
        }
    }
}
