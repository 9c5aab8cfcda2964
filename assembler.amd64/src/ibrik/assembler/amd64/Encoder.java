// The byte level: code buffer, prefixes, ModRM and SIB, immediates, labels and relocations (Intel SDM volume 2, chapter 2).
package ibrik.assembler.amd64;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

/** What every instruction form is made of. Not for use outside of this package; see {@link Assembler}. */
abstract class Encoder {
    private static final int NONE = 0;

    private byte[] code = new byte[256];
    private int position;
    private boolean code32;
    private boolean lock;
    private int openUses;
    private final List<Reloc> relocs = new ArrayList<>();
    private final List<LabelReloc> labelRelocs = new ArrayList<>();

    private record LabelReloc(int position, Reloc.Kind kind, Object origin, Label label) {
    }

    // ---- buffer ----

    /** Offset of the next byte from the start of the code. */
    public final int position() {
        return position;
    }

    /** Switches to the encodings of 32-bit protected mode, or back to 64-bit mode. */
    public final void code32(boolean on) {
        code32 = on;
    }

    final boolean isCode32() {
        return code32;
    }

    /** A copy of the code so far. Every label referred to must be bound. */
    public final byte[] bytes() {
        if (openUses != 0) {
            throw new IllegalStateException(openUses + " references to labels that are not bound remain; bind every label before taking the code.");
        }
        return Arrays.copyOf(code, position);
    }

    /** The relocations so far, in no promised order. */
    public final List<Reloc> relocations() {
        List<Reloc> all = new ArrayList<>(relocs);
        for (LabelReloc r : labelRelocs) {
            all.add(new Reloc(r.position, r.kind, r.origin, r.label.position()));
        }
        return all;
    }

    /** Emits one byte as it is. */
    public final void int8(int value) {
        if (position == code.length) {
            code = Arrays.copyOf(code, 2 * position);
        }
        code[position++] = (byte) value;
    }

    /** Emits two bytes, little endian. */
    public final void int16(int value) {
        int8(value);
        int8(value >> 8);
    }

    /** Emits four bytes, little endian. */
    public final void int32(int value) {
        int16(value);
        int16(value >> 16);
    }

    /** Emits eight bytes, little endian. */
    public final void int64(long value) {
        int32((int) value);
        int32((int) (value >> 32));
    }

    /** Fills with {@code fill} up to a multiple of {@code alignment}, a power of two. */
    public final void align(int alignment, int fill) {
        while ((position & alignment - 1) != 0) {
            int8(fill);
        }
    }

    /** Overwrites the 32-bit field at {@code field}. */
    public final void patch32(int field, int value) {
        for (int i = 0; i < 4; i++) {
            code[field + i] = (byte) (value >> 8 * i);
        }
    }

    // ---- labels and relocations ----

    /** Binds the label to the current position. */
    public final void bind(Label label) {
        label.bind(position).forEach(use -> use.bound(position));
    }

    /** Emits a 32-bit field: the label's position minus that of {@code base}, which must be bound by then. Made for jump tables. */
    public final void difference32(Label label, Label base) {
        int field = position;
        int32(0);
        whenBound(label, at -> patch32(field, at - base.position()));
    }

    /** Emits a 32-bit field relative to its end plus {@code trailing} bytes. */
    final void relative32(Label label, int trailing) {
        int field = position;
        int32(0);
        whenBound(label, at -> patch32(field, at - (field + 4 + trailing)));
    }

    /** Emits an 8-bit field relative to its end. */
    final void relative8(Label label) {
        int field = position;
        int8(0);
        whenBound(label, at -> {
            int distance = at - (field + 1);
            if (distance != (byte) distance) {
                throw new IllegalStateException("A jump at offset " + field + " was near in the first run and is " + distance
                    + " bytes long in the second; emit the same instructions in both.");
            }
            code[field] = (byte) distance;
        });
    }

    /** Hands over the distance from {@code origin} when the label is bound, ahead of here. */
    final void watch(Label label, int origin, IntConsumer action) {
        label.add(at -> action.accept(at - origin));
    }

    private void whenBound(Label label, Label.Use use) {
        if (label.isBound()) {
            use.bound(label.position());
        } else {
            openUses++;
            label.add(at -> {
                openUses--;
                use.bound(at);
            });
        }
    }

    /** Emits a field of zeros and records that it depends on {@code symbol}. */
    public final void reloc(Reloc.Kind kind, Object symbol, long addend) {
        relocs.add(new Reloc(position, kind, symbol, addend));
        for (int i = 0; i < kind.bytes(); i++) {
            int8(0);
        }
    }

    /** Emits a field that holds the address of {@code label}; {@code origin} is the symbol of this code's first byte. */
    public final void reloc(Reloc.Kind kind, Object origin, Label label) {
        labelRelocs.add(new LabelReloc(position, kind, origin, label));
        for (int i = 0; i < kind.bytes(); i++) {
            int8(0);
        }
    }

    // ---- instruction parts ----

    /** Makes the next instruction a locked one. The prefix stands after the operand-size prefix, as GNU as has it. */
    final void lockNext() {
        lock = true;
    }

