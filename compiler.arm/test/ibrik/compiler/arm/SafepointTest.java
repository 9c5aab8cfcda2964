package ibrik.compiler.arm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

import ibrik.compiler.core.ir.Access;
import ibrik.compiler.core.ir.Block;
import ibrik.compiler.core.ir.Graph;
import ibrik.compiler.core.ir.MemoryAux;
import ibrik.compiler.core.ir.Op;
import ibrik.compiler.core.ir.Order;
import ibrik.compiler.core.ir.Position;
import ibrik.compiler.core.ir.Type;
import ibrik.compiler.core.ir.Value;
import ibrik.compiler.core.target.CodeEntry;
import ibrik.compiler.core.target.CompiledMethod;
import ibrik.compiler.core.target.Stub;
import ibrik.linker.model.Architecture;
import ibrik.test.graphs.RandomGraph;
import org.junit.jupiter.api.Test;

/// Barriers of ordered accesses (JSR-133 cookbook; ARM ARM DDI 0406C, A3.8), and what calls of stubs keep.
class SafepointTest {
    private static final int DMB_ISH = 0xf57ff05b;
    private Graph graph;
    private Block block;

    private Value[] method(String descriptor) {
        graph = new Graph(RandomGraph.method("m", descriptor), Architecture.ARM);
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

    private Value add(Op op, Type type, Object aux, Value... args) {
        Value v = graph.newValue(op, type, new Position(graph.method, 1, null), args);
        v.aux = aux;
        block.append(v);
        return v;
    }

    private CompiledMethod returns(Value v) {
        block.kind = Block.Kind.RETURN;
        if (v != null) block.addControl(v);
        return new ArmProgram().add(graph);
    }

    /// The instructions as letters: b for a barrier, x for an exclusive pair's load, l and s for other loads and stores of memory that is not the stack's.
    private static String shape(CompiledMethod method) {
        StringBuilder shape = new StringBuilder();
        ByteBuffer code = ByteBuffer.wrap(method.code()).order(ByteOrder.LITTLE_ENDIAN);
        while (code.hasRemaining()) {
            int word = code.getInt();
            boolean onStack = (word >> 16 & 15) == 13;
            if (word == DMB_ISH) shape.append('b');
            else if ((word & 0x0ff00fff) == 0x01b00f9f) shape.append('x');
            else if ((word & 0x0c000000) == 0x04000000 && !onStack) shape.append((word & 1 << 20) != 0 ? 'l' : 's');
        }
        return shape.toString();
    }

    private CompiledMethod load(Access access, Order order) {
        Value[] p = method(access == Access.I64 ? "(I)J" : "(I)I");
        return returns(add(Op.LOAD, access.type(), MemoryAux.field(access, 8).withOrder(order), p[0]));
    }

    private CompiledMethod store(Access access, Order order) {
        Value[] p = method(access == Access.I64 ? "(IJ)V" : "(II)V");
        add(Op.STORE, Type.VOID, MemoryAux.field(access, 8).withOrder(order), p[0], p[1]);
        return returns(null);
    }

    @Test
    void loadsAreFollowedByABarrier() {
        assertEquals("lb", shape(load(Access.I32, Order.VOLATILE)));
        assertEquals("lb", shape(load(Access.I32, Order.ACQUIRE)));
        assertEquals("l", shape(load(Access.I32, Order.PLAIN)));
        assertEquals("xb", shape(load(Access.I64, Order.VOLATILE)), "a long is loaded in one");
    }

    @Test
    void storesStandBetweenBarriers() {
        assertEquals("bsb", shape(store(Access.I32, Order.VOLATILE)));
        assertEquals("bs", shape(store(Access.I32, Order.RELEASE)));
        assertEquals("s", shape(store(Access.I32, Order.PLAIN)));
        assertEquals("bxb", shape(store(Access.I64, Order.VOLATILE)), "a long is stored in one");
    }

    @Test
    void monitorsKeepReferencesInRegisters() {
        Value[] p = method("(Ljava/lang/Object;Ljava/lang/Object;)Ljava/lang/Object;");
        add(Op.MONITOR_ENTER, Type.VOID, null, p[0]);
        add(Op.MONITOR_EXIT, Type.VOID, null, p[0]);
        List<CodeEntry> entries = returns(p[1]).entries();
        assertEquals(2, entries.size(), "enter and exit");
        for (CodeEntry e : entries) {
            assertEquals(0, e.map().slots().length, "slots");
            assertEquals(0, e.map().registers() & (1 << 10 | 1 << 11), "registers that the stub loses");
        }
        assertEquals(2, Integer.bitCount(entries.get(0).map().registers()), "both objects live across the first");
        assertEquals(1, Integer.bitCount(entries.get(1).map().registers()), "the result lives across the second");
    }

    @Test
    void nothingStaysInARegisterAcrossASwitch() {
        Value[] p = method("(IILjava/lang/Object;I)Ljava/lang/Object;");
        add(Op.CALL_STUB, Type.VOID, Stub.SWITCH, p[0], p[1]);
        CompiledMethod code = returns(p[2]);
        CodeEntry entry = code.entries().getLast();
        assertEquals(0, entry.map().registers());
        assertEquals(1, entry.map().slots().length, "the object lies in the frame");
    }
}
