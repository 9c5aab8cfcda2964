// The machine instructions that runtime and drivers may name (ibrik.runtime.api.Machine).
package ibrik.compiler.amd64;

import ibrik.assembler.amd64.Alu;
import ibrik.assembler.amd64.Assembler;
import ibrik.assembler.amd64.Cond;
import ibrik.assembler.amd64.Mem;
import ibrik.assembler.amd64.Reg;
import ibrik.assembler.amd64.Shift;
import ibrik.assembler.amd64.Width;
import ibrik.compiler.core.ir.Type;
import ibrik.compiler.core.ir.Value;
import ibrik.compiler.core.lir.Operand;
import ibrik.compiler.core.lir.VirtualRegister;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * MACHINE operations by name. Each takes its arguments in fixed registers and leaves its result in RAX.
 *
 * <pre>
 *   in8, in16, in32 (port): INT            out8, out16, out32 (port, value)
 *   timeStamp: LONG                        cpuid (leaf, subleaf, index of eax, ebx, ecx, edx): INT
 *   halt, pause                            systemCall (number INT, six words): word    by Linux's convention
 *   maskInterrupts, unmaskInterrupts       haltUnmasked
 *   readModelRegister (number): LONG       writeModelRegister (number, LONG)
 *   randomNumber, randomSeed: LONG         32 bits, and in bit 32 the carry
 *   invalidatePage (address), synchronise  tableRoot: word
 *   resetProcessor
 * </pre>
 */
final class MachineRules {
    private static final int[] NONE = {};
    private static final int RAX = Reg.RAX.number();
    private static final int RCX = Reg.RCX.number();
    private static final int RDX = Reg.RDX.number();
    private static final int RBX = Reg.RBX.number();
    private static final int RSI = Reg.RSI.number();
    private static final int RDI = Reg.RDI.number();

    /**
     * One operation.
     *
     * @param arguments registers of the arguments
     * @param lost      registers overwritten besides RAX
     */
    private record Machine(int[] arguments, int[] lost, Consumer<Assembler> code) {
    }

    private static final Map<String, Machine> ALL = new HashMap<>();

    static {
        ALL.put("in8", new Machine(new int[] {RDX}, NONE, a -> {
            a.in(Width.B);
            a.movzx(Width.L, Width.B, Reg.RAX, Reg.RAX);
        }));
        ALL.put("in16", new Machine(new int[] {RDX}, NONE, a -> {
            a.in(Width.W);
            a.movzx(Width.L, Width.W, Reg.RAX, Reg.RAX);
        }));
        ALL.put("in32", new Machine(new int[] {RDX}, NONE, a -> a.in(Width.L)));
        ALL.put("out8", new Machine(new int[] {RDX, RAX}, NONE, a -> a.out(Width.B)));
        ALL.put("out16", new Machine(new int[] {RDX, RAX}, NONE, a -> a.out(Width.W)));
        ALL.put("out32", new Machine(new int[] {RDX, RAX}, NONE, a -> a.out(Width.L)));
        ALL.put("halt", new Machine(NONE, NONE, Assembler::hlt));
        ALL.put("pause", new Machine(NONE, NONE, Assembler::pause));
        ALL.put("timeStamp", new Machine(NONE, new int[] {RDX}, a -> {
            a.rdtsc();
            joinHalves(a);
        }));
        ALL.put("maskInterrupts", new Machine(NONE, NONE, Assembler::cli));
        ALL.put("unmaskInterrupts", new Machine(NONE, NONE, Assembler::sti));
        // STI takes effect after the instruction behind it, so no interrupt comes before the HLT that it is to end.
        ALL.put("haltUnmasked", new Machine(NONE, NONE, a -> {
            a.sti();
            a.hlt();
        }));
        ALL.put("readModelRegister", new Machine(new int[] {RCX}, new int[] {RDX}, a -> {
            a.rdmsr();
            joinHalves(a);
        }));
        ALL.put("writeModelRegister", new Machine(new int[] {RCX, RAX}, new int[] {RDX}, a -> {
            a.mov(Width.Q, Reg.RDX, Reg.RAX);
            a.shift(Shift.SHR, Width.Q, Reg.RDX, 32);
            a.wrmsr();
        }));
        ALL.put("randomNumber", new Machine(NONE, new int[] {RDX}, a -> {
            a.rdrand(Width.L, Reg.RAX);
            carryInBit32(a);
        }));
        ALL.put("randomSeed", new Machine(NONE, new int[] {RDX}, a -> {
            a.rdseed(Width.L, Reg.RAX);
            carryInBit32(a);
        }));
        ALL.put("invalidatePage", new Machine(new int[] {RAX}, NONE, a -> a.invlpg(Mem.of(Reg.RAX))));
        ALL.put("synchronise", new Machine(NONE, NONE, Assembler::mfence));
        ALL.put("resetProcessor", new Machine(NONE, NONE, a -> {
            a.alu(Alu.SUB, Width.Q, Reg.RSP, 16);
            a.mov(Width.Q, Mem.of(Reg.RSP), 0);
            a.mov(Width.Q, Mem.of(Reg.RSP, 8), 0);
            a.lidt(Mem.of(Reg.RSP));
            a.int3();
        }));
        ALL.put("tableRoot", new Machine(NONE, NONE, a -> a.movFromControl(Reg.RAX, 3)));
        ALL.put("cpuid", new Machine(new int[] {RAX, RCX, RSI}, new int[] {RCX, RDX, RBX}, MachineRules::cpuid));
        // The kernel overwrites RCX and R11.
        ALL.put("systemCall", new Machine(new int[] {RAX, RDI, RSI, RDX, Reg.R10.number(), Reg.R8.number(), Reg.R9.number()}, new int[] {RCX},
            Assembler::syscall));
    }

