package ibrik.linker.simulator;

import ibrik.linker.model.SimObject;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The methods that the simulator carries out itself: natives of the library, and bytecode methods whose body would lead into what an image does not have (module
 * boot, method handles) or into machine vocabulary (substitutions). They go before any bytecode.
 */
final class Natives {
    private final Map<String, NativeMethod> table = new HashMap<>();

    Natives() {
        ObjectNatives.register(this);
        ClassNatives.register(this);
        UnsafeNatives.register(this);
        SystemNatives.register(this);
        ThreadNatives.register(this);
        ThrowableNatives.register(this);
        FileNatives.register(this);
        VarHandleNatives.register(this);
        ReflectionNatives.register(this);
    }

    /** Adds a method: {@code java/lang/System.nanoTime()J}. */
    void put(String method, NativeMethod body) {
        if (table.put(method, body) != null) throw new IllegalStateException(method + " is in the table twice");
    }

    /** Adds several methods of one class. */
    void put(String owner, NativeMethod body, String... methods) {
        for (String method : methods) put(owner + "." + method, body);
    }

    /** All entries, for tests. */
    Set<String> names() { return table.keySet(); }

    NativeMethod find(String owner, String name, String descriptor) {
        NativeMethod found = table.get(owner + "." + name + descriptor);
        if (found != null) return found;
        // Registration of natives with a virtual machine: there is none.
        if (descriptor.equals("()V") && (name.equals("registerNatives") || name.equals("initIDs") || name.equals("initNative"))) return NOTHING;
        return null;
    }

    static final NativeMethod NOTHING = (vm, base) -> { };
    static final NativeMethod FALSE = (vm, base) -> vm.p[base] = 0;
    static final NativeMethod TRUE = (vm, base) -> vm.p[base] = 1;
    static final NativeMethod ZERO = FALSE;
    static final NativeMethod NULL = (vm, base) -> vm.r[base] = null;

    static void set(Interpreter vm, int base, boolean value) { vm.p[base] = value ? 1 : 0; }

    /** Throws NullPointerException in the simulated program if the reference is null. */
    static SimObject nonNull(Interpreter vm, SimObject object) {
        if (object == null) throw vm.machine.exceptions.make("java/lang/NullPointerException");
        return object;
    }
}
