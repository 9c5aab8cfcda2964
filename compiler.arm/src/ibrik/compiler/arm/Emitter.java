package ibrik.compiler.arm;

import static ibrik.assembler.arm.Cond.AL;
import static ibrik.assembler.arm.Cond.LO;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import ibrik.assembler.arm.Assembler;
import ibrik.assembler.arm.Cond;
import ibrik.assembler.arm.DReg;
import ibrik.assembler.arm.Label;
import ibrik.assembler.arm.Mem;
import ibrik.assembler.arm.Operand2;
import ibrik.assembler.arm.Reg;
import ibrik.assembler.arm.S;
import ibrik.assembler.arm.SReg;
import ibrik.compiler.core.ir.Position;
import ibrik.compiler.core.lir.LirBlock;
import ibrik.compiler.core.lir.LirInstruction;
import ibrik.compiler.core.lir.LirInstruction.Effect;
import ibrik.compiler.core.lir.LirMethod;
import ibrik.compiler.core.lir.Move;
import ibrik.compiler.core.lir.Operand;
import ibrik.compiler.core.target.CodeEntry;
import ibrik.compiler.core.target.CompiledMethod;
import ibrik.compiler.core.target.ReferenceMap;
import ibrik.compiler.core.target.Relocation;
import ibrik.compiler.core.target.Stub;
import ibrik.compiler.core.target.Symbol;
import ibrik.runtime.layout.CodeTables;
import ibrik.runtime.layout.ThreadBlock;

/// Emits one allocated method: prologue, blocks, then the slow paths and the literals.
/// The stack check happens with the frame already built (flags survive the pushes; frames that are not small are checked first), so that STACK_LIMIT is called like any preserving stub, its return address is an
/// ordinary safepoint of this method, and the map there names the arguments that arrived in registers.
final class Emitter {
    final Assembler asm = new Assembler();
    final LiteralPool pool = new LiteralPool(asm);
    /** Bytes of frames that one push makes: seven registers and lr. */
    private static final int PUSHED_FRAME = 32;
    private final LirMethod method;
    private final boolean frameless;
    private final Map<LirBlock, Label> labels = new HashMap<>();
    private final List<Runnable> later = new ArrayList<>();
    private final List<Point> points = new ArrayList<>();
    private LirBlock next;
    private int blockStart;

    private Reg addressBase;
    private Reg addressIndex;
    private int addressScale;

    /** The flags tell whether a poll is due; the call of the stub has not been emitted yet. */
    private LirInstruction polling;

    private record Point(int key, boolean trap, Position position, LirBlock pad, ReferenceMap map) {
    }

    Emitter(LirMethod method) {
        this.method = method;
        frameless = method.frameless;
        for (LirBlock b : method.blocks) labels.put(b, new Label("block " + b.id));
    }

    CompiledMethod run() {
        prologue();
        List<LirBlock> blocks = method.blocks.stream().filter(b -> target(b) == b).toList();
        for (int k = 0; k < blocks.size(); k++) {
            LirBlock b = blocks.get(k);
            next = k + 1 < blocks.size() ? blocks.get(k + 1) : null;
            asm.bind(labels.get(b));
            blockStart = asm.position();
            addressBase = null;
            for (LirInstruction i : b.instructions) emit(i);
            if (polling != null) finishPoll();
        }
        next = null;
        for (int k = 0; k < later.size(); k++) {
            if (pool.isHalfFull()) pool.flush();
            later.get(k).run();
        }
        pool.flush();
        return finish();
    }

    private void emit(LirInstruction i) {
        if (polling != null && !(i instanceof ArmInstruction a && a.isJump())) finishPoll();
        int before = asm.position();
        pool.reserve(256);
        if (asm.position() != before) blockStart = asm.position();
        switch (i) {
            case Move move -> move(move.definitions.getFirst(), move.uses.getFirst());
            case ArmInstruction a -> a.emit(this);
            default -> throw new IllegalStateException("instruction " + i + " of " + method.method + " is not the ARM back end's");
        }
        forget(i);
    }

