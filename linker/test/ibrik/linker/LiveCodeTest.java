package ibrik.linker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ibrik.compiler.core.target.CompiledMethod;
import ibrik.compiler.core.target.Relocation;
import ibrik.compiler.core.target.Stub;
import ibrik.compiler.core.target.StubEmitter;
import ibrik.compiler.core.target.Symbol;
import ibrik.linker.model.ClosedWorld;
import ibrik.linker.model.MethodInfo;
import ibrik.linker.model.TypeInfo;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.Opcodes;

/** What is kept: what entry, the emitter's data and kept code refer to. */
class LiveCodeTest {
    private static final TypeInfo OWNER = new TypeInfo("a/Boot", TypeInfo.Kind.CLASS, Opcodes.ACC_PUBLIC, null, "test");
    /** A world without types. */
    private static final ClosedWorld WORLD = (ClosedWorld) Proxy.newProxyInstance(ClosedWorld.class.getClassLoader(), new Class<?>[] {ClosedWorld.class}, (proxy, method, arguments) -> List.of());

    private static Symbol.Method method(String name) { return new Symbol.Method(new MethodInfo(OWNER, name, "()V", Opcodes.ACC_STATIC, null)); }

    private static CompiledMethod code(Symbol symbol, Symbol... calls) {
        List<Relocation> relocations = Stream.of(calls).map(call -> new Relocation(0, Relocation.Kind.ABS32, call, 0)).toList();
        return new CompiledMethod(symbol, new byte[4], relocations, 8, 0, List.of(), List.of());
    }

    @Test
    void whatNothingRefersToIsLeftOut() {
        Symbol.Method boot = method("boot");
        Symbol.Method inlined = method("inlined");
        Symbol.Method handler = method("handler");
        Symbol entry = new Symbol.Code(Stub.ENTRY);
        Symbol poll = new Symbol.Code(Stub.POLL);
        Symbol unused = new Symbol.Code(Stub.SWITCH);
        Symbol vector = new Symbol.Named("vector");
        StubEmitter.Blob table = new StubEmitter.Blob("table", "data", new byte[4], 4, List.of(new Relocation(0, Relocation.Kind.ABS32, vector, 0)), -1);
        StubEmitter.Result stubs = new StubEmitter.Result(List.of(code(unused, inlined), code(poll), code(vector, handler), code(entry, boot)), List.of(table));
        LiveCode.Result live = LiveCode.of(WORLD, List.of(code(inlined), code(handler), code(boot, poll)), stubs);
        assertEquals(List.of(handler, boot), live.methods().stream().map(CompiledMethod::symbol).toList());
        assertEquals(List.of(poll, vector, entry), live.stubs().code().stream().map(CompiledMethod::symbol).toList());
        assertEquals(List.of(table), live.stubs().blobs());
    }
}
