// Frames larger than the head room below the stack limit.
package ibrik.compiler.amd64;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.compiler.core.ir.Access;
import ibrik.compiler.core.ir.Op;
import ibrik.compiler.core.ir.Type;
import ibrik.compiler.core.ir.Value;
import ibrik.compiler.core.target.CompiledMethod;
import ibrik.compiler.core.target.RuntimeEntry;
import ibrik.runtime.layout.ThreadBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Recursion without end through methods with frames of about 10 and 100 KB: how deep it gets, and what it leaves alone. */
class LargeFrameTest {
    private static final int TOP = Machine.MEMORY + Machine.MEMORY_SIZE;
    private static final int DEPTH = Machine.MEMORY + 0x300;
    /** What {@link Machine#call} puts on the stack first. */
    private static final int CALLER = 8 + 256;
    private static final long OVERFLOW = Machine.thrown(RuntimeEntry.STACK_LIMIT);

    /** By kilobytes: allocating registers for so many values takes seconds. */
    private static final Map<Integer, CompiledMethod> COMPILED = new ConcurrentHashMap<>();

    private final Machine machine = new Machine();
    private CompiledMethod code;

    private record Run(long result, long depth, long polls) {
    }

    /** Counts itself, then has so many values live across a call of itself. */
    private static Method recursive(int count) {
        Method m = new Method("(J)J");
        Value x = m.parameter(0);
        Value counter = m.constant(Type.LONG, DEPTH);
        m.store(Access.I64, 0, counter, m.op(Op.ADD, Type.LONG, m.load(Access.I64, 0, counter), m.constant(Type.LONG, 1)));
        List<Value> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            values.add(m.op(Op.MUL, Type.LONG, x, m.constant(Type.LONG, 2L * i + 3)));
        }
        Value sum = m.op(Op.CALL, Type.LONG, m.info, 0, x);
        for (Value v : values.reversed()) {
            sum = m.op(Op.XOR, Type.LONG, sum, v);
        }
        m.ret(sum);
        return m;
    }

    private Run run(int kilobytes, int stack, int limit, int inHeadroom) throws Exception {
        code = COMPILED.computeIfAbsent(kilobytes, each -> recursive(each * 128).compile());
        assertTrue(code.frameSize() >= kilobytes * 1024 && code.frameSize() < kilobytes * 1024 + 256, "frame of " + code.frameSize());
        machine.poke(Machine.STUB_CALLS, 0);
        machine.poke(DEPTH, 0);
        machine.stack(TOP);
        machine.thread(ThreadBlock.STACK_BASE, TOP - stack);
        machine.thread(ThreadBlock.STACK_LIMIT, limit);
        machine.thread(ThreadBlock.IN_HEADROOM, inHeadroom);
        int result = machine.call(code, List.of(Type.LONG), Type.LONG, 0x123456789L);
        int depth = machine.peek(DEPTH);
        int polls = machine.peek(Machine.STUB_CALLS);
        List<Integer> below = new ArrayList<>();
        for (int at = 8; at < 0x18000; at += 1000) {
            below.add(machine.peek(TOP - stack - at & -8));
        }
        long[] results = machine.run();
        for (int index : below) {
            assertEquals(0, results[index], "memory below the stack");
        }
        return new Run(results[result], results[depth], results[polls] & 0xffffffffL);
    }

    @ParameterizedTest
    @CsvSource({"10, 16", "10, 64", "10, 256", "100, 16", "100, 64", "100, 512"})
    void recursionEndsAtTheLimit(int frame, int stack) throws Exception {
        int size = stack * 1024;
        Run run = run(frame, size, TOP - size + ThreadBlock.HEADROOM, 0);
        assertEquals(new Run(OVERFLOW, (size - ThreadBlock.HEADROOM - CALLER) / code.frameSize(), 0), run);
    }

    /** The stub here leaves the limit armed, so that every prologue calls it. */
    @ParameterizedTest
    @CsvSource({"10, 16", "10, 256", "100, 16", "100, 512"})
    void anArmedLimitPollsInFramesThatFit(int frame, int stack) throws Exception {
        int size = stack * 1024;
        Run run = run(frame, size, -1, 0);
        int depth = (size - ThreadBlock.HEADROOM + ThreadBlock.SMALL_FRAME - CALLER) / code.frameSize();
        assertEquals(new Run(OVERFLOW, depth, depth), run);
    }

    @ParameterizedTest
    @CsvSource({"10, 64, 0", "10, 64, -1", "100, 512, 0", "100, 512, -1"})
    void theHeadroomInUseIsUsedWithoutPolls(int frame, int stack, int armed) throws Exception {
        int size = stack * 1024;
        Run run = run(frame, size, armed != 0 ? -1 : TOP - size, 1);
        assertEquals(new Run(OVERFLOW, (size - CALLER) / code.frameSize(), 0), run);
    }
}