    // ---- the scratch register, and the address it may hold

    /// r12, whose content is lost.
    Reg scratch() {
        addressBase = null;
        return Registers.SCRATCH;
    }

    /// r12 with `base + (index << scale)`; nothing is emitted if it holds that already.
    Reg address(Reg base, Reg index, int scale) {
        if (addressBase == base && addressIndex == index && addressScale == scale && base != Registers.SCRATCH) return Registers.SCRATCH;
        asm.add(Registers.SCRATCH, base, index.lsl(scale));
        addressBase = base == Registers.SCRATCH ? null : base;
        addressIndex = index;
        addressScale = scale;
        return Registers.SCRATCH;
    }

    private void forget(LirInstruction i) {
        if (addressBase == null) return;
        if (i.effect == Effect.CALL || i.effect == Effect.STUB) addressBase = null;
        for (Operand o : i.definitions) forget(o);
        for (Operand o : i.temporaries) forget(o);
    }

    private void forget(Operand o) {
        if (o.register.floating || o.physical < 0) return;
        Reg r = Reg.of(o.physical);
        if (r == addressBase || r == addressIndex || r == Registers.SCRATCH) addressBase = null;
    }

    // ---- frame

    int frameSize() {
        return method.frameSize;
    }

    /// A stack word, `offset` bytes above the stack pointer, for an access that reaches `reach` bytes.
    Mem stack(int offset, int reach) {
        return stack(offset, reach, Registers.SCRATCH);
    }

    private Mem stack(int offset, int reach, Reg helper) {
        if (offset <= reach) return Mem.at(Reg.SP, offset);
        if (helper == Registers.SCRATCH) scratch();
        int near = offset & (reach > 1020 ? 0xfff : 0x3fc);
        asm.load(helper, offset - near);
        asm.add(helper, Reg.SP, helper);
        return Mem.at(helper, near);
    }

    /// Small frames are made and left by pushing and popping registers that are dead then: all but those of a result, of which r0 and r1 are spared.
    private Reg[] frameRegisters(Reg last) {
        Reg[] list = new Reg[frameSize() / 4];
        for (int i = 0; i < list.length - 1; i++) list[i] = Reg.of(i + 2);
        list[list.length - 1] = last;
        return list;
    }

    private void prologue() {
        if (frameless) return;
        boolean calls = method.blocks.stream().filter(b -> !endsInThrow(b)).flatMap(b -> b.instructions.stream()).anyMatch(i -> i.effect == Effect.CALL);
        int size = frameSize();
        boolean checked = !method.method.noPoll && calls;
        if (!method.method.noPoll && size > ThreadBlock.SMALL_FRAME) {
            largePrologue(size - 4);
            return;
        }
        if (checked) {
            asm.ldr(Registers.SCRATCH, Mem.at(Registers.THREAD, ThreadBlock.STACK_LIMIT));
            asm.cmp(Reg.SP, Registers.SCRATCH);
        }
        if (size <= PUSHED_FRAME) asm.push(frameRegisters(Reg.LR));
        else asm.push(Reg.LR);
        if (size <= PUSHED_FRAME) {
            // Pushing has made room for the slots.
        } else if (Operand2.encodable(size - 4)) asm.sub(Reg.SP, Reg.SP, Operand2.imm(size - 4));
        else {
            asm.load(Registers.SCRATCH, size - 4);
            asm.sub(Reg.SP, Reg.SP, Registers.SCRATCH);
        }
        if (checked) {
            asm.bl(LO, new Symbol.Code(Stub.STACK_LIMIT), 0);
            points.add(new Point(asm.position(), false, entryPosition(), null, incomingMap()));
        }
    }

