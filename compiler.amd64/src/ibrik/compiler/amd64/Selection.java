// The walk over a graph that makes the low-level form, and what all selection rules share.
package ibrik.compiler.amd64;

import ibrik.compiler.core.ir.Access;
import ibrik.compiler.core.ir.Block;
import ibrik.compiler.core.ir.Graph;
import ibrik.compiler.core.ir.Op;
import ibrik.compiler.core.ir.Type;
import ibrik.compiler.core.ir.Value;
import ibrik.compiler.core.lir.LirBlock;
import ibrik.compiler.core.lir.LirInstruction;
import ibrik.compiler.core.lir.LirInstruction.Effect;
import ibrik.compiler.core.lir.LirMethod;
import ibrik.compiler.core.lir.Operand;
import ibrik.compiler.core.lir.VirtualRegister;
import ibrik.compiler.core.target.RuntimeEntry;
import ibrik.compiler.core.target.Symbol;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * Selects bottom-up: blocks are walked from their ends, so that every value is met after its users in the block. A user may take a value
 * into its own instruction (a constant, a load, an address computation, a comparison); what no one has asked for as a register by the time it
 * is met, and what has no effect, is not emitted.
 *
 * <p>A load may move down to its user when it is the user's alone, both stand in one block, and nothing between them writes memory, reaches a
 * safepoint, or, if the load may trap, throws. Two counters per value, of writes and of throwing values before it, decide that.
 */
final class Selection {
    final Graph graph;
    final LirMethod lir;
    private final Map<RuntimeEntry, Symbol> runtime;
    private final LirBlock[] blocks;
    private final VirtualRegister[] registers;
    private final boolean[] needed;
    private final boolean[] folded;
    private final int[] writes;
    private final int[] throwing;
    private final IntegerRules integers = new IntegerRules(this);
    private final FloatRules floats = new FloatRules(this);
    private final ControlRules control = new ControlRules(this);
    private final MemoryRules memory = new MemoryRules(this);
    private final CallRules calls = new CallRules(this);
    private List<LirInstruction> chunk;
    private Block block;
    /** The value that is being selected, or null at the end of the block. */
    private Value root;
    private int endWrites;
    private int endThrowing;

    Selection(Graph graph, Map<RuntimeEntry, Symbol> runtime) {
        this.graph = graph;
        this.runtime = runtime;
        lir = new LirMethod(graph.method);
        blocks = new LirBlock[graph.blockCount()];
        registers = new VirtualRegister[graph.valueCount()];
        needed = new boolean[graph.valueCount()];
        folded = new boolean[graph.valueCount()];
        writes = new int[graph.valueCount()];
        throwing = new int[graph.valueCount()];
    }

    LirMethod run() {
        makeBlocks();
        for (Block b : graph.blocks) {
            markNeededElsewhere(b);
        }
        for (Block b : graph.blocks) {
            select(b);
        }
        lir.frameOverhead = 8;
        lir.scratch = new int[] {Registers.SCRATCH.number(), Registers.FLOAT_SCRATCH.number()};
        // The return address that the call pushed is frame enough: nothing asks for an aligned stack.
        lir.needsFrame = false;
        addParameters();
        return lir;
    }

    private void makeBlocks() {
        for (Block b : graph.blocks) {
            LirBlock made = new LirBlock(b.id);
            made.frequency = b.frequency;
            made.landingPad = !b.values().isEmpty() && b.values().getFirst().op == Op.CATCH;
            blocks[b.id] = made;
            lir.blocks.add(made);
        }
        for (Block b : graph.blocks) {
            for (Block s : b.successors()) {
                blocks[b.id].successors.add(blocks[s.id]);
            }
            for (Block p : b.predecessors()) {
                blocks[b.id].predecessors.add(blocks[p.id]);
            }
        }
        markLoops();
    }

    /** Layout keeps a loop's blocks together, so those between the target of a backward edge and its source are taken for the loop. */
    private void markLoops() {
        int[] place = new int[blocks.length];
        for (int i = 0; i < graph.blocks.size(); i++) {
            place[graph.blocks.get(i).id] = i;
        }
        for (int i = 0; i < graph.blocks.size(); i++) {
            int first = i;
            for (Block p : graph.blocks.get(i).predecessors()) {
                for (int j = first; j <= place[p.id]; j++) {
                    lir.blocks.get(j).loopDepth++;
                    first = j + 1;
                }
            }
        }
    }