    private MachineRules() {
    }

    /** RDX:RAX into RAX. */
    private static void joinHalves(Assembler a) {
        a.shift(Shift.SHL, Width.Q, Reg.RDX, 32);
        a.alu(Alu.OR, Width.Q, Reg.RAX, Reg.RDX);
    }

    private static void carryInBit32(Assembler a) {
        a.set(Cond.B, Reg.RDX);
        a.movzx(Width.L, Width.B, Reg.RDX, Reg.RDX);
        joinHalves(a);
    }

    /** The four results go through memory, so that the index may be a variable. */
    private static void cpuid(Assembler a) {
        a.cpuid();
        a.alu(Alu.SUB, Width.Q, Reg.RSP, 16);
        a.mov(Width.L, Mem.of(Reg.RSP), Reg.RAX);
        a.mov(Width.L, Mem.of(Reg.RSP, 4), Reg.RBX);
        a.mov(Width.L, Mem.of(Reg.RSP, 8), Reg.RCX);
        a.mov(Width.L, Mem.of(Reg.RSP, 12), Reg.RDX);
        a.mov(Width.L, Reg.RAX, Mem.of(Reg.RSP, Reg.RSI, 4, 0));
        a.alu(Alu.ADD, Width.Q, Reg.RSP, 16);
    }

    static boolean supports(String name) {
        return ALL.containsKey(name);
    }

    static void value(Selection s, Value v) {
        String name = (String) v.aux;
        Machine machine = ALL.get(name);
        if (machine == null || machine.arguments.length != v.argCount()) {
            throw new IllegalArgumentException("Machine operation " + name + " with " + v.argCount() + " arguments in " + s.graph.method
                + " is not one of amd64; use those that its back end lists.");
        }
        Sequence i = new Sequence(name, machine.code);
        for (int k = 0; k < v.argCount(); k++) {
            i.use(Operand.fixed(s.register(v.arg(k)), machine.arguments[k]));
        }
        VirtualRegister result = v.type != Type.VOID && v.useCount() > 0 ? s.result(v) : s.newRegister(Type.LONG);
        i.define(Operand.fixed(result, RAX));
        for (int lost : machine.lost) {
            i.define(Operand.fixed(s.newRegister(Type.LONG), lost));
        }
        s.emit(i);
    }

    /** Instructions over fixed registers. */
    private static final class Sequence extends Instruction {
        private final Consumer<Assembler> code;

        Sequence(String name, Consumer<Assembler> code) {
            super(name);
            this.code = code;
        }

        @Override
        void emit(Emitter e) {
            code.accept(e.asm);
        }
    }
}
