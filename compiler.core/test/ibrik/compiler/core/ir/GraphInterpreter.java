package ibrik.compiler.core.ir;

import ibrik.compiler.core.target.RuntimeEntry;
import ibrik.compiler.core.target.Symbol;
import ibrik.compiler.core.world.TestWorld;
import ibrik.linker.model.MethodInfo;
import ibrik.linker.model.TypeInfo;
import java.util.List;
import java.util.function.Function;

/** Runs graphs over a simulated heap: the oracle of front end and passes. Lowered graphs and those straight from the front end alike. */
public final class GraphInterpreter {
    /** An exception of the interpreted program. */
    public static final class Thrown extends RuntimeException {
        private static final long serialVersionUID = 1;
        final int object;
        public final transient TypeInfo type;

        Thrown(int object, TypeInfo type) {
            super(null, null, false, false);
            this.object = object;
            this.type = type;
        }
    }

    private static final long STEPS = 50_000_000;
    private final TestWorld world;
    private final Function<MethodInfo, Graph> graphs;
    final InterpretedHeap heap = new InterpretedHeap();
    private long steps;
    /** Monitors entered and not left. */
    public int locks;
    public int polls;

    public GraphInterpreter(TestWorld world, Function<MethodInfo, Graph> graphs) {
        this.world = world;
        this.graphs = graphs;
        heap.all.addAll(world.types());
    }

    /** Calls a method; floating arguments and results are raw bits. */
    public long call(MethodInfo method, long... arguments) {
        if (method.node == null) return runtime(method, arguments);
        Graph graph = graphs.apply(method);
        return new Frame(graph, arguments).run();
    }

    private Thrown exception(String name) {
        TypeInfo type = world.type("java/lang/" + name);
        return new Thrown(heap.newObject(type), type);
    }

    private long runtime(MethodInfo method, long[] a) {
        for (RuntimeEntry entry : RuntimeEntry.values()) {
            if (!entry.owner().equals(method.owner.name) || !entry.method().equals(method.name) || !entry.descriptor().equals(method.descriptor)) continue;
            return switch (entry) {
                case THROW -> throw new Thrown((int) a[0], heap.typeOf((int) a[0]));
                case THROW_NULL_POINTER -> throw exception("NullPointerException");
                case THROW_BOUNDS -> throw exception("ArrayIndexOutOfBoundsException");
                case THROW_ARITHMETIC -> throw exception("ArithmeticException");
                case THROW_CLASS_CAST -> throw exception("ClassCastException");
                case THROW_ARRAY_STORE -> throw exception("ArrayStoreException");
                case MAY_STORE -> heap.typeOf((int) a[1]).isSubtypeOf(heap.typeOf((int) a[0]).element) ? 1 : 0;
                case MONITOR_ENTER -> locks++;
                case MONITOR_EXIT -> locks--;
                case ALLOCATE_MULTI -> multi((int) a[1], 0, heap.mirrored((int) a[0]));
                case LDIV -> a[0] / a[1];
                case LREM -> a[0] % a[1];
                case FREM -> Float.floatToRawIntBits(f(a[0]) % f(a[1]));
                case DREM -> Double.doubleToRawLongBits(d(a[0]) % d(a[1]));
                case L2F -> Float.floatToRawIntBits((float) a[0]);
                case L2D -> Double.doubleToRawLongBits((double) a[0]);
                case F2L -> (long) f(a[0]);
                case D2L -> (long) d(a[0]);
                default -> throw new IllegalStateException("runtime entry " + entry + " is not interpreted");
            };
        }
        throw new IllegalStateException("no code for " + method);
    }

    private long multi(int counts, int dimension, TypeInfo type) {
        int length = (int) heap.load(Access.I32, false, counts + 12 + 4L * dimension);
        if (length < 0) throw exception("NegativeArraySizeException");
        int array = heap.newArray(type, length);
        int dimensions = (int) heap.load(Access.I32, false, counts + 8);
        for (int i = 0; dimension + 1 < dimensions && i < length; i++) heap.store(Access.REF, array + 12 + 4L * i, multi(counts, dimension + 1, type.element));
        return array;
    }