    private void markNeededElsewhere(Block b) {
        int w = 0;
        int t = 0;
        for (Value v : b.values()) {
            writes[v.id] = w;
            throwing[v.id] = t;
            w += MemoryRules.writes(v) ? 1 : 0;
            t += CallRules.mayThrow(v) ? 1 : 0;
            for (Value arg : v.args()) {
                if (v.op != Op.PHI && arg.block != b) {
                    need(arg);
                }
            }
        }
        for (Value c : b.controls()) {
            if (c.block != b) {
                need(c);
            }
        }
        for (Block s : b.successors()) {
            int edge = s.predecessors().indexOf(b);
            for (Value phi : s.values()) {
                if (phi.op != Op.PHI) {
                    break;
                }
                need(phi.arg(edge));
            }
        }
    }

    private void need(Value v) {
        if (!isConstant(v)) {
            needed[unalias(v).id] = true;
        }
    }

    private void select(Block b) {
        block = b;
        root = null;
        List<List<LirInstruction>> chunks = new ArrayList<>();
        endWrites = 0;
        endThrowing = 0;
        for (Value v : b.values()) {
            endWrites += MemoryRules.writes(v) ? 1 : 0;
            endThrowing += CallRules.mayThrow(v) ? 1 : 0;
        }
        chunk = new ArrayList<>();
        control.end(b);
        chunks.add(chunk);
        for (int i = b.values().size() - 1; i >= 0; i--) {
            root = b.values().get(i);
            chunk = new ArrayList<>();
            value(root);
            chunks.add(chunk);
        }
        Collections.reverse(chunks);
        chunks.forEach(blocks[b.id].instructions::addAll);
    }

    private void addParameters() {
        boolean checks = calls.hasCalls() && !graph.method.noPoll;
        Parameters parameters = new Parameters(graph.method, checks);
        for (Block b : graph.blocks) {
            for (Value v : b.values()) {
                if (parameters.position == null && v.position != null) {
                    parameters.position = v.position;
                }
                if (v.op == Op.PARAMETER && registers[v.id] != null) {
                    var location = parameters.locations.get((int) v.imm);
                    VirtualRegister r = registers[v.id];
                    if (location.inRegister()) {
                        parameters.define(Operand.fixed(r, location.register()));
                        r.hintRegister = location.register();
                    } else {
                        r.incomingOffset = location.stackOffset();
                    }
                }
            }
        }
        while (parameters.position != null && parameters.position.caller() != null) {
            parameters.position = parameters.position.caller();
        }
        lir.blocks.getFirst().instructions.addFirst(parameters);
    }

    private void value(Value v) {
        switch (v.op) {
            case CONST, SYMBOL, PARAMETER, NULL_CHECK, BOUNDS_CHECK, ZERO_CHECK -> {
            }
            default -> {
                boolean pure = !MemoryRules.writes(v) && !CallRules.mayThrow(v) && v.op != Op.KEEP_ALIVE && v.op != Op.CATCH;
                if (folded[v.id] || pure && !needed[v.id]) {
                    return;
                }
            }
        }
        switch (v.op) {
            case CONST, SYMBOL, PARAMETER -> {
            }
            case PHI, CATCH, COMPARE, SELECT, COMPARE3, KEEP_ALIVE -> control.value(v);
            case THREAD, FRAME_TOP, RETURN_ADDRESS, ADD, SUB, MUL, DIV, REM, UDIV, UREM, AND, OR, XOR, NEG, NOT, SHL, SHR, USHR, MULHI, UMULHI, CLZ,
                CTZ, BSWAP, SEXT8, SEXT16, ZEXT16, ZEXT8, SEXT32, ZEXT32, TRUNC, REF_TO_INT, INT_TO_REF, DERIVE -> integers.value(v);
            case ABS -> {
                if (v.type.isFloating()) {
                    floats.value(v);
                } else {
                    integers.value(v);
                }
            }
            case FADD, FSUB, FMUL, FDIV, FNEG, FSQRT, I2F, F2I, F2F, BITCAST -> floats.value(v);
            case LOAD, STORE, CAS, CAE, XCHG, XADD, FENCE, LOG_BARRIER -> memory.value(v);
            case NULL_CHECK, BOUNDS_CHECK, ZERO_CHECK, NEW, NEW_ARRAY, CALL, CALL_DISPATCH, CALL_ADDRESS, CALL_STUB, MONITOR_ENTER,
                MONITOR_EXIT, POLL -> calls.value(v);
            case MACHINE -> MachineRules.value(this, v);
            case FREM, FMA, CHECK_CAST, INSTANCE_OF, STORE_CHECK, NEW_MULTI_ARRAY ->
                throw new IllegalArgumentException("Operation " + v.op + " in " + graph.method
                    + " is a high one that this back end does not select; the core's passes must lower it first.");
        }
    }

