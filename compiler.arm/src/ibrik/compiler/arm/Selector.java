package ibrik.compiler.arm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import ibrik.assembler.arm.Operand2;
import ibrik.assembler.arm.Shift;
import ibrik.compiler.core.ir.Block;
import ibrik.compiler.core.ir.Effects;
import ibrik.compiler.core.ir.Graph;
import ibrik.compiler.core.ir.Op;
import ibrik.compiler.core.ir.Type;
import ibrik.compiler.core.ir.Value;
import ibrik.compiler.core.lir.LirBlock;
import ibrik.compiler.core.lir.LirInstruction;
import ibrik.compiler.core.lir.LirMethod;
import ibrik.compiler.core.lir.Move;
import ibrik.compiler.core.lir.VirtualRegister;
import ibrik.compiler.core.target.RuntimeEntry;
import ibrik.compiler.core.target.Symbol;

/// Instruction selection, backwards within each block: a value is selected if it has an effect or something after it asked for its register. Since users come
/// first, they may fold a value into themselves by asking for its arguments instead. The two halves of a LONG are asked for separately.
/// Values used in another block than their own are taken as asked for, so the order of blocks does not matter.
final class Selector {
    final Graph graph;
    final LirMethod lir;
    final Map<RuntimeEntry, Symbol> runtime;
    final Map<Block, LirBlock> blocks = new HashMap<>();
    Block block;

    private final VirtualRegister[] low;
    private final VirtualRegister[] high;
    /// Of a LONG that is loaded only to be stored: a double register for all of it.
    private final VirtualRegister[] whole;
    private final boolean[] wantsLow;
    private final boolean[] wantsHigh;
    private List<LirInstruction> current;
    private List<List<LirInstruction>> reversed;
    private final Constants constants = new Constants(this);

    private final IntegerSelection integers = new IntegerSelection(this);
    private final LongSelection longs = new LongSelection(this);
    private final FloatSelection floats = new FloatSelection(this);
    private final MemorySelection memory = new MemorySelection(this);
    private final AtomicSelection atomics = new AtomicSelection(this, memory);
    private final CheckSelection checks = new CheckSelection(this);
    private final AllocationSelection allocations = new AllocationSelection(this);
    private final CallSelection calls = new CallSelection(this);
    private final ControlSelection control = new ControlSelection(this);
    private final MachineSelection machine = new MachineSelection(this);

    Selector(Graph graph, Map<RuntimeEntry, Symbol> runtime) {
        this.graph = graph;
        this.runtime = runtime;
        lir = new LirMethod(graph.method);
        int n = graph.valueCount();
        low = new VirtualRegister[n];
        high = new VirtualRegister[n];
        whole = new VirtualRegister[n];
        wantsLow = new boolean[n];
        wantsHigh = new boolean[n];
    }

    LirMethod run() {
        lir.scratch = new int[] {Registers.SCRATCH.ordinal(), Registers.SCRATCH_D.ordinal()};
        lir.frameOverhead = 4;
        for (Block b : graph.blocks) {
            LirBlock l = new LirBlock(b.id);
            l.frequency = b.frequency;
            blocks.put(b, l);
            lir.blocks.add(l);
        }
        Loops.assignDepths(graph, blocks);
        for (Block b : graph.blocks) {
            for (Block s : b.successors()) {
                blocks.get(b).successors.add(blocks.get(s));
                blocks.get(s).predecessors.add(blocks.get(b));
            }
            if (b.kind == Block.Kind.THROWING) blocks.get(b.successor(1)).landingPad = true;
        }
        for (Block b : graph.blocks) wantAcrossBlocks(b);
        for (int i = graph.blocks.size() - 1; i >= 0; i--) select(graph.blocks.get(i));
        finishEntry();
        for (LirBlock b : lir.blocks) {
            for (LirInstruction i : b.instructions) if (i.effect != LirInstruction.Effect.NONE) lir.needsFrame = true;
        }
        return lir;
    }

    private void wantAcrossBlocks(Block b) {
        for (Value v : b.values()) {
            if (v.op == Op.PHI && (v.useCount() > 0)) want(v);
            for (Value arg : v.args()) if (arg.block != b || v.op == Op.PHI) want(arg);
        }
        for (Value v : b.controls()) if (v.block != b) want(v);
    }

    private void want(Value v) {
        if (v.type == Type.VOID) return;
        Value source = v;
        while (isAlias(source.op)) source = source.arg(0);
        if (!isConstantLike(source)) low(source);
        if (v.type != Type.LONG) return;
        source = v;
        while (source.op == Op.ZERO_CHECK) source = source.arg(0);
        if (!isConstantLike(source) && source.op != Op.ZEXT32) high(source);
    }

