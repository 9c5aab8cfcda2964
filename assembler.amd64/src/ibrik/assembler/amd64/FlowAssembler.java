// Jumps, calls, returns and the stack (Intel SDM volume 2).
package ibrik.assembler.amd64;

import java.util.BitSet;

/**
 * Control flow. A branch to a label bound earlier takes 8 bits where it reaches. One to a label ahead takes 32, unless an earlier run
 * over the same instructions has found it near: see {@link #shortJumps}.
 */
abstract class FlowAssembler extends IntegerAssembler {
    /** What alignment may add to a distance in the second run. */
    private static final int SLACK = 32;

    private final BitSet known;
    private final BitSet near = new BitSet();
    private int forward;

    FlowAssembler(BitSet known) {
        this.known = known;
    }

    /**
     * Which forward jumps, counted in the order of emission, go so near that 8 bits reach: to be given to the assembler of a
     * second run that emits the same instructions. Every label must be bound.
     */
    public final BitSet shortJumps() {
        return (BitSet) near.clone();
    }

    /** Emits the 8-bit field of a forward jump if a first run found it near, and says whether it did. */
    private boolean shortForward(Label target, int opcode) {
        if (target.isBound() || !known.get(forward)) {
            return false;
        }
        int8(opcode);
        relative8(target);
        forward++;
        return true;
    }

    private void longForward(Label target) {
        if (!target.isBound()) {
            int site = forward++;
            watch(target, position() + 4, distance -> near.set(site, distance <= 127 - SLACK));
        }
        relative32(target, 0);
    }

    /** Jumps to the label. */
    public final void jmp(Label target) {
        if (reaches8(target)) {
            int8(0xeb);
            int8(target.position() - position() - 1);
        } else if (!shortForward(target, 0xeb)) {
            int8(0xe9);
            longForward(target);
        }
    }

    /** Jumps to the label if the condition holds. */
    public final void jcc(Cond cond, Label target) {
        if (reaches8(target)) {
            int8(0x70 | cond.number());
            int8(target.position() - position() - 1);
        } else if (!shortForward(target, 0x70 | cond.number())) {
            opcode(0x0f80 | cond.number());
            longForward(target);
        }
    }

    private boolean reaches8(Label target) {
        return target.isBound() && target.position() - (position() + 2) >= -128;
    }

    /** Jumps to a symbol. */
    public final void jmp(Object symbol, long addend) {
        int8(0xe9);
        reloc(Reloc.Kind.REL32, symbol, addend - 4);
    }

    /** Jumps to a symbol if the condition holds. */
    public final void jcc(Cond cond, Object symbol, long addend) {
        opcode(0x0f80 | cond.number());
        reloc(Reloc.Kind.REL32, symbol, addend - 4);
    }

    /** Jumps to the address in the register. */
    public final void jmp(Reg target) {
        direct(0, false, false, 0xff, 4, target.number());
    }

    /** Jumps to the address in memory. */
    public final void jmp(Mem target) {
        memory(0, false, false, 0xff, 4, target, 0);
    }

    /** Calls the label. */
    public final void call(Label target) {
        int8(0xe8);
        relative32(target, 0);
    }

    /** Calls a symbol. */
    public final void call(Object symbol, long addend) {
        int8(0xe8);
        reloc(Reloc.Kind.REL32, symbol, addend - 4);
    }

    /** Calls the address in the register. */
    public final void call(Reg target) {
        direct(0, false, false, 0xff, 2, target.number());
    }

    /** Calls the address in memory. */
    public final void call(Mem target) {
        memory(0, false, false, 0xff, 2, target, 0);
    }

    /** Returns. */
    public final void ret() {
        int8(0xc3);
    }

    /** Returns and takes {@code bytes} (0 to 65535) more off the stack. */
    public final void ret(int bytes) {
        int8(0xc2);
        int16(bytes);
    }

    /** Pushes a register, 64 bits (32 in 32-bit code). */
    public final void push(Reg reg) {
        prefixes(0, false, 0, 0, reg.number(), false);
        int8(0x50 | reg.number() & 7);
    }

    /** Pops a register, 64 bits (32 in 32-bit code). */
    public final void pop(Reg reg) {
        prefixes(0, false, 0, 0, reg.number(), false);
        int8(0x58 | reg.number() & 7);
    }

    /** Pushes from memory, 64 bits (32 in 32-bit code). */
    public final void push(Mem mem) {
        memory(0, false, false, 0xff, 6, mem, 0);
    }

    /** Pops to memory, 64 bits (32 in 32-bit code). */
    public final void pop(Mem mem) {
        memory(0, false, false, 0x8f, 0, mem, 0);
    }

    /** Pushes a value, extended with its sign. */
    public final void push(int value) {
        if (value == (byte) value) {
            int8(0x6a);
            int8(value);
        } else {
            int8(0x68);
            int32(value);
        }
    }

    /** Pushes the flags, 64 bits (32 in 32-bit code). */
    public final void pushf() {
        int8(0x9c);
    }

    /** Pops the flags, 64 bits (32 in 32-bit code). */
    public final void popf() {
        int8(0x9d);
    }

    /** Does nothing, one byte. */
    public final void nop() {
        int8(0x90);
    }

    /** Breakpoint trap. */
    public final void int3() {
        int8(0xcc);
    }

    /** Raises the invalid-opcode exception. */
    public final void ud2() {
        opcode(0x0f0b);
    }
}