    /// A frame that may reach beyond the guard page is made only once it is known to fit: the carry is clear if it does not, whether the stack pointer would wrap around or end below the limit. With the head room in use nothing polls.
    ///
    /// @param size bytes of the frame below the return address
    private void largePrologue(int size) {
        Label slow = new Label();
        Label build = new Label();
        Label back = new Label();
        asm.push(Reg.LR);
        lower(size);
        asm.ldr(Reg.LR, Mem.at(Registers.THREAD, ThreadBlock.STACK_LIMIT));
        asm.cmp(Cond.CS, Registers.SCRATCH, Reg.LR);
        asm.b(LO, slow);
        asm.bind(build);
        asm.mov(Reg.SP, Registers.SCRATCH);
        asm.bind(back);
        later.add(() -> {
            Label polls = new Label();
            Label overflow = new Label();
            asm.bind(slow);
            lower(size);
            asm.b(LO, overflow);
            asm.ldr(Reg.LR, Mem.at(Registers.THREAD, ThreadBlock.IN_HEADROOM));
            asm.cmp(Reg.LR, Operand2.imm(0));
            asm.ldr(Reg.LR, Mem.at(Registers.THREAD, ThreadBlock.STACK_BASE));
            asm.b(Cond.EQ, polls);
            asm.cmp(Registers.SCRATCH, Reg.LR);
            asm.b(Cond.CS, build);
            asm.bind(overflow);
            asm.pop(Reg.LR);
            asm.b(Cond.AL, new Symbol.Code(Stub.STACK_OVERFLOW), 0);
            asm.bind(polls);
            asm.add(Reg.LR, Reg.LR, Operand2.imm(ThreadBlock.HEADROOM - ThreadBlock.SMALL_FRAME));
            asm.cmp(Registers.SCRATCH, Reg.LR);
            asm.b(LO, overflow);
            asm.mov(Reg.SP, Registers.SCRATCH);
            asm.bl(Cond.AL, new Symbol.Code(Stub.STACK_LIMIT), 0);
            points.add(new Point(asm.position(), false, entryPosition(), null, incomingMap()));
            asm.b(back);
        });
    }

    /// The stack pointer less the size, in r12; carry is clear if that wraps around.
    private void lower(int size) {
        if (Operand2.encodable(size)) asm.sub(Cond.AL, S.SET, Registers.SCRATCH, Reg.SP, Operand2.imm(size));
        else {
            asm.load(Registers.SCRATCH, size);
            asm.sub(Cond.AL, S.SET, Registers.SCRATCH, Reg.SP, Registers.SCRATCH);
        }
    }

    /// A block whose last call does not return, and is its only one: no recursion goes through it.
    private static boolean endsInThrow(LirBlock b) {
        return b.successors.isEmpty() && b.instructions.stream().filter(i -> i.effect == Effect.CALL).count() == 1 && b.instructions.getLast().effect == Effect.CALL;
    }

    private Position entryPosition() {
        for (LirBlock b : method.blocks) {
            for (LirInstruction i : b.instructions) {
                Position p = i.position;
                while (p != null && p.caller() != null) p = p.caller();
                if (p != null) return p;
            }
        }
        return new Position(method.method, 0, null);
    }

    private ReferenceMap incomingMap() {
        if (!(method.blocks.getFirst().instructions.getFirst().data instanceof CallSelection.Incoming incoming)) return ReferenceMap.EMPTY;
        return new ReferenceMap(incoming.stackWords().stream().mapToInt(o -> frameSize() + o >> 2).toArray(), incoming.registers(), new int[0]);
    }

    void epilogue() {
        if (frameless) {
            asm.bx(Reg.LR);
            return;
        }
        int size = frameSize() - 4;
        if (frameSize() <= PUSHED_FRAME) {
            asm.pop(frameRegisters(Reg.PC));
            if (pool.isHalfFull()) pool.flush();
            return;
        }
        if (Operand2.encodable(size)) asm.add(Reg.SP, Reg.SP, Operand2.imm(size));
        else {
            asm.load(scratch(), size);
            asm.add(Reg.SP, Reg.SP, Registers.SCRATCH);
        }
        asm.pop(Reg.PC);
        if (pool.isHalfFull()) pool.flush();
    }

