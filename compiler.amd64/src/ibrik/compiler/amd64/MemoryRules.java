// Selection of memory accesses and address modes.
package ibrik.compiler.amd64;

import ibrik.assembler.amd64.Alu;
import ibrik.assembler.amd64.Width;
import ibrik.compiler.core.ir.Access;
import ibrik.compiler.core.ir.MemoryAux;
import ibrik.compiler.core.ir.Op;
import ibrik.compiler.core.ir.Order;
import ibrik.compiler.core.ir.Type;
import ibrik.compiler.core.ir.Value;
import ibrik.compiler.core.lir.LirInstruction.Effect;
import ibrik.compiler.core.lir.Operand;
import ibrik.compiler.core.lir.VirtualRegister;
import ibrik.compiler.core.target.Symbol;

/** Loads, stores, atomic accesses. */
final class MemoryRules {
    private final Selection s;

    MemoryRules(Selection s) {
        this.s = s;
    }

    /** Whether a load must not move across the value. */
    static boolean writes(Value v) {
        return switch (v.op) {
            case STORE, LOG_BARRIER, CAS, CAE, XCHG, XADD, FENCE, NEW, NEW_ARRAY, CALL, CALL_DISPATCH, CALL_ADDRESS, CALL_STUB,
                MONITOR_ENTER, MONITOR_EXIT, POLL, MACHINE -> true;
            case LOAD -> !isPlain(v.memory());
            default -> false;
        };
    }

    static boolean isPlain(MemoryAux m) {
        return m.order() == Order.PLAIN;
    }

    private static boolean fits(long displacement) {
        return displacement == (int) displacement;
    }

    private static boolean isIntConstant(Value v) {
        return v.op == Op.CONST && fits(v.imm);
    }

    void value(Value v) {
        switch (v.op) {
            case LOAD -> load(v);
            case STORE -> store(v);
            case CAS, CAE -> compareExchange(v);
            case XCHG, XADD -> exchange(v);
            case FENCE -> {
                if (v.aux == Order.VOLATILE) {
                    s.emit(new Memory.Fence());
                }
            }
            case LOG_BARRIER -> s.emit(new Calls.LogBarrier().use(Operand.register(s.register(v.arg(0)))), Effect.STUB);
            default -> throw new IllegalArgumentException("Not a memory operation: " + v.op);
        }
    }

    // ---- addresses ----

    /** The address of a memory value; its registers become uses of the instruction. */
    Address address(Instruction i, Value v, boolean late) {
        MemoryAux m = v.memory();
        return address(i, v.arg(0), m.hasIndex() ? v.arg(1) : null, Math.max(m.scale(), 0), m.displacement(), late);
    }

    Address address(Instruction i, Value baseValue, Value indexValue, int scaleLog, long constant, boolean late) {
        Value base = baseValue;
        Value index = indexValue;
        int scale = scaleLog;
        long displacement = constant;
        Symbol symbol = null;
        while (isSum(base) && isIntConstant(base.arg(1)) && fits(displacement + base.arg(1).imm)) {
            displacement += base.arg(1).imm;
            base = base.arg(0);
        }
        if (index == null && isSum(base)) {
            index = base.arg(1);
            base = base.arg(0);
            scale = 0;
        }
        while (index != null && isSum(index) && isIntConstant(index.arg(1)) && fits(displacement + (index.arg(1).imm << scale))) {
            displacement += index.arg(1).imm << scale;
            index = index.arg(0);
        }
        if (index != null && index.op == Op.SHL && index.type == Type.LONG && s.inBlock(index) && index.arg(1).op == Op.CONST
            && (index.arg(1).imm & 63) + scale <= 3) {
            scale += (int) (index.arg(1).imm & 63);
            index = index.arg(0);
        }
        if (index != null && isIntConstant(index) && fits(displacement + (index.imm << scale))) {
            displacement += index.imm << scale;
            index = null;
        }
        if (base.op == Op.SYMBOL) {
            symbol = (Symbol) base.aux;
            displacement += base.imm;
            base = null;
        } else if (isIntConstant(base) && fits(displacement + base.imm)) {
            displacement += base.imm;
            base = null;
        }
        int b = base == null ? Address.NONE : base.op == Op.THREAD ? Address.THREAD : register(i, base, late);
        int x = index == null ? Address.NONE : register(i, widened(index), late);
        return new Address(b, x, 1 << scale, Math.toIntExact(displacement), symbol);
    }