    final void prefixes(int prefix, boolean wide, int reg, int index, int base, boolean force) {
        if (prefix != NONE) {
            int8(prefix);
        }
        if (lock) {
            int8(0xf0);
            lock = false;
        }
        int rex = (wide ? 8 : 0) | reg >> 3 << 2 | index >> 3 << 1 | base >> 3;
        if (rex != 0 || force) {
            if (code32) {
                throw new IllegalArgumentException("An instruction at offset " + position
                    + " needs 64-bit mode (a 64-bit operand, a register above 7, or spl to dil) in 32-bit code; use another form.");
            }
            int8(0x40 | rex);
        }
    }

    final void opcode(int opcode) {
        if (opcode > 0xffff) {
            int8(opcode >> 16);
        }
        if (opcode > 0xff) {
            int8(opcode >> 8);
        }
        int8(opcode);
    }

    /** An instruction with two register operands. */
    final void direct(int prefix, boolean wide, boolean force, int opcode, int reg, int rm) {
        prefixes(prefix, wide, reg, 0, rm, force);
        opcode(opcode);
        int8(0xc0 | (reg & 7) << 3 | rm & 7);
    }

    /** An instruction with a register (or opcode extension) and a memory operand; {@code trailing} immediate bytes follow. */
    final void memory(int prefix, boolean wide, boolean force, int opcode, int reg, Mem mem, int trailing) {
        int index = mem.index() == null ? 0 : mem.index().number();
        int base = mem.base() == null ? 0 : mem.base().number();
        prefixes(prefix, wide, reg, index, base, force);
        opcode(opcode);
        address((reg & 7) << 3, mem, trailing);
    }

    private void address(int reg, Mem mem, int trailing) {
        if (mem.relative()) {
            int8(reg | 5);
            relativeField(mem, trailing);
        } else if (mem.base() == null) {
            withoutBase(reg, mem);
        } else {
            withBase(reg, mem);
        }
    }

    private void relativeField(Mem mem, int trailing) {
        if (code32) {
            throw new IllegalArgumentException("An address relative to the instruction pointer stands in 32-bit code at offset "
                + position + "; use an absolute one.");
        }
        if (mem.label() != null) {
            relative32(mem.label(), trailing);
        } else if (mem.symbol() != null) {
            reloc(Reloc.Kind.REL32, mem.symbol(), mem.disp() - 4L - trailing);
        } else {
            int32(mem.disp());
        }
    }

    private void withoutBase(int reg, Mem mem) {
        if (mem.index() == null && code32) {
            int8(reg | 5);
        } else {
            int8(reg | 4);
            int8(sib(mem, 5));
        }
        displacement(mem);
    }

    private void withBase(int reg, Mem mem) {
        int base = mem.base().number() & 7;
        int disp = mem.disp();
        int mode;
        if (mem.symbol() != null) {
            mode = 0x80;
        } else if (disp == 0 && base != 5) {
            mode = 0;
        } else {
            mode = disp == (byte) disp ? 0x40 : 0x80;
        }
        if (mem.index() != null || base == 4) {
            int8(mode | reg | 4);
            int8(sib(mem, base));
        } else {
            int8(mode | reg | base);
        }
        if (mode == 0x80) {
            displacement(mem);
        } else if (mode == 0x40) {
            int8(disp);
        }
    }

    private int sib(Mem mem, int base) {
        int index = mem.index() == null ? 4 : mem.index().number() & 7;
        return Integer.numberOfTrailingZeros(mem.scale()) << 6 | index << 3 | base;
    }

    private void displacement(Mem mem) {
        if (mem.symbol() == null) {
            int32(mem.disp());
        } else {
            reloc(code32 ? Reloc.Kind.ABS32 : Reloc.Kind.ABS32S, mem.symbol(), mem.disp());
        }
    }

    // ---- operand widths ----

    static int prefix(Width w) {
        return w == Width.W ? 0x66 : NONE;
    }

    static boolean wide(Width w) {
        return w == Width.Q;
    }

    /** The opcode for this width, where bit 0 tells byte from wider operands. */
    static int sized(Width w, int byteOpcode) {
        return w == Width.B ? byteOpcode : byteOpcode + 1;
    }

    /** Whether a byte access to the register takes a REX prefix although the number does not (spl, bpl, sil, dil). */
    static boolean force(Width w, Reg reg) {
        return w == Width.B && reg.number() >= 4;
    }

    /** The immediate as its width holds it; refused when it does not fit either as signed or unsigned. */
    static int immediate(Width w, int value) {
        boolean fits = switch (w) {
            case B -> value >= -0x80 && value <= 0xff;
            case W -> value >= -0x8000 && value <= 0xffff;
            case L, Q -> true;
        };
        if (!fits) {
            throw new IllegalArgumentException("Immediate " + value + " does not fit an operand of " + w.bytes()
                + " bytes; use a wider operand or a smaller value.");
        }
        return w == Width.B ? (byte) value : w == Width.W ? (short) value : value;
    }

    final void emitImmediate(Width w, int value) {
        switch (w.immediateBytes()) {
            case 1 -> int8(value);
            case 2 -> int16(value);
            default -> int32(value);
        }
    }
}
