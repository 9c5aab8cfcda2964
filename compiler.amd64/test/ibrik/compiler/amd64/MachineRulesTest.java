// Instructions that runtime and drivers name: their bytes, and results of those that a process may use.
package ibrik.compiler.amd64;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.compiler.core.ir.Op;
import ibrik.compiler.core.ir.Type;
import ibrik.compiler.core.target.CompiledMethod;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class MachineRulesTest {
    /** RDX:RAX into RAX: shl rdx, 32; or rax, rdx. */
    private static final String JOIN = "48c1e220" + "4809d0";

    private static CompiledMethod operation(String name, String descriptor, Type result) {
        Method m = new Method(descriptor);
        var arguments = new ibrik.compiler.core.ir.Value[m.types.size()];
        for (int i = 0; i < arguments.length; i++) arguments[i] = m.parameter(i);
        var value = m.op(Op.MACHINE, result, name, 0, arguments);
        m.ret(result == Type.VOID ? null : value);
        return m.compile();
    }

    private static void expectBytes(String name, String descriptor, Type result, String bytes) {
        String code = HexFormat.of().formatHex(operation(name, descriptor, result).code());
        assertTrue(code.contains(bytes), name + " has " + bytes + " in " + code);
    }

    @Test
    void bytesAreTheManuals() {
        expectBytes("maskInterrupts", "()V", Type.VOID, "fa");
        expectBytes("unmaskInterrupts", "()V", Type.VOID, "fb");
        expectBytes("haltUnmasked", "()V", Type.VOID, "fbf4");
        expectBytes("readModelRegister", "(I)J", Type.LONG, "0f32" + JOIN);
        expectBytes("writeModelRegister", "(IJ)V", Type.VOID, "4889c2" + "48c1ea20" + "0f30");
        expectBytes("randomNumber", "()J", Type.LONG, "0fc7f0" + "0f92c2" + "0fb6d2" + JOIN);
        expectBytes("randomSeed", "()J", Type.LONG, "0fc7f8" + "0f92c2" + "0fb6d2" + JOIN);
        expectBytes("invalidatePage", "(J)V", Type.VOID, "0f0138");
        expectBytes("synchronise", "()V", Type.VOID, "0faef0");
        expectBytes("resetProcessor", "()V", Type.VOID, "0f011c24" + "cc");
        expectBytes("tableRoot", "()J", Type.LONG, "0f20d8");
    }

    @Test
    void onlyOperationsOfThisProcessorAreKnown() {
        for (String arm : List.of("setTimerCompare", "setTimerControl", "timerControl", "cleanCacheLine", "invalidateCacheLine", "flushCacheLine", "counter", "semihosting")) {
            assertFalse(MachineRules.supports(arm), arm);
        }
        assertTrue(MachineRules.supports("haltUnmasked"));
    }

    @Test
    void theCarryOfRandomNumbersIsBit32() throws Exception {
        Path info = Path.of("/proc/cpuinfo");
        Assumptions.assumeTrue(Files.exists(info) && Files.readString(info).contains(" rdrand"), "This host's processor has no RDRAND, so its result cannot be seen here.");
        Machine machine = new Machine();
        CompiledMethod random = operation("randomNumber", "()J", Type.LONG);
        int numbers = 64;
        for (int i = 0; i < numbers; i++) machine.call(random, List.of(), Type.LONG);
        long carries = 0;
        int differences = 0;
        long[] results = machine.run();
        for (int i = 0; i < numbers; i++) {
            assertEquals(results[i] >>> 32, (results[i] & 0xffff_ffffL) == 0 ? results[i] >>> 32 : 1, "carry above bits that there are");
            carries += results[i] >>> 32;
            if (i > 0 && (int) results[i] != (int) results[i - 1]) differences++;
        }
        assertTrue(carries > numbers / 2, carries + " of " + numbers + " tries had a number");
        assertTrue(differences > numbers / 2, differences + " of " + numbers + " numbers differ from the one before");
    }
}
