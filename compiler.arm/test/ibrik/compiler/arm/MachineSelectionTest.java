package ibrik.compiler.arm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

import ibrik.compiler.core.ir.Block;
import ibrik.compiler.core.ir.Graph;
import ibrik.compiler.core.ir.Op;
import ibrik.compiler.core.ir.Position;
import ibrik.compiler.core.ir.Type;
import ibrik.compiler.core.ir.Value;
import ibrik.linker.model.Architecture;
import ibrik.test.graphs.RandomGraph;
import org.junit.jupiter.api.Test;

/// Instructions that only a privileged program may run: what they are encoded as, by GNU as.
class MachineSelectionTest {
    private static final int ISB = 0xf57ff06f;
    private static final int DSB_SY = 0xf57ff04f;
    private static final int DSB_ISH = 0xf57ff04b;
    private static final int WFI = 0xe320f003;
    private static final int CPSID_I = 0xf10c0080;
    private static final int CPSIE_I = 0xf1080080;
    private static final int BX_LR = 0xe12fff1e;

    /// A frameless method of that instruction alone, its parameters in r0 and r1 and its result in r0.
    private static void assertCode(String name, Type result, Type parameter, int... expected) {
        String descriptor = "(" + letter(parameter) + ")" + (result == Type.VOID ? "V" : letter(result));
        Graph graph = new Graph(RandomGraph.method(name, descriptor), Architecture.ARM);
        Block block = graph.newBlock();
        List<Value> arguments = new ArrayList<>();
        if (parameter != Type.VOID) {
            Value p = graph.newValue(Op.PARAMETER, parameter, null);
            block.append(p);
            arguments.add(p);
        }
        Value v = graph.newValue(Op.MACHINE, result, new Position(graph.method, 1, null), arguments.toArray(Value[]::new));
        v.aux = name;
        block.append(v);
        block.kind = Block.Kind.RETURN;
        if (result != Type.VOID) block.addControl(v);
        assertTrue(new ArmTarget().supportsMachine(name), name);
        ByteBuffer code = ByteBuffer.wrap(new ArmProgram().add(graph).code()).order(ByteOrder.LITTLE_ENDIAN);
        StringBuilder want = new StringBuilder();
        for (int word : expected) want.append(Integer.toHexString(word)).append(' ');
        want.append(Integer.toHexString(BX_LR)).append(' ');
        StringBuilder got = new StringBuilder();
        while (code.hasRemaining()) got.append(Integer.toHexString(code.getInt())).append(' ');
        assertEquals(want.toString(), got.toString(), name);
    }

    private static String letter(Type type) {
        return switch (type) {
            case VOID -> "";
            case LONG -> "J";
            default -> "I";
        };
    }

    @Test
    void interruptsAreMaskedAndAwaited() {
        assertCode("maskInterrupts", Type.VOID, Type.VOID, CPSID_I);
        assertCode("unmaskInterrupts", Type.VOID, Type.VOID, CPSIE_I, ISB);
        assertCode("haltUnmasked", Type.VOID, Type.VOID, DSB_SY, WFI, CPSIE_I, ISB);
        assertCode("halt", Type.VOID, Type.VOID, DSB_SY, WFI);
    }

    @Test
    void theTimerIsSet() {
        assertCode("setCounterFrequency", Type.VOID, Type.INT, 0xee0e0f10);
        assertCode("setTimerCompare", Type.VOID, Type.LONG, 0xec410f2e, ISB);
        assertCode("setTimerControl", Type.VOID, Type.INT, 0xee0e0f32, ISB);
        assertCode("timerControl", Type.INT, Type.VOID, 0xee1e0f32);
    }

    @Test
    void cachesAndTranslationsAreMaintained() {
        assertCode("cleanCacheLine", Type.VOID, Type.INT, 0xee070f3a);
        assertCode("invalidateCacheLine", Type.VOID, Type.INT, 0xee070f36);
        assertCode("flushCacheLine", Type.VOID, Type.INT, 0xee070f3e);
        assertCode("synchronise", Type.VOID, Type.VOID, DSB_SY);
        assertCode("invalidatePage", Type.VOID, Type.INT, DSB_ISH, 0xee080f33, 0xee070fd1, DSB_ISH, ISB);
        assertCode("tableRoot", Type.INT, Type.VOID, 0xee120f10);
    }

    @Test
    void instructionsOfOtherProcessorsAreRefused() {
        for (String name : new String[] {"in8", "out32", "timeStamp", "cpuid", "readModelRegister", "writeModelRegister", "randomNumber", "randomSeed"}) assertFalse(new ArmTarget().supportsMachine(name), name);
    }
}