    // ---- constants

    /// A constant: in one instruction if it can be, else from the literal pool.
    void load(Reg d, int value) {
        if (Operand2.encodable(value) || Operand2.encodable(~value) || value >>> 16 == 0) asm.load(d, value);
        else asm.ldr(d, pool.integer(value));
    }

    /// The address of a symbol, from the literal pool.
    void load(Reg d, Symbol symbol, int addend) {
        asm.ldr(d, pool.address(symbol, addend));
    }

    // ---- moves

    private void move(Operand to, Operand from) {
        if (to.register.floating) moveFloat(to, from);
        else if (to.inRegister() && from.inRegister()) {
            if (to.physical != from.physical) asm.mov(Reg.of(to.physical), Reg.of(from.physical));
        } else if (to.inRegister()) {
            asm.ldr(Reg.of(to.physical), stack(from.slot, 4095, Reg.of(to.physical)));
        } else {
            Reg r = Reg.of(from.physical);
            asm.str(r, stack(to.slot, 4095, Reg.LR));
        }
    }

    private void moveFloat(Operand to, Operand from) {
        boolean wide = to.register.size == 8;
        if (to.inRegister() && from.inRegister()) {
            if (to.physical == from.physical) return;
            if (wide) asm.vmov(AL, DReg.of(to.physical), DReg.of(from.physical));
            else asm.vmov(AL, SReg.of(2 * to.physical), SReg.of(2 * from.physical));
        } else if (to.inRegister()) {
            if (wide) asm.vldr(AL, DReg.of(to.physical), stack(from.slot, 1020));
            else asm.vldr(AL, SReg.of(2 * to.physical), stack(from.slot, 1020));
        } else if (wide) asm.vstr(AL, DReg.of(from.physical), stack(to.slot, 1020));
        else asm.vstr(AL, SReg.of(2 * from.physical), stack(to.slot, 1020));
    }

    // ---- jumps

    /// Where a jump to `block` ends up: blocks of a mere jump are left out.
    private LirBlock target(LirBlock block) {
        LirBlock b = block;
        for (int hops = 0; hops < 16; hops++) {
            if (b == method.blocks.getFirst() || b.landingPad || b.instructions.size() != 1) return b;
            if (!(b.instructions.getFirst() instanceof ArmInstruction i) || !(i.data instanceof LirBlock next)) return b;
            b = next;
        }
        return block;
    }

    void jump(LirBlock to) {
        LirBlock target = target(to);
        if (polling != null && target != next) {
            LirInstruction i = polling;
            polling = null;
            asm.b(Cond.EQ, labels.get(target));
            call(AL, new Symbol.Code(Stub.POLL), i);
        } else if (polling != null) finishPoll();
        if (target == next) return;
        asm.b(labels.get(target));
        if (pool.isHalfFull()) pool.flush();
    }

    void branch(Test test, LirBlock then, LirBlock otherwise) {
        LirBlock yes = target(then);
        LirBlock no = target(otherwise);
        if (test.second() != null) {
            LirBlock hit = test.negated() ? no : yes;
            asm.b(test.first(), labels.get(hit));
            asm.b(test.second(), labels.get(hit));
            jump(test.negated() ? yes : no);
        } else if (yes == next || no != next && otherwise.frequency > then.frequency) {
            asm.b(test.first().opposite(), labels.get(no));
            jump(yes);
        } else {
            asm.b(test.first(), labels.get(yes));
            jump(no);
        }
    }

    /// After a comparison of `selector` with the number of cases: jumps to its case, or to the last target.
    void table(Reg selector, List<LirBlock> targets) {
        pool.reserve(256 + 4 * targets.size());
        asm.add(LO, S.KEEP, Reg.PC, Reg.PC, selector.lsl(2));
        asm.b(labels.get(target(targets.getLast())));
        for (LirBlock t : targets.subList(0, targets.size() - 1)) asm.b(labels.get(target(t)));
    }

