package ibrik.assembler.arm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Growing little-endian code with labels, fixups and relocations. Offsets are bytes from the start.
/// Not thread-safe; one buffer a method.
public abstract class CodeBuffer {
    private byte[] bytes = new byte[256];
    private int size;
    private final List<Fixup> fixups = new ArrayList<>();
    private final List<Relocation> relocations = new ArrayList<>();

    CodeBuffer() {
    }

    enum Field { BRANCH, WORD12, HALF8, VFP8, ADR, DIFFERENCE }

    private record Fixup(int at, Label label, Field field, Label base) {
    }

    /// Bytes emitted so far: the offset of the next instruction.
    public final int position() {
        return size;
    }

    /// Binds `label` here.
    public final void bind(Label label) {
        label.bind(size);
    }

    /// A new label bound here.
    public final Label here() {
        Label label = new Label();
        bind(label);
        return label;
    }

    /// A data word.
    public final void word(int value) {
        if (size + 4 > bytes.length) bytes = Arrays.copyOf(bytes, bytes.length * 2);
        bytes[size] = (byte) value;
        bytes[size + 1] = (byte) (value >> 8);
        bytes[size + 2] = (byte) (value >> 16);
        bytes[size + 3] = (byte) (value >> 24);
        size += 4;
    }

    /// A data word holding the distance in bytes from `base` to `target`.
    public final void difference(Label target, Label base) {
        fixups.add(new Fixup(size, target, Field.DIFFERENCE, base));
        word(0);
    }

    /// Fills with zero words up to a multiple of `alignment` bytes, a power of two of at least four.
    public final void align(int alignment) {
        while ((size & alignment - 1) != 0) word(0);
    }

    /// Records that the next word to be emitted refers to `symbol`.
    public final void reloc(Relocation.Kind kind, Object symbol, int addend) {
        relocations.add(new Relocation(size, kind, symbol, addend));
    }

    /// A data word that will hold the address of `symbol` plus `addend`.
    public final void word(Object symbol, int addend) {
        reloc(Relocation.Kind.ABS32, symbol, addend);
        word(0);
    }

    /// The relocations so far, in order of offset.
    public final List<Relocation> relocations() {
        return List.copyOf(relocations);
    }

    /// The word at `offset`.
    public final int wordAt(int offset) {
        return bytes[offset] & 0xff | (bytes[offset + 1] & 0xff) << 8 | (bytes[offset + 2] & 0xff) << 16 | bytes[offset + 3] << 24;
    }

    /// Replaces the word at `offset`; fixups and relocations of it stay.
    public final void patch(int offset, int value) {
        set(offset, value);
    }

    /// The finished code; every label it refers to is bound.
    ///
    /// @throws AssemblyException if a label is unbound or out of reach
    public final byte[] toByteArray() {
        for (Fixup fixup : fixups) resolve(fixup);
        fixups.clear();
        return Arrays.copyOf(bytes, size);
    }

    final void emit(int instruction) {
        word(instruction);
    }

    final void emit(int instruction, Label label, Field field) {
        fixups.add(new Fixup(size, label, field, null));
        word(instruction);
    }

    private void resolve(Fixup fixup) {
        int word = wordAt(fixup.at);
        int distance = fixup.label.offset() - fixup.at - 8;
        set(fixup.at, switch (fixup.field) {
            case BRANCH -> word | branchField(distance, fixup.label.toString());
            case WORD12 -> word | up(distance) | reach(distance, 4095, fixup.label);
            case HALF8 -> {
                int d = reach(distance, 255, fixup.label);
                yield word | up(distance) | (d & 0xf0) << 4 | d & 15;
            }
            case VFP8 -> word | up(distance) | reach(distance, 1020, fixup.label) >> 2;
            case ADR -> word | (distance >= 0 ? 0x00800000 : 0x00400000) | adrField(distance, fixup.label);
            case DIFFERENCE -> fixup.label.offset() - fixup.base.offset();
        });
    }

    private static int adrField(int distance, Label label) {
        int field = Operand2.rotated(Math.abs(distance));
        if (field < 0) throw new AssemblyException(label + " at distance " + distance + " is out of reach of adr; move it nearer");
        return field;
    }

    private static int up(int distance) {
        return distance >= 0 ? 1 << 23 : 0;
    }

    private static int reach(int distance, int limit, Label label) {
        if (Math.abs(distance) > limit) {
            throw new AssemblyException(label + " at distance " + distance + " is out of reach (+-" + limit + "); place the literal nearer");
        }
        return Math.abs(distance);
    }

    static int branchField(int distance, String target) {
        if (distance < -0x2000000 || distance > 0x1fffffc || (distance & 3) != 0) {
            throw new AssemblyException("branch to " + target + " at distance " + distance
                    + " is out of reach (+-32 MB, multiple of 4); branch through a register");
        }
        return distance >> 2 & 0xffffff;
    }

    private void set(int at, int value) {
        for (int i = 0; i < 4; i++) bytes[at + i] = (byte) (value >> 8 * i);
    }
}
