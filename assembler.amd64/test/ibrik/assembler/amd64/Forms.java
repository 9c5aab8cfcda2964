// Every instruction form of the encoder with its operands varied over the special cases of x86 encoding.
package ibrik.assembler.amd64;

import static ibrik.assembler.amd64.Text.lower;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Collects pairs of text and encoder call; {@link #code32} restricts registers and widths to those of 32-bit code. */
final class Forms {
    record Form(String text, Consumer<Assembler> call) {
    }

    interface WidthReg2 {
        void emit(Assembler a, Width w, Reg dst, Reg src);
    }

    interface WidthRegMem {
        void emit(Assembler a, Width w, Reg reg, Mem mem);
    }

    interface WidthMem {
        void emit(Assembler a, Width w, Mem mem);
    }

    interface WidthReg {
        void emit(Assembler a, Width w, Reg reg);
    }

    /** The start of any code. */
    private static final Label START = new Label();

    static {
        START.bind(0);
    }

    final List<Form> all = new ArrayList<>();
    private final boolean code32;
    private final Width[] widths;
    private final Reg[] regs;
    private final Width address;
    private final List<Mem> mems;
    private final List<Mem> someMems;

    Forms(boolean code32) {
        this.code32 = code32;
        widths = code32 ? new Width[] {Width.B, Width.W, Width.L} : Width.values();
        regs = code32 ? Arrays.copyOf(Reg.values(), 8) : Reg.values();
        address = code32 ? Width.L : Width.Q;
        mems = memoryOperands();
        someMems = mems.stream().filter(m -> mems.indexOf(m) % 7 == 0).toList();
    }

    private List<Mem> memoryOperands() {
        List<Mem> list = new ArrayList<>();
        for (Reg base : regs) {
            for (int disp : new int[] {0, 1, 127, 128, -128, -129, 0x7fffffff, -0x80000000}) {
                list.add(Mem.of(base, disp));
            }
            list.add(Mem.of(base, Reg.RAX, 1, 0));
            list.add(Mem.of(base, Reg.RBP, 8, 16));
            list.add(Mem.symbol(base, null, 1, "sym", 8));
            if (base != Reg.RSP) {
                list.add(Mem.of(Reg.RSP, base, 2, 0));
                list.add(Mem.of(Reg.RBP, base, 4, 0));
                list.add(Mem.of(null, base, 8, 0x1000));
                list.add(Mem.of(null, base, 1, 0));
                list.add(Mem.symbol(Reg.RBX, base, 4, "sym", -4));
                if (!code32) {
                    list.add(Mem.of(Reg.R12, base, 2, 0));
                    list.add(Mem.of(Reg.R13, base, 4, 1000));
                }
            }
        }
        list.add(Mem.absolute(0x1000));
        list.add(Mem.absolute(-0x1000));
        list.add(Mem.symbol(null, null, 1, "sym", 4));
        if (!code32) {
            list.add(Mem.relative(0x1234));
            list.add(Mem.relative(-1));
            list.add(Mem.relative("sym", 12));
        } else {
            // REL relocations keep the addend in the field, which GNU as then shows; ours keeps it apart.
            list.removeIf(m -> m.symbol() != null);
        }
        return list;
    }

    void add(String text, Consumer<Assembler> call) {
        all.add(new Form(text, call));
    }

    private static String suffix(Width w) {
        return lower(w);
    }

    boolean has(Width w) {
        return !(code32 && w == Width.Q);
    }

    // ---- operand patterns ----

    /** The registers with an access of this width: 32-bit code has no low byte of the last four. */
    private Reg[] regs(Width w) {
        return code32 && w == Width.B ? Arrays.copyOf(regs, 4) : regs;
    }

    /** Register pairs: every register on either side. */
    private void pairs(Width w, BiConsumer<Reg, Reg> action) {
        for (Reg a : regs(w)) {
            for (Reg b : regs(w)) {
                action.accept(a, b);
            }
        }
    }

    private void regReg(String name, WidthReg2 call, Width... of) {
        for (Width w : of) {
            if (has(w)) {
                pairs(w, (d, s) -> add(name + suffix(w) + " " + Text.of(w, s) + "," + Text.of(w, d), a -> call.emit(a, w, d, s)));
            }
        }
    }

    private void regMem(String name, WidthRegMem call, Width... of) {
        each(of, (w, r, m) -> add(name + suffix(w) + " " + Text.of(address, m) + "," + Text.of(w, r), a -> call.emit(a, w, r, m)));
    }

    private void memReg(String name, WidthRegMem call, Width... of) {
        each(of, (w, r, m) -> add(name + suffix(w) + " " + Text.of(w, r) + "," + Text.of(address, m), a -> call.emit(a, w, r, m)));
    }

    private interface Each {
        void accept(Width w, Reg r, Mem m);
    }

    private void each(Width[] of, Each action) {
        for (Width w : of) {
            if (has(w)) {
                for (Mem m : mems) {
                    action.accept(w, Reg.RCX, m);
                }
                for (Reg r : regs(w)) {
                    action.accept(w, r, Mem.of(Reg.RBX, 8));
                    action.accept(w, r, Mem.absolute(0x40));
                    action.accept(w, r, Mem.of(regs[regs.length - 1], r == Reg.RSP ? Reg.RAX : r, 4, -8));
                }
            }
        }
    }

    private void oneReg(String name, WidthReg call, Width... of) {
        for (Width w : of) {
            if (has(w)) {
                for (Reg r : regs(w)) {
                    add(name + suffix(w) + " " + Text.of(w, r), a -> call.emit(a, w, r));
                }
            }
        }
    }

    private void oneMem(String name, WidthMem call, Width... of) {
        for (Width w : of) {
            if (has(w)) {
                for (Mem m : mems) {
                    add(name + suffix(w) + " " + Text.of(address, m), a -> call.emit(a, w, m));
                }
            }
        }
    }

    private void plain(String text, Consumer<Assembler> call) {
        add(text, call);
    }

    private static int[] immediates(Width w) {
        return switch (w) {
            case B -> new int[] {0, 1, 127, 128, 255, -1, -128};
            case W -> new int[] {0, 1, 127, 128, -128, -129, 32767, -32768, 65535};
            default -> new int[] {0, 1, 127, 128, -128, -129, 0x12345, Integer.MAX_VALUE, Integer.MIN_VALUE};
        };
    }

    // ---- the forms ----

    void integer() {
        for (Alu op : Alu.values()) {
            String n = lower(op);
            regReg(n, (a, w, d, s) -> a.alu(op, w, d, s), widths);
            regMem(n, (a, w, r, m) -> a.alu(op, w, r, m), widths);
            memReg(n, (a, w, r, m) -> a.alu(op, w, m, r), widths);
            for (Width w : widths) {
                for (int v : immediates(w)) {
                    for (Reg r : regs(w)) {
                        add(n + suffix(w) + " " + Text.immediate(v) + "," + Text.of(w, r), a -> a.alu(op, w, r, v));
                    }
                    for (Mem m : someMems) {
                        add(n + suffix(w) + " " + Text.immediate(v) + "," + Text.of(address, m), a -> a.alu(op, w, m, v));
                        if (op != Alu.CMP) {
                            add("lock " + n + suffix(w) + " " + Text.immediate(v) + "," + Text.of(address, m), a -> a.lockAlu(op, w, m, v));
                        }
                    }
                }
            }
            if (op != Alu.CMP) {
                memReg("lock " + n, (a, w, r, m) -> a.lockAlu(op, w, m, r), widths);
            }
            for (Reg r : regs) {
                add(n + "l $sym," + Text.of(Width.L, r), a -> a.aluSymbol(op, r, "sym", 0));
            }
            add(n + "l $sym,16(" + Text.of(address, Reg.RSI) + ")", a -> a.aluSymbol(op, Mem.of(Reg.RSI, 16), "sym", 0));
        }
        regReg("test", (a, w, d, s) -> a.test(w, d, s), widths);
        memReg("test", (a, w, r, m) -> a.test(w, m, r), widths);
        regReg("mov", (a, w, d, s) -> a.mov(w, d, s), widths);
        regMem("mov", (a, w, r, m) -> a.mov(w, r, m), widths);
        memReg("mov", (a, w, r, m) -> a.mov(w, m, r), widths);
        memReg("xchg", (a, w, r, m) -> a.xchg(w, m, r), widths);
        regReg("xchg", (a, w, d, s) -> a.xchg(w, d, s), widths);
        memReg("lock cmpxchg", (a, w, r, m) -> a.lockCmpxchg(w, m, r), widths);
        memReg("lock xadd", (a, w, r, m) -> a.lockXadd(w, m, r), widths);
        for (Width w : widths) {
            for (int v : immediates(w)) {
                for (Reg r : regs(w)) {
                    add("test" + suffix(w) + " " + Text.immediate(v) + "," + Text.of(w, r), a -> a.test(w, r, v));
                    add("mov" + suffix(w) + " " + Text.immediate(v) + "," + Text.of(w, r), a -> a.mov(w, r, v));
                }
                for (Mem m : someMems) {
                    add("test" + suffix(w) + " " + Text.immediate(v) + "," + Text.of(address, m), a -> a.test(w, m, v));
                    add("mov" + suffix(w) + " " + Text.immediate(v) + "," + Text.of(address, m), a -> a.mov(w, m, v));
                }
            }
        }
        for (Reg r : regs) {
            add("movl $sym," + Text.of(Width.L, r), a -> a.movSymbol(r, "sym", 0));
            add("movl $sym," + Text.of(Width.L, r), a -> a.movLabel(r, "sym", START));
        }
        add("movl $sym,16(" + Text.of(address, Reg.RSI) + ")", a -> a.movSymbol(Mem.of(Reg.RSI, 16), "sym", 0));
        extensions();
        multiplication();
        bits();
        strings();
        plain("mfence", Assembler::mfence);
        plain("lfence", Assembler::lfence);
        plain("sfence", Assembler::sfence);
        plain("pause", Assembler::pause);
    }

    private void extensions() {
        Width[] narrow = {Width.B, Width.W, Width.L};
        for (Width from : narrow) {
            for (Width to : widths) {
                if (to.bytes() <= from.bytes()) {
                    continue;
                }
                String s = suffix(from) + suffix(to) + " ";
                pairs(from, (d, r) -> add("movs" + s + Text.of(from, r) + "," + Text.of(to, d), a -> a.movsx(to, from, d, r)));
                mems.forEach(m -> add("movs" + s + Text.of(address, m) + "," + Text.of(to, Reg.RDX), a -> a.movsx(to, from, Reg.RDX, m)));
                if (from != Width.L) {
                    pairs(from, (d, r) -> add("movz" + s + Text.of(from, r) + "," + Text.of(to, d), a -> a.movzx(to, from, d, r)));
                    mems.forEach(m -> add("movz" + s + Text.of(address, m) + "," + Text.of(to, Reg.RDX), a -> a.movzx(to, from, Reg.RDX, m)));
                }
            }
        }
        Width[] wide = {Width.W, Width.L, Width.Q};
        regMem("lea", (a, w, r, m) -> a.lea(w, r, m), wide);
        for (Cond c : Cond.values()) {
            String n = lower(c);
            // The mnemonic's width suffix would clash with conditions that end in l, so the register gives it.
            for (Width w : wide) {
                if (has(w)) {
                    pairs(w, (d, s) -> add("cmov" + n + " " + Text.of(w, s) + "," + Text.of(w, d), a -> a.cmov(c, w, d, s)));
                    someMems.forEach(m -> add("cmov" + n + " " + Text.of(address, m) + "," + Text.of(w, Reg.RDI), a -> a.cmov(c, w, Reg.RDI, m)));
                }
            }
            for (Reg r : regs(Width.B)) {
                add("set" + n + " " + Text.of(Width.B, r), a -> a.set(c, r));
            }
            someMems.forEach(m -> add("set" + n + " " + Text.of(address, m), a -> a.set(c, m)));
        }
    }

    private void multiplication() {
        Width[] wide = {Width.W, Width.L, Width.Q};
        regReg("imul", (a, w, d, s) -> a.imul(w, d, s), wide);
        regMem("imul", (a, w, r, m) -> a.imul(w, r, m), wide);
        for (Width w : wide) {
            for (int v : has(w) ? immediates(w) : new int[0]) {
                pairs(w, (d, s) -> add("imul" + suffix(w) + " " + Text.immediate(v) + "," + Text.of(w, s) + "," + Text.of(w, d),
                    a -> a.imul(w, d, s, v)));
                someMems.forEach(m -> add("imul" + suffix(w) + " " + Text.immediate(v) + "," + Text.of(address, m) + "," + Text.of(w, Reg.RSI),
                    a -> a.imul(w, Reg.RSI, m, v)));
            }
        }
        oneReg("imul", Assembler::imul, widths);
        oneMem("imul", Assembler::imul, widths);
        oneReg("mul", Assembler::mul, widths);
        oneMem("mul", Assembler::mul, widths);
        oneReg("idiv", Assembler::idiv, widths);
        oneMem("idiv", Assembler::idiv, widths);
        oneReg("div", Assembler::div, widths);
        oneMem("div", Assembler::div, widths);
        oneReg("neg", Assembler::neg, widths);
        oneMem("neg", Assembler::neg, widths);
        oneReg("not", Assembler::not, widths);
        oneMem("not", Assembler::not, widths);
        oneReg("inc", Assembler::inc, widths);
        oneMem("inc", Assembler::inc, widths);
        oneReg("dec", Assembler::dec, widths);
        oneMem("dec", Assembler::dec, widths);
        plain("cltd", Assembler::cdq);
        if (!code32) {
            plain("cqto", Assembler::cqo);
        }
    }

    private void bits() {
        for (Shift op : Shift.values()) {
            String n = lower(op);
            for (Width w : widths) {
                for (int count : new int[] {0, 1, 2, 31, 63}) {
                    for (Reg r : regs(w)) {
                        add(n + suffix(w) + " $" + count + "," + Text.of(w, r), a -> a.shift(op, w, r, count));
                    }
                    someMems.forEach(m -> add(n + suffix(w) + " $" + count + "," + Text.of(address, m), a -> a.shift(op, w, m, count)));
                }
                for (Reg r : regs(w)) {
                    add(n + suffix(w) + " %cl," + Text.of(w, r), a -> a.shift(op, w, r));
                }
                someMems.forEach(m -> add(n + suffix(w) + " %cl," + Text.of(address, m), a -> a.shift(op, w, m)));
            }
        }
        Width[] wide = {Width.W, Width.L, Width.Q};
        regReg("bsf", (a, w, d, s) -> a.bsf(w, d, s), wide);
        regMem("bsf", (a, w, r, m) -> a.bsf(w, r, m), wide);
        regReg("bsr", (a, w, d, s) -> a.bsr(w, d, s), wide);
        regMem("bsr", (a, w, r, m) -> a.bsr(w, r, m), wide);
        regReg("bt", (a, w, d, s) -> a.bt(w, d, s), wide);
        for (Width w : wide) {
            for (Reg r : has(w) ? regs : new Reg[0]) {
                add("bt" + suffix(w) + " $13," + Text.of(w, r), a -> a.bt(w, r, 13));
            }
        }
        oneReg("bswap", Assembler::bswap, Width.L, Width.Q);
    }

    private void strings() {
        for (Width w : widths) {
            plain("rep movs" + suffix(w), a -> a.repMovs(w));
            plain("rep stos" + suffix(w), a -> a.repStos(w));
        }
        plain("cld", Assembler::cld);
        plain("std", Assembler::std);
    }

    void flow() {
        for (Reg r : regs) {
            String t = Text.of(address, r);
            add("jmp *" + t, a -> a.jmp(r));
            add("call *" + t, a -> a.call(r));
            add("push " + t, a -> a.push(r));
            add("pop " + t, a -> a.pop(r));
        }
        String s = suffix(address);
        for (Mem m : mems) {
            String t = Text.of(address, m);
            add("jmp *" + t, a -> a.jmp(m));
            add("call *" + t, a -> a.call(m));
            add("push" + s + " " + t, a -> a.push(m));
            add("pop" + s + " " + t, a -> a.pop(m));
        }
        for (int v : immediates(Width.L)) {
            add("push" + s + " $" + v, a -> a.push(v));
        }
        plain("ret", Assembler::ret);
        plain("ret $8", a -> a.ret(8));
        plain("ret $65535", a -> a.ret(65535));
        plain("pushf", Assembler::pushf);
        plain("popf", Assembler::popf);
        plain("nop", Assembler::nop);
        plain("int3", Assembler::int3);
        plain("ud2", Assembler::ud2);
        if (!code32) {
            plain("call sym", a -> a.call("sym", 0));
            plain("jmp sym", a -> a.jmp("sym", 0));
            for (Cond c : Cond.values()) {
                plain("j" + lower(c) + " sym", a -> a.jcc(c, "sym", 0));
            }
            for (Reg r : regs) {
                add("movabsq $0x123456789abcdef0," + Text.of(Width.Q, r), a -> a.movabs(r, 0x123456789abcdef0L));
                add("movabsq $-1," + Text.of(Width.Q, r), a -> a.movabs(r, -1));
                add("movabsq $sym," + Text.of(Width.Q, r), a -> a.movabsSymbol(r, "sym", 0));
            }
        }
        branches();
    }

    private void branches() {
        for (int gap : new int[] {0, 1, 122, 123, 124, 125, 126, 127, 128, 1000}) {
            backward("jmp", gap, Assembler::jmp);
            forward("jmp", gap, Assembler::jmp);
            backward("call", gap, Assembler::call);
            forward("call", gap, Assembler::call);
            for (Cond c : Cond.values()) {
                backward("j" + lower(c), gap, (a, l) -> a.jcc(c, l));
                forward("j" + lower(c), gap, (a, l) -> a.jcc(c, l));
            }
        }
    }

    private void backward(String name, int gap, BiConsumer<Assembler, Label> call) {
        add("3: .skip " + gap + ",0x90; " + name + " 3b", a -> {
            Label label = new Label();
            a.bind(label);
            fill(a, gap);
            call.accept(a, label);
        });
    }

    private void forward(String name, int gap, BiConsumer<Assembler, Label> call) {
        add("{disp32} " + name + " 3f; .skip " + gap + ",0x90; 3:", a -> {
            Label label = new Label();
            call.accept(a, label);
            fill(a, gap);
            a.bind(label);
        });
    }

    private static void fill(Assembler a, int count) {
        for (int i = 0; i < count; i++) {
            a.nop();
        }
    }

    boolean isCode32() {
        return code32;
    }

    List<Mem> mems() {
        return mems;
    }

    Reg[] regs() {
        return regs;
    }

    Width address() {
        return address;
    }
}
