// The system forms.
package ibrik.assembler.amd64;

import static ibrik.assembler.amd64.Text.lower;

/** Adds the system forms to a list. */
final class SystemForms {
    private static final String[] SEGMENTS = {"es", "cs", "ss", "ds", "fs", "gs"};

    private final Forms forms;

    SystemForms(Forms forms) {
        this.forms = forms;
    }

    void all() {
        forms.add("hlt", Assembler::hlt);
        forms.add("cli", Assembler::cli);
        forms.add("sti", Assembler::sti);
        for (Width w : new Width[] {Width.B, Width.W, Width.L}) {
            String acc = Text.of(w, Reg.RAX);
            for (int port : new int[] {0, 0x70, 0xf4, 0xff}) {
                forms.add("in $" + port + "," + acc, a -> a.in(w, port));
                forms.add("out " + acc + ",$" + port, a -> a.out(w, port));
            }
            forms.add("in (%dx)," + acc, a -> a.in(w));
            forms.add("out " + acc + ",(%dx)", a -> a.out(w));
        }
        for (Mem m : forms.mems()) {
            String t = " " + Text.of(forms.address(), m);
            forms.add("lgdt" + t, a -> a.lgdt(m));
            forms.add("lidt" + t, a -> a.lidt(m));
            forms.add("sgdt" + t, a -> a.sgdt(m));
            forms.add("sidt" + t, a -> a.sidt(m));
            forms.add("invlpg" + t, a -> a.invlpg(m));
        }
        for (Reg r : forms.regs()) {
            registers(r);
        }
        forms.add("rdmsr", Assembler::rdmsr);
        forms.add("wrmsr", Assembler::wrmsr);
        forms.add("cpuid", Assembler::cpuid);
        forms.add("rdtsc", Assembler::rdtsc);
        forms.add("wbinvd", Assembler::wbinvd);
        for (int vector : new int[] {0, 1, 0x80, 0xff}) {
            forms.add("int $" + vector, a -> a.interrupt(vector));
        }
        if (forms.isCode32()) {
            forms.add("lret", Assembler::farReturn);
            forms.add("ljmp $8,$sym", a -> a.farJump(8, "sym", 0));
            forms.add("ljmp $0xfff8,$sym", a -> a.farJump(0xfff8, "sym", 0));
        } else {
            forms.add("lretq", Assembler::farReturn);
            forms.add("iretq", Assembler::iretq);
            forms.add("syscall", Assembler::syscall);
            forms.add("swapgs", Assembler::swapgs);
        }
    }

    private void registers(Reg r) {
        String full = Text.of(forms.address(), r);
        for (Width w : forms.isCode32() ? new Width[] {Width.W, Width.L} : new Width[] {Width.W, Width.L, Width.Q}) {
            forms.add("rdrand " + Text.of(w, r), a -> a.rdrand(w, r));
            forms.add("rdseed " + Text.of(w, r), a -> a.rdseed(w, r));
        }
        forms.add("ltr " + Text.of(Width.W, r), a -> a.ltr(r));
        for (int s = 0; s < SEGMENTS.length; s++) {
            int segment = s;
            if (s != 1) {
                forms.add("mov " + Text.of(Width.L, r) + ",%" + SEGMENTS[s], a -> a.movToSegment(segment, r));
            }
            forms.add("mov %" + lower(SEGMENTS[s]) + "," + Text.of(Width.L, r), a -> a.movFromSegment(r, segment));
        }
        for (int c : forms.isCode32() ? new int[] {0, 2, 3, 4} : new int[] {0, 2, 3, 4, 8}) {
            forms.add("mov " + full + ",%cr" + c, a -> a.movToControl(c, r));
            forms.add("mov %cr" + c + "," + full, a -> a.movFromControl(r, c));
        }
        for (int d : new int[] {0, 3, 6, 7}) {
            forms.add("mov " + full + ",%db" + d, a -> a.movToDebug(d, r));
            forms.add("mov %db" + d + "," + full, a -> a.movFromDebug(r, d));
        }
    }
}