    /// Compares with zero for N and Z only: the instruction before sets them if it computed that register.
    void compareZero(Reg r) {
        int at = asm.position() - 4;
        if (at >= blockStart) {
            int word = asm.wordAt(at);
            int opcode = word >> 21 & 15;
            boolean always = word >>> 28 == Cond.AL.ordinal();
            boolean data = (word & 0x0c000000) == 0 && ((word & 0x02000000) != 0 || (word & 0x90) != 0x90);
            boolean result = opcode < 8 || opcode > 11;
            if (always && data && result && (word >> 12 & 15) == r.ordinal() && points.stream().noneMatch(p -> p.key == at + 4)) {
                asm.patch(at, word | 1 << 20);
                return;
            }
        }
        asm.cmp(r, Operand2.imm(0));
    }

    // ---- calls and entries

    /// Code for the end of the method.
    void later(Runnable code) {
        later.add(code);
    }

    void call(Cond cond, Symbol symbol, LirInstruction i) {
        asm.bl(cond, symbol, 0);
        entry(i);
    }

    /// A poll whose test has been emitted: the jump that follows, if one does, goes first if no poll is due.
    void poll(LirInstruction i) {
        polling = i;
    }

    private void finishPoll() {
        LirInstruction i = polling;
        polling = null;
        call(Cond.NE, new Symbol.Code(Stub.POLL), i);
    }

    /// The return address of the call just emitted is an entry.
    void entry(LirInstruction i) {
        points.add(new Point(asm.position(), false, i.position, i.landingPad, map(i)));
    }

    /// The next instruction may trap.
    void trap(LirInstruction i) {
        points.add(new Point(asm.position() + 1, true, i.position, i.landingPad, map(i)));
    }

    private static ReferenceMap map(LirInstruction i) {
        return i.map == null ? ReferenceMap.EMPTY : i.map;
    }

    /// Two words into r0 and r1, at once.
    void twoArguments(Operand2 first, Operand2 second) {
        if (second == Reg.R0 && first == Reg.R1) {
            asm.mov(scratch(), Reg.R0);
            asm.mov(Reg.R0, Reg.R1);
            asm.mov(Reg.R1, Registers.SCRATCH);
        } else if (second == Reg.R0) {
            asm.mov(Reg.R1, Reg.R0);
            asm.mov(Reg.R0, first);
        } else {
            if (first != Reg.R0) asm.mov(Reg.R0, first);
            if (second != Reg.R1) asm.mov(Reg.R1, second);
        }
    }

    // ---- result

    private CompiledMethod finish() {
        byte[] code = asm.toByteArray();
        List<CodeEntry> entries = new ArrayList<>();
        points.sort(Comparator.comparingInt(Point::key));
        for (Point p : points) {
            int pad = p.pad == null ? -1 : labels.get(p.pad).offset();
            entries.add(new CodeEntry(p.key, p.trap, p.position, pad, p.map));
        }
        List<Relocation> relocations = new ArrayList<>();
        for (var r : asm.relocations()) {
            relocations.add(new Relocation(r.offset(), switch (r.kind()) {
                case BRANCH24 -> Relocation.Kind.ARM_BRANCH24;
                case MOVW_ABS -> Relocation.Kind.ARM_MOVW;
                case MOVT_ABS -> Relocation.Kind.ARM_MOVT;
                case ABS32 -> Relocation.Kind.ABS32;
                case REL32 -> throw new IllegalStateException("relative words are not used");
            }, (Symbol) r.symbol(), r.addend()));
        }
        int flags = (frameless ? CodeTables.METHOD_FRAMELESS : 0) | (method.method.hidden ? CodeTables.METHOD_HIDDEN : 0);
        return new CompiledMethod(new Symbol.Method(method.method), code, relocations, frameSize(), flags, entries, List.of());
    }
}
