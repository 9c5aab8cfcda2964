package ibrik.compiler.arm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import ibrik.compiler.core.ir.Access;
import ibrik.compiler.core.ir.Block;
import ibrik.compiler.core.ir.Condition;
import ibrik.compiler.core.ir.Graph;
import ibrik.compiler.core.ir.MemoryAux;
import ibrik.compiler.core.ir.Op;
import ibrik.compiler.core.ir.Order;
import ibrik.compiler.core.ir.Position;
import ibrik.compiler.core.ir.Type;
import ibrik.compiler.core.ir.Value;
import ibrik.compiler.core.target.CompiledMethod;
import ibrik.compiler.core.target.Stub;
import ibrik.compiler.core.target.Symbol;
import ibrik.linker.model.Architecture;
import ibrik.linker.model.MethodInfo;
import ibrik.linker.model.TypeInfo;
import ibrik.test.graphs.RandomGraph;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Memory, atomics, allocation, barriers, calls and the frame: small methods whose results are known.
class OperationsTest {
    private static final int DATA = ArmProgram.SPARE;

    private ArmProgram program;
    private final List<Runnable> checks = new ArrayList<>();
    private final List<ArmProgram.Outcome> outcomes = new ArrayList<>();
    private Graph graph;
    private Block block;
    private int calls;

    @TempDir
    Path folder;

    @BeforeAll
    static void qemu() {
        ArmProgram.assumeQemu();
    }

    @BeforeEach
    void fresh() {
        program = new ArmProgram();
    }

    // ---- a tiny vocabulary

