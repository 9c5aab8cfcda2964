// Memory accesses, calls, checks, allocation and barriers of compiled code.
package ibrik.compiler.amd64;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.compiler.core.ir.Access;
import ibrik.compiler.core.ir.Block;
import ibrik.compiler.core.ir.Condition;
import ibrik.compiler.core.ir.MemoryAux;
import ibrik.compiler.core.ir.Op;
import ibrik.compiler.core.ir.Order;
import ibrik.compiler.core.ir.Type;
import ibrik.compiler.core.ir.Value;
import ibrik.compiler.core.target.CodeEntry;
import ibrik.compiler.core.target.CompiledMethod;
import ibrik.compiler.core.target.RuntimeEntry;
import ibrik.compiler.core.target.Symbol;
import ibrik.linker.model.TypeInfo;
import ibrik.runtime.layout.ThreadBlock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuntimeTest {
    private static final int AT = Machine.MEMORY + 0x300;

    private record Expected(int number, long value, String text) {
    }

    private final Machine machine = new Machine();
    private final List<Expected> expected = new ArrayList<>();

    private void expect(CompiledMethod m, List<Type> types, Type result, long value, String text, long... arguments) {
        expected.add(new Expected(machine.call(m, types, result, arguments), value, text));
    }

    private void expectMemory(int address, long value, String text) {
        expected.add(new Expected(machine.peek(address), value, text));
    }

    private void check() throws Exception {
        long[] results = machine.run();
        for (Expected e : expected) {
            assertEquals(Long.toHexString(e.value), Long.toHexString(results[e.number]), e.text);
        }
    }

    @Test
    void loadsAndStoresOfEveryKind() throws Exception {
        long pattern = 0x8182838485868788L;
        for (Access access : Access.values()) {
            Type type = access.type() == null ? Type.LONG : access.type();
            Type result = type;
            Method load = new Method("(JI)" + switch (type) {
                case INT -> "I";
                case LONG -> "J";
                case FLOAT -> "F";
                case DOUBLE -> "D";
                default -> "Ljava/lang/Object;";
            });
            Value base = load.parameter(0);
            Value index = load.parameter(1);
            load.ret(load.op(Op.LOAD, type, MemoryAux.element(access, 16), 0, base, index));
            long want = switch (access) {
                case I8 -> 0xffffff88L;
                case U8 -> 0x88;
                case I16 -> 0xffff8788L;
                case U16 -> 0x8788;
                case I32, REF, WORD32, F32 -> 0x85868788L;
                default -> pattern;
            };
            machine.poke(AT, pattern);
            expect(load.compile(), load.types, result, want, "load " + access, AT - 16 - 3 * access.size(), 3);
            Method store = new Method("(J" + switch (type) {
                case INT -> "I";
                case LONG -> "J";
                case FLOAT -> "F";
                case DOUBLE -> "D";
                default -> "Ljava/lang/Object;";
            } + ")V");
            Value p = store.parameter(0);
            store.op(Op.STORE, Type.VOID, new MemoryAux(access, Order.VOLATILE, -1, 8, false, false), 0, p, store.parameter(1));
            store.ret(null);
            machine.poke(AT, 0);
            expect(store.compile(), store.types, Type.LONG, 0, "", AT - 8, pattern);
            expected.removeLast();
            long mask = access.size() == 8 ? -1 : (1L << 8 * access.size()) - 1;
            expectMemory(AT, pattern & mask, "store " + access);
            if (type != Type.REF) {
                long constant = access.size() == 8 ? -5 : 0x7b;
                Method immediate = new Method("(J)V");
                Value q = immediate.parameter(0);
                immediate.store(access, 0, q, immediate.constant(type, constant));
                immediate.ret(null);
                machine.poke(AT, 0);
                expect(immediate.compile(), immediate.types, Type.LONG, 0, "", AT);
                expected.removeLast();
                expectMemory(AT, constant & mask, "store of constant " + access);
            }
        }
        check();
    }

    @Test
    void aLoadDoesNotMoveAcrossAStore() throws Exception {
        Method m = new Method("(JI)I");
        Value p = m.parameter(0);
        Value x = m.parameter(1);
        Value old = m.load(Access.I32, 0, p);
        m.store(Access.I32, 0, p, x);
        m.ret(m.op(Op.ADD, Type.INT, x, old));
        machine.poke(AT, 1000);
        expect(m.compile(), m.types, Type.INT, 1005, "old value plus new", AT, 5);
        check();
    }

    @Test
    void atomicAccesses() throws Exception {
        for (Access access : new Access[] {Access.I32, Access.I64}) {
            Type type = access.type();
            String l = type == Type.INT ? "I" : "J";
            MemoryAux aux = MemoryAux.field(access, 8).withOrder(Order.VOLATILE);
            Method cas = new Method("(J" + l + l + ")I");
            Value p = cas.parameter(0);
            Value e = cas.parameter(1);
            cas.ret(cas.op(Op.CAS, Type.INT, aux, 0, p, e, cas.parameter(2)));
            CompiledMethod casCode = cas.compile();
            machine.poke(AT, 7);
            expect(casCode, cas.types, Type.INT, 1, "swap of 7", AT - 8, 7, 9);
            expect(casCode, cas.types, Type.INT, 0, "no swap of 9", AT - 8, 7, 10);
            expectMemory(AT, 9, "after both");
            Method cae = new Method("(J" + l + l + ")" + l);
            p = cae.parameter(0);
            e = cae.parameter(1);
            cae.ret(cae.op(Op.CAE, type, aux, 0, p, e, cae.parameter(2)));
            expect(cae.compile(), cae.types, type, 9, "value found", AT - 8, 9, 11);
            Method xadd = new Method("(J" + l + ")" + l);
            p = xadd.parameter(0);
            Value v = xadd.parameter(1);
            xadd.ret(xadd.op(Op.ADD, type, v, xadd.op(Op.XADD, type, aux, 0, p, v)));
            expect(xadd.compile(), xadd.types, type, 11 + 5, "added, and the value lives on", AT - 8, 5);
            Method xchg = new Method("(J" + l + ")" + l);
            p = xchg.parameter(0);
            xchg.ret(xchg.op(Op.XCHG, type, aux, 0, p, xchg.parameter(1)));
            expect(xchg.compile(), xchg.types, type, 16, "exchanged", AT - 8, 77);
            expectMemory(AT, 77, "after all");
        }
        check();
    }

    /** A caller with more arguments of each kind than registers, whose callee weighs them by position. */
    @Test
    void callsPassEveryArgument() throws Exception {
        String descriptor = "(" + "IJLjava/lang/Object;DF".repeat(4) + ")D";
        Method callee = new Method(descriptor);
        List<Value> parameters = new ArrayList<>();
        for (int i = 0; i < callee.types.size(); i++) {
            parameters.add(callee.parameter(i));
        }
        Value sum = callee.constant(Type.DOUBLE, 0);
        for (int i = 0; i < parameters.size(); i++) {
            Value p = parameters.get(i);
            Value d = switch (callee.types.get(i)) {
                case INT, LONG -> callee.op(Op.I2F, Type.DOUBLE, p);
                case REF -> callee.op(Op.I2F, Type.DOUBLE, callee.op(Op.REF_TO_INT, Type.INT, p));
                case FLOAT -> callee.op(Op.F2F, Type.DOUBLE, p);
                default -> p;
            };
            Value weight = callee.constant(Type.DOUBLE, Double.doubleToRawLongBits(i + 1));
            sum = callee.op(Op.FADD, Type.DOUBLE, sum, callee.op(Op.FMUL, Type.DOUBLE, d, weight));
        }
        callee.ret(sum);
        CompiledMethod calleeCode = callee.compile();
        machine.add(calleeCode);
        Method caller = new Method(descriptor);
        Value[] arguments = new Value[caller.types.size()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = caller.parameter(i);
        }
        Value first = caller.op(Op.CALL, Type.DOUBLE, callee.info, 0, arguments);
        Value second = caller.op(Op.CALL, Type.DOUBLE, callee.info, 0, arguments);
        caller.ret(caller.op(Op.FADD, Type.DOUBLE, first, second));
        long[] bits = new long[arguments.length];
        double want = 0;
        for (int i = 0; i < bits.length; i++) {
            int v = 3 * i + 1;
            bits[i] = switch (caller.types.get(i)) {
                case FLOAT -> Float.floatToRawIntBits(v);
                case DOUBLE -> Double.doubleToRawLongBits(v);
                default -> v;
            };
            want += (double) v * (i + 1);
        }
        expect(calleeCode, callee.types, Type.DOUBLE, Double.doubleToRawLongBits(want), "weighted sum", bits);
        expect(caller.compile(), caller.types, Type.DOUBLE, Double.doubleToRawLongBits(2 * want), "twice, through a call", bits);
        check();
    }

    @Test
    void recursion() throws Exception {
        Method m = new Method("(I)I");
        Value n = m.parameter(0);
        Block small = m.newBlock();
        Block large = m.newBlock();
        m.branch(Condition.LT, n, m.constant(Type.INT, 2), small, large);
        m.block = small;
        m.ret(n);
        m.block = large;
        Value a = m.op(Op.CALL, Type.INT, m.info, 0, m.op(Op.SUB, Type.INT, n, m.constant(Type.INT, 1)));
        Value b = m.op(Op.CALL, Type.INT, m.info, 0, m.op(Op.SUB, Type.INT, n, m.constant(Type.INT, 2)));
        m.ret(m.op(Op.ADD, Type.INT, a, b));
        CompiledMethod code = m.compile();
        expect(code, m.types, Type.INT, 6765, "the 20th Fibonacci number", 20);
        machine.poke(Machine.STUB_CALLS, 0);
        machine.thread(ThreadBlock.STACK_LIMIT, -1);
        expect(code, m.types, Type.INT, 55, "the 10th, with a stack check that calls its stub each time", 10);
        expectMemory(Machine.STUB_CALLS, 177, "calls of the stack-limit stub");
        check();
    }

    @Test
    void checksThrow() throws Exception {
        Method bounds = new Method("(JI)I");
        Value p = bounds.parameter(0);
        Value i = bounds.parameter(1);
        Value length = bounds.load(Access.I32, 8, p);
        Value checked = bounds.op(Op.BOUNDS_CHECK, Type.INT, i, length);
        bounds.ret(bounds.op(Op.LOAD, Type.INT, MemoryAux.element(Access.I32, 12), 0, p, checked));
        CompiledMethod code = bounds.compile();
        machine.poke(AT, 0);
        machine.poke(AT + 8, 3 | 100L << 32);
        machine.poke(AT + 16, 101 | 102L << 32);
        expect(code, bounds.types, Type.INT, 100, "element 0", AT, 0);
        expect(code, bounds.types, Type.INT, 102, "element 2", AT, 2);
        expect(code, bounds.types, Type.INT, Machine.thrown(RuntimeEntry.THROW_BOUNDS), "element 3", AT, 3);
        expect(code, bounds.types, Type.INT, Machine.thrown(RuntimeEntry.THROW_BOUNDS), "element -1", AT, 0xffffffffL);
        Method constant = new Method("(I)I");
        constant.ret(constant.op(Op.BOUNDS_CHECK, Type.INT, constant.constant(Type.INT, 4), constant.parameter(0)));
        CompiledMethod constantCode = constant.compile();
        expect(constantCode, constant.types, Type.INT, 4, "constant index within", 5);
        expect(constantCode, constant.types, Type.INT, Machine.thrown(RuntimeEntry.THROW_BOUNDS), "constant index beyond", 4);
        Method zero = new Method("(II)I");
        Value a = zero.parameter(0);
        zero.ret(zero.op(Op.DIV, Type.INT, a, zero.op(Op.ZERO_CHECK, Type.INT, zero.parameter(1))));
        CompiledMethod zeroCode = zero.compile();
        expect(zeroCode, zero.types, Type.INT, 5, "division", 10, 2);
        expect(zeroCode, zero.types, Type.INT, Machine.thrown(RuntimeEntry.THROW_ARITHMETIC), "division by zero", 10, 0);
        expect(zeroCode, zero.types, Type.INT, 0x80000000L, "smallest integer by -1", 0x80000000L, 0xffffffffL);
        Method nullCheck = new Method("(Ljava/lang/Object;)I");
        nullCheck.op(Op.NULL_CHECK, Type.REF, nullCheck.parameter(0));
        nullCheck.ret(nullCheck.constant(Type.INT, 3));
        CompiledMethod nullCode = nullCheck.compile();
        expect(nullCode, nullCheck.types, Type.INT, 3, "not null", AT);
        expect(nullCode, nullCheck.types, Type.INT, Machine.fault(), "null", 0);
        Method field = new Method("(Ljava/lang/Object;I)I");
        Value object = field.parameter(0);
        Value x = field.parameter(1);
        Value load = field.op(Op.LOAD, Type.INT, MemoryAux.field(Access.I32, 8).withTrap(), 0, object);
        field.ret(field.op(Op.ADD, Type.INT, x, load));
        CompiledMethod fieldCode = field.compile();
        expect(fieldCode, field.types, Type.INT, 13, "folded field", AT, 10);
        expect(fieldCode, field.types, Type.INT, Machine.fault(), "folded field of null", 0, 10);
        assertEquals(1, fieldCode.entries().size());
        assertTrue(fieldCode.entries().getFirst().trap());
        check();
    }

    @Test
    void allocation() throws Exception {
        TypeInfo type = new TypeInfo("test/Point", TypeInfo.Kind.CLASS, 0, null, "test");
        type.instanceSize = 24;
        TypeInfo primitive = new TypeInfo("short", TypeInfo.Kind.PRIMITIVE, 0, null, "test");
        TypeInfo array = new TypeInfo("[S", TypeInfo.Kind.ARRAY, 0, null, "test");
        array.element = primitive;
        TypeInfo wide = new TypeInfo("[J", TypeInfo.Kind.ARRAY, 0, null, "test");
        wide.element = new TypeInfo("long", TypeInfo.Kind.PRIMITIVE, 0, null, "test");
        machine.define(new Symbol.Descriptor(type), 0x111000);
        machine.define(new Symbol.Descriptor(array), 0x222000);
        machine.define(new Symbol.Descriptor(wide), 0x333000);
        Method m = new Method("()Ljava/lang/Object;");
        m.ret(m.op(Op.NEW, Type.REF, type, 0));
        CompiledMethod instance = m.compile();
        expect(instance, m.types, Type.REF, Machine.HEAP, "first object");
        expect(instance, m.types, Type.REF, Machine.HEAP + 24, "second object");
        expectMemory(Machine.HEAP + 24, 0x111000, "its class word");
        Method n = new Method("(I)Ljava/lang/Object;");
        n.ret(n.op(Op.NEW_ARRAY, Type.REF, array, 0, n.parameter(0)));
        CompiledMethod shorts = n.compile();
        expect(shorts, n.types, Type.REF, Machine.HEAP + 48, "array of 3 shorts", 3);
        expectMemory(Machine.HEAP + 48, 0x222000, "its class word");
        expectMemory(Machine.HEAP + 56, 3, "its length");
        expect(shorts, n.types, Type.REF, Machine.HEAP + 72, "array of 2 shorts", 2);
        Method l = new Method("(I)Ljava/lang/Object;");
        l.ret(l.op(Op.NEW_ARRAY, Type.REF, wide, 0, l.parameter(0)));
        CompiledMethod longs = l.compile();
        expect(longs, l.types, Type.REF, Machine.HEAP + 88, "array of 2 longs", 2);
        expect(longs, l.types, Type.REF, Machine.HEAP + 120, "array of no longs", 0);
        Method c = new Method("()Ljava/lang/Object;");
        c.ret(c.op(Op.NEW_ARRAY, Type.REF, array, 0, c.constant(Type.INT, 5)));
        expect(c.compile(), c.types, Type.REF, Machine.HEAP + 136, "array of constant length");
        expectMemory(Machine.HEAP + 144, 5, "its length");
        expect(instance, m.types, Type.REF, Machine.HEAP + 160, "object after it");
        Method large = new Method("()Ljava/lang/Object;");
        large.ret(large.op(Op.NEW_ARRAY, Type.REF, array, 0, large.constant(Type.INT, 4096)));
        expect(large.compile(), large.types, Type.REF, Machine.HEAP + 184, "array of 8 KB and a header");
        expect(instance, m.types, Type.REF, Machine.HEAP + 184 + 8208, "object after the large one");
        expect(shorts, n.types, Type.REF, Machine.SLOW_HEAP, "array that does not fit", 1000000);
        expectMemory(Machine.SLOW_HEAP, 0x222000, "descriptor given to the stub");
        expectMemory(Machine.SLOW_HEAP + 8, 1000000, "length given to the stub");
        expect(longs, l.types, Type.REF, Machine.SLOW_HEAP + 64, "array of negative length, left to the stub", 0xffffffffL);
        machine.thread(ThreadBlock.ALLOCATION_LIMIT, 0);
        expect(instance, m.types, Type.REF, Machine.SLOW_HEAP + 128, "object that does not fit");
        expectMemory(Machine.SLOW_HEAP + 128, 0x111000, "descriptor given to the stub");
        check();
    }

    @Test
    void barrierAndPoll() throws Exception {
        Method m = new Method("(Ljava/lang/Object;I)I");
        Value object = m.parameter(0);
        Value x = m.parameter(1);
        m.op(Op.LOG_BARRIER, Type.VOID, object);
        m.op(Op.POLL, Type.VOID);
        m.ret(x);
        CompiledMethod code = m.compile();
        machine.poke(AT, 0x12345678);
        machine.poke(Machine.STUB_CALLS, 0);
        expect(code, m.types, Type.INT, 5, "neither is due", AT, 5);
        expectMemory(Machine.STUB_CALLS, 0, "no stub called");
        machine.poke(AT, 0x80000000_12345678L);
        expect(code, m.types, Type.INT, 5, "the barrier is due", AT, 5);
        expectMemory(Machine.STUB_CALLS, 1, "one stub called");
        expectMemory(Machine.LOGGED, AT, "object given to the stub");
        machine.thread(ThreadBlock.POLL, 1);
        expect(code, m.types, Type.INT, 5, "both are due", AT, 5);
        expectMemory(Machine.STUB_CALLS, 3, "two more called");
        check();
        for (CodeEntry entry : code.entries()) {
            assertEquals(0, entry.map().registers(), "nothing that holds a reference lives across");
        }
    }

    @Test
    void mapsNameWhatLivesAcross() {
        Method callee = new Method("()V");
        Method m = new Method("(Ljava/lang/Object;I)Ljava/lang/Object;");
        Value object = m.parameter(0);
        m.op(Op.POLL, Type.VOID);
        m.op(Op.CALL, Type.VOID, callee.info, 0);
        m.ret(object);
        CompiledMethod code = m.compile();
        List<CodeEntry> entries = code.entries();
        assertEquals(3, entries.size(), "call, poll and stack check");
        CodeEntry call = entries.get(0);
        assertEquals(1, call.map().slots().length);
        assertTrue(call.map().slots()[0] * 4 < code.frameSize() - 8);
        assertEquals(0, call.map().registers());
        CodeEntry stack = entries.stream().filter(e -> e.map().registers() == 1 << 6 && e.map().slots().length == 0).findFirst().orElseThrow();
        assertTrue(stack.key() > call.key(), "the stack check's stub is called behind the code");
    }

    @Test
    void landingPads() {
        Method callee = new Method("()V");
        Method m = new Method("(Ljava/lang/Object;)Ljava/lang/Object;");
        Value object = m.parameter(0);
        m.op(Op.CALL, Type.VOID, callee.info, 0);
        m.block.kind = Block.Kind.THROWING;
        Block normal = m.newBlock();
        Block pad = m.newBlock();
        m.block.addSuccessor(normal);
        m.block.addSuccessor(pad);
        m.block = normal;
        m.ret(object);
        m.block = pad;
        m.ret(m.op(Op.CATCH, Type.REF));
        CompiledMethod code = m.compile();
        CodeEntry entry = code.entries().getFirst();
        assertTrue(entry.landingPad() > entry.key(), "the call's exceptions go to the pad");
        // At the pad only the exception, in rax, is returned: the frame is undone and no move is needed.
        byte[] atPad = java.util.Arrays.copyOfRange(code.code(), entry.landingPad(), entry.landingPad() + 4);
        assertArrayEquals(new byte[] {0x48, (byte) 0x83, (byte) 0xc4, (byte) (code.frameSize() - 8)}, atPad);
    }
}