    /// Its register (low half) is its argument's.
    static boolean isAlias(Op op) {
        return switch (op) {
            case NULL_CHECK, BOUNDS_CHECK, ZERO_CHECK, TRUNC, SEXT32, ZEXT32 -> true;
            default -> false;
        };
    }

    static boolean isConstantLike(Value v) {
        return v.op == Op.CONST || v.op == Op.SYMBOL;
    }

    private void select(Block b) {
        block = b;
        reversed = new ArrayList<>();
        LirBlock target = blocks.get(b);
        begin();
        int jumps = control.end(b);
        commit();
        target.jumps = jumps;
        for (int i = b.values().size() - 1; i >= 0; i--) {
            Value v = b.values().get(i);
            if (!isSelected(v)) continue;
            begin();
            select(v);
            for (LirInstruction instruction : current) if (instruction.position == null) instruction.position = v.position;
            if (b.kind == Block.Kind.THROWING && v == b.lastValue()) attachLandingPad(b);
            commit();
        }
        constants.endBlock();
        for (List<LirInstruction> group : reversed.reversed()) target.instructions.addAll(group);
    }

    private void attachLandingPad(Block b) {
        for (LirInstruction i : current.reversed()) {
            if (i.effect == LirInstruction.Effect.NONE) continue;
            i.landingPad = blocks.get(b.successor(1));
            return;
        }
    }

    private boolean isSelected(Value v) {
        return switch (v.op) {
            case PARAMETER, PHI, CONST, SYMBOL -> false;
            case CATCH -> wantsLow[v.id];
            default -> wantsLow[v.id] || wantsHigh[v.id] || whole[v.id] != null || !Effects.isRemovable(v);
        };
    }

    private void finishEntry() {
        begin();
        block = graph.entry();
        calls.parameters();
        List<LirInstruction> head = new ArrayList<>(current);
        head.addAll(constants.global());
        lir.blocks.getFirst().instructions.addAll(0, head);
    }

    private void begin() {
        current = new ArrayList<>();
    }

    private void commit() {
        reversed.add(current);
    }

    /// Adds an instruction to the value being selected, after those added before.
    ArmInstruction add(String name) {
        ArmInstruction instruction = new ArmInstruction(name);
        current.add(instruction);
        return instruction;
    }

    void add(LirInstruction instruction) {
        current.add(instruction);
    }

    List<LirInstruction> current() {
        return current;
    }

    void move(VirtualRegister to, VirtualRegister from) {
        if (to.hint == null) to.hint = from;
        current.add(new Move(to, from));
    }

    boolean wantsLow(Value v) {
        return wantsLow[v.id];
    }

    boolean wantsHigh(Value v) {
        return wantsHigh[v.id];
    }

    /// The register of a value, or of the low half of a LONG.
    VirtualRegister low(Value v) {
        return switch (v.op) {
            case CONST -> v.type.isFloating() ? constants.floating(v) : constants.integer((int) v.imm, v.type == Type.REF);
            case SYMBOL -> constants.symbol(v);
            case NULL_CHECK, BOUNDS_CHECK, ZERO_CHECK, TRUNC, SEXT32, ZEXT32 -> low(v.arg(0));
            case ZEXT8, ZEXT16, SEXT8, SEXT16, AND -> MemorySelection.isExtendedLoad(v) ? low(v.arg(0)) : own(v);
            default -> own(v);
        };
    }

    private VirtualRegister own(Value v) {
        wantsLow[v.id] = true;
        if (low[v.id] == null) low[v.id] = create(v);
        return low[v.id];
    }

    /// The register of the high half of a LONG.
    VirtualRegister high(Value v) {
        return switch (v.op) {
            case CONST -> constants.integer((int) (v.imm >> 32), false);
            case ZEXT32 -> constants.integer(0, false);
            case ZERO_CHECK -> high(v.arg(0));
            default -> {
                wantsHigh[v.id] = true;
                if (high[v.id] == null) high[v.id] = lir.newRegister(false, 4, false);
                yield high[v.id];
            }
        };
    }

    private VirtualRegister create(Value v) {
        VirtualRegister r = switch (v.type) {
            case FLOAT -> lir.newRegister(true, 4, false);
            case DOUBLE -> lir.newRegister(true, 8, false);
            default -> lir.newRegister(false, 4, v.type == Type.REF);
        };
        if (v.type == Type.DERIVED && !isConstantLike(v.arg(0))) r.base = low(v.arg(0));
        return r;
    }