    private static float f(long bits) { return Float.intBitsToFloat((int) bits); }
    private static double d(long bits) { return Double.longBitsToDouble(bits); }

    private final class Frame {
        private final Graph graph;
        private final long[] arguments;
        private final long[] values;
        private final boolean wide;

        Frame(Graph graph, long[] arguments) {
            this.graph = graph;
            this.arguments = arguments;
            values = new long[graph.valueCount()];
            wide = graph.wordType() == Type.LONG;
        }

        long run() {
            Block block = graph.entry();
            Block from = null;
            Thrown thrown = null;
            while (true) {
                enter(block, from);
                Block next = null;
                for (Value value : block.values()) {
                    if (value.op == Op.PHI) continue;
                    if (++steps > STEPS) throw new IllegalStateException("endless loop in " + graph.method);
                    if (value.op == Op.CATCH) {
                        values[value.id] = thrown.object;
                        continue;
                    }
                    try {
                        long result = compute(value);
                        values[value.id] = value.type == Type.INT || value.type == Type.FLOAT || value.type == Type.REF ? (int) result : result;
                    } catch (Thrown e) {
                        if (block.kind != Block.Kind.THROWING || block.lastValue() != value) throw e;
                        thrown = e;
                        next = block.successor(1);
                    }
                }
                from = block;
                if (next == null) {
                    switch (block.kind) {
                        case RETURN -> {
                            return block.controls().isEmpty() ? 0 : values[block.control(0).id];
                        }
                        case UNREACHABLE -> throw new IllegalStateException("block " + block + " of " + graph.method + " was reached\n" + graph);
                        default -> next = successor(block);
                    }
                }
                block = next;
            }
        }

        private void enter(Block block, Block from) {
            if (block.values().isEmpty() || block.values().getFirst().op != Op.PHI) return;
            int edge = block.predecessors().indexOf(from);
            List<Value> phis = block.values().stream().filter(v -> v.op == Op.PHI).toList();
            long[] incoming = new long[phis.size()];
            for (int i = 0; i < incoming.length; i++) incoming[i] = values[phis.get(i).arg(edge).id];
            for (int i = 0; i < incoming.length; i++) values[phis.get(i).id] = incoming[i];
        }

        private Block successor(Block block) {
            return switch (block.kind) {
                case IF -> block.successor(holds(block.condition, block.control(0), block.control(1)) ? 0 : 1);
                case TABLE_SWITCH -> {
                    long index = (values[block.control(0).id] - block.low) & 0xffff_ffffL;
                    int last = block.successors().size() - 1;
                    yield block.successor(index < last ? (int) index : last);
                }
                default -> block.successor(0);
            };
        }

        private boolean holds(Condition condition, Value a, Value b) {
            long x = values[a.id];
            long y = values[b.id];
            return switch (a.type) {
                case FLOAT -> ConstantFolder.holds(condition, f(x), f(y));
                case DOUBLE -> ConstantFolder.holds(condition, d(x), d(y));
                default -> ConstantFolder.holds(condition, a.type != Type.LONG, x, y);
            };
        }

        private long arg(Value value, int index) { return values[value.arg(index).id]; }

