package ibrik.linker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.compiler.core.target.CompiledMethod;
import ibrik.compiler.core.target.Symbol;
import ibrik.linker.model.MethodInfo;
import ibrik.linker.model.TypeInfo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.Opcodes;

/** The deepest path through small call graphs made by hand. */
class InterruptStackTest {
    private static final int LIMIT = 400;
    private final TypeInfo owner = new TypeInfo("a/Device", TypeInfo.Kind.CLASS, Opcodes.ACC_PUBLIC, null, "test");
    private final Map<MethodInfo, Set<MethodInfo>> calls = new LinkedHashMap<>();
    private final List<CompiledMethod> code = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private MethodInfo root;
    private MethodInfo shallow;
    private MethodInfo deep;

    @BeforeEach
    void aRootThatCallsTwo() {
        root = method("root", 64);
        root.interruptContext = true;
        shallow = method("shallow", 200);
        deep = method("deep", 128);
        calls.put(root, Set.of(shallow, deep));
    }

    private MethodInfo method(String name, int frame) {
        MethodInfo method = new MethodInfo(owner, name, "()V", Opcodes.ACC_STATIC, null);
        code.add(new CompiledMethod(new Symbol.Method(method), new byte[1], List.of(), frame, 0, List.of(), List.of()));
        calls.put(method, Set.of());
        return method;
    }

    @Test
    void theDeepestPathCounts() {
        calls.put(deep, Set.of(method("deeper", 100)));
        assertEquals(64 + 128 + 100, InterruptStack.check(calls, code, LIMIT, problems));
        assertEquals(List.of(), problems);
    }

    @Test
    void oneByteTooManyIsToldOnceWithThePath() {
        calls.put(deep, Set.of(method("deeper", LIMIT - 64 - 128 + 1)));
        InterruptStack.check(calls, code, LIMIT, problems);
        assertEquals(1, problems.size());
        assertTrue(problems.getFirst().startsWith("a.Device.root()V runs in interrupt context and needs 401 bytes of stack, but 400 are left"), problems.getFirst());
        assertTrue(problems.getFirst().contains("a.Device.root()V (64) -> a.Device.deep()V (128) -> a.Device.deeper()V (209); "), problems.getFirst());
    }

    @Test
    void whatCallsItselfToEndTheSystemCountsOnce() {
        calls.put(deep, Set.of(deep));
        assertEquals(64 + 200, InterruptStack.check(calls, code, LIMIT, problems));
    }
}