    private Value[] method(String descriptor) {
        graph = new Graph(RandomGraph.method("op" + calls + "_" + checks.size() + "_" + System.identityHashCode(new Object()), descriptor), Architecture.ARM);
        block = graph.newBlock();
        List<Type> types = Signatures.parameters(graph.method);
        Value[] parameters = new Value[types.size()];
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] = graph.newValue(Op.PARAMETER, types.get(i), null);
            parameters[i].imm = i;
            block.append(parameters[i]);
        }
        return parameters;
    }

    private Value add(Op op, Type type, Object aux, long imm, Value... args) {
        Value v = graph.newValue(op, type, new Position(graph.method, 1, null), args);
        v.aux = aux;
        v.imm = imm;
        block.append(v);
        return v;
    }

    private Value constant(long value) {
        return graph.constant(Type.INT, value);
    }

    private CompiledMethod returns(Value v) {
        block.kind = Block.Kind.RETURN;
        if (v != null) block.addControl(v);
        return program.add(graph);
    }

    private void expect(long result, String what, long... arguments) {
        MethodInfo method = graph.method;
        Type type = switch (org.objectweb.asm.Type.getReturnType(method.descriptor).getSort()) {
            case org.objectweb.asm.Type.LONG -> Type.LONG;
            case org.objectweb.asm.Type.FLOAT -> Type.FLOAT;
            case org.objectweb.asm.Type.DOUBLE -> Type.DOUBLE;
            default -> Type.INT;
        };
        program.call(method, arguments);
        int index = calls++;
        checks.add(() -> {
            var o = outcomes.get(index);
            assertEquals(null, o.thrown(), what);
            long got = switch (type) {
                case LONG -> o.core();
                case DOUBLE -> o.floating();
                case FLOAT -> (int) o.floating();
                default -> (int) o.core();
            };
            assertEquals(Long.toHexString(type == Type.LONG || type == Type.DOUBLE ? result : (int) result), Long.toHexString(got), what);
        });
    }

    private void expectStubs(int count) {
        int index = calls - 1;
        checks.add(() -> assertEquals(count, outcomes.get(index).stubs(), "calls of preserving stubs"));
    }

    private void run() throws Exception {
        outcomes.addAll(program.run(folder));
        checks.forEach(Runnable::run);
    }

    private static char letter(Type t) {
        return switch (t) {
            case LONG -> 'J';
            case FLOAT -> 'F';
            case DOUBLE -> 'D';
            default -> 'I';
        };
    }

    private static Type type(Access a) {
        return a.type() == null || a.type() == Type.REF ? Type.INT : a.type();
    }

    private static long widened(Access a, long bits) {
        return switch (a) {
            case I8 -> (byte) bits;
            case U8 -> bits & 0xff;
            case I16 -> (short) bits;
            case U16 -> bits & 0xffff;
            case I64, F64 -> bits;
            default -> (int) bits;
        };
    }

    private static final long PATTERN = 0x8182_8384_8586_8788L;

    @Test
    void everyAccessWithEveryAddress() throws Exception {
        for (Access access : Access.values()) {
            if (access == Access.REF) continue;
            for (Order order : Order.values()) {
                Order load = order == Order.RELEASE ? Order.PLAIN : order;
                Order store = order == Order.ACQUIRE ? Order.PLAIN : order;
                for (int displacement : new int[] {0, 4, 8, 12, 248, 256, 1016, 1024, 4088, 4096, 8000, 0x12340, -8, -256, -1024, -4096, -0x12340}) {
                    if (order != Order.PLAIN && (displacement & 7) != 0) continue;
                    roundTrip(access, load, store, -1, displacement);
                }
                for (int scale = 0; scale < 4; scale++) {
                    for (int displacement : new int[] {0, 16, -16, 4096}) roundTrip(access, load, store, scale, displacement);
                }
            }
        }
        run();
    }

    private void roundTrip(Access access, Order load, Order store, int scale, int displacement) {
        Type t = type(access);
        Value[] p = method("(II" + letter(t) + ")" + letter(t));
        Value[] to = scale < 0 ? new Value[] {p[0], p[2]} : new Value[] {p[0], p[1], p[2]};
        Value[] from = scale < 0 ? new Value[] {p[0]} : new Value[] {p[0], p[1]};
        add(Op.STORE, Type.VOID, new MemoryAux(access, store, scale, displacement, false, false), 0, to);
        returns(add(Op.LOAD, t, new MemoryAux(access, load, scale, displacement, false, false), 0, from));
        int index = 24;
        int base = DATA + 0x20000 - displacement;
        expect(widened(access, PATTERN), access + " " + load + " " + store + " scale " + scale + " displacement " + displacement, base, index, t == Type.INT || t == Type.FLOAT ? (int) PATTERN : PATTERN);
        // What was really written, through the plainest load.
        Value[] q = method("(I)I");
        returns(add(Op.LOAD, Type.INT, MemoryAux.field(access.size() == 1 ? Access.U8 : access.size() == 2 ? Access.U16 : Access.I32, 0), 0, q[0]));
        int mask = access.size() == 1 ? 0xff : access.size() == 2 ? 0xffff : -1;
        expect((int) PATTERN & mask, access + " in memory, scale " + scale + " displacement " + displacement, base + displacement + (scale < 0 ? 0 : index << scale));
    }

    @Test
    void addressesFoldWhatLeadsToThem() throws Exception {
        // [derive(base, i << 2, 12)], [base + (i + 3) << 2 + 12], [(base + x << 2) + 4], one half of a long.
        Value[] p = method("(Ljava/lang/Object;I)I");
        Value d = add(Op.DERIVE, Type.DERIVED, null, 12 << 8 | 2, p[0], p[1]);
        add(Op.STORE, Type.VOID, MemoryAux.field(Access.I32, 8), 0, d, constant(77));
        Value moved = add(Op.ADD, Type.INT, null, 0, p[1], constant(2));
        returns(add(Op.LOAD, Type.INT, MemoryAux.element(Access.I32, 12), 0, p[0], moved));
        expect(77, "derived pointer and moved index", DATA, 5);
        Value[] q = method("(II)I");
        Value shifted = add(Op.SHL, Type.INT, null, 0, q[1], constant(2));
        Value sum = add(Op.ADD, Type.INT, null, 0, q[0], shifted);
        returns(add(Op.LOAD, Type.INT, MemoryAux.field(Access.I32, 0), 0, sum));
        expect(77, "base plus shifted register", DATA, 10);
        Value[] r = method("(IJ)I");
        add(Op.STORE, Type.VOID, MemoryAux.field(Access.I64, 64), 0, r[0], r[1]);
        Value l = add(Op.LOAD, Type.LONG, MemoryAux.field(Access.I64, 64), 0, r[0]);
        Value h = add(Op.USHR, Type.LONG, null, 0, l, constant(32));
        returns(add(Op.TRUNC, Type.INT, null, 0, h));
        expect(0x81828384, "high half of a long", DATA, PATTERN);
        Value[] s = method("(II)I");
        add(Op.STORE, Type.VOID, MemoryAux.element(Access.I32, 12), 0, s[0], s[1], constant(40));
        Value old = add(Op.LOAD, Type.INT, MemoryAux.element(Access.I32, 12), 0, s[0], s[1]);
        Value more = add(Op.ADD, Type.INT, null, 0, old, constant(2));
        add(Op.STORE, Type.VOID, MemoryAux.element(Access.I32, 12), 0, s[0], s[1], more);
        returns(add(Op.LOAD, Type.INT, MemoryAux.element(Access.I32, 12), 0, s[0], s[1]));
        expect(42, "one element again and again", DATA, 9);
        run();
    }

    @Test
    void arraysOfLoopsAreReadInOneInstruction() throws Exception {
        // sum += a[i] + a[i + 1] for i below n, with a poll.
        Value[] p = method("(Ljava/lang/Object;I)I");
        Block before = block;
        Block header = graph.newBlock();
        Block body = graph.newBlock();
        Block after = graph.newBlock();
        before.kind = Block.Kind.GOTO;
        before.addSuccessor(header);
        header.frequency = body.frequency = 10;
        block = header;
        Value i = add(Op.PHI, Type.INT, null, 0, constant(0));
        Value sum = add(Op.PHI, Type.INT, null, 0, constant(0));
        header.kind = Block.Kind.IF;
        header.condition = Condition.LT;
        header.addControl(i);
        header.addControl(p[1]);
        header.addSuccessor(body);
        header.addSuccessor(after);
        block = body;
        Value first = add(Op.LOAD, Type.INT, MemoryAux.element(Access.I32, 12), 0, p[0], i);
        Value second = add(Op.LOAD, Type.INT, MemoryAux.element(Access.I32, 12), 0, p[0], add(Op.ADD, Type.INT, null, 0, i, constant(1)));
        sum.addArg(add(Op.ADD, Type.INT, null, 0, sum, add(Op.ADD, Type.INT, null, 0, first, second)));
        i.addArg(add(Op.ADD, Type.INT, null, 0, i, constant(1)));
        add(Op.POLL, Type.VOID, null, 0);
        body.kind = Block.Kind.GOTO;
        body.addSuccessor(header);
        block = after;
        CompiledMethod m = returns(sum);
        MethodInfo summing = graph.method;
        int scaled = 0;
        var words = java.nio.ByteBuffer.wrap(m.code()).order(java.nio.ByteOrder.LITTLE_ENDIAN).asIntBuffer();
        while (words.hasRemaining()) if ((words.get() & 0x0ff0_0ff0) == 0x0790_0100) scaled++;
        assertEquals(2, scaled, "loads of [register, register, lsl #2]");
        assertTrue(m.entries().getFirst().map().derived().length == 4, "the pointers made before the loop live at its poll, with their base");
        for (int k = 0; k < 6; k++) {
            Value[] q = method("(Ljava/lang/Object;I)I");
            add(Op.STORE, Type.VOID, MemoryAux.field(Access.I32, 12 + 4 * k), 0, q[0], q[1]);
            returns(q[1]);
            expect(k * k, "array element " + k, DATA, k * k);
        }
        graph = new Graph(summing, Architecture.ARM);
        expect(1 + 4 + 9 + 16 + 1 + 4 + 9 + 16 + 25, "sum of neighbours", DATA, 5);
        run();
    }

    @Test
    void compareAndSwapExchangeAndAdd() throws Exception {
        for (Access access : new Access[] {Access.I8, Access.U8, Access.I16, Access.U16, Access.I32, Access.I64}) {
            Type t = type(access);
            char c = letter(t);
            for (int displacement : new int[] {0, 8, 5000 & ~7}) {
                MemoryAux m = MemoryAux.field(access, displacement).withOrder(Order.VOLATILE);
                MemoryAux plain = MemoryAux.field(access, displacement);
                long found = widened(access, PATTERN);
                for (boolean match : new boolean[] {true, false}) {
                    for (Op op : new Op[] {Op.CAS, Op.CAE}) {
                        Value[] p = method("(I" + c + c + c + ")" + (op == Op.CAS ? 'I' : c));
                        add(Op.STORE, Type.VOID, plain, 0, p[0], p[1]);
                        returns(add(op, op == Op.CAS ? Type.INT : t, m, 0, p[0], p[2], p[3]));
                        long expected = match ? found : found ^ 1;
                        expect(op == Op.CAE ? found : match ? 1 : 0, op + " " + access + " " + match, DATA, PATTERN, expected, 99);
                        Value[] q = method("(I)" + c);
                        returns(add(Op.LOAD, t, plain, 0, q[0]));
                        expect(match ? 99 : found, "memory after " + op + " " + access + " " + match, DATA);
                    }
                }
                for (Op op : new Op[] {Op.XCHG, Op.XADD}) {
                    Value[] p = method("(I" + c + c + ")" + c);
                    add(Op.STORE, Type.VOID, plain, 0, p[0], p[1]);
                    Value old = add(op, t, m, 0, p[0], p[2]);
                    Value now = add(Op.LOAD, t, plain, 0, p[0]);
                    returns(add(Op.XOR, t, null, 0, old, now));
                    long after = widened(access, op == Op.XCHG ? 0x123456789L : found + 0x123456789L);
                    expect(found ^ after, op + " " + access, DATA, PATTERN, 0x123456789L);
                }
            }
        }
        run();
    }

    @Test
    void pollsAndBarriersCallTheirStubsOnlyWhenAsked() throws Exception {
        Value[] p = method("(II)I");
        Value thread = add(Op.THREAD, Type.INT, null, 0);
        add(Op.STORE, Type.VOID, MemoryAux.field(Access.I32, ibrik.runtime.layout.ThreadBlock.POLL), 0, thread, p[0]);
        add(Op.POLL, Type.VOID, null, 0);
        add(Op.STORE, Type.VOID, MemoryAux.field(Access.I32, ibrik.runtime.layout.ThreadBlock.POLL), 0, thread, constant(0));
        returns(add(Op.ADD, Type.INT, null, 0, p[0], p[1]));
        expect(5, "poll not armed", 0, 5);
        expectStubs(0);
        expect(6, "poll armed", 1, 5);
        expectStubs(1);
        Value[] q = method("(Ljava/lang/Object;I)I");
        add(Op.STORE, Type.VOID, MemoryAux.field(Access.I32, 4), 0, q[0], q[1]);
        add(Op.LOG_BARRIER, Type.VOID, null, 0, q[0]);
        returns(q[1]);
        expect(0x7fffffff, "object not to be logged", DATA, 0x7fffffff);
        expectStubs(0);
        expect(0x80000000, "object to be logged", DATA, 0x80000000);
        expectStubs(1);
        run();
    }

    @Test
    void theStackLimitIsCheckedBeforeCalls() throws Exception {
        method("()I");
        returns(constant(1));
        MethodInfo leaf = graph.method;
        Value[] p = method("(I)I");
        Value thread = add(Op.THREAD, Type.INT, null, 0);
        add(Op.STORE, Type.VOID, MemoryAux.field(Access.I32, ibrik.runtime.layout.ThreadBlock.STACK_LIMIT), 0, thread, p[0]);
        returns(p[0]);
        MethodInfo setLimit = graph.method;
        Value[] q = method("(I)I");
        Value one = add(Op.CALL, Type.INT, leaf, 0);
        returns(add(Op.ADD, Type.INT, null, 0, one, q[0]));
        expect(11, "limit not reached", 10);
        expectStubs(0);
        graph = new Graph(setLimit, Architecture.ARM);
        expect(-1, "set the limit", -1);
        graph = new Graph(q[0].block.graph.method, Architecture.ARM);
        expect(11, "limit reached: the stub returns here", 10);
        expectStubs(1);
        graph = new Graph(setLimit, Architecture.ARM);
        expect(0, "reset", 0);
        run();
    }

    @Test
    void allocationInLineAndInTheStub() throws Exception {
        TypeInfo small = new TypeInfo("test/Small", TypeInfo.Kind.CLASS, 1, null, "test");
        small.instanceSize = 24;
        TypeInfo integer = new TypeInfo("int", TypeInfo.Kind.PRIMITIVE, 1, null, "test");
        TypeInfo ints = new TypeInfo("[I", TypeInfo.Kind.ARRAY, 1, null, "test");
        ints.element = integer;
        TypeInfo wide = new TypeInfo("long", TypeInfo.Kind.PRIMITIVE, 1, null, "test");
        TypeInfo longs = new TypeInfo("[J", TypeInfo.Kind.ARRAY, 1, null, "test");
        longs.element = wide;
        program.absolute.put(new Symbol.Descriptor(small), 0x11110000);
        program.absolute.put(new Symbol.Descriptor(ints), 0x22220000);
        program.absolute.put(new Symbol.Descriptor(longs), 0x33330008);
        method("()I");
        Value a = add(Op.NEW, Type.REF, small, 0);
        Value b = add(Op.NEW, Type.REF, small, 0);
        Value x = add(Op.REF_TO_INT, Type.INT, null, 0, a);
        Value y = add(Op.REF_TO_INT, Type.INT, null, 0, b);
        Value distance = add(Op.SUB, Type.INT, null, 0, y, x);
        Value type = add(Op.LOAD, Type.INT, MemoryAux.field(Access.I32, 0), 0, b);
        returns(add(Op.ADD, Type.INT, null, 0, distance, type));
        expect(0x11110000 + 24, "two objects follow each other");
        expectStubs(0);
        for (TypeInfo t : List.of(ints, longs)) {
            for (int length : new int[] {0, 1, 2, 3, 1000, 100000, -1}) {
                Value[] p = method("(I)I");
                Value array = add(Op.NEW_ARRAY, Type.REF, t, 0, p[0]);
                Value after = add(Op.NEW_ARRAY, Type.REF, ints, 0, constant(0));
                Value size = add(Op.SUB, Type.INT, null, 0, add(Op.REF_TO_INT, Type.INT, null, 0, after), add(Op.REF_TO_INT, Type.INT, null, 0, array));
                Value l = add(Op.LOAD, Type.INT, MemoryAux.field(Access.I32, 8), 0, array);
                Value c = add(Op.LOAD, Type.INT, MemoryAux.field(Access.I32, 0), 0, array);
                Value sum = add(Op.ADD, Type.INT, null, 0, add(Op.ADD, Type.INT, null, 0, c, l), length > 65536 || length < 0 ? constant(0) : size);
                returns(sum);
                int bytes = length > 65536 || length < 0 ? 0 : (t == ints ? 12 + 4 * length : 16 + 8 * length) + 7 & ~7;
                expect((t == ints ? 0x22220000 : 0x33330008) + length + bytes, "array " + t + " of " + length, length);
                expectStubs(length > 65536 || length < 0 ? 1 : 0);
                method("()I");
                Value fixed = add(Op.NEW_ARRAY, Type.REF, t, 0, constant(length));
                Value next = add(Op.NEW_ARRAY, Type.REF, ints, 0, constant(0));
                Value distance2 = add(Op.SUB, Type.INT, null, 0, add(Op.REF_TO_INT, Type.INT, null, 0, next), add(Op.REF_TO_INT, Type.INT, null, 0, fixed));
                Value known = add(Op.LOAD, Type.INT, MemoryAux.field(Access.I32, 8), 0, fixed);
                returns(add(Op.ADD, Type.INT, null, 0, known, bytes == 0 ? constant(0) : distance2));
                expect(length + bytes, "array " + t + " of the constant " + length);
            }
        }
        run();
    }

    @Test
    void argumentsTravelInRegistersAndOnTheStack() throws Exception {
        String descriptor = "(IJFDJIJDIFFFFFFFFDI)J";
        Value[] p = method(descriptor);
        Value sum = graph.constant(Type.LONG, 0);
        for (int i = 0; i < p.length; i++) {
            Value v = switch (p[i].type) {
                case LONG -> p[i];
                case DOUBLE -> add(Op.BITCAST, Type.LONG, null, 0, p[i]);
                case FLOAT -> add(Op.ZEXT32, Type.LONG, null, 0, add(Op.BITCAST, Type.INT, null, 0, p[i]));
                default -> add(Op.SEXT32, Type.LONG, null, 0, p[i]);
            };
            sum = add(Op.ADD, Type.LONG, null, 0, add(Op.MUL, Type.LONG, null, 0, sum, graph.constant(Type.LONG, 31)), v);
        }
        returns(sum);
        MethodInfo callee = graph.method;
        List<Type> types = Signatures.parameters(callee);
        long[] arguments = new long[types.size()];
        long expected = 0;
        for (int i = 0; i < arguments.length; i++) {
            boolean isWide = types.get(i) == Type.LONG || types.get(i) == Type.DOUBLE;
            arguments[i] = isWide ? 0x123456789abcdefL * (i + 1) : 0x23456 * (i + 3);
            expected = expected * 31 + arguments[i];
        }
        expect(expected, "called by the driver", arguments);
        method("()J");
        Value[] constants = new Value[arguments.length];
        for (int i = 0; i < arguments.length; i++) constants[i] = graph.constant(types.get(i), arguments[i]);
        returns(add(Op.CALL, Type.LONG, callee, 0, constants));
        expect(expected, "called with constants");
        Value[] q = method(descriptor);
        returns(add(Op.CALL, Type.LONG, callee, 0, q));
        expect(expected, "handed on", arguments);
        Value[] r = method(descriptor);
        Value target = add(Op.SYMBOL, Type.INT, new Symbol.Method(callee), 0);
        Value[] all = new Value[r.length + 1];
        all[0] = target;
        System.arraycopy(r, 0, all, 1, r.length);
        returns(add(Op.CALL_ADDRESS, Type.LONG, descriptor, 0, all));
        expect(expected, "called by address", arguments);
        run();
    }

    @Test
    void dispatchGoesThroughTheClassWord() throws Exception {
        Value[] p = method("(Ljava/lang/Object;I)I");
        returns(add(Op.ADD, Type.INT, null, 0, p[1], constant(1000)));
        MethodInfo target = graph.method;
        for (int offset : new int[] {40, 4092, 4096, 0x12344}) {
            MethodInfo root = RandomGraph.method("root" + offset, "(I)I");
            root.dispatchOffset = offset;
            Value[] q = method("(Ljava/lang/Object;I)I");
            Value code = add(Op.SYMBOL, Type.INT, new Symbol.Method(target), 0);
            Value descriptor = constant(DATA + 0x10000);
            add(Op.STORE, Type.VOID, MemoryAux.field(Access.WORD32, offset), 0, descriptor, code);
            add(Op.STORE, Type.VOID, MemoryAux.field(Access.WORD32, 0), 0, q[0], descriptor);
            CompiledMethod m = returns(add(Op.CALL_DISPATCH, Type.INT, root, 1, q[0], q[1]));
            expect(1007, "dispatch offset " + offset, DATA, 7);
            assertEquals(1, m.entries().stream().filter(e -> e.trap()).count(), "the load of the class word may trap");
        }
        run();
    }

    @Test
    void trapsNameTheInstructionThatLoads() {
        Value[] p = method("(Ljava/lang/Object;)J");
        MemoryAux m = MemoryAux.field(Access.I64, 4000).withTrap();
        CompiledMethod method = returns(add(Op.LOAD, Type.LONG, m, 0, p[0]));
        var entry = method.entries().getFirst();
        assertTrue(entry.trap());
        int word = java.nio.ByteBuffer.wrap(method.code()).order(java.nio.ByteOrder.LITTLE_ENDIAN).getInt(entry.key() - 1);
        assertEquals(0x0590_0000, word & 0x0ff0_0000, "an ldr with offset");
    }

    @Test
    void theFrameIsKnown() throws Exception {
        method("()I");
        Value top = add(Op.FRAME_TOP, Type.INT, null, 0);
        Value at = add(Op.LOAD, Type.INT, MemoryAux.field(Access.I32, -4), 0, top);
        Value back = add(Op.RETURN_ADDRESS, Type.INT, null, 0);
        returns(add(Op.SUB, Type.INT, null, 0, at, back));
        expect(0, "the return address is the topmost word of the frame");
        run();
    }

    @Test
    void preservingStubsKeepWhatLives() throws Exception {
        Value[] p = method("(IIJF)I");
        add(Op.CALL_STUB, Type.VOID, Stub.POLL, 0);
        Value sum = add(Op.ADD, Type.INT, null, 0, p[0], p[1]);
        returns(add(Op.ADD, Type.INT, null, 0, sum, add(Op.TRUNC, Type.INT, null, 0, p[2])));
        expect(123, "values in registers across a stub", 100, 20, 3, 0);
        expectStubs(1);
        run();
    }

    @Test
    void largeFramesReachTheirSlots() throws Exception {
        // Six hundred long values live across a call: more than the offsets of ldr and vldr reach.
        method("()V");
        returns(null);
        MethodInfo leaf = graph.method;
        Value[] p = method("(JD)J");
        List<Value> values = new ArrayList<>();
        long expected = 0;
        for (int i = 0; i < 600; i++) {
            values.add(add(Op.MUL, Type.LONG, null, 0, p[0], graph.constant(Type.LONG, 0x10001L * i + 3)));
            expected += 0x123456789L * (0x10001L * i + 3);
        }
        Value d = add(Op.FMUL, Type.DOUBLE, null, 0, p[1], p[1]);
        add(Op.CALL, Type.VOID, leaf, 0);
        Value sum = add(Op.BITCAST, Type.LONG, null, 0, d);
        expected += Double.doubleToRawLongBits(2.25);
        for (Value v : values) sum = add(Op.ADD, Type.LONG, null, 0, sum, v);
        returns(sum);
        expect(expected, "large frame", 0x123456789L, Double.doubleToRawLongBits(1.5));
        run();
    }

    @Test
    void aMethodWithManyConstantsPlacesItsLiterals() throws Exception {
        Value[] p = method("(D)D");
        Value sum = p[0];
        double expected = 0.25;
        for (int i = 0; i < 400; i++) {
            double c = 0.1 + i;
            Value scaled = add(Op.FADD, Type.DOUBLE, null, 0, sum, graph.constant(Type.DOUBLE, Double.doubleToRawLongBits(c)));
            sum = scaled;
            expected += c;
        }
        returns(sum);
        expect(Double.doubleToRawLongBits(expected), "four hundred literals", Double.doubleToRawLongBits(0.25));
        run();
    }

    @Test
    void machineInstructionsOfTheVocabulary() throws Exception {
        Value[] p = method("(I)I");
        Value zero = constant(0);
        returns(add(Op.MACHINE, Type.INT, "systemCall", 0, constant(20), zero, zero, zero, zero, zero, p[0]));
        ArmTarget target = new ArmTarget();
        for (String name : new String[] {"counter", "counterFrequency", "mainId", "halt", "pause", "systemCall", "semihosting"}) assertTrue(target.supportsMachine(name), name);
        assertTrue(!target.supportsMachine("in8"));
        program.call(graph.method, 0);
        long pid = program.run(folder).getFirst().core() & 0xffffffffL;
        assertTrue(pid > 1, "getpid gave " + pid);
    }
}
