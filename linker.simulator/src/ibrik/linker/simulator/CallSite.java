package ibrik.linker.simulator;

import ibrik.linker.model.MethodInfo;
import ibrik.linker.model.TypeInfo;
import java.util.HashMap;
import java.util.Map;
import org.objectweb.asm.Type;

/** A call instruction: its symbolic reference, and what it has been resolved to. */
final class CallSite {
    final String owner;
    final String name;
    final String descriptor;
    /** Class that contains the call. */
    final TypeInfo caller;
    final int argumentSlots;
    final int resultSlots;
    /** Static and special calls: what runs. */
    SimMethod target;
    /** Virtual and interface calls: the resolved method, then the two receivers seen first, then all others. */
    MethodInfo resolved;
    TypeInfo type0;
    SimMethod method0;
    TypeInfo type1;
    SimMethod method1;
    Map<TypeInfo, SimMethod> more;
    /** The access mode if this is a signature-polymorphic call of a VarHandle. */
    VarHandleAccess varHandle;

    CallSite(String owner, String name, String descriptor, boolean isStatic, TypeInfo caller) {
        this.owner = owner;
        this.name = name;
        this.descriptor = descriptor;
        this.caller = caller;
        int sizes = Type.getArgumentsAndReturnSizes(descriptor);
        this.argumentSlots = (sizes >> 2) - (isStatic ? 1 : 0);
        this.resultSlots = sizes & 3;
    }

    /** Remembers which method runs on receivers of a type. */
    void remember(TypeInfo type, SimMethod method) {
        if (type0 == null) {
            type0 = type;
            method0 = method;
        } else if (type1 == null) {
            type1 = type;
            method1 = method;
        } else {
            if (more == null) more = new HashMap<>();
            more.put(type, method);
        }
    }

    @Override
    public String toString() { return owner.replace('/', '.') + "." + name + descriptor; }
}
