package ibrik.linker.simulator;

import ibrik.linker.model.MethodInfo;
import ibrik.linker.model.SimObject;
import ibrik.linker.model.TypeInfo;
import java.util.HashMap;
import java.util.Map;

/** What the simulator knows of a type: how far its initialisation is, its statics, and caches. */
final class SimClass {
    /** States (JVMS 5.5), in an order such that everything from IN_PROGRESS on may be used by the one thread there is. */
    static final int UNINITIALISED = 0;
    static final int ERRONEOUS = 1;
    static final int IN_PROGRESS = 2;
    static final int READY = 3;

    final TypeInfo type;
    int state = UNINITIALISED;
    /** Static fields; null until asked for, or if there are none. */
    SimObject statics;
    /** Oracle mode, ERRONEOUS: the exception that the initialiser threw, for the cause of later errors. */
    SimObject initialisationError;
    /** Number of the attempt that started the initialisation. */
    int attempt;
    private final Map<TypeInfo, Boolean> subtypeTests = new HashMap<>();
    final Map<MethodInfo, SimMethod> methods = new HashMap<>();

    SimClass(TypeInfo type) { this.type = type; }

    boolean isSubtypeOf(TypeInfo target) {
        if (type == target) return true;
        Boolean known = subtypeTests.get(target);
        if (known == null) {
            known = type.isSubtypeOf(target);
            subtypeTests.put(target, known);
        }
        return known;
    }

    @Override
    public String toString() { return type.javaName(); }
}
