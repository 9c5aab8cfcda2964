// Emission of one allocated method: operands, slow paths, entries and relocations.
package ibrik.compiler.amd64;

import ibrik.assembler.amd64.Alu;
import ibrik.assembler.amd64.Assembler;
import ibrik.assembler.amd64.Cond;
import ibrik.assembler.amd64.Label;
import ibrik.assembler.amd64.Mem;
import ibrik.assembler.amd64.Reg;
import ibrik.assembler.amd64.Reloc;
import ibrik.assembler.amd64.Width;
import ibrik.assembler.amd64.Xmm;
import ibrik.compiler.core.ir.Position;
import ibrik.compiler.core.lir.LirBlock;
import ibrik.compiler.core.lir.LirInstruction;
import ibrik.compiler.core.lir.LirMethod;
import ibrik.compiler.core.lir.Move;
import ibrik.compiler.core.lir.Operand;
import ibrik.compiler.core.target.CodeEntry;
import ibrik.compiler.core.target.CompiledMethod;
import ibrik.compiler.core.target.ReferenceMap;
import ibrik.compiler.core.target.Relocation;
import ibrik.compiler.core.target.Stub;
import ibrik.compiler.core.target.Symbol;
import ibrik.runtime.layout.ThreadBlock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What instructions need to emit themselves. One object emits one method once. */
final class Emitter {
    private static final int RETURN_ADDRESS = 8;

    private record Pending(int key, boolean trap, Position position, LirBlock pad, ReferenceMap map) {
    }

    final Assembler asm;
    final DataPool pool = new DataPool();
    private final LirMethod method;
    private final Symbol self;
    private final Map<LirBlock, Label> labels = new HashMap<>();
    private final List<Runnable> slowPaths = new ArrayList<>();
    private final List<Pending> entries = new ArrayList<>();
    private final int frameSize;
    private final Threading threading;
    private LirBlock next;
    private int lastCall = -1;

    Emitter(LirMethod method, Assembler asm) {
        this.method = method;
        this.asm = asm;
        self = new Symbol.Method(method.method);
        threading = new Threading(method);
        frameSize = method.frameSize;
    }

    CompiledMethod run() {
        for (LirBlock block : method.blocks) {
            labels.put(block, new Label());
        }
        prologue();
        List<LirBlock> emitted = method.blocks.stream().filter(b -> threading.target(b) == b).toList();
        for (int i = 0; i < emitted.size(); i++) {
            LirBlock block = emitted.get(i);
            next = i + 1 < emitted.size() ? emitted.get(i + 1) : null;
            asm.bind(labels.get(block));
            for (LirInstruction instruction : block.instructions) {
                emit(instruction);
            }
        }
        for (int i = 0; i < slowPaths.size(); i++) {
            slowPaths.get(i).run();
        }
        if (lastCall == asm.position()) {
            // A return address must lie within its method.
            asm.int3();
        }
        return new CompiledMethod(self, asm.bytes(), relocations(), frameSize, 0, codeEntries(), pool.blocks());
    }

    private void emit(LirInstruction instruction) {
        switch (instruction) {
            case Move move -> Moves.emit(this, move);
            case Instruction own -> own.emit(this);
            default -> throw new IllegalStateException("Instruction " + instruction + " of " + method.method
                + " is left after register allocation; the allocator must replace parallel moves.");
        }
    }

    // ---- frame ----

    private void prologue() {
        Parameters parameters = method.blocks.getFirst().instructions.getFirst() instanceof Parameters first ? first : null;
        boolean large = frameSize > ThreadBlock.SMALL_FRAME && !method.method.noPoll;
        if (large && parameters != null) {
            largePrologue(parameters);
            return;
        }
        if (frameSize > RETURN_ADDRESS) {
            asm.alu(Alu.SUB, Width.Q, Reg.RSP, frameSize - RETURN_ADDRESS);
        }
        if (parameters != null && parameters.checksStack) {
            Label slow = new Label();
            Label back = new Label();
            asm.alu(Alu.CMP, Width.L, Reg.RSP, Mem.of(Registers.THREAD, ThreadBlock.STACK_LIMIT));
            asm.jcc(Cond.B, slow);
            asm.bind(back);
            slowPath(() -> {
                asm.bind(slow);
                call(new Symbol.Code(Stub.STACK_LIMIT));
                entries.add(new Pending(asm.position(), false, parameters.position, null, parameters.entryMap(frameSize)));
                asm.jmp(back);
            });
        }
    }

    /**
     * A frame that may reach beyond the guard page is made only once it is known to fit: the stack pointer is compared with the limit plus the frame, in 64 bits, where a limit of all ones does not wrap around. With the head
     * room in use nothing polls.
     */
    private void largePrologue(Parameters parameters) {
        int size = frameSize - RETURN_ADDRESS;
        Label slow = new Label();
        Label build = new Label();
        Label back = new Label();
        asm.mov(Width.L, Registers.SCRATCH, Mem.of(Registers.THREAD, ThreadBlock.STACK_LIMIT));
        asm.alu(Alu.ADD, Width.Q, Registers.SCRATCH, size);
        asm.alu(Alu.CMP, Width.Q, Reg.RSP, Registers.SCRATCH);
        asm.jcc(Cond.B, slow);
        asm.bind(build);
        asm.alu(Alu.SUB, Width.Q, Reg.RSP, size);
        asm.bind(back);
        slowPath(() -> {
            Label polls = new Label();
            Label overflow = new Label();
            asm.bind(slow);
            asm.mov(Width.L, Registers.SCRATCH, Mem.of(Registers.THREAD, ThreadBlock.STACK_BASE));
            asm.alu(Alu.ADD, Width.Q, Registers.SCRATCH, size);
            asm.alu(Alu.CMP, Width.L, Mem.of(Registers.THREAD, ThreadBlock.IN_HEADROOM), 0);
            asm.jcc(Cond.E, polls);
            asm.alu(Alu.CMP, Width.Q, Reg.RSP, Registers.SCRATCH);
            asm.jcc(Cond.AE, build);
            asm.bind(overflow);
            asm.jmp(new Symbol.Code(Stub.STACK_OVERFLOW), 0);
            asm.bind(polls);
            asm.alu(Alu.ADD, Width.Q, Registers.SCRATCH, ThreadBlock.HEADROOM - ThreadBlock.SMALL_FRAME);
            asm.alu(Alu.CMP, Width.Q, Reg.RSP, Registers.SCRATCH);
            asm.jcc(Cond.B, overflow);
            asm.alu(Alu.SUB, Width.Q, Reg.RSP, size);
            call(new Symbol.Code(Stub.STACK_LIMIT));
            entries.add(new Pending(asm.position(), false, parameters.position, null, parameters.entryMap(frameSize)));
            asm.jmp(back);
        });
    }