    /** A 64-bit sum, computed modulo 2^64 just as addresses are. */
    private boolean isSum(Value v) {
        return v.op == Op.ADD && v.type == Type.LONG && s.inBlock(v);
    }

    /** An INT in a register has zeros above, so its widening without sign is free. */
    private Value widened(Value index) {
        return index.op == Op.ZEXT32 && s.inBlock(index) ? index.arg(0) : index;
    }

    private int register(Instruction i, Value v, boolean late) {
        VirtualRegister r = s.register(v);
        return Selection.use(i, late ? Operand.late(r) : Operand.register(r));
    }

    // ---- loads ----

    private void load(Value v) {
        MemoryAux m = v.memory();
        if (v.useCount() == 0 && m.trapsOnNull()) {
            s.emit(new Calls.NullCheck().use(Operand.register(s.register(v.arg(0)))), Effect.THROW);
            return;
        }
        Instruction i = loadInto(v, v, widthOf(v), false);
        s.emit(i, m.trapsOnNull() ? Effect.THROW : Effect.NONE);
    }

    private static Width widthOf(Value v) {
        return v.memory().access() == Access.I64 ? Width.Q : Width.L;
    }

    /** A load as an instruction whose result, of the width, goes to {@code result}'s register; {@code sign} widens 32 bits to 64 with sign. */
    Instruction loadInto(Value load, Value result, Width to, boolean sign) {
        MemoryAux m = load.memory();
        Access a = m.access();
        if (a == Access.F32 || a == Access.F64) {
            Floats.Load l = new Floats.Load(a == Access.F64);
            l.source = new Source.Memory(address(l, load, false), m.trapsOnNull());
            l.define(Operand.register(s.result(result)));
            return l;
        }
        boolean signed = sign || a == Access.I8 || a == Access.I16;
        Integers.Extend e = new Integers.Extend(to, Memory.width(a), signed);
        e.source = new Source.Memory(address(e, load, false), m.trapsOnNull());
        e.define(Operand.register(s.result(result)));
        return e;
    }

    // ---- stores ----

    private void store(Value v) {
        if (updateInMemory(v)) {
            return;
        }
        MemoryAux m = v.memory();
        Value stored = v.arg(v.argCount() - 1);
        Effect effect = m.trapsOnNull() ? Effect.THROW : Effect.NONE;
        boolean fence = m.order() == Order.VOLATILE;
        if (stored.type.isFloating() && !isShortConstant(stored)) {
            Memory.FloatStore f = new Memory.FloatStore(stored.type == Type.DOUBLE);
            f.address = address(f, v, false);
            f.traps = m.trapsOnNull();
            f.fence = fence;
            f.use(Operand.register(s.register(stored)));
            s.emit(f, effect);
            return;
        }
        Integers.Store i = new Integers.Store(Memory.width(m.access()));
        i.address = address(i, v, false);
        i.traps = m.trapsOnNull();
        i.fence = fence;
        i.source = storeSource(i, m.access(), stored);
        s.emit(i, effect);
    }

    /** A constant whose bits an immediate can hold. */
    private static boolean isShortConstant(Value v) {
        return v.op == Op.CONST && (v.type == Type.FLOAT || fits(v.imm));
    }