    // ---- emission into the present chunk ----

    void emit(LirInstruction instruction) {
        chunk.add(instruction);
    }

    /** Adds an instruction that has an effect of its own: sets position and landing pad from the value that is being selected. */
    void emit(LirInstruction instruction, Effect effect) {
        instruction.effect = effect;
        if (instruction.position == null && root != null) {
            instruction.position = root.position;
        }
        if (root != null && endsThrowing(root)) {
            instruction.landingPad = blocks[block.successor(1).id];
        }
        chunk.add(instruction);
    }

    private boolean endsThrowing(Value v) {
        return block.kind == Block.Kind.THROWING && block.lastValue() == v;
    }

    /** Whether the present block ends in a call that does not return. */
    boolean endsMethod() {
        return block.kind == Block.Kind.UNREACHABLE;
    }

    LirBlock lirBlock(Block b) {
        return blocks[b.id];
    }

    Symbol runtime(RuntimeEntry entry) {
        Symbol symbol = runtime.get(entry);
        if (symbol == null) {
            throw new IllegalStateException("Runtime entry " + entry + " has no symbol, but " + graph.method
                + " needs it; the world must treat it as a root.");
        }
        return symbol;
    }

    // ---- registers ----

    static boolean isConstant(Value v) {
        return v.op == Op.CONST || v.op == Op.SYMBOL;
    }

    /** Checks return their first argument: the register is its. */
    static Value unalias(Value v) {
        Value x = v;
        while (x.op == Op.NULL_CHECK || x.op == Op.BOUNDS_CHECK || x.op == Op.ZERO_CHECK) {
            x = x.arg(0);
        }
        return x;
    }

    VirtualRegister newRegister(Type type) {
        return switch (type) {
            case INT, DERIVED -> lir.newRegister(false, 4, false);
            case LONG -> lir.newRegister(false, 8, false);
            case REF -> lir.newRegister(false, 4, true);
            case FLOAT -> lir.newRegister(true, 4, false);
            case DOUBLE -> lir.newRegister(true, 8, false);
            case VOID -> throw new IllegalArgumentException("A value of type void has no register.");
        };
    }

    /** The register of a value, which from now on must be computed; constants get a new one, filled by an instruction before the user. */
    VirtualRegister register(Value value) {
        Value v = unalias(value);
        if (isConstant(v)) {
            return constantRegister(v);
        }
        needed[v.id] = true;
        if (registers[v.id] == null) {
            registers[v.id] = newRegister(v.type);
            if (v.type == Type.DERIVED && v.op != Op.PHI) {
                registers[v.id].base = register(v.arg(0));
            }
        }
        return registers[v.id];
    }

    private VirtualRegister constantRegister(Value v) {
        VirtualRegister r = newRegister(v.type);
        r.rematerialise = target -> load(v, target);
        emit(load(v, r));
        return r;
    }