        private long compute(Value v) {
            switch (v.op) {
                case CONST: return v.imm;
                case SYMBOL: return heap.symbol((Symbol) v.aux) + v.imm;
                case PARAMETER: return arguments[(int) v.imm];
                case COMPARE: return holds((Condition) v.aux, v.arg(0), v.arg(1)) ? 1 : 0;
                case SELECT: return holds((Condition) v.aux, v.arg(0), v.arg(1)) ? arg(v, 2) : arg(v, 3);
                case NULL_CHECK:
                    if (arg(v, 0) == 0) throw exception("NullPointerException");
                    return arg(v, 0);
                case ZERO_CHECK:
                    if (arg(v, 0) == 0) throw exception("ArithmeticException");
                    return arg(v, 0);
                case BOUNDS_CHECK:
                    if (Integer.compareUnsigned((int) arg(v, 0), (int) arg(v, 1)) >= 0) throw exception("ArrayIndexOutOfBoundsException");
                    return arg(v, 0);
                case CHECK_CAST:
                    if (arg(v, 0) != 0 && !typeOf(v, 0).isSubtypeOf((TypeInfo) v.aux)) throw exception("ClassCastException");
                    return arg(v, 0);
                case INSTANCE_OF: return arg(v, 0) != 0 && typeOf(v, 0).isSubtypeOf((TypeInfo) v.aux) ? 1 : 0;
                case STORE_CHECK:
                    if (arg(v, 1) != 0 && !typeOf(v, 1).isSubtypeOf(typeOf(v, 0).element)) throw exception("ArrayStoreException");
                    return arg(v, 0);
                case NEW: return heap.newObject((TypeInfo) v.aux);
                case NEW_ARRAY:
                    if (arg(v, 0) < 0) throw exception("NegativeArraySizeException");
                    return heap.newArray((TypeInfo) v.aux, (int) arg(v, 0));
                case LOAD, STORE, CAS, CAE, XCHG, XADD: return memory(v);
                case LOG_BARRIER, FENCE, KEEP_ALIVE: return 0;
                case POLL: return polls++;
                case MONITOR_ENTER: return locks++;
                case MONITOR_EXIT: return locks--;
                case CALL: return GraphInterpreter.this.call((MethodInfo) v.aux, arguments(v));
                case CALL_DISPATCH: {
                    if (arg(v, 0) == 0) {
                        if (v.imm == 1) throw exception("NullPointerException");
                        throw new IllegalStateException("dispatch on null at " + v + "\n" + graph);
                    }
                    MethodInfo method = (MethodInfo) v.aux;
                    return GraphInterpreter.this.call(TestWorld.select(typeOf(v, 0), method.name, method.descriptor), arguments(v));
                }
                default: return arithmetic(v);
            }
        }

        private TypeInfo typeOf(Value v, int index) { return heap.typeOf((int) arg(v, index)); }

        private long[] arguments(Value v) {
            long[] result = new long[v.argCount()];
            for (int i = 0; i < result.length; i++) result[i] = arg(v, i);
            return result;
        }

        private long memory(Value v) {
            MemoryAux m = v.memory();
            long base = arg(v, 0);
            if (base == 0 && m.trapsOnNull()) throw exception("NullPointerException");
            long address = base + m.displacement() + (m.hasIndex() ? arg(v, 1) << m.scale() : 0);
            int rest = m.hasIndex() ? 2 : 1;
            if (v.op == Op.STORE) {
                heap.store(m.access(), address, arg(v, rest));
                return 0;
            }
            long found = heap.load(m.access(), wide, address);
            switch (v.op) {
                case CAS, CAE -> {
                    if (found == arg(v, rest)) heap.store(m.access(), address, arg(v, rest + 1));
                    return v.op == Op.CAE ? found : found == arg(v, rest) ? 1 : 0;
                }
                case XCHG -> heap.store(m.access(), address, arg(v, rest));
                case XADD -> heap.store(m.access(), address, found + arg(v, rest));
                default -> { }
            }
            return found;
        }

        /** Everything else is computed by the folder, whose arithmetic is Java's own. */
        private long arithmetic(Value v) {
            Graph scratch = new Graph(graph.method, graph.architecture);
            scratch.newBlock();
            Value copy = scratch.newValue(v.op, v.type, null);
            copy.imm = v.imm;
            copy.aux = v.aux;
            for (int i = 0; i < v.argCount(); i++) copy.addArg(scratch.constant(v.arg(i).type, arg(v, i)));
            Value result = ConstantFolder.fold(scratch, copy);
            if (result == null) throw new IllegalStateException("operation " + v.op + " is not interpreted");
            return result.imm;
        }
    }
}