    private Source storeSource(Instruction i, Access access, Value stored) {
        if (isShortConstant(stored)) {
            return new Source.Immediate(switch (access) {
                case I8, U8 -> (byte) stored.imm;
                case I16, U16 -> (short) stored.imm;
                default -> (int) stored.imm;
            });
        }
        if (stored.op == Op.SYMBOL && access.size() == 4) {
            return new Source.SymbolAddress((Symbol) stored.aux, stored.imm);
        }
        return new Source.Use(Selection.use(i, Operand.register(s.register(withoutExtension(access, stored)))));
    }

    /** What a narrow store drops need not be computed. */
    private Value withoutExtension(Access access, Value stored) {
        Value v = stored;
        while (s.inBlock(v) && switch (v.op) {
            case SEXT8, ZEXT8 -> access.size() == 1;
            case SEXT16, ZEXT16 -> access.size() <= 2;
            case TRUNC -> access.size() <= 4;
            default -> false;
        }) {
            v = v.arg(0);
        }
        return v;
    }

    /** {@code [a] = [a] op x} in one instruction. */
    private boolean updateInMemory(Value v) {
        MemoryAux m = v.memory();
        Value operation = v.arg(v.argCount() - 1);
        Access access = m.access();
        if (!isPlain(m) || access != Access.I32 && access != Access.I64) {
            return false;
        }
        Alu op = switch (operation.op) {
            case ADD -> Alu.ADD;
            case SUB -> Alu.SUB;
            case AND -> Alu.AND;
            case OR -> Alu.OR;
            case XOR -> Alu.XOR;
            default -> null;
        };
        if (op == null || !s.isOwn(operation, operation.op)) {
            return false;
        }
        int side = sameAddress(operation.arg(0), v) && s.mayFold(operation.arg(0), access) ? 0
            : op != Alu.SUB && sameAddress(operation.arg(1), v) && s.mayFold(operation.arg(1), access) ? 1 : -1;
        if (side < 0) {
            return false;
        }
        Value load = operation.arg(side);
        Integers.MemoryBinary i = new Integers.MemoryBinary(op, Memory.width(access));
        i.traps = load.memory().trapsOnNull() || m.trapsOnNull();
        i.address = address(i, v, false);
        Value other = operation.arg(1 - side);
        i.source = isIntConstant(other) ? new Source.Immediate((int) other.imm)
            : new Source.Use(Selection.use(i, Operand.register(s.register(other))));
        s.markFolded(load);
        s.markFolded(operation);
        s.emit(i, i.traps ? Effect.THROW : Effect.NONE);
        return true;
    }

    private static boolean sameAddress(Value load, Value store) {
        if (load.op != Op.LOAD) {
            return false;
        }
        MemoryAux a = load.memory();
        MemoryAux b = store.memory();
        return a.access() == b.access() && a.scale() == b.scale() && a.displacement() == b.displacement()
            && Selection.unalias(load.arg(0)) == Selection.unalias(store.arg(0))
            && (!a.hasIndex() || Selection.unalias(load.arg(1)) == Selection.unalias(store.arg(1)));
    }

    // ---- atomic accesses ----

    private void compareExchange(Value v) {
        MemoryAux m = v.memory();
        int n = v.argCount();
        Memory.CompareExchange i = new Memory.CompareExchange(m.access(), v.op == Op.CAS);
        i.address = address(i, v, true);
        i.traps = m.trapsOnNull();
        i.use(Operand.fixed(s.register(v.arg(n - 2)), Registers.RAX));
        i.use(Operand.late(s.register(v.arg(n - 1))));
        i.define(Operand.fixed(s.result(v), Registers.RAX));
        s.emit(i, m.trapsOnNull() ? Effect.THROW : Effect.NONE);
    }

    private void exchange(Value v) {
        MemoryAux m = v.memory();
        Memory.Exchange i = new Memory.Exchange(m.access(), v.op == Op.XADD);
        i.address = address(i, v, true);
        i.traps = m.trapsOnNull();
        int value = Selection.use(i, Operand.register(s.register(v.arg(v.argCount() - 1))));
        i.define(Operand.sameAs(s.result(v), value));
        s.emit(i, m.trapsOnNull() ? Effect.THROW : Effect.NONE);
    }
}
