// System instructions, and the whole assembler (Intel SDM volumes 2 and 3).
package ibrik.assembler.amd64;

import java.util.BitSet;

/**
 * Encodes x86-64 instructions into a growing buffer. Operands stand destination first. Not safe for several threads.
 * {@link #code32} switches to the encodings of 32-bit protected mode, for start-up code.
 */
public final class Assembler extends SseAssembler {

    /** An empty assembler for 64-bit code. */
    public Assembler() {
        this(new BitSet());
    }

    /** An empty assembler for a second run over instructions that another one has seen: {@code shortJumps} is the other's. */
    public Assembler(BitSet shortJumps) {
        super(shortJumps);
    }

    /** Halts until the next interrupt. */
    public void hlt() {
        int8(0xf4);
    }

    /** Masks interrupts. */
    public void cli() {
        int8(0xfa);
    }

    /** Admits interrupts after the next instruction. */
    public void sti() {
        int8(0xfb);
    }

    // ---- ports: B, W or L; the register is always the accumulator ----

    /** Accumulator = port 0 to 255. */
    public void in(Width w, int port) {
        prefixes(prefix(w), false, 0, 0, 0, false);
        opcode(sized(w, 0xe4));
        int8(port);
    }

    /** Accumulator = port DX. */
    public void in(Width w) {
        prefixes(prefix(w), false, 0, 0, 0, false);
        opcode(sized(w, 0xec));
    }

    /** Port 0 to 255 = accumulator. */
    public void out(Width w, int port) {
        prefixes(prefix(w), false, 0, 0, 0, false);
        opcode(sized(w, 0xe6));
        int8(port);
    }

    /** Port DX = accumulator. */
    public void out(Width w) {
        prefixes(prefix(w), false, 0, 0, 0, false);
        opcode(sized(w, 0xee));
    }

    // ---- tables and control registers ----

    /** Loads the table register of segments from a 10-byte operand (6 in 32-bit code). */
    public void lgdt(Mem src) {
        memory(0, false, false, 0x0f01, 2, src, 0);
    }

    /** Loads the table register of interrupts from a 10-byte operand (6 in 32-bit code). */
    public void lidt(Mem src) {
        memory(0, false, false, 0x0f01, 3, src, 0);
    }

    /** Stores the table register of segments. */
    public void sgdt(Mem dst) {
        memory(0, false, false, 0x0f01, 0, dst, 0);
    }

    /** Stores the table register of interrupts. */
    public void sidt(Mem dst) {
        memory(0, false, false, 0x0f01, 1, dst, 0);
    }

    /** Loads the task register from a selector. */
    public void ltr(Reg selector) {
        direct(0, false, false, 0x0f00, 3, selector.number());
    }

    /** Loads segment register 0 to 5 (ES, CS, SS, DS, FS, GS; not CS) from a selector. */
    public void movToSegment(int segment, Reg selector) {
        direct(0, false, false, 0x8e, segment, selector.number());
    }

    /** {@code dst} = segment register 0 to 5. */
    public void movFromSegment(Reg dst, int segment) {
        direct(0, false, false, 0x8c, segment, dst.number());
    }

    /** Control register = src, full width of the mode. */
    public void movToControl(int control, Reg src) {
        direct(0, false, false, 0x0f22, control, src.number());
    }

    /** {@code dst} = control register. */
    public void movFromControl(Reg dst, int control) {
        direct(0, false, false, 0x0f20, control, dst.number());
    }

    /** Debug register = src. */
    public void movToDebug(int debug, Reg src) {
        direct(0, false, false, 0x0f23, debug, src.number());
    }

    /** {@code dst} = debug register. */
    public void movFromDebug(Reg dst, int debug) {
        direct(0, false, false, 0x0f21, debug, dst.number());
    }

    /** {@code EDX:EAX} = model-specific register ECX. */
    public void rdmsr() {
        opcode(0x0f32);
    }

    /** Model-specific register ECX = {@code EDX:EAX}. */
    public void wrmsr() {
        opcode(0x0f30);
    }

    /** Identification leaf EAX, ECX into EAX, EBX, ECX, EDX. */
    public void cpuid() {
        opcode(0x0fa2);
    }

    /** {@code EDX:EAX} = time-stamp counter; may run ahead of earlier instructions. */
    public void rdtsc() {
        opcode(0x0f31);
    }

    /** Forgets the translation of the page. */
    public void invlpg(Mem page) {
        memory(0, false, false, 0x0f01, 7, page, 0);
    }

    /** {@code r} = random bits, carry set; or 0, carry clear, where there are none at the moment. */
    public void rdrand(Width w, Reg r) {
        random(6, w, r);
    }

    /** As {@link #rdrand}, from the entropy source itself: fit to seed other generators with. */
    public void rdseed(Width w, Reg r) {
        random(7, w, r);
    }

    private void random(int extension, Width w, Reg r) {
        if (w == Width.B) {
            throw new IllegalArgumentException("RDRAND and RDSEED give 16, 32 or 64 bits, not 8; use Width.L and take the low byte.");
        }
        direct(prefix(w), wide(w), false, 0x0fc7, extension, r.number());
    }

    /** Writes back and drops all caches. */
    public void wbinvd() {
        opcode(0x0f09);
    }

    // ---- traps ----

    /** Returns from an interrupt in 64-bit code. */
    public void iretq() {
        prefixes(0, true, 0, 0, 0, false);
        int8(0xcf);
    }

    /** Calls the Linux kernel; RCX and R11 are lost. */
    public void syscall() {
        opcode(0x0f05);
    }

    /** Software interrupt 0 to 255 (other than by {@link #int3}). */
    public void interrupt(int vector) {
        int8(0xcd);
        int8(vector);
    }

    /** Exchanges GS base with the kernel's. */
    public void swapgs() {
        opcode(0x0f01f8);
    }

    // ---- far transfers ----

    /** Far jump to a symbol in 32-bit code: the way into a 64-bit code segment. */
    public void farJump(int selector, Object symbol, long addend) {
        farJumpOpcode();
        reloc(Reloc.Kind.ABS32, symbol, addend);
        int16(selector);
    }

    /** Far jump to a label in 32-bit code; {@code origin} is the symbol of this code's first byte. */
    public void farJump(int selector, Object origin, Label target) {
        farJumpOpcode();
        reloc(Reloc.Kind.ABS32, origin, target);
        int16(selector);
    }

    private void farJumpOpcode() {
        if (!isCode32()) {
            throw new IllegalStateException("A direct far jump stands in 64-bit code at offset " + position()
                + ", where it does not exist; push selector and address, then use farReturn.");
        }
        int8(0xea);
    }

    /** Far return: pops address and selector, 64 bits each in 64-bit code, 32 in 32-bit code. */
    public void farReturn() {
        prefixes(0, !isCode32(), 0, 0, 0, false);
        int8(0xcb);
    }
}
