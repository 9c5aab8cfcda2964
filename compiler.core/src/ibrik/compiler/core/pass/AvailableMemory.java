package ibrik.compiler.core.pass;

import ibrik.compiler.core.ir.Access;
import ibrik.compiler.core.ir.MemoryAux;
import ibrik.compiler.core.ir.Op;
import ibrik.compiler.core.ir.Order;
import ibrik.compiler.core.ir.Simplifier;
import ibrik.compiler.core.ir.Type;
import ibrik.compiler.core.ir.Value;
import ibrik.compiler.core.target.Symbol;
import ibrik.linker.model.MethodInfo;
import ibrik.linker.model.TypeInfo;
import ibrik.runtime.layout.ObjectLayout;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What memory is known to hold at one place: values loaded or stored before, with nothing since that may have changed them. Fields differ by displacement, arrays by the kind of their
 * elements, statics by name; accesses by machine address may be anywhere. The memory model allows to read plain memory once for several times.
 */
final class AvailableMemory {
    private enum Kind { FIELD, ELEMENT, STATIC, ANYWHERE }

    /** What is remembered at most: long initialisers fill arrays with thousands of values. */
    private static final int MOST_KNOWN = 128;
    private final Map<ValueKey, Value> known;
    /** The load that a key stands for, to compare places. */
    private final Map<ValueKey, Value> places;

    AvailableMemory() {
        known = new HashMap<>();
        places = new HashMap<>();
    }

    private AvailableMemory(AvailableMemory other) {
        known = new HashMap<>(other.known);
        places = new HashMap<>(other.places);
    }

    AvailableMemory copy() { return new AvailableMemory(this); }

    /** What all of them know. */
    static AvailableMemory meet(List<AvailableMemory> all) {
        AvailableMemory common = all.getFirst().copy();
        for (AvailableMemory other : all.subList(1, all.size())) common.known.entrySet().removeIf(entry -> other.known.get(entry.getKey()) != entry.getValue());
        common.places.keySet().retainAll(common.known.keySet());
        return common;
    }

    private static Kind kind(Value access) {
        MemoryAux memory = access.memory();
        Value base = access.arg(0);
        if (base.aux instanceof Symbol.StaticField && base.op == Op.SYMBOL) return Kind.STATIC;
        if (base.type != Type.REF) return Kind.ANYWHERE;
        // A fixed place in an array, or in what may be one, is an element, reached by Unsafe.
        if (!memory.hasIndex()) return base.declared != null && mayBeArray(base.declared) && memory.displacement() >= ObjectLayout.ARRAY_BASE ? Kind.ANYWHERE : Kind.FIELD;
        int elements = memory.access().size() == 8 ? ObjectLayout.ARRAY_BASE_WIDE : ObjectLayout.ARRAY_BASE;
        return memory.scale() == memory.access().shift() && memory.displacement() == elements ? Kind.ELEMENT : Kind.ANYWHERE;
    }

    private static boolean mayBeArray(TypeInfo type) { return type.isArray() || type.superclass == null; }

    /** The value that the plain load would give, or null; remembers the load if it is not known. */
    Value load(Value load) {
        if (load.memory().order() != Order.PLAIN || load.memory().immutable()) return null;
        ValueKey key = key(load, load.memory(), load.type);
        Value value = known.get(key);
        if (value == null) {
            known.put(key, load);
            places.put(key, load);
        }
        return value;
    }

    private static ValueKey key(Value access, MemoryAux memory, Type type) {
        int count = memory.hasIndex() ? 2 : 1;
        int[] args = new int[count];
        for (int i = 0; i < count; i++) args[i] = Simplifier.root(access.arg(i)).id;
        MemoryAux plain = new MemoryAux(memory.access(), Order.PLAIN, memory.scale(), memory.displacement(), false, false);
        return new ValueKey(Op.LOAD, type, 0, plain, args);
    }

    /** Takes note of what a value does to memory. */
    void pass(Value value) {
        switch (value.op) {
            case STORE -> store(value);
            case LOAD -> {
                if (value.memory().order() != Order.PLAIN && value.memory().order() != Order.OPAQUE) forget();
            }
            case FENCE -> {
                if (value.aux != Order.RELEASE) forget();
            }
            // The runtime works on memory by address there.
            case NEW, NEW_ARRAY, POLL, LOG_BARRIER -> forgetIf(place -> kind(place) == Kind.ANYWHERE);
            case CALL -> {
                // The callee may reach a safepoint.
                if (ReadingCode.contains((MethodInfo) value.aux)) forgetIf(place -> kind(place) == Kind.ANYWHERE);
                else forget();
            }
            case CAS, CAE, XCHG, XADD, CALL_DISPATCH, CALL_ADDRESS, CALL_STUB, MONITOR_ENTER, MONITOR_EXIT, MACHINE -> forget();
            default -> { }
        }
    }

    private void forget() {
        known.clear();
        places.clear();
    }

    private void forgetIf(Predicate<Value> condition) {
        known.keySet().removeIf(key -> condition.test(places.get(key)));
        places.keySet().retainAll(known.keySet());
    }

    private void store(Value store) {
        if (known.size() > MOST_KNOWN) forget();
        MemoryAux memory = store.memory();
        if (kind(store) == Kind.ANYWHERE) forget();
        forgetIf(place -> mayAlias(place, store));
        Value stored = store.args().getLast();
        if (memory.order() == Order.PLAIN && memory.access().size() >= 4 && memory.access() != Access.WORD32 && kind(store) != Kind.ANYWHERE) {
            ValueKey key = key(store, memory, stored.type);
            known.put(key, stored);
            places.put(key, store);
        }
    }

    /** Whether two accesses may touch the same bytes. */
    static boolean mayAlias(Value a, Value b) {
        Kind kind = kind(a);
        if (kind == Kind.ANYWHERE || kind(b) == Kind.ANYWHERE) return true;
        if (kind != kind(b)) return false;
        MemoryAux x = a.memory();
        MemoryAux y = b.memory();
        return switch (kind) {
            case STATIC -> a.arg(0).aux.equals(b.arg(0).aux);
            case FIELD -> {
                boolean apart = x.displacement() + x.access().size() <= y.displacement() || y.displacement() + y.access().size() <= x.displacement();
                yield !apart && !differ(a.arg(0), b.arg(0));
            }
            default -> {
                if (x.access() != y.access() || differ(a.arg(0), b.arg(0))) yield false;
                Value i = Simplifier.root(a.arg(1));
                Value j = Simplifier.root(b.arg(1));
                yield !(i.isConstant() && j.isConstant() && i.imm != j.imm);
            }
        };
    }

    /** Whether two references are surely to different objects: both fresh, or of unrelated classes. */
    private static boolean differ(Value x, Value y) {
        Value a = Simplifier.root(x);
        Value b = Simplifier.root(y);
        if (a == b) return false;
        if (isFresh(a) && isFresh(b)) return true;
        if (isFresh(a) && (b.op == Op.PARAMETER || b.aux instanceof Symbol.Snapshot) || isFresh(b) && (a.op == Op.PARAMETER || a.aux instanceof Symbol.Snapshot)) return true;
        return a.declared != null && b.declared != null && !a.declared.isSubtypeOf(b.declared) && !b.declared.isSubtypeOf(a.declared);
    }

    private static boolean isFresh(Value value) { return value.op == Op.NEW || value.op == Op.NEW_ARRAY; }
}