    private static LirInstruction load(Value v, VirtualRegister target) {
        Instruction i;
        if (v.op == Op.SYMBOL) {
            i = new Integers.SymbolConstant((Symbol) v.aux, v.imm);
        } else if (v.type.isFloating()) {
            boolean wide = v.type == Type.DOUBLE;
            Floats.Load l = new Floats.Load(wide);
            l.source = new Source.Constant(wide ? v.imm : v.imm & 0xffffffffL, wide ? 8 : 4);
            i = l;
        } else {
            i = new Integers.Constant(v.type == Type.LONG ? v.imm : v.imm & 0xffffffffL);
        }
        return i.define(Operand.register(target));
    }

    /** The register of a value in a constant-free position, defined by the instruction being selected. */
    VirtualRegister result(Value v) {
        return register(v);
    }

    /** Makes two registers prefer one location. */
    static void hint(VirtualRegister a, VirtualRegister b) {
        if (a.hint == null) {
            a.hint = b;
        }
        if (b.hint == null) {
            b.hint = a;
        }
    }

    // ---- folding ----

    boolean inBlock(Value v) {
        return v.block == block;
    }

    /** A value of this operation in the present block that only the present instruction uses and that no one needs in a register. */
    boolean isOwn(Value v, Op op) {
        return v.op == op && v.block == block && v.useCount() == 1 && !needed[v.id];
    }

    void markFolded(Value v) {
        folded[v.id] = true;
    }

    /** Whether the load, used once, may happen at the instruction being selected instead. */
    boolean mayFold(Value load, Access... accesses) {
        if (!isOwn(load, Op.LOAD) || !MemoryRules.isPlain(load.memory())) {
            return false;
        }
        boolean matches = false;
        for (Access a : accesses) {
            matches |= load.memory().access() == a;
        }
        int writesNow = root == null ? endWrites : writes[root.id];
        if (!matches || writes[load.id] != writesNow && !load.memory().immutable()) {
            return false;
        }
        if (!load.memory().trapsOnNull()) {
            return true;
        }
        int throwingNow = root == null ? endThrowing : throwing[root.id];
        boolean sameHandler = root == null || !endsThrowing(root) && (!CallRules.mayThrow(root) || load.position.equals(root.position));
        return writes[load.id] == writesNow && throwing[load.id] + 1 == throwingNow && sameHandler;
    }

    /** Takes a load into an instruction as its memory operand. */
    Source.Memory foldLoad(Instruction i, Value load, boolean late) {
        folded[load.id] = true;
        boolean traps = load.memory().trapsOnNull();
        if (traps) {
            i.effect = Effect.THROW;
            i.position = load.position;
        }
        return new Source.Memory(memory.address(i, load, late), traps);
    }

    /** Adds a use and returns its number. */
    static int use(Instruction i, Operand operand) {
        i.use(operand);
        return i.uses.size() - 1;
    }

    /**
     * The last operand of an instruction: constant, memory, or register or slot.
     *
     * @param tied the register that the result will share with another use, which this operand must not; null if the result may go anywhere
     */
    Source source(Instruction i, Value v, VirtualRegister tied) {
        if (v.op == Op.CONST && v.imm == (int) v.imm && !v.type.isFloating()) {
            return new Source.Immediate((int) v.imm);
        }
        if (v.op == Op.SYMBOL && v.type != Type.LONG) {
            return new Source.SymbolAddress((Symbol) v.aux, v.imm);
        }
        return sourceNoImmediate(i, v, tied);
    }

    /** As {@link #source}, for instructions without immediate. */
    Source sourceNoImmediate(Instruction i, Value v, VirtualRegister tied) {
        if (v.op == Op.CONST && v.type.isFloating()) {
            return v.type == Type.DOUBLE ? new Source.Constant(v.imm, 8) : new Source.Constant(v.imm & 0xffffffffL, 4);
        }
        boolean fold = switch (v.type) {
            case INT -> mayFold(v, Access.I32);
            case REF -> mayFold(v, Access.REF);
            case LONG -> mayFold(v, Access.I64);
            case FLOAT -> mayFold(v, Access.F32);
            case DOUBLE -> mayFold(v, Access.F64);
            default -> false;
        };
        if (fold) {
            return foldLoad(i, v, tied != null);
        }
        VirtualRegister r = register(v);
        return new Source.Use(use(i, tied != null && tied != r ? Operand.anyLate(r) : Operand.any(r)));
    }
}