    VirtualRegister newInteger() {
        return lir.newRegister(false, 4, false);
    }

    /// Whether `v` may be folded into the user being selected: nothing else needs its register, so it need not be computed by itself.
    boolean isFoldable(Value v) {
        return v.useCount() == 1 && v.block == block && !wantsLow[v.id] && !wantsHigh[v.id];
    }

    /// Whether `v` is a shift of an INT by a constant of 1 to 31 in this block: folding it costs nothing even if others use it too.
    boolean isConstantShift(Value v) {
        if (v.block != block || v.type != Type.INT || v.op != Op.SHL && v.op != Op.SHR && v.op != Op.USHR) return false;
        return v.arg(1).isConstant() && (v.arg(1).imm & 31) != 0;
    }

    static Shift shift(Op op) {
        return switch (op) {
            case SHL -> Shift.LSL;
            case SHR -> Shift.ASR;
            case USHR -> Shift.LSR;
            default -> throw new IllegalArgumentException(op.name());
        };
    }

    /// The second operand for an INT, REF or word: an encodable constant, a shifted register, or a register.
    Flex flex(Value v) {
        if (v.isConstant() && Operand2.encodable((int) v.imm)) return Flex.of((int) v.imm);
        if (isConstantShift(v)) return new Flex(low(v.arg(0)), shift(v.op), (int) v.arg(1).imm & 31);
        return Flex.of(low(v));
    }

    /// The second operand for half of a LONG constant or register.
    Flex flexHalf(Value v, boolean upper) {
        if (v.isConstant()) {
            int half = (int) (upper ? v.imm >> 32 : v.imm);
            if (Operand2.encodable(half)) return Flex.of(half);
        }
        if (upper && v.op == Op.ZEXT32) return Flex.of(0);
        return Flex.of(upper ? high(v) : low(v));
    }

    /// The double register that takes a LONG from load to store; made if `needed`, else null if there is none.
    VirtualRegister whole(Value v, boolean needed) {
        if (needed && whole[v.id] == null) whole[v.id] = lir.newRegister(true, 8, false);
        return whole[v.id];
    }

    /// A double register with these 64 bits.
    VirtualRegister twice(long bits) {
        return constants.twice(bits);
    }

    VirtualRegister constant(int value) {
        return constants.integer(value, false);
    }

    /// A register for this use alone, holding a constant.
    VirtualRegister freshConstant(Value v, boolean upper) {
        return constants.fresh(v, upper);
    }

    /// Puts a constant or address into a register that has other definitions too.
    void constantInto(VirtualRegister d, Value v, boolean upper) {
        constants.into(d, v, upper);
    }

    CallSelection calls() {
        return calls;
    }

    private void select(Value v) {
        switch (v.op) {
            case ADD, SUB, MUL, DIV, REM, UDIV, UREM, AND, OR, XOR, NEG, NOT, SHL, SHR, USHR, MULHI, UMULHI, CLZ, CTZ, BSWAP, ABS, SEXT8, SEXT16, ZEXT16,
                 ZEXT8, SEXT32 -> {
                if (v.type.isFloating()) floats.select(v);
                else if (v.type == Type.LONG || v.argCount() > 0 && v.arg(0).type == Type.LONG) longs.select(v);
                else integers.select(v);
            }
            case FADD, FSUB, FMUL, FDIV, FNEG, FSQRT, FMA, I2F, F2I, F2F, BITCAST -> floats.select(v);
            case REF_TO_INT, INT_TO_REF -> move(low(v), low(v.arg(0)));
            case COMPARE, SELECT, COMPARE3 -> control.select(v);
            case LOAD, STORE, DERIVE, FENCE -> memory.select(v);
            case CAS, CAE, XCHG, XADD -> atomics.select(v);
            case NULL_CHECK, BOUNDS_CHECK, ZERO_CHECK, LOG_BARRIER, POLL, KEEP_ALIVE -> checks.select(v);
            case NEW, NEW_ARRAY -> allocations.select(v);
            case CALL, CALL_DISPATCH, CALL_ADDRESS, CALL_STUB, MONITOR_ENTER, MONITOR_EXIT, CATCH, THREAD, FRAME_TOP, RETURN_ADDRESS -> calls.select(v);
            case MACHINE -> machine.select(v);
            default -> throw new IllegalStateException("operation " + v.op + " in " + graph.method + " reached ARM instruction selection; a lowering pass must replace it before");
        }
    }
}