    /** Undoes the frame. */
    void epilogue() {
        if (frameSize > RETURN_ADDRESS) {
            asm.alu(Alu.ADD, Width.Q, Reg.RSP, frameSize - RETURN_ADDRESS);
        }
    }

    int frameSize() {
        return frameSize;
    }

    // ---- control flow ----

    Label label(LirBlock block) {
        return labels.get(threading.target(block));
    }

    /** Whether the block is emitted right after the present one. */
    boolean isNext(LirBlock block) {
        return threading.target(block) == next;
    }

    void jump(LirBlock target) {
        if (!isNext(target)) {
            asm.jmp(label(target));
        }
    }

    /** Code to be placed behind the method's last block. */
    void slowPath(Runnable code) {
        slowPaths.add(code);
    }

    void call(Symbol symbol) {
        asm.call(symbol, 0);
    }

    // ---- entries ----

    /** The next instruction may trap for a null base. */
    void trap(LirInstruction i) {
        entries.add(new Pending(asm.position() + 1, true, i.position, i.landingPad, mapOf(i)));
    }

    /** A call ends here: its return address is the current position. */
    void returnPoint(LirInstruction i) {
        entries.add(new Pending(asm.position(), false, i.position, i.landingPad, mapOf(i)));
        lastCall = asm.position();
    }

    private static ReferenceMap mapOf(LirInstruction i) {
        return i.map == null ? ReferenceMap.EMPTY : i.map;
    }

    private List<CodeEntry> codeEntries() {
        return entries.stream().sorted(Comparator.comparingInt(Pending::key))
            .map(p -> new CodeEntry(p.key, p.trap, p.position, p.pad == null ? -1 : label(p.pad).position(), p.map)).toList();
    }

    // ---- operands ----

    Reg reg(Operand operand) {
        if (operand.physical < 0) {
            throw new IllegalStateException("Operand " + operand + " in " + method.method
                + " is not in a register, which its instruction asks for; the register allocator broke the constraint.");
        }
        return Reg.of(operand.physical);
    }

    Xmm xmm(Operand operand) {
        return Xmm.of(reg(operand).number());
    }

    Reg use(LirInstruction i, int index) {
        return reg(i.uses.get(index));
    }

    Xmm floatUse(LirInstruction i, int index) {
        return xmm(i.uses.get(index));
    }

    Reg def(LirInstruction i) {
        return reg(i.definitions.getFirst());
    }

    Xmm floatDef(LirInstruction i) {
        return xmm(i.definitions.getFirst());
    }

    Mem slot(Operand operand) {
        return Mem.of(Reg.RSP, operand.slot);
    }

    Mem mem(LirInstruction i, Address a) {
        if (a.base() == Address.NONE && a.index() == Address.NONE) {
            return a.symbol() == null ? Mem.absolute(a.displacement()) : Mem.relative(a.symbol(), a.displacement());
        }
        Reg base = switch (a.base()) {
            case Address.NONE -> null;
            case Address.THREAD -> Registers.THREAD;
            case Address.STACK -> Reg.RSP;
            default -> use(i, a.base());
        };
        Reg index = a.index() == Address.NONE ? null : use(i, a.index());
        if (a.symbol() != null) {
            return Mem.symbol(base, index, a.scale(), a.symbol(), a.displacement());
        }
        return Mem.of(base, index, a.scale(), a.displacement());
    }

    Mem constant(long bits, int size) {
        return Mem.relative(new Symbol.Data(method.method, DataPool.CONSTANTS), pool.constant(bits, size));
    }

    /** A table of the code addresses of blocks; the result is the symbol of its first 32-bit word. */
    Symbol jumpTable(List<LirBlock> targets) {
        int index = pool.table(() -> {
            List<Relocation> entries = new ArrayList<>();
            for (LirBlock target : targets) {
                entries.add(new Relocation(4 * entries.size(), Relocation.Kind.ABS32, self, label(target).position()));
            }
            return entries;
        });
        return new Symbol.Data(method.method, index);
    }

    private List<Relocation> relocations() {
        return asm.relocations().stream().sorted(Comparator.comparingInt(Reloc::position)).map(Emitter::relocation).toList();
    }

    private static Relocation relocation(Reloc r) {
        Symbol symbol = (Symbol) r.symbol();
        return switch (r.kind()) {
            // The two formats count from different ends of the field.
            case REL32 -> new Relocation(r.position(), Relocation.Kind.REL32, symbol, r.addend() + 4);
            case ABS32, ABS32S -> new Relocation(r.position(), Relocation.Kind.ABS32, symbol, r.addend());
            case ABS64 -> new Relocation(r.position(), Relocation.Kind.ABS64, symbol, r.addend());
        };
    }
}
