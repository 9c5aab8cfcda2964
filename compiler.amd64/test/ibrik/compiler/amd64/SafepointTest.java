// Fences of ordered accesses, and what calls of stubs keep.
package ibrik.compiler.amd64;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.compiler.core.ir.Access;
import ibrik.compiler.core.ir.MemoryAux;
import ibrik.compiler.core.ir.Op;
import ibrik.compiler.core.ir.Order;
import ibrik.compiler.core.ir.Type;
import ibrik.compiler.core.ir.Value;
import ibrik.compiler.core.target.CodeEntry;
import ibrik.compiler.core.target.CompiledMethod;
import ibrik.compiler.core.target.Stub;
import ibrik.runtime.layout.ThreadBlock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SafepointTest {
    /** A full fence: LOCK OR of zero to the stack's top, or an exchange with memory. */
    private static boolean fences(CompiledMethod method) {
        byte[] code = method.code();
        for (int i = 0; i + 1 < code.length; i++) {
            if ((code[i] & 0xff) == 0xf0 || (code[i] & 0xff) == 0x87) {
                return true;
            }
        }
        return false;
    }

    private static CompiledMethod store(Access access, Order order) {
        Method m = new Method(access == Access.I64 ? "(JJ)V" : "(JI)V");
        Value p = m.parameter(0);
        m.op(Op.STORE, Type.VOID, MemoryAux.field(access, 8).withOrder(order), 0, p, m.parameter(1));
        m.ret(null);
        return m.compile();
    }

    /** TSO moves nothing but loads before earlier stores, so only a volatile store needs a fence. */
    @Test
    void onlyVolatileStoresAreFenced() {
        for (Access access : new Access[] {Access.I8, Access.I32, Access.I64}) {
            assertTrue(fences(store(access, Order.VOLATILE)), "volatile store of " + access);
            assertTrue(!fences(store(access, Order.RELEASE)), "releasing store of " + access);
            assertTrue(!fences(store(access, Order.PLAIN)), "plain store of " + access);
        }
        Method load = new Method("(J)I");
        load.ret(load.op(Op.LOAD, Type.INT, MemoryAux.field(Access.I32, 8).withOrder(Order.VOLATILE), 0, load.parameter(0)));
        assertTrue(!fences(load.compile()), "volatile load");
        Method fence = new Method("()V");
        fence.op(Op.FENCE, Type.VOID, Order.VOLATILE, 0);
        fence.ret(null);
        assertTrue(fences(fence.compile()), "full fence");
    }

    /** A load may not sink below a volatile store to be part of a later instruction. */
    @Test
    void loadsStayBeforeFences() {
        Method m = new Method("(JI)I");
        Value p = m.parameter(0);
        Value x = m.parameter(1);
        Value before = m.load(Access.I32, 16, p);
        m.op(Op.FENCE, Type.VOID, Order.VOLATILE, 0);
        m.ret(m.op(Op.ADD, Type.INT, x, before));
        byte[] code = m.compile().code();
        int load = -1;
        int fence = -1;
        for (int i = 0; i < code.length; i++) {
            if (code[i] == 16 && load < 0) {
                load = i;
            }
            if ((code[i] & 0xff) == 0xf0) {
                fence = i;
            }
        }
        assertTrue(load >= 0 && load < fence, "the load's displacement is at " + load + ", the fence at " + fence);
    }

    @Test
    void monitorsKeepReferencesInRegisters() {
        Method m = new Method("(Ljava/lang/Object;Ljava/lang/Object;)Ljava/lang/Object;");
        Value lock = m.parameter(0);
        Value other = m.parameter(1);
        m.op(Op.MONITOR_ENTER, Type.VOID, lock);
        m.op(Op.MONITOR_EXIT, Type.VOID, lock);
        m.ret(other);
        CompiledMethod code = m.compile();
        List<CodeEntry> entries = code.entries();
        assertEquals(2, entries.size(), "enter and exit");
        int lost = 1 << Registers.RAX | 1 << Registers.R10;
        for (CodeEntry e : entries) {
            assertEquals(0, e.map().slots().length, "slots");
            assertEquals(0, e.map().registers() & lost, "registers that the stub loses");
        }
        assertEquals(2, Integer.bitCount(entries.get(0).map().registers()), "both objects live across the first");
        assertEquals(1, Integer.bitCount(entries.get(1).map().registers()), "the result lives across the second");
        assertTrue(code.relocations().stream().anyMatch(r -> r.symbol().equals(new ibrik.compiler.core.target.Symbol.Code(Stub.MONITOR_ENTER))));
    }

    @Test
    void nothingStaysInARegisterAcrossASwitch() {
        Method m = new Method("(JJLjava/lang/Object;I)Ljava/lang/Object;");
        Value from = m.parameter(0);
        Value to = m.parameter(1);
        Value object = m.parameter(2);
        m.op(Op.CALL_STUB, Type.VOID, Stub.SWITCH, 0, from, to);
        m.ret(object);
        CompiledMethod code = m.compile();
        CodeEntry entry = code.entries().getFirst();
        assertEquals(0, entry.map().registers());
        assertEquals(1, entry.map().slots().length, "the object lies in the frame");
        assertTrue(entry.map().slots()[0] * 4 < code.frameSize() - 8);
    }

    /** Two hundred values live at once, without a call. */
    @Test
    void largeFramesAreCheckedWithoutCallsToo() throws Exception {
        Machine machine = new Machine();
        Method m = new Method("(J)J");
        Value x = m.parameter(0);
        List<Value> values = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            values.add(m.op(Op.MUL, Type.LONG, x, m.constant(Type.LONG, 2L * i + 3)));
        }
        Value sum = x;
        for (Value v : values.reversed()) {
            sum = m.op(Op.XOR, Type.LONG, sum, v);
        }
        m.ret(sum);
        CompiledMethod code = m.compile();
        assertTrue(code.frameSize() > ThreadBlock.SMALL_FRAME, "frame of " + code.frameSize());
        long want = 5;
        for (int i = 0; i < 200; i++) {
            want ^= 5 * (2L * i + 3);
        }
        machine.poke(Machine.STUB_CALLS, 0);
        machine.stack(Machine.MEMORY + Machine.MEMORY_SIZE);
        machine.thread(ThreadBlock.STACK_LIMIT, -1);
        int result = machine.call(code, m.types, Type.LONG, 5);
        int calls = machine.peek(Machine.STUB_CALLS);
        long[] results = machine.run();
        assertEquals(want, results[result]);
        assertEquals(1, results[calls] & 0xffffffffL, "calls of the stack-limit stub");
    }
}
